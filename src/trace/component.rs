//! The step `component`: what a custom component's JavaScript would do in one tick. No JavaScript runs.

use super::widgets::OnPage;
use crate::engine::{Batch, COMPONENT, Entries};
use crate::value::Value;
use serde_json::{Map, Value as Json};
use std::rc::Rc;

/// What one component does.
#[derive(Clone, Debug, Default)]
pub struct Deed {
    /// The name under which it is registered; any name, if there is none.
    name: Option<String>,
    /// Which of several, from 0.
    index: usize,
    /// `setStateValue`, for each of these.
    state: Entries,
    /// `setTriggerValue`, for each of these, in order.
    triggers: Entries,
}

impl Deed {
    /// Reads a step's fields.
    ///
    /// # Errors
    /// They make no sense.
    pub(super) fn read(name: Option<String>, index: usize, fields: &Map<String, Json>) -> Result<Self, String> {
        let state = match fields.get("state") {
            None => Entries::new(),
            Some(Json::Object(state)) => state.iter().map(|(name, json)| (name.as_str().into(), value(json))).collect(),
            Some(other) => return Err(format!("\"state\" is {other}, and must be an object of values by name")),
        };
        let pair = |pair: &Json| match pair.as_array().map(Vec::as_slice) {
            Some([Json::String(name), json]) => Some((name.as_str().into(), value(json))),
            _ => None,
        };
        let triggers = match fields.get("trigger") {
            None => Some(Entries::new()),
            Some(calls) => calls.as_array().and_then(|calls| calls.iter().map(pair).collect()),
        };
        let triggers = triggers.ok_or("\"trigger\" must be a list of [name, value]")?;
        Ok(Self { name, index, state, triggers })
    }
}

/// A value as JavaScript has it.
fn value(json: &Json) -> Value {
    match json {
        Json::Null => Value::None,
        Json::Bool(value) => Value::Bool(*value),
        Json::Number(number) => {
            number.as_i64().map_or_else(|| Value::Float(number.as_f64().unwrap_or(f64::NAN)), Value::Int)
        }
        Json::String(text) => Value::str(text),
        Json::Array(items) => Value::List(items.iter().map(value).collect()),
        Json::Object(fields) => Value::dict(fields.iter().map(|(name, json)| (name, value(json)))),
    }
}

/// What the JavaScript of each component has set so far.
///
/// A component that is taken off the page and comes back sets nothing by itself here. As its JavaScript would most
/// likely set again what it had set, that is sent with the first message after it came back.
#[derive(Debug, Default)]
pub(super) struct Scripts {
    set: Vec<(Rc<str>, Entries)>,
    away: Vec<Rc<str>>,
}

impl Scripts {
    /// What the components on the page send with a message, and what one of them does in this step.
    ///
    /// # Errors
    /// There is no such component.
    pub fn send(&mut self, on_page: &[OnPage], deed: Option<&Deed>) -> Result<Vec<Batch>, String> {
        let of_page: Vec<&OnPage> = on_page.iter().filter(|widget| widget.kind() == COMPONENT).collect();
        let component = match deed {
            Some(deed) => {
                let named = |component: &&&OnPage| {
                    let is_it = |name: &String| component.field("component_name") == Some(Value::str(name));
                    deed.name.as_ref().is_none_or(is_it)
                };
                let found = of_page.iter().filter(named).nth(deed.index);
                Some(*found.ok_or("no such component on the page")?)
            }
            None => None,
        };
        let mut batches = Vec::new();
        for (id, state) in &self.set {
            match of_page.iter().find(|component| component.id == *id) {
                None if !self.away.contains(id) => self.away.push(Rc::clone(id)),
                Some(component) if self.away.contains(id) => {
                    self.away.retain(|away| away != id);
                    batches.push(batch(component, state, Entries::new()));
                }
                _ => {}
            }
        }
        if let (Some(component), Some(deed)) = (component, deed) {
            let before = self.set.iter().position(|(id, _)| *id == component.id);
            let (_, mut known) = before.map_or_else(Default::default, |at| self.set.remove(at));
            for (name, value) in &deed.state {
                known.retain(|(known, _)| known != name);
                known.push((Rc::clone(name), value.clone()));
            }
            self.set.push((Rc::clone(&component.id), known));
            batches.push(batch(component, &deed.state, deed.triggers.clone()));
        }
        Ok(batches)
    }
}

/// The page has heard of all that the script assigned so far.
fn batch(component: &OnPage, state: &Entries, triggers: Entries) -> Batch {
    let state = state.iter().map(|(name, value)| (Rc::clone(name), Some(value.clone()))).collect();
    Batch { component: Rc::clone(&component.id), heard: component.set_count(), state, triggers }
}

#[cfg(test)]
mod tests {
    use crate::diag::Flow;
    use crate::trace::{AppNames, Tracer, read_steps};
    use crate::ui::{Ui, script};

    #[test]
    fn a_step_is_one_batch_of_the_component_that_it_names() {
        let app = script(|st: &Ui| -> Flow {
            if st.checkbox("Show").key("show").value(true).show()? {
                for key in ["a", "b"] {
                    let calls = st.state("calls", String::new());
                    let note = move |name: &'static str| calls.change(move |calls| format!("{calls}{key}{name} "));
                    let c = st.component("c").html("x").key(key).default("n", 0_i64);
                    c.on_change("n", note("n")).on_change("t", note("t")).show()?;
                }
            }
            Ok(())
        });
        let steps = r#"[
            {"do": "component", "name": "c", "index": 1, "state": {"n": 5}, "trigger": [["t", 1], ["t", null]]},
            {"do": "component", "name": "other"}, {"do": "component", "index": 2}, {"do": "click", "label": ""},
            {"do": "set", "key": "show", "value": false}, {"do": "set", "key": "show", "value": true}, {"do": "rerun"}
        ]"#;
        let trace =
            read_steps(steps).and_then(|steps| Tracer::new(app, AppNames::default(), String::new).trace(&steps));
        let trace = trace.expect("a trace");
        let state = |frame: usize, key: &str| trace["frames"][frame]["session_state"][key].clone();
        assert_eq!((state(1, "a"), state(1, "b")), ("{'n': 0}".into(), "{'n': 5}".into()));
        assert_eq!(state(1, "calls"), "'bn bt bt '");
        for frame in 2..5 {
            assert!(trace["frames"][frame]["step_error"].is_string(), "frame {frame}");
        }
        assert_eq!((state(6, "b"), state(7, "b")), ("{'n': 0}".into(), "{'n': 5}".into()), "sent again");
    }
}
