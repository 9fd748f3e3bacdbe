//! HTML, CSS and JavaScript, as far as a reader needs it: these know strings, comments and names, not the grammar.

use super::marked;

const KEYWORDS: [&str; 30] = [
    "async", "await", "break", "case", "catch", "class", "const", "continue", "default", "delete", "else", "export",
    "extends", "false", "finally", "for", "from", "function", "if", "import", "in", "let", "new", "null", "of",
    "return", "throw", "true", "try", "while",
];

pub(super) type Token = (usize, Option<&'static str>);

/// A JavaScript module.
pub fn script(source: &str) -> String {
    marked(source, |rest| {
        if let Some(token) = quoted(rest, &[("//", "\n"), ("/*", "*/")]) {
            return token;
        }
        let name = run(rest, |c| c.is_alphanumeric() || matches!(c, '_' | '$'));
        let (word, after) = rest.split_at(name);
        let class = match word {
            "" => return other(rest),
            _ if KEYWORDS.contains(&word) => Some("keyword"),
            _ if word.starts_with(|c: char| c.is_ascii_digit()) => Some("number"),
            _ if after.starts_with('(') => Some("call"),
            _ if word.starts_with(char::is_uppercase) => Some("type"),
            _ => None,
        };
        (name, class)
    })
}

/// A style sheet.
pub fn style(source: &str) -> String {
    // Before a brace stands a selector, after it come properties: both have names with a colon behind them.
    let mut inside = false;
    marked(source, move |rest| {
        if let Some(token) = quoted(rest, &[("/*", "*/")]) {
            return token;
        }
        let name = run(rest, |c| c.is_alphanumeric() || matches!(c, '_' | '-' | '%' | '.'));
        let (word, after) = rest.split_at(name);
        let class = match word {
            "" => {
                inside = if rest.starts_with('{') { true } else { inside && !rest.starts_with('}') };
                return other(rest);
            }
            _ if word.starts_with("--") => Some("type"),
            _ if word.trim_start_matches(['-', '.']).starts_with(|c: char| c.is_ascii_digit()) => Some("number"),
            _ if after.starts_with('(') => Some("call"),
            _ if inside && after.starts_with(':') => Some("keyword"),
            _ => None,
        };
        (name, class)
    })
}

/// Markup.
pub fn markup(source: &str) -> String {
    let mut inside = false;
    marked(source, move |rest| {
        if let Some(end) = rest.strip_prefix("<!--").map(|rest| rest.find("-->").map_or(rest.len(), |at| at + 3)) {
            return (end + 4, Some("comment"));
        }
        if let Some(tag) = rest.strip_prefix('<') {
            inside = true;
            return (1 + run(tag, |c| c.is_alphanumeric() || matches!(c, '/' | '-' | '!')), Some("keyword"));
        }
        if rest.starts_with('>') {
            inside = false;
            return (1, Some("keyword"));
        }
        if !inside {
            return (rest.find('<').unwrap_or(rest.len()), None);
        }
        match run(rest, |c| c.is_alphanumeric() || c == '-') {
            0 => quoted(rest, &[]).unwrap_or_else(|| other(rest)),
            name => (name, Some("type")),
        }
    })
}

/// A string, or one of these comments; one without its end goes to the end of the file.
pub(super) fn quoted(rest: &str, comments: &[(&str, &str)]) -> Option<Token> {
    if let Some((open, close)) = comments.iter().find(|(open, _)| rest.starts_with(open)) {
        let inside = &rest[open.len()..];
        let end = inside.find(close).map_or(inside.len(), |at| at + close.trim_end().len());
        return Some((open.len() + end, Some("comment")));
    }
    let quote = rest.chars().next().filter(|c| matches!(c, '\'' | '"' | '`'))?;
    let mut escaped = false;
    let end = rest[1..].find(|c| {
        let ends = c == quote && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    });
    Some((end.map_or(rest.len(), |at| at + 2), Some("string")))
}

/// One character that is nothing in particular.
pub(super) fn other(rest: &str) -> Token {
    (rest.chars().next().map_or(0, char::len_utf8), None)
}

/// How many bytes of the beginning are such characters.
pub(super) fn run(rest: &str, is: impl Fn(char) -> bool) -> usize {
    rest.find(|c| !is(c)).unwrap_or(rest.len())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// What is marked, as `class:text`.
    pub fn tokens(html: &str) -> Vec<String> {
        let parts = html.split("<span class=\"").skip(1);
        parts.map(|part| part.split("</span>").next().unwrap().replacen("\">", ":", 1)).collect()
    }

    #[test]
    fn a_script_has_its_words_strings_and_comments_marked() {
        let html = script("// é's\nconst a = f(b.c, 'it\\'s', 12) + `x${1}` /* d */; Math");
        let expected = ["comment:// é's", "keyword:const", "call:f", "string:'it\\'s'", "number:12", "string:`x${1}`"];
        assert_eq!(tokens(&html), [&expected[..], &["comment:/* d */", "type:Math"]].concat());
        assert_eq!(tokens(&script("'open")), ["string:'open"]);
    }

    #[test]
    fn a_style_sheet_has_its_properties_marked_and_no_selector() {
        let html = style("/* a */\na:hover, [b='c'] { margin: 0 -1.5rem; color: var(--x, red); }\nb:c { }");
        let expected = ["comment:/* a */", "string:'c'", "keyword:margin", "number:0", "number:-1.5rem"];
        assert_eq!(tokens(&html), [&expected[..], &["keyword:color", "call:var", "type:--x"]].concat());
    }

    #[test]
    fn markup_has_its_tags_and_attributes_marked_and_no_text() {
        let html = markup("<!-- a --><p class=\"b c\" hidden>d 'e' = f</p>");
        let expected = ["comment:&lt;!-- a --&gt;", "keyword:&lt;p", "type:class", "string:&quot;b c&quot;"];
        assert_eq!(
            tokens(&html),
            [&expected[..], &["type:hidden", "keyword:&gt;", "keyword:&lt;/p", "keyword:&gt;"]].concat()
        );
    }
}
