//! From the parser's events to our blocks.
//!
//! Containers that are open lie on a stack of our own, so no text can make this code recurse;
//! containers deeper than [`MAX_DEPTH`] are not opened at all and their text stays where it is.

use std::collections::HashMap;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::frame::{self, Frame, Kind};
use super::inline::{self, Piece, push_text, resolve};
use super::{Block, Footnote, Inline, Item, directive, plain_text, url};

/// How many containers may be open; a list counts twice, for itself and its item.
const MAX_DEPTH: usize = 40;

/// Parses a text. Without `rich` there are no tables, footnotes and tick boxes.
pub fn parse(source: &str, rich: bool) -> Vec<Block> {
    let mut options = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH;
    if rich {
        options |= Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_TASKLISTS;
    }
    let mut builder = Builder {
        source,
        stack: vec![Frame::new(Kind::Root, 0)],
        skipped: 0,
        read: 0,
        notes: HashMap::new(),
        mentioned: Vec::new(),
        numbers: HashMap::new(),
    };
    for (event, range) in Parser::new_ext(source, options).into_offset_iter() {
        builder.event(event, range.start, range.end);
    }
    builder.finish()
}

struct Builder<'a> {
    source: &'a str,
    stack: Vec<Frame>,
    /// Containers that are open in the source and were not opened here.
    skipped: usize,
    /// How far the source has been read.
    read: usize,
    /// What the footnotes say, by label.
    notes: HashMap<String, Vec<Block>>,
    /// The labels of footnotes in order of mention, and how often.
    mentioned: Vec<(String, usize)>,
    /// Where a label stands in that list.
    numbers: HashMap<String, usize>,
}

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, start: usize, end: usize) {
        let read = if matches!(event, Event::Start(_)) { start } else { end };
        match event {
            Event::Start(tag) => self.open(tag, start),
            Event::End(_) => self.close(end),
            Event::Text(text) => self.text(&text, start, end),
            Event::Code(text) => self.node(Inline::Code(text.into_string())),
            Event::InlineMath(tex) | Event::DisplayMath(tex) => {
                self.node(Inline::Math(tex.into_string()));
            }
            Event::Html(text) | Event::InlineHtml(text) => match &mut self.top().kind {
                Kind::Html(all) => all.push_str(&text),
                _ => self.top().pieces.push(Piece::Literal(text.into_string())),
            },
            Event::SoftBreak => push_text(&mut self.top().pieces, "\n"),
            Event::HardBreak => self.node(Inline::Break),
            Event::Rule => self.block(Block::Rule),
            Event::TaskListMarker(ticked) => {
                let item = self.stack.iter_mut().rev().find_map(|frame| match &mut frame.kind {
                    Kind::Item(checked) => Some(checked),
                    _ => None,
                });
                if let Some(checked) = item {
                    *checked = Some(ticked);
                }
            }
            Event::FootnoteReference(label) => self.mention(&label),
        }
        self.read = read;
    }

    fn top(&mut self) -> &mut Frame {
        // The root is never closed, but an empty stack must not be a panic either.
        if self.stack.is_empty() {
            self.stack.push(Frame::new(Kind::Root, 0));
        }
        let last = self.stack.len() - 1;
        &mut self.stack[last]
    }

    fn node(&mut self, inline: Inline) {
        self.top().pieces.push(Piece::Node(inline, 0));
    }

    fn block(&mut self, block: Block) {
        let top = self.top();
        top.flush();
        top.blocks.push(block);
    }

    fn text(&mut self, text: &str, start: usize, end: usize) {
        // Before an escaped character the source holds a backslash that no text has used up;
        // an entity reads differently in the source.
        let escaped = start > self.read && self.source[..start].ends_with('\\');
        let entity = self.source.get(start..end) != Some(text);
        match &mut self.top().kind {
            Kind::Code(_, code) => code.push_str(text),
            Kind::Html(html) => html.push_str(text),
            _ if entity && text != "&" => {
                self.top().pieces.push(Piece::Literal(text.to_string()));
            }
            _ if escaped && !text.is_empty() => {
                let first = text.chars().next().map_or(0, char::len_utf8);
                let pieces = &mut self.top().pieces;
                pieces.push(Piece::Literal(text[..first].to_string()));
                push_text(pieces, &text[first..]);
            }
            _ => push_text(&mut self.top().pieces, text),
        }
    }

    fn mention(&mut self, label: &str) {
        let at = *self.numbers.entry(label.to_string()).or_insert(self.mentioned.len());
        if at == self.mentioned.len() {
            self.mentioned.push((label.to_string(), 0));
        }
        self.mentioned[at].1 += 1;
        let mention = self.mentioned[at].1;
        self.node(Inline::FootnoteRef { label: label.to_string(), number: at + 1, mention });
    }

    fn open(&mut self, tag: Tag<'_>, start: usize) {
        if self.skipped > 0 || self.stack.len() + frame::room(&tag) > MAX_DEPTH {
            self.skipped += 1;
            return;
        }
        let Some(kind) = Kind::of(tag) else {
            self.skipped += 1;
            return;
        };
        if !kind.is_in_line() {
            self.top().flush();
        }
        self.stack.push(Frame::new(kind, start));
    }

    fn close(&mut self, end: usize) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        if self.stack.len() < 2 {
            return;
        }
        let Some(mut frame) = self.stack.pop() else {
            return;
        };
        if matches!(frame.kind, Kind::Quote | Kind::Item(_) | Kind::Note(_)) {
            frame.flush();
        }
        match frame.kind {
            Kind::Root => {}
            Kind::Paragraph => self.paragraph(frame.pieces),
            Kind::Heading(level) => {
                self.block(Block::Heading(level, resolve(frame.pieces, false).0));
            }
            Kind::Code(language, mut text) => {
                if text.ends_with('\n') {
                    text.pop();
                }
                self.block(Block::Code { language, text });
            }
            Kind::Html(text) => self.block(Block::Html(text.trim_end().to_string())),
            Kind::Quote => self.block(Block::Quote(frame.blocks)),
            Kind::Item(checked) => {
                if let Kind::List(_, items) = &mut self.top().kind {
                    items.push(Item { checked, content: frame.blocks });
                }
            }
            Kind::List(start, items) => self.block(Block::List { start, items }),
            Kind::Note(label) => {
                self.notes.entry(label).or_insert(frame.blocks);
            }
            Kind::Cell => {
                let cell = resolve(frame.pieces, false).0;
                if let Kind::Row(cells) = &mut self.top().kind {
                    cells.push(cell);
                }
            }
            Kind::Row(cells) => {
                if let Kind::Table(_, rows) = &mut self.top().kind {
                    rows.push(cells);
                }
            }
            Kind::Table(align, mut rows) => {
                let head = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
                self.block(Block::Table { align, head, rows });
            }
            Kind::Strong => self.mark(frame.pieces, Inline::Strong),
            Kind::Emphasis => self.mark(frame.pieces, Inline::Emphasis),
            Kind::Strike => self.mark(frame.pieces, Inline::Strike),
            Kind::Link { href, title, bracketed } => {
                let label_end = bracketed.then(|| self.label_end(frame.start, end)).flatten();
                self.link(frame.pieces, href, title, label_end.map(|at| (at, end)));
            }
            Kind::Image { src, title } => {
                let alt = plain_text(&resolve(frame.pieces, true).0);
                if url::image_allowed(&src) {
                    self.node(Inline::Image { src, alt, title });
                } else {
                    self.top().pieces.push(Piece::Literal(alt));
                }
            }
        }
    }

    fn paragraph(&mut self, pieces: Vec<Piece>) {
        let (mut content, _) = resolve(pieces, false);
        match content.as_mut_slice() {
            [] => {}
            // Dollar signs on lines of their own make a block; in a line they do not.
            [Inline::Math(tex)] if tex.starts_with('\n') => {
                let tex = tex.trim().to_string();
                self.block(Block::Math(tex));
            }
            _ => self.block(Block::Paragraph(content)),
        }
    }

    fn mark(&mut self, pieces: Vec<Piece>, wrap: impl Fn(Vec<Inline>) -> Inline) {
        let in_link = self.in_link();
        let (content, height) = resolve(pieces, in_link);
        self.top().pieces.push(Piece::Node(wrap(content), height + 1));
    }

    fn in_link(&self) -> bool {
        self.stack.iter().any(|frame| matches!(frame.kind, Kind::Link { .. }))
    }

    /// Where the bracket after a link's text stands in the source.
    fn label_end(&self, start: usize, end: usize) -> Option<usize> {
        let from = self.read.max(start + 1);
        self.source.get(from..end)?.find(']').map(|at| from + at)
    }

    fn link(&mut self, pieces: Vec<Piece>, href: String, title: String, label: Option<(usize, usize)>) {
        // `:red[x](y)` was read as a link, but belongs to the colour: what follows is text.
        if let (Some((label_end, end)), Some(Piece::Text(text))) = (label, self.top().pieces.last_mut())
            && let Some((style, colon)) = directive::trailing(text)
        {
            text.truncate(colon);
            let (content, height) = resolve(pieces, false);
            let rest = self.source.get(label_end + 1..end).unwrap_or("").to_string();
            let out = &mut self.top().pieces;
            inline::push_styled(out, style, content, height);
            push_text(out, &rest);
            return;
        }
        let (content, height) = resolve(pieces, true);
        let out = &mut self.top().pieces;
        if url::link_allowed(&href) {
            out.push(Piece::Node(Inline::Link { href, title, content }, height + 1));
        } else {
            out.extend(content.into_iter().map(|inline| Piece::Node(inline, height)));
        }
    }

    fn finish(mut self) -> Vec<Block> {
        while self.stack.len() > 1 {
            self.skipped = 0;
            self.close(self.source.len());
        }
        self.top().flush();
        let mut blocks = std::mem::take(&mut self.top().blocks);
        let mut notes = Vec::new();
        for (label, mentions) in self.mentioned {
            if let Some(content) = self.notes.remove(&label) {
                notes.push(Footnote { label, mentions, content });
            }
        }
        if !notes.is_empty() {
            blocks.push(Block::Footnotes(notes));
        }
        blocks
    }
}
