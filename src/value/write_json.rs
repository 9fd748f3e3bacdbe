//! A value as JSON text, which is how JavaScript gets it.

use super::Value;
use std::fmt::Write;

/// From here on JavaScript writes a number with an exponent.
const LARGE: f64 = 1e21;
/// Below this it does so, too.
const SMALL: f64 = 1e-6;

impl Value {
    /// The value as JSON text. As for `JSON.stringify`, a number that is not finite is `null`, and so is `None`. Bytes
    /// are a list of numbers. What JSON cannot carry is the text of it.
    ///
    /// ```
    /// use headwater::value::Value;
    /// let value = Value::dict([("name", "Ada \"L.\"".into()), ("unit", "µ".into())]);
    /// assert_eq!(value.to_json_text(), r#"{"name":"Ada \"L.\"","unit":"µ"}"#);
    /// ```
    #[must_use]
    pub fn to_json_text(&self) -> String {
        let mut out = String::new();
        push(&mut out, self);
        out
    }
}

fn push(out: &mut String, value: &Value) {
    match value {
        Value::None => out.push_str("null"),
        Value::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Value::Int(int) => out.push_str(&int.to_string()),
        Value::Float(float) => push_float(out, *float),
        Value::Str(text) => push_text(out, text),
        Value::Bytes(bytes) => push_each(out, ['[', ']'], bytes.iter(), |out, byte| out.push_str(&byte.to_string())),
        Value::List(items) | Value::Tuple(items) => push_each(out, ['[', ']'], items.iter(), push),
        Value::Dict(entries) => push_each(out, ['{', '}'], entries.iter(), |out, (name, value)| {
            push_text(out, name);
            out.push(':');
            push(out, value);
        }),
        Value::Object(_) => match value.json_or_text() {
            Value::Object(object) => push_text(out, &object.show()),
            plain => push(out, &plain),
        },
        Value::File(_) | Value::Table(_) => push_text(out, &value.show()),
    }
}

fn push_each<T>(
    out: &mut String,
    [open, close]: [char; 2],
    items: impl Iterator<Item = T>,
    push: impl Fn(&mut String, T),
) {
    out.push(open);
    for (at, item) in items.enumerate() {
        if at > 0 {
            out.push(',');
        }
        push(out, item);
    }
    out.push(close);
}

fn push_float(out: &mut String, float: f64) {
    let size = float.abs();
    // Writing to a text cannot fail.
    let _ = if !float.is_finite() {
        out.write_str("null")
    } else if float == 0.0 {
        // A zero below zero is written like any other.
        out.write_str("0")
    } else if (SMALL..LARGE).contains(&size) {
        write!(out, "{float}")
    } else {
        write!(out, "{float:e}")
    };
}

fn push_text(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // The last two end a line in old JavaScript, should the text ever stand in a script.
            '\0'..='\x1f' | '\u{2028}' | '\u{2029}' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{StateValue, Table};

    #[test]
    fn reads_as_javascript_writes() {
        #[derive(Clone)]
        struct Own;
        let cases = [
            (Value::None, "null"),
            (Value::Bool(true), "true"),
            (Value::Int(i64::MIN), "-9223372036854775808"),
            (Value::Float(0.1), "0.1"),
            (Value::Float(-3.0), "-3"),
            (Value::Float(-0.0), "0"),
            (Value::Float(1e20), "100000000000000000000"),
            (Value::Float(1.5e21), "1.5e21"),
            (Value::Float(-1.5e-7), "-1.5e-7"),
            (Value::Float(f64::NAN), "null"),
            (Value::Float(f64::NEG_INFINITY), "null"),
            (Value::str("a\"\\\n\r\t\u{1}\u{2028}\u{2029}é😀/"), r#""a\"\\\n\r\t\u0001\u2028\u2029é😀/""#),
            (Value::Bytes([0, 255].into()), "[0,255]"),
            (Value::List([].into()), "[]"),
            (Value::Tuple([Value::Int(1), Value::List([Value::None].into())].into()), "[1,[null]]"),
            (Value::dict([("\"", 1.into()), ("b", 2.into())]), r#"{"\"":1,"b":2}"#),
            (Table::default().into(), r#""DataFrame(columns=[], rows=0)""#),
            (Value::from(vec![Own.into_value()]), r#"["<headwater::value::write_json::tests::"#),
        ];
        for (value, expected) in cases {
            let text = value.to_json_text();
            assert!(text == expected || expected.ends_with("::") && text.starts_with(expected), "{text}: {expected}");
        }
    }
}
