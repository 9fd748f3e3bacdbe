//! What JavaScript calls: the run of the app, on a stack that can be suspended.

// As in clock.rs.
#![allow(deprecated)]

use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

thread_local! {
    // An exported function has no state of its own, and an instance runs one app.
    static RUN: RefCell<Option<Rc<dyn Fn()>>> = const { RefCell::new(None) };
}

/// Says what [`Host::run_soon`](super::Host::run_soon) has called.
pub fn on_run(run: impl Fn() + 'static) {
    RUN.with(|slot| *slot.borrow_mut() = Some(Rc::new(run)));
}

/// Runs the app once if something waits. JavaScript gets a promise, since the app may wait.
#[wasm_bindgen(jspi)]
pub fn headwater_run() {
    let run = RUN.with(|slot| slot.borrow().clone());
    if let Some(run) = run {
        run();
    }
}
