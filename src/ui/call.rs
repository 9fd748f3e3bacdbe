//! How a script in another language calls an element: its name, signature and documentation, and what a call does.
//!
//! A [`Call`] is the second face of an element, beside its builder in Rust. Its words are those of Streamlit's
//! documents; a language's room makes its functions, their signatures and their help by looping over
//! [`crate::elements::calls`]. No app in Rust links any of this.

use super::arguments::Field;
use super::{LabelVisibility, Options, Ui};
use crate::args::Args;
use crate::diag::{Exception, Flow, Interrupt};
use crate::engine::{Callback, Identity, RunCx, Transient, check_key};
use crate::tree::Element;
use crate::ui::markdown::dedent;
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
    /// A container that the user opens and closes, and whether it is open; `None` if the script is not to know.
    Opening(Ui, Value),
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
    element: Flow<Element>,
}

impl During {
    /// An element to show, not shown yet; or why it cannot be, which is said when it is to be shown.
    pub fn new(ui: &Ui, element: Flow<Element>) -> Self {
        Self { ui: ui.clone(), element }
    }

    /// Shows it.
    ///
    /// # Errors
    /// The run is to end here, or the element is none.
    pub fn begin(&self) -> Flow<Transient> {
        self.ui.cx().begin_transient(self.ui.place(), self.element.clone()?)
    }

    /// The run in which it is shown.
    pub fn cx(&self) -> &Rc<RunCx> {
        self.ui.cx()
    }
}

impl Options {
    /// The options that every widget's call has, as far as its signature takes them: `label`, `key`, `help`,
    /// `disabled`, `label_visibility`, `bind`, `persist_state`, and the callback, which `callback` names.
    ///
    /// Some errors are raised at once. The others wait, because Streamlit raises them when the identity is taken, so
    /// that a second widget of the same key is one too many: an element adds its own by [`Options::refuse`], and by
    /// [`Options::not_drawn`] those that Streamlit raises when the value is registered.
    ///
    /// # Errors
    /// The callback, the key or the label's visibility is not what it can be.
    pub(crate) fn from_args(ui: &Ui, args: &Args, callback: &str) -> Flow<Self> {
        let label = match args.get("label") {
            Value::None => "".into(),
            label => text(&label),
        };
        let mut options = Self::new(ui, &label);
        (options.callback, options.quiet) = read_callback(callback, args)?;
        if args.has("key") {
            let key = args.show("key");
            check_key(&key)?;
            options.key = Some(key);
        }
        if args.takes("label_visibility") {
            options.label.visibility = LabelVisibility::from_name(&args.get("label_visibility"))?;
        }
        options.label.help = help(args);
        if args.takes("disabled") {
            options.label.disabled = options.refuse(args.bool("disabled")).unwrap_or_default();
        }
        keep_first(&mut options.refused_late, check_bind(args));
        options.persist = keep_first(&mut options.refused_late, persists(args)).unwrap_or_default();
        Ok(options)
    }

    /// What an argument is, or else an error that is raised once the identity is taken: the widget is not registered.
    /// The first one counts.
    pub(crate) fn refuse<T>(&mut self, argument: Result<T, Exception>) -> Option<T> {
        keep_first(&mut self.refused, argument)
    }

    /// An argument that is a field, if it is anything: as [`Options::refuse`].
    pub(crate) fn refuse_field(&mut self, argument: Result<Option<Field>, Exception>) {
        let field = self.refuse(argument).flatten();
        self.more.extend(field);
    }

    /// What an argument is, or else an error that is raised once the value is registered: the widget is not drawn. The
    /// first one counts.
    pub(crate) fn not_drawn<T>(&mut self, argument: Result<T, Exception>) -> Option<T> {
        keep_first(&mut self.undrawn, argument)
    }

    /// An argument that is a field, if it is anything: as [`Options::not_drawn`].
    pub(crate) fn not_drawn_field(&mut self, argument: Result<Option<Field>, Exception>) {
        let field = self.not_drawn(argument).flatten();
        self.more.extend(field);
    }

    /// Takes the identity of a widget that cannot even be described, and says why not.
    pub(crate) fn give_up(mut self, kind: &'static str, identity: Identity, why: Exception) -> Interrupt {
        self.refused = Some(why.clone());
        let registered = self.register(kind, identity, Value::None, Rc::new(|_| None));
        registered.err().unwrap_or_else(|| Interrupt::failed(why))
    }
}

fn keep_first<T>(kept: &mut Option<Exception>, argument: Result<T, Exception>) -> Option<T> {
    argument.map_err(|exception| kept.get_or_insert(exception)).ok()
}

/// `help=` of any element: the text of any value, without the indentation that all of its lines share.
pub(crate) fn help(args: &Args) -> Option<Rc<str>> {
    args.has("help").then(|| dedent(&text(&args.get("help"))).into())
}

/// The text that a value is, or else that `str()` gives. A member of an enumeration of texts is its text.
fn text(value: &Value) -> Rc<str> {
    match value.scalar() {
        Value::Str(text) => text,
        _ => value.show().into(),
    }
}

/// The callback of a call, its arguments bound, and whether a change is to cause no run.
///
/// # Errors
/// It is neither a function nor one of the words that mean something.
fn read_callback(name: &str, args: &Args) -> Result<(Option<Callback>, bool), Exception> {
    let takes_words = name == "on_change";
    match args.get(name) {
        Value::None => Ok((None, false)),
        Value::Object(function) if function.is_callable() => {
            let (args, kwargs) = (args.get("args"), args.get("kwargs"));
            Ok((Some(Rc::new(move |_| function.call(&args, &kwargs).map(drop))), false))
        }
        Value::Str(word) if matches!(&*word, "rerun" | "ignore") => {
            if takes_words {
                return Ok((None, &*word == "ignore"));
            }
            let message =
                format!("`{name}=\"{word}\"` is not supported on this widget. Pass a callback, or omit `{name}`.");
            Err(Exception::streamlit("StreamlitAPIException", message))
        }
        _ if takes_words => Err(bad_value(name, "'rerun', 'ignore', a callback function")),
        _ => Err(bad_value(name, "a callback function")),
    }
}

/// Says that a value cannot be tied to the page's address yet.
fn check_bind(args: &Args) -> Result<(), Exception> {
    match args.get("bind") {
        Value::None => Ok(()),
        bind if bind.as_str() != Some("query-params") => Err(bad_value("bind", "'query-params', None")),
        _ if !args.has("key") => Err(needs_key(
            "When using bind='query-params', the widget must have a unique 'key' parameter specified. This 'key' will \
             be used as the name of the query parameter.",
        )),
        _ => Err(Exception::streamlit(
            "StreamlitAPIException",
            "`bind` is not in Headwater yet: a value cannot be tied to the page's address. Leave `bind` out.",
        )),
    }
}

/// Whether the value outlives the widget. There is one page, so `"page"` lasts as long as `"session"`.
fn persists(args: &Args) -> Result<bool, Exception> {
    match args.get("persist_state") {
        Value::None => Ok(false),
        scope if !matches!(scope.as_str(), Some("page" | "session")) => {
            Err(bad_value("persist_state", "'page', 'session', None"))
        }
        _ if !args.has("key") => Err(needs_key(
            "When using persist_state, the widget must have a unique 'key' parameter specified so its value can be \
             preserved across reruns and page switches.",
        )),
        _ => Ok(true),
    }
}

/// `wrap=` of a widget, as a field if it is not what the page does anyway.
///
/// # Errors
/// It is neither `None` nor a truth value.
pub(crate) fn optional_wrap(args: &Args) -> Result<Option<Field>, Exception> {
    let wraps = !args.has("wrap") || args.bool("wrap")?;
    Ok((!wraps).then_some(("wrap", Value::Bool(false))))
}

/// A parameter that has none of its possible values.
pub(crate) fn bad_value(name: &str, supported: &str) -> Exception {
    let message = format!("Invalid `{name}` value. Supported values: {supported}.");
    Exception::streamlit("StreamlitValueError", message)
}

/// A parameter of the wrong type.
pub(crate) fn bad_type(name: &str, value: &Value, expected: &str) -> Exception {
    let message = format!("Invalid `{name}` type. Expected one of: {expected}. Provided type: {}.", value.type_name());
    Exception::streamlit("StreamlitInvalidParameterTypeError", message)
}

fn needs_key(detail: &str) -> Exception {
    let message = format!("The `key` parameter is required. {detail}");
    Exception::streamlit("StreamlitMissingRequiredParameterError", message)
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
            _ => Err(bad_value("label_visibility", "'visible', 'hidden', 'collapsed'")),
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
