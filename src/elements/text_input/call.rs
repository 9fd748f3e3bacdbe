//! `st.text_input` from a script.

use super::{SPEC, TextInput, TextInputProps, TextType};
use crate::args::{Args, no_text};
use crate::diag::{Exception, Flow};
use crate::ui::call::{Call, Given, bad_type, bad_value};
use crate::ui::{Options, Ui, arguments, duration};
use crate::value::Value;
use std::marker::PhantomData;
use std::rc::Rc;

/// `st.text_input` from a script.
pub static CALL: Call = Call {
    name: SPEC.name,
    signature: "label, value='', max_chars=None, key=None, type='default', help=None, autocomplete=None, \
                on_change='rerun', args=None, kwargs=None, *, placeholder=None, disabled=False, required=False, \
                label_visibility='visible', icon=None, validate=None, live=False, width='stretch', bind=None, \
                persist_state=None",
    doc: "One line of text. Gives the text, or None while it is empty if its first value is None.",
    params: &[
        ("value", "The text at first; None for a field that may be without a value."),
        ("max_chars", "How many characters the text may have."),
        ("type", "'default', 'password', 'email', 'url', 'phone' or 'search'."),
        ("autocomplete", "What the browser may offer to fill in."),
        ("validate", "A pattern that the text is to match, or such a pattern and what is said if it does not."),
        ("live", "True, or a duration such as '300ms': a pause in typing after which the text is taken over."),
    ],
    run,
};

/// What a text of a kind has to look like unless the call says something else: a pattern, and what is said otherwise.
fn usual_pattern(kind: TextType) -> Option<(&'static str, &'static str)> {
    match kind {
        TextType::Email => Some((r"^[^\s@]+@[^\s@]+\.[^\s@]+$", "Enter a valid email address.")),
        TextType::Url => Some((r"^([Hh][Tt][Tt][Pp][Ss]?://)?[^\s/.]+\.[^\s]+$", "Enter a valid URL.")),
        _ => None,
    }
}

/// The pause that `live=True` means, and the longest one, in milliseconds.
const PAUSE: f64 = 250.0;
const LONGEST_PAUSE: f64 = 60_000.0;

fn run(ui: &Ui, args: &Args) -> Flow<Given> {
    let live = live(&args.get("live"))?;
    let kind = kind(&args.get("type"))?;
    let mut options = Options::from_args(ui, args, "on_change")?;
    let validate = pattern(&args.get("validate"))?;
    let required = options.refuse(args.bool("required")).unwrap_or_default();
    let max_chars = options.refuse(args.opt_u32("max_chars")).flatten();
    // No icon is another thing than an empty one, which takes away the kind's.
    let icon = options.refuse(arguments::icon(&args.get("icon"))).flatten();
    let icon = if args.has("icon") { Some(icon.unwrap_or_default()) } else { None };
    let autocomplete = options.refuse(args.opt_str("autocomplete")).flatten();
    if kind == TextType::Password && args.get("bind").as_str() == Some("query-params") {
        options.refused = Some(arguments::incompatible(
            "bind='query-params'",
            "type='password'",
            "Password values must not appear in URLs.",
        ));
    }
    options.not_drawn_field(arguments::width(args, false));

    let props = TextInputProps {
        default: if args.has("value") { Value::Str(args.show("value")) } else { Value::None },
        max_chars,
        kind,
        placeholder: args.has("placeholder").then(|| args.show("placeholder")),
        autocomplete,
        icon,
        ..TextInputProps::default()
    };
    let (regex, message) = match &validate {
        Some((regex, message)) => (Some(regex.clone()), message.clone()),
        None => usual_pattern(kind).map(|(regex, message)| (regex.into(), message.into())).unzip(),
    };
    options.more.extend(required.then_some(("required", Value::Bool(true))));
    options.more.extend(regex.map(|regex| ("validate_regex", Value::Str(regex))));
    options.more.extend(message.map(|message| ("validate_message", Value::Str(message))));
    options.more.extend(live.map(|pause| ("live_debounce_ms", pause.into())));

    let key = options.key.clone();
    let mut field = TextInput::<String> { options, props, of: PhantomData };
    let identity = field
        .identity()
        .always("validate", validate.map(|(regex, _)| Value::Str(regex)).unwrap_or_default())
        .part("width", args.get("width"))
        .part("live", live)
        .part("required", required);
    // Session state without a text for it makes the field one that may be without.
    if key.is_some_and(|key| matches!(ui.cx().state(&key), Some(Value::None))) {
        field.props.default = Value::None;
    }
    let default = cut(&field.props.default, max_chars);
    let first = default.clone();
    let decode = Rc::new(move |value: &Value| match value {
        Value::None => Some(first.clone()),
        Value::Str(_) => Some(cut(value, max_chars)),
        _ => None,
    });
    let registered = field.register(identity, default, decode)?;
    let is_text = matches!(registered.value.scalar(), Value::None | Value::Str(_));
    if registered.told && !is_text && registered.value.type_name() != "bytes" {
        return Err(no_text().into());
    }
    field.draw(&registered)?;
    Ok(Given::Copy(registered.value))
}

/// As much of a text as the field may hold.
fn cut(text: &Value, max: Option<u32>) -> Value {
    match (text.as_str(), max) {
        (Some(text), Some(max)) => Value::str(text.chars().take(max as usize).collect::<String>()),
        _ => text.clone(),
    }
}

fn kind(value: &Value) -> Result<TextType, Exception> {
    use TextType::{Default, Email, Password, Phone, Search, Url};
    let kinds = [Default, Password, Email, Url, Phone, Search];
    kinds.into_iter().find(|kind| value.as_str() == Some(kind.name())).ok_or_else(|| {
        let names = kinds.map(|kind| format!("'{}'", kind.name())).join(", ");
        bad_value("type", &names)
    })
}

/// `validate=`: a pattern, and what is said if a text does not match.
type Pattern = (Rc<str>, Option<Rc<str>>);

fn pattern(value: &Value) -> Flow<Option<Pattern>> {
    if value.is_none() {
        return Ok(None);
    }
    if let Value::Str(regex) = value.scalar() {
        return Ok(Some((regex, None)));
    }
    if value.type_name() != "tuple" {
        return Err(bad_type("validate", value, "None, str, tuple").into());
    }
    match crate::args::items(value)?.as_slice() {
        [Value::Str(regex), Value::Str(message)] => Ok(Some((Rc::clone(regex), Some(Rc::clone(message))))),
        _ => Err(bad_value("validate", "a regex string, a (regex, message) tuple of strings").into()),
    }
}

/// `live=`: the pause after which a text is taken over, in milliseconds.
fn live(value: &Value) -> Result<Option<f64>, Exception> {
    let milliseconds = match value {
        Value::Bool(false) => return Ok(None),
        Value::Bool(true) => return Ok(Some(PAUSE)),
        _ => match value.scalar() {
            Value::Str(text) => duration::seconds(&text)? * 1000.0,
            scalar => {
                let mut error = bad_type("live", value, "bool, str");
                if scalar.as_f64().is_some() || value.type_name() == "timedelta" {
                    add(
                        &mut error,
                        "A number or `datetime.timedelta` is not accepted. Use `True` for a 250ms pause, or a duration \
                         string like `'300ms'` or `'0.5s'`. `live=300` is not milliseconds (and `live=0.3` is not \
                         seconds); duration units must be explicit.",
                    );
                }
                return Err(error);
            }
        },
    };
    if milliseconds < 0.0 || milliseconds.round() > LONGEST_PAUSE {
        let mut error = arguments::out_of_range("live", value, "0ms", "1m");
        add(
            &mut error,
            "Use `True` for the 250ms default, `'0ms'` to commit on every change, or a duration string up to `'1m'`.",
        );
        return Err(error);
    }
    // No pause at all is asked for by a zero only.
    Ok(Some(if milliseconds > 0.0 { milliseconds.round().max(1.0) } else { 0.0 }))
}

fn add(error: &mut Exception, detail: &str) {
    error.message = format!("{} {detail}", error.message).into();
}
