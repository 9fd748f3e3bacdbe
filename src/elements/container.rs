//! `st.container`: a group of elements that can be drawn into at any later time in the run.
//!
//! ```
//! # use headwater::prelude::*;
//! # fn app(st: &Ui) -> Flow {
//! let above = st.container().border(true).show()?;
//! st.write("below")?;
//! above.write("drawn later, shown first")?;
//! # Ok(()) }
//! ```

use crate::args::Args;
use crate::diag::{Exception, Flow};
use crate::tree::Element;
use crate::ui::arguments;
use crate::ui::call::{Call, Given};
use crate::ui::view::{NodeView, set_property};
use crate::ui::{Frame, Spec, Ui, props};
use crate::value::Value;
use leptos::html::Div;
use leptos::prelude::*;
use std::rc::Rc;

// --- SPEC

/// The description of `st.container`.
pub static SPEC: Spec = Spec::block::<ContainerProps>("container", Frame::Layout, view);

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct ContainerProps {
    border: bool,
    height: Option<u32>,
    horizontal: bool,
}

props!(ContainerProps);

impl ContainerProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = Vec::new();
        if self.border {
            fields.push(("border", Value::Bool(true)));
        }
        if let Some(height) = self.height {
            fields.push(("height", height.into()));
        }
        if self.horizontal {
            fields.push(("direction", Value::str("horizontal")));
        }
        fields
    }
}

// --- RUST API

/// A container, not drawn yet. Made by [`Ui::container`].
#[must_use = "a container is drawn by show()"]
pub struct Container {
    ui: Ui,
    key: Option<Rc<str>>,
    border: Option<bool>,
    height: Option<u32>,
    horizontal: bool,
}

impl Ui {
    /// `st.container()`.
    pub fn container(&self) -> Container {
        Container { ui: self.clone(), key: None, border: None, height: None, horizontal: false }
    }
}

impl Container {
    /// A key of the author's own: the class `st-key-…`.
    pub fn key(mut self, key: impl AsRef<str>) -> Self {
        self.key = Some(key.as_ref().into());
        self
    }

    /// `border=`: whether a line surrounds it. By default only if it has a height of its own.
    pub fn border(mut self, border: bool) -> Self {
        self.border = Some(border);
        self
    }

    /// `height=`, in pixels: what is higher scrolls.
    pub fn height(mut self, pixels: u32) -> Self {
        self.height = Some(pixels);
        self
    }

    /// `horizontal=`: whether the elements stand side by side and wrap.
    pub fn horizontal(mut self, horizontal: bool) -> Self {
        self.horizontal = horizontal;
        self
    }

    /// Draws the container and gives its handle.
    ///
    /// # Errors
    /// The run is to end here; the key is there twice.
    #[track_caller]
    pub fn show(self) -> Flow<Ui> {
        let border = self.border.unwrap_or(self.height.is_some());
        let props = ContainerProps { border, height: self.height, horizontal: self.horizontal };
        self.ui.draw_block(Element { key: self.key, ..Element::new(&SPEC, props) })
    }
}

// --- CALL

/// `st.container` from a script.
pub static CALL: Call = Call {
    name: "container",
    signature: "*, border=None, key=None, width='stretch', height='content', horizontal=False, wrap=True, \
                horizontal_alignment='left', vertical_alignment='top', gap='small', autoscroll=None",
    doc: "A group of elements. It can be drawn into at any later time in the run.",
    params: &[
        ("border", "Whether a line surrounds it. By default only if it has a height of its own."),
        ("horizontal", "Whether the elements stand side by side."),
        ("wrap", "Whether elements that stand side by side go on in the next line."),
        ("horizontal_alignment", "'left', 'center', 'right' or 'distribute'."),
        ("vertical_alignment", "'top', 'center', 'bottom' or 'distribute'."),
        ("autoscroll", "Whether a container with a height of its own shows its end when something comes to it."),
    ],
    run,
};

fn run(ui: &Ui, args: &Args) -> Flow<Given> {
    let border = if args.has("border") { Some(args.bool("border")?) } else { None };
    let mut more = Vec::from_iter(arguments::gap(args, "gap")?);
    let across = alignment(args, "horizontal_alignment", ["left", "center", "right", "distribute"])?;
    let down = alignment(args, "vertical_alignment", ["top", "center", "bottom", "distribute"])?;
    let horizontal = args.get("horizontal").is_true();
    if matches!(args.get("wrap"), Value::Bool(false)) && !horizontal {
        let why = "A vertical container has no horizontal row of elements to keep in a single, scrolling row. Set \
                   `horizontal=True` to use `wrap=False`, or remove the `wrap` argument.";
        return Err(arguments::incompatible("wrap=False", "horizontal=False", why).into());
    }
    if horizontal {
        args.bool("wrap")?;
    }
    let (along, crossing) = if horizontal { (across, down) } else { (down, across) };
    more.extend(JUSTIFY.get(along).map(|name| ("justify", Value::str(name))));
    more.extend(ALIGN.get(crossing).map(|name| ("align", Value::str(name))));
    more.extend(arguments::width(args, true)?);
    let mut height = None;
    match arguments::height(args, true, &[])? {
        Some((_, Value::Int(pixels))) => height = u32::try_from(pixels).ok(),
        other => more.extend(other),
    }
    if args.has("autoscroll") && args.bool("autoscroll")? {
        more.push(("autoscroll", Value::Bool(true)));
    }
    let key = args.has("key").then(|| args.show("key")).filter(|key| !key.is_empty());
    let props = ContainerProps { border: border.unwrap_or(height.is_some()), height, horizontal };
    let element = Element { key, more: arguments::more(more), ..Element::new(&SPEC, props) };
    Ok(ui.draw_block(element)?.into())
}

/// What the protocol calls the alignments along the direction, and across it, where there is nothing to distribute.
const JUSTIFY: [&str; 4] = ["justify_start", "justify_center", "justify_end", "space_between"];
const ALIGN: [&str; 3] = ["align_start", "align_center", "align_end"];

/// Which of the alignments an argument names.
fn alignment(args: &Args, name: &'static str, names: [&str; 4]) -> Result<usize, Exception> {
    let given = args.get(name);
    names.iter().position(|known| given.as_str() == Some(known)).ok_or_else(|| {
        let supported = names.map(|name| format!("'{name}'")).join(", ");
        arguments::bad_value_as(name, &supported, &format!("Got {}.", given.repr()))
    })
}

// --- VIEW

fn view(node: &NodeView) -> AnyView {
    let props = node.props::<ContainerProps>();
    let block = NodeRef::<Div>::new();
    set_property(block, "height", move || props.get().height.map_or(String::new(), |height| format!("{height}px")));
    let name = move || if props.get().horizontal { "stHorizontalBlock" } else { "stVerticalBlock" };
    let key = node.key_class();
    let scrolls = move || props.get().height.is_some();
    view! {
        <div
            node_ref=block class=move || format!("{}{key}", name()) data-testid=name data-test-wrap="true"
            data-border=move || props.get().border.then_some("true") data-scroll=move || scrolls().then_some("true")
            tabindex=move || scrolls().then_some("0") role=move || scrolls().then_some("group")
            aria-label=move || scrolls().then_some("Scrollable container")
        >
            {node.children()}
        </div>
    }
    .into_any()
}

// --- TESTS

#[cfg(test)]
mod tests {
    use crate::testing::Harness;

    #[test]
    fn can_be_filled_out_of_order() {
        let app = Harness::new(|st| {
            let above = st.container().show()?;
            st.write("below")?;
            above.write("above")
        });
        assert_eq!(app.dump(), "container\n  markdown body='above'\nmarkdown body='below'\n");
    }

    #[test]
    fn a_key_is_taken_once() {
        let app = Harness::new(|st| {
            st.container().key("k").show()?;
            st.button("b").key("k").show()?;
            Ok(())
        });
        assert!(app.dump().contains("StreamlitDuplicateElementKey"), "{}", app.dump());
    }
}
