//! Components whose texts come from the test: it calls `setTexts({ html, css, js, ... })` in the page. What a component
//! said is shown as text, and a button shows that the app goes on.

use headwater::prelude::*;
use headwater::value::Value;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What the other components are. Without `js`, `html` and `css` there is none.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Texts {
    pub html: String,
    pub css: String,
    pub js: String,
    data: Value,
    /// Identifies the component; `c` unless the test says another.
    key: String,
    /// Whether styles are the page's, too.
    is_open: bool,
    /// How many of them there are, one unless the test says another number; each has a key of its own.
    copies: Option<usize>,
    /// The names that have a callback, which counts its calls.
    names: Vec<String>,
    /// The name of a state that is its data, a run late.
    echoed: Option<String>,
}

/// Draws the component that hears of the texts. `None` as long as there are none.
pub fn texts(st: &Ui) -> Flow<Option<Texts>> {
    let driver = st.component("driver").js(include_str!("driver.js")).key("driver").names(["texts"]).show()?;
    driver.get("texts")
}

pub fn page(st: &Ui) -> Flow {
    counter(st)?;
    let Some(texts) = texts(st)? else { return Ok(()) };
    let key = if texts.key.is_empty() { "c" } else { &texts.key };
    for copy in 0..texts.copies.unwrap_or(1) {
        one(st, &texts, &format!("{key}-{copy}"))?;
    }
    Ok(())
}

fn counter(st: &Ui) -> Flow {
    let count = st.state("count", 0_usize);
    st.button("Count").on_click(count.change(|count| count + 1)).show()?;
    st.text(format!("count={}", count.get())).show()?;
    Ok(())
}

fn one(st: &Ui, texts: &Texts, key: &str) -> Flow {
    let calls = st.state("calls", 0_usize);
    let component =
        st.component("given").html(&texts.html).css(&texts.css).js(&texts.js).key(key).isolate_styles(!texts.is_open);
    let mut component = match &texts.echoed {
        Some(name) => {
            let last = st.session_state().get_as::<BTreeMap<String, Value>>(key)?.unwrap_or_default();
            component.data(BTreeMap::from([(name, last.get(name))]))
        }
        None => component.data(&texts.data),
    };
    for name in &texts.names {
        component = component.on_change(name, calls.change(|calls| calls + 1));
    }
    component.show()?;
    let values = st.session_state().get::<Value>(key).unwrap_or_default().repr();
    let start: String = values.chars().take(200).collect();
    st.text(format!("{key} calls={} length={} {start}", calls.get(), values.chars().count())).show()?;
    Ok(())
}
