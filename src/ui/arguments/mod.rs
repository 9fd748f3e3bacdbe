//! The checks of arguments that many elements share, with Streamlit's errors, and what they say as fields of a trace.
//!
//! A check gives a [`Field`] if the argument differs from what the protocol takes for granted, so that an element's
//! call writes `more.extend(arguments::width(&args, true)?)`. The order of the checks is that of Streamlit's element.
//! Only calls from a script come here: in Rust the types say it all.

mod icon;

pub(crate) use icon::{icon, leading_icon};

use super::call::bad_value;
use super::markdown::dedent;
use crate::args::Args;
use crate::diag::{Exception, Flow};
use crate::value::Value;
use std::rc::Rc;

/// The fields of an element that no view shows yet, as an element keeps them.
pub(crate) fn more(fields: Vec<Field>) -> Option<Rc<[Field]>> {
    (!fields.is_empty()).then(|| fields.into())
}

/// A field under its name in Streamlit's protocol.
pub(crate) type Field = (&'static str, Value);

/// The largest number of pixels that the protocol carries.
const PIXELS: i64 = u32::MAX as i64;

const GAPS: [&str; 7] = ["xxsmall", "xsmall", "small", "medium", "large", "xlarge", "xxlarge"];

/// `width=`: "stretch", pixels, and "content" if `content` says so.
///
/// # Errors
/// It is none of these.
pub(crate) fn width(args: &Args, content: bool) -> Result<Option<Field>, Exception> {
    let words: &[&str] = if content { &["stretch", "content"] } else { &["stretch"] };
    size("width", &args.get("width"), words, content)
}

/// `height=`: "stretch", pixels, "content" if `content` says so, and further `words`.
///
/// # Errors
/// It is none of these.
pub(crate) fn height(args: &Args, content: bool, words: &[&str]) -> Result<Option<Field>, Exception> {
    let mut words = words.to_vec();
    words.push("stretch");
    if content {
        words.push("content");
    }
    size("height", &args.get("height"), &words, content)
}

/// One side of an element. `content` says whether the error speaks of "content".
///
/// # Errors
/// The value is neither one of `words` nor a number of pixels.
pub(crate) fn size(
    name: &'static str,
    value: &Value,
    words: &[&str],
    content: bool,
) -> Result<Option<Field>, Exception> {
    let (class, called) = match name {
        "width" => ("StreamlitInvalidWidthError", "Width"),
        _ => ("StreamlitInvalidHeightError", "Height"),
    };
    let usual = if name == "width" { "stretch" } else { "content" };
    match value.scalar() {
        Value::Str(word) if words.contains(&&*word) => Ok((&*word != usual).then_some((name, Value::Str(word)))),
        // A truth value is a whole number.
        Value::Bool(true) => Ok(Some((name, Value::Int(1)))),
        Value::Int(pixels) if pixels > PIXELS => Err(out_of_range(name, value, 1, PIXELS)),
        Value::Int(pixels) if pixels > 0 => Ok(Some((name, Value::Int(pixels)))),
        _ => {
            let words = if content { ", 'stretch', or 'content'" } else { " or 'stretch'" };
            let message = format!(
                "Invalid {name} value: {}. {called} must be either a positive integer (pixels){words}.",
                value.repr()
            );
            Err(Exception::streamlit(class, message))
        }
    }
}

/// `text_alignment=`.
///
/// # Errors
/// There is no such alignment.
pub(crate) fn text_alignment(args: &Args) -> Result<Option<Field>, Exception> {
    match args.get("text_alignment").scalar() {
        Value::None => Ok(None),
        Value::Str(side) if matches!(&*side, "center" | "right" | "justify") => {
            Ok(Some(("text_align", Value::Str(side))))
        }
        Value::Str(side) if &*side == "left" => Ok(None),
        _ => Err(bad_value("text_alignment", "'left', 'center', 'right', 'justify'")),
    }
}

/// `gap=`, or a parameter of another name that means the same: a word, pixels, or `None` for no gap.
///
/// # Errors
/// It is none of these.
pub(crate) fn gap(args: &Args, name: &'static str) -> Result<Option<Field>, Exception> {
    let value = args.get(name);
    match value.scalar() {
        Value::None => Ok(Some(("gap", Value::str("none")))),
        Value::Int(pixels) if pixels > PIXELS => Err(out_of_range(name, &value, 0, PIXELS)),
        Value::Int(pixels) if pixels >= 0 => Ok(Some(("gap", Value::Int(pixels)))),
        Value::Str(word) if GAPS.contains(&&*word.to_lowercase()) => {
            let word = word.to_lowercase();
            Ok((word != "small").then(|| ("gap", Value::str(word))))
        }
        _ => {
            let words = GAPS.map(|word| format!("'{word}'")).join(", ");
            let supported = format!("{words}, None, a non-negative integer (pixels)");
            Err(bad_value_as(name, &supported, &format!("Got {}.", value.repr())))
        }
    }
}

/// `wrap=`.
///
/// # Errors
/// It is no truth value.
pub(crate) fn wrap(args: &Args) -> Result<Option<Field>, Exception> {
    match args.get("wrap") {
        Value::Bool(true) => Ok(None),
        Value::Bool(false) => Ok(Some(("wrap", Value::Bool(false)))),
        _ => Err(bad_value("wrap", "True, False")),
    }
}

/// A truth value for the protocol, which takes numbers for one, too, and raises a `TypeError` for anything else.
///
/// # Errors
/// It is none.
pub(crate) fn proto_bool(args: &Args, name: &'static str) -> Result<bool, Exception> {
    let value = args.get(name);
    match value.scalar() {
        Value::Bool(value) => Ok(value),
        Value::Int(value) => Ok(value != 0),
        _ => Err(proto_type(&value, "bool")),
    }
}

/// What the protocol raises for a value of the wrong type.
pub(crate) fn proto_type(value: &Value, expected: &str) -> Exception {
    let message = format!("bad argument type for built-in operation: {} is no {expected}", value.type_name());
    Exception::new("TypeError", message)
}

/// `help=` of an element that is no widget: the text of any value that counts as true.
///
/// # Errors
/// The value has its own idea of its text, and that fails.
pub(crate) fn help(args: &Args) -> Flow<Option<Rc<str>>> {
    if !args.get("help").is_true() {
        return Ok(None);
    }
    Ok(Some(dedent(&args.text("help")?).into()).filter(|help: &Rc<str>| !help.is_empty()))
}

/// A value outside of a range.
pub(crate) fn out_of_range(name: &str, value: &Value, low: impl ToString, high: impl ToString) -> Exception {
    let message = format!(
        "The `{name}` parameter, set to {}, is outside the required range [{}, {}].",
        value.show(),
        low.to_string(),
        high.to_string()
    );
    Exception::streamlit("StreamlitValueOutOfRangeError", message)
}

/// Two parameters that exclude each other.
pub(crate) fn incompatible(one: &str, other: &str, why: &str) -> Exception {
    let message = format!("`{one}` and `{other}` cannot be used together. {why}");
    Exception::streamlit("StreamlitIncompatibleParametersError", message)
}

/// A parameter that has none of its possible values, with a remark.
pub(crate) fn bad_value_as(name: &str, supported: &str, detail: &str) -> Exception {
    let message = format!("Invalid `{name}` value. Supported values: {supported}. {detail}");
    Exception::streamlit("StreamlitValueError", message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args::params;

    fn args(value: Value) -> Args {
        Args::new(&params("width, height, gap").into(), vec![value.clone(), value.clone(), value])
    }

    #[test]
    fn a_size_is_a_word_or_pixels() {
        let shown = |found: Result<Option<Field>, Exception>| match found {
            Ok(None) => "usual".to_owned(),
            Ok(Some((name, value))) => format!("{name}={}", value.repr()),
            Err(exception) => exception.message.to_string(),
        };
        let bad =
            "Invalid width value: 1.5. Width must be either a positive integer (pixels), 'stretch', or 'content'.";
        let large = "The `width` parameter, set to 4294967296, is outside the required range [1, 4294967295].";
        let cases = [
            (Value::str("stretch"), "usual"),
            (Value::str("content"), "width='content'"),
            (Value::Int(80), "width=80"),
            (Value::Bool(true), "width=1"),
            (Value::Float(1.5), bad),
            (Value::Int(1 << 32), large),
        ];
        for (value, expected) in cases {
            assert_eq!(shown(width(&args(value), true)), expected);
        }
        assert_eq!(shown(height(&args(Value::str("auto")), false, &["auto"])), "height='auto'");
        assert!(shown(width(&args(Value::str("content")), false)).ends_with("(pixels) or 'stretch'."));
        assert_eq!(shown(gap(&args(Value::None), "gap")), "gap='none'");
        assert_eq!(shown(gap(&args(Value::str("LARGE")), "gap")), "gap='large'");
        assert!(shown(gap(&args(Value::Int(-1)), "gap")).ends_with("(pixels). Got -1."));
    }
}
