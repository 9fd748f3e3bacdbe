//! What the engine did, step by step. Tests read it to see which work ran and, above all, which did not.

use super::RunEnd;
use crate::tree::{NodeId, Patch};
use std::rc::Rc;

/// One step of the engine's work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EngineEvent {
    /// A run begins.
    WillRun,
    /// The callback of the widget with this key or identity is about to be called.
    WillCallBack(Rc<str>),
    /// The script's body is about to run.
    WillRunScript,
    /// A node came into being.
    DidCreate(NodeId),
    /// A node changed.
    DidUpdate(NodeId),
    /// A block's list of children changed.
    DidList(NodeId),
    /// A node went away.
    DidRemove(NodeId),
    /// The value of a widget that was not drawn was dropped.
    DidForget(Rc<str>),
    /// A message from the page was ignored: no such widget, a disabled one, or a value that it cannot have.
    DidIgnore(Rc<str>),
    /// The run ended.
    DidRun(RunEnd),
}

/// The steps since the log was last taken. Off until a test turns it on.
#[derive(Debug, Default)]
pub struct EventLog {
    on: bool,
    events: Vec<EngineEvent>,
}

impl EventLog {
    /// Starts to keep steps.
    pub fn turn_on(&mut self) {
        self.on = true;
    }

    /// The steps since the last call.
    pub fn take(&mut self) -> Vec<EngineEvent> {
        std::mem::take(&mut self.events)
    }

    pub(super) fn push(&mut self, event: EngineEvent) {
        if self.on {
            self.events.push(event);
        }
    }

    pub(super) fn push_patches(&mut self, patches: &[Patch]) {
        if self.on {
            self.events.extend(patches.iter().filter_map(|patch| match patch {
                Patch::Create(id, _) => Some(EngineEvent::DidCreate(*id)),
                Patch::Update(id, _) => Some(EngineEvent::DidUpdate(*id)),
                Patch::Children(id, _) => Some(EngineEvent::DidList(*id)),
                Patch::Remove(id) => Some(EngineEvent::DidRemove(*id)),
                Patch::Stale(_) | Patch::Fresh(_) => None,
            }));
        }
    }
}
