//! A state and a trigger side by side: the size of a shirt, and the order for one.

use headwater::prelude::*;

/// What one run has seen.
#[derive(Clone)]
struct Seen {
    run: u32,
    size: Option<String>,
    order: Option<String>,
    called: String,
}

pub fn app(st: &Ui) -> Flow {
    let called = st.state("called", String::new());
    let seen = st.state("seen", Vec::<Seen>::new());
    let shirts = st.component("shirts");
    let shirts = shirts
        .html(include_str!("state_and_trigger/inside.html"))
        .css(include_str!("state_and_trigger/style.css"))
        .js(include_str!("state_and_trigger/module.js"))
        .key("shirts")
        .on_change("size", called.change(|names| names + "size "))
        .on_change("order", called.change(|names| names + "order "))
        .show()?;
    st.button("Run again").show()?;

    // Callbacks are called before the run, so this is what they did for it.
    let (size, order) = (shirts.get("size")?, shirts.get("order")?);
    seen.update(|seen| {
        let run = seen.last().map_or(1, |last| last.run + 1);
        seen.push(Seen { run, size, order, called: called.get() });
        seen.drain(..seen.len().saturating_sub(6));
    })?;
    called.set("")?;

    let mut table = "| Run | `size` | `order` | Callback |\n| ---: | --- | --- | --- |\n".to_owned();
    for (at, Seen { run, size, order, called }) in seen.get().into_iter().rev().enumerate() {
        let value = |value: Option<String>| value.map_or("–".to_owned(), |value| format!("**{value}**"));
        let called = if called.is_empty() { "–".to_owned() } else { called.trim_end().replace(' ', ", ") };
        let run = if at == 0 { format!("**{run}**, now") } else { run.to_string() };
        table += &format!("| {run} | {} | {} | {called} |\n", value(size), value(order));
    }
    st.markdown(table).show()?;
    Ok(())
}
