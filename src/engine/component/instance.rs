//! One component on the page: what was said of its state, and what follows from it.

use super::super::Callback;
use super::{Adopt, Batch, Entries, Live};
use crate::tree::Shown;
use crate::value::Value;
use std::collections::BTreeSet;
use std::rc::Rc;

/// How many assignments are kept for a page that never answers; of each name the last one always is.
const UNHEARD: usize = 64;

/// A component that is mounted.
pub(super) struct Instance {
    pub key: Option<Rc<str>>,
    pub callbacks: Vec<(Rc<str>, Callback)>,
    pub default: Entries,
    pub adopt: Adopt,
    /// The last result that the app got.
    pub live: Option<Rc<dyn Live>>,
    /// Of how many assignments the page has been told.
    pub told: u32,
    /// The state as JavaScript set it and the script assigned it, in the page's terms.
    said: Entries,
    /// Whether JavaScript has said anything. Until then the first default stays.
    pub spoken: bool,
    /// The triggers of this run, in the order of the calls, in the script's terms.
    triggers: Entries,
    /// Every name that was ever called as a trigger.
    events: BTreeSet<Rc<str>>,
    assigned: u32,
    unheard: Vec<Assignment>,
}

/// An assignment of the script that the page may not know of.
struct Assignment {
    count: u32,
    name: Rc<str>,
    value: Option<Value>,
}

impl Instance {
    pub fn new(key: Option<Rc<str>>, adopt: Adopt) -> Self {
        Self {
            key,
            callbacks: Vec::new(),
            default: Vec::new(),
            adopt,
            live: None,
            told: 0,
            said: Vec::new(),
            spoken: false,
            triggers: Vec::new(),
            events: BTreeSet::new(),
            assigned: 0,
            unheard: Vec::new(),
        }
    }

    /// Takes what JavaScript did, and gives the names whose state it set. `triggers` are the batch's, in the script's
    /// terms.
    pub fn hear(&mut self, batch: &Batch, triggers: Entries) -> Vec<Rc<str>> {
        self.unheard.retain(|assignment| assignment.count > batch.heard);
        let mut names = Vec::new();
        for (name, value) in &batch.state {
            // The page will learn that the script has meanwhile assigned another value.
            if self.unheard.iter().any(|assignment| assignment.name == *name) {
                continue;
            }
            put(&mut self.said, name, value.clone());
            names.push(Rc::clone(name));
        }
        self.spoken |= !batch.state.is_empty();
        self.events.extend(triggers.iter().map(|(name, _)| Rc::clone(name)));
        self.triggers.extend(triggers);
        names
    }

    /// Whether a name is no longer at its default.
    pub fn has_said(&self, name: &str) -> bool {
        get(&self.said, name).is_some()
    }

    /// What the state follows from.
    pub fn basis(&self) -> Basis {
        Basis { said: self.said.clone(), default: self.default.clone(), adopt: Rc::clone(&self.adopt) }
    }

    /// Notes that the script assigned the state as a whole, in the page's terms.
    pub fn note_all(&mut self, state: Entries) {
        let gone: Vec<Rc<str>> = self.said.iter().map(|(name, _)| Rc::clone(name)).collect();
        for name in gone.iter().filter(|name| get(&state, name).is_none()) {
            self.note(name, None);
        }
        for (name, value) in state {
            self.note(&name, Some(value));
        }
    }

    /// Notes an assignment of the script, in the page's terms, and keeps it until the page has heard of it.
    pub fn note(&mut self, name: &Rc<str>, value: Option<Value>) {
        put(&mut self.said, name, value.clone());
        self.assigned += 1;
        self.unheard.push(Assignment { count: self.assigned, name: Rc::clone(name), value });
        if self.unheard.len() > UNHEARD {
            let is_last = |at: usize, name: &str| !self.unheard.iter().skip(at + 1).any(|later| &*later.name == name);
            let old = self.unheard.iter().enumerate().position(|(at, old)| !is_last(at, &old.name));
            if let Some(at) = old {
                self.unheard.remove(at);
            }
        }
    }

    /// Whether an assignment to that name is one to the state. A name that was only ever called as a trigger is none,
    /// or else its next call would be hidden behind the assigned value.
    pub fn is_state(&self, name: &str) -> bool {
        let is_event =
            self.events.contains(name) && get(&self.said, name).is_none() && get(&self.default, name).is_none();
        !is_event && self.may_be_set(name)
    }

    /// Whether the script may set that name: it has a callback, or no name has.
    fn may_be_set(&self, name: &str) -> bool {
        self.callbacks.is_empty() || self.callback(name).is_some()
    }

    /// Replaces the value that a trigger has in this run, if it was called.
    pub fn replace_trigger(&mut self, name: &str, value: Option<&Value>) {
        match value {
            Some(value) => {
                for (_, called) in self.triggers.iter_mut().filter(|(called, _)| &**called == name) {
                    *called = value.clone();
                }
            }
            None => self.triggers.retain(|(called, _)| &**called != name),
        }
    }

    /// Triggers last for one run. Gives what is over, for the caller to drop when nothing is borrowed.
    #[must_use]
    pub fn end_triggers(&mut self) -> Entries {
        std::mem::take(&mut self.triggers)
    }

    pub fn triggers(&self) -> &Entries {
        &self.triggers
    }

    pub fn callback(&self, name: &str) -> Option<&Callback> {
        self.callbacks.iter().find(|(known, _)| &**known == name).map(|(_, callback)| callback)
    }

    /// What the app gets: every name with a callback, the triggers of this run, and the state, which wins.
    pub fn result(&self, state: &Entries) -> Entries {
        let mut result: Entries = self.callbacks.iter().map(|(name, _)| (Rc::clone(name), Value::None)).collect();
        for (name, value) in self.triggers.iter().chain(state) {
            put(&mut result, name, Some(value.clone()));
        }
        result
    }

    /// What session state shows: the triggers of this run and the state, which wins.
    pub fn present(&self, state: &[(Rc<str>, Value)]) -> Entries {
        let mut shown = Entries::new();
        for (name, value) in self.triggers.iter().chain(state) {
            put(&mut shown, name, Some(value.clone()));
        }
        shown
    }

    /// The assignments, as the page is told of them.
    pub fn shown(&self) -> Shown {
        let told = self.unheard.iter().map(|assignment| {
            let (count, name) = (Value::from(assignment.count), Value::Str(Rc::clone(&assignment.name)));
            Value::List([count, name].into_iter().chain(assignment.value.clone()).collect())
        });
        Shown { value: Value::List(told.collect()), set: self.assigned }
    }
}

/// What the state of a component follows from.
pub(super) struct Basis {
    said: Entries,
    default: Entries,
    adopt: Adopt,
}

impl Basis {
    /// The state: what was said, and for names that nobody set the default.
    pub fn state(self) -> Entries {
        let mut state = adopted(&self.said, &self.adopt);
        for (name, value) in self.default {
            if get(&state, &name).is_none() {
                state.push((name, value));
            }
        }
        state
    }
}

/// Values of the page as values of the script.
pub(super) fn adopted(entries: &Entries, adopt: &Adopt) -> Entries {
    entries.iter().map(|(name, value)| (Rc::clone(name), adopt(value))).collect()
}

/// The value under a name.
pub(super) fn get<'a>(entries: &'a [(Rc<str>, Value)], name: &str) -> Option<&'a Value> {
    entries.iter().find(|(known, _)| &**known == name).map(|(_, value)| value)
}

/// Sets a name where it is, or at the end; `None` takes it away.
pub(super) fn put(entries: &mut Entries, name: &Rc<str>, value: Option<Value>) {
    match (entries.iter().position(|(known, _)| known == name), value) {
        (Some(at), Some(value)) => {
            if let Some(entry) = entries.get_mut(at) {
                entry.1 = value;
            }
        }
        (Some(at), None) => drop(entries.remove(at)),
        (None, Some(value)) => entries.push((Rc::clone(name), value)),
        (None, None) => {}
    }
}
