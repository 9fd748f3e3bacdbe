//! What waits to be run. Events that arrive during a run are folded into one request, as in Streamlit.

use crate::value::Value;
use std::rc::Rc;

/// Something that happened in the page.
#[derive(Clone, Debug, Default)]
pub struct Event {
    /// What the user changed, in order. Empty for a plain rerun.
    pub changes: Vec<Change>,
}

/// A widget's new value, or a press of a button.
#[derive(Clone, Debug)]
pub struct Change {
    /// The widget's identity.
    pub widget: Rc<str>,
    /// The value in the page's terms.
    pub value: Value,
}

impl Event {
    /// A rerun without a change, as the menu's Rerun asks for.
    pub fn rerun() -> Self {
        Self::default()
    }

    /// One change.
    pub fn change(widget: impl AsRef<str>, value: Value) -> Self {
        Self { changes: vec![Change { widget: widget.as_ref().into(), value }] }
    }
}

/// What the next run is to do.
#[derive(Debug, Default)]
pub(super) struct Request {
    /// The page's changes; `None` for a rerun that the script asked for, which calls no callback.
    pub changes: Option<Vec<Change>>,
}

/// At most one request waits: newer values of a widget replace older ones, presses are kept.
#[derive(Debug, Default)]
pub(super) struct Queue {
    waiting: Option<Request>,
    /// Values of a request that was called off. The page shows them, so the next request brings them.
    kept: Vec<Change>,
}

impl Queue {
    pub fn push(&mut self, event: Event) {
        let kept = std::mem::take(&mut self.kept);
        let changes = self.waiting.get_or_insert_default().changes.get_or_insert_default();
        for change in kept.into_iter().chain(event.changes) {
            match changes.iter_mut().find(|waiting| waiting.widget == change.widget) {
                Some(waiting) => waiting.value = change.value,
                None => changes.push(change),
            }
        }
    }

    pub fn push_rerun(&mut self) {
        self.waiting.get_or_insert_default();
    }

    /// Keeps changes that cause no run for the next event.
    pub fn hold(&mut self, changes: Vec<Change>) {
        for change in changes {
            self.kept.retain(|kept| kept.widget != change.widget);
            self.kept.push(change);
        }
    }

    /// Calls off what waits. The changes that `lasts` says so of come with the next event.
    pub fn call_off(&mut self, lasts: impl Fn(&Change) -> bool) {
        if let Some(request) = self.waiting.take() {
            self.keep(request, lasts);
        }
    }

    /// Keeps the changes of a request that came to nothing, those that `lasts` says so of, for the next event.
    pub fn keep(&mut self, request: Request, lasts: impl Fn(&Change) -> bool) {
        self.kept.extend(request.changes.unwrap_or_default().into_iter().filter(lasts));
    }

    pub fn take(&mut self) -> Option<Request> {
        self.waiting.take()
    }

    pub fn is_empty(&self) -> bool {
        self.waiting.is_none()
    }
}
