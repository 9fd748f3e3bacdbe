//! [`Ui`], which an app calls `st`: the page, or a container in it.

use super::{SessionState, State};
use crate::diag::{Exception, Flow, Interrupt, located};
use crate::engine::{Place, Registered, RunCx, Spot, Widget};
use crate::tree::{Element, Root};
use crate::value::{StateValue, Value};
use std::panic::Location;
use std::rc::Rc;
use std::time::Duration;

/// The page or one of its containers: what Streamlit calls `st`, `st.sidebar`, or a `DeltaGenerator`.
///
/// Elements are its methods. Those with options are builders that draw with `show()`:
///
/// ```
/// use headwater::prelude::*;
///
/// fn app(st: &Ui) -> Flow {
///     let name = st.text_input("Name").placeholder("yours").show()?;
///     if st.button("Greet").show()? {
///         st.write(format!("Hello {name}!"))?;
///     }
///     Ok(())
/// }
/// ```
#[derive(Clone)]
pub struct Ui {
    cx: Rc<RunCx>,
    place: Place,
}

impl Ui {
    /// The page of a session.
    pub fn new(cx: &Rc<RunCx>) -> Self {
        Self { cx: Rc::clone(cx), place: Place::Active }
    }

    /// `st.sidebar`: the bar at the page's side. It is shown as soon as something is in it.
    #[must_use]
    pub fn sidebar(&self) -> Self {
        self.at(Place::Block(Root::Sidebar.id()))
    }

    /// `with container:`. While `body` runs, every draw on the page itself goes into this container.
    ///
    /// A container can also be drawn into directly (`left.button("…")`), which needs no `with`.
    pub fn with<T>(&self, body: impl FnOnce() -> T) -> T {
        self.cx.with(self.place, body)
    }

    /// `st.session_state`.
    #[must_use]
    pub fn session_state(&self) -> SessionState {
        SessionState::new(&self.cx)
    }

    /// One entry of session state, set to `default` if it is not there:
    /// `if key not in st.session_state: st.session_state[key] = default`.
    ///
    /// If the entry holds a value of another type, the next drawing call raises a `TypeError`.
    #[must_use]
    pub fn state<T: StateValue>(&self, key: &str, default: T) -> State<T> {
        State::new(&self.cx, key, default)
    }

    /// `st.stop()`: the script ends here, what is drawn stays. Write `return st.stop();` or `st.stop()?`.
    ///
    /// # Errors
    /// Always: that is how it ends the script.
    pub fn stop<T>(&self) -> Flow<T> {
        Err(Interrupt::Stop)
    }

    /// `st.rerun()`: the script starts again from the top, with no button pressed.
    ///
    /// # Errors
    /// Always: that is how it ends this run.
    pub fn rerun<T>(&self) -> Flow<T> {
        Err(Interrupt::Rerun)
    }

    /// `time.sleep()`. The page shows what is drawn so far and stays alive; an event ends the wait and the run.
    ///
    /// # Errors
    /// The run is to end here.
    #[track_caller]
    pub fn sleep(&self, duration: Duration) -> Flow {
        located(self.cx.sleep(duration), Location::caller())
    }

    /// Ends the run with an error of the app's own, as Python's `raise`.
    ///
    /// # Errors
    /// Always.
    #[track_caller]
    pub fn raise<T>(&self, kind: &str, message: impl AsRef<str>) -> Flow<T> {
        Err(Exception::new(kind, message).into())
    }

    // --- for elements

    /// Draws an element and gives the handle that draws over it.
    #[track_caller]
    pub(crate) fn draw(&self, element: Element) -> Flow<Self> {
        let spot = located(self.cx.draw(self.place, element), Location::caller())?;
        Ok(self.slot(spot))
    }

    /// Draws an element that is there only as long as nothing is drawn over it.
    #[track_caller]
    pub(crate) fn draw_unless_filled(&self, element: Element) -> Flow<Self> {
        let spot = located(self.cx.draw_unless_filled(self.place, element), Location::caller())?;
        Ok(self.slot(spot))
    }

    /// Draws a container and gives its handle.
    #[track_caller]
    pub(crate) fn draw_block(&self, element: Element) -> Flow<Self> {
        let block = located(self.cx.draw_block(self.place, element), Location::caller())?;
        Ok(self.at(Place::Block(block.node)))
    }

    /// The handle of a place.
    #[cfg(feature = "python")]
    pub(crate) fn of(cx: &Rc<RunCx>, place: Place) -> Self {
        Self { cx: Rc::clone(cx), place }
    }

    pub(crate) fn cx(&self) -> &Rc<RunCx> {
        &self.cx
    }

    pub(crate) fn place(&self) -> Place {
        self.place
    }

    pub(crate) fn draw_during<T>(&self, element: Element, body: impl FnOnce() -> Flow<T>) -> Flow<T> {
        self.cx.draw_during(self.place, element, body)
    }

    #[track_caller]
    pub(crate) fn register(&self, widget: Widget) -> Flow<Registered> {
        located(self.cx.register(self.place, widget), Location::caller())
    }

    pub(crate) fn correct(&self, registered: &mut Registered, value: Value) {
        self.cx.correct(registered, value);
    }

    pub(crate) fn slot(&self, spot: Spot) -> Self {
        self.at(Place::Slot(spot))
    }

    fn at(&self, place: Place) -> Self {
        Self { cx: Rc::clone(&self.cx), place }
    }
}
