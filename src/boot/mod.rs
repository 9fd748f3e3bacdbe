//! Puts the rooms together. The only room that may name all of them.
//!
//! An app in Rust runs in the page (`page.rs`). A script runs in a worker (`worker.rs`), and the page has the view alone
//! (`view.rs`).

#[cfg(not(target_arch = "wasm32"))]
mod first_frame;
#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(all(target_arch = "wasm32", feature = "wire"))]
mod view;
#[cfg(all(target_arch = "wasm32", feature = "python"))]
mod worker;

#[cfg(not(target_arch = "wasm32"))]
pub use first_frame::first_frame;

use crate::diag::Outcome;
use crate::engine::Script;
use crate::ui::{Ui, script};
use std::rc::Rc;

/// Runs an app in the page that loaded it. An app's `main` is this call:
///
/// ```no_run
/// use headwater::prelude::*;
///
/// fn main() {
///     headwater::launch(|st| st.write("Hello!"));
/// }
/// ```
///
/// Outside of a browser it says how to build the app.
pub fn launch<R: Outcome + 'static>(app: impl Fn(&Ui) -> R + 'static) {
    launch_one(|_| Some(script(app)));
}

/// Runs the one of a file's apps that the page asks for by name.
pub fn launch_one(choose: impl FnOnce(&str) -> Option<Rc<dyn Script>>) {
    #[cfg(target_arch = "wasm32")]
    page::start(choose);
    #[cfg(not(target_arch = "wasm32"))]
    start(choose);
}

/// Shows an app whose engine runs in a worker of the page that loaded this. The `main` of a page's half.
#[cfg(feature = "wire")]
pub fn launch_view() {
    #[cfg(target_arch = "wasm32")]
    {
        crate::bridge::on_show(view::start);
        view::start();
    }
}

/// Runs the script that the worker was started with. The `main` of a worker's half.
#[cfg(feature = "python")]
pub fn launch_script() {
    #[cfg(target_arch = "wasm32")]
    worker::start();
}

/// By this variable a build asks an app, compiled for the machine that builds, for its first frame. It holds the app's
/// name in its page.
#[cfg(not(target_arch = "wasm32"))]
pub const FIRST_FRAME: &str = "HEADWATER_FIRST_FRAME";

/// Says how to build the app; asked by a build, prints its first frame.
#[cfg(not(target_arch = "wasm32"))]
#[allow(clippy::print_stdout, clippy::disallowed_methods, reason = "there is no page")]
fn start(choose: impl FnOnce(&str) -> Option<Rc<dyn Script>>) {
    let Ok(name) = std::env::var(FIRST_FRAME) else {
        eprintln!("This app runs in a browser. `headwater run` in its folder builds it and shows it.");
        return;
    };
    if let Some(frame) = choose(&name).and_then(|script| first_frame(script, "")) {
        print!("{frame}");
    }
}
