//! The description of one element: its name and how the page shows it.

use super::view::NodeView;
#[cfg(feature = "wire")]
use crate::tree::BytesError;
use crate::tree::{Kind, Props};
use leptos::prelude::AnyView;
use std::any::Any;
#[cfg(feature = "wire")]
use std::rc::Rc;

/// What stands around an element in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// `stElementContainer`, which fades when stale: every leaf.
    Element,
    /// `stElementContainer` that is only as wide as its content.
    Fit,
    /// `stLayoutWrapper`: most containers.
    Layout,
    /// Nothing: the view is all, as for a column.
    Bare,
}

/// The description of one kind of element. A node carries a reference to it, so an app holds only what it uses.
pub struct Spec {
    /// The name, as in Streamlit's protocol.
    pub name: &'static str,
    /// Whether it has children.
    pub block: bool,
    /// What stands around it.
    pub frame: Frame,
    /// How the page shows it.
    pub view: fn(&NodeView) -> AnyView,
    /// Its properties, of the bytes that [`Props::write`] made of them.
    #[cfg(feature = "wire")]
    pub read: fn(&[u8]) -> Result<Rc<dyn Props>, BytesError>,
}

impl Spec {
    /// An element with the properties `P` that has no children.
    pub const fn leaf<P: Props>(name: &'static str, frame: Frame, view: fn(&NodeView) -> AnyView) -> Self {
        Self::new::<P>(name, false, frame, view)
    }

    /// An element with the properties `P` that has children.
    pub const fn block<P: Props>(name: &'static str, frame: Frame, view: fn(&NodeView) -> AnyView) -> Self {
        Self::new::<P>(name, true, frame, view)
    }

    #[cfg_attr(not(feature = "wire"), allow(clippy::extra_unused_type_parameters, reason = "reading is left out"))]
    const fn new<P: Props>(name: &'static str, block: bool, frame: Frame, view: fn(&NodeView) -> AnyView) -> Self {
        Self {
            name,
            block,
            frame,
            // A worker shows nothing, so it links no view; only a worker's half has Python in a browser.
            view: if cfg!(all(target_arch = "wasm32", feature = "python")) { nothing } else { view },
            #[cfg(feature = "wire")]
            read: P::read,
        }
    }
}

fn nothing(_node: &NodeView) -> AnyView {
    leptos::prelude::IntoAny::into_any(())
}

impl Kind for Spec {
    fn name(&self) -> &'static str {
        self.name
    }

    fn is_block(&self) -> bool {
        self.block
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// Implements [`Props`] for a struct that has `PartialEq`, a method `fields(&self) -> Vec<(&'static str, Value)>`, and
/// under the feature `wire` serde's `Serialize` and `Deserialize`.
macro_rules! props {
    ($type:ty) => {
        impl $crate::tree::Props for $type {
            fn same(&self, other: &dyn $crate::tree::Props) -> bool {
                other.as_any().downcast_ref::<Self>() == Some(self)
            }

            #[cfg(any(debug_assertions, not(target_arch = "wasm32")))]
            fn fields(&self) -> Vec<(&'static str, $crate::value::Value)> {
                <$type>::fields(self)
            }

            #[cfg(feature = "wire")]
            fn write(&self) -> Result<Vec<u8>, $crate::tree::BytesError> {
                $crate::tree::to_bytes(self)
            }

            #[cfg(feature = "wire")]
            fn read(bytes: &[u8]) -> Result<std::rc::Rc<dyn $crate::tree::Props>, $crate::tree::BytesError> {
                $crate::tree::from_bytes::<Self>(bytes).map(|props| std::rc::Rc::new(props) as _)
            }

            fn as_any(&self) -> &dyn std::any::Any {
                self
            }

            fn into_any(self: std::rc::Rc<Self>) -> std::rc::Rc<dyn std::any::Any> {
                self
            }
        }
    };
}
pub(crate) use props;

/// A node's view with what stands around it.
pub(super) fn framed(node: &NodeView) -> AnyView {
    use leptos::attr::custom::custom_attribute;
    use leptos::prelude::*;
    let node = *node;
    let Some(spec) = node.element().kind.as_any().downcast_ref::<Spec>() else { return ().into_any() };
    let view = (spec.view)(&node);
    let (width, key) = match spec.frame {
        Frame::Bare => return view,
        Frame::Layout => {
            return view! { <div class="stLayoutWrapper" data-testid="stLayoutWrapper" {..custom_attribute("width", "100%")}>{view}</div> }.into_any();
        }
        Frame::Element => ("100%", node.key_class()),
        Frame::Fit => ("fit-content", node.key_class()),
    };
    let stale = node.stale();
    view! {
        <div
            class=format!("stElementContainer element-container{key}") data-testid="stElementContainer"
            data-stale=move || if stale.get() { "true" } else { "false" } {..custom_attribute("width", width)}
        >
            {view}
        </div>
    }
    .into_any()
}
