//! What one can do to a document, as a component of your own. Each press is a trigger: it is there for one run.

use headwater::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Action {
    Save,
    Export,
    Share,
    Delete,
}

pub fn app(st: &Ui) -> Flow {
    let versions = st.state("versions", 0);
    let log = st.state("log", Vec::<String>::new());
    let presses = st.state("presses", 0);
    let title = st.text_input("Title").value("Minutes of the garden club").show()?;
    let actions = st
        .component("document-actions")
        .html(include_str!("../python/component_trigger/inside.html"))
        .css(include_str!("../python/component_trigger/style.css"))
        .js(include_str!("../python/component_trigger/module.js"))
        .key("actions")
        .on_change("action", presses.change(|n| n + 1))
        .show()?;

    let done = match actions.get("action")? {
        None => None,
        Some(Action::Save) => {
            versions.update(|n| *n += 1)?;
            Some(format!("Saved “{title}” as version {}", versions.get()))
        }
        Some(Action::Export) => Some(format!("Exported “{title}” as a text file")),
        Some(Action::Share) => Some(format!("Copied a link to “{title}”")),
        Some(Action::Delete) => {
            versions.set(0)?;
            Some("Deleted every version".to_owned())
        }
    };
    match &done {
        Some(done) => st.success(format!("{done}.")).show()?,
        None => st.info("Nothing is asked for in this run. Change the title: that is such a run, too.").show()?,
    };
    log.update(|log| log.extend(done))?;
    st.subheader("So far").show()?;
    for (number, line) in log.get().iter().enumerate().rev().take(5) {
        st.text(format!("{}  {line}", number + 1)).show()?;
    }
    st.caption(format!("Calls of the callback: {}, one for each press.", presses.get())).show()?;
    Ok(())
}
