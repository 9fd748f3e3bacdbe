//! Python, as far as a reader needs it: strings and the values in them, comments, numbers and names, not the grammar.

use super::marked;
use super::web::{other, run};

const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];
/// What ends a string, the longer ones first.
const QUOTES: [&str; 4] = ["\"\"\"", "'''", "\"", "'"];

/// A string that values are put into: what ends it, and whether the lexer is at a value.
struct Formatted {
    quote: &'static str,
    at_value: bool,
}

/// A script.
pub fn script(source: &str) -> String {
    let mut formatted: Option<Formatted> = None;
    marked(source, move |rest| {
        if let Some(string) = &mut formatted {
            match (rest.chars().next(), string.at_value) {
                (Some('{'), false) | (Some('}'), true) => {
                    string.at_value = !string.at_value;
                    return (1, None);
                }
                // How the value is written.
                (Some(':'), true) => return (run(rest, |c| c != '}'), None),
                (_, true) => {}
                (_, false) => {
                    let (length, ends) = text(rest, string.quote, true);
                    if ends {
                        formatted = None;
                    }
                    return (length, Some("string"));
                }
            }
        }
        if rest.starts_with('#') {
            return (run(rest, |c| c != '\n'), Some("comment"));
        }
        let name = run(rest, |c| c.is_alphanumeric() || c == '_');
        let (word, after) = rest.split_at(name);
        if let Some(quote) = QUOTES.into_iter().find(|quote| after.starts_with(quote)) {
            // A string inside of a value is left as it is, and takes none itself.
            let takes_values = formatted.is_none() && word.contains(['f', 'F']);
            let (length, ends) = text(&after[quote.len()..], quote, takes_values);
            if takes_values && !ends {
                formatted = Some(Formatted { quote, at_value: false });
            }
            return (name + quote.len() + length, Some("string"));
        }
        let class = match word {
            "" => return other(rest),
            _ if KEYWORDS.contains(&word) => Some("keyword"),
            _ if word.starts_with(|c: char| c.is_ascii_digit()) => {
                return (run(rest, |c| c.is_alphanumeric() || matches!(c, '_' | '.')), Some("number"));
            }
            _ if after.starts_with('(') => Some("call"),
            _ => None,
        };
        (name, class)
    })
}

/// How far a string's text goes, and whether the string ends with it: else there is a value. A string without its end
/// goes to the end of the file.
fn text(rest: &str, quote: &str, takes_values: bool) -> (usize, bool) {
    let mut at = 0;
    while let Some(c) = rest[at..].chars().next() {
        let here = &rest[at..];
        if here.starts_with(quote) {
            return (at + quote.len(), true);
        }
        at += match c {
            '\\' => 1 + here.chars().nth(1).map_or(0, char::len_utf8),
            '{' if takes_values && here.starts_with("{{") => 2,
            '{' if takes_values => return (at, false),
            c => c.len_utf8(),
        };
    }
    (rest.len(), true)
}

#[cfg(test)]
mod tests {
    use super::super::web::tests::tokens;
    use super::*;

    #[test]
    fn a_script_has_its_words_strings_and_comments_marked() {
        let html = script("# é's\nfrom a import b\nx = f(b.c, 'it\\'s', 12.5)\nprint(r\"\\d\", None)");
        let expected = ["comment:# é's", "keyword:from", "keyword:import", "call:f", "string:'it\\'s'", "number:12.5"];
        assert_eq!(tokens(&html), [&expected[..], &["call:print", "string:r&quot;\\d&quot;", "keyword:None"]].concat());
    }

    #[test]
    fn a_string_goes_over_lines_only_with_three_quotes_or_without_its_end() {
        let html = script("\"\"\"A \"b\"\n# c\"\"\"\nx\n'open");
        assert_eq!(tokens(&html), ["string:&quot;&quot;&quot;A &quot;b&quot;\n# c&quot;&quot;&quot;", "string:'open"]);
    }

    #[test]
    fn what_is_put_into_a_string_is_no_text() {
        let html = script("f\"a {{b}} {c['d']:.1f} {e(1)}!\" if g else '{h}'");
        let expected = ["string:f&quot;a {{b}} ", "string:'d'", "string: ", "call:e", "number:1", "string:!&quot;"];
        assert_eq!(tokens(&html), [&expected[..], &["keyword:if", "keyword:else", "string:'{h}'"]].concat());
    }
}
