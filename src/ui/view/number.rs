//! The fields in which a person changes a number: `input[type=number]` and `input[type=range]`.
//!
//! The browser changes such a field's text by itself (it puts a range's value on the grid of its steps, it hides what is
//! no number), so views read and write it here instead of through a bound property.

use leptos::ev;
use leptos::html::Input;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
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

/// Where on its target's width a press was, from 0 to 1. `None` if it was on a field, which answers presses itself.
pub fn press_share(event: &ev::MouseEvent) -> Option<f64> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let width = f64::from(target.client_width());
    let on_field = target.dyn_ref::<HtmlInputElement>().is_some();
    (!on_field && width > 0.0).then(|| (f64::from(event.offset_x()) / width).clamp(0.0, 1.0))
}

/// Sends all that a pointer does to the field on which it was pressed, even if it is let go elsewhere.
pub fn hold(event: &ev::PointerEvent) {
    let _ = event_target::<Element>(event).set_pointer_capture(event.pointer_id());
}

/// Gives the keyboard to a field after a press beside it, which would otherwise take the keyboard away.
pub fn focus_instead(event: &ev::MouseEvent, field: NodeRef<Input>) {
    event.prevent_default();
    if let Some(field) = field.get_untracked() {
        let _ = field.focus();
    }
}
