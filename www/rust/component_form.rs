//! A contact form as a component of your own. The letter is a state, and sending it a trigger.

use headwater::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

#[derive(Clone, Default, Deserialize, Serialize)]
struct Letter {
    name: String,
    email: String,
    message: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Action {
    Send,
    Keep,
}

pub fn app(st: &Ui) -> Flow {
    let written = st.state("written", Letter::default());
    let kept = st.state("kept", None::<Letter>);
    let sent = st.state("sent", 0);
    let mut form = st
        .component("contact")
        .html(include_str!("../python/component_form/inside.html"))
        .css(include_str!("../python/component_form/style.css"))
        .js(include_str!("../python/component_form/module.js"))
        .key("contact")
        // What was typed comes back to the fields a run late. It does no harm there: an echo is told from news.
        .data(HashMap::from([("letter", written.get())]))
        .default("letter", Letter::default())
        .names(["action"])
        .show()?;
    let letter: Letter = form.get("letter")?.unwrap_or_default();
    match form.get("action")? {
        Some(Action::Send) => {
            sent.update(|n| *n += 1)?;
            st.success(format!("Thank you, {}! That was letter {}.", letter.name, sent.get())).show()?;
            // What the app assigns is the component's state from now on, and the fields are empty with this run.
            form.set("letter", Letter::default())?;
        }
        Some(Action::Keep) => {
            kept.set(Some(letter))?;
            st.info("The draft is kept.").show()?;
        }
        None => {}
    }
    if let Some(draft) = kept.get()
        && st.button("Take up the kept draft").show()?
    {
        form.set("letter", draft)?;
    }
    let letter: Letter = form.get("letter")?.unwrap_or_default();
    let words = letter.message.split_whitespace().count();
    let from = if letter.name.is_empty() { "nobody yet" } else { &letter.name };
    st.caption(format!("A letter from {from}, {words} words long. It leads nowhere and stays in this page.")).show()?;
    written.set(letter)
}
