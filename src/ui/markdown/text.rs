//! The small signs inside plain text: `:material/home:`, `:smile:`, `->`, and bare addresses.

use super::{Inline, autolink, emoji};

/// Signs that become one character, longest first where one begins another.
const SIGNS: [(&str, &str); 7] =
    [("<->", "↔"), ("->", "→"), ("<-", "←"), ("--", "—"), (">=", "≥"), ("<=", "≤"), ("~=", "≈")];

/// No icon or emoji has a longer name; more is not looked at, to keep the search linear.
const LONGEST_NAME: usize = 64;

/// The characters on both sides of a text; `None` at the edge of a mark, a line or a block.
#[derive(Clone, Copy, Default)]
pub struct Edges {
    pub before: Option<char>,
    pub after: Option<char>,
}

/// Adds the text to `out`, with its signs replaced. Inside a link no address or arrow is looked for.
pub fn expand(text: &str, edges: Edges, in_link: bool, out: &mut Vec<Inline>) {
    let mut plain = String::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let before = text[..at].chars().next_back().or(edges.before);
        let after = |len: usize| rest[len..].chars().next().or(edges.after);
        let mut found = None;
        match c {
            ':' => found = name(rest, after),
            '-' | '<' | '>' | '~' if !in_link && before.is_none_or(char::is_whitespace) => {
                found = SIGNS
                    .iter()
                    .find(|(sign, _)| rest.starts_with(sign) && after(sign.len()).is_none_or(char::is_whitespace))
                    .map(|(sign, put)| (sign.len(), Inline::Text(put.to_string())));
            }
            'h' | 'H' | 'w' | 'W' if !in_link => {
                found = autolink::web(rest, before).map(|(len, href)| (len, link(href, &rest[..len])));
            }
            '@' if !in_link => {
                if let Some((name, host)) = autolink::mail(&plain, &rest[1..]) {
                    let shown = format!("{}{}", plain.split_off(plain.len() - name), &rest[..=host]);
                    found = Some((host + 1, link(format!("mailto:{shown}"), &shown)));
                }
            }
            _ => {}
        }
        match found {
            Some((len, Inline::Text(sign))) => {
                plain.push_str(&sign);
                at += len;
            }
            Some((len, inline)) => {
                push_text(out, &std::mem::take(&mut plain));
                out.push(inline);
                at += len;
            }
            None => {
                plain.push(c);
                at += c.len_utf8();
            }
        }
    }
    push_text(out, &plain);
}

/// Adds text to the end, to a text that is there if there is one.
pub fn push_text(out: &mut Vec<Inline>, text: &str) {
    if text.is_empty() {
        return;
    }
    match out.last_mut() {
        Some(Inline::Text(last)) => last.push_str(text),
        _ => out.push(Inline::Text(text.to_string())),
    }
}

fn link(href: String, shown: &str) -> Inline {
    Inline::Link { href, title: String::new(), content: vec![Inline::Text(shown.to_string())] }
}

/// Reads `:name:`. A letter right behind it means that this is not a name (`a:b:c`).
fn name(rest: &str, after: impl Fn(usize) -> Option<char>) -> Option<(usize, Inline)> {
    let len =
        rest[1..].bytes().take(LONGEST_NAME).take_while(|b| b.is_ascii_alphanumeric() || b"_+-/".contains(b)).count();
    let name = &rest[1..=len];
    if !rest[1 + len..].starts_with(':') || after(len + 2).is_some_and(char::is_alphabetic) {
        return None;
    }
    let inline = if let Some(icon) = name.strip_prefix("material/") {
        let valid = !icon.is_empty() && icon.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        valid.then(|| Inline::Icon(icon.to_string()))?
    } else if name == "streamlit" {
        Inline::Logo
    } else {
        match emoji::emoji(name) {
            emoji::Found::Emoji(emoji) => Inline::Text(emoji.to_string()),
            emoji::Found::Unknown => return None,
            emoji::Found::NotYet if name.is_empty() => return None,
            emoji::Found::NotYet => Inline::Emoji(name.to_string()),
        }
    };
    Some((len + 2, inline))
}
