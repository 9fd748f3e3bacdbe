//! The two sides of an app whose engine runs in a worker, as Rust sees them: what each posts and hears.
//!
//! `engine.js` is the page's side in JavaScript, `worker.js` the worker's; `remote.js` holds what Rust calls.

// As in clock.rs.
#![allow(deprecated)]

use super::Host;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/bridge/remote.js")]
extern "C" {
    fn post(id: u32, bytes: Vec<u8>);

    #[wasm_bindgen(js_name = postStop)]
    fn post_stop(id: u32);

    #[wasm_bindgen(js_name = setRunning)]
    fn set_running(id: u32, running: bool);

    fn keep(id: u32, bytes: Vec<u8>);

    #[wasm_bindgen(js_name = filePaths)]
    fn file_paths(id: u32) -> Vec<String>;

    #[wasm_bindgen(js_name = fileContents)]
    fn file_contents(id: u32) -> Vec<js_sys::Uint8Array>;

    #[wasm_bindgen(js_name = fetchPart)]
    fn fetch_part(id: u32, name: &str) -> Option<js_sys::Uint8Array>;

    fn print(is_error: bool, text: &str);

    #[wasm_bindgen(suspending)]
    fn rest(ms: f64);
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Date, js_name = now)]
    fn date_now() -> f64;
}

/// The time of day, since 1970.
pub fn now() -> Duration {
    Duration::try_from_secs_f64(date_now() / 1000.0).unwrap_or_default()
}

/// Prints to the browser's console.
pub fn print_line(is_error: bool, text: &str) {
    print(is_error, text);
}

impl Host {
    /// Posts a message to the other side.
    pub fn post(self, bytes: Vec<u8>) {
        post(self.id(), bytes);
    }

    /// Asks the run under way to end. If it does not, another worker takes over.
    pub fn post_stop(self) {
        post_stop(self.id());
    }

    /// Tells the page's side whether a run is under way.
    pub fn set_running(self, running: bool) {
        set_running(self.id(), running);
    }

    /// Gives the page what another worker would go on from.
    pub fn keep(self, bytes: Vec<u8>) {
        keep(self.id(), bytes);
    }

    /// A part of Python's library, by its name; `None` if it cannot be had.
    pub fn part(self, name: &str) -> Option<Vec<u8>> {
        fetch_part(self.id(), name).map(|part| part.to_vec())
    }

    /// Waits, whatever happens meanwhile.
    pub fn rest(self, time: Duration) {
        rest(time.as_secs_f64() * 1000.0);
    }

    /// The app's files, by their paths from its folder.
    pub fn files(self) -> Vec<(String, Vec<u8>)> {
        let contents = file_contents(self.id());
        file_paths(self.id()).into_iter().zip(contents.iter().map(js_sys::Uint8Array::to_vec)).collect()
    }
}

/// What hears one kind of message.
type Hear<T> = RefCell<Option<Rc<dyn Fn(T)>>>;

thread_local! {
    // As for the run in entry.rs: an exported function has no state of its own.
    static HEAR: Hear<Vec<u8>> = const { RefCell::new(None) };
    static RESTORE: Hear<Vec<u8>> = const { RefCell::new(None) };
    static REPLACED: Hear<String> = const { RefCell::new(None) };
    static THEME: Hear<String> = const { RefCell::new(None) };
    static SHOW: Cell<Option<fn()>> = const { Cell::new(None) };
    static UNMOUNT: Hear<()> = const { RefCell::new(None) };
}

/// Says what hears the other side's messages.
pub fn on_message(hear: impl Fn(Vec<u8>) + 'static) {
    HEAR.with(|slot| *slot.borrow_mut() = Some(Rc::new(hear)));
}

/// In a worker: says what goes on from another worker's values.
pub fn on_restore(restore: impl Fn(Vec<u8>) + 'static) {
    RESTORE.with(|slot| *slot.borrow_mut() = Some(Rc::new(restore)));
}

/// In a page: says what hears that another worker took over, and why; the reason is empty after Stop.
pub fn on_replaced(replaced: impl Fn(String) + 'static) {
    REPLACED.with(|slot| *slot.borrow_mut() = Some(Rc::new(replaced)));
}

/// In a page: says what hears that the page around the app chose other colours.
pub fn on_theme(hear: impl Fn(String) + 'static) {
    THEME.with(|slot| *slot.borrow_mut() = Some(Rc::new(hear)));
}

/// In a page: says what shows another app in this instance, once the one before it was unmounted.
pub fn on_show(show: fn()) {
    SHOW.with(|slot| slot.set(Some(show)));
}

/// In a page: says what takes the view out of it.
pub fn on_unmount(unmount: impl Fn(()) + 'static) {
    UNMOUNT.with(|slot| *slot.borrow_mut() = Some(Rc::new(unmount)));
}

/// Hands a message on.
#[wasm_bindgen]
pub fn headwater_hear(bytes: Vec<u8>) {
    let hear = HEAR.with(|slot| slot.borrow().clone());
    if let Some(hear) = hear {
        hear(bytes);
    }
}

/// Goes on from another worker's values.
#[wasm_bindgen]
pub fn headwater_restore(bytes: Vec<u8>) {
    let restore = RESTORE.with(|slot| slot.borrow().clone());
    if let Some(restore) = restore {
        restore(bytes);
    }
}

/// Another worker took over.
#[wasm_bindgen]
pub fn headwater_replaced(why: String) {
    let replaced = REPLACED.with(|slot| slot.borrow().clone());
    if let Some(replaced) = replaced {
        replaced(why);
    }
}

/// Takes the view out of the page, and forgets everything about it. The instance may then show another app.
#[wasm_bindgen]
pub fn headwater_unmount() {
    HEAR.with(|slot| slot.borrow_mut().take());
    for slot in [&REPLACED, &THEME] {
        slot.with(|slot| slot.borrow_mut().take());
    }
    let unmount = UNMOUNT.with(|slot| slot.borrow_mut().take());
    if let Some(unmount) = unmount {
        unmount(());
    }
}

/// Shows the app that is starting, as the first one was shown.
#[wasm_bindgen]
pub fn headwater_show() {
    if let Some(show) = SHOW.with(Cell::get) {
        show();
    }
}

/// Shows the app in other colours: `system`, `light` or `dark`.
#[wasm_bindgen]
pub fn headwater_theme(theme: String) {
    let hear = THEME.with(|slot| slot.borrow().clone());
    if let Some(hear) = hear {
        hear(theme);
    }
}
