//! Blocks and inlines as Leptos views, with the classes and test ids of Streamlit's page.

use std::hash::{DefaultHasher, Hash, Hasher};

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use leptos::tachys::html::element::{self as tag, ElementChild};

use super::emoji;
use super::fresh::Fresh;
use super::heading::{self, Anchor};
use super::{Align, Block, Footnote, Inline, Item, Style};

/// The view of a text, for the inside of a markdown container.
pub fn blocks_view(blocks: &[Block]) -> AnyView {
    Fresh { key: Some(key(blocks)), view: blocks.iter().map(block).collect() }.into_any()
}

/// The view of running text, without a paragraph around it.
pub fn inlines_view(inlines: &[Inline]) -> AnyView {
    Fresh { key: Some(key(inlines)), view: line(inlines) }.into_any()
}

/// A number that stands for the value.
pub(super) fn key<T: Hash + ?Sized>(value: &T) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// The icons of the small font, which every page has; the rest are in a large one that loads when it is needed.
const SMALL_FONT: &str = include_str!("../../shell/fonts/icons.txt");

/// The classes of an icon, by its ligature name.
pub fn icon_class(name: &str) -> &'static str {
    if SMALL_FONT.lines().any(|known| known == name) { "stIconMaterial" } else { "stIconMaterial stIconFull" }
}

/// Names and values.
pub(super) type Attributes<'a> = &'a [(&'static str, &'a str)];

/// Attributes that an element can take.
pub(super) fn attributes(list: Attributes<'_>) -> Vec<AnyAttribute> {
    let given = list.iter().map(|(name, value)| custom_attribute(*name, value.to_string()));
    given.map(IntoAnyAttribute::into_any_attr).collect()
}

/// An element. One type for all tags: see `fresh` for why that is cheap and when it is safe.
pub(super) fn el(name: &'static str, list: Attributes<'_>, children: Vec<AnyView>) -> AnyView {
    tag::custom(name).child(children).add_any_attr(attributes(list)).into_any()
}

fn text(content: &str) -> AnyView {
    content.to_string().into_any()
}

/// The views of running text.
pub(super) fn line(inlines: &[Inline]) -> Vec<AnyView> {
    inlines.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> AnyView {
    match inline {
        Inline::Text(content) => text(content),
        Inline::Code(content) => el("code", &[], vec![text(content)]),
        Inline::Strong(content) => el("strong", &[], line(content)),
        Inline::Emphasis(content) => el("em", &[], line(content)),
        Inline::Strike(content) => el("del", &[], line(content)),
        Inline::Link { href, title, content } => link(href, title, content),
        Inline::Image { src, alt, title } => {
            let mut list = vec![("src", src.as_str()), ("alt", alt.as_str())];
            if !title.is_empty() {
                list.push(("title", title));
            }
            tag::img().add_any_attr(attributes(&list)).into_any()
        }
        Inline::Styled(style, content) => {
            let (class, colour) = style_class(*style);
            let list = [("class", class), ("data-color", colour)];
            // Small text has no colour.
            let list = if colour.is_empty() { &list[..1] } else { &list[..] };
            el("span", list, line(content))
        }
        Inline::Icon(name) => el(
            "span",
            &[
                ("class", icon_class(name)),
                ("role", "img"),
                ("aria-label", &format!("{name} icon")),
                ("translate", "no"),
            ],
            vec![text(name)],
        ),
        Inline::Emoji(name) => {
            let name = name.clone();
            (move || emoji::shown_later(&name)).into_any()
        }
        Inline::Logo => el(
            "span",
            &[("class", "stMarkdownLogo"), ("role", "img"), ("aria-label", "Streamlit logo")],
            vec![text("👑")],
        ),
        Inline::Math(tex) => el("code", &[("class", "stMath")], vec![text(tex)]),
        Inline::Break => tag::br().into_any(),
        Inline::FootnoteRef { label, number, mention } => {
            let href = format!("#{}", note_id(label));
            let id = mention_id(label, *mention);
            let list = [
                ("href", href.as_str()),
                ("id", &id),
                ("data-footnote-ref", "true"),
                ("aria-describedby", "footnote-label"),
            ];
            el("sup", &[], vec![el("a", &list, vec![text(&number.to_string())])])
        }
    }
}

fn link(href: &str, title: &str, content: &[Inline]) -> AnyView {
    let mut list = vec![("href", href)];
    if !title.is_empty() {
        list.push(("title", title));
    }
    // A place on this page is reached in this page.
    if !href.starts_with('#') {
        list.extend([("target", "_blank"), ("rel", "noopener noreferrer")]);
    }
    el("a", &list, line(content))
}

/// The class of a style, and its colour's name.
fn style_class(style: Style) -> (&'static str, &'static str) {
    match style {
        Style::Text(colour) => ("stMarkdownColoredText", colour.name()),
        Style::Background(colour) => ("stMarkdownColoredBackground", colour.name()),
        Style::Badge(colour) => ("stMarkdownBadge", colour.name()),
        Style::Small => ("stMarkdownSmall", ""),
    }
}

fn block(block: &Block) -> AnyView {
    match block {
        Block::Paragraph(content) => el("p", &[], line(content)),
        Block::Plain(content) => line(content).into_any(),
        Block::Heading(level, content) => heading::element(*level, content, Anchor::Auto, None, None),
        Block::Code { language, text: code } => {
            let class = format!("language-{language}");
            let list = [("class", class.as_str())];
            let list = if language.is_empty() { &[][..] } else { &list[..] };
            let scrolls = [("tabindex", "0"), ("role", "group"), ("aria-label", "Code")];
            let pre = el("pre", &scrolls, vec![el("code", list, vec![text(code)])]);
            let code = el("div", &[("class", "stCode")], vec![pre]);
            el("div", &[("class", "stMarkdownPre"), ("data-testid", "stMarkdownPre")], vec![code])
        }
        Block::Quote(content) => el("blockquote", &[], content.iter().map(self::block).collect()),
        Block::List { start, items } => list(*start, items),
        Block::Table { align, head, rows } => table(align, head, rows),
        Block::Rule => tag::hr().into_any(),
        Block::Math(tex) => el("code", &[("class", "stMath stMathBlock")], vec![text(tex)]),
        Block::Html(content) => text(content),
        Block::Footnotes(notes) => footnotes(notes),
    }
}

fn list(start: Option<u64>, items: &[Item]) -> AnyView {
    let mut list = Vec::new();
    if items.iter().any(|item| item.checked.is_some()) {
        list.push(("class", "contains-task-list"));
    }
    let first = start.unwrap_or(1).to_string();
    if first != "1" {
        list.push(("start", first.as_str()));
    }
    let name = if start.is_some() { "ol" } else { "ul" };
    el(name, &list, items.iter().map(item).collect())
}

fn item(item: &Item) -> AnyView {
    let mut children: Vec<AnyView> = item.content.iter().map(block).collect();
    let Some(checked) = item.checked else {
        return el("li", &[], children);
    };
    let mut list = vec![("type", "checkbox"), ("disabled", "")];
    if checked {
        list.push(("checked", ""));
    }
    children.insert(0, tag::input().add_any_attr(attributes(&list)).into_any());
    children.insert(1, text(" "));
    el("li", &[("class", "task-list-item")], children)
}

fn table(align: &[Align], head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> AnyView {
    let row = |name: &'static str, cells: &[Vec<Inline>]| {
        let cells = cells.iter().enumerate().map(|(column, content)| {
            let list: Attributes<'_> = match align.get(column) {
                Some(Align::Left) => &[("data-align", "left")],
                Some(Align::Centre) => &[("data-align", "center")],
                Some(Align::Right) => &[("data-align", "right")],
                _ => &[],
            };
            el(name, list, line(content))
        });
        el("tr", &[], cells.collect())
    };
    let mut parts = vec![el("thead", &[], vec![row("th", head)])];
    if !rows.is_empty() {
        let body = rows.iter().map(|cells| row("td", cells));
        parts.push(el("tbody", &[], body.collect()));
    }
    let scrolls = [("class", "stMarkdownTable"), ("tabindex", "0"), ("role", "group"), ("aria-label", "Table")];
    el("div", &scrolls, vec![el("table", &[], parts)])
}

fn footnotes(notes: &[Footnote]) -> AnyView {
    let items = notes.iter().enumerate().map(|(i, note)| {
        let mut content: Vec<AnyView> = note.content.iter().map(block).collect();
        let back = (1..=note.mentions).map(|mention| back_link(note, i + 1, mention));
        // The way back stands at the end of the last paragraph, if the note ends with one.
        match note.content.last() {
            Some(Block::Paragraph(last)) => {
                content.pop();
                content.push(el("p", &[], line(last).into_iter().chain(back).collect()));
            }
            _ => content.extend(back),
        }
        el("li", &[("id", &note_id(&note.label))], content)
    });
    let title = [Inline::Text("Footnotes".to_string())];
    let heading = heading::element(2, &title, Anchor::Named("footnote-label"), None, Some("stHidden"));
    el("section", &[("class", "footnotes"), ("data-footnotes", "true")], vec![heading, el("ol", &[], items.collect())])
}

fn back_link(note: &Footnote, number: usize, mention: usize) -> AnyView {
    let mut children = vec![text("↩")];
    let mut label = format!("Back to reference {number}");
    if mention > 1 {
        label.push_str(&format!("-{mention}"));
        children.push(el("sup", &[], vec![text(&mention.to_string())]));
    }
    let list = [
        ("href", format!("#{}", mention_id(&note.label, mention))),
        ("data-footnote-backref", String::new()),
        ("aria-label", label),
        ("class", "data-footnote-backref".to_string()),
    ];
    let list: Vec<(&str, &str)> = list.iter().map(|(name, value)| (*name, value.as_str())).collect();
    vec![text(" "), el("a", &list, children)].into_any()
}

fn note_id(label: &str) -> String {
    format!("user-content-fn-{}", label.replace(char::is_whitespace, "-"))
}

fn mention_id(label: &str, mention: usize) -> String {
    let first = format!("user-content-fnref-{}", label.replace(char::is_whitespace, "-"));
    if mention > 1 { format!("{first}-{mention}") } else { first }
}
