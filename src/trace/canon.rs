//! Values as a trace writes them: what differs from day to day and from machine to machine has a name in its place.

use super::clock::Day;
use crate::python::canonical_repr;
use crate::value::{Table, Value};
use serde_json::{Value as Json, json};
use std::cell::RefCell;

/// How many rows of a table are written down.
const ROWS: usize = 50;
/// Whole numbers beyond it are not told apart by a double, so they are written with twelve digits.
const EXACT: f64 = 1e15;

/// Makes values canonical.
///
/// | in a text | in its place |
/// | --- | --- |
/// | an address, `0x7f12ab34` | `0x$ADDR` |
/// | today: `2026-11-21`, `2026/11/21`, `datetime.date(2026, 11, 21)` | `$TODAY`, `$TODAY_SLASH`, `$TODAY_REPR` |
/// | this day ten years ago, in ten years | `$TODAY-10Y`, `$TODAY+10Y` |
/// | the folder of the app | `$APP` |
/// | a UUID | `$UUID1`, `$UUID2`, in the order in which they are first seen |
///
/// A number has twelve digits at most, and no point where it is whole. What JSON has no number for is a text: `"NaN"`.
#[derive(Debug)]
pub struct Canon {
    names: Vec<(String, &'static str)>,
    uuids: RefCell<Vec<String>>,
}

impl Canon {
    /// For an app in `folder` (as its script sees it, perhaps empty) on that day.
    pub fn new(folder: &str, today: Day) -> Self {
        let Day { year, month, day } = today;
        let mut names = vec![
            (today.iso(), "$TODAY"),
            (today.iso().replace('-', "/"), "$TODAY_SLASH"),
            (format!("datetime.date({year}, {month}, {day})"), "$TODAY_REPR"),
        ];
        if let (Some(before), Some(after)) = (today.in_years(-10), today.in_years(10)) {
            names.extend([(before.iso(), "$TODAY-10Y"), (after.iso(), "$TODAY+10Y")]);
        }
        if !folder.is_empty() {
            names.push((folder.to_owned(), "$APP"));
        }
        Self { names, uuids: RefCell::default() }
    }

    /// A text.
    pub fn text(&self, text: &str) -> String {
        let mut text = without_addresses(text);
        for (found, name) in &self.names {
            if text.contains(found) {
                text = text.replace(found, name);
            }
        }
        if text.contains('-') {
            text = self.without_uuids(&text);
        }
        text
    }

    /// Python's `repr()` of a value, with a set's items sorted.
    pub fn repr(&self, value: &Value) -> String {
        let each = |items: &[Value]| items.iter().map(|item| self.repr(item)).collect::<Vec<_>>().join(", ");
        match value {
            Value::List(items) => format!("[{}]", each(items)),
            Value::Tuple(items) if items.len() == 1 => format!("({},)", each(items)),
            Value::Tuple(items) => format!("({})", each(items)),
            Value::Dict(items) => {
                let item =
                    |(key, value): &(_, _)| format!("{}: {}", self.text(&Value::str(key).repr()), self.repr(value));
                format!("{{{}}}", items.iter().map(item).collect::<Vec<_>>().join(", "))
            }
            Value::Table(table) => format!("DataFrame{}", python_json(&self.table(table))),
            other => {
                let table = |class: &str, table: &Table| format!("{class}{}", python_json(&self.table(table)));
                self.text(&canonical_repr(other, &table))
            }
        }
    }

    /// A field of an element.
    pub fn field(&self, value: &Value) -> Json {
        match value {
            // The protocol's own numbers are doubles, and shown with seven places.
            Value::Float(value) => number(format!("{value:.7}").parse().unwrap_or(*value)),
            #[allow(clippy::cast_precision_loss, reason = "the protocol has doubles for the numbers of widgets")]
            Value::Int(value) if value.unsigned_abs() as f64 >= EXACT => number(*value as f64),
            value => self.json(value),
        }
    }

    /// A value inside of another.
    fn json(&self, value: &Value) -> Json {
        match value {
            Value::None => Json::Null,
            Value::Bool(value) => json!(value),
            Value::Int(value) => json!(value),
            Value::Float(value) => number(*value),
            Value::Str(text) => json!(self.text(text)),
            Value::Bytes(bytes) => json!(format!("bytes[{}]", bytes.len())),
            Value::List(items) | Value::Tuple(items) => items.iter().map(|item| self.json(item)).collect(),
            Value::Dict(items) => items.iter().map(|(key, value)| (self.text(key), self.json(value))).collect(),
            Value::Table(table) => self.table(table),
            Value::File(_) => json!(self.repr(value)),
            Value::Object(object) => json!(self.text(&object.show())),
        }
    }

    /// A table: its columns, how many rows it has, and the first of these.
    fn table(&self, table: &Table) -> Json {
        let cell = |value: &Value| match value {
            Value::Float(value) if value.is_nan() => Json::Null,
            value => self.json(value),
        };
        let shown = table.rows().iter().take(ROWS);
        let data: Vec<Json> = shown.map(|row| row.iter().map(cell).collect()).collect();
        let columns: Vec<String> = table.columns().iter().map(|name| self.text(name)).collect();
        let index: Vec<Json> = match table.labels() {
            Some(labels) => labels.iter().take(ROWS).map(cell).collect(),
            None => (0..data.len()).map(Json::from).collect(),
        };
        json!({"columns": columns, "rows": table.row_count(), "index": index, "data": data})
    }

    fn without_uuids(&self, text: &str) -> String {
        const LENGTH: usize = 36;
        let mut out = String::with_capacity(text.len());
        let (mut rest, mut before) = (text, None);
        while let Some(c) = rest.chars().next() {
            let inside = before.is_some_and(is_word);
            let found = rest.get(..LENGTH).filter(|found| {
                !inside
                    && is_uuid(found)
                    && !rest.get(LENGTH..).and_then(|rest| rest.chars().next()).is_some_and(is_word)
            });
            let taken = match found {
                Some(uuid) => {
                    out.push_str(&self.name_of_uuid(uuid));
                    LENGTH
                }
                None => {
                    out.push(c);
                    c.len_utf8()
                }
            };
            before = rest.get(..taken).and_then(|taken| taken.chars().next_back());
            rest = rest.get(taken..).unwrap_or_default();
        }
        out
    }

    fn name_of_uuid(&self, uuid: &str) -> String {
        let mut uuids = self.uuids.borrow_mut();
        let at = uuids.iter().position(|known| known == uuid).unwrap_or_else(|| {
            uuids.push(uuid.to_owned());
            uuids.len() - 1
        });
        format!("$UUID{}", at + 1)
    }
}

/// Whether a character is of the same word as a UUID beside it.
fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn is_uuid(text: &str) -> bool {
    let is_hex = |part: &str| part.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    let parts: Vec<&str> = text.split('-').collect();
    parts.iter().map(|part| part.len()).eq([8, 4, 4, 4, 12]) && parts.into_iter().all(is_hex)
}

/// `text` with a name in place of the digits of each address.
fn without_addresses(text: &str) -> String {
    const MARK: &str = "0x";
    let mut parts = text.split(MARK);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(MARK);
        let digits = part.bytes().take_while(u8::is_ascii_hexdigit).count();
        match part.get(digits..).filter(|_| digits >= 6) {
            Some(rest) => out.extend(["$ADDR", rest]),
            None => out.push_str(part),
        }
    }
    out
}

/// A number as JSON has it.
fn number(value: f64) -> Json {
    if value.is_nan() {
        return json!("NaN");
    }
    if value.is_infinite() {
        return json!(if value > 0.0 { "Infinity" } else { "-Infinity" });
    }
    if value.fract() == 0.0 && value.abs() < EXACT {
        #[allow(clippy::cast_possible_truncation, reason = "it is whole and small enough")]
        return json!(value as i64);
    }
    json!(format!("{value:.11e}").parse().unwrap_or(value))
}

/// JSON as Python's `json.dumps(value, sort_keys=True)` writes it, which is how a table stands inside of a `repr()`.
fn python_json(value: &Json) -> String {
    let joined = |parts: Vec<String>| parts.join(", ");
    match value {
        Json::Array(items) => format!("[{}]", joined(items.iter().map(python_json).collect())),
        Json::Object(items) => {
            let mut names: Vec<&String> = items.keys().collect();
            names.sort();
            let item =
                |name: &String| format!("{}: {}", ascii(name), items.get(name).map_or_else(String::new, python_json));
            format!("{{{}}}", joined(names.into_iter().map(item).collect()))
        }
        Json::String(text) => ascii(text),
        other => other.to_string(),
    }
}

/// A JSON text in ASCII.
fn ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    for c in json!(text).to_string().chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            out.extend(c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn canon() -> Canon {
        Canon::new("/home/ada/app", Day { year: 2026, month: 3, day: 9 })
    }

    #[test]
    fn what_differs_from_day_to_day_has_a_name() {
        let cases = [
            ("<f at 0x7f12ab34cd>", "<f at 0x$ADDR>"),
            ("0xff and 0x123456!", "0xff and 0x$ADDR!"),
            ("0x0x0x", "0x0x0x"),
            ("on 2026-03-09 or 2026/03/09", "on $TODAY or $TODAY_SLASH"),
            ("[datetime.date(2026, 3, 9)]", "[$TODAY_REPR]"),
            ("2016-03-09 to 2036-03-09", "$TODAY-10Y to $TODAY+10Y"),
            ("/home/ada/app/data.csv", "$APP/data.csv"),
            ("plain - nothing", "plain - nothing"),
        ];
        for (text, expected) in cases {
            assert_eq!(canon().text(text), expected);
        }
    }

    #[test]
    fn equal_uuids_have_one_name() {
        let (a, b) = ("6fa459ea-ee8a-3ca4-894e-db77e160355e", "886313e1-3b8a-5372-9b90-0c9aee199e5d");
        let canon = canon();
        assert_eq!(canon.text(&format!("{a} é{b} {a}-")), format!("$UUID1 é{b} $UUID1-"));
        assert_eq!(canon.text(&format!("<{b}>, {a}")), "<$UUID2>, $UUID1");
        assert_eq!(canon.text(&format!("{a}0 x{a}")), format!("{a}0 x{a}"));
    }

    #[test]
    fn numbers_are_whole_or_short() {
        let cases = [
            (Value::Float(3.0), json!(3)),
            (Value::Float(-0.0), json!(0)),
            (Value::Float(1.0 / 3.0), json!(0.333_333_3)),
            (Value::Float(f64::NAN), json!("NaN")),
            (Value::Float(f64::NEG_INFINITY), json!("-Infinity")),
            (Value::Float(-f64::MAX), json!(-1.797_693_134_86e308)),
            (Value::Int(9_007_199_254_740_991), json!(9.007_199_254_74e15)),
            (Value::List([Value::Float(1.0 / 3.0), Value::Int(2)].into()), json!([0.333_333_333_333, 2])),
            (Value::Bool(true), json!(true)),
        ];
        for (value, expected) in cases {
            assert_eq!(canon().field(&value), expected);
        }
    }

    #[test]
    fn a_table_is_its_columns_and_first_rows() {
        let table = Table::from_columns([("née", (0..60).map(Value::Int).collect::<Vec<_>>())]);
        let json = canon().field(&Value::from(&table));
        assert_eq!((&json["columns"], &json["rows"], &json["data"][49]), (&json!(["née"]), &json!(60), &json!([49])));
        assert_eq!(json["data"].as_array().map(Vec::len), Some(50));
        let small = Table::from_columns([("née", vec![Value::Int(1), Value::Float(f64::NAN)])]);
        let repr = canon().repr(&Value::List([Value::from(&small)].into()));
        let expected = r#"[DataFrame{"columns": ["n\u00e9e"], "data": [[1], [null]], "index": [0, 1], "rows": 2}]"#;
        assert_eq!(repr, expected);
    }
}
