//! The arguments of one call, in words that no language owns: what a script said, by parameter, as [`Value`]s.
//!
//! An element declares its parameters as one line of text, a *signature*, in the notation that both Streamlit's
//! documents and Python use; a language's room binds a call to it and hands the values over as [`Args`], which knows how
//! to read each as what the element needs, and what to say if it is not that.

use crate::diag::{Exception, Flow, Interrupt};
use crate::value::Value;
use std::rc::Rc;

/// One parameter of a signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Param {
    /// The name.
    pub name: &'static str,
    /// The default as it is written; `None` if the parameter must be given.
    pub default: Option<&'static str>,
    /// Whether it can only be given by name.
    pub keyword_only: bool,
    /// Whether it takes all further positional arguments, as `*args`.
    pub rest: bool,
}

/// The parameters of a signature such as `label, value=False, *, disabled=False`, in order.
pub fn params(signature: &'static str) -> Vec<Param> {
    let mut params = Vec::new();
    let mut keyword_only = false;
    for part in split(signature) {
        if part == "*" {
            keyword_only = true;
            continue;
        }
        let (name, default) = match part.split_once('=') {
            Some((name, default)) => (name.trim(), Some(default.trim())),
            None => (part, None),
        };
        let rest = name.starts_with('*');
        params.push(Param { name: name.trim_start_matches('*'), default, keyword_only, rest });
        keyword_only |= rest;
    }
    params
}

/// The parts between commas that stand in no bracket.
fn split(signature: &'static str) -> impl Iterator<Item = &'static str> {
    let mut depth = 0_usize;
    let between = move |c: char| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == ',' && depth == 0
    };
    signature.split(between).map(str::trim).filter(|part| !part.is_empty())
}

/// The arguments of one call, every parameter with its value.
pub struct Args {
    params: Rc<[Param]>,
    values: Vec<Value>,
}

impl Args {
    /// The arguments of a call: `values` are in the order of `params`, defaults filled in.
    pub fn new(params: &Rc<[Param]>, values: Vec<Value>) -> Self {
        Self { params: Rc::clone(params), values }
    }

    /// The value of a parameter; `None` for a parameter that the signature does not have.
    pub fn get(&self, name: &str) -> Value {
        let at = self.params.iter().position(|param| param.name == name);
        at.and_then(|at| self.values.get(at)).cloned().unwrap_or_default()
    }

    /// Whether there is a parameter of that name.
    pub fn takes(&self, name: &str) -> bool {
        self.params.iter().any(|param| param.name == name)
    }

    /// Whether something other than `None` was said.
    pub fn has(&self, name: &str) -> bool {
        !self.get(name).is_none()
    }

    /// A text.
    ///
    /// # Errors
    /// `TypeError` if it is none.
    pub fn str(&self, name: &str) -> Result<Rc<str>, Exception> {
        match self.get(name) {
            Value::Str(text) => Ok(text),
            other => Err(bad_argument(name, &other, "str")),
        }
    }

    /// A text, or `None`.
    ///
    /// # Errors
    /// `TypeError` if it is neither.
    pub fn opt_str(&self, name: &str) -> Result<Option<Rc<str>>, Exception> {
        match self.get(name).scalar() {
            Value::None => Ok(None),
            Value::Str(text) => Ok(Some(text)),
            _ => Err(no_text()),
        }
    }

    /// The text of any value, as `str()` gives it.
    pub fn show(&self, name: &str) -> Rc<str> {
        match self.get(name) {
            Value::Str(text) => text,
            other => other.show().into(),
        }
    }

    /// The text of any value, as `str()` gives it.
    ///
    /// # Errors
    /// The value has its own idea of its text, and that fails.
    pub fn text(&self, name: &str) -> Flow<Rc<str>> {
        match self.get(name) {
            Value::Str(text) => Ok(text),
            Value::Object(object) => object.try_show().map(Rc::from),
            other => Ok(other.show().into()),
        }
    }

    /// A truth value.
    ///
    /// # Errors
    /// `TypeError` if it is none.
    pub fn bool(&self, name: &str) -> Result<bool, Exception> {
        match self.get(name).scalar() {
            Value::Bool(value) => Ok(value),
            // What the wire takes for a truth value, too.
            Value::Int(value) => Ok(value != 0),
            other => Err(no_integer(&other)),
        }
    }

    /// A whole number that is not negative, or `None`.
    ///
    /// # Errors
    /// `TypeError` if it is neither, `ValueError` if it is negative or too large.
    pub fn opt_u32(&self, name: &str) -> Result<Option<u32>, Exception> {
        match self.get(name).scalar() {
            Value::None => Ok(None),
            Value::Int(value) => match u32::try_from(value) {
                Ok(value) => Ok(Some(value)),
                Err(_) => Err(Exception::new("ValueError", format!("Value out of range: {value}"))),
            },
            Value::Bool(_) => {
                Err(Exception::new("TypeError", format!("Field {name}: Expected an int, got a boolean.")))
            }
            other => Err(no_integer(&other)),
        }
    }

    /// The items of a list, a tuple, or anything else that can be iterated over.
    ///
    /// # Errors
    /// `TypeError` if it cannot be, or whatever iterating says.
    pub fn items(&self, name: &str) -> Flow<Vec<Value>> {
        items(&self.get(name))
    }
}

/// The items of anything that can be iterated over.
///
/// # Errors
/// `TypeError` if it cannot be, or whatever iterating says.
pub fn items(value: &Value) -> Flow<Vec<Value>> {
    match value {
        Value::List(items) | Value::Tuple(items) => Ok(items.to_vec()),
        Value::Str(text) => Ok(text.chars().map(|c| Value::str(c.encode_utf8(&mut [0; 4]))).collect()),
        Value::Dict(entries) => Ok(entries.iter().map(|(key, _)| Value::Str(Rc::clone(key))).collect()),
        Value::Object(object) => object.items().unwrap_or_else(|| Err(not_iterable(value))),
        other => Err(not_iterable(other)),
    }
}

fn not_iterable(value: &Value) -> Interrupt {
    Interrupt::failed(Exception::new("TypeError", format!("'{}' object is not iterable", value.type_name())))
}

/// What the wire raises for a value that is neither a whole number nor a truth value where it needs one.
pub(crate) fn no_integer(value: &Value) -> Exception {
    let message = format!("'{}' object cannot be interpreted as an integer", value.type_name());
    Exception::new("TypeError", message)
}

/// What the wire raises for a value that is no text where it needs one.
pub(crate) fn no_text() -> Exception {
    Exception::new("TypeError", "bad argument type for built-in operation")
}

/// A value of the wrong type.
fn bad_argument(name: &str, value: &Value, expected: &str) -> Exception {
    Exception::new("TypeError", format!("`{name}` must be {expected}, not {}", value.type_name()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_read_as_python_reads_it() {
        let param = |name, default, keyword_only| Param { name, default, keyword_only, rest: false };
        assert_eq!(
            params("label, value=('a', 1), key=None, *, disabled=False"),
            [
                param("label", None, false),
                param("value", Some("('a', 1)"), false),
                param("key", Some("None"), false),
                param("disabled", Some("False"), true),
            ]
        );
        let rest = Param { name: "args", default: None, keyword_only: false, rest: true };
        assert_eq!(params("*args, html=False"), [rest, param("html", Some("False"), true)]);
        assert_eq!(params(""), []);
    }

    #[test]
    fn an_argument_of_the_wrong_type_says_which_and_what() {
        let args = Args::new(&params("label").into(), vec![Value::Int(3)]);
        assert_eq!(args.str("label").map_err(|e| e.to_string()), Err("TypeError: `label` must be str, not int".into()));
        assert!(args.get("none").is_none());
        assert_eq!(args.opt_u32("label"), Ok(Some(3)));
        let args = Args::new(&params("label").into(), vec![Value::Int(-3)]);
        assert_eq!(args.opt_u32("label").map_err(|e| e.to_string()), Err("ValueError: Value out of range: -3".into()));
    }
}
