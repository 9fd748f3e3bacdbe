//! A component's values as an app in Rust has them: of its own types, by way of serde.

use crate::diag::{Exception, Flow};
use crate::engine::Entries;
use crate::ui::Ui;
use crate::value::Value;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::rc::Rc;

/// A component's values, as they were when it was drawn.
#[derive(Clone)]
pub struct ComponentResult {
    pub(super) ui: Ui,
    pub(super) id: Rc<str>,
    pub(super) name: Rc<str>,
    pub(super) values: Entries,
}

impl ComponentResult {
    /// The value of that name as a `T`. There is none, if it is a trigger that was not called, or a state that was
    /// never set or is `null`.
    ///
    /// # Errors
    /// `AttributeError` if nobody said that there is such a name; `TypeError` if what JavaScript set is no `T`.
    #[track_caller]
    pub fn get<T: DeserializeOwned>(&self, name: &str) -> Flow<Option<T>> {
        let Some(value) = self.value(name) else { return Err(self.unknown(name).into()) };
        if value.is_none() {
            return Ok(None);
        }
        match value.deserialize_as() {
            Ok(value) => Ok(Some(value)),
            Err(error) => {
                let wanted = std::any::type_name::<T>();
                let message = format!("component {:?}: {name:?} cannot be read as {wanted}: {error}", self.name);
                Err(Exception::new("TypeError", message).into())
            }
        }
    }

    fn unknown(&self, name: &str) -> Exception {
        let known: Vec<String> = self.values.iter().map(|(name, _)| format!("{name:?}")).collect();
        let known = if known.is_empty() { "no name".to_owned() } else { known.join(", ") };
        let message = format!(
            "component {:?} has no value {name:?}, only {known}; say that there is one by names(), default() or \
             on_change()",
            self.name
        );
        Exception::new("AttributeError", message)
    }

    /// The value of that name as it is, if the name is known: the app or JavaScript named it.
    pub fn value(&self, name: &str) -> Option<&Value> {
        self.values.iter().find(|(known, _)| &**known == name).map(|(_, value)| value)
    }

    /// `result.name = value`: sets a state. The page hears of it when the run ends; no callback is called.
    ///
    /// # Errors
    /// `TypeError` if JavaScript cannot have such a value.
    #[track_caller]
    pub fn set(&mut self, name: &str, value: impl Serialize) -> Flow {
        let value = match state(&value) {
            Ok(value) => value,
            Err(why) => return Err(refused(&self.name, &format!("{name:?}"), &why).into()),
        };
        self.ui.cx().assign_component(&self.id, name, value.clone());
        self.values.retain(|(known, _)| &**known != name);
        self.values.push((name.into(), value));
        Ok(())
    }
}

/// `data=` as JavaScript gets it.
///
/// # Errors
/// Why it cannot.
pub(super) fn data(data: &impl Serialize) -> Result<Value, String> {
    let data = Value::from_serialize(data).map_err(|error| error.to_string())?;
    let too_deep = match &data {
        Value::Table(_) => false,
        Value::Dict(entries) => {
            entries.iter().any(|(_, value)| !matches!(value, Value::Table(_)) && holds_table(value))
        }
        other => holds_table(other),
    };
    if too_deep { Err("a table may be the whole of it or an entry, but no deeper".to_owned()) } else { Ok(data) }
}

/// A value of a component's state.
///
/// # Errors
/// Why JavaScript cannot have it.
pub(super) fn state(value: &impl Serialize) -> Result<Value, String> {
    let value = Value::from_serialize(value).map_err(|error| error.to_string())?;
    if holds_table(&value) { Err("a state holds no table; hand it over as data".to_owned()) } else { Ok(value) }
}

fn holds_table(value: &Value) -> bool {
    match value {
        Value::Table(_) => true,
        Value::List(items) | Value::Tuple(items) => items.iter().any(holds_table),
        Value::Dict(entries) => entries.iter().any(|(_, value)| holds_table(value)),
        _ => false,
    }
}

/// What is said of a value that JavaScript cannot have.
pub(super) fn refused(component: &str, what: &str, why: &str) -> Exception {
    Exception::new("TypeError", format!("component {component:?}: {what} cannot be given to JavaScript: {why}"))
}
