//! Values to and from the types of an app, by way of serde.
//!
//! Both ways are those of JSON: a struct is a mapping, a tuple a list, `None` and `()` are `None`, an enum's variant is
//! its name, or a mapping from its name to what is in it. A [`Table`](super::Table) stays one on its way to a value,
//! wherever it is.

#[cfg(feature = "wire")]
mod compact;
mod de;
mod ser;
#[cfg(all(test, feature = "wire", not(target_arch = "wasm32")))]
mod tests_compact;

use super::Value;
use ::serde::Serialize;
use ::serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;

impl Value {
    /// The value that says the same as `data`.
    ///
    /// A whole number that is too large for an `i64` becomes a number with a fraction, as it would in JavaScript.
    ///
    /// ```
    /// use headwater::value::Value;
    ///
    /// #[derive(serde::Serialize)]
    /// struct Point {
    ///     x: i64,
    ///     name: Option<&'static str>,
    /// }
    /// let value = Value::from_serialize(&Point { x: 3, name: None })?;
    /// assert_eq!(value.repr(), "{'x': 3, 'name': None}");
    /// # Ok::<(), headwater::value::SerdeError>(())
    /// ```
    ///
    /// # Errors
    /// A key is no text, number or truth value; a file is in it; or the type itself says that it cannot be serialised.
    pub fn from_serialize<T: Serialize + ?Sized>(data: &T) -> Result<Self, SerdeError> {
        data.serialize(ser::ToValue)
    }

    /// The value as a `T`, if it has the shape of one.
    ///
    /// Numbers may have either form: `3` is an `f64`, too, and `3.0` an `i64`.
    ///
    /// ```
    /// use headwater::value::Value;
    ///
    /// #[derive(serde::Deserialize)]
    /// struct Point {
    ///     x: i64,
    ///     name: Option<String>,
    /// }
    /// let point: Point = Value::dict([("x", 3.into())]).deserialize_as()?;
    /// assert_eq!((point.x, point.name), (3, None));
    ///
    /// let error = Value::dict([("x", "three".into())]).deserialize_as::<Point>().map(|point| point.x).unwrap_err();
    /// assert_eq!(error.to_string(), r#"at `x`: invalid type: string "three", expected i64"#);
    /// # Ok::<(), headwater::value::SerdeError>(())
    /// ```
    ///
    /// # Errors
    /// It has another shape, or is a table or a file, which serde cannot carry.
    pub fn deserialize_as<T: DeserializeOwned>(&self) -> Result<T, SerdeError> {
        T::deserialize(self)
    }
}

/// Why a value is not what was wanted, or why there is no value for it: where, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SerdeError {
    /// Where it is in the whole: `.points[3].x`.
    path: String,
    message: String,
}

impl SerdeError {
    /// The same error, seen from the mapping that holds it under `name`.
    fn under(mut self, name: &str) -> Self {
        self.path.insert_str(0, name);
        self.path.insert(0, '.');
        self
    }

    /// The same error, seen from the list that holds it.
    fn in_item(mut self, at: usize) -> Self {
        self.path.insert_str(0, &format!("[{at}]"));
        self
    }
}

impl fmt::Display for SerdeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "at `{}`: ", self.path.strip_prefix('.').unwrap_or(&self.path))?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for SerdeError {}

impl ::serde::ser::Error for SerdeError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self { path: String::new(), message: message.to_string() }
    }
}

impl ::serde::de::Error for SerdeError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        ::serde::ser::Error::custom(message)
    }
}

/// A mapping in the making. A name that comes again keeps its place and has its last value.
#[derive(Default)]
struct Entries {
    list: Vec<(Rc<str>, Value)>,
    places: BTreeMap<Rc<str>, usize>,
}

impl Entries {
    fn put(&mut self, name: Rc<str>, value: Value) {
        match self.places.get(&name).and_then(|at| self.list.get_mut(*at)) {
            Some(entry) => entry.1 = value,
            None => {
                self.places.insert(Rc::clone(&name), self.list.len());
                self.list.push((name, value));
            }
        }
    }

    fn into_dict(self) -> Value {
        Value::Dict(self.list.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::serde::Deserialize;

    #[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
    struct All {
        truth: bool,
        small: u8,
        large: i64,
        float: f64,
        single: f32,
        letter: char,
        text: String,
        absent: Option<i64>,
        present: Option<String>,
        unit: (),
        pair: (i64, String),
        list: Vec<Option<bool>>,
        ids: BTreeMap<u32, bool>,
        flags: BTreeMap<bool, Shape>,
        by_shape: BTreeMap<Kind, i64>,
        shapes: Vec<Shape>,
    }

    #[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    enum Kind {
        Round,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    enum Shape {
        Nothing,
        Circle(f64),
        Line(i64, i64),
        Box { width: u16 },
    }

    #[test]
    fn what_goes_in_comes_back() {
        let all = All {
            truth: true,
            small: 255,
            large: i64::MIN,
            float: 0.5,
            single: 0.1,
            letter: 'é',
            text: "a".into(),
            present: Some("b".into()),
            pair: (1, "c".into()),
            list: vec![None, Some(true)],
            ids: BTreeMap::from([(7, true)]),
            flags: BTreeMap::from([(false, Shape::Nothing)]),
            by_shape: BTreeMap::from([(Kind::Round, 1)]),
            shapes: vec![Shape::Nothing, Shape::Circle(2.0), Shape::Line(1, 2), Shape::Box { width: 3 }],
            ..All::default()
        };
        let value = Value::from_serialize(&all).unwrap();
        let expected = "{'truth': True, 'small': 255, 'large': -9223372036854775808, 'float': 0.5, 'single': 0.1, \
                        'letter': 'é', 'text': 'a', 'absent': None, 'present': 'b', 'unit': None, 'pair': [1, 'c'], \
                        'list': [None, True], 'ids': {'7': True}, 'flags': {'false': 'Nothing'}, \
                        'by_shape': {'Round': 1}, 'shapes': ['Nothing', {'Circle': 2.0}, {'Line': [1, 2]}, \
                        {'Box': {'width': 3}}]}";
        assert_eq!(value.repr(), expected);
        assert_eq!(value.deserialize_as::<All>(), Ok(all));
    }

    #[test]
    fn an_error_says_where_it_is() {
        let shape = |value: Value| value.deserialize_as::<Vec<BTreeMap<String, Shape>>>().unwrap_err().to_string();
        let in_list = |value: Value| shape(Value::from(vec![Value::dict([("a", value)])]));
        let cases = [
            (shape(Value::Int(1)), "invalid type: integer `1`, expected a sequence"),
            (in_list(Value::Int(1)), "at `[0].a`: invalid type: int, expected a variant's name, or a mapping from it"),
            (
                in_list(Value::dict([("Box", Value::dict([("width", 70_000.into())]))])),
                "at `[0].a.Box.width`: invalid value: integer `70000`, expected u16",
            ),
            (in_list(Value::dict([("Box", Value::dict([("w", 1.into())]))])), "at `[0].a.Box`: missing field `width`"),
            (
                in_list(Value::str("Cube")),
                "at `[0].a`: unknown variant `Cube`, expected one of `Nothing`, `Circle`, `Line`, `Box`",
            ),
        ];
        for (message, expected) in cases {
            assert_eq!(message, expected);
        }
    }
}
