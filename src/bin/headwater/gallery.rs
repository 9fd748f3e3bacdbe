//! The gallery: an index, and a page for each example with the app beside its source. Texts, templates and style are
//! files below `www/` of the checkout; this puts them together.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use minijinja::Value;
use serde::Deserialize;

use crate::bundle::Bundle;
use crate::site::{self, Site};
use crate::template::{Templates, context, html, url};
use crate::{embedded, highlight, project};

const TEMPLATES: [&str; 3] = ["layout.html", "index.html", "example.html"];
const STYLE: &str = "gallery.css";
/// The example whose source opens the index.
const SAMPLE: &str = "stateful-button";

/// A chapter of the guide.
#[derive(Deserialize)]
struct Group {
    title: String,
    about: String,
    examples: Vec<Example>,
}

/// One example.
#[derive(Deserialize)]
struct Example {
    slug: String,
    title: String,
    about: String,
}

impl Example {
    /// Where its page is.
    fn path(&self) -> String {
        format!("rust/{}/", self.slug)
    }

    /// Where its source is, below `www/`.
    fn source(&self) -> String {
        format!("rust/{}.rs", self.slug.replace('-', "_"))
    }
}

/// Puts the whole gallery together.
pub fn site(root: &Path, code: &Bundle) -> Result<Site> {
    let www = root.join("www");
    let mut templates = Templates::new()?;
    for name in TEMPLATES {
        templates.add(name, read(&www.join(name))?)?;
    }
    let groups: Vec<Group> = serde_json::from_str(&read(&root.join(project::EXAMPLES))?)
        .with_context(|| format!("{} is not as it should be", project::EXAMPLES))?;
    let pages = Pages {
        headwater: embedded::bundle(),
        style: Bundle::new("gallery", [(STYLE.to_owned(), read(&www.join(STYLE))?.into_bytes())]),
        code,
        groups,
        templates,
    };
    let mut site = Site::default();
    for bundle in [&pages.headwater, &pages.style, code] {
        site.add_bundle(bundle);
    }
    pages.add_index(&mut site, &www)?;
    pages.add_examples(&mut site, &www)?;
    Ok(site)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

struct Pages<'a> {
    headwater: Bundle,
    style: Bundle,
    code: &'a Bundle,
    groups: Vec<Group>,
    templates: Templates,
}

impl Pages<'_> {
    /// All examples, in the guide's order.
    fn examples(&self) -> impl Iterator<Item = &Example> {
        self.groups.iter().flat_map(|group| &group.examples)
    }

    fn add_index(&self, site: &mut Site, www: &Path) -> Result<()> {
        let page = "index.html";
        let sample = self
            .examples()
            .find(|example| example.slug == SAMPLE)
            .with_context(|| format!("{} has no example {SAMPLE}", project::EXAMPLES))?;
        let source = read(&www.join(sample.source()))?;
        let filled = self.templates.render(
            page,
            context! {
                sample => link(page, sample),
                source => html(highlight::rust(without_header(&source))),
                ..self.shared(page)
            },
        )?;
        site.add_page(page, filled);
        Ok(())
    }

    fn add_examples(&self, site: &mut Site, www: &Path) -> Result<()> {
        let all: Vec<&Example> = self.examples().collect();
        for (at, example) in all.iter().enumerate() {
            let page = format!("{}index.html", example.path());
            let source = read(&www.join(example.source()))?;
            let near = |at: Option<usize>| at.and_then(|at| all.get(at)).map(|near| link(&page, near));
            let filled = self.templates.render(
                "example.html",
                context! {
                    example => link(&page, example),
                    number => at + 1,
                    count => all.len(),
                    previous => near(at.checked_sub(1)),
                    next => near(Some(at + 1)),
                    file => url(format!("www/{}", example.source())),
                    source => html(highlight::rust(source.trim_end())),
                    ..self.shared(&page)
                },
            )?;
            site.add_page(&page, filled);
        }
        Ok(())
    }

    /// What every page of the gallery may use.
    fn shared(&self, page: &str) -> Value {
        let mut number = 0;
        let groups: Vec<Value> = self
            .groups
            .iter()
            .map(|group| {
                let first = number + 1;
                number += group.examples.len();
                let examples: Vec<Value> = group.examples.iter().map(|example| link(page, example)).collect();
                context! { title => &*group.title, about => &*group.about, first => first, examples => examples }
            })
            .collect();
        context! {
            home => url(site::relative(page, "")),
            headwater => url(site::relative(page, &self.headwater.dir())),
            gallery => url(site::relative(page, &self.style.dir())),
            code => url(site::relative(page, &self.code.dir())),
            groups => groups,
        }
    }
}

/// The source without the comment that explains the file, which the index has no room for.
fn without_header(source: &str) -> &str {
    let header: usize = source.split_inclusive('\n').take_while(|line| line.starts_with("//!")).map(str::len).sum();
    source.get(header..).unwrap_or(source).trim()
}

/// An example, as seen from a page.
fn link(page: &str, example: &Example) -> Value {
    context! {
        slug => &*example.slug,
        title => &*example.title,
        about => &*example.about,
        url => url(site::relative(page, &example.path())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_names_a_page_and_a_file() {
        let example = Example { slug: "toggle-button".to_owned(), title: String::new(), about: String::new() };
        assert_eq!(example.path(), "rust/toggle-button/");
        assert_eq!(example.source(), "rust/toggle_button.rs");
    }

    #[test]
    fn the_index_shows_code_from_its_first_line_on() {
        assert_eq!(without_header("//! About\n//! this.\n\nuse a; //! kept\n"), "use a; //! kept");
        assert_eq!(without_header("use a;"), "use a;");
    }

    #[test]
    fn the_gallery_has_seventeen_examples_and_no_broken_link() {
        let code = Bundle::new("app", [("app.js".to_owned(), Vec::new()), ("app_bg.wasm".to_owned(), Vec::new())]);
        let site = site(Path::new(env!("CARGO_MANIFEST_DIR")), &code).unwrap();
        assert_eq!(site.paths().filter(|path| path.starts_with("rust/")).count(), 17);
        let page = site.text("rust/stateful-button/index.html").unwrap();
        assert!(page.contains("data-headwater-app=\"stateful-button\""), "{page}");
        assert_eq!(site.broken_links(), Vec::<String>::new());
    }
}
