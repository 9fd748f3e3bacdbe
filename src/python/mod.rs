//! Python: unchanged Streamlit scripts on the engine. The only room that names the interpreter.
//!
//! A [`Python`] is a [`Script`]: the engine runs it as it runs an app in Rust. The script's `streamlit` is made in two
//! halves. `host.rs` is the half in Rust: one native module, `_headwater`, that calls elements, reads session state, and
//! turns what the engine says into what Python understands. The other half are the files in `streamlit/`, in Python: the
//! classes that authors meet. Their functions are made by looping over [`crate::elements::calls`].

mod array;
mod choices;
mod compile;
mod components;
mod convert;
#[cfg(not(target_arch = "wasm32"))]
pub mod disk;
mod edit;
pub mod files;
mod frame;
mod functions;
mod host;
pub mod interpreter;
mod json_value;
mod kept;
pub mod lib;
mod magic;
mod nature;
mod object;
mod raise;
mod script;
mod sets;
mod start;
pub mod system;
mod tables;
mod traceback;
mod uploads;
mod words;

#[cfg(not(target_arch = "wasm32"))]
pub use disk::{Started, start};
pub use kept::Kept;
pub use object::canonical_repr;
pub use script::Python;
pub use start::{World, start_in};
