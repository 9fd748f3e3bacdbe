//! Rust source as HTML: each token in a `<span>` that says what it is, coloured by the gallery's stylesheet.

use ra_ap_rustc_lexer::{FrontmatterAllowed, LiteralKind, TokenKind, tokenize};

use crate::template::escape;

const KEYWORDS: [&str; 36] = [
    "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern", "false", "fn",
    "for", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "self", "Self",
    "static", "struct", "super", "trait", "true", "type", "use", "while",
];

/// The source, escaped and marked up.
pub fn rust(source: &str) -> String {
    let mut html = String::with_capacity(source.len() * 2);
    let mut rest = source;
    for token in tokenize(source, FrontmatterAllowed::No) {
        let Some((text, after)) = rest.split_at_checked(token.len as usize) else { break };
        rest = after;
        match class(token.kind, text, after) {
            Some(class) => {
                html.push_str("<span class=\"");
                html.push_str(class);
                html.push_str("\">");
                escape(text, &mut html);
                html.push_str("</span>");
            }
            None => escape(text, &mut html),
        }
    }
    // Empty unless the lexer stopped early: the reader gets the whole file in any case.
    escape(rest, &mut html);
    html
}

fn class(kind: TokenKind, text: &str, after: &str) -> Option<&'static str> {
    match kind {
        TokenKind::LineComment { .. } | TokenKind::BlockComment { .. } => Some("comment"),
        TokenKind::Literal { kind: LiteralKind::Int { .. } | LiteralKind::Float { .. }, .. } => Some("number"),
        TokenKind::Literal { .. } => Some("string"),
        TokenKind::Lifetime { .. } => Some("type"),
        TokenKind::Ident if KEYWORDS.contains(&text) => Some("keyword"),
        TokenKind::Ident if after.starts_with('(') || after.starts_with("!(") || after.starts_with("![") => {
            Some("call")
        }
        TokenKind::Ident if text.starts_with(char::is_uppercase) => Some("type"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_marked_and_text_is_escaped() {
        let html = rust("fn f<'a>() { st.text(\"a<b\", 7) } // é");
        assert!(
            html.starts_with("<span class=\"keyword\">fn</span> f&lt;<span class=\"type\">'a</span>&gt;"),
            "{html}"
        );
        assert!(
            html.contains("<span class=\"call\">text</span>(<span class=\"string\">&quot;a&lt;b&quot;</span>"),
            "{html}"
        );
        assert!(html.contains("<span class=\"number\">7</span>"), "{html}");
        assert!(html.ends_with("<span class=\"comment\">// é</span>"), "{html}");
    }
}
