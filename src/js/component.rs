//! A component in its place in the page.

use super::{Inside, wire};
use crate::engine::Batch;
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/src/js/component.js")]
extern "C" {
    type Component;

    #[wasm_bindgen(constructor)]
    fn new(place: &Element, inside: JsValue, tell: &JsValue) -> Component;

    #[wasm_bindgen(method)]
    fn update(this: &Component, inside: JsValue);

    #[wasm_bindgen(method)]
    fn unmount(this: &Component);
}

/// A component in its place. It leaves when this is dropped.
pub struct Mounted {
    component: Component,
    /// What JavaScript calls, as long as the component is there.
    _tell: Closure<dyn Fn(JsValue)>,
}

impl Mounted {
    /// Shows a component in an element of the page. `tell` gets what it says, in a task of its own.
    pub fn new(place: &Element, inside: &Inside, tell: impl Fn(Batch) + 'static) -> Self {
        let id = inside.id.clone();
        let tell = Closure::<dyn Fn(JsValue)>::new(move |batch| {
            if let Some(batch) = wire::batch(&id, batch) {
                tell(batch);
            }
        });
        Self { component: Component::new(place, wire::inside(inside), tell.as_ref()), _tell: tell }
    }

    /// Shows what the app says of the component now.
    pub fn update(&self, inside: &Inside) {
        self.component.update(wire::inside(inside));
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.component.unmount();
    }
}
