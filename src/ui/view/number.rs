//! The fields in which a person changes a number: `input[type=number]` and `input[type=range]`.
//!
//! The browser changes such a field's text by itself (it puts a range's value on the grid of its steps, it hides what is
//! no number), so views read and write it here instead of through a bound property.

use leptos::ev;
use leptos::html::Input;
use leptos::prelude::*;
use leptos::web_sys::{Element, HtmlInputElement};

/// What a number field holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Typed {
    /// Nothing.
    Empty,
    /// What is no number. The browser does not say what.
    NoNumber,
    /// The text of a number.
    Text(String),
}

/// What is in the field now.
pub fn typed(field: NodeRef<Input>) -> Typed {
    match field.get_untracked().map(|field| (field.value(), field.matches(":invalid").unwrap_or(false))) {
        // An empty field is valid; one whose text is no number says that it is empty and that it is not valid.
        Some((text, true)) if text.is_empty() => Typed::NoNumber,
        Some((text, _)) if !text.is_empty() => Typed::Text(text),
        _ => Typed::Empty,
    }
}

/// Shows `text`. An equal text is not set again, which would move the caret.
pub fn show_text(field: NodeRef<Input>, text: &str) {
    if let Some(field) = field.get_untracked()
        && (field.value() != text || text.is_empty())
    {
        field.set_value(text);
    }
}

/// The number of the range that an event is from.
pub fn range_value(event: &ev::Event) -> Option<f64> {
    event_target::<HtmlInputElement>(event).value().parse().ok()
}

/// Moves the range that a key was pressed on, and says where it then is: the browser keeps it within its bounds and on
/// the grid of its steps.
pub fn move_range(event: &ev::KeyboardEvent, by: f64) -> Option<f64> {
    event.prevent_default();
    let field = event_target::<HtmlInputElement>(event);
    let number: f64 = field.value().parse().ok()?;
    field.set_value(&(number + by).to_string());
    field.value().parse().ok()
}

/// Sets a range's bounds, step and value, in this order: a value outside the bounds of the moment would be moved.
pub fn show_range(field: NodeRef<Input>, [min, max, step, value]: [f64; 4]) {
    let Some(field) = field.get_untracked() else { return };
    for (name, number) in [("min", min), ("max", max), ("step", step)] {
        let text = number.to_string();
        if field.get_attribute(name).as_ref() != Some(&text) {
            let _ = field.set_attribute(name, &text);
        }
    }
    if field.value().parse() != Ok(value) {
        field.set_value(&value.to_string());
    }
}

/// Sends all that a pointer does to the field on which it was pressed, even if it is let go elsewhere.
pub fn hold(event: &ev::PointerEvent) {
    let _ = event_target::<Element>(event).set_pointer_capture(event.pointer_id());
}
