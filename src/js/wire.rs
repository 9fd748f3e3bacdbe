//! What crosses the border between Rust and JavaScript, in both directions.
//!
//! To JavaScript, data goes as JSON text, so that `JSON.parse` makes plain objects of it, with whatever names; bytes and
//! tables go beside it. From JavaScript, values are already what JSON makes of them (`runtime/json.js`).

use super::Inside;
use super::table::TableText;
use crate::engine::{Batch, Entries};
use crate::value::Value;
use serde::{Deserialize, Serialize, Serializer};
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// A component, as `component.js` gets it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct InsideText<'a> {
    name: &'a str,
    html: &'a str,
    css: &'a str,
    js: &'a str,
    css_url: Option<&'a str>,
    js_url: Option<&'a str>,
    isolate: bool,
    /// JSON; a table in it is `null` here.
    data: String,
    bytes: Option<Bytes<'a>>,
    /// The tables of the data by name, or under no name if the data is one.
    tables: Vec<(Option<&'a str>, TableText)>,
    /// JSON.
    assigned: String,
    set: u32,
}

struct Bytes<'a>(&'a [u8]);

impl Serialize for Bytes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}

/// A component as a JavaScript object.
pub fn inside(inside: &Inside) -> JsValue {
    let text = InsideText {
        name: &inside.name,
        html: &inside.html,
        css: &inside.css,
        js: &inside.js,
        css_url: inside.css_url.as_deref(),
        js_url: inside.js_url.as_deref(),
        isolate: inside.isolate,
        data: without_tables(&inside.data).to_json_text(),
        bytes: match &inside.data {
            Value::Bytes(bytes) => Some(Bytes(bytes)),
            _ => None,
        },
        tables: tables(&inside.data),
        assigned: inside.assigned.to_json_text(),
        set: inside.set,
    };
    // Nothing in it can fail to be written.
    text.serialize(&serde_wasm_bindgen::Serializer::new()).unwrap_or_default()
}

/// The data with its tables and bytes left out.
fn without_tables(data: &Value) -> Value {
    match data {
        Value::Table(_) | Value::Bytes(_) => Value::None,
        Value::Dict(entries) => Value::Dict(
            entries
                .iter()
                .map(|(name, value)| match value {
                    Value::Table(_) => (Rc::clone(name), Value::None),
                    value => (Rc::clone(name), value.clone()),
                })
                .collect(),
        ),
        data => data.clone(),
    }
}

fn tables(data: &Value) -> Vec<(Option<&str>, TableText)> {
    match data {
        Value::Table(table) => vec![(None, TableText::of(table))],
        Value::Dict(entries) => {
            let table = |(_, value): &(Rc<str>, Value)| match value {
                Value::Table(table) => Some(TableText::of(table)),
                _ => None,
            };
            entries.iter().filter_map(|entry| Some((Some(&*entry.0), table(entry)?))).collect()
        }
        _ => Vec::new(),
    }
}

/// What a component said in one task.
#[derive(Deserialize)]
struct Said {
    heard: u32,
    state: Vec<(String, Value)>,
    removed: Vec<String>,
    triggers: Vec<(String, Value)>,
}

/// A batch of the component with that identity; `None` if JavaScript's makes no sense.
pub fn batch(id: &Rc<str>, batch: JsValue) -> Option<Batch> {
    let said: Said = serde_wasm_bindgen::from_value(batch).ok()?;
    let set = said.state.into_iter().map(|(name, value)| (name.into(), Some(value)));
    let removed = said.removed.into_iter().map(|name| (name.into(), None));
    let triggers: Entries = said.triggers.into_iter().map(|(name, value)| (name.into(), value)).collect();
    Some(Batch { component: Rc::clone(id), heard: said.heard, state: set.chain(removed).collect(), triggers })
}
