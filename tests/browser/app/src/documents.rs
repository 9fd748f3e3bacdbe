//! The scripts of the three examples of custom components, in Rust. Their texts come from the test, which has them from
//! the examples themselves.

use crate::components::{Texts, texts};
use headwater::prelude::*;
use headwater::value::Value;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Preferences, which are states.
pub fn preferences(st: &Ui) -> Flow {
    let Some(texts) = texts(st)? else { return Ok(()) };
    let defaults = [("notifications", Value::Bool(true)), ("theme", "dark".into()), ("fontSize", 16.into())];
    let preferences = component(st, "user_preferences", &texts)
        .key("user_prefs")
        .data(BTreeMap::from([("defaults", Value::dict(defaults))]))
        .default("notifications", false)
        .default("theme", "light")
        .default("fontSize", 14)
        .on_change("notifications", |st| st.rerun::<()>())
        .on_change("theme", |st| st.rerun::<()>())
        .on_change("fontSize", |st| st.rerun::<()>())
        .show()?;
    let shown = |name| preferences.value(name).map_or_else(String::new, |value| value.show());
    st.write("**Current Preferences:**")?;
    st.write(format!("- Notifications: {}", shown("notifications")))?;
    st.write(format!("- Theme: {}", shown("theme")))?;
    st.write(format!("- Font Size: {}px", shown("fontSize")))?;
    let theme: Option<String> = preferences.get("theme")?;
    let chosen = if theme.as_deref() == Some("dark") { "Dark theme selected" } else { "Light theme selected" };
    st.markdown(chosen).show()?;
    Ok(())
}

/// What can be done to a document: triggers.
pub fn actions(st: &Ui) -> Flow {
    let log = st.state("action_log", Vec::<String>::new());
    let Some(texts) = texts(st)? else { return Ok(()) };
    let actions = component(st, "action_buttons", &texts).key("doc_actions").on_change("action", act).show()?;
    if let Some(action) = actions.get::<String>("action")? {
        st.write(format!("**Last action:** {action}"))?;
    }
    let log = log.get();
    if !log.is_empty() {
        st.write("**Action History:**")?;
        for (at, entry) in log.iter().rev().take(5).enumerate() {
            st.write(format!("{}. {entry}", at + 1))?;
        }
    }
    Ok(())
}

fn act(st: &Ui) -> Flow {
    let saves = st.state("save_count", 0);
    let note = |entry: String| st.state("action_log", Vec::<String>::new()).update(|log| log.push(entry));
    match now(st, "doc_actions")?.as_deref() {
        Some("save") => {
            saves.update(|saves| *saves += 1)?;
            note(format!("Document saved (#{})", saves.get()))?;
            st.success("Document saved successfully!").show()?;
        }
        Some("export") => {
            note("Document exported".to_owned())?;
            st.info("Document exported to downloads folder").show()?;
        }
        Some("share") => {
            note("Share link generated".to_owned())?;
            st.info("Share link copied to clipboard!").show()?;
        }
        Some("delete") => {
            note("Document deleted".to_owned())?;
            st.error("Document deleted permanently").show()?;
        }
        _ => {}
    }
    Ok(())
}

#[derive(Clone, Default, Deserialize, Serialize)]
#[serde(default)]
struct Draft {
    name: String,
    email: String,
    message: String,
}

/// A form, whose fields are a state, and sending them a trigger.
pub fn form(st: &Ui) -> Flow {
    let kept = st.state("form_draft", None::<Value>);
    let Some(texts) = texts(st)? else { return Ok(()) };
    let form = component(st, "interactive_form", &texts)
        .key("contact_form")
        .data(BTreeMap::from([("draft", kept.get().unwrap_or_else(|| Value::dict::<&str>([])))]))
        .default("draft", Draft::default())
        .on_change("draft", |_| ())
        .on_change("action", send)
        .show()?;
    if let Some(draft) = form.value("draft").filter(|draft| draft.is_true()) {
        kept.set(Some(draft.clone()))?;
    }
    let draft: Draft = form.get("draft")?.unwrap_or_default();
    if !(draft.name.is_empty() && draft.email.is_empty() && draft.message.is_empty()) {
        st.write("**Current Draft:**")?;
        if !draft.name.is_empty() {
            st.write(format!("- Name: {}", draft.name))?;
        }
        if !draft.email.is_empty() {
            st.write(format!("- Email: {}", draft.email))?;
        }
        if !draft.message.is_empty() {
            st.write(format!("- Message: {} characters", draft.message.chars().count()))?;
        }
    }
    Ok(())
}

fn send(st: &Ui) -> Flow {
    let submissions = st.state("form_submissions", 0);
    match now(st, "contact_form")?.as_deref() {
        Some("save_draft") => st.info("Draft saved automatically").show().map(drop),
        Some("submit") => {
            submissions.update(|submissions| *submissions += 1)?;
            st.success(format!("Message sent successfully! (Submission #{})", submissions.get())).show()?;
            let empty = Value::from_serialize(&Draft::default())?;
            st.session_state().set("contact_form", Value::dict([("draft", empty)]))
        }
        _ => Ok(()),
    }
}

fn component(st: &Ui, name: &str, texts: &Texts) -> headwater::elements::Component {
    st.component(name).html(&texts.html).css(&texts.css).js(&texts.js)
}

/// The action that a component's callback is called for.
fn now(st: &Ui, key: &str) -> Flow<Option<String>> {
    let values = st.session_state().get_as::<BTreeMap<String, Value>>(key)?.unwrap_or_default();
    Ok(values.get("action").and_then(Value::as_str).map(str::to_owned))
}
