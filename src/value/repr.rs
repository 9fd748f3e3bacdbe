//! A value as Python writes it: `str()` for people, `repr()` inside lists and in traces.

use super::Value;

impl Value {
    /// What Python's `str()` gives: the text itself for a text, the `repr` of most else.
    pub fn show(&self) -> String {
        match self {
            Self::Str(text) => text.to_string(),
            Self::Object(object) => object.show(),
            _ => self.repr(),
        }
    }

    /// What Python's `repr()` gives.
    pub fn repr(&self) -> String {
        match self {
            Self::None => "None".into(),
            Self::Bool(true) => "True".into(),
            Self::Bool(false) => "False".into(),
            Self::Int(value) => value.to_string(),
            Self::Float(value) => float_repr(*value),
            Self::Str(text) => str_repr(text),
            Self::Bytes(bytes) => format!("b'{}'", bytes.escape_ascii()),
            Self::List(items) => format!("[{}]", joined(items.iter().map(Self::repr))),
            Self::Tuple(items) if items.len() == 1 => format!("({},)", items[0].repr()),
            Self::Tuple(items) => format!("({})", joined(items.iter().map(Self::repr))),
            Self::Dict(items) => {
                format!("{{{}}}", joined(items.iter().map(|(k, v)| format!("{}: {}", str_repr(k), v.repr()))))
            }
            Self::File(file) => format!(
                "UploadedFile(name={}, type={}, size={})",
                str_repr(&file.name),
                str_repr(&file.mime),
                file.size()
            ),
            Self::Table(table) => {
                let columns = joined(table.columns().iter().map(|name| str_repr(name)));
                format!("DataFrame(columns=[{columns}], rows={})", table.row_count())
            }
            Self::Object(object) => object.repr(),
        }
    }
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

/// A float as Python writes it: `1.0`, `1e+16`, `nan`, `inf`.
pub fn float_repr(value: f64) -> String {
    if value.is_nan() {
        return "nan".into();
    }
    if value.is_infinite() {
        return if value > 0.0 { "inf".into() } else { "-inf".into() };
    }
    let size = value.abs();
    if size != 0.0 && !(1e-4..1e16).contains(&size) {
        let text = format!("{value:e}");
        let Some((digits, exponent)) = text.split_once('e') else { return text };
        let (sign, digits_of_exponent) = exponent.strip_prefix('-').map_or(('+', exponent), |rest| ('-', rest));
        return format!("{digits}e{sign}{digits_of_exponent:0>2}");
    }
    let text = value.to_string();
    if text.contains('.') { text } else { text + ".0" }
}

/// A text in quotes, with Python's choice of quote and escapes.
fn str_repr(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::with_capacity(text.len() + 2);
    out.push(quote);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == quote => {
                out.push('\\');
                out.push(c);
            }
            c if u32::from(c) < 0x20 || u32::from(c) == 0x7f => out.push_str(&format!("\\x{:02x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push(quote);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_as_python_writes() {
        let cases = [
            (Value::None, "None"),
            (Value::Bool(true), "True"),
            (Value::Int(-3), "-3"),
            (Value::Float(1.0), "1.0"),
            (Value::Float(0.1), "0.1"),
            (Value::Float(1e16), "1e+16"),
            (Value::Float(1.5e-7), "1.5e-07"),
            (Value::Float(f64::NAN), "nan"),
            (Value::str("it's"), "\"it's\""),
            (Value::str("a\n'\""), "'a\\n\\'\"'"),
            (Value::strs(["a", "b"]), "['a', 'b']"),
            (Value::dict([("k", Value::Int(1))]), "{'k': 1}"),
        ];
        for (value, expected) in cases {
            assert_eq!(value.repr(), expected);
        }
        assert_eq!(Value::str("it's").show(), "it's");
    }
}
