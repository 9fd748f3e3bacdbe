//! The tree as JSON.

use super::canon::Canon;
use super::drawn::Drawn;
use crate::tree::Root;
use crate::value::Value;
use serde_json::{Map, Value as Json, json};

/// Fields that are left out at these values, because nearly every element has them.
const QUIET_SWITCHES: [(&str, bool); 2] = [("wrap", true), ("accept_new_options", false)];
/// The same for values that are texts.
const QUIET_TEXTS: [(&str, &str); 8] = [
    ("gap", "small"),
    ("justify", "justify_start"),
    ("align", "align_start"),
    ("placeholder", ""),
    ("width", "stretch"),
    ("height", "content"),
    ("text_align", "left"),
    ("label_visibility", "visible"),
];
/// A megabyte limit that nobody set.
const QUIET_LIMIT: (&str, i64) = ("max_upload_size_mb", 200);

/// The roots with what is in them. `state` says a widget's value, by its identity.
pub(super) fn tree(roots: &[(Root, Vec<Drawn>)], canon: &Canon, state: &dyn Fn(&str) -> Option<Value>) -> Json {
    let mut json = Map::new();
    for (root, nodes) in roots {
        let nodes = list(nodes, canon, state);
        if *root == Root::Main || !nodes.is_empty() {
            json.insert(root.name().to_owned(), nodes.into());
        }
    }
    json.into()
}

/// The exceptions in a tree, in its order.
pub(super) fn exceptions(tree: &Json) -> Vec<Json> {
    let mut found = Vec::new();
    for nodes in [&tree["main"], &tree["sidebar"]] {
        collect_exceptions(nodes, &mut found);
    }
    found
}

fn collect_exceptions(nodes: &Json, found: &mut Vec<Json>) {
    for node in nodes.as_array().into_iter().flatten() {
        if node["type"] == "exception" {
            found.push(json!({"type": node["error"], "message": node.get("message").unwrap_or(&json!(""))}));
        }
        collect_exceptions(&node["children"], found);
    }
}

fn list(nodes: &[Drawn], canon: &Canon, state: &dyn Fn(&str) -> Option<Value>) -> Vec<Json> {
    let nodes = nodes.iter().map(|node| fields(node, canon, state));
    // A slot with nothing in it is as good as no slot.
    nodes.filter(|node| node.len() > 1 || node.get("type") != Some(&json!("empty"))).map(Json::Object).collect()
}

fn fields(node: &Drawn, canon: &Canon, state: &dyn Fn(&str) -> Option<Value>) -> Map<String, Json> {
    let (element, kind) = (&node.element, node.element.kind.name());
    let mut json = Map::new();
    let mut put = |name: &str, value: Json| json.insert(name.to_owned(), value);
    put("type", json!(if kind == ROW { "container" } else { kind }));
    if let Some(key) = &element.key {
        put("key", json!(&**key));
    }
    if kind == ROW {
        put("direction", json!("horizontal"));
        put("align", json!("stretch"));
    }
    for (name, value) in node.fields() {
        let value = canon.field(&value);
        if !(is_quiet(name, &value) || (element.widget.is_some() && name == "value")) {
            put(name, value);
        }
    }
    if element.kind.is_block() {
        put("children", list(&node.children, canon, state).into());
    } else if let Some(value) = element.widget.as_deref().and_then(state) {
        put("state", json!(canon.repr(&value)));
    }
    json
}

/// A row of columns, which has a view and so a name of its own here; to the protocol it is a container.
const ROW: &str = "columns";

fn is_quiet(name: &str, value: &Json) -> bool {
    QUIET_SWITCHES.iter().any(|(quiet, at)| *quiet == name && value == at)
        || QUIET_TEXTS.iter().any(|(quiet, at)| *quiet == name && value == at)
        || (name == QUIET_LIMIT.0 && *value == QUIET_LIMIT.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Flow, Outcome};
    use crate::trace::{AppNames, Tracer};
    use crate::ui::{Ui, script};

    fn first_tree<R: Outcome + 'static>(app: impl Fn(&Ui) -> R + 'static) -> Json {
        let trace = Tracer::new(script(app), AppNames::default(), String::new).trace(&[]);
        trace.map(|trace| trace["frames"][0]["tree"].clone()).unwrap_or_default()
    }

    #[test]
    fn a_node_has_its_type_its_key_its_fields_and_its_state() {
        let tree = first_tree(|st| st.checkbox("Ready").key("r").show().map(drop));
        let node = &tree["main"][0];
        assert_eq!((&node["type"], &node["key"], &node["label"]), (&json!("checkbox"), &json!("r"), &json!("Ready")));
        assert_eq!(node["state"], "False");
        assert_eq!(tree.get("sidebar"), None);
    }

    #[test]
    fn a_row_of_columns_is_a_container() {
        let tree = first_tree(|st| {
            let [left, _right] = st.columns([1; 2]).show()?;
            left.write("a")
        });
        let row = &tree["main"][0];
        assert_eq!((&row["type"], &row["direction"]), (&json!("container"), &json!("horizontal")));
        assert_eq!(row["children"][0]["children"][0]["body"], "a");
        assert_eq!(row["children"][1]["children"], json!([]));
    }

    #[test]
    fn an_empty_slot_is_left_out() {
        let tree = first_tree(|st| {
            st.empty()?;
            st.sidebar().write("aside")
        });
        assert_eq!((&tree["main"], &tree["sidebar"][0]["body"]), (&json!([]), &json!("aside")));
    }

    #[test]
    fn exceptions_are_told_in_the_order_of_the_tree() {
        let tree = first_tree(|st| -> Flow {
            st.write("before")?;
            Err(std::io::Error::other("late").into())
        });
        let found = exceptions(&tree);
        assert_eq!((found.len(), &found[0]["message"]), (1, &json!("late")));
    }

    #[test]
    fn the_usual_values_are_left_out() {
        let quiet = [("wrap", json!(true)), ("gap", json!("small")), ("max_upload_size_mb", json!(200))];
        assert!(quiet.iter().all(|(name, value)| is_quiet(name, value)));
        let loud =
            [("wrap", json!(false)), ("gap", json!("large")), ("label", json!("")), ("max_upload_size_mb", json!(5))];
        assert!(!loud.iter().any(|(name, value)| is_quiet(name, value)));
    }
}
