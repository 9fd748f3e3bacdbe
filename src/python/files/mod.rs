//! Files in memory: what a script opens, lists and writes. Native builds and pages share them.
//!
//! [`FileSystem`] is the tree, [`Handles`] what is open. `native.rs` gives both to Python as the module `_files`, and
//! `lib/headwater/posix.py` makes of it what Python's `os` stands on. Nothing here reaches a disk: whoever makes the tree
//! puts the app's files into it, and what a script writes is there for its session.

mod error;
mod handles;
mod native;
#[cfg(test)]
mod tests;
mod tree;

pub use error::FileError;
pub use handles::{Access, Handles};
pub use native::{MODULE, module};
pub use tree::{FileSystem, Kind, Now, Stat};
