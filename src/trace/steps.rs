//! Steps: what a user does, as a list in JSON.
//!
//! A step that no app could ever make sense of is refused here, with words on what would do. Whether the app at hand
//! has such a widget turns out when it runs.

use super::TraceError;
use super::component::Deed;
use super::moment::{is_moment, read_moment};
use crate::value::{UploadedFile, Value};
use serde_json::{Map, Value as Json};
use std::rc::Rc;

/// One step.
#[derive(Clone, Debug)]
pub struct Step {
    /// The step as it was written.
    pub text: Json,
    /// What is done.
    pub act: Act,
}

/// What is done in a step.
#[derive(Clone, Debug)]
pub enum Act {
    /// A widget is used.
    Use(Target, Input),
    /// A custom component's JavaScript does something.
    Component(Deed),
    /// The app runs once more.
    Rerun,
    /// An entry of session state is written from outside; nothing runs.
    State(String, Value),
    /// Something that needs what this version does not have.
    NotThere(&'static str),
}

/// Which widget: of those that fit, in the order of the page, the one at `index`.
#[derive(Clone, Debug, Default)]
pub struct Target {
    /// The type, such as `text_input`.
    pub kind: Option<String>,
    /// The author's key.
    pub key: Option<String>,
    /// The label.
    pub label: Option<String>,
    /// Which of several, from 0.
    pub index: usize,
}

/// How a widget is used.
#[derive(Clone, Debug)]
pub enum Input {
    /// It is pressed.
    Click,
    /// It is given a value.
    Set(Value),
    /// Options are chosen, by their labels. None of them undoes a choice.
    Select(Vec<String>),
    /// Files are chosen.
    Upload(Vec<Rc<UploadedFile>>),
}

/// Session state holds the moments of its language, and only that makes one.
const NO_MOMENT: &str = "a day or a time cannot be written into session state from outside yet";

/// Every kind of step, with what stands in the way where there is something.
const KINDS: [(&str, Option<&str>); 12] = [
    ("click", None),
    ("set", None),
    ("select", None),
    ("upload", None),
    ("rerun", None),
    ("state", None),
    ("query", Some("query parameters are not there yet")),
    ("page", Some("several pages are not there yet")),
    ("nav", Some("several pages are not there yet")),
    ("page_link", Some("no such page link: several pages are not there yet")),
    ("tick", Some("no timer: fragments are not there yet")),
    ("component", None),
];

/// Reads steps from their JSON.
///
/// # Errors
/// The text is no list of steps.
pub fn read_steps(text: &str) -> Result<Vec<Step>, TraceError> {
    let json: Json = serde_json::from_str(text).map_err(|error| TraceError::Steps(format!("no JSON, {error}")))?;
    let Json::Array(steps) = json else {
        return Err(TraceError::Steps(format!("a list of steps is needed, not {}", kind_of(&json))));
    };
    let numbered = steps.into_iter().enumerate();
    numbered
        .map(|(at, step)| read_step(step).map_err(|why| TraceError::Steps(format!("step {}: {why}", at + 1))))
        .collect()
}

fn read_step(text: Json) -> Result<Step, String> {
    let Json::Object(fields) = &text else { return Err(format!("an object is needed, not {}", kind_of(&text))) };
    let known = || KINDS.map(|(kind, _)| kind).join(", ");
    let Some(kind) = fields.get("do") else { return Err(format!("\"do\" is missing; it is one of {}", known())) };
    let found = KINDS.iter().find(|(name, _)| kind == name);
    let Some((name, missing)) = found else { return Err(format!("\"do\" is {kind}, and may be one of {}", known())) };
    let act = match (*name, missing) {
        (_, Some(missing)) => Act::NotThere(missing),
        ("rerun", _) => Act::Rerun,
        ("state", _) => {
            let value = fields.get("value").ok_or("\"value\" is missing: what to write")?;
            let (key, value) = (required_text(fields, "key")?, read_value(value)?);
            if value.nature().moment().is_some() { Act::NotThere(NO_MOMENT) } else { Act::State(key, value) }
        }
        ("component", _) => {
            let Target { index, .. } = read_target(fields)?;
            Act::Component(Deed::read(self::text(fields, "name")?, index, fields)?)
        }
        (name, _) => Act::Use(read_target(fields)?, read_input(name, fields)?),
    };
    Ok(Step { text, act })
}

fn read_target(fields: &Map<String, Json>) -> Result<Target, String> {
    let index = match fields.get("index") {
        None => 0,
        Some(index) => {
            let number = index.as_u64().and_then(|index| usize::try_from(index).ok());
            number.ok_or_else(|| format!("\"index\" is {index}, and must be a whole number from 0"))?
        }
    };
    let [kind, key, label] = [text(fields, "type")?, text(fields, "key")?, text(fields, "label")?];
    Ok(Target { kind, key, label, index })
}

fn read_input(kind: &str, fields: &Map<String, Json>) -> Result<Input, String> {
    if kind == "click" {
        return Ok(Input::Click);
    }
    if kind == "upload" {
        let files = fields.get("files").and_then(Json::as_array);
        let files = files.ok_or("\"files\" is missing: a list of {\"name\": .., \"content\": .., \"mime\": ..}")?;
        return files.iter().map(read_file).collect::<Result<_, _>>().map(Input::Upload);
    }
    if let Some(options) = fields.get("options") {
        let labels = options.as_array().and_then(|options| options.iter().map(label).collect());
        return labels
            .map(Input::Select)
            .ok_or_else(|| format!("\"options\" is {options}, and must be a list of labels"));
    }
    match (fields.get("option"), fields.get("value")) {
        (Some(Json::Null), _) => Ok(Input::Select(Vec::new())),
        (Some(option), _) => label(option)
            .map(|label| Input::Select(vec![label]))
            .ok_or_else(|| format!("\"option\" is {option}, and must be a label")),
        (None, Some(value)) => read_value(value).map(Input::Set),
        (None, None) if kind == "select" => {
            Err("\"option\" or \"options\" is missing: the labels to choose".to_owned())
        }
        (None, None) => Err("\"value\" is missing: what to set".to_owned()),
    }
}

fn label(option: &Json) -> Option<String> {
    option.as_str().map(str::to_owned)
}

fn read_file(file: &Json) -> Result<Rc<UploadedFile>, String> {
    let Json::Object(fields) = file else { return Err(format!("a file is an object, not {}", kind_of(file))) };
    let mime = text(fields, "mime")?.unwrap_or_else(|| "text/plain".to_owned());
    let content = required_text(fields, "content")?.into_bytes();
    Ok(Rc::new(UploadedFile::new(required_text(fields, "name")?, mime, content)))
}

/// A value of Python in JSON: what JSON has no word for is an object with one entry.
fn read_value(json: &Json) -> Result<Value, String> {
    Ok(match json {
        Json::Null => Value::None,
        Json::Bool(value) => Value::Bool(*value),
        Json::Number(number) => match number.as_i64() {
            Some(int) => Value::Int(int),
            None => Value::Float(number.as_f64().ok_or_else(|| format!("{number} is no number to work with"))?),
        },
        Json::String(text) => Value::str(text),
        Json::Array(items) => Value::List(read_values(items)?),
        Json::Object(fields) => match fields.iter().next() {
            Some((name, Json::Array(items))) if fields.len() == 1 && name == "$tuple" => {
                Value::Tuple(read_values(items)?)
            }
            Some((name, Json::String(text))) if fields.len() == 1 && is_moment(name) => {
                read_moment(name, text).ok_or_else(|| format!("{name} is {text:?}, and must be as in ISO 8601"))?
            }
            _ => Value::Dict(
                fields.iter().map(|(k, v)| Ok((k.as_str().into(), read_value(v)?))).collect::<Result<_, String>>()?,
            ),
        },
    })
}

fn read_values(items: &[Json]) -> Result<Rc<[Value]>, String> {
    items.iter().map(read_value).collect()
}

fn text(fields: &Map<String, Json>, name: &str) -> Result<Option<String>, String> {
    match fields.get(name) {
        None => Ok(None),
        Some(Json::String(text)) => Ok(Some(text.clone())),
        Some(other) => Err(format!("\"{name}\" is {other}, and must be a text")),
    }
}

fn required_text(fields: &Map<String, Json>, name: &str) -> Result<String, String> {
    text(fields, name)?.ok_or_else(|| format!("\"{name}\" is missing"))
}

fn kind_of(json: &Json) -> &'static str {
    match json {
        Json::Null => "null",
        Json::Bool(_) => "a truth value",
        Json::Number(_) => "a number",
        Json::String(_) => "a text",
        Json::Array(_) => "a list",
        Json::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_without_sense_is_refused_with_its_number_and_what_would_do() {
        let cases = [
            ("{", "no JSON"),
            ("{}", "a list of steps is needed, not an object"),
            (r#"[{"do": "rerun"}, 3]"#, "step 2: an object is needed, not a number"),
            (r#"[{"key": "k"}]"#, "step 1: \"do\" is missing; it is one of click, set"),
            (r#"[{"do": "clik"}]"#, "\"do\" is \"clik\", and may be one of click"),
            (r#"[{"do": "click", "index": -1}]"#, "\"index\" is -1, and must be a whole number from 0"),
            (r#"[{"do": "click", "label": 5}]"#, "\"label\" is 5, and must be a text"),
            (r#"[{"do": "set", "key": "k"}]"#, "\"value\" is missing"),
            (r#"[{"do": "select", "key": "k"}]"#, "\"option\" or \"options\" is missing"),
            (r#"[{"do": "select", "options": "a"}]"#, "must be a list of labels"),
            (r#"[{"do": "upload", "files": [{"name": "a"}]}]"#, "\"content\" is missing"),
            (r#"[{"do": "state", "value": 1}]"#, "\"key\" is missing"),
            (r#"[{"do": "component", "state": 1}]"#, "\"state\" is 1, and must be an object"),
            (r#"[{"do": "component", "trigger": [1]}]"#, "\"trigger\" must be a list of [name, value]"),
            (r#"[{"do": "set", "value": {"$date": "soon"}}]"#, "as in ISO 8601"),
        ];
        for (text, expected) in cases {
            let error = read_steps(text).unwrap_err().to_string();
            assert!(error.contains(expected), "{text}: {error}");
        }
    }

    #[test]
    fn values_are_pythons() {
        let cases = [
            ("1", "1"),
            ("1.0", "1.0"),
            ("[1, \"a\"]", "[1, 'a']"),
            ("{\"$tuple\": [1, 2.5]}", "(1, 2.5)"),
            ("{\"a\": null}", "{'a': None}"),
        ];
        for (json, expected) in cases {
            let value =
                serde_json::from_str(json).map_err(|error| error.to_string()).and_then(|json| read_value(&json));
            assert_eq!(value.map(|value| value.repr()).as_deref(), Ok(expected));
        }
    }

    #[test]
    fn what_is_not_there_yet_is_a_step_all_the_same() {
        let steps = read_steps(r#"[{"do": "tick"}, {"do": "page", "page": "p"}]"#).unwrap();
        assert!(steps.iter().all(|step| matches!(step.act, Act::NotThere(_))));
    }
}
