//! Headings: their ids, and the link to copy their address from.

use std::cell::Cell;

use leptos::prelude::*;
use leptos::tachys::html::element::ElementChild;
use leptos::tachys::svg;

use super::fresh::Fresh;
use super::view::{attributes, el, key, line};
use super::{Inline, heading_slug, plain_text};

/// Whether a heading has an address, and which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Anchor<'a> {
    /// The address comes from the heading's text.
    Auto,
    /// The author chose it.
    Named(&'a str),
    /// There is an address from the text, but no link to copy it from (`anchor=False`).
    Unlinked,
    /// Neither address nor link (headings in the sidebar).
    Bare,
}

/// A heading with the address and link that it asks for; `help` stands before the link.
pub fn heading(level: u8, content: &[Inline], anchor: Anchor<'_>, help: Option<AnyView>) -> AnyView {
    // A view cannot be compared, so a heading with one is built anew each time.
    let key = help.is_none().then(|| key(&(level, content, anchor)));
    Fresh { key, view: vec![element(level, content, anchor, help, None)] }.into_any()
}

thread_local! {
    /// Labels of headings need ids that no other heading of the page has, even one of the same text.
    static NEXT_ID: Cell<u32> = const { Cell::new(0) };
}

/// Says where the numbers of headings begin, so that two apps of one page do not use the same ones.
pub fn number_headings_from(first: u32) {
    NEXT_ID.set(first);
}

/// The heading itself; `class` is for the one above footnotes.
pub fn element(
    level: u8,
    content: &[Inline],
    anchor: Anchor<'_>,
    help: Option<AnyView>,
    class: Option<&str>,
) -> AnyView {
    let name = match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    let slug = match anchor {
        Anchor::Named(name) => name.to_string(),
        Anchor::Bare => String::new(),
        Anchor::Auto | Anchor::Unlinked => heading_slug(&plain_text(content)),
    };
    let linked = !slug.is_empty() && !matches!(anchor, Anchor::Unlinked);
    let id = if linked {
        format!("st-heading-{}", NEXT_ID.with(|next| next.replace(next.get() + 1)))
    } else {
        String::new()
    };

    let mut list = Vec::new();
    let mut label = vec![("data-heading-text", "")];
    if let Some(class) = class {
        list.push(("class", class));
    }
    if !slug.is_empty() {
        list.push(("id", slug.as_str()));
    }
    if linked {
        list.push(("aria-labelledby", id.as_str()));
        label.push(("id", id.as_str()));
    }
    let mut children = vec![el("span", &label, line(content))];
    if matches!(anchor, Anchor::Auto | Anchor::Named(_)) || help.is_some() {
        let mut actions = Vec::from_iter(help);
        if linked {
            actions.push(anchor_link(&slug));
        }
        children.push(el(
            "span",
            &[("class", "stHeaderActionElements"), ("data-testid", "stHeaderActionElements")],
            actions,
        ));
    }
    let heading = el(name, &list, children);
    if matches!(anchor, Anchor::Bare) {
        return heading;
    }
    el(
        "div",
        &[("class", "stHeadingWithActionElements"), ("data-testid", "stHeadingWithActionElements")],
        vec![heading],
    )
}

fn anchor_link(slug: &str) -> AnyView {
    // Two half rings that hold each other.
    let path = svg::path().attr(
        "d",
        "M7 9.5a3 3 0 0 0 4.2 0l2.3-2.3a3 3 0 0 0-4.2-4.2L8 4.2M9 6.5a3 3 0 0 0-4.2 0L2.5 8.8a3 3 0 0 0 4.2 4.2L8 11.8",
    );
    let icon = svg::svg().child(path).add_any_attr(attributes(&[
        ("viewBox", "0 0 16 16"),
        ("width", "16"),
        ("height", "16"),
        ("fill", "none"),
        ("stroke", "currentColor"),
        ("stroke-width", "1.5"),
        ("stroke-linecap", "round"),
        ("aria-hidden", "true"),
    ]));
    let href = format!("#{slug}");
    let list = [("href", href.as_str()), ("aria-label", "Link to heading")];
    el("a", &list, vec![icon.into_any()])
}
