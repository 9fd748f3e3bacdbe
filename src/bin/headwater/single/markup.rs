//! The markup of a site's page, with the files that it names written into it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};
use serde::Deserialize;

use super::{data, linked, style};
use crate::site::Site;

/// What the page says itself as long as its app does not. If that stays, there is one reason in a page of one file.
const LOADING: &str = "This app has not started yet. If this stays, the file has been cut short: get it again.";

/// What a page says of a script's engine, as far as that matters here.
#[derive(Deserialize)]
struct Engine {
    files: BTreeMap<String, String>,
}

/// A page taken apart.
#[derive(Default)]
pub struct Markup {
    /// What stands before the end of its body, and that end.
    pub before: String,
    pub after: String,
    /// Fonts that can wait, as an element for the end of the body.
    pub later: String,
    /// The modules that the page starts with.
    pub starts: Vec<String>,
    /// The files that the first paint waits for.
    pub first: BTreeSet<String>,
    /// The files of a script. They are data, whatever else they could be.
    pub data: BTreeSet<String>,
    /// The files that are written into the page.
    pub written: BTreeSet<String>,
}

impl Markup {
    /// Reads the page `path` of a site.
    pub fn read(site: &Site, path: &str, html: &str) -> Self {
        let mut markup = Self::default();
        let mut edits: Vec<(Range<usize>, String)> = Vec::new();
        let mut end = html.len();
        let mut emitter = DefaultEmitter::new_with_span();
        // A script's text is no markup.
        emitter.naively_switch_states(true);
        let mut in_script = false;
        let mut loading = None;
        for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
            match token {
                // The file has its own.
                Token::Doctype(doctype) => edits.push((doctype.span.start..doctype.span.end, String::new())),
                Token::StartTag(tag) => {
                    if tag
                        .attributes
                        .get(&b"class"[..])
                        .is_some_and(|class| String::from_utf8_lossy(class) == "stLoading")
                    {
                        loading = Some(tag.span.end);
                    }
                    if let Some(text) = markup.replace(site, path, &tag) {
                        in_script = &**tag.name == b"script";
                        edits.push((tag.span.start..tag.span.end, text));
                    }
                }
                Token::EndTag(tag) if in_script && &**tag.name == b"script" => {
                    in_script = false;
                    edits.push((tag.span.start..tag.span.end, String::new()));
                }
                Token::EndTag(tag) if &**tag.name == b"p" => {
                    if let Some(start) = loading.take() {
                        edits.push((start..tag.span.start, LOADING.to_owned()));
                    }
                }
                Token::EndTag(tag) if &**tag.name == b"body" => end = tag.span.start,
                _ => {}
            }
        }
        let mut at = 0;
        for (range, text) in edits {
            markup.before.push_str(html.get(at..range.start).unwrap_or_default());
            markup.before.push_str(&text);
            at = range.end;
        }
        markup.before.push_str(html.get(at..end).unwrap_or_default());
        markup.after.push_str(html.get(end..).unwrap_or_default());
        markup
    }

    /// What stands in the place of a tag; `None` if it stays as it is.
    fn replace(&mut self, site: &Site, page: &str, tag: &StartTag<usize>) -> Option<String> {
        let value = |name: &str| tag.attributes.get(name.as_bytes()).map(|value| String::from_utf8_lossy(value));
        let file = |name: &str| linked(site, page, &value(name)?);
        match &**tag.name {
            b"link" => {
                let (path, contents) = file("href")?;
                match &*value("rel")? {
                    "stylesheet" => {
                        let (now, later) =
                            style::split(site, &path, &String::from_utf8_lossy(contents), &mut self.written);
                        self.written.insert(path);
                        if !later.is_empty() {
                            self.later.push_str(&element(&later));
                        }
                        Some(element(&now))
                    }
                    "icon" => {
                        let text = format!("<link rel=\"icon\" href=\"{}\">", data(&path, contents));
                        self.written.insert(path);
                        Some(text)
                    }
                    "preload" | "modulepreload" => Some(String::new()),
                    _ => None,
                }
            }
            b"script" if value("type")? == "module" => {
                self.starts.push(file("src")?.0);
                Some(String::new())
            }
            _ => {
                self.first.extend(file("data-wasm").map(|(path, _)| path));
                if let Some(engine) =
                    value("data-engine").and_then(|engine| serde_json::from_str::<Engine>(&engine).ok())
                {
                    let files = engine.files.values().filter_map(|link| linked(site, page, link));
                    self.data.extend(files.map(|(path, _)| path));
                }
                None
            }
        }
    }
}

/// A style sheet as an element. No text may end it.
fn element(css: &str) -> String {
    format!("<style>\n{}</style>\n", css.replace("</", "<\\/"))
}
