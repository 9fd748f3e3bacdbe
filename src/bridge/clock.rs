//! Real time, and waits that suspend the script while the page goes on.

// JavaScript promise integration works on stable, but wasm-bindgen still marks it as an experiment.
#![allow(deprecated)]

use super::Host;
use crate::engine::Clock;
use std::time::Duration;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/bridge/host.js")]
extern "C" {
    #[wasm_bindgen(suspending)]
    fn sleep(id: u32, ms: f64);

    fn wake(id: u32);
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn performance_now() -> f64;
}

/// The browser's clock, for the app of one mount.
#[derive(Clone, Copy, Debug)]
pub struct BrowserClock(pub Host);

impl Clock for BrowserClock {
    fn now(&self) -> Duration {
        Duration::try_from_secs_f64(performance_now() / 1000.0).unwrap_or_default()
    }

    fn sleep(&self, duration: Duration) {
        sleep(self.0.id(), duration.as_secs_f64() * 1000.0);
    }

    fn wake(&self) {
        wake(self.0.id());
    }
}

/// How long a script in a worker may keep the worker from hearing, in milliseconds.
#[cfg(feature = "wire")]
const BREATH: f64 = 50.0;

/// The clock of an app in a worker: what it waits for is also when the worker hears the page's messages.
#[cfg(feature = "wire")]
#[derive(Debug)]
pub struct WorkerClock {
    clock: BrowserClock,
    /// When the worker could last hear.
    heard: std::cell::Cell<f64>,
}

#[cfg(feature = "wire")]
impl WorkerClock {
    /// The clock of the app that this worker runs.
    pub fn new(host: Host) -> Self {
        Self { clock: BrowserClock(host), heard: std::cell::Cell::new(performance_now()) }
    }

    /// Says that a run begins: until now the worker could hear.
    pub fn begin(&self) {
        self.heard.set(performance_now());
    }
}

#[cfg(feature = "wire")]
impl Clock for WorkerClock {
    fn now(&self) -> Duration {
        self.clock.now()
    }

    fn sleep(&self, duration: Duration) {
        self.clock.sleep(duration);
        self.heard.set(performance_now());
    }

    fn wake(&self) {
        self.clock.wake();
    }

    fn is_out_of_breath(&self) -> bool {
        performance_now() - self.heard.get() > BREATH
    }
}
