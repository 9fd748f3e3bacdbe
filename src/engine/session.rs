//! One user's visit: events go in, runs happen, patches come out.

use super::Clock;
use super::component::Hook;
use super::cx::{Place, RunCx};
use super::log::{EngineEvent, EventLog};
use super::queue::{Event, Queue};
use super::run::{self, RunEnd, Script};
use super::state::State;
use crate::diag::Exception;
use crate::tree::{Element, Patch, Tree};
use crate::value::Value;
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Where patches go.
type Sink = Rc<dyn Fn(Vec<Patch>)>;

/// What a session and its run share. Each part is borrowed for a moment only.
pub(super) struct Core {
    pub tree: RefCell<Tree>,
    pub state: RefCell<State>,
    pub queue: RefCell<Queue>,
    pub log: RefCell<EventLog>,
    pub components: OnceCell<Rc<dyn Hook>>,
    /// The listing of component packages.
    pub packages: OnceCell<String>,
    pub clock: Rc<dyn Clock>,
    pub stopping: Cell<bool>,
    running: Cell<bool>,
    sink: RefCell<Option<Sink>>,
    unprepared: RefCell<Option<Exception>>,
}

impl Core {
    /// A widget's value as session state shows it.
    pub fn present(&self, id: &str, value: Value) -> Value {
        match self.components.get() {
            Some(components) => components.present(id, value),
            None => value,
        }
    }

    /// Session state as an author sees it, sorted by key.
    pub fn entries(&self) -> BTreeMap<Rc<str>, Value> {
        let mut entries = self.state.borrow().entries();
        if self.components.get().is_some() {
            for (key, value) in &mut entries {
                let id = self.state.borrow().id_of(key).cloned();
                if let Some(id) = id {
                    *value = self.present(&id, std::mem::take(value));
                }
            }
        }
        entries
    }

    /// Gives the page what is drawn so far in a run that is about to wait.
    pub fn show_unfinished(&self) {
        let faded = self.tree.borrow_mut().fade();
        self.flush(faded);
    }

    fn flush(&self, more: Option<Patch>) {
        let mut patches = self.tree.borrow_mut().flush();
        patches.extend(more);
        if patches.is_empty() {
            return;
        }
        self.log.borrow_mut().push_patches(&patches);
        let sink = self.sink.borrow().clone();
        if let Some(sink) = sink {
            sink(patches);
        }
    }
}

/// A session of an app.
pub struct Session {
    core: Rc<Core>,
    cx: Rc<RunCx>,
    script: Rc<dyn Script>,
    show_error: Box<dyn Fn(Exception) -> Element>,
}

impl Session {
    /// A session that has not run yet. `show_error` makes the element that shows an uncaught error.
    pub fn new(
        script: Rc<dyn Script>,
        clock: Rc<dyn Clock>,
        show_error: impl Fn(Exception) -> Element + 'static,
    ) -> Self {
        let core = Rc::new(Core {
            tree: RefCell::default(),
            state: RefCell::default(),
            queue: RefCell::default(),
            log: RefCell::default(),
            components: OnceCell::new(),
            packages: OnceCell::new(),
            clock,
            stopping: Cell::new(false),
            running: Cell::new(false),
            sink: RefCell::default(),
            unprepared: RefCell::default(),
        });
        let cx = Rc::new(RunCx::new(Rc::clone(&core)));
        Self { core, cx, script, show_error: Box::new(show_error) }
    }

    /// Where patches are to go: at a run's end, and whenever a run waits. The sink must only note them.
    pub fn on_patches(&self, sink: impl Fn(Vec<Patch>) + 'static) {
        *self.core.sink.borrow_mut() = Some(Rc::new(sink));
    }

    /// Says which files the app's component packages have, before the first run: by a component's full name an address
    /// and the paths below it, `{"greeting.dial": {"base": "assets/dial/", "files": ["index.js"]}}`.
    pub fn set_packages(&self, listing: String) {
        // A second listing would come too late: files are named once.
        let _ = self.core.packages.set(listing);
    }

    /// Notes an event. A run that is under way ends at its next call.
    pub fn push(&self, event: Event) {
        self.core.queue.borrow_mut().push(event);
        self.core.clock.wake();
    }

    /// Says that the next event brings the value of every widget, in the order in which callbacks are then due.
    pub fn forget_order(&self) {
        self.core.state.borrow_mut().forget_order();
    }

    /// Notes an event of the page. Where nothing but widgets changed that cause no run, it waits for the next event.
    pub fn hear(&self, event: Event) {
        let quiet = {
            let state = self.core.state.borrow();
            let changes = event.batches.is_empty() && !event.changes.is_empty();
            changes && event.changes.iter().all(|change| state.is_quiet(&change.widget))
        };
        if quiet { self.core.queue.borrow_mut().hold(event.changes) } else { self.push(event) }
    }

    /// Ends the run that is under way, and calls off what waits after it. Values that the page has sent are not lost.
    pub fn stop(&self) {
        let state = self.core.state.borrow();
        self.core.queue.borrow_mut().call_off(|change| !state.is_trigger(&change.widget));
        if self.core.running.get() {
            self.core.stopping.set(true);
            self.core.clock.wake();
        }
    }

    /// Does the next run that waits, if there is one and no run is under way.
    pub fn run_next(&self) -> Option<RunEnd> {
        if self.core.running.get() {
            return None;
        }
        let request = self.core.queue.borrow_mut().take()?;
        *self.core.unprepared.borrow_mut() = self.script.prepare().err();
        if self.core.unprepared.borrow().is_some() {
            let state = self.core.state.borrow();
            self.core.queue.borrow_mut().keep(request, |change| !state.is_trigger(&change.widget));
            return Some(RunEnd::NotPrepared);
        }
        self.core.running.set(true);
        let end = run::run(&self.cx, self.script.as_ref(), request, |cx, exception| {
            // The error is shown even if a newer event is waiting, so this does not go through `check`.
            let element = (self.show_error)(exception);
            cx.draw_unchecked(Place::ERROR, element);
        });
        if end == RunEnd::Rerun {
            self.core.queue.borrow_mut().push_rerun();
        }
        self.core.stopping.set(false);
        self.core.running.set(false);
        self.core.flush(None);
        Some(end)
    }

    /// Why the last run could not begin, if it could not.
    pub fn unprepared(&self) -> Option<Exception> {
        self.core.unprepared.borrow().clone()
    }

    /// A widget's value in the script's terms, by its identity.
    pub fn widget_value(&self, id: &str) -> Option<Value> {
        let value = self.core.state.borrow().of_widget(id)?;
        Some(self.core.present(id, value))
    }

    /// Whether a run is under way, perhaps in the middle of a wait.
    pub fn is_running(&self) -> bool {
        self.core.running.get()
    }

    /// Whether a run is under way or waits.
    pub fn is_busy(&self) -> bool {
        self.is_running() || !self.core.queue.borrow().is_empty()
    }

    /// The run context, which is the same for all runs.
    pub fn cx(&self) -> &Rc<RunCx> {
        &self.cx
    }

    /// Session state as an author sees it, sorted by key.
    pub fn state(&self) -> BTreeMap<Rc<str>, Value> {
        self.core.entries()
    }

    /// Writes an entry of session state from outside of the script, between two runs.
    pub fn set_state(&self, key: &str, value: Value) {
        if !self.core.components.get().is_some_and(|components| components.assign_all(&self.cx, key, &value)) {
            self.core.state.borrow_mut().set(key, value);
        }
    }

    /// All values between two runs, those of widgets under their identities: what another session of the same script
    /// goes on from, see [`Session::restore`].
    pub fn snapshot(&self) -> Vec<(Rc<str>, Value)> {
        self.core.state.borrow().snapshot()
    }

    /// Goes on from another session's values. To be called before the first run.
    pub fn restore(&self, values: Vec<(Rc<str>, Value)>) {
        self.core.state.borrow_mut().restore(values);
    }

    /// Starts the event log.
    pub fn keep_log(&self) {
        self.core.log.borrow_mut().turn_on();
    }

    /// The steps since the last call.
    pub fn take_log(&self) -> Vec<EngineEvent> {
        self.core.log.borrow_mut().take()
    }
}
