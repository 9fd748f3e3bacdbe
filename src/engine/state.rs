//! Session state and widget values: one mapping for the author, three stores inside, as in Streamlit.
//!
//! * `old`: the values of finished runs. Plain values under the author's key, widgets under their identity.
//! * `set`: what the script or a callback set in this run, under the author's key.
//! * `widgets`: this run's widget values, under their identity.
//!
//! A lookup asks `set`, `widgets`, `old` by identity, `old` by key, in this order. A run that brings the page's changes
//! begins by moving everything into `old`. A widget that a completed run has not drawn is forgotten at that run's end.

use super::identity::PREFIX;
use crate::diag::{Exception, Flow};
use crate::engine::RunCx;
use crate::value::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

/// What an author gives as `on_click` or `on_change`, its arguments bound.
pub type Callback = Rc<dyn Fn(&Rc<RunCx>) -> Flow>;

/// Turns a value in the page's terms into the script's; `None` if it is none that the widget can have.
pub type Decode = Rc<dyn Fn(&Value) -> Option<Value>>;

/// Says a value as the page would have sent it, for a widget whose options may be others by now.
pub type Encode = Rc<dyn Fn(&Value) -> Flow<Value>>;

/// A widget as its element registers it.
#[derive(Clone)]
pub struct Widget {
    /// The kind, as messages name it: `button`, `text_input`.
    pub kind: &'static str,
    /// The author's key.
    pub key: Option<Rc<str>>,
    /// What else identifies it.
    pub identity: super::Identity,
    /// The value, in the script's terms, that it has as long as nobody set another.
    pub default: Value,
    /// Whether its value lasts for one run only, as a button's.
    pub trigger: bool,
    /// Whether session state may set it.
    pub writable: bool,
    /// Whether the page's values are refused.
    pub disabled: bool,
    /// Whether its value outlives it: a run that does not draw it leaves the value under its key.
    pub persist: bool,
    /// Whether a new value causes no run by itself and waits for the next event.
    pub quiet: bool,
    /// An error of the call that is told only once the identity is taken. The widget then is not registered.
    pub refused: Option<Exception>,
    /// From the page's terms to the script's.
    pub decode: Decode,
    /// Back from the script's terms, where the next run's widget needs it: [`Registered::wire`].
    pub encode: Option<Encode>,
    /// Called first in the run that brings a changed value.
    pub callback: Option<Callback>,
}

/// A widget that is registered.
#[derive(Clone, Debug)]
pub struct Registered {
    /// The identity under which the page answers.
    pub id: Rc<str>,
    /// The value, in the script's terms.
    pub value: Value,
    /// How often the script, not the page, set the value.
    pub set: u32,
    /// Whether the value comes from session state, so that the page has to be told of it, whatever it is.
    pub told: bool,
    /// The value that this run began with, as the widget of the last run would have it from the page.
    pub wire: Option<Value>,
}

/// What is kept of a widget from the run that drew it.
struct Known {
    key: Option<Rc<str>>,
    trigger: bool,
    disabled: bool,
    quiet: bool,
    default: Value,
    decode: Decode,
    encode: Option<Encode>,
    callback: Option<Callback>,
    /// The value that the page shows, as far as the engine knows.
    page: Value,
    /// Whether the page shows a value that was refused.
    refused: bool,
    set: u32,
}

#[derive(Default)]
pub(super) struct State {
    old: BTreeMap<Rc<str>, Value>,
    set: BTreeMap<Rc<str>, Value>,
    widgets: BTreeMap<Rc<str>, Value>,
    /// The author's key to the widget's identity. Outlives the widget.
    ids: HashMap<Rc<str>, Rc<str>>,
    known: HashMap<Rc<str>, Known>,
    /// The widgets whose values outlive them, each with its key. Outlives the widget, too.
    persistent: HashMap<Rc<str>, Rc<str>>,
    /// The order in which the page first set each widget, which is the order of callbacks.
    arrivals: Vec<Rc<str>>,
}

impl State {
    /// Begins a run that brings changes: triggers are over, everything becomes an old value.
    pub fn begin(&mut self) {
        self.reset_triggers();
        for name in self.names() {
            if let Some(value) = self.look_up(&name) {
                self.old.insert(name, value);
            }
        }
        self.set.clear();
        self.widgets.clear();
    }

    /// Takes a value from the page. `false` if the widget is unknown or disabled, or cannot have it.
    pub fn receive(&mut self, id: &Rc<str>, value: &Value) -> bool {
        let Some(known) = self.known.get_mut(id) else { return false };
        if known.disabled {
            return false;
        }
        let Some(value) = (known.decode)(value) else {
            known.refused = true;
            return false;
        };
        known.page = value.clone();
        self.widgets.insert(Rc::clone(id), value);
        // The page forgets a press as soon as it is sent, so a press always comes after what was set before.
        if known.trigger {
            self.arrivals.retain(|arrived| arrived != id);
        }
        if !self.arrivals.contains(id) {
            self.arrivals.push(Rc::clone(id));
        }
        true
    }

    /// Forgets the order of callbacks: it follows from what comes next.
    pub fn forget_order(&mut self) {
        self.arrivals.clear();
    }

    /// Whether a widget's value lasts for one run only.
    pub fn is_trigger(&self, id: &str) -> bool {
        self.known.get(id).is_some_and(|known| known.trigger)
    }

    /// Whether a widget's new value causes no run by itself.
    pub fn is_quiet(&self, id: &str) -> bool {
        self.known.get(id).is_some_and(|known| known.quiet)
    }

    /// The callbacks of the widgets whose value changed, in order, each with the name to log.
    pub fn due_callbacks(&self) -> Vec<(Rc<str>, Callback)> {
        let changed = self.arrivals.iter().filter(|id| match (self.widgets.get(*id), self.known.get(*id)) {
            (Some(new), Some(known)) => new != self.old.get(*id).unwrap_or(&known.default),
            _ => false,
        });
        changed
            .filter_map(|id| {
                let known = self.known.get(id)?;
                Some((known.key.clone().unwrap_or_else(|| Rc::clone(id)), Rc::clone(known.callback.as_ref()?)))
            })
            .collect()
    }

    /// Whether the script set that key in this run.
    pub fn is_set(&self, key: &str) -> bool {
        self.set.contains_key(key)
    }

    /// A widget's value in this run, with what can say it as the page would have.
    pub fn encoding(&self, id: &str) -> Option<(Encode, Value)> {
        let encode = self.known.get(id)?.encode.clone()?;
        Some((encode, self.widgets.get(id)?.clone()))
    }

    /// Registers a widget and says its value.
    pub fn register(&mut self, id: &Rc<str>, widget: Widget) -> Registered {
        if let Some(key) = &widget.key {
            self.ids.insert(Rc::clone(key), Rc::clone(id));
        }
        match &widget.key {
            Some(key) if widget.persist => self.persistent.insert(Rc::clone(id), Rc::clone(key)),
            _ => self.persistent.remove(id),
        };
        let is_new = !self.widgets.contains_key(id);
        let value = self.widget_value(id, widget.key.as_deref()).unwrap_or_else(|| widget.default.clone());
        let told = widget.key.as_ref().is_some_and(|key| {
            let is_kept = self.old.contains_key(key) || (widget.persist && self.old.contains_key(id));
            self.is_set(key) || (is_new && is_kept && value != widget.default)
        });
        if !(widget.key.as_ref().is_some_and(|key| self.set.contains_key(key))) {
            self.widgets.insert(Rc::clone(id), value.clone());
        }
        let before = self.known.remove(id);
        // A new widget is shown with its value; from then on the page is told only of values that it does not have.
        let set = before.map_or(0, |known| {
            let differs = !widget.trigger && (known.refused || value != known.page);
            known.set + u32::from(differs)
        });
        let known = Known {
            key: widget.key,
            trigger: widget.trigger,
            disabled: widget.disabled,
            quiet: widget.quiet,
            default: widget.default,
            decode: widget.decode,
            encode: widget.encode,
            callback: widget.callback,
            page: value.clone(),
            refused: false,
            set,
        };
        self.known.insert(Rc::clone(id), known);
        Registered { id: Rc::clone(id), value, set, told, wire: None }
    }

    /// Replaces the value of a widget that turned out to be impossible, such as an option that is gone.
    pub fn correct(&mut self, registered: &mut Registered, value: Value) {
        let id = &registered.id;
        if let Some(key) = self.known.get(id).and_then(|known| known.key.clone())
            && self.set.contains_key(&key)
        {
            self.set.insert(key, value.clone());
        }
        self.widgets.insert(Rc::clone(id), value.clone());
        if let Some(known) = self.known.get_mut(id) {
            if known.page != value {
                known.set += 1;
            }
            known.page = value.clone();
            registered.set = known.set;
        }
        registered.value = value;
    }

    /// Ends a run that was not cut short: presses are over.
    pub fn reset_triggers(&mut self) {
        for (id, known) in self.known.iter().filter(|(_, known)| known.trigger) {
            for store in [&mut self.widgets, &mut self.old] {
                if let Some(value) = store.get_mut(id) {
                    *value = known.default.clone();
                }
            }
        }
    }

    /// Forgets the widgets that a completed run has not drawn, and says which. The values of persistent ones stay,
    /// under their keys.
    pub fn forget_undrawn(&mut self, drawn: &BTreeSet<Rc<str>>) -> Vec<Rc<str>> {
        let left: Vec<(Rc<str>, Value)> = (self.persistent.iter())
            .filter(|(id, _)| self.old.contains_key(*id) && !drawn.contains(*id))
            .filter_map(|(id, key)| Some((Rc::clone(key), self.widget_value(id, Some(key))?)))
            .collect();
        let gone: Vec<Rc<str>> = self.known.keys().filter(|id| !drawn.contains(*id)).cloned().collect();
        for id in &gone {
            self.known.remove(id);
        }
        for store in [&mut self.widgets, &mut self.old] {
            store.retain(|name, _| !name.starts_with(PREFIX) || drawn.contains(name));
        }
        self.arrivals.retain(|id| !gone.contains(id));
        for (key, value) in left {
            // The key may have gone over to another identity, which then goes on with the value.
            if let Some(id) = self.ids.get(&key).filter(|id| drawn.contains(*id)) {
                self.widgets.insert(Rc::clone(id), value.clone());
            }
            self.old.insert(key, value);
        }
        gone
    }

    /// The value under an author's key.
    pub fn get(&self, key: &str) -> Option<Value> {
        self.widget_value(self.ids.get(key).map_or(key, |id| id), Some(key))
    }

    /// Sets a value under an author's key. Whether that is allowed is the caller's to check.
    pub fn set(&mut self, key: &str, value: Value) {
        self.set.insert(key.into(), value);
    }

    /// Replaces the value of a widget, wherever it is kept.
    pub fn put(&mut self, id: &Rc<str>, value: Value) {
        if let Some(set) = self.key_of(id).and_then(|key| self.set.get_mut(&key)) {
            *set = value.clone();
        }
        self.widgets.insert(Rc::clone(id), value);
    }

    /// The value of a widget, by its identity.
    pub fn of_widget(&self, id: &str) -> Option<Value> {
        self.look_up(id)
    }

    /// The widget that last had that key.
    pub fn id_of(&self, key: &str) -> Option<&Rc<str>> {
        self.ids.get(key)
    }

    /// Removes the value under an author's key; `false` if there is none.
    pub fn remove(&mut self, key: &str) -> bool {
        let there = self.get(key).is_some();
        self.set.remove(key);
        self.old.remove(key);
        if let Some(id) = self.ids.remove(key) {
            self.widgets.remove(&id);
            self.old.remove(&id);
            self.persistent.remove(&id);
        }
        there
    }

    /// The author's view: plain keys and the keys of widgets, sorted, with their values.
    pub fn entries(&self) -> BTreeMap<Rc<str>, Value> {
        let mut entries = BTreeMap::new();
        for name in self.names() {
            let key = if name.starts_with(PREFIX) {
                match self.key_of(&name) {
                    Some(key) => key,
                    None => continue,
                }
            } else {
                name
            };
            if let Some(value) = self.get(&key) {
                entries.insert(key, value);
            }
        }
        entries
    }

    /// Every value, under its name.
    pub fn snapshot(&self) -> Vec<(Rc<str>, Value)> {
        self.names().into_iter().filter_map(|name| Some((Rc::clone(&name), self.look_up(&name)?))).collect()
    }

    /// Takes the values of a session that is over.
    pub fn restore(&mut self, values: Vec<(Rc<str>, Value)>) {
        self.old.extend(values);
    }

    /// Every name under which there is a value: identities of widgets, keys of plain values.
    fn names(&self) -> BTreeSet<Rc<str>> {
        let name = |key: &Rc<str>| Rc::clone(self.ids.get(key).unwrap_or(key));
        self.old.keys().chain(self.set.keys()).map(name).chain(self.widgets.keys().cloned()).collect()
    }

    fn key_of(&self, id: &str) -> Option<Rc<str>> {
        match self.known.get(id) {
            // After `del`, the key is the author's again and names no widget.
            Some(known) => known.key.clone().filter(|key| self.ids.get(key).is_some_and(|of| **of == *id)),
            None => self.ids.iter().find(|(_, of)| &***of == id).map(|(key, _)| Rc::clone(key)),
        }
    }

    fn look_up(&self, name: &str) -> Option<Value> {
        if name.starts_with(PREFIX) {
            self.widget_value(name, self.key_of(name).as_deref())
        } else {
            self.widget_value(name, Some(name))
        }
    }

    fn widget_value(&self, id: &str, key: Option<&str>) -> Option<Value> {
        key.and_then(|key| self.set.get(key))
            .or_else(|| self.widgets.get(id))
            .or_else(|| self.old.get(id))
            .or_else(|| key.and_then(|key| self.old.get(key)))
            .cloned()
    }
}

/// `st.session_state[key]` where there is nothing.
pub fn missing_key(key: &str) -> Exception {
    Exception::new(
        "KeyError",
        format!(
            "'st.session_state has no key \"{key}\". Did you forget to initialize it? More info: \
             https://docs.streamlit.io/develop/concepts/architecture/session-state#initialization'"
        ),
    )
}

/// `st.session_state[key] = ...` after the widget of that key was drawn.
pub(super) fn already_instantiated(key: &str) -> Exception {
    Exception::streamlit(
        "StreamlitWidgetAlreadyInstantiatedError",
        format!(
            "`st.session_state['{key}']` cannot be modified after the widget with that key is instantiated. Assign \
             `st.session_state['{key}']` before creating the widget, or update it from an `on_change` or `on_click` \
             callback, which runs before the widget is instantiated. If this is a read-only session state key \
             (buttons, file and media inputs, `st.data_editor`, forms, chart or `ButtonColumn` selections), store the \
             value under a different session state key."
        ),
    )
}

/// A widget whose key was assigned although its value is the page's alone.
pub(super) fn read_only(key: &str) -> Exception {
    Exception::streamlit(
        "StreamlitValueAssignmentNotAllowedError",
        format!(
            "`st.session_state['{key}']` is read-only and cannot be assigned through session state. Use a different \
             session state key for values you need to set."
        ),
    )
}
