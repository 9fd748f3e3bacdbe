//! When an app runs and what it remembers; never what things look like.
//!
//! A [`Session`] is one user's visit. [`Event`]s go in; [`Session::run_next`] runs callbacks and then the script;
//! patches for the page come out of the session's sink. The script reaches the session through a [`RunCx`]. Time comes
//! in through a [`Clock`]. Nothing here names the page, its language or its renderer.
//!
//! Source of the rules: Streamlit 1.67, as its documents tell and as its server was seen to behave.

mod clock;
mod component;
mod cx;
mod identity;
mod log;
mod queue;
mod run;
mod session;
mod state;

pub use clock::{Clock, FrozenClock};
pub use component::{Adopt, AssetFile, Batch, Definition, Entries, KIND as COMPONENT, Live, Mount, Mounted};
pub use cx::{Block, Place, RunCx, Spot, Transient};
pub(crate) use identity::check_key;
pub use identity::{Identity, NO_KEY};
pub use log::{EngineEvent, EventLog};
pub use queue::{Change, Event};
pub use run::{RunEnd, Script};
pub use session::Session;
pub use state::{Callback, Decode, Encode, Registered, Widget, missing_key};
