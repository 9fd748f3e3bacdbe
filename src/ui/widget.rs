//! The options that widgets share, and how a widget is registered and drawn with them.

use super::{Spec, Ui};
use crate::diag::{Exception, Flow, Interrupt, Outcome};
use crate::engine::{Callback, Decode, Identity, NO_KEY, Registered, Widget};
use crate::tree::{Element, Props, Shown};
use crate::value::Value;
use std::rc::Rc;

/// Whether a widget's label is seen. It names the control in any case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
pub enum LabelVisibility {
    /// The label is above the control.
    #[default]
    Visible,
    /// The label's place stays empty.
    Hidden,
    /// There is no place for the label.
    Collapsed,
}

impl LabelVisibility {
    /// The name in Streamlit's protocol.
    pub fn name(self) -> &'static str {
        match self {
            Self::Visible => "visible",
            Self::Hidden => "hidden",
            Self::Collapsed => "collapsed",
        }
    }
}

/// A widget's label with what belongs to it: the part of every widget's properties that looks the same.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
pub struct Label {
    /// The text, markdown for one line.
    pub text: Rc<str>,
    /// What the question mark beside it tells.
    pub help: Option<Rc<str>>,
    /// Whether the control can be used.
    pub disabled: bool,
    /// Whether the label is seen.
    pub visibility: LabelVisibility,
}

impl Label {
    /// The help, unless it is empty.
    pub fn help(&self) -> Option<Rc<str>> {
        self.help.clone().filter(|help| !help.is_empty())
    }

    /// The fields that differ from their defaults.
    pub fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = Vec::new();
        if !self.text.is_empty() {
            fields.push(("label", Value::str(&self.text)));
        }
        if let Some(help) = self.help() {
            fields.push(("help", Value::Str(help)));
        }
        if self.disabled {
            fields.push(("disabled", Value::Bool(true)));
        }
        if self.visibility != LabelVisibility::Visible {
            fields.push(("label_visibility", Value::str(self.visibility.name())));
        }
        fields
    }
}

/// The options that every widget's builder has.
pub(crate) struct Options {
    pub ui: Ui,
    pub label: Label,
    pub key: Option<Rc<str>>,
    pub callback: Option<Callback>,
    /// Whether the value outlives the widget.
    pub persist: bool,
    /// Whether a new value causes no run.
    pub quiet: bool,
    /// What a call from another language said beyond what the page shows.
    pub more: Vec<(&'static str, Value)>,
    /// What is wrong with a call, of what is looked at between identity and value: the identity is taken, the widget is
    /// not registered. See [`Options::refuse`].
    pub refused: Option<Exception>,
    /// The same of what is looked at after the element's own arguments: how the value is tied and kept.
    pub refused_late: Option<Exception>,
    /// What is wrong with a call, of what is looked at last: the widget is registered but not drawn. See
    /// [`Options::not_drawn`].
    pub undrawn: Option<Exception>,
}

impl Options {
    pub fn new(ui: &Ui, label: &str) -> Self {
        Self {
            ui: ui.clone(),
            label: Label { text: label.into(), ..Label::default() },
            key: None,
            callback: None,
            persist: false,
            quiet: false,
            more: Vec::new(),
            refused: None,
            refused_late: None,
            undrawn: None,
        }
    }

    /// Keeps an author's closure as a callback.
    pub fn set_callback<R: Outcome>(&mut self, callback: impl Fn(&Ui) -> R + 'static) {
        self.callback = Some(Rc::new(move |cx| callback(&Ui::new(cx)).into_flow()));
    }

    /// Registers a widget whose value lasts.
    #[track_caller]
    pub fn register(&self, kind: &'static str, identity: Identity, default: Value, decode: Decode) -> Flow<Registered> {
        self.ui.register(self.widget(kind, identity, default, decode))
    }

    /// What is registered, for widgets that differ in a point.
    pub fn widget(&self, kind: &'static str, identity: Identity, default: Value, decode: Decode) -> Widget {
        let identity = identity.part("label", &*self.label.text).part("help", self.label.help.as_deref());
        Widget {
            kind,
            key: self.key.clone(),
            identity,
            default,
            trigger: false,
            writable: true,
            disabled: self.label.disabled,
            persist: self.persist,
            quiet: self.quiet,
            refused: self.refused.clone().or_else(|| self.refused_late.clone()),
            decode,
            encode: None,
            callback: self.callback.clone(),
        }
    }

    /// Draws a registered widget. `page` is its value in the page's terms.
    #[track_caller]
    pub fn draw(&self, spec: &'static Spec, props: impl Props, registered: &Registered, page: Value) -> Flow<Ui> {
        let shown = Some(Shown { value: page, set: registered.set });
        self.draw_with(spec, props, registered, shown)
    }

    /// Draws a registered widget whose value lasts one run, so that there is none to show.
    #[track_caller]
    pub fn draw_trigger(&self, spec: &'static Spec, props: impl Props, registered: &Registered) -> Flow<Ui> {
        self.draw_with(spec, props, registered, None)
    }

    #[track_caller]
    fn draw_with(
        &self,
        spec: &'static Spec,
        props: impl Props,
        registered: &Registered,
        shown: Option<Shown>,
    ) -> Flow<Ui> {
        if let Some(exception) = &self.undrawn {
            return Err(Interrupt::failed(exception.clone()));
        }
        let widget = Some(Rc::clone(&registered.id));
        let more = (!self.more.is_empty()).then(|| self.more.as_slice().into());
        let key = self.key.clone().filter(|key| &**key != NO_KEY);
        self.ui.draw(Element { widget, key, shown, more, ..Element::new(spec, props) })
    }
}

/// The builder methods that every widget has; `$change` is the name of its callback option.
macro_rules! widget_options {
    (generic $parameter:ident; $type:ty, $change:ident $(, $more:ident)?) => {
        $crate::ui::widget_options!(@impl [<$parameter>] $type, $change $(, $more)?);
    };
    (@impl [$($generics:tt)*] $type:ty, $change:ident) => {
        impl $($generics)* $type {
            /// A key of the author's own: the widget's identity, its entry in session state, and the class `st-key-…`.
            pub fn key(mut self, key: impl AsRef<str>) -> Self {
                self.options.key = Some(key.as_ref().into());
                self
            }

            /// A text (markdown) that a question mark beside the label shows.
            pub fn help(mut self, help: impl AsRef<str>) -> Self {
                self.options.label.help = Some(help.as_ref().into());
                self
            }

            /// Whether the widget can not be used.
            pub fn disabled(mut self, disabled: bool) -> Self {
                self.options.label.disabled = disabled;
                self
            }

            /// `persist_state="session"`: the value is kept while the widget is not drawn. Needs a key.
            pub fn persist_state(mut self) -> Self {
                self.options.persist = true;
                self
            }

            /// `on_change="ignore"`: a new value causes no run. It is there in the next one.
            pub fn ignore_changes(mut self) -> Self {
                self.options.quiet = true;
                self
            }

            /// Called at the start of the run that brings a new value, before the script. It gets the page, and may
            /// return nothing or a [`Flow`](crate::Flow).
            pub fn $change<R: $crate::diag::Outcome>(mut self, callback: impl Fn(&$crate::Ui) -> R + 'static) -> Self {
                self.options.set_callback(callback);
                self
            }
        }
    };
    (@impl [$($generics:tt)*] $type:ty, $change:ident, label_visibility) => {
        $crate::ui::widget_options!(@impl [$($generics)*] $type, $change);

        impl $($generics)* $type {
            /// Whether the label is seen.
            pub fn label_visibility(mut self, visibility: $crate::ui::LabelVisibility) -> Self {
                self.options.label.visibility = visibility;
                self
            }
        }
    };
    ($type:ty, $change:ident $(, $more:ident)?) => {
        $crate::ui::widget_options!(@impl [] $type, $change $(, $more)?);
    };
}
pub(crate) use widget_options;
