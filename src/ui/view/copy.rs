//! A button that copies a text.

use super::svg;
use leptos::attr::custom::custom_attribute;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlDocument, HtmlElement, HtmlTextAreaElement};

/// A button that copies `text`. Without a label it is the small one of a toolbar.
pub fn copy_button(text: String, label: &'static str) -> AnyView {
    let copied = RwSignal::new(false);
    let copy = move |event| {
        if put_on_clipboard(&event, &text).is_some() {
            copied.set(true);
            set_timeout(move || copied.set(false), std::time::Duration::from_secs(2));
        }
    };
    if !label.is_empty() {
        return view! { <button type="button" on:click=copy>{move || if copied.get() { "Copied" } else { label }}</button> }
            .into_any();
    }
    let glyph = move || if copied.get() { svg("check", "") } else { svg("copy", "") };
    view! {
        <span class="stTooltipHoverTarget" data-testid="stTooltipHoverTarget">
            <button
                type="button" {..custom_attribute("kind", "elementToolbar")} class="stBaseButton" data-testid="stBaseButton-elementToolbar"
                aria-label=move || if copied.get() { "Copied" } else { "Copy to clipboard" } on:click=copy
            >
                {glyph}
            </button>
        </span>
    }
    .into_any()
}

/// Puts a text on the clipboard, at a click on a button. Where that is refused, the text can still be selected.
fn put_on_clipboard(click: &MouseEvent, text: &str) -> Option<()> {
    let window = leptos::web_sys::window()?;
    if window.is_secure_context() {
        let _ = window.navigator().clipboard().write_text(text);
        return Some(());
    }
    // A page that came by plain `http://` has no clipboard, but what is selected in it can be copied.
    let document: HtmlDocument = window.document()?.unchecked_into();
    let button: HtmlElement = event_target::<Element>(click).closest("button").ok()??.unchecked_into();
    let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.unchecked_into();
    field.set_value(text);
    // Beside the button, since all else may be inert behind a dialog.
    button.parent_node()?.append_child(&field).ok()?;
    field.select();
    let is_copied = document.exec_command("copy");
    field.remove();
    button.focus().ok()?;
    is_copied.ok()?.then_some(())
}
