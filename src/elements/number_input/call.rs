//! `st.number_input` from a script: whole numbers or not, as its arguments are.

use super::{NumberInputProps, SPEC};
use crate::args::Args;
use crate::diag::{Exception, Flow};
use crate::engine::{Decode, Identity};
use crate::ui::call::{Call, Given};
use crate::ui::number::{self, SAFE_F64};
use crate::ui::printf::gives_a_number;
use crate::ui::{Options, Ui, arguments};
use crate::value::{Nature, Value};
use std::rc::Rc;

/// `st.number_input` from a script.
pub static CALL: Call = Call {
    name: "number_input",
    signature: "label, min_value=None, max_value=None, value='min', step=None, format=None, key=None, help=None, \
                on_change='rerun', args=None, kwargs=None, *, placeholder=None, disabled=False, required=False, \
                label_visibility='visible', icon=None, width='stretch', bind=None, persist_state=None",
    doc: "A number in a field. Gives the number, of the type of the arguments, or None while the field is empty.",
    params: &[
        ("min_value", "The least number allowed."),
        ("max_value", "The greatest number allowed."),
        ("value", "The number at first; 'min' for the least one, or 0; None for an empty field."),
        ("step", "How far a step goes; 1, or 0.01 for a number with a fraction."),
        ("format", "How the number is shown, as '%d' or '%.3f'. It must show a number and nothing else."),
        ("icon", "An emoji or ':material/name:' inside the field."),
    ],
    run,
};

fn run(ui: &Ui, args: &Args) -> Flow<Given> {
    let mut options = Options::from_args(ui, args, "on_change")?;
    let placeholder = args.has("placeholder").then(|| args.show("placeholder"));
    let mut identity = Identity::new().part("placeholder", placeholder.as_deref());
    for name in ["min_value", "max_value", "value", "step", "format", "icon", "width", "required"] {
        identity = identity.part(name, args.get(name));
    }
    let state = options.key.as_ref().and_then(|key| ui.cx().state(key));
    let is_emptied = state.is_some_and(|value| value.is_none());
    let field = match Field::read(args, is_emptied) {
        Ok(field) => field,
        Err(exception) => return Err(options.give_up(SPEC.name, identity, exception)),
    };
    let required = options.refuse(args.bool("required")).unwrap_or_default();
    options.more.extend(required.then_some(("required", Value::Bool(true))));
    let icon = options.refuse(arguments::icon(&args.get("icon"))).flatten();
    options.not_drawn_field(arguments::width(args, false));

    let mut registered = options.register(SPEC.name, identity, field.at_first(), field.decode())?;
    let mut value = registered.value.clone();
    let is_reset = field.is_outside(&value)?;
    if is_reset {
        value = field.first.clone();
        if options.key.is_some() {
            ui.correct(&mut registered, value.clone());
        }
    }
    if (is_reset || registered.told) && !value.is_none() && value.nature().number().is_none() {
        let message = format!("must be real number, not {}", value.full_type_name());
        return Err(Exception::new("TypeError", message).into());
    }
    let props = NumberInputProps {
        label: options.label.clone(),
        whole: field.whole,
        default: field.default(),
        bounds: (field.min, field.max),
        given: field.given,
        step: field.step,
        format: Rc::clone(&field.format),
        placeholder: placeholder.unwrap_or_default(),
        icon,
    };
    options.draw(&SPEC, props, &registered, number::page_value(&value))?;
    Ok(Given::Copy(value))
}

/// What the arguments make of the field.
#[derive(Clone)]
struct Field {
    whole: bool,
    /// The number at first, as the script wrote it.
    first: Value,
    min: f64,
    max: f64,
    given: (bool, bool),
    step: f64,
    format: Rc<str>,
}

impl Field {
    fn read(args: &Args, is_emptied: bool) -> Result<Self, Exception> {
        let [min, max, step] = ["min_value", "max_value", "step"].map(|name| args.get(name));
        let mut first = args.get("value");
        let all = [&first, &min, &max, &step];
        // Texts are let through here, since 'min' is one.
        let is_text = |value: &Value| value.is_none() || value.scalar().as_str().is_some();
        let ints = all.iter().all(|value| is_text(value) || matches!(value.nature(), Nature::Whole(_)));
        let floats = all.iter().all(|value| is_text(value) || matches!(value.nature(), Nature::Float(_)));
        if !ints && !floats {
            return Err(mixed_types(all));
        }
        if is_emptied {
            first = Value::None;
        }
        if first.scalar().as_str() == Some("min") {
            first = match &min {
                Value::None if ints && !floats => Value::Int(0),
                Value::None => Value::Float(0.0),
                min => min.clone(),
            };
        }
        let whole = match first.nature() {
            Nature::Whole(_) => true,
            _ => first.is_none() && ints && !floats,
        };
        let format = read_format(&args.get("format"), whole)?;
        if !min.is_none() && !max.is_none() && min.is_greater(&max)? {
            return Err(number::invalid_bounds(&min, &max));
        }
        if !min.is_none() && !first.is_none() && min.is_greater(&first)? {
            return Err(number::below_min(&first, &min));
        }
        if !max.is_none() && !first.is_none() && max.is_less(&first)? {
            return Err(number::above_max(&first, &max));
        }
        let exact = whole && ints;
        for (name, value) in [("min_value", &min), ("max_value", &max), ("step", &step), ("value", &first)] {
            if !value.is_none() {
                number::check_bounds(name, value, exact)?;
            }
        }
        let widest = if exact { SAFE_F64 } else { f64::MAX };
        let or = |value: &Value, usual: f64| value.nature().number().unwrap_or(usual);
        Ok(Self {
            whole: exact,
            min: or(&min, -widest),
            max: or(&max, widest),
            given: (!min.is_none(), !max.is_none()),
            step: or(&step, if whole { 1.0 } else { 0.01 }),
            first,
            format,
        })
    }

    /// What the script gets at first: a float of a class of its own as it is, any other number of the field's type.
    fn at_first(&self) -> Value {
        match self.first.nature() {
            Nature::Float(_) if !self.whole => self.first.clone(),
            _ => self.default(),
        }
    }

    /// The number at first, of the field's type.
    fn default(&self) -> Value {
        match self.first.nature().number() {
            Some(number) => number::to_value(self.whole, number),
            None => Value::None,
        }
    }

    /// From what the page sends. An emptied field is as it was at first, and so is one beyond the bounds.
    fn decode(&self) -> Decode {
        let field = self.clone();
        Rc::new(move |sent| {
            let number = match sent {
                Value::None => return Some(field.at_first()),
                sent => sent.as_f64()?,
            };
            let number = if field.whole { number.trunc() } else { number };
            let fits = number.is_finite() && number >= field.min && number <= field.max;
            Some(if fits { number::to_value(field.whole, number) } else { field.first.clone() })
        })
    }

    /// Whether a value is beyond the bounds that the author gave.
    fn is_outside(&self, value: &Value) -> Result<bool, Exception> {
        if value.is_none() {
            return Ok(false);
        }
        Ok((self.given.0 && value.is_less(&Value::Float(self.min))?)
            || (self.given.1 && value.is_greater(&Value::Float(self.max))?))
    }
}

/// `format=`.
fn read_format(format: &Value, whole: bool) -> Result<Rc<str>, Exception> {
    let format = match format.scalar() {
        Value::None => return Ok(if whole { "%d" } else { "%0.2f" }.into()),
        Value::Str(format) => format,
        // Python looks it up in a set, and then at its last character, before it finds that it is no format.
        other => return Err(no_format(&other)),
    };
    if format.is_empty() {
        return Err(Exception::new("IndexError", "string index out of range"));
    }
    if gives_a_number(&format) {
        return Ok(format);
    }
    Err(invalid_format(&format))
}

fn no_format(value: &Value) -> Exception {
    let name = value.type_name();
    match &*name {
        "list" | "dict" | "set" | "bytearray" => Exception::new("TypeError", format!("unhashable type: '{name}'")),
        "tuple" => invalid_format(&value.show()),
        _ => Exception::new("TypeError", format!("'{name}' object is not subscriptable")),
    }
}

fn invalid_format(format: &str) -> Exception {
    let message = format!("Format string for `st.number_input` contains invalid characters: {format}");
    Exception::streamlit("StreamlitInvalidNumberFormatError", message)
}

fn mixed_types(all: [&Value; 4]) -> Exception {
    let mut message = String::from("All numerical arguments must be of the same type.");
    for (name, value) in ["value", "min_value", "max_value", "step"].iter().zip(all) {
        if !value.is_none() {
            message.push_str(&format!("\n`{name}` has {} type.", value.type_name()));
        }
    }
    Exception::streamlit("StreamlitMixedNumericTypesError", message)
}
