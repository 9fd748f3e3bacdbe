//! What the views of option lists need: the option that is chosen, and a list that opens over the page.

use super::node::NodeView;
use crate::value::Value;
use leptos::html::{Div, Input};
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{HtmlElement, js_sys::Reflect};

/// The option that a widget shows as chosen: its index and its text. The text tells when the options have changed and
/// the index means another one.
#[derive(Clone, Copy)]
pub struct Chosen(RwSignal<Option<(usize, String)>>);

impl Chosen {
    /// The choice with which the node begins to be shown; it follows when the script sets another.
    pub fn new(node: &NodeView, options: impl Fn() -> std::rc::Rc<[Value]> + Copy + 'static) -> Self {
        let node = *node;
        let chosen = Self(RwSignal::new(entry(&node.initial(), &untrack(options))));
        node.on_set(move |value| chosen.0.set(entry(&value, &options())));
        // The same option may be shown with another text. Only the session knows which one it is then; where the text
        // is still there, the user's choice may be newer than what the session has drawn.
        Effect::new(move |_| {
            let options = options();
            if untrack(|| chosen.0.with(Option::is_some) && chosen.index(&options).is_none()) {
                chosen.0.set(entry(&node.initial(), &options));
            }
        });
        chosen
    }

    /// Chooses an option, or none.
    pub fn set(self, at: Option<usize>, options: &[Value]) {
        self.0.set(at.and_then(|at| Some((at, options.get(at)?.as_str()?.to_owned()))));
    }

    /// The index of the choice among `options`.
    pub fn index(self, options: &[Value]) -> Option<usize> {
        self.0.with(|chosen| {
            let (at, text) = chosen.as_ref()?;
            let is = |option: Option<&Value>| option.and_then(Value::as_str) == Some(text);
            if is(options.get(*at)) { Some(*at) } else { options.iter().position(|option| is(Some(option))) }
        })
    }

    /// The text of the choice, empty if there is none.
    pub fn text(self) -> String {
        self.0.with(|chosen| chosen.as_ref().map(|(_, text)| text.clone())).unwrap_or_default()
    }
}

fn entry(value: &Value, options: &[Value]) -> Option<(usize, String)> {
    let at = usize::try_from(value.as_int()?).ok()?;
    Some((at, options.get(at)?.as_str()?.to_owned()))
}

/// Lifts a `popover="manual"` element over the page once it is there. Without anchor positioning it stays where it is,
/// and the style sheet puts it under its control.
pub fn lift(of: NodeRef<Div>) {
    Effect::new(move |_| {
        if let Some(list) = of.get() {
            let list: &HtmlElement = list.unchecked_ref();
            let anchored = Reflect::has(&list.style(), &JsValue::from_str("positionAnchor")).unwrap_or(false);
            if anchored {
                let _ = list.show_popover();
            }
        }
    });
}

/// The height of a row of an open list, as it is on the screen. Taken over all rows, because it need not be whole.
pub fn row_height(of: NodeRef<Div>) -> Option<f64> {
    let rows = of.get_untracked()?.query_selector_all("[role=option]").ok()?;
    let row = |at: u32| rows.get(at).map(|row| row.unchecked_into::<HtmlElement>());
    let (first, last) = (row(0)?, row(rows.length() - 1)?);
    let height = f64::from(last.offset_top() - first.offset_top() + last.offset_height()) / f64::from(rows.length());
    (height > 0.0).then_some(height)
}

/// How far an open list is scrolled.
pub fn scrolled(of: NodeRef<Div>) -> f64 {
    of.get_untracked().map_or(0.0, |list| f64::from(list.scroll_top()))
}

/// Scrolls an open list, and nothing else, just so far that the stretch between two heights is seen.
pub fn scroll_to(of: NodeRef<Div>, top: f64, bottom: f64) {
    let Some(list) = of.get_untracked() else { return };
    let (seen, room) = (f64::from(list.scroll_top()), f64::from(list.client_height()));
    let to = if top < seen {
        top
    } else if bottom > seen + room {
        bottom - room
    } else {
        return;
    };
    #[allow(clippy::cast_possible_truncation, reason = "pixels of a list")]
    list.set_scroll_top(to as i32);
}

/// Gives a field the focus.
pub fn focus(of: NodeRef<Input>) {
    if let Some(input) = of.get_untracked() {
        let _ = input.focus();
    }
}

/// Marks all of a field's text, so that what is typed next replaces it.
pub fn mark_all(of: NodeRef<Input>) {
    if let Some(input) = of.get_untracked() {
        input.select();
    }
}
