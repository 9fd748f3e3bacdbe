//! From a type that serde can serialise to a value, and a value as serde serialises it.

use super::{Entries, SerdeError};
use crate::value::{Table, Value};
use serde::ser::{
    Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use std::rc::Rc;

/// The name by which a table that is serialised as a struct is known to be one again.
const TABLE: &str = "$headwater::Table";

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[cfg(feature = "wire")]
        if !serializer.is_human_readable() {
            return super::compact::write(self, serializer);
        }
        match self {
            Self::None => serializer.serialize_unit(),
            Self::Bool(truth) => serializer.serialize_bool(*truth),
            Self::Int(int) => serializer.serialize_i64(*int),
            Self::Float(float) => serializer.serialize_f64(*float),
            Self::Str(text) => serializer.serialize_str(text),
            Self::Bytes(bytes) => serializer.serialize_bytes(bytes),
            Self::List(items) | Self::Tuple(items) => serializer.collect_seq(items.iter()),
            Self::Dict(entries) => serializer.collect_map(entries.iter().map(|(name, value)| (&**name, value))),
            Self::Table(table) => table.serialize(serializer),
            Self::File(_) => Err(Error::custom("a file cannot be serialised; take its text or its bytes")),
            Self::Object(object) => match object.as_json() {
                Some(value) if !matches!(value, Self::Object(_)) => value.serialize(serializer),
                _ => Err(Error::custom(format!("a {} cannot be serialised", object.type_name()))),
            },
        }
    }
}

impl Serialize for Table {
    /// A struct of `columns`, `rows` and `labels`. [`Value::from_serialize`] makes the table of it again.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[cfg(feature = "wire")]
        if !serializer.is_human_readable() {
            return super::compact::write_table(self, serializer);
        }
        let mut table = serializer.serialize_struct(TABLE, 3)?;
        table.serialize_field("columns", &Value::strs(self.columns()))?;
        table.serialize_field("rows", self.rows())?;
        table.serialize_field("labels", &self.labels())?;
        table.end()
    }
}

/// The table that these fields describe.
fn table(fields: &[(Rc<str>, Value)]) -> Option<Value> {
    let [(_, columns), (_, rows), (_, labels)] = fields else { return None };
    let columns = columns.as_list()?.iter().map(|name| name.as_str().map(Rc::from)).collect::<Option<_>>()?;
    let rows = rows.as_list()?.iter().map(|row| row.as_list().map(<[_]>::to_vec)).collect::<Option<_>>()?;
    Some(Table::from_rows(columns, rows, labels.as_list().map(<[_]>::to_vec)).into())
}

/// Makes a value of what it is told.
pub(super) struct ToValue;

/// An enum's variant with something in it.
fn variant(name: &str, content: Value) -> Value {
    Value::dict([(name, content)])
}

/// An error in what a variant holds, if it is one that holds it.
fn within(variant: Option<&str>, error: SerdeError) -> SerdeError {
    match variant {
        Some(name) => error.under(name),
        None => error,
    }
}

macro_rules! scalars {
    ($($name:ident: $type:ty, $value:ident => $made:expr;)*) => {
        $(fn $name(self, $value: $type) -> Result<Value, SerdeError> {
            Ok($made)
        })*
    };
}

#[allow(clippy::cast_precision_loss, reason = "what JavaScript does to a number of that size, too")]
impl Serializer for ToValue {
    type Ok = Value;
    type Error = SerdeError;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Items;
    type SerializeTupleVariant = Items;
    type SerializeMap = Fields;
    type SerializeStruct = Fields;
    type SerializeStructVariant = Fields;

    scalars! {
        serialize_bool: bool, value => Value::Bool(value);
        serialize_i8: i8, value => Value::Int(value.into());
        serialize_i16: i16, value => Value::Int(value.into());
        serialize_i32: i32, value => Value::Int(value.into());
        serialize_i64: i64, value => Value::Int(value);
        serialize_i128: i128, value => i64::try_from(value).map_or(Value::Float(value as f64), Value::Int);
        serialize_u8: u8, value => Value::Int(value.into());
        serialize_u16: u16, value => Value::Int(value.into());
        serialize_u32: u32, value => Value::Int(value.into());
        serialize_u64: u64, value => i64::try_from(value).map_or(Value::Float(value as f64), Value::Int);
        serialize_u128: u128, value => i64::try_from(value).map_or(Value::Float(value as f64), Value::Int);
        serialize_f32: f32, value => value.into();
        serialize_f64: f64, value => Value::Float(value);
        serialize_char: char, value => Value::str(value.encode_utf8(&mut [0; 4]));
        serialize_str: &str, value => Value::str(value);
        serialize_bytes: &[u8], value => Value::Bytes(value.into());
        serialize_unit_struct: &'static str, _name => Value::None;
    }

    fn serialize_none(self) -> Result<Value, SerdeError> {
        Ok(Value::None)
    }

    fn serialize_unit(self) -> Result<Value, SerdeError> {
        Ok(Value::None)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Value, SerdeError> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<Value, SerdeError> {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Result<Value, SerdeError> {
        Ok(Value::str(name))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        value: &T,
    ) -> Result<Value, SerdeError> {
        Ok(variant(name, value.serialize(self).map_err(|error| error.under(name))?))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items, SerdeError> {
        Ok(Items::default())
    }

    fn serialize_tuple(self, _: usize) -> Result<Items, SerdeError> {
        Ok(Items::default())
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Items, SerdeError> {
        Ok(Items::default())
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Items, SerdeError> {
        Ok(Items { variant: Some(name), ..Items::default() })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Fields, SerdeError> {
        Ok(Fields::default())
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Fields, SerdeError> {
        Ok(Fields { is_table: name == TABLE, ..Fields::default() })
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Fields, SerdeError> {
        Ok(Fields { variant: Some(name), ..Fields::default() })
    }
}

/// A list in the making.
#[derive(Default)]
pub(super) struct Items {
    variant: Option<&'static str>,
    items: Vec<Value>,
}

impl Items {
    fn push<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), SerdeError> {
        let at = self.items.len();
        let path = |error: SerdeError| within(self.variant, error.in_item(at));
        let item = item.serialize(ToValue).map_err(path)?;
        self.items.push(item);
        Ok(())
    }

    fn into_value(self) -> Value {
        let list = Value::List(self.items.into());
        match self.variant {
            Some(name) => variant(name, list),
            None => list,
        }
    }
}

macro_rules! list {
    ($($serialize:ident $push:ident;)*) => {
        $(impl $serialize for Items {
            type Ok = Value;
            type Error = SerdeError;

            fn $push<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), SerdeError> {
                self.push(item)
            }

            fn end(self) -> Result<Value, SerdeError> {
                Ok(self.into_value())
            }
        })*
    };
}

list! {
    SerializeSeq serialize_element;
    SerializeTuple serialize_element;
    SerializeTupleStruct serialize_field;
    SerializeTupleVariant serialize_field;
}

/// A mapping in the making.
#[derive(Default)]
pub(super) struct Fields {
    variant: Option<&'static str>,
    is_table: bool,
    entries: Entries,
    /// The key whose value comes next.
    key: Rc<str>,
}

impl Fields {
    fn put<T: Serialize + ?Sized>(&mut self, name: Rc<str>, value: &T) -> Result<(), SerdeError> {
        let value = value.serialize(ToValue).map_err(|error| within(self.variant, error.under(&name)))?;
        self.entries.put(name, value);
        Ok(())
    }
}

impl SerializeMap for Fields {
    type Ok = Value;
    type Error = SerdeError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), SerdeError> {
        self.key = match key.serialize(ToValue)? {
            Value::Str(text) => text,
            Value::Int(int) => int.to_string().into(),
            Value::Bool(truth) => truth.to_string().into(),
            other => {
                let message =
                    format!("a key must be a text, a whole number or a truth value, not a {}", other.type_name());
                return Err(SerdeError::custom(message));
            }
        };
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), SerdeError> {
        let key = std::mem::take(&mut self.key);
        self.put(key, value)
    }

    fn end(self) -> Result<Value, SerdeError> {
        Ok(self.entries.into_dict())
    }
}

impl SerializeStruct for Fields {
    type Ok = Value;
    type Error = SerdeError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), SerdeError> {
        self.put(name.into(), value)
    }

    fn end(self) -> Result<Value, SerdeError> {
        if self.is_table {
            return table(&self.entries.list).ok_or_else(|| Error::custom("this is no table"));
        }
        Ok(self.entries.into_dict())
    }
}

impl SerializeStructVariant for Fields {
    type Ok = Value;
    type Error = SerdeError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), SerdeError> {
        self.put(name.into(), value)
    }

    fn end(self) -> Result<Value, SerdeError> {
        let dict = self.entries.into_dict();
        Ok(self.variant.map_or(Value::None, |name| variant(name, dict)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::StateValue;
    use serde::Serialize;

    #[test]
    fn a_table_stays_one_wherever_it_is() {
        #[derive(Serialize)]
        struct Data {
            rows: Table,
            names: Vec<Table>,
        }
        let plain = Table::from_columns([("a", vec![1, 2])]);
        let labelled = Table::from_rows(vec!["b".into()], vec![vec![Value::str("x")]], Some(vec![Value::str("row")]));
        let data = Data { rows: plain.clone(), names: vec![labelled.clone()] };
        let expected = Value::dict([("rows", Value::from(&plain)), ("names", vec![labelled].into())]);
        assert_eq!(Value::from_serialize(&data), Ok(expected.clone()));
        assert_eq!(Value::from_serialize(&expected), Ok(expected));
        assert_eq!(Value::from_serialize(&plain), Ok(plain.into()));
    }

    #[test]
    fn large_numbers_become_floats_and_bytes_stay_bytes() {
        let cases = [
            (Value::from_serialize(&u64::MAX), "1.8446744073709552e+19"),
            (Value::from_serialize(&i128::MIN), "-1.7014118346046923e+38"),
            (Value::from_serialize(&u128::from(7_u8)), "7"),
            (Value::from_serialize(&Value::Bytes([1, 2].into())), "b'\\x01\\x02'"),
            (Value::from_serialize(&[1_u8, 2]), "[1, 2]"),
            (Value::from_serialize(&Value::Tuple([Value::None].into())), "[None]"),
        ];
        for (value, expected) in cases {
            assert_eq!(value.map(|value| value.repr()).as_deref(), Ok(expected));
        }
    }

    #[test]
    fn a_name_that_comes_again_keeps_its_place() {
        let value = Value::dict([("a", 1), ("b", 2), ("a", 3)].map(|(name, n)| (name, n.into())));
        assert_eq!(Value::from_serialize(&value).map(|value| value.repr()).as_deref(), Ok("{'a': 3, 'b': 2}"));
    }

    #[test]
    fn what_cannot_be_serialised_says_where_it_is() {
        #[derive(Clone)]
        struct Own;
        #[derive(Serialize)]
        enum Holds {
            One(Value),
            Two(i64, Value),
            Named { inner: Value },
        }
        let own = Own.into_value();
        let keys = std::collections::BTreeMap::from([(vec![1], 1)]);
        let said = |result: Result<Value, SerdeError>| result.unwrap_err().to_string();
        let cases = [
            (said(Value::from_serialize(&keys)), "a key must be a text, a whole number or a truth value, not a list"),
            (said(Value::from_serialize(&[Value::dict([("k", own.clone())])])), "at `[0].k`: a "),
            (said(Value::from_serialize(&Holds::One(own.clone()))), "at `One`: a "),
            (said(Value::from_serialize(&Holds::Two(1, own.clone()))), "at `Two[1]`: a "),
            (said(Value::from_serialize(&Holds::Named { inner: own })), "at `Named.inner`: a "),
        ];
        for (message, start) in cases {
            assert!(message.starts_with(start), "{message}");
        }
    }
}
