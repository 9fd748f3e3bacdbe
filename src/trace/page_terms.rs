//! From a step's words, or a script's value, to what the page would send: a number as a number, an option as its index.
//!
//! What the page would never send, such as an option that is not on the list, is passed on as it is: to refuse it is
//! the widget's own task.

use super::steps::Input;
use super::widgets::OnPage;
use crate::value::{Moment, Nature, Value};

/// What the page sends for an input. `None` if the input changes nothing, which still runs the app.
///
/// # Errors
/// The widget has no such use.
pub(super) fn sent(widget: &OnPage, input: &Input) -> Result<Option<Value>, String> {
    let kind = widget.kind();
    let is_button = kind.ends_with("button");
    match input {
        Input::Click if is_button => Ok(Some(Value::Bool(true))),
        Input::Click => Err(format!("a {kind} cannot be clicked; set its value")),
        Input::Set(value) if is_button => Ok(truth(value).then_some(Value::Bool(true))),
        // A slider has always a value, so nothing takes the place of what it has.
        Input::Set(Value::None) if kind == "slider" => Ok(None),
        Input::Set(value) => {
            let sent =
                value_sent(widget, value).ok_or_else(|| format!("a {kind} cannot be set to {}", value.repr()))?;
            Ok(Some(sent))
        }
        Input::Select(labels) if has_options(kind) => Ok(Some(match labels.first() {
            Some(label) => option_sent(widget, label).unwrap_or_else(|| Value::str(label)),
            None => Value::None,
        })),
        Input::Select(_) => Err("option on a widget without options".to_owned()),
        Input::Upload(files) if kind == "file_uploader" => {
            let count = if widget.is_on("multiple_files") { files.len() } else { 1 };
            if files.len() < count {
                return Err("one file is needed".to_owned());
            }
            Ok(Some(files.iter().take(count).cloned().map(Value::File).collect::<Vec<_>>().into()))
        }
        Input::Upload(_) => Err(format!("a {kind} takes no files")),
    }
}

/// What the page sends for a widget that nobody uses in this step, since a message brings every widget's value: the one
/// that it has in session state, whoever set it. `None` if it cannot be sent, such as a text for a number, or an option
/// that is gone; then session state goes on as it is. `written` says that the page has not shown the value yet.
pub(super) fn sent_again(widget: &OnPage, value: &Value, written: bool) -> Option<Value> {
    match widget.kind() {
        "checkbox" | "toggle" if !matches!(value.scalar(), Value::Bool(_) | Value::Int(_)) => None,
        "checkbox" | "toggle" | "text_input" => value_sent(widget, &value.scalar()),
        "file_uploader" => widget.shown().cloned(),
        // What the page shows of an option is its place in the list, unless it is a text that is not on the list.
        kind if has_options(kind) && !value.is_none() && !written => {
            let is_listed = !matches!(value, Value::Str(_)) || option_sent(widget, &value.show()).is_some();
            widget.shown().filter(|shown| is_listed && matches!(shown, Value::Int(_))).cloned()
        }
        _ => value_sent(widget, value),
    }
}

/// What the page sends for a value in the script's terms. `None` if it cannot have that value.
fn value_sent(widget: &OnPage, value: &Value) -> Option<Value> {
    match (widget.kind(), value) {
        ("checkbox" | "toggle", value) => Some(Value::Bool(truth(value))),
        ("text_input", Value::None | Value::Str(_)) | ("number_input", Value::None) => Some(value.clone()),
        ("number_input", value) => value.nature().number().map(Value::Float),
        ("slider", value) => match items(value) {
            Some(ends) => {
                let ends: Option<Vec<Value>> = ends.iter().map(|end| point_sent(widget, end)).collect();
                ends.map(Into::into)
            }
            None => point_sent(widget, value),
        },
        (kind, Value::None) if has_options(kind) => Some(Value::None),
        (kind, value) if has_options(kind) => option_sent(widget, &value.show()),
        _ => None,
    }
}

/// A point on the line of a slider: a number, or the microseconds of a moment.
#[allow(clippy::cast_precision_loss, reason = "a slider has no moments that a double does not hold")]
fn point_sent(widget: &OnPage, value: &Value) -> Option<Value> {
    const DAY: i64 = 86_400_000_000;
    let only_days = widget.field("data_type") == Some(Value::str("date"));
    let micros = |moment: Moment| if only_days { moment.micros.div_euclid(DAY) * DAY } else { moment.micros };
    let nature = value.nature();
    nature.number().or_else(|| nature.moment().map(|moment| micros(moment) as f64)).map(Value::Float)
}

/// What is in a list or a tuple, whoever's it is.
fn items(value: &Value) -> Option<Vec<Value>> {
    match value {
        Value::Object(object) if value.nature() == Nature::Sequence => object.items()?.ok(),
        value => value.as_list().map(<[Value]>::to_vec),
    }
}

fn has_options(kind: &str) -> bool {
    matches!(kind, "selectbox" | "radio")
}

/// The index of the option with that label; of several, the last one counts.
fn option_sent(widget: &OnPage, label: &str) -> Option<Value> {
    let options = widget.field("options")?;
    let at = options.as_list()?.iter().rposition(|option| option.as_str() == Some(label))?;
    i64::try_from(at).ok().map(Value::Int)
}

/// What Python's `bool()` says of a value from JSON.
fn truth(value: &Value) -> bool {
    match value {
        Value::None => false,
        Value::Bool(value) => *value,
        Value::Str(text) => !text.is_empty(),
        Value::Dict(items) => !items.is_empty(),
        value => match (value.as_f64(), value.as_list()) {
            (Some(number), _) => number != 0.0,
            (None, Some(items)) => !items.is_empty(),
            (None, None) => true,
        },
    }
}
