//! `st.json`: nested data, laid out line by line.
//!
//! ```
//! # use headwater::prelude::*;
//! # fn app(st: &Ui) -> Flow {
//! st.json(r#"{"name": "Ada", "born": 1815}"#).show()?;
//! # Ok(()) }
//! ```

use crate::diag::Flow;
use crate::tree::Element;
use crate::ui::arguments;
use crate::ui::call::{Call, bad_type};
use crate::ui::view::{NodeView, copy_button};
use crate::ui::{Frame, Spec, Ui, props};
use crate::value::{Value, float_repr, read_json};
use leptos::prelude::*;
use std::fmt::Write;
use std::rc::Rc;

// --- SPEC

/// The description of `st.json`.
pub static SPEC: Spec = Spec::leaf::<JsonProps>("json", Frame::Element, view);

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct JsonProps {
    body: Rc<str>,
}

props!(JsonProps);

impl JsonProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        if self.body.is_empty() {
            return Vec::new();
        }
        vec![("body", read_json(&self.body).unwrap_or_else(|| Value::str(&self.body)))]
    }
}

// --- RUST API

/// Nested data, not drawn yet. Made by [`Ui::json`].
#[must_use = "data is drawn by show()"]
pub struct Json {
    ui: Ui,
    props: JsonProps,
}

impl Ui {
    /// `st.json(body)`, the data as JSON text.
    pub fn json(&self, body: impl AsRef<str>) -> Json {
        Json { ui: self.clone(), props: JsonProps { body: body.as_ref().into() } }
    }
}

impl Json {
    /// Draws the data.
    ///
    /// # Errors
    /// The run is to end here.
    #[track_caller]
    pub fn show(self) -> Flow<Ui> {
        self.ui.draw(Element::new(&SPEC, self.props))
    }
}

// --- CALL

/// `st.json` from a script.
pub static CALL: Call = Call {
    name: "json",
    signature: "body, *, expanded=True, width='stretch'",
    doc: "Nested data: lists, dictionaries and what is like them, or a text that is JSON already.",
    params: &[
        ("body", "The data."),
        ("expanded", "Whether what is inside is shown at first, or how many levels of it. All of it is shown here."),
    ],
    run: |ui, args| {
        let (body, left_out) = json_text(&args.get("body"))?;
        if let Some(left_out) = left_out {
            ui.warning(format!("Warning: {left_out}")).show()?;
        }
        let mut more = Vec::new();
        let expanded = args.get("expanded");
        match expanded.scalar() {
            Value::Bool(false) => {}
            Value::Bool(true) => more.push(("expanded", expanded)),
            Value::Int(levels) => {
                more.extend([("expanded", Value::Bool(true)), ("max_expand_depth", Value::Int(levels))]);
            }
            _ => return Err(bad_type("expanded", &expanded, "bool, int").into()),
        }
        more.extend(arguments::width(args, false)?);
        let element = Element::new(&SPEC, JsonProps { body });
        Ok(ui.draw(Element { more: Some(more.into()), ..element })?.into())
    },
};

/// A value as JSON text, and what could not be written down. A text is taken to be JSON.
fn json_text(value: &Value) -> Flow<(Rc<str>, Option<String>)> {
    let text = match value {
        Value::Str(text) => return Ok((Rc::clone(text), None)),
        Value::Object(object) => return object.json(),
        Value::None => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Float(value) => number(*value),
        other => other.repr(),
    };
    Ok((text.into(), None))
}

fn number(value: f64) -> String {
    if value.is_nan() {
        return "NaN".to_owned();
    }
    if value.is_infinite() {
        return if value > 0.0 { "Infinity" } else { "-Infinity" }.to_owned();
    }
    float_repr(value)
}

// --- VIEW

fn view(node: &NodeView) -> AnyView {
    node.props::<JsonProps>().render(body)
}

fn body(props: &JsonProps) -> AnyView {
    let mut text = String::new();
    match read_json(&props.body) {
        Some(value) => lay_out(&value, 0, &mut text),
        None => text.push_str(&props.body),
    }
    view! {
        <div class="stJson stCode" data-testid="stJson">
            <pre tabindex="0" role="group" aria-label="JSON"><code class="language-json">{text.clone()}</code></pre>
            <div class="stCodeActions">
                <div data-testid="stElementToolbarButton">{copy_button(text, "")}</div>
            </div>
        </div>
    }
    .into_any()
}

/// Writes a value with one item a line.
fn lay_out(value: &Value, depth: usize, out: &mut String) {
    let line = |out: &mut String, at: usize, depth: usize| {
        let _ = write!(out, "{}\n{:indent$}", if at > 0 { "," } else { "" }, "", indent = depth * 2);
    };
    match value {
        Value::List(items) if !items.is_empty() => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                line(out, at, depth + 1);
                lay_out(item, depth + 1, out);
            }
            line(out, 0, depth);
            out.push(']');
        }
        Value::Dict(items) if !items.is_empty() => {
            out.push('{');
            for (at, (key, item)) in items.iter().enumerate() {
                line(out, at, depth + 1);
                quote(key, out);
                out.push_str(": ");
                lay_out(item, depth + 1, out);
            }
            line(out, 0, depth);
            out.push('}');
        }
        Value::Dict(_) => out.push_str("{}"),
        Value::None => out.push_str("null"),
        Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Value::Float(value) => out.push_str(&number(*value)),
        Value::Str(text) => quote(text, out),
        other => out.push_str(&other.repr()),
    }
}

fn quote(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c => out.push(c),
        }
    }
    out.push('"');
}

// --- TESTS

#[cfg(test)]
mod tests {
    use crate::testing::Harness;

    #[test]
    fn lays_data_out_and_shows_what_is_no_json_as_it_is() {
        let app = Harness::new(|st| {
            st.json(r#"{"a": [1, {}, "x\"y"], "b": null}"#).show()?;
            st.json("{not json}").show().map(drop)
        });
        assert_eq!(app.dump(), "json body={'a': [1, {}, 'x\"y'], 'b': None}\njson body='{not json}'\n");
        let html = app.html();
        assert!(html.contains("{\n  \"a\": [\n    1,\n    {},\n    \"x\\\"y\"\n  ],\n  \"b\": null\n}"), "{html}");
        assert!(html.contains("{not json}"), "{html}");
    }
}
