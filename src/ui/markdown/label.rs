//! Labels of widgets: marks inside lines count, but what would begin a block is only text.

use super::{Block, Inline, block, text};

/// Parses a label, see [`super::parse_label`].
pub fn parse(source: &str) -> Vec<Inline> {
    let mut lines: Vec<String> = Vec::new();
    for line in source.lines() {
        let line = line.trim_start();
        // A line of dashes draws nothing in a label, neither as a rule nor under a heading.
        let underline =
            line.trim_end().bytes().all(|b| b == b'=') && lines.last().is_some_and(|last| !last.trim().is_empty());
        if !line.is_empty() && (is_rule(line) || underline) {
            continue;
        }
        lines.push(disarm(line));
    }
    let mut out = Vec::new();
    for block in block::parse(&lines.join("\n"), false) {
        if !out.is_empty() {
            out.extend([Inline::Break, Inline::Break]);
        }
        flatten(block, &mut out);
    }
    out
}

/// Puts a backslash before the sign that would make the line a heading, a quote, an item or raw
/// HTML (which shows the same characters when it is not a block).
fn disarm(line: &str) -> String {
    let mark = match line.bytes().next() {
        Some(b'>') => Some(0),
        Some(b'<') => {
            let tag = line.split('>').next().unwrap_or(line);
            (!tag.contains([':', '@'])).then_some(0)
        }
        Some(b'#') => {
            let len = line.bytes().take_while(|b| *b == b'#').count();
            (len <= 6 && ends_word(line, len)).then_some(0)
        }
        Some(b'-' | b'+' | b'*') => ends_word(line, 1).then_some(0),
        Some(b'0'..=b'9') => {
            let len = line.bytes().take_while(u8::is_ascii_digit).count();
            (line[len..].starts_with(['.', ')']) && ends_word(line, len + 1)).then_some(len)
        }
        _ => None,
    };
    match mark {
        Some(at) => format!("{}\\{}", &line[..at], &line[at..]),
        None => line.to_string(),
    }
}

fn ends_word(line: &str, len: usize) -> bool {
    line[len..].chars().next().is_none_or(char::is_whitespace)
}

/// Whether the line is a thematic break: three or more of one sign, and blanks.
fn is_rule(line: &str) -> bool {
    let mut signs = line.chars().filter(|c| !c.is_whitespace());
    let Some(first @ ('-' | '*' | '_')) = signs.next() else {
        return false;
    };
    let mut count = 1;
    for sign in signs {
        if sign != first {
            return false;
        }
        count += 1;
    }
    count >= 3
}

fn flatten(block: Block, out: &mut Vec<Inline>) {
    match block {
        Block::Paragraph(content) | Block::Plain(content) | Block::Heading(_, content) => {
            out.extend(content);
        }
        Block::Code { text, .. } => out.push(Inline::Code(text)),
        Block::Html(text) => text::push_text(out, &text),
        Block::Math(tex) => out.push(Inline::Math(tex)),
        Block::Quote(blocks) => blocks.into_iter().for_each(|block| flatten(block, out)),
        Block::List { items, .. } => {
            let blocks = items.into_iter().flat_map(|item| item.content);
            blocks.for_each(|block| flatten(block, out));
        }
        Block::Table { .. } | Block::Rule | Block::Footnotes(_) => {}
    }
}
