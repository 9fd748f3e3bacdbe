//! The only room that names JavaScript: how an app starts in a page, how it is woken, how it waits.
//!
//! `boot.js` loads the wasm file and draws what must be drawn without it; `host.js` holds what Rust calls.

mod clock;
mod entry;
mod host;

pub use clock::BrowserClock;
pub use entry::on_run;
pub use host::{Host, keep_theme, kept_theme, load_emoji};
