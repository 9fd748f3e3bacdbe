//! Rust types in and out of [`Value`].

use super::{Object, Table, UploadedFile, Value};
use std::any::Any;
use std::borrow::Cow;
use std::rc::Rc;

/// What session state can hold: any cloneable type of the app.
///
/// Numbers, texts, truth values, options, pairs and lists of these become the [`Value`] of the same meaning, so that an entry
/// is the same whether a widget, a callback or the script wrote it. Everything else is kept as it is.
pub trait StateValue: Clone + 'static {
    /// The value to store.
    fn into_value(self) -> Value;
    /// The stored value back, if it is of this type.
    fn from_value(value: &Value) -> Option<Self>;
}

impl<T: Clone + 'static> StateValue for T {
    fn into_value(self) -> Value {
        let any: &dyn Any = &self;
        known_into_value(any).unwrap_or_else(|| Value::Object(Rc::new(Opaque(self))))
    }

    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Object(object) = value
            && let Some(opaque) = object.as_any().downcast_ref::<Opaque<T>>()
        {
            return Some(opaque.0.clone());
        }
        let mut found: Option<Self> = None;
        known_from_value(value, &mut found);
        found
    }
}

/// A value of a type without a known counterpart.
struct Opaque<T>(T);

impl<T: 'static> Object for Opaque<T> {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn same(&self, other: &dyn Object) -> bool {
        std::ptr::addr_eq(std::ptr::from_ref(self.as_any()), std::ptr::from_ref(other.as_any()))
    }

    fn type_name(&self) -> Cow<'static, str> {
        Cow::Borrowed(std::any::type_name::<T>())
    }

    fn show(&self) -> String {
        format!("<{}>", self.type_name())
    }
}

macro_rules! known {
    ($($type:ty),*) => {
        fn known_into_value(any: &dyn Any) -> Option<Value> {
            if let Some(value) = any.downcast_ref::<Value>() {
                return Some(value.clone());
            }
            if any.is::<()>() {
                return Some(Value::None);
            }
            if let Some(text) = any.downcast_ref::<&'static str>() {
                return Some(Value::str(text));
            }
            if let Some(text) = any.downcast_ref::<Option<&'static str>>() {
                return Some(text.map_or(Value::None, Value::str));
            }
            $(
                if let Some(value) = any.downcast_ref::<$type>() {
                    return Some(value.clone().into());
                }
                if let Some(value) = any.downcast_ref::<Option<$type>>() {
                    return Some(value.clone().map_or(Value::None, Into::into));
                }
                if let Some(values) = any.downcast_ref::<Vec<$type>>() {
                    return Some(Value::List(values.iter().cloned().map(Into::into).collect()));
                }
                if let Some((first, second)) = any.downcast_ref::<($type, $type)>() {
                    return Some(Value::Tuple([first.clone().into(), second.clone().into()].into()));
                }
            )*
            None
        }

        fn known_from_value(value: &Value, found: &mut dyn Any) {
            if let Some(slot) = found.downcast_mut::<Option<Value>>() {
                *slot = Some(value.clone());
            }
            $(
                else if let Some(slot) = found.downcast_mut::<Option<$type>>() {
                    *slot = FromValue::from_value(value);
                } else if let Some(slot) = found.downcast_mut::<Option<Option<$type>>>() {
                    *slot = match value {
                        Value::None => Some(None),
                        value => FromValue::from_value(value).map(Some),
                    };
                } else if let Some(slot) = found.downcast_mut::<Option<Vec<$type>>>() {
                    *slot = value.as_list().and_then(|items| items.iter().map(FromValue::from_value).collect());
                } else if let Some(slot) = found.downcast_mut::<Option<($type, $type)>>() {
                    *slot = match value.as_list() {
                        Some([first, second]) => FromValue::from_value(first).zip(FromValue::from_value(second)),
                        _ => None,
                    };
                }
            )*
        }
    };
}

known!(bool, i64, i32, u32, usize, f64, f32, String, Rc<UploadedFile>, Rc<Table>);

/// The way back for the known types. A text constant (`&'static str`) cannot come back, so a `&str` is stored and read
/// as a `String`.
trait FromValue: Sized {
    fn from_value(value: &Value) -> Option<Self>;
}

macro_rules! from_value {
    ($($type:ty: $value:ident => $back:expr;)*) => {
        $(impl FromValue for $type {
            fn from_value($value: &Value) -> Option<Self> {
                $back
            }
        })*
    };
}

from_value! {
    bool: value => value.as_bool();
    i64: value => value.as_int();
    i32: value => value.as_int().and_then(|int| int.try_into().ok());
    u32: value => value.as_int().and_then(|int| int.try_into().ok());
    usize: value => value.as_int().and_then(|int| int.try_into().ok());
    f64: value => value.as_f64();
    f32: value => value.as_f64().map(|float| float as f32);
    String: value => value.as_str().map(str::to_owned);
    Rc<UploadedFile>: value => match value { Value::File(file) => Some(Rc::clone(file)), _ => None };
    Rc<Table>: value => match value { Value::Table(table) => Some(Rc::clone(table)), _ => None };
}

macro_rules! into_value {
    ($($type:ty: $value:ident => $into:expr;)*) => {
        $(impl From<$type> for Value {
            fn from($value: $type) -> Self {
                $into
            }
        })*
    };
}

into_value! {
    bool: value => Self::Bool(value);
    i64: value => Self::Int(value);
    i32: value => Self::Int(value.into());
    u32: value => Self::Int(value.into());
    u8: value => Self::Int(value.into());
    usize: value => i64::try_from(value).map_or(Self::Float(value as f64), Self::Int);
    f64: value => Self::Float(value);
    f32: value => Self::Float(value.to_string().parse().unwrap_or_else(|_| value.into()));
    &str: value => Self::str(value);
    String: value => Self::str(value);
    &String: value => Self::str(value);
    std::borrow::Cow<'_, str>: value => Self::str(value);
    Table: value => Self::Table(Rc::new(value));
    &Table: value => Self::Table(Rc::new(value.clone()));
    Rc<Table>: value => Self::Table(value);
    Rc<UploadedFile>: value => Self::File(value);
    (): _value => Self::None;
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::None, Into::into)
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(values: Vec<T>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_types_have_one_meaning() {
        assert_eq!(StateValue::into_value("a"), Value::str("a"));
        assert_eq!(StateValue::into_value(String::from("a")), Value::str("a"));
        assert_eq!(StateValue::into_value(Some(3_i64)), Value::Int(3));
        assert_eq!(<Option<i64> as StateValue>::from_value(&Value::None), Some(None));
        assert_eq!(<i64 as StateValue>::from_value(&Value::str("3")), None);
        assert_eq!(<Vec<String> as StateValue>::from_value(&Value::strs(["a"])), Some(vec!["a".to_owned()]));
        let pair = StateValue::into_value((1_i64, 2_i64));
        assert_eq!(pair, Value::Tuple([Value::Int(1), Value::Int(2)].into()));
        assert_eq!(<(i64, i64) as StateValue>::from_value(&pair), Some((1, 2)));
    }

    #[test]
    fn own_types_come_back_as_they_are() {
        #[derive(Clone, Debug, PartialEq)]
        struct Own(u8);
        let value = StateValue::into_value(Own(7));
        assert_eq!(<Own as StateValue>::from_value(&value), Some(Own(7)));
        assert_eq!(<String as StateValue>::from_value(&value), None);
        assert_eq!(value, value.clone());
    }
}
