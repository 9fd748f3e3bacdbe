//! The gallery: an index, a page for each example with the app beside its source, and guides with an app in them.
//! Texts, templates and style are files below `www/` of the checkout; this puts them together.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use minijinja::Value;
use serde::Deserialize;

use crate::build::Codes;
use crate::bundle::Bundle;
use crate::packages::Packages;
use crate::site::{self, Site};
use crate::template::{Templates, context, html, url};
use crate::{embedded, highlight};

/// The file that makes a checkout a gallery: what is in it, in the order in which it is read.
pub const EXAMPLES: &str = "www/examples.json";

const TEMPLATES: [&str; 4] = ["layout.html", "files.html", "index.html", "example.html"];
const STYLE: &str = "gallery.css";
/// The example whose source opens the index.
const SAMPLE: &str = "stateful-button";
/// The files of an app's component, in a folder named like the app's.
const INSIDE: [&str; 3] = ["inside.html", "style.css", "module.js"];

/// A chapter: examples about one thing, whose apps share a wasm file.
#[derive(Deserialize)]
struct Chapter {
    title: String,
    about: String,
    /// The binary that holds the apps.
    binary: String,
    /// A page that explains what the examples show, with an app of its own.
    guide: Option<App>,
    groups: Vec<Group>,
}

/// Examples that belong together.
#[derive(Deserialize)]
struct Group {
    title: String,
    about: String,
    examples: Vec<App>,
}

/// An app and the page that it is shown in.
#[derive(Deserialize)]
struct App {
    slug: String,
    title: String,
    about: String,
}

impl App {
    /// Where its page is, if it is an example.
    fn path(&self) -> String {
        format!("rust/{}/", self.slug)
    }

    /// Where its page is, if that is a guide; so is its template, below `www/`.
    fn guide(&self) -> String {
        format!("guide/{}", self.slug)
    }

    /// Where its source is, below `www/`. The files of its component are in the folder beside it.
    fn source(&self) -> String {
        format!("rust/{}.rs", self.slug.replace('-', "_"))
    }

    /// The files of its component, if it has one, below `www/`.
    fn inside(&self, www: &Path) -> Vec<String> {
        let source = self.source();
        let folder = source.trim_end_matches(".rs");
        let files = INSIDE.iter().map(|file| format!("{folder}/{file}"));
        files.filter(|file| www.join(file).is_file()).collect()
    }
}

/// The binaries that hold the gallery's apps.
pub fn binaries(root: &Path) -> Result<Vec<String>> {
    let mut binaries: Vec<String> = chapters(root)?.into_iter().map(|chapter| chapter.binary).collect();
    binaries.sort();
    binaries.dedup();
    Ok(binaries)
}

/// Puts the whole gallery together.
pub fn site(root: &Path, codes: &Codes) -> Result<Site> {
    let www = root.join("www");
    let chapters = chapters(root)?;
    let mut templates = Templates::new()?;
    for name in TEMPLATES {
        templates.add(name, read(&www.join(name))?)?;
    }
    for guide in chapters.iter().filter_map(|chapter| chapter.guide.as_ref()) {
        let name = format!("{}.html", guide.guide());
        let text = read(&www.join(&name))?;
        templates.add(name, text)?;
    }
    let pages = Pages {
        www: &www,
        headwater: embedded::bundle(),
        style: Bundle::new("gallery", [(STYLE.to_owned(), read(&www.join(STYLE))?.into_bytes())]),
        codes,
        packages: Packages::of(&www)?,
        chapters,
        templates,
    };
    let mut site = Site::default();
    for bundle in [&pages.headwater, &pages.style].into_iter().chain(codes.values()).chain(pages.packages.bundles()) {
        site.add_bundle(bundle);
    }
    pages.add_index(&mut site)?;
    pages.add_guides(&mut site)?;
    pages.add_examples(&mut site)?;
    Ok(site)
}

fn chapters(root: &Path) -> Result<Vec<Chapter>> {
    serde_json::from_str(&read(&root.join(EXAMPLES))?).with_context(|| format!("{EXAMPLES} is not as it should be"))
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

struct Pages<'a> {
    www: &'a Path,
    headwater: Bundle,
    style: Bundle,
    codes: &'a Codes,
    packages: Packages,
    chapters: Vec<Chapter>,
    templates: Templates,
}

impl Pages<'_> {
    /// All examples with their chapters, in the order in which they are numbered.
    fn examples(&self) -> impl Iterator<Item = (&Chapter, &App)> {
        self.chapters.iter().flat_map(|chapter| {
            let examples = chapter.groups.iter().flat_map(|group| &group.examples);
            examples.map(move |example| (chapter, example))
        })
    }

    fn add_index(&self, site: &mut Site) -> Result<()> {
        let page = "index.html";
        let (chapter, sample) = self
            .examples()
            .find(|(_, example)| example.slug == SAMPLE)
            .with_context(|| format!("{EXAMPLES} has no example {SAMPLE}"))?;
        let source = read(&self.www.join(sample.source()))?;
        let values = context! {
            sample => link(page, sample, &sample.path()),
            source => html(highlight::rust(without_header(&source))),
            component => false,
            ..self.shared(page, chapter)?
        };
        site.add_page(page, self.templates.render(page, values)?);
        Ok(())
    }

    fn add_guides(&self, site: &mut Site) -> Result<()> {
        for (chapter, guide) in self.chapters.iter().filter_map(|chapter| Some((chapter, chapter.guide.as_ref()?))) {
            let page = format!("{}/index.html", guide.guide());
            let values = self.app(&page, chapter, guide)?;
            site.add_page(&page, self.templates.render(&format!("{}.html", guide.guide()), values)?);
        }
        Ok(())
    }

    fn add_examples(&self, site: &mut Site) -> Result<()> {
        let all: Vec<(&Chapter, &App)> = self.examples().collect();
        for (at, (chapter, example)) in all.iter().enumerate() {
            let page = format!("{}index.html", example.path());
            let near =
                |at: Option<usize>| at.and_then(|at| all.get(at)).map(|(_, near)| link(&page, near, &near.path()));
            let values = context! {
                number => at + 1,
                count => all.len(),
                previous => near(at.checked_sub(1)),
                next => near(Some(at + 1)),
                ..self.app(&page, chapter, example)?
            };
            site.add_page(&page, self.templates.render("example.html", values)?);
        }
        Ok(())
    }

    /// An app as its own page shows it: with its source, the Rust file first.
    fn app(&self, page: &str, chapter: &Chapter, app: &App) -> Result<Value> {
        let inside = app.inside(self.www);
        let component = !inside.is_empty();
        let mut files = Vec::new();
        for path in [app.source()].into_iter().chain(inside) {
            let text = read(&self.www.join(&path))?;
            let source = highlight::source(&path, text.trim_end());
            files.push(context! { path => url(format!("www/{path}")), source => html(source) });
        }
        Ok(context! {
            app => link(page, app, &app.path()),
            files => files,
            component => component,
            ..self.shared(page, chapter)?
        })
    }

    /// What every page of the gallery may use; `chapter` is the one that it belongs to.
    fn shared(&self, page: &str, chapter: &Chapter) -> Result<Value> {
        let code = self.codes.get(&chapter.binary);
        let code =
            code.with_context(|| format!("{EXAMPLES} names the binary {}, which is not built", chapter.binary))?;
        let mut number = 0;
        let chapters: Vec<Value> = self
            .chapters
            .iter()
            .map(|chapter| {
                let groups: Vec<Value> = chapter.groups.iter().map(|group| listed(page, group, &mut number)).collect();
                let guide = chapter.guide.as_ref().map(|guide| guide_link(page, guide));
                context! { title => &*chapter.title, about => &*chapter.about, guide => guide, groups => groups }
            })
            .collect();
        let own = self.chapters.iter().zip(&chapters).find(|(own, _)| std::ptr::eq(*own, chapter));
        Ok(context! {
            home => url(site::relative(page, "")),
            headwater => url(site::relative(page, &self.headwater.dir())),
            gallery => url(site::relative(page, &self.style.dir())),
            code => url(site::relative(page, &code.dir())),
            components => self.packages.attribute(page),
            chapter => own.map(|(_, values)| values.clone()),
            chapters => chapters,
        })
    }
}

/// The source without the comment that explains the file, which the index has no room for.
fn without_header(source: &str) -> &str {
    let header: usize = source.split_inclusive('\n').take_while(|line| line.starts_with("//!")).map(str::len).sum();
    source.get(header..).unwrap_or(source).trim()
}

/// A group in a list of all examples. `number` is how many came before it.
fn listed(page: &str, group: &Group, number: &mut usize) -> Value {
    let first = *number + 1;
    *number += group.examples.len();
    let examples: Vec<Value> = group.examples.iter().map(|example| link(page, example, &example.path())).collect();
    context! { title => &*group.title, about => &*group.about, first => first, examples => examples }
}

fn guide_link(page: &str, guide: &App) -> Value {
    link(page, guide, &format!("{}/", guide.guide()))
}

/// An app, as seen from a page.
fn link(page: &str, app: &App, path: &str) -> Value {
    context! {
        slug => &*app.slug,
        title => &*app.title,
        about => &*app.about,
        url => url(site::relative(page, path)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checkout() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR"))
    }

    fn built() -> Site {
        let file = |name: &str, bin: &str| (name.to_owned(), bin.as_bytes().to_vec());
        let code = |bin: &String| Bundle::new("app", [file("app.js", bin), file("app_bg.wasm", bin)]);
        let codes = binaries(checkout()).unwrap().into_iter().map(|bin| (bin.clone(), code(&bin))).collect();
        site(checkout(), &codes).unwrap()
    }

    #[test]
    fn a_slug_names_a_page_and_a_file() {
        let app = App { slug: "toggle-button".to_owned(), title: String::new(), about: String::new() };
        assert_eq!(app.path(), "rust/toggle-button/");
        assert_eq!(app.guide(), "guide/toggle-button");
        assert_eq!(app.source(), "rust/toggle_button.rs");
    }

    #[test]
    fn the_index_shows_code_from_its_first_line_on() {
        assert_eq!(without_header("//! About\n//! this.\n\nuse a; //! kept\n"), "use a; //! kept");
        assert_eq!(without_header("use a;"), "use a;");
    }

    #[test]
    fn the_gallery_has_twenty_one_examples_a_guide_and_no_broken_link() {
        let site = built();
        assert_eq!(site.paths().filter(|path| path.starts_with("rust/")).count(), 21);
        assert_eq!(site.paths().filter(|path| path.starts_with("guide/")).count(), 1);
        let page = site.text("rust/stateful-button/index.html").unwrap();
        assert!(page.contains("data-headwater-app=\"stateful-button\""), "{page}");
        assert_eq!(site.broken_links(), Vec::<String>::new());
    }

    /// A component's module is run from a blob, which no other page needs to allow.
    #[test]
    fn only_pages_with_a_component_allow_its_module() {
        let site = built();
        for (page, component) in [
            ("index.html", false),
            ("rust/stages/index.html", false),
            ("rust/component-state/index.html", true),
            ("guide/state-and-trigger/index.html", true),
        ] {
            let text = site.text(page).unwrap();
            assert_eq!(text.contains("script-src 'self' 'wasm-unsafe-eval' blob:;"), component, "{page}");
            assert_eq!(text.contains("module.js</summary>"), component, "{page}");
        }
    }
}
