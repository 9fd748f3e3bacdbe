//! From the parser's pieces to running text: brackets of directives are matched across marks
//! (`:red[**x** y]`), then what is left of the text is searched for its small signs.

use super::text::{self, Edges};
use super::{Inline, Style, directive};

/// How deep marks may lie in each other; deeper ones lose their mark and keep their text.
pub const MAX_HEIGHT: usize = 32;

/// What a line is made of before directives are known.
pub enum Piece {
    /// Text that may hold directives and signs.
    Text(String),
    /// Text that means only itself: escaped characters and raw HTML.
    Literal(String),
    /// Something finished, and how deep it nests.
    Node(Inline, usize),
}

/// Adds text, to a text that is there if there is one, so that signs are never cut in two.
pub fn push_text(pieces: &mut Vec<Piece>, text: &str) {
    match pieces.last_mut() {
        Some(Piece::Text(last)) => last.push_str(text),
        _ => pieces.push(Piece::Text(text.to_string())),
    }
}

/// A directive whose closing bracket has not been seen.
struct Open {
    style: Style,
    /// As it was written, for the case that it never closes.
    written: String,
    /// Plain brackets open inside it.
    brackets: usize,
    content: Vec<Piece>,
}

/// Matches the directives of one line and searches its text; also says how deep it nests.
pub fn resolve(pieces: Vec<Piece>, in_link: bool) -> (Vec<Inline>, usize) {
    let mut base = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => match_brackets(&text, &mut base, &mut open, in_link),
            other => top(&mut base, &mut open).push(other),
        }
    }
    // What never closed is text again, with everything in it.
    while let Some(unclosed) = open.pop() {
        let under = top(&mut base, &mut open);
        push_text(under, &unclosed.written);
        append(under, unclosed.content);
    }
    finish(base, in_link)
}

fn match_brackets(text: &str, base: &mut Vec<Piece>, open: &mut Vec<Open>, in_link: bool) {
    let mut from = 0;
    let mut at = 0;
    let bytes = text.as_bytes();
    while let Some(step) = bytes[at..].iter().position(|b| b":[]".contains(b)) {
        at += step;
        match bytes[at] {
            b':' if open.len() < MAX_HEIGHT && (at == 0 || bytes[at - 1] != b':') => {
                if let Some((style, len)) = directive::leading(&text[at..])
                    && bytes.get(at + len) == Some(&b'[')
                {
                    push_text(top(base, open), &text[from..at]);
                    let written = text[at..=at + len].to_string();
                    open.push(Open { style, written, brackets: 0, content: Vec::new() });
                    at += len;
                    from = at + 1;
                }
            }
            b'[' => {
                if let Some(inner) = open.last_mut() {
                    inner.brackets += 1;
                }
            }
            b']' => match open.last_mut() {
                Some(inner) if inner.brackets > 0 => inner.brackets -= 1,
                Some(_) => {
                    push_text(top(base, open), &text[from..at]);
                    from = at + 1;
                    if let Some(done) = open.pop() {
                        let (content, height) = finish(done.content, in_link);
                        push_styled(top(base, open), done.style, content, height);
                    }
                }
                None => {}
            },
            _ => {}
        }
        at += 1;
    }
    push_text(top(base, open), &text[from..]);
}

/// Adds styled text; without its style if it nests too deep already.
pub fn push_styled(out: &mut Vec<Piece>, style: Style, content: Vec<Inline>, height: usize) {
    if height < MAX_HEIGHT {
        out.push(Piece::Node(Inline::Styled(style, content), height + 1));
    } else {
        out.extend(content.into_iter().map(|inline| Piece::Node(inline, height)));
    }
}

fn top<'a>(base: &'a mut Vec<Piece>, open: &'a mut [Open]) -> &'a mut Vec<Piece> {
    match open.last_mut() {
        Some(inner) => &mut inner.content,
        None => base,
    }
}

fn append(out: &mut Vec<Piece>, pieces: Vec<Piece>) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => push_text(out, &text),
            other => out.push(other),
        }
    }
}

fn finish(pieces: Vec<Piece>, in_link: bool) -> (Vec<Inline>, usize) {
    // An escaped neighbour is no edge: `\:a:` and `x\->` must not be read as signs.
    let literal = |piece: Option<&Piece>, last: bool| match piece {
        Some(Piece::Literal(text)) if last => text.chars().next_back(),
        Some(Piece::Literal(text)) => text.chars().next(),
        _ => None,
    };
    let mut out = Vec::new();
    let mut height = 0;
    let edges: Vec<Edges> = (0..pieces.len())
        .map(|i| Edges {
            before: literal(i.checked_sub(1).and_then(|i| pieces.get(i)), true),
            after: literal(pieces.get(i + 1), false),
        })
        .collect();
    for (piece, edges) in pieces.into_iter().zip(edges) {
        match piece {
            Piece::Text(text) => text::expand(&text, edges, in_link, &mut out),
            Piece::Literal(text) => text::push_text(&mut out, &text),
            Piece::Node(Inline::Text(text), _) => text::push_text(&mut out, &text),
            Piece::Node(inline, inner) => {
                height = height.max(inner);
                out.push(inline);
            }
        }
    }
    (out, height)
}
