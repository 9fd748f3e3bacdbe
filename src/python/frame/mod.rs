//! What `pandas/` needs of Rust besides arrays: groups of equal keys, rows that go together, numbers and days out of texts.
//!
//! The storage is that of [`super::array`]. Python gets at this by the native module `_headwater_frame`.

mod csv;
mod groups;
mod module;
mod texts;

pub use module::definition;

#[cfg(test)]
mod tests;
