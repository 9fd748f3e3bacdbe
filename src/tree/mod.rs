//! The element tree as plain data: which node is which, what each run wrote, and what changed.
//!
//! Knows nothing of what a node looks like or means: it keeps properties that it can only compare and print
//! ([`Props`]), and a kind that it can only name ([`Kind`]).

#[cfg(any(debug_assertions, not(target_arch = "wasm32")))]
mod dump;
mod node;
mod patch;
mod writer;

pub use node::{Element, Kind, Node, NodeId, Props, Root, Shown};
pub use patch::Patch;
pub use writer::Tree;
