//! What waits to be run. Events that arrive during a run are folded into one request, as in Streamlit.

use super::Batch;
use crate::value::Value;
use std::rc::Rc;

/// Something that happened in the page.
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
pub struct Event {
    /// What the user changed, in order. Empty for a plain rerun.
    pub changes: Vec<Change>,
    /// What custom components did, in order.
    pub batches: Vec<Batch>,
}

/// A widget's new value, or a press of a button.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
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
        Self { changes: vec![Change { widget: widget.as_ref().into(), value }], ..Self::default() }
    }

    /// What a custom component did.
    pub fn batch(batch: Batch) -> Self {
        Self { batches: vec![batch], ..Self::default() }
    }
}

/// What the next run is to do.
#[derive(Debug, Default)]
pub(super) struct Request {
    /// What happened in the page; `None` for a rerun that the script asked for, which calls no callback.
    pub event: Option<Event>,
}

/// At most one request waits: newer values of a widget replace older ones, presses are kept.
#[derive(Debug, Default)]
pub(super) struct Queue {
    waiting: Option<Request>,
    /// Values of a request that was called off. The page shows them, so the next request brings them.
    kept: Event,
}

impl Event {
    /// Takes what happened later. Of a widget the last value counts; what a component did is kept, call by call.
    fn fold(&mut self, later: Self) {
        for change in later.changes {
            match self.changes.iter_mut().find(|waiting| waiting.widget == change.widget) {
                Some(waiting) => waiting.value = change.value,
                None => self.changes.push(change),
            }
        }
        for batch in later.batches {
            match self.batches.iter_mut().rfind(|waiting| waiting.component == batch.component) {
                Some(waiting) if waiting.heard == batch.heard => waiting.fold(batch),
                _ => self.batches.push(batch),
            }
        }
    }
}

impl Queue {
    pub fn push(&mut self, event: Event) {
        let kept = std::mem::take(&mut self.kept);
        let waiting = self.waiting.get_or_insert_default().event.get_or_insert_default();
        waiting.fold(kept);
        waiting.fold(event);
    }

    pub fn push_rerun(&mut self) {
        self.waiting.get_or_insert_default();
    }

    /// Keeps changes that cause no run for the next event.
    pub fn hold(&mut self, changes: Vec<Change>) {
        for change in changes {
            self.kept.changes.retain(|kept| kept.widget != change.widget);
            self.kept.changes.push(change);
        }
    }

    /// Calls off what waits. The changes that `lasts` says so of come with the next event.
    pub fn call_off(&mut self, lasts: impl Fn(&Change) -> bool) {
        if let Some(request) = self.waiting.take() {
            self.keep(request, lasts);
        }
    }

    /// Keeps what lasts of a request that came to nothing for the next event: the changes that `lasts` says so of, and
    /// the states of components.
    pub fn keep(&mut self, request: Request, lasts: impl Fn(&Change) -> bool) {
        let mut event = request.event.unwrap_or_default();
        event.changes.retain(lasts);
        for batch in &mut event.batches {
            batch.triggers.clear();
        }
        self.kept.fold(event);
    }

    pub fn take(&mut self) -> Option<Request> {
        self.waiting.take()
    }

    pub fn is_empty(&self) -> bool {
        self.waiting.is_none()
    }
}
