//! The place of a custom component in the page. What is in it is JavaScript's.

use super::NodeView;
use crate::engine::Event;
use crate::js::{Inside, Mounted};
use crate::tree::Element;
use crate::ui::{Height, Width};
use leptos::html::Div;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use std::rc::Rc;

/// Shows a component, and anew whenever its element changes; what it says is sent. `inside` and `size` read the element.
pub fn component(
    node: &NodeView,
    inside: impl Fn(&Element) -> Inside + 'static,
    size: impl Fn(&Element) -> (Width, Height) + 'static,
) -> AnyView {
    let node = *node;
    let place = NodeRef::<Div>::new();
    let mounted = StoredValue::new_local(None::<Rc<Mounted>>);
    Effect::new(move || {
        let element = node.tracked();
        let inside = inside(&element);
        let Some(place) = place.get() else { return };
        let (width, height) = size(&element);
        // Not as an attribute, which a strict Content-Security-Policy forbids. Setting a known property cannot fail.
        let style = HtmlElement::style(&place);
        let _ = style.set_property("width", &width.css()).and_then(|()| style.set_property("height", &height.css()));
        // Not borrowed while JavaScript runs, which may do anything.
        if let Some(component) = mounted.get_value() {
            component.update(&inside);
        } else {
            let component = Mounted::new(&place, &inside, move |batch| node.send_event(Event::batch(batch)));
            mounted.set_value(Some(Rc::new(component)));
        }
    });
    on_cleanup(move || drop(mounted.try_update_value(Option::take)));
    view! { <div class="stBidiComponent" node_ref=place></div> }.into_any()
}
