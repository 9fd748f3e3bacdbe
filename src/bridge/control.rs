//! What the page's JavaScript asks of an engine in a worker beside what its view says: other files, a rerun, Stop, a look
//! at session state. `engine.js` has the page's side.

use super::Host;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/bridge/remote.js")]
extern "C" {
    #[wasm_bindgen(js_name = tellRun)]
    fn tell_run(id: u32, what: &str, error: Option<&str>);
}

/// An engine as the page's JavaScript sees it.
pub trait Control {
    /// Writes a file of the app's folder; without contents it goes. The next run has it.
    fn set_file(&self, path: &str, contents: Option<Vec<u8>>);

    /// Asks for a run.
    fn rerun(&self);

    /// Asks the run under way to end.
    fn stop(&self);

    /// Session state as a JSON object.
    fn session_state(&self) -> String;
}

impl Host {
    /// Tells the page's JavaScript that a run began (`start`) or how it ended, and the error that it ended with.
    pub fn tell_run(self, what: &str, error: Option<&str>) {
        tell_run(self.id(), what, error);
    }
}

thread_local! {
    // As for the run in entry.rs: an exported function has no state of its own.
    static CONTROL: RefCell<Option<Rc<dyn Control>>> = const { RefCell::new(None) };
}

/// Says what is controlled.
pub fn on_control(control: Rc<dyn Control>) {
    CONTROL.with(|slot| *slot.borrow_mut() = Some(control));
}

fn control() -> Option<Rc<dyn Control>> {
    CONTROL.with(|slot| slot.borrow().clone())
}

/// See [`Control::set_file`].
#[wasm_bindgen]
pub fn headwater_set_file(path: &str, contents: Option<Vec<u8>>) {
    if let Some(control) = control() {
        control.set_file(path, contents);
    }
}

/// See [`Control::rerun`].
#[wasm_bindgen]
pub fn headwater_rerun() {
    if let Some(control) = control() {
        control.rerun();
    }
}

/// See [`Control::stop`].
#[wasm_bindgen]
pub fn headwater_stop() {
    if let Some(control) = control() {
        control.stop();
    }
}

/// See [`Control::session_state`].
#[wasm_bindgen]
pub fn headwater_session_state() -> String {
    control().map(|control| control.session_state()).unwrap_or_default()
}
