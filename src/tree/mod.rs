//! The element tree as plain data: which node is which, what each run wrote, and what changed.
//!
//! Knows nothing of what a node looks like or means: it keeps properties that it can only compare and print
//! ([`Props`]), and a kind that it can only name ([`Kind`]).

#[cfg(feature = "wire")]
mod bytes;
#[cfg(any(debug_assertions, not(target_arch = "wasm32")))]
mod dump;
mod node;
mod patch;
mod writer;

#[cfg(feature = "wire")]
pub use bytes::{BytesError, from_bytes, to_bytes};
pub use node::{Element, Kind, Node, NodeId, Props, Root, Shown};
pub use patch::Patch;
pub use writer::Tree;
