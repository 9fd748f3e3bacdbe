//! `st.empty`: a place that holds one element at a time. Each draw on it replaces what is there.
//!
//! ```
//! # use headwater::prelude::*;
//! # fn app(st: &Ui) -> Flow {
//! let place = st.empty()?;
//! place.write("working")?;
//! place.write("done")?; // in the same place
//! # Ok(()) }
//! ```

use crate::diag::Flow;
use crate::tree::Element;
use crate::ui::call::Call;
use crate::ui::view::NodeView;
use crate::ui::{Frame, Spec, Ui, props};
use crate::value::Value;
use leptos::prelude::*;

// --- SPEC

/// The description of `st.empty`.
pub static SPEC: Spec = Spec::leaf::<EmptyProps>("empty", Frame::Element, view);

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct EmptyProps;

props!(EmptyProps);

impl EmptyProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        Vec::new()
    }
}

// --- RUST API

impl Ui {
    /// `st.empty()`: a place for one element. On such a place itself, it empties it.
    ///
    /// # Errors
    /// The run is to end here.
    #[track_caller]
    pub fn empty(&self) -> Flow<Self> {
        self.draw_unless_filled(Element::new(&SPEC, EmptyProps))
    }
}

// --- CALL

/// `st.empty` from a script.
pub static CALL: Call = Call {
    name: "empty",
    signature: "",
    doc: "A place that holds one element at a time: each draw on it replaces what is there.",
    params: &[],
    run: |ui, _| Ok(ui.empty()?.into()),
};

// --- VIEW

fn view(_node: &NodeView) -> AnyView {
    view! { <div class="stEmpty" data-testid="stEmpty"></div> }.into_any()
}

// --- TESTS

#[cfg(test)]
mod tests {
    use crate::testing::Harness;

    #[test]
    fn holds_the_last_of_what_is_drawn_on_it() {
        let app = Harness::new(|st| {
            let place = st.empty()?;
            place.write("a")?;
            place.write("b")?;
            let other = st.empty()?;
            other.write("c")?;
            other.empty()?;
            let third = st.empty()?;
            let both = third.container().show()?;
            both.write("d")?;
            both.write("e")
        });
        assert_eq!(app.dump(), "markdown body='b'\nempty\ncontainer\n  markdown body='d'\n  markdown body='e'\n");
    }

    #[test]
    fn is_left_alone_when_it_is_filled_with_the_same_again() {
        let mut app = Harness::new(|st| {
            let place = st.empty()?;
            place.write("a")
        });
        app.rerun();
        assert_eq!(app.shown(), [""; 0]);
    }

    #[test]
    fn a_with_block_on_it_keeps_the_last_element() {
        let app = Harness::new(|st| {
            let place = st.empty()?;
            place.with(|| {
                st.write("a")?;
                st.write("b")
            })
        });
        assert_eq!(app.dump(), "markdown body='b'\n");
    }
}
