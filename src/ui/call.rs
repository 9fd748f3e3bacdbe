//! How a script in another language calls an element: its name, signature and documentation, and what a call does.
//!
//! A [`Call`] is the second face of an element, beside its builder in Rust. Its words are those of Streamlit's
//! documents; a language's room makes its functions, their signatures and their help by looping over
//! [`crate::elements::calls`]. No app in Rust links any of this.

use super::{LabelVisibility, Options, Ui};
use crate::args::Args;
use crate::diag::{Exception, Flow};
use crate::engine::{Callback, RunCx, Transient};
use crate::tree::Element;
use crate::value::Value;
use std::rc::Rc;

/// One function of the `st` module.
pub struct Call {
    /// The function's name.
    pub name: &'static str,
    /// Its parameters, as `label, value=False, *, disabled=False`.
    pub signature: &'static str,
    /// What it does and gives, a sentence or two.
    pub doc: &'static str,
    /// What its own parameters mean. Those that many functions share are in [`COMMON`].
    pub params: &'static [(&'static str, &'static str)],
    /// Does it.
    pub run: fn(&Ui, &Args) -> Flow<Given>,
}

/// What a call gives to the script.
pub enum Given {
    /// A value.
    Value(Value),
    /// A value of session state that the script gets a copy of, as it gets a widget's.
    Copy(Value),
    /// A container, or an element that can be drawn over.
    Handle(Ui),
    /// Several containers.
    Handles(Vec<Ui>),
    /// Something that is shown as long as a `with` block runs.
    During(During),
}

impl From<Value> for Given {
    fn from(value: Value) -> Self {
        Self::Value(value)
    }
}

impl From<Ui> for Given {
    fn from(ui: Ui) -> Self {
        Self::Handle(ui)
    }
}

/// An element that is shown as long as a `with` block runs.
pub struct During {
    ui: Ui,
    element: Element,
}

impl During {
    /// An element to show, not shown yet.
    pub fn new(ui: &Ui, element: Element) -> Self {
        Self { ui: ui.clone(), element }
    }

    /// Shows it.
    ///
    /// # Errors
    /// The run is to end here.
    pub fn begin(&self) -> Flow<Transient> {
        self.ui.cx().begin_transient(self.ui.place(), self.element.clone())
    }

    /// The run in which it is shown.
    pub fn cx(&self) -> &Rc<RunCx> {
        self.ui.cx()
    }
}

impl Options {
    /// The options that every widget's call has: `label`, `key`, `help`, `disabled`, `label_visibility`, and the
    /// callback, which `callback` names.
    ///
    /// # Errors
    /// One of them is not what it can be.
    pub(crate) fn from_args(ui: &Ui, args: &Args, callback: &str) -> Flow<Self> {
        let mut options = Self::new(ui, &args.str("label")?);
        options.key = match args.get("key") {
            Value::None => None,
            key => Some(key.show().into()),
        };
        options.label.help = args.opt_str("help")?;
        options.label.disabled = args.bool("disabled")?;
        options.label.visibility = match args.get("label_visibility") {
            Value::None => LabelVisibility::Visible,
            value => LabelVisibility::from_name(&value)?,
        };
        options.callback = self::callback(callback, args)?;
        Ok(options)
    }
}

/// The callback of a call, its arguments bound.
///
/// # Errors
/// It is neither a function nor one of the words that mean something.
fn callback(name: &str, args: &Args) -> Flow<Option<Callback>> {
    match args.get(name) {
        Value::None => Ok(None),
        Value::Str(word) if matches!(&*word, "rerun" | "ignore") => Ok(None),
        Value::Object(function) if function.is_callable() => {
            let (args, kwargs) = (args.get("args"), args.get("kwargs"));
            Ok(Some(Rc::new(move |_| function.call(&args, &kwargs).map(drop))))
        }
        _ => {
            let message = format!("Invalid `{name}` value. Supported values: 'rerun', 'ignore', a callback function.");
            Err(Exception::streamlit("StreamlitValueError", message).into())
        }
    }
}

impl LabelVisibility {
    /// By its name in Streamlit's documents.
    ///
    /// # Errors
    /// There is none of that name.
    fn from_name(name: &Value) -> Result<Self, Exception> {
        match name.as_str() {
            Some("visible") => Ok(Self::Visible),
            Some("hidden") => Ok(Self::Hidden),
            Some("collapsed") => Ok(Self::Collapsed),
            _ => Err(Exception::streamlit(
                "StreamlitValueError",
                "Invalid `label_visibility` value. Supported values: visible, hidden, collapsed.",
            )),
        }
    }
}

/// What the parameters mean that many functions share.
pub const COMMON: &[(&str, &str)] = &[
    ("label", "A short text that says what the control is for; markdown for one line."),
    ("body", "The text; markdown where the element takes it."),
    ("key", "A text or whole number of your own that identifies the element; its value is `st.session_state[key]`."),
    ("help", "A text (markdown) that a question mark beside the element shows."),
    ("on_change", "A function that is called first in the run that brings a new value; or 'rerun', or 'ignore'."),
    ("on_click", "A function that is called first in the run that a press causes."),
    ("args", "The positional arguments of the callback."),
    ("kwargs", "The keyword arguments of the callback."),
    ("disabled", "Whether the control cannot be used."),
    ("label_visibility", "'visible', 'hidden' (its place stays) or 'collapsed' (no place either)."),
    ("placeholder", "What is shown while there is no value."),
    ("icon", "An emoji or ':material/name:'."),
    ("width", "'stretch', 'content', or a number of pixels."),
    ("height", "'content', 'stretch', or a number of pixels."),
    ("text_alignment", "'left', 'center', 'right' or 'justify'."),
    ("wrap", "Whether a long text goes on in the next line."),
    ("format_func", "A function that says how an option is shown. It does not change what the widget gives."),
    ("bind", "Ties the value to the page's address; not there yet."),
    ("persist_state", "'session' or 'page': keep the value while the widget is not drawn. Needs a key."),
    ("required", "Whether an empty value is marked as missing."),
    ("border", "Whether a line surrounds it."),
    ("gap", "How far the elements stand apart: 'small', 'medium', 'large', or None."),
];
