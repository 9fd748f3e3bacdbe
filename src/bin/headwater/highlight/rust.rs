//! Rust, by rustc's own lexer.

use ra_ap_rustc_lexer::{FrontmatterAllowed, LiteralKind, TokenKind, tokenize};

use super::marked;

const KEYWORDS: [&str; 36] = [
    "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern", "false", "fn",
    "for", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "self", "Self",
    "static", "struct", "super", "trait", "true", "type", "use", "while",
];

/// The source, escaped and marked up.
pub fn rust(source: &str) -> String {
    let mut tokens = tokenize(source, FrontmatterAllowed::No);
    marked(source, |rest| {
        let Some(token) = tokens.next() else { return (0, None) };
        let (text, after) = rest.split_at_checked(token.len as usize).unwrap_or((rest, ""));
        (text.len(), class(token.kind, text, after))
    })
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
