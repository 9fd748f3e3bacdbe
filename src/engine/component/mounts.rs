//! The components of a session: what their names stand for, those that are mounted, and what a run does to them.
//!
//! Values live in the session's state, as those of widgets do; so an entry of session state, its key and its lifetime
//! are the same for both. Nothing is borrowed while values are compared, made or let go: that may be the author's code.

use super::super::cx::Place;
use super::super::log::EngineEvent;
use super::super::state::Widget;
use super::instance::{Instance, adopted, get, put};
use super::packages::Packages;
use super::{Adopt, Batch, Definition, Entries, Hook, KIND, Live};
use crate::diag::{Exception, Flow};
use crate::engine::{Callback, Identity, RunCx, RunEnd};
use crate::tree::Shown;
use crate::value::Value;
use std::any::Any;
use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What may not stand in a component's identity.
const DELIMITER: &str = "__";

/// A component as an app mounts it.
pub struct Mount {
    /// The author's key. It may be empty, unlike a widget's.
    pub key: Option<Rc<str>>,
    /// What identifies a component without a key.
    pub identity: Identity,
    /// The state values that there are as long as nobody set others.
    pub default: Entries,
    /// What is called for a name, be it of a state or of a trigger.
    pub callbacks: Vec<(Rc<str>, Callback)>,
    /// From the page's terms to the script's.
    pub adopt: Adopt,
}

/// A component that is mounted.
pub struct Mounted {
    /// The identity under which the page answers.
    pub id: Rc<str>,
    /// Its values: every name with a callback, what was called, the state.
    pub values: Entries,
    /// The assignments that the page may not have heard of.
    pub shown: Shown,
}

/// The components of a session.
#[derive(Default)]
pub(super) struct Mounts {
    /// Read when the first file is asked for.
    packages: OnceCell<Packages>,
    definitions: RefCell<BTreeMap<Rc<str>, Rc<Definition>>>,
    /// In the order in which their JavaScript first spoke, which is the order of callbacks.
    instances: RefCell<Vec<(Rc<str>, Instance)>>,
    /// The results that show current values, while callbacks run.
    showing: RefCell<Option<Vec<Rc<dyn Live>>>>,
}

impl RunCx {
    /// The components of the session.
    pub(super) fn mounts(&self) -> Rc<Mounts> {
        let hook: Rc<dyn Hook> = Rc::clone(self.core.components.get_or_init(|| Rc::<Mounts>::default()));
        (hook as Rc<dyn Any>).downcast().unwrap_or_default()
    }

    /// Registers a component that is about to be drawn, and says its values.
    ///
    /// # Errors
    /// The run is to end here; the key or the identity is taken; the key is reserved or has two underscores in a row.
    pub fn mount(&self, place: Place, mount: Mount) -> Flow<Mounted> {
        let default = Value::Dict(mount.default.as_slice().into());
        let widget = Widget {
            kind: KIND,
            key: mount.key.clone(),
            identity: mount.identity.clone(),
            default,
            trigger: false,
            writable: true,
            disabled: false,
            persist: false,
            quiet: false,
            refused: mount.key.as_deref().filter(|key| key.contains(DELIMITER)).map(|_| invalid_id()),
            // The page speaks in batches.
            decode: Rc::new(|_| None),
            encode: None,
            callback: None,
        };
        let registered = self.register_any_key(place, widget)?;
        let mounts = self.mounts();
        // A mapping that comes from session state is the script's word on the state. Defaults do not add to it.
        let assigned = if registered.told { entries(&registered.value)? } else { None };
        mounts.mount(&registered.id, mount);
        if let Some(state) = &assigned {
            mounts.note_all(&registered.id, state);
            self.core.state.borrow_mut().put(&registered.id, Value::Dict(state.as_slice().into()));
        }
        let state = assigned.or_else(|| entries_of(&registered.value)).unwrap_or_default();
        let told = mounts.look(&registered.id, |instance| {
            let shown = instance.shown();
            instance.told = shown.set;
            (instance.result(&state), shown)
        });
        let (values, shown) = told.unwrap_or_else(|| (state, Shown { value: Value::None, set: 0 }));
        Ok(Mounted { id: registered.id, values, shown })
    }
}

impl Mounts {
    /// The component packages of the app.
    pub fn packages(&self, cx: &RunCx) -> &Packages {
        let listing = || cx.core.packages.get().map_or("", String::as_str);
        self.packages.get_or_init(|| Packages::from_listing(listing()))
    }

    pub fn define(&self, name: &str, definition: Definition) {
        let before = self.definitions.borrow_mut().insert(name.into(), Rc::new(definition));
        drop(before);
    }

    pub fn definition(&self, name: &str) -> Option<Rc<Definition>> {
        self.definitions.borrow().get(name).cloned()
    }

    /// Keeps what a mount says.
    fn mount(&self, id: &Rc<str>, mount: Mount) {
        if self.look(id, |_| ()).is_none() {
            let instance = Instance::new(mount.key, Rc::clone(&mount.adopt));
            self.instances.borrow_mut().push((Rc::clone(id), instance));
        }
        let before = self.look(id, |instance| {
            let adopt = std::mem::replace(&mut instance.adopt, mount.adopt);
            let default = std::mem::replace(&mut instance.default, mount.default);
            (adopt, default, std::mem::replace(&mut instance.callbacks, mount.callbacks))
        });
        drop(before);
    }

    pub fn hold(&self, id: &str, live: Rc<dyn Live>) {
        let before = self.look(id, |instance| instance.live.replace(live));
        drop(before);
    }

    pub fn id_of(&self, key: &str) -> Option<Rc<str>> {
        let instances = self.instances.borrow();
        instances.iter().find(|(_, instance)| instance.key.as_deref() == Some(key)).map(|(id, _)| Rc::clone(id))
    }

    pub fn id_of_live(&self, is_it: impl Fn(&dyn Any) -> bool) -> Option<Rc<str>> {
        let instances = self.instances.borrow();
        let found =
            instances.iter().find(|(_, instance)| instance.live.as_ref().is_some_and(|live| is_it(live.as_any())));
        found.map(|(id, _)| Rc::clone(id))
    }

    /// Sets a name of a component's state; `None` takes it away. `false` if it is not a state's.
    pub fn assign(&self, cx: &RunCx, id: &Rc<str>, name: &str, value: Option<Value>) -> bool {
        let name: Rc<str> = name.into();
        let is_state = self.look(id, |instance| value.is_none() || instance.is_state(&name)).unwrap_or(false);
        if is_state {
            let value_of = |id: &str| cx.core.state.borrow().of_widget(id);
            let mut state = value_of(id).as_ref().and_then(entries_of).unwrap_or_default();
            put(&mut state, &name, value.clone());
            let told = value.as_ref().map(Value::json_or_text);
            self.look(id, |instance| instance.note(&name, told));
            cx.core.state.borrow_mut().put(id, Value::Dict(state.into()));
        }
        self.look(id, |instance| instance.replace_trigger(&name, value.as_ref()));
        if self.showing.borrow().is_some() {
            self.show(cx, Some(id));
        }
        is_state
    }

    /// Notes that the script assigned a component's whole state.
    fn note_all(&self, id: &str, state: &Entries) {
        let told = state.iter().map(|(name, value)| (Rc::clone(name), value.json_or_text())).collect();
        self.look(id, |instance| instance.note_all(told));
    }

    /// Shows current values through the results, or through that of one component.
    fn show(&self, cx: &RunCx, only: Option<&str>) {
        let mut shown = Vec::new();
        for (id, instance) in self.instances.borrow().iter() {
            if only.is_none_or(|only| only == &**id)
                && let Some(live) = &instance.live
            {
                let state = cx.core.state.borrow().of_widget(id).as_ref().and_then(entries_of).unwrap_or_default();
                shown.push((Rc::clone(live), instance.result(&state)));
            }
        }
        for (live, values) in &shown {
            live.show(values);
        }
        if only.is_none() {
            self.showing.borrow_mut().replace(shown.into_iter().map(|(live, _)| live).collect());
        }
    }

    fn look<T>(&self, id: &str, look: impl FnOnce(&mut Instance) -> T) -> Option<T> {
        let mut instances = self.instances.borrow_mut();
        instances.iter_mut().find(|(known, _)| &**known == id).map(|(_, instance)| look(instance))
    }

    /// Puts a component after those that spoke before it.
    fn arrive(&self, id: &str) {
        let mut instances = self.instances.borrow_mut();
        let Some(at) = instances.iter().position(|(known, instance)| &**known == id && !instance.spoken) else {
            return;
        };
        let spoken = instances.iter().filter(|(_, instance)| instance.spoken).count();
        let instance = instances.remove(at);
        instances.insert(spoken, instance);
    }
}

impl Hook for Mounts {
    fn receive(&self, cx: &RunCx, batches: Vec<Batch>) -> Vec<(Rc<str>, Callback)> {
        self.end_triggers();
        let mut set: BTreeMap<Rc<str>, Vec<Rc<str>>> = BTreeMap::new();
        let mut calls = Vec::new();
        for batch in batches {
            let Some(adopt) = self.look(&batch.component, |instance| Rc::clone(&instance.adopt)) else {
                cx.log(EngineEvent::DidIgnore(batch.component));
                continue;
            };
            self.arrive(&batch.component);
            let triggers = adopted(&batch.triggers, &adopt);
            let names = self.look(&batch.component, |instance| instance.hear(&batch, triggers));
            set.entry(Rc::clone(&batch.component)).or_default().extend(names.into_iter().flatten());
            calls.extend(batch.triggers.into_iter().map(|(name, _)| (Rc::clone(&batch.component), name)));
        }
        let spoken = |(id, one): &(Rc<str>, Instance)| one.spoken.then(|| (Rc::clone(id), one.basis()));
        let spoken: Vec<_> = self.instances.borrow().iter().filter_map(spoken).collect();
        let mut due = Vec::new();
        for (id, basis) in spoken {
            let state = basis.state();
            let changed = self.changed(cx, &id, &state, &set.remove(&id).unwrap_or_default());
            due.extend(changed.iter().filter_map(|name| self.callback(&id, name)));
            cx.core.state.borrow_mut().put(&id, Value::Dict(state.into()));
        }
        due.extend(calls.iter().filter_map(|(id, name)| self.callback(id, name)));
        due
    }

    fn begin_callbacks(&self, cx: &RunCx) {
        self.show(cx, None);
    }

    fn end_callbacks(&self) {
        let showing = self.showing.borrow_mut().take();
        for live in showing.into_iter().flatten() {
            live.put_back();
        }
    }

    fn end(&self, cx: &RunCx, end: RunEnd, gone: &[Rc<str>]) {
        if matches!(end, RunEnd::Finished | RunEnd::Rerun) {
            self.end_triggers();
        }
        let (left, kept) = self.instances.take().into_iter().partition(|(id, _)| gone.contains(id));
        self.instances.replace(kept);
        drop::<Vec<_>>(left);
        for (id, instance) in self.instances.borrow_mut().iter_mut() {
            let shown = instance.shown();
            // Assigned after it was drawn.
            if shown.set != instance.told {
                instance.told = shown.set;
                cx.core.tree.borrow_mut().show(id, shown);
            }
        }
    }

    fn present(&self, id: &str, value: Value) -> Value {
        let present = |instance: &mut Instance| match &value {
            Value::Dict(state) if !instance.triggers().is_empty() => Some(Value::Dict(instance.present(state).into())),
            _ => None,
        };
        self.look(id, present).flatten().unwrap_or(value)
    }

    fn assign_all(&self, cx: &RunCx, key: &str, value: &Value) -> bool {
        let Some(id) = self.id_of(key) else { return false };
        let Ok(Some(state)) = entries(value) else { return false };
        self.note_all(&id, &state);
        cx.core.state.borrow_mut().put(&id, Value::Dict(state.into()));
        if self.showing.borrow().is_some() {
            self.show(cx, Some(&id));
        }
        true
    }
}

impl Mounts {
    /// The names whose value is another now: of those that JavaScript `set`, and of those that follow a default. What
    /// the script assigned is not among them.
    fn changed(&self, cx: &RunCx, id: &str, state: &Entries, set: &[Rc<str>]) -> Vec<Rc<str>> {
        let old = cx.core.state.borrow().of_widget(id).as_ref().and_then(entries_of).unwrap_or_default();
        let said = |name: &Rc<str>| self.look(id, |instance| instance.has_said(name)).unwrap_or(true);
        let follows = |name: &Rc<str>| !said(name) && get(&old, name).is_some();
        let gone = set.iter().filter(|name| get(state, name).is_none());
        let names = state.iter().map(|(name, _)| name).chain(gone).filter(|name| set.contains(name) || follows(name));
        let value = |entries: &Entries, name: &Rc<str>| get(entries, name).cloned().unwrap_or_default();
        names.filter(|name| value(state, name) != value(&old, name)).cloned().collect()
    }

    fn callback(&self, id: &str, name: &str) -> Option<(Rc<str>, Callback)> {
        self.look(id, |instance| {
            let callback = Rc::clone(instance.callback(name)?);
            Some((format!("{}.{name}", instance.key.as_deref().unwrap_or(id)).into(), callback))
        })
        .flatten()
    }

    fn end_triggers(&self) {
        let over: Vec<Entries> = self.instances.borrow_mut().iter_mut().map(|(_, one)| one.end_triggers()).collect();
        drop(over);
    }
}

/// The entries of a mapping, whatever its language.
fn entries(value: &Value) -> Flow<Option<Entries>> {
    match value {
        Value::Object(object) => object.entries().transpose(),
        value => Ok(entries_of(value)),
    }
}

/// The names of a state.
fn entries_of(value: &Value) -> Option<Entries> {
    match value {
        Value::Dict(state) => Some(state.to_vec()),
        _ => None,
    }
}

fn invalid_id() -> Exception {
    Exception::streamlit(
        "BidiComponentInvalidIdError",
        format!("The `base` of a bidirectional component's ID must not contain the delimiter sequence `{DELIMITER}`."),
    )
}
