//! From a value to a type that serde can deserialise, and a value from any format that serde can read.

use super::{Entries, SerdeError};
use crate::value::{Object, Value};
use serde::de::value::SeqDeserializer;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use std::fmt;
use std::rc::Rc;

impl<'de> Deserialize<'de> for Value {
    /// Any value. As JSON does not tell `2.0` from `2`, a number is a whole one where its digits are those of an `i64`.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[cfg(feature = "wire")]
        if !deserializer.is_human_readable() {
            return super::compact::read(deserializer);
        }
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::None)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Int(value))
    }

    #[allow(clippy::cast_precision_loss, reason = "what JavaScript does to a number of that size, too")]
    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(i64::try_from(value).map_or(Value::Float(value as f64), Value::Int))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        // Written out, a whole number has no point, whatever its size; so this asks for its digits, as a reader of JSON
        // would see them: of 2^60 those are 1152921504606847000.
        Ok(value.to_string().parse().map_or(Value::Float(value), Value::Int))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::str(value))
    }

    fn visit_bytes<E>(self, value: &[u8]) -> Result<Value, E> {
        Ok(Value::Bytes(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut items: Vec<Value> = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Value::List(items.into()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut entries = Entries::default();
        while let Some((name, value)) = access.next_entry::<String, Value>()? {
            entries.put(name.into(), value);
        }
        Ok(entries.into_dict())
    }
}

/// What an object of another language says in JSON's terms.
fn plain(object: &Rc<dyn Object>) -> Result<Value, SerdeError> {
    match object.as_json() {
        Some(value) if !matches!(value, Value::Object(_)) => Ok(value),
        _ => Err(SerdeError::custom(format!("a {} cannot be deserialised", object.type_name()))),
    }
}

/// A number is read in the form that is asked for, as long as it stays the same.
macro_rules! whole_numbers {
    ($($name:ident)*) => {
        $(#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and in the range")]
        fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, SerdeError> {
            const BITS_63: f64 = 9_223_372_036_854_775_808.0;
            match self {
                Value::Float(float) if float.fract() == 0.0 && (0.0..2.0 * BITS_63).contains(float) => {
                    visitor.visit_u64(*float as u64)
                }
                Value::Float(float) if float.fract() == 0.0 && (-BITS_63..0.0).contains(float) => {
                    visitor.visit_i64(*float as i64)
                }
                value => value.deserialize_any(visitor),
            }
        })*
    };
}

impl<'de> Deserializer<'de> for &Value {
    type Error = SerdeError;

    whole_numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, SerdeError> {
        match self {
            Value::None => visitor.visit_unit(),
            Value::Bool(truth) => visitor.visit_bool(*truth),
            Value::Int(int) => visitor.visit_i64(*int),
            Value::Float(float) => visitor.visit_f64(*float),
            Value::Str(text) => visitor.visit_str(text),
            Value::Bytes(bytes) => visitor.visit_bytes(bytes),
            Value::List(items) | Value::Tuple(items) => {
                let mut access = Items { items: items.iter(), next: 0 };
                let value = visitor.visit_seq(&mut access)?;
                match access.items.len() {
                    0 => Ok(value),
                    _ => Err(SerdeError::invalid_length(items.len(), &"fewer items")),
                }
            }
            Value::Dict(entries) => visitor.visit_map(Fields { entries: entries.iter(), entry: None }),
            Value::Table(_) => Err(SerdeError::custom("a table cannot be deserialised; take it as a value")),
            Value::File(_) => Err(SerdeError::custom("a file cannot be deserialised; take its text or its bytes")),
            Value::Object(object) => plain(object)?.deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, SerdeError> {
        if self.is_none() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, SerdeError> {
        visitor.visit_newtype_struct(self)
    }

    /// Bytes are a list of numbers for those who want one.
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, SerdeError> {
        match self {
            Value::Bytes(bytes) => visitor.visit_seq(SeqDeserializer::new(bytes.iter().copied())),
            value => value.deserialize_any(visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, SerdeError> {
        match self {
            Value::Str(name) => visitor.visit_enum(Variant { name, content: None }),
            Value::Dict(entries) if let [(name, content)] = &**entries => {
                visitor.visit_enum(Variant { name, content: Some(content) })
            }
            Value::Object(object) => plain(object)?.deserialize_enum(name, variants, visitor),
            other => {
                let kind = other.type_name();
                Err(SerdeError::invalid_type(Unexpected::Other(&kind), &"a variant's name, or a mapping from it"))
            }
        }
    }

    forward_to_deserialize_any! {
        bool f32 f64 char str string bytes byte_buf unit unit_struct tuple tuple_struct map struct identifier
        ignored_any
    }
}

/// The items of a list, one after the other.
struct Items<'a> {
    items: std::slice::Iter<'a, Value>,
    next: usize,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = SerdeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, SerdeError> {
        let at = self.next;
        self.next += 1;
        self.items.next().map(|item| seed.deserialize(item).map_err(|error| error.in_item(at))).transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

/// The entries of a mapping, one after the other.
struct Fields<'a> {
    entries: std::slice::Iter<'a, (Rc<str>, Value)>,
    /// The one whose value comes next.
    entry: Option<&'a (Rc<str>, Value)>,
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = SerdeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, SerdeError> {
        self.entry = self.entries.next();
        self.entry.map(|(name, _)| seed.deserialize(Key(name))).transpose()
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, SerdeError> {
        let Some((name, value)) = self.entry else { return Err(SerdeError::custom("a value without a key")) };
        seed.deserialize(value).map_err(|error| error.under(name))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.entries.len())
    }
}

/// A key. Keys are texts, so a number is read from its digits.
struct Key<'a>(&'a str);

macro_rules! parsed {
    ($($name:ident $type:ty, $visit:ident;)*) => {
        $(fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, SerdeError> {
            match self.0.parse::<$type>() {
                Ok(value) => visitor.$visit(value),
                Err(_) => visitor.visit_str(self.0),
            }
        })*
    };
}

impl<'de> Deserializer<'de> for Key<'_> {
    type Error = SerdeError;

    parsed! {
        deserialize_bool bool, visit_bool;
        deserialize_i8 i64, visit_i64;
        deserialize_i16 i64, visit_i64;
        deserialize_i32 i64, visit_i64;
        deserialize_i64 i64, visit_i64;
        deserialize_u8 u64, visit_u64;
        deserialize_u16 u64, visit_u64;
        deserialize_u32 u64, visit_u64;
        deserialize_u64 u64, visit_u64;
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, SerdeError> {
        visitor.visit_str(self.0)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, SerdeError> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, SerdeError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, SerdeError> {
        visitor.visit_enum(Variant { name: self.0, content: None })
    }

    forward_to_deserialize_any! {
        i128 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct identifier
        ignored_any
    }
}

/// An enum's variant: its name, and what is in it.
struct Variant<'a> {
    name: &'a str,
    content: Option<&'a Value>,
}

impl Variant<'_> {
    /// What is in it, for a variant that `wanted` describes.
    fn content(&self, wanted: &str) -> Result<&Value, SerdeError> {
        self.content.ok_or_else(|| SerdeError::invalid_type(Unexpected::UnitVariant, &wanted).under(self.name))
    }
}

impl<'de> EnumAccess<'de> for Variant<'_> {
    type Error = SerdeError;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), SerdeError> {
        let name: serde::de::value::StrDeserializer<'_, SerdeError> = self.name.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_> {
    type Error = SerdeError;

    fn unit_variant(self) -> Result<(), SerdeError> {
        self.content.map_or(Ok(()), |content| <()>::deserialize(content).map_err(|error| error.under(self.name)))
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, SerdeError> {
        seed.deserialize(self.content("a newtype variant")?).map_err(|error| error.under(self.name))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, SerdeError> {
        let content = self.content("a tuple variant")?;
        content.deserialize_any(visitor).map_err(|error| error.under(self.name))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, SerdeError> {
        let content = self.content("a struct variant")?;
        content.deserialize_any(visitor).map_err(|error| error.under(self.name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{StateValue, Table};
    use serde::de::value::{F64Deserializer, MapDeserializer, U64Deserializer};

    #[test]
    fn a_number_of_javascript_is_whole_where_its_digits_are() {
        let cases = [
            (0.5, "0.5"),
            (3.0, "3"),
            (-0.0, "0"),
            (2_f64.powi(60), "1152921504606847000"),
            (-9.2e18, "-9200000000000000000"),
            (2_f64.powi(63), "9.223372036854776e+18"),
            (1e21, "1e+21"),
            (f64::NAN, "nan"),
            (f64::NEG_INFINITY, "-inf"),
        ];
        for (number, expected) in cases {
            let read: Result<Value, SerdeError> = Value::deserialize(F64Deserializer::new(number));
            assert_eq!(read.map(|value| value.repr()).as_deref(), Ok(expected));
        }
        let large: Result<Value, SerdeError> = Value::deserialize(U64Deserializer::new(u64::MAX));
        assert_eq!(large.map(|value| value.repr()).as_deref(), Ok("1.8446744073709552e+19"));
    }

    #[test]
    fn a_value_reads_itself() {
        let value = Value::dict([
            ("none", Value::None),
            ("truth", true.into()),
            ("bytes", Value::Bytes([1].into())),
            ("items", vec![Value::Float(0.5), Value::Tuple([Value::str("a")].into())].into()),
        ]);
        let read = value.deserialize_as::<Value>().map(|value| value.repr());
        assert_eq!(read.as_deref(), Ok("{'none': None, 'truth': True, 'bytes': b'\\x01', 'items': [0.5, ['a']]}"));
    }

    #[test]
    fn the_last_of_two_equal_names_counts_in_the_place_of_the_first() {
        let pairs = [("a", 1), ("b", 2), ("a", 3)];
        let map: MapDeserializer<'_, _, SerdeError> = MapDeserializer::new(pairs.into_iter());
        assert_eq!(Value::deserialize(map).map(|value| value.repr()).as_deref(), Ok("{'a': 3, 'b': 2}"));
    }

    /// What reading says: the thing that was read, or the error.
    fn read<T: for<'de> Deserialize<'de> + fmt::Debug>(value: &Value) -> String {
        value.deserialize_as::<T>().map_or_else(|error| error.to_string(), |read| format!("{read:?}"))
    }

    #[test]
    fn a_number_is_read_in_the_form_that_is_asked_for() {
        let cases = [
            (read::<f64>(&Value::Int(3)), "3.0"),
            (read::<i64>(&Value::Float(3.0)), "3"),
            (read::<u8>(&Value::Float(-3.0)), "invalid value: integer `-3`, expected u8"),
            (read::<i8>(&Value::Float(-3.0)), "-3"),
            (read::<u64>(&Value::Float(1e19)), "10000000000000000000"),
            (read::<i64>(&Value::Float(1e19)), "invalid value: integer `10000000000000000000`, expected i64"),
            (read::<i128>(&Value::Float(-2.0)), "-2"),
            (read::<i64>(&Value::Float(0.5)), "invalid type: floating point `0.5`, expected i64"),
            (read::<i64>(&Value::Bool(true)), "invalid type: boolean `true`, expected i64"),
            (read::<i64>(&Value::str("3")), "invalid type: string \"3\", expected i64"),
        ];
        for (found, expected) in cases {
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn a_shape_fits_or_says_why_not() {
        type Keys = std::collections::BTreeMap<i32, i64>;
        let bytes = Value::Bytes([1, 2].into());
        let cases = [
            (read::<Option<i64>>(&Value::None), "None"),
            (read::<Option<i64>>(&Value::Int(1)), "Some(1)"),
            (read::<()>(&Value::None), "()"),
            (read::<Vec<u8>>(&bytes), "[1, 2]"),
            (read::<Keys>(&Value::dict([("-7", 1.into())])), "{-7: 1}"),
            (read::<Keys>(&Value::dict([("x", 1.into())])), "invalid type: string \"x\", expected i32"),
            (read::<(i64, i64)>(&vec![1_i64, 2, 3].into()), "invalid length 3, expected fewer items"),
            (read::<[i64; 2]>(&vec![1_i64].into()), "invalid length 1, expected an array of length 2"),
            (read::<String>(&bytes), "\"\\u{1}\\u{2}\""),
            (read::<i64>(&bytes), "invalid type: byte array, expected i64"),
            (
                read::<Vec<i64>>(&vec![Value::from(Table::default())].into()),
                "at `[0]`: a table cannot be deserialised; take it as a value",
            ),
        ];
        for (found, expected) in cases {
            assert_eq!(found, expected);
        }
        #[derive(Clone)]
        struct Own;
        let found = read::<i64>(&Own.into_value());
        assert!(found.ends_with("::Own cannot be deserialised"), "{found}");
    }
}
