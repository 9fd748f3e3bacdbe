//! Markdown as Streamlit writes it: source text to plain data, and plain data to views.
//!
//! The data is what everything else works on: views never see the source and no HTML string
//! exists anywhere, so what an app writes cannot become an element that is not listed here.
//! The way is `block` (the parser's events to a tree), `inline` (directives and merged text),
//! `text` (icons, emoji, arrows, bare addresses), then `view`.

mod autolink;
mod block;
mod directive;
mod emoji;
mod frame;
mod fresh;
mod heading;
mod inline;
mod label;
mod slug;
mod text;
mod url;
mod view;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_bounds;
#[cfg(test)]
mod tests_inline;

pub use directive::{Colour, Style};
pub use emoji::{emoji_arrived, on_emoji_wanted};
pub use heading::number_headings_from;
pub use heading::{Anchor, heading};
pub use slug::heading_slug;
pub use view::{blocks_view, icon_class, inlines_view};

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Inline {
    /// Plain characters; a soft line break is a newline in them.
    Text(String),
    /// Code in a line.
    Code(String),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Struck out.
    Strike(Vec<Inline>),
    /// A link whose address has been judged safe.
    Link {
        /// Where it leads.
        href: String,
        /// The tooltip; empty if there is none.
        title: String,
        /// What is shown.
        content: Vec<Inline>,
    },
    /// An image whose address has been judged safe.
    Image {
        /// Where it is.
        src: String,
        /// The words in its place.
        alt: String,
        /// The tooltip; empty if there is none.
        title: String,
    },
    /// `:red[..]`, `:blue-badge[..]`, `:small[..]` and their like.
    Styled(Style, Vec<Inline>),
    /// `:material/name:`, by its ligature name.
    Icon(String),
    /// `:name:` that may be an emoji, while the table of emoji is not there yet.
    Emoji(String),
    /// `:streamlit:`.
    Logo,
    /// TeX between dollar signs.
    Math(String),
    /// A forced line break.
    Break,
    /// A reference to a footnote of the same text.
    FootnoteRef {
        /// The label as written.
        label: String,
        /// Its number in order of first mention, from 1.
        number: usize,
        /// Which mention of it this is, from 1.
        mention: usize,
    },
}

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// Text without a paragraph of its own: the items of tight lists.
    Plain(Vec<Inline>),
    /// A heading of level 1 to 6.
    Heading(u8, Vec<Inline>),
    /// Code on lines of its own.
    Code {
        /// The first word after the fence, or empty.
        language: String,
        /// The code, without the last line's end.
        text: String,
    },
    /// A quotation.
    Quote(Vec<Block>),
    /// A list.
    List {
        /// The first number; `None` for bullets.
        start: Option<u64>,
        /// Its items.
        items: Vec<Item>,
    },
    /// A table.
    Table {
        /// One entry a column.
        align: Vec<Align>,
        /// The cells of the head.
        head: Vec<Vec<Inline>>,
        /// The rows of cells.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// A thematic break.
    Rule,
    /// TeX between lines of dollar signs.
    Math(String),
    /// Raw HTML, shown as the characters that it is.
    Html(String),
    /// The footnotes that the text mentions, in order of mention.
    Footnotes(Vec<Footnote>),
}

/// One item of a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Item {
    /// Whether the box is ticked, in an item that has one.
    pub checked: Option<bool>,
    /// What the item holds.
    pub content: Vec<Block>,
}

/// How a table's column is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Align {
    /// As the reader's language has it.
    Auto,
    /// To the left.
    Left,
    /// In the middle.
    Centre,
    /// To the right.
    Right,
}

/// A footnote that the text mentions.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Footnote {
    /// The label as written.
    pub label: String,
    /// How often it is mentioned.
    pub mentions: usize,
    /// What it says.
    pub content: Vec<Block>,
}

/// Parses a text with all of its blocks. Indentation counts; see [`clean`].
pub fn parse(source: &str) -> Vec<Block> {
    block::parse(source, true)
}

/// Parses the label of a widget: marks inside lines count, blocks do not (`1. x` shows `1. x`).
/// Paragraphs are kept apart by two breaks.
pub fn parse_label(source: &str) -> Vec<Inline> {
    label::parse(source)
}

/// Parses the body of `st.title` and its siblings: the first line is the heading, whatever it
/// begins with, and what follows is ordinary text below it.
pub fn parse_heading(source: &str) -> (Vec<Inline>, Vec<Block>) {
    let mut blocks = parse(&format!("# {}", source.trim()));
    match blocks.first_mut() {
        Some(Block::Heading(_, content)) => {
            let content = std::mem::take(content);
            blocks.remove(0);
            (content, blocks)
        }
        _ => (Vec::new(), blocks),
    }
}

/// Takes away the indentation that all lines share, and blank lines at both ends, so that a
/// text indented with the code around it is not read as code.
pub fn clean(source: &str) -> String {
    dedent(source).trim().to_owned()
}

/// Takes away the indentation that all lines share, and all of a blank line.
pub fn dedent(source: &str) -> String {
    let blank = |line: &&str| line.trim().is_empty();
    let margin = source
        .split('\n')
        .filter(|line| !blank(line))
        .map(|line| &line[..line.len() - line.trim_start_matches([' ', '\t']).len()])
        .reduce(|a, b| {
            let shared = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
            &a[..shared]
        })
        .unwrap_or("");
    let without = |line| if blank(&line) { "" } else { line.strip_prefix(margin).unwrap_or(line) };
    source.split('\n').map(without).collect::<Vec<_>>().join("\n")
}

/// Takes the links away and keeps what they show: a button must not hold a link.
pub fn without_links(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut out = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Link { content, .. } => out.extend(without_links(content)),
            Inline::Strong(content) => out.push(Inline::Strong(without_links(content))),
            Inline::Emphasis(content) => out.push(Inline::Emphasis(without_links(content))),
            Inline::Strike(content) => out.push(Inline::Strike(without_links(content))),
            Inline::Styled(style, content) => {
                out.push(Inline::Styled(style, without_links(content)));
            }
            other => out.push(other),
        }
    }
    out
}

/// The characters alone, without marks; an icon gives its name, an image the words in its place.
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut out = String::new();
    write_plain(inlines, &mut out);
    out
}

fn write_plain(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) | Inline::Math(text) | Inline::Icon(text) => {
                out.push_str(text);
            }
            Inline::Image { alt, .. } => out.push_str(alt),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Strike(content)
            | Inline::Link { content, .. }
            | Inline::Styled(_, content) => write_plain(content, out),
            Inline::Emoji(name) => out.push_str(&format!(":{name}:")),
            Inline::Break => out.push('\n'),
            Inline::Logo | Inline::FootnoteRef { .. } => {}
        }
    }
}
