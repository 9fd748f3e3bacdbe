//! What a script holds while it runs: the places where it draws, its widgets, its session state, its time.
//!
//! Every call borrows the session for a moment only and never across the author's code, which may suspend in the middle
//! of a run while the page goes on to queue events.

use super::log::EngineEvent;
use super::queue::Event;
use super::session::Core;
use super::state::{self, Callback, Registered, Widget};
use super::{RunEnd, identity};
use crate::diag::{Exception, Flow, Interrupt};
use crate::tree::{Element, NodeId, Root, Tree};
use crate::value::Value;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;
use std::time::Duration;

/// Where a call draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the innermost `with` block, or else the page.
    Active,
    /// At the end of a container.
    Block(NodeId),
    /// In one place, over what is there: `st.empty()`, or an element that is drawn again.
    Slot(Spot),
}

/// One place of a container.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The container.
    pub block: NodeId,
    /// The place in it.
    pub index: usize,
}

/// A container that was drawn, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its node.
    pub node: NodeId,
    /// Its place.
    pub spot: Spot,
}

/// An element that is shown for a while and takes no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transient {
    block: NodeId,
    node: NodeId,
}

/// The run under way, as a script sees it. It stays valid between runs, so that callbacks may hold it.
pub struct RunCx {
    pub(super) core: Rc<Core>,
    run: RefCell<Run>,
}

/// What is remembered for one run only.
#[derive(Default)]
struct Run {
    /// Each container's next free place, and the root that it is in.
    blocks: HashMap<NodeId, (usize, Root)>,
    /// The `with` blocks that are open, innermost last.
    with: Vec<Place>,
    drawn: BTreeSet<Rc<str>>,
    keys: BTreeSet<Rc<str>>,
    /// An error of a call that cannot say so itself, raised by the next one that can.
    deferred: Option<Exception>,
    /// Whether a callback is at work.
    in_callback: bool,
    /// Whether the script has said that it ends. A language whose `except` catches that says it again at the next call.
    stopped: bool,
}

impl RunCx {
    pub(super) fn new(core: Rc<Core>) -> Self {
        Self { core, run: RefCell::default() }
    }

    // --- drawing

    /// Draws an element and says where, so that it can be drawn over.
    ///
    /// # Errors
    /// The run is to end here.
    pub fn draw(&self, place: Place, element: Element) -> Flow<Spot> {
        self.check()?;
        let spot = self.take_spot(place);
        self.write(spot, element);
        Ok(spot)
    }

    /// Draws an element that is there only as long as nothing is drawn over it.
    ///
    /// # Errors
    /// The run is to end here.
    pub fn draw_unless_filled(&self, place: Place, element: Element) -> Flow<Spot> {
        self.check()?;
        let spot = self.take_spot(place);
        self.core.tree.borrow_mut().write_unless_filled(spot.block, spot.index, element);
        Ok(spot)
    }

    /// Draws what must be shown even in a run that is to end.
    pub(super) fn draw_unchecked(&self, place: Place, element: Element) {
        let spot = self.take_spot(place);
        self.write(spot, element);
    }

    /// Draws a container.
    ///
    /// # Errors
    /// The run is to end here, or the container's key is taken.
    pub fn draw_block(&self, place: Place, element: Element) -> Flow<Block> {
        self.check()?;
        // A container that is a widget has taken its key when it was registered.
        if let Some(key) = element.key.as_ref().filter(|_| element.widget.is_none()) {
            identity::check_key(key)?;
            self.take_key(key)?;
        }
        let root = self.root_of(place);
        let spot = self.take_spot(place);
        let node = self.write(spot, element);
        self.run.borrow_mut().blocks.insert(node, (0, root));
        Ok(Block { node, spot })
    }

    /// Shows an element while `body` runs, in no place of its own. The page is given time to show it if `body` waits.
    ///
    /// # Errors
    /// The run is to end here, or whatever `body` says.
    pub fn draw_during<T>(&self, place: Place, element: Element, body: impl FnOnce() -> Flow<T>) -> Flow<T> {
        let transient = self.begin_transient(place, element)?;
        let result = body();
        self.end_transient(transient);
        result
    }

    /// Shows an element in no place of its own until [`end_transient`](Self::end_transient).
    ///
    /// # Errors
    /// The run is to end here.
    pub fn begin_transient(&self, place: Place, element: Element) -> Flow<Transient> {
        self.check()?;
        let (block, index) = match self.resolve(place) {
            Place::Slot(spot) => (spot.block, spot.index),
            Place::Block(block) => (block, self.run.borrow().blocks.get(&block).map_or(0, |(next, _)| *next)),
            Place::Active => (Root::Main.id(), 0),
        };
        let node = self.core.tree.borrow_mut().write_transient(block, index, element);
        Ok(Transient { block, node })
    }

    /// Takes a transient element away.
    pub fn end_transient(&self, transient: Transient) {
        self.core.tree.borrow_mut().remove_transient(transient.block, transient.node);
    }

    /// Runs `body` with `place` as the place where `st` draws.
    pub fn with<T>(&self, place: Place, body: impl FnOnce() -> T) -> T {
        let depth = self.enter(place);
        let result = body();
        self.leave(depth);
        result
    }

    /// Makes `place` the place where `st` draws, until [`leave`](Self::leave) is called with what this gives.
    pub fn enter(&self, place: Place) -> usize {
        let mut run = self.run.borrow_mut();
        run.with.push(place);
        run.with.len() - 1
    }

    /// Undoes an [`enter`](Self::enter) and all that came after it.
    pub fn leave(&self, depth: usize) {
        self.run.borrow_mut().with.truncate(depth);
    }

    fn write(&self, spot: Spot, element: Element) -> NodeId {
        self.core.tree.borrow_mut().write(spot.block, spot.index, element)
    }

    fn resolve(&self, place: Place) -> Place {
        match place {
            Place::Active => self.run.borrow().with.last().copied().unwrap_or(Place::Block(Root::Main.id())),
            place => place,
        }
    }

    fn take_spot(&self, place: Place) -> Spot {
        let block = match self.resolve(place) {
            Place::Slot(spot) => return spot,
            Place::Block(block) => block,
            Place::Active => Root::Main.id(),
        };
        let mut run = self.run.borrow_mut();
        let (next, _) = run.blocks.entry(block).or_insert((0, Root::Main));
        let index = *next;
        *next += 1;
        Spot { block, index }
    }

    fn root_of(&self, place: Place) -> Root {
        let block = match self.resolve(place) {
            Place::Slot(spot) => spot.block,
            Place::Block(block) => block,
            Place::Active => Root::Main.id(),
        };
        self.run.borrow().blocks.get(&block).map_or(Root::Main, |(_, root)| *root)
    }

    // --- widgets

    /// Registers a widget that is about to be drawn, and says its value.
    ///
    /// # Errors
    /// The run is to end here; the key or the identity is taken; the key is empty, reserved or must not be assigned;
    /// the widget is refused.
    pub fn register(&self, place: Place, widget: Widget) -> Flow<Registered> {
        self.check()?;
        if let Some(key) = &widget.key {
            identity::check_key(key)?;
        }
        self.register_any_key(place, widget)
    }

    /// Registers a widget whose key may be empty.
    ///
    /// # Errors
    /// Those of [`register`](Self::register), but for an empty key.
    pub(super) fn register_any_key(&self, place: Place, widget: Widget) -> Flow<Registered> {
        self.check()?;
        if let Some(key) = &widget.key {
            if key.starts_with(identity::PREFIX) {
                return Err(Interrupt::failed(identity::reserved_key()));
            }
            if !widget.writable && self.core.state.borrow().is_set(key) {
                return Err(Interrupt::failed(state::read_only(key)));
            }
        }
        let id = widget.identity.id(widget.kind, widget.key.as_deref(), self.root_of(place));
        let widget = Widget { key: widget.key.filter(|key| &**key != identity::NO_KEY), ..widget };
        // An empty key, where there may be one, is no name to be taken.
        if let Some(key) = widget.key.as_ref().filter(|key| !key.is_empty()) {
            self.take_key(key)?;
        }
        if !self.run.borrow_mut().drawn.insert(Rc::clone(&id)) {
            return Err(Interrupt::failed(identity::duplicate_id(widget.kind)));
        }
        if let Some(exception) = &widget.refused {
            return Err(Interrupt::failed(exception.clone()));
        }
        // To say a value may be the author's code, so nothing is borrowed meanwhile.
        let encoding = self.core.state.borrow().encoding(&id).filter(|_| !widget.disabled);
        let wire = encoding.map(|(encode, value)| encode(&value)).transpose()?;
        let registered = self.core.state.borrow_mut().register(&id, widget);
        Ok(Registered { wire, ..registered })
    }

    /// Replaces the value of a widget that this run registered.
    pub fn correct(&self, registered: &mut Registered, value: Value) {
        self.core.state.borrow_mut().correct(registered, value);
    }

    fn take_key(&self, key: &Rc<str>) -> Flow {
        let is_free = self.run.borrow_mut().keys.insert(Rc::clone(key));
        if is_free { Ok(()) } else { Err(Interrupt::failed(identity::duplicate_key(key))) }
    }

    // --- session state

    /// `st.session_state.get(key)`.
    pub fn state(&self, key: &str) -> Option<Value> {
        let (value, id) = {
            let state = self.core.state.borrow();
            (state.get(key)?, state.id_of(key).cloned())
        };
        Some(match id {
            Some(id) => self.core.present(&id, value),
            None => value,
        })
    }

    /// `st.session_state[key] = value`.
    ///
    /// # Errors
    /// The widget of that key was already drawn in this run.
    #[track_caller]
    pub fn set_state(&self, key: &str, value: Value) -> Flow {
        if let Err(Interrupt::Failed(exception)) = identity::check_key(key) {
            return Err((*exception).into());
        }
        let id = self.core.state.borrow().id_of(key).cloned();
        if id.is_some_and(|id| self.is_drawn(&id)) {
            return Err(state::already_instantiated(key).into());
        }
        if !self.core.components.get().is_some_and(|components| components.assign_all(self, key, &value)) {
            self.core.state.borrow_mut().set(key, value);
        }
        Ok(())
    }

    /// Whether this run has drawn that widget.
    pub(super) fn is_drawn(&self, id: &str) -> bool {
        self.run.borrow().drawn.contains(id)
    }

    /// `del st.session_state[key]`.
    ///
    /// # Errors
    /// There is no such key.
    #[track_caller]
    pub fn remove_state(&self, key: &str) -> Flow {
        if self.core.state.borrow_mut().remove(key) { Ok(()) } else { Err(state::missing_key(key).into()) }
    }

    /// Every entry that an author sees, sorted by key.
    pub fn state_entries(&self) -> BTreeMap<Rc<str>, Value> {
        self.core.entries()
    }

    // --- time and the end

    /// Time by the session's clock.
    pub fn now(&self) -> Duration {
        self.core.clock.now()
    }

    /// Shows what is drawn so far and waits.
    ///
    /// # Errors
    /// The run is to end here, for instance because an event arrived meanwhile.
    pub fn sleep(&self, duration: Duration) -> Flow {
        self.check()?;
        self.core.show_unfinished();
        self.core.clock.sleep(duration);
        self.check()
    }

    /// Says whether the run may go on. Every drawing call asks this first.
    ///
    /// # Errors
    /// A newer event or the user's Stop ends the run, or an earlier call failed.
    pub fn check(&self) -> Flow {
        // The author's own equality or destructor may be at work on a value in there.
        if self.core.state.try_borrow_mut().is_err() {
            let message = "Session state compares or drops one of its values; an app cannot be used from in there.";
            return Err(Interrupt::failed(Exception::new("RuntimeError", message)));
        }
        if self.core.clock.is_out_of_breath() {
            self.core.show_unfinished();
            self.core.clock.sleep(Duration::ZERO);
        }
        if self.core.stopping.get() || !self.core.queue.borrow().is_empty() {
            return Err(Interrupt::Superseded);
        }
        self.raise_deferred()
    }

    /// `st.stop()`: from here on, no call of this run draws anything.
    pub fn stop(&self) {
        self.run.borrow_mut().stopped = true;
    }

    /// Raises an error that an earlier call could not raise itself.
    pub(super) fn raise_deferred(&self) -> Flow {
        let mut run = self.run.borrow_mut();
        match run.deferred.take() {
            Some(exception) => Err(Interrupt::failed(exception)),
            None if run.stopped => Err(Interrupt::Stop),
            None => Ok(()),
        }
    }

    /// Keeps an error for the next call that can raise it.
    pub fn defer(&self, exception: Exception) {
        self.run.borrow_mut().deferred.get_or_insert(exception);
    }

    // --- for the run itself

    pub(super) fn begin(&self) {
        let mut run = self.run.borrow_mut();
        // A callback may draw on into a container of the last run, which is there until this run redraws it.
        let mut blocks = std::mem::take(&mut run.blocks);
        blocks.retain(|block, _| self.core.tree.borrow().node(*block).is_some());
        blocks.extend(Root::ALL.map(|root| (root.id(), (0, root))));
        *run = Run { blocks, ..Run::default() };
        self.core.stopping.set(false);
        self.core.tree.borrow_mut().begin_run();
        self.log(EngineEvent::WillRun);
    }

    /// Takes what happened in the page and says which callbacks are due: those of widgets, then those of components.
    pub(super) fn receive(&self, event: Event) -> Vec<(Rc<str>, Callback)> {
        let mut state = self.core.state.borrow_mut();
        state.begin();
        for change in event.changes {
            if !state.receive(&change.widget, &change.value) {
                self.log(EngineEvent::DidIgnore(change.widget));
            }
        }
        let mut due = state.due_callbacks();
        drop(state);
        due.extend(self.receive_batches(event.batches));
        if let Some(components) = self.core.components.get().filter(|_| !due.is_empty()) {
            components.begin_callbacks(self);
        }
        due
    }

    /// The callbacks that were due have run.
    pub(super) fn end_callbacks(&self) {
        if let Some(components) = self.core.components.get() {
            components.end_callbacks();
        }
    }

    pub(super) fn set_in_callback(&self, is: bool) {
        self.run.borrow_mut().in_callback = is;
    }

    /// Whether a callback is at work, not the script itself.
    pub fn is_in_callback(&self) -> bool {
        self.run.borrow().in_callback
    }

    /// Leaves every `with` block.
    pub(super) fn leave_all(&self) {
        self.run.borrow_mut().with.clear();
    }

    pub(super) fn end(&self, end: RunEnd) {
        let mut state = self.core.state.borrow_mut();
        if matches!(end, RunEnd::Finished | RunEnd::Rerun) {
            state.reset_triggers();
        }
        let gone = match end {
            RunEnd::Finished => state.forget_undrawn(&self.run.borrow().drawn),
            _ => Vec::new(),
        };
        drop(state);
        if let Some(components) = self.core.components.get() {
            components.end(self, end, &gone);
        }
        for id in gone {
            self.log(EngineEvent::DidForget(id));
        }
        // A run that another follows at once leaves its leftovers for that one to take over.
        let another_follows = !self.core.queue.borrow().is_empty();
        if !(end == RunEnd::Rerun || (end == RunEnd::Superseded && another_follows)) {
            self.core.tree.borrow_mut().finish_run();
        }
        self.log(EngineEvent::DidRun(end));
    }

    pub(super) fn log(&self, event: EngineEvent) {
        self.core.log.borrow_mut().push(event);
    }

    /// The tree, to look at.
    pub fn read_tree<T>(&self, read: impl FnOnce(&Tree) -> T) -> T {
        read(&self.core.tree.borrow())
    }
}
