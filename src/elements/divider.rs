//! `st.divider`: a line across the container.

use crate::diag::Flow;
use crate::tree::Element;
use crate::ui::call::Call;
use crate::ui::view::NodeView;
use crate::ui::{Frame, Spec, Ui, arguments, props};
use crate::value::Value;
use leptos::prelude::*;

// --- SPEC

/// The description of `st.divider`.
pub static SPEC: Spec = Spec::leaf::<DividerProps>("divider", Frame::Element, view);

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct DividerProps;

props!(DividerProps);

impl DividerProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        vec![("body", Value::str("---"))]
    }
}

// --- RUST API

impl Ui {
    /// `st.divider()`.
    ///
    /// # Errors
    /// The run is to end here.
    #[track_caller]
    pub fn divider(&self) -> Flow<Self> {
        self.draw(Element::new(&SPEC, DividerProps))
    }
}

// --- CALL

/// `st.divider` from a script.
pub static CALL: Call = Call {
    name: "divider",
    signature: "*, width='stretch'",
    doc: "A line across the container.",
    params: &[],
    run: |ui, args| {
        let more = Vec::from_iter(arguments::width(args, false)?);
        let element = Element::new(&SPEC, DividerProps);
        Ok(ui.draw(Element { more: arguments::more(more), ..element })?.into())
    },
};

// --- VIEW

fn view(_node: &NodeView) -> AnyView {
    view! {
        <div class="stMarkdown" data-testid="stMarkdown">
            <div><div class="stMarkdownContainer" data-testid="stMarkdownContainer"><hr /></div></div>
        </div>
    }
    .into_any()
}
