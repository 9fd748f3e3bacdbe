//! Components where there is no JavaScript: nothing is shown and nothing is said.

use super::Inside;
use crate::engine::Batch;
use web_sys::Element;

/// A component in its place.
pub struct Mounted;

impl Mounted {
    /// As in a page.
    pub fn new(_place: &Element, _inside: &Inside, _tell: impl Fn(Batch) + 'static) -> Self {
        Self
    }

    /// As in a page.
    pub fn update(&self, _inside: &Inside) {}
}
