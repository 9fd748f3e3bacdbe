//! JSON text as a value, as generously as Python reads it: `NaN` and `Infinity` are numbers.

use super::Value;
use std::rc::Rc;

/// How deep a text may nest, so that no text can use up the stack.
const DEPTH: usize = 200;

/// The value that a text writes down; `None` if it is no JSON.
pub fn read_json(text: &str) -> Option<Value> {
    let mut reader = Reader { rest: text, depth: 0 };
    let value = reader.value()?;
    reader.skip();
    reader.rest.is_empty().then_some(value)
}

struct Reader<'a> {
    rest: &'a str,
    depth: usize,
}

impl Reader<'_> {
    fn skip(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    /// Takes `token` if it comes next.
    fn takes(&mut self, token: &str) -> bool {
        self.skip();
        let rest = self.rest.strip_prefix(token);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn value(&mut self) -> Option<Value> {
        let words = [
            ("null", Value::None),
            ("true", Value::Bool(true)),
            ("false", Value::Bool(false)),
            ("NaN", Value::Float(f64::NAN)),
            ("Infinity", Value::Float(f64::INFINITY)),
            ("-Infinity", Value::Float(f64::NEG_INFINITY)),
        ];
        for (word, value) in words {
            if self.takes(word) {
                return Some(value);
            }
        }
        match self.rest.chars().next()? {
            '"' => self.string().map(Value::Str),
            '[' => self.nested(Self::list),
            '{' => self.nested(Self::dict),
            _ => self.number(),
        }
    }

    fn nested(&mut self, read: fn(&mut Self) -> Option<Value>) -> Option<Value> {
        self.depth += 1;
        let value = if self.depth > DEPTH { None } else { read(self) };
        self.depth -= 1;
        value
    }

    fn list(&mut self) -> Option<Value> {
        let mut items = Vec::new();
        if !self.takes("[") || self.takes("]") {
            return Some(Value::List(items.into()));
        }
        loop {
            items.push(self.value()?);
            match (self.takes(","), self.takes("]")) {
                (true, false) => {}
                (false, true) => return Some(Value::List(items.into())),
                _ => return None,
            }
        }
    }

    fn dict(&mut self) -> Option<Value> {
        let mut entries: Vec<(Rc<str>, Value)> = Vec::new();
        if !self.takes("{") || self.takes("}") {
            return Some(Value::Dict(entries.into()));
        }
        loop {
            self.skip();
            let key = self.string()?;
            if !self.takes(":") {
                return None;
            }
            let value = self.value()?;
            match entries.iter_mut().find(|(known, _)| *known == key) {
                // The last one counts, in the place of the first.
                Some(entry) => entry.1 = value,
                None => entries.push((key, value)),
            }
            match (self.takes(","), self.takes("}")) {
                (true, false) => {}
                (false, true) => return Some(Value::Dict(entries.into())),
                _ => return None,
            }
        }
    }

    fn string(&mut self) -> Option<Rc<str>> {
        let mut chars = self.rest.strip_prefix('"')?.chars();
        let mut text = String::new();
        loop {
            match chars.next()? {
                '"' => break,
                '\\' => text.push(match chars.next()? {
                    'b' => '\u{8}',
                    'f' => '\u{c}',
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    'u' => unicode(&mut chars)?,
                    c @ ('"' | '\\' | '/') => c,
                    _ => return None,
                }),
                c if c < ' ' => return None,
                c => text.push(c),
            }
        }
        self.rest = chars.as_str();
        Some(text.into())
    }

    fn number(&mut self) -> Option<Value> {
        let end = self.rest.find(|c: char| !(c.is_ascii_digit() || "+-.eE".contains(c)));
        let (text, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        let digits = text.strip_prefix('-').unwrap_or(text);
        let leads_with_zero = digits.starts_with('0') && digits.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
        if leads_with_zero || !digits.starts_with(|c: char| c.is_ascii_digit()) || digits.ends_with('.') {
            return None;
        }
        let value = text.parse().map(Value::Int).or_else(|_| text.parse().map(Value::Float)).ok()?;
        self.rest = rest;
        Some(value)
    }
}

/// What follows `\u`: four digits, or twice as many for a character that takes two halves.
fn unicode(chars: &mut std::str::Chars<'_>) -> Option<char> {
    let unit = |text: &str| u32::from_str_radix(text.get(..4)?, 16).ok();
    let first = unit(chars.as_str())?;
    chars.nth(3);
    if !(0xd800..0xdc00).contains(&first) {
        // A half alone is no character.
        return Some(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    let Some(second) = chars.as_str().strip_prefix("\\u").and_then(unit) else {
        return Some(char::REPLACEMENT_CHARACTER);
    };
    chars.nth(5);
    let both = 0x10000 + ((first - 0xd800) << 10) + second.checked_sub(0xdc00)?;
    Some(char::from_u32(both).unwrap_or(char::REPLACEMENT_CHARACTER))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_python_reads() {
        let cases = [
            (
                r#"[1, -2.5, 1e3, "a\n\u00e9\ud83d\ude00", null, true, NaN]"#,
                "[1, -2.5, 1000.0, 'a\\né😀', None, True, nan]",
            ),
            (r#" {"b": {"c": []}, "a": 1, "b": {}} "#, "{'b': {}, 'a': 1}"),
            ("12345678901234567890", "1.2345678901234567e+19"),
        ];
        for (text, expected) in cases {
            assert_eq!(read_json(text).map(|value| value.repr()).as_deref(), Some(expected), "{text}");
        }
        for text in ["", "{a: 1}", "[1,]", "[1", "01", "'a'", "1 2", "{\"a\" 1}", "\"\\x\"", &"[".repeat(1000)] {
            assert_eq!(read_json(text), None, "{text}");
        }
    }
}
