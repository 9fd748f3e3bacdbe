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
