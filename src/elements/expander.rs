//! `st.expander`: a container that the user can open and close. That it is open is the page's business: it causes no
//! rerun, and what is inside runs in any case.
//!
//! ```
//! # use headwater::prelude::*;
//! # fn app(st: &Ui) -> Flow {
//! let more = st.expander("More").show()?;
//! more.write("details")?;
//! # Ok(()) }
//! ```

use crate::args::{Args, no_integer};
use crate::diag::{Exception, Flow};
use crate::engine::Identity;
use crate::tree::Element;
use crate::ui::arguments;
use crate::ui::call::{Call, Given, bad_value};
use crate::ui::view::{NodeView, icon, inline};
use crate::ui::{Frame, Options, Spec, Ui, props};
use crate::value::Value;
use leptos::html::Details;
use leptos::prelude::*;
use std::rc::Rc;

// --- SPEC

/// The description of `st.expander`.
pub static SPEC: Spec = Spec::block::<ExpanderProps>("expander", Frame::Layout, view);

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct ExpanderProps {
    label: Rc<str>,
    expanded: bool,
    icon: Option<Rc<str>>,
}

props!(ExpanderProps);

impl ExpanderProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = Vec::new();
        if !self.label.is_empty() {
            fields.push(("label", Value::str(&self.label)));
        }
        fields.push(("expanded", Value::Bool(self.expanded)));
        if let Some(icon) = &self.icon {
            fields.push(("icon", Value::str(icon)));
        }
        fields
    }
}

// --- RUST API

/// An expander, not drawn yet. Made by [`Ui::expander`].
#[must_use = "an expander is drawn by show()"]
pub struct Expander {
    ui: Ui,
    key: Option<Rc<str>>,
    props: ExpanderProps,
}

impl Ui {
    /// `st.expander(label)`.
    pub fn expander(&self, label: impl AsRef<str>) -> Expander {
        let props = ExpanderProps { label: label.as_ref().into(), ..ExpanderProps::default() };
        Expander { ui: self.clone(), key: None, props }
    }
}

impl Expander {
    /// `expanded=`: whether it is open at first.
    pub fn expanded(mut self, expanded: bool) -> Self {
        self.props.expanded = expanded;
        self
    }

    /// A key of the author's own: the class `st-key-…`.
    pub fn key(mut self, key: impl AsRef<str>) -> Self {
        self.key = Some(key.as_ref().into());
        self
    }

    /// `icon=`: an emoji or `:material/name:` in place of the arrow.
    pub fn icon(mut self, icon: impl AsRef<str>) -> Self {
        self.props.icon = Some(icon.as_ref().into());
        self
    }

    /// Draws the expander and gives the handle of what is inside.
    ///
    /// # Errors
    /// The run is to end here; the key is there twice.
    #[track_caller]
    pub fn show(self) -> Flow<Ui> {
        self.ui.draw_block(Element { key: self.key, ..Element::new(&SPEC, self.props) })
    }
}

// --- CALL

/// `st.expander` from a script.
pub static CALL: Call = Call {
    name: "expander",
    signature: "label, expanded=False, *, key=None, icon=None, type='default', width='stretch', on_change='ignore', \
                args=None, kwargs=None, bind=None",
    doc: "A container that the user can open and close. What is inside runs in any case.",
    params: &[
        ("expanded", "Whether it is open at first."),
        ("type", "'default', 'compact' or 'step'."),
        ("on_change", "'rerun' or a function: opening and closing reruns the script, and `.open` tells which it is."),
    ],
    run,
};

fn run(ui: &Ui, args: &Args) -> Flow<Given> {
    if !args.has("label") {
        let message = "The `label` parameter is required.";
        return Err(Exception::streamlit("StreamlitMissingRequiredParameterError", message).into());
    }
    let on_change = args.get("on_change");
    if on_change.is_none() {
        return Err(bad_value("on_change", "'rerun', 'ignore', a callback function").into());
    }
    let mut options = Options::from_args(ui, args, "on_change")?;
    if !matches!(args.get("type").as_str(), Some("default" | "compact" | "step")) {
        return Err(bad_value("type", "'default', 'compact', 'step'").into());
    }
    let mut props = ExpanderProps { expanded: args.get("expanded").is_true(), ..ExpanderProps::default() };
    let mut element = Element { key: options.key.clone(), ..Element::new(&SPEC, ExpanderProps::default()) };
    let mut open = Value::None;
    let is_stateful = on_change.as_str() != Some("ignore") || args.has("bind");
    if is_stateful {
        // A change of any of these makes another expander, key or no key.
        let names = ["label", "expanded", "icon", "width", "type"];
        let identity = names.into_iter().fold(Identity::new(), |identity, name| identity.always(name, args.get(name)));
        let decode = Rc::new(|value: &Value| value.as_bool().map(Value::Bool));
        let registered = options.register(SPEC.name, identity, Value::Bool(props.expanded), decode)?;
        if registered.told && !matches!(registered.value.scalar(), Value::Bool(_) | Value::Int(_)) {
            return Err(no_integer(&registered.value).into());
        }
        props.expanded = registered.value.is_true();
        open = registered.value;
        element.widget = Some(registered.id);
    }
    args.bool("expanded")?;
    props.label = args.str("label")?;
    props.icon = arguments::icon(&args.get("icon"))?;
    options.more.extend(arguments::width(args, false)?);
    let element = Element { props: Rc::new(props), more: arguments::more(options.more), ..element };
    Ok(Given::Opening(ui.draw_block(element)?, open))
}

// --- VIEW

fn view(node: &NodeView) -> AnyView {
    let node = *node;
    let props = node.props::<ExpanderProps>();
    let details = NodeRef::<Details>::new();
    // The user's choice stays until the script asks for the other state, or is another expander by its label.
    let asked = Memo::new(move |_| {
        let props = props.get();
        (props.expanded, props.label.to_string())
    });
    let open = RwSignal::new(props.get_untracked().expanded);
    Effect::new(move |_| open.set(asked.get().0));
    let toggled = move |_| {
        let Some(details) = details.get_untracked() else { return };
        if details.open() != open.get_untracked() {
            open.set(details.open());
            node.send(details.open());
        }
    };
    let glyph = move || match &props.get().icon {
        Some(given) => icon(given, "stExpanderIcon"),
        None if open.get() => icon(":material/keyboard_arrow_down:", "stIconMaterial"),
        None => icon(":material/keyboard_arrow_right:", "stIconMaterial"),
    };
    let key = node.key_class();
    view! {
        <div class=format!("stExpander{key}") data-testid="stExpander">
            <details node_ref=details open=props.get_untracked().expanded prop:open=move || open.get() on:toggle=toggled>
                <summary>
                    <span>
                        <span>{glyph}</span>
                        <div>{move || inline(&props.get().label)}</div>
                    </span>
                </summary>
                <div class="stExpanderDetails" data-testid="stExpanderDetails">
                    <div class="stVerticalBlock" data-testid="stVerticalBlock">{node.children()}</div>
                </div>
            </details>
        </div>
    }
    .into_any()
}

// --- TESTS

#[cfg(test)]
mod tests {
    use crate::testing::Harness;

    #[test]
    fn holds_what_is_drawn_into_it() {
        let app = Harness::new(|st| {
            let more = st.expander("More").expanded(true).show()?;
            more.write("in")?;
            st.write("out")
        });
        assert_eq!(app.dump(), "expander label='More' expanded=True\n  markdown body='in'\nmarkdown body='out'\n");
        assert!(app.html().contains("<details open"), "{}", app.html());
    }
}
