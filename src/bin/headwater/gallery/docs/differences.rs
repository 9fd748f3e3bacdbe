//! `COMPATIBILITY.md` as a part of a page, so that what differs from Streamlit is told in one place.

use minijinja::Value;
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::template::{context, escape, html};

/// The text below the title, and its headings for a list of them.
pub fn read(markdown: &str) -> Value {
    let mut page = Page::default();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        page.add(event);
    }
    let contents = page.headings.iter().map(|Heading { level, id, text }| {
        context! { is_part => *level == HeadingLevel::H3, id => &**id, text => &**text }
    });
    context! { contents => contents.collect::<Vec<_>>(), text => html(page.html.clone()) }
}

struct Heading {
    level: HeadingLevel,
    id: String,
    text: String,
}

/// What was read so far.
#[derive(Default)]
struct Page {
    html: String,
    headings: Vec<Heading>,
    /// The text of the heading that is being read.
    heading: Option<String>,
    in_head: bool,
    /// Whether the next cell is the first one of its row.
    is_first: bool,
}

impl Page {
    fn add(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Code(code) => {
                self.html.push_str("<code>");
                self.text(&code);
                self.html.push_str("</code>");
            }
            Event::SoftBreak | Event::HardBreak => self.text("\n"),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(&text),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        match &mut self.heading {
            Some(heading) => heading.push_str(text),
            None => escape(text, &mut self.html),
        }
    }

    fn start(&mut self, tag: Tag) {
        match tag {
            Tag::Heading { .. } => self.heading = Some(String::new()),
            Tag::Table(_) => self.html.push_str(
                "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table of differences\">\n<table>\n",
            ),
            Tag::TableHead => {
                self.in_head = true;
                self.html.push_str("<thead>\n<tr>");
            }
            Tag::TableRow => {
                self.is_first = true;
                self.html.push_str("<tr>");
            }
            Tag::TableCell if self.in_head => self.html.push_str("<th scope=\"col\">"),
            Tag::TableCell if self.is_first => self.html.push_str("<th scope=\"row\">"),
            Tag::TableCell => self.html.push_str("<td>"),
            Tag::Link { dest_url, .. } => self.link(&dest_url),
            tag => {
                if let Some(name) = name(tag.to_end()) {
                    self.html.push_str(&format!("<{name}>"));
                }
            }
        }
    }

    fn link(&mut self, to: &CowStr) {
        self.html.push_str("<a href=\"");
        escape(to, &mut self.html);
        self.html.push_str("\">");
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(level) => self.end_heading(level),
            TagEnd::Table => self.html.push_str("</tbody>\n</table>\n</div>\n"),
            TagEnd::TableHead => {
                self.in_head = false;
                self.html.push_str("</tr>\n</thead>\n<tbody>\n");
            }
            TagEnd::TableRow => self.html.push_str("</tr>\n"),
            TagEnd::TableCell => {
                let is_header = self.in_head || std::mem::take(&mut self.is_first);
                self.html.push_str(if is_header { "</th>" } else { "</td>" });
            }
            TagEnd::Link => self.html.push_str("</a>"),
            tag => {
                if let Some(name) = name(tag) {
                    self.html.push_str(&format!("</{name}>"));
                }
            }
        }
    }

    /// The title is the page's own. Every other heading can be linked to.
    fn end_heading(&mut self, level: HeadingLevel) {
        let text = self.heading.take().unwrap_or_default();
        if level == HeadingLevel::H1 {
            return;
        }
        let id = anchor(&text);
        self.html.push_str(&format!("<{level} id=\"{id}\">"));
        escape(&text, &mut self.html);
        self.html.push_str(&format!("</{level}>\n"));
        self.headings.push(Heading { level, id, text });
    }
}

/// The elements that have nothing but a name.
fn name(tag: TagEnd) -> Option<&'static str> {
    Some(match tag {
        TagEnd::Paragraph => "p",
        TagEnd::List(false) => "ul",
        TagEnd::List(true) => "ol",
        TagEnd::Item => "li",
        TagEnd::Emphasis => "em",
        TagEnd::Strong => "strong",
        _ => return None,
    })
}

/// A heading's place: its letters, with hyphens between its words.
fn anchor(text: &str) -> String {
    let words = text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(markdown: &str) -> String {
        read(markdown).get_attr("text").unwrap().to_string()
    }

    #[test]
    fn each_heading_but_the_title_is_a_place_and_is_listed() {
        let page = read("# Title\n\n## How `st` runs\n\n### numpy & pandas\n");
        let text = page.get_attr("text").unwrap().to_string();
        assert!(!text.contains("Title"), "{text}");
        assert!(text.contains("id=\"numpy-pandas\">numpy &amp; pandas</h3>"), "{text}");
        assert_eq!(page.get_attr("contents").unwrap().len(), Some(2));
    }

    #[test]
    fn a_table_has_headers_for_its_columns_and_rows() {
        let text = text("| a | b |\n| --- | --- |\n| `1<2` | x |\n| 3 | y |\n");
        assert!(text.contains("<th scope=\"col\">a</th><th scope=\"col\">b</th>"), "{text}");
        assert!(text.contains("<tr><th scope=\"row\"><code>1&lt;2</code></th><td>x</td></tr>"), "{text}");
        assert!(text.contains("<tr><th scope=\"row\">3</th><td>y</td></tr>"), "{text}");
    }

    #[test]
    fn text_lists_and_links_are_what_they_are() {
        for (markdown, expected) in [
            ("a *b* **c** <i>", "<p>a <em>b</em> <strong>c</strong> &lt;i&gt;</p>"),
            ("* one\n* two", "<ul><li>one</li><li>two</li></ul>"),
            ("[a](b.html)", "<p><a href=\"b.html\">a</a></p>"),
        ] {
            assert_eq!(text(markdown), expected);
        }
    }

    /// What is not drawn would be missing in the page, and nobody would know.
    #[test]
    fn everything_that_the_file_uses_can_be_drawn() {
        let file = include_str!("../../../../../COMPATIBILITY.md");
        for event in Parser::new_ext(file, Options::ENABLE_TABLES) {
            match event {
                Event::Start(Tag::Heading { .. } | Tag::Table(_) | Tag::Link { .. })
                | Event::Start(Tag::TableHead | Tag::TableRow | Tag::TableCell) => {}
                Event::Start(tag) => assert!(name(tag.to_end()).is_some(), "{tag:?}"),
                Event::End(_) | Event::Text(_) | Event::Code(_) | Event::SoftBreak => {}
                other => panic!("{other:?}"),
            }
        }
    }
}
