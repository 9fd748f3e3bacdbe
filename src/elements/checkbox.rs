//! `st.checkbox` and `st.toggle`: yes or no.
//!
//! ```
//! # use headwater::prelude::*;
//! # fn app(st: &Ui) -> Flow {
//! if st.checkbox("I agree").show()? {
//!     st.write("Great!")?;
//! }
//! let dark: bool = st.toggle("Dark").value(true).show()?;
//! # Ok(()) }
//! ```

use crate::args::{Args, no_integer};
use crate::diag::Flow;
use crate::engine::{Identity, Registered};
use crate::ui::call::{Call, Given, optional_wrap};
use crate::ui::view::{HasLabel, NodeView, help, inline, svg};
use crate::ui::{Frame, Label, LabelVisibility, Options, Spec, Ui, arguments, props, widget_options};
use crate::value::Value;
use leptos::prelude::*;
use std::rc::Rc;

// --- SPEC

/// The description of `st.checkbox`.
pub static CHECKBOX: Spec = Spec::leaf::<CheckboxProps>("checkbox", Frame::Fit, view);

/// The description of `st.toggle`.
pub static TOGGLE: Spec = Spec::leaf::<CheckboxProps>("toggle", Frame::Fit, view);

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct CheckboxProps {
    label: Label,
    default: bool,
    switch: bool,
    stretch: bool,
}

props!(CheckboxProps);

impl CheckboxProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = self.label.fields();
        if self.default {
            fields.push(("default", true.into()));
        }
        if !self.stretch {
            fields.push(("width", Value::str("content")));
        }
        fields
    }
}

impl HasLabel for CheckboxProps {
    fn label(&self) -> &Label {
        &self.label
    }
}

// --- RUST API

/// A checkbox or a toggle, not drawn yet. Made by [`Ui::checkbox`] and [`Ui::toggle`].
#[must_use = "a checkbox is drawn by show()"]
pub struct Checkbox {
    options: Options,
    spec: &'static Spec,
    default: bool,
    stretch: bool,
}

widget_options!(Checkbox, on_change, label_visibility);

impl Ui {
    /// `st.checkbox(label)`.
    pub fn checkbox(&self, label: impl AsRef<str>) -> Checkbox {
        Checkbox { options: Options::new(self, label.as_ref()), spec: &CHECKBOX, default: false, stretch: false }
    }

    /// `st.toggle(label)`.
    pub fn toggle(&self, label: impl AsRef<str>) -> Checkbox {
        Checkbox { options: Options::new(self, label.as_ref()), spec: &TOGGLE, default: false, stretch: false }
    }
}

impl Checkbox {
    /// `value=`: whether it is checked at first.
    pub fn value(mut self, checked: bool) -> Self {
        self.default = checked;
        self
    }

    /// Draws it and says whether it is checked.
    ///
    /// # Errors
    /// The run is to end here; the key or the checkbox is there twice.
    #[track_caller]
    pub fn show(self) -> Flow<bool> {
        let registered = self.register(Identity::new())?;
        self.draw(&registered)?;
        Ok(registered.value.is_true())
    }

    /// Registers it; `identity` holds what identifies it beside its label and first value.
    #[track_caller]
    fn register(&self, identity: Identity) -> Flow<Registered> {
        let identity = identity.part("value", self.default);
        let decode = Rc::new(|value: &Value| value.as_bool().map(Value::Bool));
        self.options.register(self.spec.name, identity, self.default.into(), decode)
    }

    #[track_caller]
    fn draw(self, registered: &Registered) -> Flow {
        let props = CheckboxProps {
            label: self.options.label.clone(),
            default: self.default,
            switch: self.spec.name == TOGGLE.name,
            stretch: self.stretch,
        };
        // An entry of session state may be anything.
        let checked = registered.value.is_true();
        self.options.draw(self.spec, props, registered, checked.into()).map(drop)
    }
}

// --- CALL

/// `st.checkbox` from a script.
pub static CHECKBOX_CALL: Call = Call {
    name: "checkbox",
    signature: SIGNATURE,
    doc: "A box to tick. Gives whether it is checked.",
    params: PARAMS,
    run: |ui, args| call(ui, args, &CHECKBOX),
};

/// `st.toggle` from a script.
pub static TOGGLE_CALL: Call = Call {
    name: "toggle",
    signature: SIGNATURE,
    doc: "A switch. Gives whether it is on.",
    params: PARAMS,
    run: |ui, args| call(ui, args, &TOGGLE),
};

const SIGNATURE: &str = "label, value=False, key=None, help=None, on_change='rerun', args=None, kwargs=None, *, \
                         disabled=False, label_visibility='visible', width='content', wrap=None, bind=None, \
                         persist_state=None";
const PARAMS: &[(&str, &str)] = &[("value", "Whether it is checked at first.")];

fn call(ui: &Ui, args: &Args, spec: &'static Spec) -> Flow<Given> {
    let mut options = Options::from_args(ui, args, "on_change")?;
    options.refuse_field(optional_wrap(args));
    let width = args.get("width");
    options.refuse_field(arguments::width(args, true));
    let default = args.get("value").is_true();
    let checkbox = Checkbox { options, spec, default, stretch: width.scalar().as_str() == Some("stretch") };
    let registered = checkbox.register(Identity::new().part("width", width))?;
    if registered.told && !matches!(registered.value.scalar(), Value::Bool(_) | Value::Int(_)) {
        return Err(no_integer(&registered.value).into());
    }
    checkbox.draw(&registered)?;
    Ok(Given::Copy(registered.value))
}

// --- VIEW

fn view(node: &NodeView) -> AnyView {
    let node = *node;
    let props = node.props::<CheckboxProps>();
    let switch = props.get_untracked().switch;
    let tooltip = node.dom_id("help");
    let checked = RwSignal::new(node.initial() == Value::Bool(true));
    node.on_set(move |value| checked.set(value == Value::Bool(true)));
    let change = move |event: leptos::ev::Event| {
        let now = event_target_checked(&event);
        checked.set(now);
        node.send(now);
    };
    let selected = move || checked.get().then_some("true");
    let disabled = move || props.disabled().then_some("true");
    let visibility = move || match props.label().visibility {
        LabelVisibility::Visible => None,
        hidden => Some(hidden.name()),
    };
    let control = if switch {
        view! { <div class="stToggleTrack"><div></div></div> }.into_any()
    } else {
        view! { <div class="stCheckboxBox">{move || checked.get().then(|| svg("check", ""))}</div> }.into_any()
    };
    let question = move || {
        let text = props.label().help();
        text.map(|text| help(&format!("Help for {}", props.name()), &text, tooltip.clone()))
    };
    view! {
        <div class="row-widget stCheckbox" data-testid="stCheckbox" data-selected=selected data-disabled=disabled>
            <label data-selected=selected data-disabled=disabled>
                <span class="stHidden">
                    <input
                        type="checkbox" role=switch.then_some("switch") aria-label=move || props.name()
                        checked=checked.get_untracked() prop:checked=move || checked.get()
                        disabled=move || props.disabled() on:change=change
                    />
                </span>
                {control}
                <div class="stWidgetLabel" data-testid="stWidgetLabel" data-visibility=visibility>
                    <div><span>{move || inline(&props.label().text)}</span></div>
                </div>
            </label>
            {question}
        </div>
    }
    .into_any()
}

// --- TESTS

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Harness;

    #[test]
    fn gives_whether_it_is_checked() {
        let mut app = Harness::new(|st| {
            let agreed = st.checkbox("Agree").show()?;
            let dark = st.toggle("Dark").value(true).show()?;
            st.write(format!("{agreed} {dark}"))
        });
        let dump = "checkbox label='Agree' width='content' -> False\n\
                    toggle label='Dark' default=True width='content' -> True\n\
                    markdown body='false true'\n";
        assert_eq!(app.dump(), dump);
        app.set("Agree", true);
        app.set("Dark", false);
        assert!(app.dump().ends_with("'true false'\n"), "{}", app.dump());
        app.set("Agree", 0);
        assert!(app.dump().ends_with("'true false'\n"), "no truth value: {}", app.dump());
    }

    #[test]
    fn a_checkbox_and_a_toggle_of_one_label_are_two() {
        let mut app = Harness::new(|st| {
            let a = st.checkbox("A").show()?;
            let b = st.toggle("A").show()?;
            st.write(format!("{a} {b}"))
        });
        app.set_nth("A", 1, true);
        assert!(app.dump().ends_with("'false true'\n"), "{}", app.dump());
        let twice = Harness::new(|st| {
            st.toggle("A").show()?;
            st.toggle("A").show()
        });
        assert!(twice.dump().contains("multiple `toggle` elements"), "{}", twice.dump());
    }

    #[test]
    fn a_key_keeps_it_whatever_else_changes() {
        let mut app = Harness::new(|st| {
            let other = st.checkbox("Other").show()?;
            let keyed = st.checkbox(if other { "B" } else { "A" }).value(other).key("k").show()?;
            let bare = st.checkbox(if other { "D" } else { "C" }).show()?;
            st.write(format!("{keyed} {bare}"))
        });
        app.set("A", true);
        app.set("C", true);
        app.set("Other", true);
        assert!(app.dump().ends_with("'true false'\n"), "{}", app.dump());
        app.set("B", false);
        app.set("Other", false);
        assert!(app.dump().ends_with("'false false'\n"), "{}", app.dump());
    }

    #[test]
    fn session_state_sets_it() {
        let mut app = Harness::new(|st| {
            if st.button("On").show()? {
                st.session_state().set("k", 1)?;
            }
            let on = st.toggle("T").key("k").show()?;
            st.write(on)
        });
        app.click("On");
        assert!(app.dump().contains("-> True\n") && app.dump().ends_with("`True`'\n"), "{}", app.dump());
        app.set("T", false);
        assert_eq!(app.state::<bool>("k"), Some(false));
    }

    #[test]
    fn its_callback_is_called_for_changes_only_and_not_while_disabled() {
        let mut app = Harness::new(|st| {
            let calls = st.state("calls", 0_i64);
            let off = st.checkbox("Off").show()?;
            let tick = st.checkbox("Tick").key("tick").disabled(off);
            tick.on_change(move |_| calls.set(calls.get() + 1)).show()
        });
        for (sent, calls) in [(false, 0), (true, 1), (true, 1), (false, 2)] {
            app.set("Tick", sent);
            assert_eq!(app.state::<i64>("calls"), Some(calls), "{sent}");
        }
        app.set("Off", true);
        app.set("Tick", true);
        assert_eq!((app.state::<i64>("calls"), app.state::<bool>("tick")), (Some(2), Some(false)));
    }

    #[test]
    fn shows_what_it_is() {
        let app = Harness::new(|st| {
            st.checkbox("*On*").value(true).help("why").show()?;
            st.toggle("Off").disabled(true).label_visibility(LabelVisibility::Collapsed).show()
        });
        let html = app.html();
        for part in [
            "aria-label=\"On\" checked",
            "<em>On</em>",
            "aria-label=\"Help for On\"",
            "data-selected=\"true\"",
            "role=\"switch\"",
            "data-visibility=\"collapsed\"",
            "data-disabled=\"true\"",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(!html.contains("stToggleTrack\" data-selected"), "{html}");
    }
}
