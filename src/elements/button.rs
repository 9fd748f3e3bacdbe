//! `st.button`: True for the one run that its press causes.
//!
//! ```
//! # use headwater::prelude::*;
//! # fn app(st: &Ui) -> Flow {
//! if st.button("Say hello").icon(":material/waving_hand:").show()? {
//!     st.write("Hello!")?;
//! }
//! # Ok(()) }
//! ```

use crate::diag::Flow;
use crate::engine::Identity;
use crate::ui::call::{Call, bad_value, optional_wrap};
use crate::ui::view::{HasLabel, NodeView, button_body, help_around};
use crate::ui::{Frame, Label, Options, Spec, Ui, arguments, props, shortcut, widget_options};
use crate::value::Value;
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use std::rc::Rc;

// --- SPEC

/// The description of `st.button`.
pub static SPEC: Spec = Spec::leaf::<ButtonProps>("button", Frame::Fit, view);

/// How much weight a button has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
pub enum ButtonType {
    /// A border.
    #[default]
    Secondary,
    /// Filled with the primary colour.
    Primary,
    /// Text only.
    Tertiary,
}

impl ButtonType {
    /// The name in Streamlit's protocol.
    pub fn name(self) -> &'static str {
        match self {
            Self::Secondary => "secondary",
            Self::Primary => "primary",
            Self::Tertiary => "tertiary",
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct ButtonProps {
    label: Label,
    kind: ButtonType,
    icon: Option<Rc<str>>,
    icon_right: bool,
    stretch: bool,
}

props!(ButtonProps);

impl ButtonProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = self.label.fields();
        if self.kind != ButtonType::Secondary {
            fields.push(("kind", Value::str(self.kind.name())));
        }
        if let Some(icon) = &self.icon {
            fields.push(("icon", Value::str(icon)));
        }
        if self.icon_right {
            fields.push(("icon_position", Value::str("right")));
        }
        if !self.stretch {
            fields.push(("width", Value::str("content")));
        }
        fields
    }
}

impl HasLabel for ButtonProps {
    fn label(&self) -> &Label {
        &self.label
    }
}

// --- RUST API

/// A button, not drawn yet. Made by [`Ui::button`].
#[must_use = "a button is drawn by show()"]
pub struct Button {
    options: Options,
    kind: ButtonType,
    icon: Option<Rc<str>>,
    icon_right: bool,
    stretch: bool,
}

widget_options!(Button, on_click);

impl Ui {
    /// `st.button(label)`.
    pub fn button(&self, label: impl AsRef<str>) -> Button {
        let options = Options::new(self, label.as_ref());
        Button { options, kind: ButtonType::default(), icon: None, icon_right: false, stretch: false }
    }
}

impl Button {
    /// `type=`: how much weight the button has.
    pub fn kind(mut self, kind: ButtonType) -> Self {
        self.kind = kind;
        self
    }

    /// `icon=`: an emoji or `:material/name:` before the label.
    pub fn icon(mut self, icon: impl AsRef<str>) -> Self {
        self.icon = Some(icon.as_ref().into());
        self
    }

    /// `icon_position="right"`: the icon is after the label.
    pub fn icon_right(mut self) -> Self {
        self.icon_right = true;
        self
    }

    /// `width="stretch"`: as wide as its container.
    pub fn stretch(mut self) -> Self {
        self.stretch = true;
        self
    }

    /// Draws the button and says whether it was pressed.
    ///
    /// # Errors
    /// The run is to end here; the key or the button is there twice; the key was assigned.
    #[track_caller]
    pub fn show(self) -> Flow<bool> {
        let identity = Identity::new()
            .part("icon", self.icon.as_deref())
            .part("icon_position", self.icon_right)
            .part("width", self.stretch);
        self.show_as(identity)
    }

    /// Draws the button; `identity` holds what identifies it beside its label and type.
    #[track_caller]
    fn show_as(self, identity: Identity) -> Flow<bool> {
        let identity = identity.part("type", self.kind.name());
        let decode = Rc::new(|value: &Value| value.as_bool().map(Value::Bool));
        let mut widget = self.options.widget(SPEC.name, identity, Value::Bool(false), decode);
        widget.trigger = true;
        widget.writable = false;
        let registered = self.options.ui.register(widget)?;
        let props = ButtonProps {
            label: self.options.label.clone(),
            kind: self.kind,
            icon: self.icon,
            icon_right: self.icon_right,
            stretch: self.stretch,
        };
        self.options.draw_trigger(&SPEC, props, &registered)?;
        Ok(registered.value == Value::Bool(true))
    }
}

// --- CALL

/// `st.button` from a script.
pub static CALL: Call = Call {
    name: "button",
    signature: "label, key=None, help=None, on_click=None, args=None, kwargs=None, *, type='secondary', icon=None, \
                icon_position='left', disabled=False, use_container_width=None, width='content', shortcut=None, \
                wrap=None",
    doc: "A button. Gives True in the one run that its press causes, else False.",
    params: &[
        ("type", "'primary' (filled), 'secondary' (with a border) or 'tertiary' (text only)."),
        ("icon_position", "'left' or 'right' of the label."),
        ("shortcut", "A key that presses the button."),
    ],
    run: |ui, args| {
        let kind = match args.get("type").scalar().as_str() {
            Some("primary") => ButtonType::Primary,
            Some("secondary") => ButtonType::Secondary,
            Some("tertiary") => ButtonType::Tertiary,
            _ => return Err(bad_value("type", "'primary', 'secondary', 'tertiary'").into()),
        };
        let icon_right = match args.get("icon_position").scalar() {
            Value::None => false,
            side => match side.as_str() {
                Some("left") => false,
                Some("right") => true,
                _ => return Err(bad_value("icon_position", "'left', 'right'").into()),
            },
        };
        // The older way to say how wide it is; it wins.
        let width = match args.get("use_container_width") {
            Value::None => args.get("width"),
            stretch => Value::str(if stretch.is_true() { "stretch" } else { "content" }),
        };
        let mut options = Options::from_args(ui, args, "on_click")?;
        let shortcut = match args.get("shortcut") {
            Value::None => None,
            keys => Some(shortcut::normalize(&keys)?),
        };
        options.refuse_field(optional_wrap(args));
        let icon = options.refuse(arguments::icon(&args.get("icon"))).flatten();
        options.not_drawn_field(arguments::size("width", &width, &["stretch", "content"], true));
        options.more.extend(shortcut.as_ref().map(|keys| ("shortcut", Value::str(keys))));
        let identity = Identity::new()
            .part("icon", args.get("icon"))
            .part("width", width.clone())
            .part("icon_position", icon_right)
            .part("shortcut", shortcut.as_deref());
        let stretch = width.scalar().as_str() == Some("stretch");
        let button = Button { options, kind, icon, icon_right, stretch };
        Ok(Value::Bool(button.show_as(identity)?).into())
    },
};

// --- VIEW

fn view(node: &NodeView) -> AnyView {
    let node = *node;
    let props = node.props::<ButtonProps>();
    let body = move || {
        let props = props.get();
        button_body(&props.label.text, props.icon.as_deref())
    };
    let button = view! {
        <button
            type="button" class="stBaseButton" {..custom_attribute("kind", move || props.get().kind.name())}
            data-testid=move || format!("stBaseButton-{}", props.get().kind.name())
            data-fill=move || props.get().stretch.then_some("true")
            data-icon=move || props.get().icon_right.then_some("right") disabled=move || props.disabled()
            on:click=move |_| node.send(true)
        >
            {body}
        </button>
    };
    let help = move || props.get().label.help();
    view! { <div class="stButton" data-testid="stButton">{help_around(&node, button.into_any(), help)}</div> }
        .into_any()
}

// --- TESTS

#[cfg(test)]
mod tests {
    use crate::testing::Harness;

    #[test]
    fn is_true_for_the_run_that_its_press_causes() {
        let mut app = Harness::new(|st| {
            let pressed = st.button("Go").show()?;
            st.write(pressed)
        });
        assert_eq!(app.dump(), "button label='Go' width='content'\nmarkdown body='`False`'\n");
        app.click("Go");
        assert_eq!(app.dump(), "button label='Go' width='content'\nmarkdown body='`True`'\n");
        app.rerun();
        assert_eq!(app.dump(), "button label='Go' width='content'\nmarkdown body='`False`'\n");
    }

    #[test]
    fn shows_its_label_kind_and_icon() {
        let app = Harness::new(|st| {
            let button = st.button("Go **now**").kind(super::ButtonType::Primary).key("a b").help("");
            button.icon(":material/home:").icon_right().show()?;
            Ok(())
        });
        let html = app.html();
        assert!(html.contains("st-key-a-b"), "{html}");
        assert!(html.contains("kind=\"primary\""), "{html}");
        assert!(html.contains("data-testid=\"stBaseButton-primary\""), "{html}");
        assert!(html.contains("<strong>now</strong>"), "{html}");
        assert!(html.contains("stIconMaterial"), "{html}");
        assert!(html.contains("data-icon=\"right\""), "{html}");
    }
}
