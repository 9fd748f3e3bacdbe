//! Whether two frames agree, and where they first do not.
//!
//! Level 1 compares how runs ended, the types of exceptions, session state; and of each node its type, label, body,
//! options, state, error and children. Level 2 compares all but layout and the words of exceptions.

use serde_json::{Map, Value, json};

/// What level 1 sees of a node.
const CORE: [&str; 7] = ["type", "label", "body", "options", "state", "children", "error"];
/// What level 2 does not see of a node.
const LAYOUT: [&str; 7] = ["width", "height", "gap", "align", "justify", "text_align", "vertical_alignment"];
/// What level 2 sees of a frame beyond what level 1 does.
const AROUND: [&str; 6] = ["query_params", "page_config", "navigation", "logo", "timers", "stdout"];
/// How much of a value is shown in a difference.
const SHOWN: usize = 160;

/// How close to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    One,
    Two,
}

/// The first difference of two frames.
pub fn difference(expected: &Value, actual: &Value, level: Level) -> Option<String> {
    first_difference(&frame(expected, level), &frame(actual, level), "")
}

/// What a level sees of a frame.
fn frame(frame: &Value, level: Level) -> Value {
    if frame.get("step_error").is_some() {
        return json!({"step_error": true});
    }
    let or_empty = |name: &str, empty: Value| frame.get(name).cloned().unwrap_or(empty);
    let roots = frame["tree"].as_object().into_iter().flatten();
    let roots = roots.filter(|(_, nodes)| nodes.as_array().is_some_and(|nodes| !nodes.is_empty()));
    let tree: Map<String, Value> = roots.map(|(root, nodes)| (root.clone(), each(nodes, level))).collect();
    let exceptions = frame["exceptions"].as_array().into_iter().flatten();
    let events = frame["events"].as_array().into_iter().flatten();
    let mut seen = json!({
        "runs": or_empty("runs", json!([])),
        "session_state": or_empty("session_state", json!({})),
        "tree": tree,
        "exceptions": exceptions.map(|exception| exception["type"].clone()).collect::<Vec<_>>(),
        "events": events.map(type_of_event).collect::<Vec<_>>(),
    });
    if level == Level::Two {
        for name in AROUND {
            seen[name] = frame[name].clone();
        }
    }
    seen
}

/// An event with the type of the error that it is about in place of the whole error.
fn type_of_event(event: &Value) -> Value {
    let entries = event.as_object().into_iter().flatten();
    let kind = |value: &Value| if value.is_object() { value["type"].clone() } else { value.clone() };
    entries.map(|(name, value)| (name.clone(), kind(value))).collect::<Map<_, _>>().into()
}

fn each(nodes: &Value, level: Level) -> Value {
    nodes.as_array().into_iter().flatten().map(|child| node(child, level)).collect()
}

/// What a level sees of a node.
fn node(node: &Value, level: Level) -> Value {
    let is_exception = node["type"] == "exception";
    let sees = |name: &str| match level {
        Level::One => CORE.contains(&name),
        Level::Two => !(LAYOUT.contains(&name) || (is_exception && name == "message")),
    };
    let fields = node.as_object().into_iter().flatten().filter(|(name, _)| sees(name));
    let seen = |(name, value): (&String, &Value)| {
        (name.clone(), if name == "children" { each(value, level) } else { value.clone() })
    };
    fields.map(seen).collect::<Map<_, _>>().into()
}

fn first_difference(expected: &Value, actual: &Value, path: &str) -> Option<String> {
    match (expected, actual) {
        (Value::Object(a), Value::Object(b)) => {
            let mut names: Vec<&String> = a.keys().chain(b.keys()).collect();
            names.sort();
            names.dedup();
            names.into_iter().find_map(|name| match (a.get(name), b.get(name)) {
                (Some(a), Some(b)) => first_difference(a, b, &format!("{path}.{name}")),
                (Some(a), None) => Some(format!("{path}.{name}: expected {}, missing", shown(a))),
                (None, b) => Some(format!("{path}.{name}: not expected, got {}", shown(b.unwrap_or(&Value::Null)))),
            })
        }
        (Value::Array(a), Value::Array(b)) => {
            let pairs = a.iter().zip(b).enumerate();
            let inside = pairs.into_iter().find_map(|(at, (a, b))| first_difference(a, b, &format!("{path}[{at}]")));
            inside.or_else(|| match (a.get(b.len()), b.get(a.len())) {
                (Some(more), _) => {
                    Some(format!("{path}: {} expected, {} got; first missing: {}", a.len(), b.len(), shown(more)))
                }
                (_, Some(more)) => {
                    Some(format!("{path}: {} expected, {} got; first too many: {}", a.len(), b.len(), shown(more)))
                }
                (None, None) => None,
            })
        }
        // 1 and 1.0 are one number.
        (Value::Number(a), Value::Number(b)) if a.as_f64() == b.as_f64() => None,
        (a, b) if a == b => None,
        (a, b) => Some(format!("{path}: expected {}, got {}", shown(a), shown(b))),
    }
}

fn shown(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}...", &text[..end]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(expected: Value, actual: Value) -> [Option<String>; 2] {
        [Level::One, Level::Two].map(|level| difference(&expected, &actual, level))
    }

    #[test]
    fn a_level_sees_what_it_should() {
        let main = |node: Value| json!({"runs": ["successfully"], "tree": {"main": [node]}});
        let cases = [
            (main(json!({"type": "text", "body": "a"})), main(json!({"type": "text", "body": "b"})), [true, true]),
            (main(json!({"type": "text", "help": "a"})), main(json!({"type": "text"})), [false, true]),
            (main(json!({"type": "text", "width": 5})), main(json!({"type": "text"})), [false, false]),
            (main(json!({"max": 1.0})), main(json!({"max": 1})), [false, false]),
            (
                main(json!({"type": "exception", "message": "a", "error": "E"})),
                main(json!({"type": "exception", "message": "b", "error": "E"})),
                [false, false],
            ),
            (main(json!({"children": [{"body": "a"}]})), main(json!({"children": []})), [true, true]),
            (json!({"stdout": ["a"]}), json!({}), [false, true]),
            (json!({"tree": {"main": []}}), json!({}), [false, false]),
            (json!({"step_error": "no"}), json!({"step_error": "none such"}), [false, false]),
            (json!({"step_error": "no"}), json!({"runs": []}), [true, true]),
            (
                json!({"events": [{"compile_error": {"type": "E", "message": "a"}}]}),
                json!({"events": [{"compile_error": {"type": "E", "message": "b"}}]}),
                [false, false],
            ),
        ];
        for (expected, actual, differ) in cases {
            let found = both(expected.clone(), actual.clone());
            assert_eq!(found.map(|found| found.is_some()), differ, "{expected} {actual}");
        }
    }

    #[test]
    fn a_difference_tells_its_place() {
        let [one, _] = both(json!({"tree": {"main": [{"body": "a"}]}}), json!({"tree": {"main": [{"body": "b"}]}}));
        assert_eq!(one.as_deref(), Some(r#".tree.main[0].body: expected "a", got "b""#));
        let [one, _] = both(json!({"runs": ["a", "b"]}), json!({"runs": ["a"]}));
        assert_eq!(one.as_deref(), Some(r#".runs: 2 expected, 1 got; first missing: "b""#));
    }
}
