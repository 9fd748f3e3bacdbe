//! The one dynamic value: what widgets hold, what session state holds, and what a node's fields are printed from.
//!
//! Rust apps meet it only where types end (`st.write` of anything, a session-state entry of another type); they pass
//! their own types, and [`StateValue`] carries them in and out. Python scripts will meet it everywhere.

mod convert;
mod csv;
mod file;
mod foreign;
mod nature;
mod read_json;
mod repr;
mod serde;
mod table;
mod write_json;

pub use self::serde::SerdeError;
pub use convert::StateValue;
pub use csv::csv_records;
pub use file::UploadedFile;
pub use foreign::Foreign;
pub use nature::{Clockwork, Moment, Nature};
pub use read_json::read_json;
pub use repr::float_repr;
pub use table::{Source, Table, TableError, Tabular};

use crate::diag::Flow;
use std::any::Any;
use std::borrow::Cow;
use std::rc::Rc;

/// A value of any type. Cheap to clone: everything large is shared.
#[derive(Clone, Default)]
pub enum Value {
    /// Python's `None`, Rust's `Option::None` and `()`.
    #[default]
    None,
    /// A truth value.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number with a fraction.
    Float(f64),
    /// A text.
    Str(Rc<str>),
    /// Raw bytes.
    Bytes(Rc<[u8]>),
    /// A list.
    List(Rc<[Value]>),
    /// A tuple, such as the two ends of a range.
    Tuple(Rc<[Value]>),
    /// A mapping with text keys, in insertion order.
    Dict(Rc<[(Rc<str>, Value)]>),
    /// A file that a user chose.
    File(Rc<UploadedFile>),
    /// A table of rows and named columns.
    Table(Rc<Table>),
    /// A value of the app's own type, kept as it is.
    Object(Rc<dyn Object>),
}

/// A value of a type that only the app, or the language that it is written in, knows.
pub trait Object: Any {
    /// The value, to be downcast.
    fn as_any(&self) -> &dyn Any;
    /// Whether `other` is the same value. Objects without an equality are equal to themselves alone.
    fn same(&self, other: &dyn Object) -> bool;
    /// The name of the type, for messages.
    fn type_name(&self) -> Cow<'static, str>;
    /// The value as a person would read it: Python's `str()`.
    fn show(&self) -> String;
    /// The value as a programmer would read it: Python's `repr()`.
    fn repr(&self) -> String {
        self.show()
    }
    /// What a value of another language can be asked beyond this.
    fn foreign(&self) -> Option<&dyn Foreign> {
        None
    }
}

impl Value {
    /// A text value.
    pub fn str(text: impl AsRef<str>) -> Self {
        Self::Str(text.as_ref().into())
    }

    /// A list of texts.
    pub fn strs<S: AsRef<str>>(items: impl IntoIterator<Item = S>) -> Self {
        Self::List(items.into_iter().map(Self::str).collect())
    }

    /// A mapping from pairs.
    pub fn dict<K: AsRef<str>>(items: impl IntoIterator<Item = (K, Value)>) -> Self {
        Self::Dict(items.into_iter().map(|(k, v)| (k.as_ref().into(), v)).collect())
    }

    /// Whether this is [`Value::None`].
    pub fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }

    /// The text or number that an object is by inheritance, too; any other value is itself.
    #[must_use]
    pub fn scalar(&self) -> Value {
        match self {
            Self::Object(object) => object.scalar().unwrap_or_else(|| self.clone()),
            value => value.clone(),
        }
    }

    /// A copy that shares nothing with the value, as a script gets it of a widget's value.
    ///
    /// # Errors
    /// It cannot be copied.
    pub fn copied(&self) -> Flow<Self> {
        match self {
            Self::Object(object) => Ok(object.copied()?.unwrap_or_else(|| self.clone())),
            value => Ok(value.clone()),
        }
    }

    /// The value as JSON carries it, or, where JSON cannot, the text of it.
    #[must_use]
    pub fn json_or_text(&self) -> Self {
        match self {
            Self::Object(object) => object.as_json().unwrap_or_else(|| Self::str(object.show())),
            value => value.clone(),
        }
    }

    /// Whether Python's `if` takes it for true: empty is false, and so are zero and `None`.
    pub fn is_true(&self) -> bool {
        match self {
            Self::None => false,
            Self::Bool(value) => *value,
            Self::Int(value) => *value != 0,
            Self::Float(value) => *value != 0.0,
            Self::Str(text) => !text.is_empty(),
            Self::Bytes(bytes) => !bytes.is_empty(),
            Self::List(items) | Self::Tuple(items) => !items.is_empty(),
            Self::Dict(items) => !items.is_empty(),
            Self::File(_) | Self::Table(_) => true,
            Self::Object(object) => object.is_true(),
        }
    }

    /// The text, if this is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Str(text) => Some(text),
            _ => None,
        }
    }

    /// The truth value, if this is one.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// The whole number, if this is one (a truth value is not).
    pub fn as_int(&self) -> Option<i64> {
        match self {
            Self::Int(value) => Some(*value),
            _ => None,
        }
    }

    /// The number, whole or not.
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            #[allow(clippy::cast_precision_loss, reason = "what Python's float() does, too")]
            Self::Int(value) => Some(*value as f64),
            Self::Float(value) => Some(*value),
            _ => None,
        }
    }

    /// The items, if this is a list or a tuple.
    pub fn as_list(&self) -> Option<&[Value]> {
        match self {
            Self::List(items) | Self::Tuple(items) => Some(items),
            _ => None,
        }
    }

    /// The name of the type as Python says it.
    pub fn type_name(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::None => "NoneType",
            Self::Bool(_) => "bool",
            Self::Int(_) => "int",
            Self::Float(_) => "float",
            Self::Str(_) => "str",
            Self::Bytes(_) => "bytes",
            Self::List(_) => "list",
            Self::Tuple(_) => "tuple",
            Self::Dict(_) => "dict",
            Self::File(_) => "UploadedFile",
            Self::Table(_) => "DataFrame",
            Self::Object(object) => return object.type_name(),
        })
    }
}

impl PartialEq for Value {
    /// Python's `==`: `1 == 1.0 == True`, but `True != "True"`.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::None, Self::None) => true,
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::Str(a), Self::Str(b)) => a == b,
            (Self::Bytes(a), Self::Bytes(b)) => a == b,
            (Self::List(a), Self::List(b)) | (Self::Tuple(a), Self::Tuple(b)) => a == b,
            (Self::Dict(a), Self::Dict(b)) => a == b,
            (Self::File(a), Self::File(b)) => a.is(b),
            (Self::Table(a), Self::Table(b)) => Rc::ptr_eq(a, b) || a == b,
            (Self::Object(a), Self::Object(b)) => a.same(b.as_ref()),
            (Self::Int(a), Self::Int(b)) => a == b,
            (Self::Bool(truth), number) | (number, Self::Bool(truth)) => {
                number.as_f64() == Some(f64::from(u8::from(*truth)))
            }
            (a, b) => matches!((a.as_f64(), b.as_f64()), (Some(x), Some(y)) if x == y),
        }
    }
}

impl std::fmt::Debug for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.repr())
    }
}
