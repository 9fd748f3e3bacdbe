//! The only room that names JavaScript: how an app starts in a page, how it is woken, how it waits.
//!
//! `boot.js` loads the wasm file and draws what must be drawn without it; `host.js` holds what Rust calls.

mod clock;
#[cfg(feature = "python")]
mod control;
mod entry;
mod host;
#[cfg(feature = "wire")]
mod remote;
#[cfg(feature = "python")]
mod tables;

pub use clock::BrowserClock;
#[cfg(feature = "wire")]
pub use clock::WorkerClock;
#[cfg(feature = "python")]
pub use control::{Control, on_control};
pub use entry::on_run;
pub use host::{Host, keep_theme, kept_theme, load_emoji};
#[cfg(feature = "wire")]
pub use remote::{now, on_message, on_replaced, on_restore, on_show, on_theme, on_unmount, print_line};
