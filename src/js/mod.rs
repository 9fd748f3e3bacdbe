//! JavaScript in the page's elements: shows custom components, and brings back what they say.
//!
//! `component.js` is what Rust calls; it loads `runtime/` when the first component is shown. The runtime knows nothing of
//! Rust: a page without an app uses it as it is. An app that shows no component links none of this.

#[cfg(target_arch = "wasm32")]
mod component;
#[cfg(not(target_arch = "wasm32"))]
mod nowhere;
#[cfg(any(target_arch = "wasm32", test))]
mod table;
#[cfg(target_arch = "wasm32")]
mod wire;

#[cfg(target_arch = "wasm32")]
pub use component::Mounted;
#[cfg(not(target_arch = "wasm32"))]
pub use nowhere::Mounted;

use crate::value::Value;
use std::rc::Rc;

/// What the page is told of a component.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inside {
    /// Its identity, which comes back with what it says.
    pub id: Rc<str>,
    /// The name under which it was registered.
    pub name: Rc<str>,
    /// Its markup.
    pub html: Rc<str>,
    /// Its style sheet.
    pub css: Rc<str>,
    /// Its module.
    pub js: Rc<str>,
    /// The address of its style sheet, if that is a file.
    pub css_url: Option<Rc<str>>,
    /// The address of its module, if that is a file.
    pub js_url: Option<Rc<str>>,
    /// Whether its styles and the page's are kept apart.
    pub isolate: bool,
    /// What its function is given.
    pub data: Value,
    /// The script's assignments to its state: a list of `[number, name, value]`.
    pub assigned: Value,
    /// How many assignments there were.
    pub set: u32,
}
