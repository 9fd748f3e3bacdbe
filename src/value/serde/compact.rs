//! Values in formats that do not say what is in them, such as that of `tree::to_bytes`: a tag, then what it announces.
//!
//! Whatever has parts is written as a list of values. An object of an app's own language travels as what a page can ask
//! of it, its [`Likeness`].

use crate::value::{Clockwork, Foreign, Moment, Nature, Object, Table, UploadedFile, Value};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error as _, SeqAccess, Visitor};
use serde::ser::{Error as _, Serialize, Serializer};
use std::any::Any;
use std::borrow::Cow;
use std::fmt;
use std::rc::Rc;

/// How deep a value may nest, so that no bytes can use up the stack.
const DEPTH: usize = 250;

#[derive(Clone, Copy, serde::Serialize, serde::Deserialize)]
enum Tag {
    None,
    Bool,
    Int,
    Float,
    Str,
    Bytes,
    List,
    Tuple,
    Dict,
    File,
    Table,
    Object,
}

// --- writing

/// Writes a value.
pub fn write<S: Serializer>(value: &Value, serializer: S) -> Result<S::Ok, S::Error> {
    Within(value, DEPTH).serialize(serializer)
}

/// Writes a table as the value that it is.
pub fn write_table<S: Serializer>(table: &Table, serializer: S) -> Result<S::Ok, S::Error> {
    (Tag::Table, Within(&*table_parts(table), DEPTH - 1)).serialize(serializer)
}

/// A value, or a list of them, and how much deeper it may nest.
struct Within<'a, T: ?Sized>(&'a T, usize);

impl Serialize for Within<'_, [Value]> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|item| Within(item, self.1)))
    }
}

impl Serialize for Within<'_, Value> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Some(left) = self.1.checked_sub(1) else { return Err(S::Error::custom("nests too deep")) };
        let (tag, parts): (Tag, Cow<'_, [Value]>) = match self.0 {
            Value::None => return (Tag::None, ()).serialize(serializer),
            Value::Bool(truth) => return (Tag::Bool, truth).serialize(serializer),
            Value::Int(int) => return (Tag::Int, int).serialize(serializer),
            Value::Float(float) => return (Tag::Float, float).serialize(serializer),
            Value::Str(text) => return (Tag::Str, &**text).serialize(serializer),
            Value::Bytes(bytes) => return (Tag::Bytes, Raw(bytes)).serialize(serializer),
            Value::List(items) => (Tag::List, Cow::Borrowed(items)),
            Value::Tuple(items) => (Tag::Tuple, Cow::Borrowed(items)),
            Value::Dict(entries) => {
                let entry = |(name, value): &(Rc<str>, Value)| [Value::Str(Rc::clone(name)), value.clone()];
                (Tag::Dict, entries.iter().flat_map(entry).collect())
            }
            Value::File(file) => (Tag::File, file_parts(file).into()),
            Value::Table(table) => (Tag::Table, table_parts(table).into()),
            Value::Object(object) => (Tag::Object, likeness_parts(object.as_ref()).into()),
        };
        (tag, Within(&*parts, left)).serialize(serializer)
    }
}

/// Bytes in one piece.
struct Raw<'a>(&'a [u8]);

impl Serialize for Raw<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}

fn file_parts(file: &UploadedFile) -> Vec<Value> {
    let text = |text: &Rc<str>| Value::Str(Rc::clone(text));
    let id = file.id.get().map_or(Value::None, text);
    vec![text(&file.name), text(&file.mime), Value::Bytes(Rc::clone(&file.bytes)), id]
}

fn table_parts(table: &Table) -> Vec<Value> {
    let columns = table.columns().iter().map(|name| Value::Str(Rc::clone(name))).collect();
    let rows = table.rows().iter().map(|row| list(row)).collect();
    vec![Value::List(columns), Value::List(rows), table.labels().map_or(Value::None, list)]
}

fn likeness_parts(object: &dyn Object) -> Vec<Value> {
    let moment = object.nature().moment().map_or(Value::None, |moment| {
        list(&[Value::Int(moment.kind as i64), Value::Int(moment.micros), moment.offset.into()])
    });
    vec![Value::str(object.show()), maybe(object.scalar()), maybe(object.as_json()), moment]
}

fn list(items: &[Value]) -> Value {
    Value::List(items.into())
}

/// A value that may be absent, which is not to be `None`.
fn maybe(value: Option<Value>) -> Value {
    Value::List(value.into_iter().collect())
}

// --- reading

/// Reads a value.
pub fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
    One(DEPTH).deserialize(deserializer)
}

impl<'de> Deserialize<'de> for Table {
    /// A table that went through a format which says no names. No other format gives one.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::Table(table) => Ok(Rc::unwrap_or_clone(table)),
            other => Err(D::Error::custom(format!("a {}, expected a table", other.type_name()))),
        }
    }
}

/// Reads one value that nests no deeper than this.
struct One(usize);

/// Reads a list of values that nest no deeper than this.
struct Many(usize);

impl<'de> DeserializeSeed<'de> for One {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_tuple(2, self)
    }
}

impl<'de> Visitor<'de> for One {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value after its tag")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let Some(left) = self.0.checked_sub(1) else { return Err(A::Error::custom("nests too deep")) };
        let tag = next(&mut seq)?;
        let made = match tag {
            Tag::None => Value::None,
            Tag::Bool => Value::Bool(next(&mut seq)?),
            Tag::Int => Value::Int(next(&mut seq)?),
            Tag::Float => Value::Float(next(&mut seq)?),
            Tag::Str => Value::Str(next(&mut seq)?),
            Tag::Bytes => Value::Bytes(next::<Bytes, A>(&mut seq)?.0),
            Tag::List | Tag::Tuple | Tag::Dict | Tag::File | Tag::Table | Tag::Object => {
                let parts = seq.next_element_seed(Many(left))?.ok_or_else(|| A::Error::custom("no parts"))?;
                of_parts(tag, parts).ok_or_else(|| A::Error::custom("the parts are of something else"))?
            }
        };
        Ok(made)
    }
}

impl<'de> DeserializeSeed<'de> for Many {
    type Value = Vec<Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<Value>, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Many {
    type Value = Vec<Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("values")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Vec<Value>, A::Error> {
        // How many there are is what the bytes say, so no room is made for them before they are there.
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(One(self.0))? {
            items.push(item);
        }
        Ok(items)
    }
}

fn next<'de, T: Deserialize<'de>, A: SeqAccess<'de>>(seq: &mut A) -> Result<T, A::Error> {
    seq.next_element()?.ok_or_else(|| A::Error::custom("nothing after the tag"))
}

/// Bytes in one piece.
struct Bytes(Rc<[u8]>);

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Copied;
        impl Visitor<'_> for Copied {
            type Value = Bytes;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("bytes")
            }

            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Bytes, E> {
                Ok(Bytes(bytes.into()))
            }
        }
        deserializer.deserialize_bytes(Copied)
    }
}

fn of_parts(tag: Tag, parts: Vec<Value>) -> Option<Value> {
    match tag {
        Tag::List => Some(Value::List(parts.into())),
        Tag::Tuple => Some(Value::Tuple(parts.into())),
        Tag::Dict => entries(parts),
        Tag::File => file(&parts),
        Tag::Table => table(&parts),
        Tag::Object => likeness(&parts),
        _ => None,
    }
}

fn entries(parts: Vec<Value>) -> Option<Value> {
    let mut parts = parts.into_iter();
    let mut entries = Vec::with_capacity(parts.len() / 2);
    while let Some(name) = parts.next() {
        entries.push((text(&name)?, parts.next()?));
    }
    Some(Value::Dict(entries.into()))
}

fn file(parts: &[Value]) -> Option<Value> {
    let [name, mime, Value::Bytes(bytes), id] = parts else { return None };
    let file = UploadedFile::new(text(name)?, text(mime)?, Rc::clone(bytes));
    if !id.is_none() {
        let _ = file.id.set(text(id)?);
    }
    Some(Value::File(Rc::new(file)))
}

fn table(parts: &[Value]) -> Option<Value> {
    let [columns, rows, labels] = parts else { return None };
    let columns = columns.as_list()?.iter().map(text).collect::<Option<_>>()?;
    let rows = rows.as_list()?.iter().map(|row| row.as_list().map(<[_]>::to_vec)).collect::<Option<_>>()?;
    let labels = if labels.is_none() { None } else { Some(labels.as_list()?.to_vec()) };
    Some(Value::Table(Rc::new(Table::from_rows(columns, rows, labels))))
}

fn likeness(parts: &[Value]) -> Option<Value> {
    let [shown, scalar, json, moment] = parts else { return None };
    let maybe = |value: &Value| value.as_list().map(|list| list.first().cloned());
    let moment = if moment.is_none() { None } else { Some(read_moment(moment.as_list()?)?) };
    let likeness = Likeness { shown: text(shown)?, scalar: maybe(scalar)?, json: maybe(json)?, moment };
    Some(Value::Object(Rc::new(likeness)))
}

fn read_moment(parts: &[Value]) -> Option<Moment> {
    let [kind, micros, offset] = parts else { return None };
    let kinds = [Clockwork::Date, Clockwork::Time, Clockwork::DateTime, Clockwork::Span];
    let kind = kinds.into_iter().find(|known| kind.as_int() == Some(*known as i64))?;
    let offset = if offset.is_none() { None } else { Some(offset.as_int()?) };
    Some(Moment { kind, micros: micros.as_int()?, offset })
}

fn text(value: &Value) -> Option<Rc<str>> {
    match value {
        Value::Str(text) => Some(Rc::clone(text)),
        _ => None,
    }
}

/// What a page can ask of an object that stayed in the worker.
#[derive(PartialEq)]
struct Likeness {
    shown: Rc<str>,
    scalar: Option<Value>,
    json: Option<Value>,
    moment: Option<Moment>,
}

impl Object for Likeness {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn same(&self, other: &dyn Object) -> bool {
        other.as_any().downcast_ref::<Self>() == Some(self)
    }

    fn type_name(&self) -> Cow<'static, str> {
        "object".into()
    }

    fn show(&self) -> String {
        self.shown.to_string()
    }

    fn foreign(&self) -> Option<&dyn Foreign> {
        Some(self)
    }
}

impl Foreign for Likeness {
    fn nature(&self) -> Nature {
        self.moment.map_or(Nature::Other, Nature::Time)
    }

    fn scalar(&self) -> Option<Value> {
        self.scalar.clone()
    }

    fn as_json(&self) -> Option<Value> {
        self.json.clone()
    }
}
