//! A container that is open while a text is read, and what it will become.

use pulldown_cmark::{Alignment, CodeBlockKind, LinkType, Tag};

use super::inline::{Piece, resolve};
use super::{Align, Block, Inline, Item};

/// What a container will become.
pub enum Kind {
    Root,
    Paragraph,
    Heading(u8),
    Quote,
    Code(String, String),
    Html(String),
    List(Option<u64>, Vec<Item>),
    Item(Option<bool>),
    Note(String),
    Table(Vec<Align>, Vec<Vec<Vec<Inline>>>),
    Row(Vec<Vec<Inline>>),
    Cell,
    Strong,
    Emphasis,
    Strike,
    Link { href: String, title: String, bracketed: bool },
    Image { src: String, title: String },
}

impl Kind {
    /// What the parser's container is to us; `None` if only its text counts.
    pub fn of(tag: Tag<'_>) -> Option<Self> {
        Some(match tag {
            Tag::Paragraph => Self::Paragraph,
            Tag::Heading { level, .. } => Self::Heading(level as u8),
            Tag::BlockQuote(_) => Self::Quote,
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
                let language = info.split([' ', '\t', ',', '{']).next().unwrap_or("");
                Self::Code(language.to_string(), String::new())
            }
            Tag::CodeBlock(CodeBlockKind::Indented) => Self::Code(String::new(), String::new()),
            Tag::HtmlBlock => Self::Html(String::new()),
            Tag::List(first) => Self::List(first, Vec::new()),
            Tag::Item => Self::Item(None),
            Tag::FootnoteDefinition(label) => Self::Note(label.into_string()),
            Tag::Table(columns) => Self::Table(columns.into_iter().map(align).collect(), Vec::new()),
            Tag::TableHead | Tag::TableRow => Self::Row(Vec::new()),
            Tag::TableCell => Self::Cell,
            Tag::Emphasis => Self::Emphasis,
            Tag::Strong => Self::Strong,
            Tag::Strikethrough => Self::Strike,
            Tag::Link { link_type, dest_url, title, .. } => {
                let mail = matches!(link_type, LinkType::Email);
                Self::Link {
                    href: if mail { format!("mailto:{dest_url}") } else { dest_url.into_string() },
                    title: title.into_string(),
                    bracketed: !mail && !matches!(link_type, LinkType::Autolink),
                }
            }
            Tag::Image { dest_url, title, .. } => {
                Self::Image { src: dest_url.into_string(), title: title.into_string() }
            }
            // Not switched on: their text stays in the container around them.
            Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => return None,
        })
    }

    /// Whether it stands inside a line of text.
    pub fn is_in_line(&self) -> bool {
        matches!(self, Self::Strong | Self::Emphasis | Self::Strike | Self::Link { .. } | Self::Image { .. })
    }
}

/// A container that is open.
pub struct Frame {
    pub kind: Kind,
    /// Where it began in the source.
    pub start: usize,
    pub blocks: Vec<Block>,
    /// Text of its own that no block inside holds.
    pub pieces: Vec<Piece>,
}

impl Frame {
    pub fn new(kind: Kind, start: usize) -> Self {
        Self { kind, start, blocks: Vec::new(), pieces: Vec::new() }
    }

    /// Ends the text that belongs to the container itself, as the items of tight lists have it.
    pub fn flush(&mut self) {
        if !self.pieces.is_empty() {
            let (content, _) = resolve(std::mem::take(&mut self.pieces), false);
            if !content.is_empty() {
                self.blocks.push(Block::Plain(content));
            }
        }
    }
}

/// How many containers the tag needs: an item in a list, a row and a cell in a table.
pub fn room(tag: &Tag<'_>) -> usize {
    match tag {
        Tag::List(_) => 2,
        Tag::Table(_) => 3,
        _ => 1,
    }
}

fn align(column: Alignment) -> Align {
    match column {
        Alignment::None => Align::Auto,
        Alignment::Left => Align::Left,
        Alignment::Center => Align::Centre,
        Alignment::Right => Align::Right,
    }
}
