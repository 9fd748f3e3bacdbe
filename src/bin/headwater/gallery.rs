//! The gallery: an index, a page for each example in Rust and in Python with the app beside its source, and guides with
//! an app in them. Texts, templates and style are files below `www/` of the checkout; this puts them together.

mod docs;
#[cfg(feature = "python")]
mod editor;
mod examples;
mod python;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use minijinja::Value;

use crate::build::Codes;
use crate::bundle::Bundle;
use crate::packages::Packages;
use crate::site::{self, Site};
use crate::template::{Templates, context, html, url};
use crate::{embedded, highlight};
use docs::Docs;
use examples::{App, Chapter, Group, Language, chapters};

pub use python::Python;

/// The file that makes a checkout a gallery: what is in it, in the order in which it is read.
pub const EXAMPLES: &str = "www/examples.json";

const TEMPLATES: [&str; 6] = ["layout.html", "files.html", "index.html", "loading.html", "example.html", "python.html"];
const STYLE: &str = "gallery.css";
/// The example whose source opens the index.
const SAMPLE: &str = "stateful-button";

/// The binaries that hold the gallery's apps in Rust.
pub fn binaries(root: &Path) -> Result<Vec<String>> {
    let mut binaries: Vec<String> = chapters(root)?.into_iter().map(|chapter| chapter.binary).collect();
    binaries.sort();
    binaries.dedup();
    Ok(binaries)
}

/// Puts the whole gallery together; without `python` in Rust alone.
pub fn site(root: &Path, codes: &Codes, python: Option<Python>) -> Result<Site> {
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
    let docs = Docs::read(root, &mut templates)?;
    let pages = Pages {
        www: &www,
        headwater: embedded::bundle(),
        style: Bundle::new("gallery", [(STYLE.to_owned(), read(&www.join(STYLE))?.into_bytes())]),
        codes,
        python,
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
    if let Some(python) = &pages.python {
        python.add_to(&mut site)?;
        pages.add_scripts(&mut site, python)?;
        // Their examples are scripts.
        docs.add_to(&mut site, &pages)?;
    }
    Ok(site)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

struct Pages<'a> {
    www: &'a Path,
    headwater: Bundle,
    style: Bundle,
    codes: &'a Codes,
    python: Option<Python>,
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
        let source = read(&self.www.join(sample.source(Language::Rust)))?;
        let values = context! {
            sample => self.link(page, sample, Language::Rust),
            source => html(highlight::rust(without_header(&source))),
            component => false,
            ..self.shared(page, chapter, Language::Rust)?
        };
        site.add_page(page, self.templates.render(page, values)?);
        Ok(())
    }

    fn add_guides(&self, site: &mut Site) -> Result<()> {
        for (chapter, guide) in self.chapters.iter().filter_map(|chapter| Some((chapter, chapter.guide.as_ref()?))) {
            let page = format!("{}/index.html", guide.guide());
            let values = self.app(&page, chapter, guide, Language::Rust)?;
            site.add_page(&page, self.templates.render(&format!("{}.html", guide.guide()), values)?);
        }
        Ok(())
    }

    fn add_examples(&self, site: &mut Site) -> Result<()> {
        for (at, (chapter, example)) in self.examples().enumerate() {
            let page = format!("{}index.html", example.path(Language::Rust));
            let values = self.example(&page, at, chapter, example, Language::Rust)?;
            site.add_page(&page, self.templates.render("example.html", values)?);
        }
        Ok(())
    }

    fn add_scripts(&self, site: &mut Site, python: &Python) -> Result<()> {
        for (at, (chapter, example)) in self.examples().enumerate() {
            let page = format!("{}index.html", example.path(Language::Python));
            let files = Bundle::new(&*example.slug, self.script_files(example)?);
            let script = format!("{}.py", example.file());
            let values = context! {
                ..python.values(&page, &script, &files)?,
                ..self.example(&page, at, chapter, example, Language::Python)?
            };
            site.add_page(&page, self.templates.render("python.html", values)?);
            site.add_bundle(&files);
        }
        Ok(())
    }

    /// An example as its own page shows it; `at` is its place among all.
    fn example(&self, page: &str, at: usize, chapter: &Chapter, example: &App, language: Language) -> Result<Value> {
        let near = |at: Option<usize>| {
            let (_, near) = at.and_then(|at| self.examples().nth(at))?;
            Some(self.link(page, near, language))
        };
        Ok(context! {
            number => at + 1,
            count => self.examples().count(),
            previous => near(at.checked_sub(1)),
            next => near(Some(at + 1)),
            ..self.app(page, chapter, example, language)?
        })
    }

    /// The files of an app in Python, by their paths from its script's folder.
    fn script_files(&self, app: &App) -> Result<Vec<(String, Vec<u8>)>> {
        let mut files = Vec::new();
        for path in [app.source(Language::Python)].into_iter().chain(app.inside(self.www)) {
            files.push((in_its_folder(&path).to_owned(), read(&self.www.join(&path))?.into_bytes()));
        }
        Ok(files)
    }

    /// An app as its own page shows it: with its source, the app itself first.
    fn app(&self, page: &str, chapter: &Chapter, app: &App, language: Language) -> Result<Value> {
        let inside = app.inside(self.www);
        let component = !inside.is_empty();
        let mut files = Vec::new();
        for path in [app.source(language)].into_iter().chain(inside) {
            let text = read(&self.www.join(&path))?;
            let source = highlight::source(&path, text.trim_end());
            let name = in_its_folder(&path).to_owned();
            files.push(context! { path => url(format!("www/{path}")), name => url(name), source => html(source) });
        }
        Ok(context! {
            app => self.link(page, app, language),
            language => language.name(),
            files => files,
            component => component,
            ..self.shared(page, chapter, language)?
        })
    }

    /// What every page of the gallery may use; `chapter` is the one that it belongs to, `language` that of the examples
    /// that it leads to.
    fn shared(&self, page: &str, chapter: &Chapter, language: Language) -> Result<Value> {
        let code = self.codes.get(&chapter.binary);
        let code =
            code.with_context(|| format!("{EXAMPLES} names the binary {}, which is not built", chapter.binary))?;
        let mut number = 0;
        let chapters: Vec<Value> = self
            .chapters
            .iter()
            .map(|chapter| {
                let groups = chapter.groups.iter().map(|group| self.listed(page, group, language, &mut number));
                let groups: Vec<Value> = groups.collect();
                let guide = chapter.guide.as_ref().map(|guide| guide_link(page, guide));
                context! { title => &*chapter.title, about => &*chapter.about, guide => guide, groups => groups }
            })
            .collect();
        let own = self.chapters.iter().zip(&chapters).find(|(own, _)| std::ptr::eq(*own, chapter));
        Ok(context! {
            home => url(site::relative(page, "")),
            docs => self.python.as_ref().map(|_| Docs::url(page)),
            headwater => url(site::relative(page, &self.headwater.dir())),
            gallery => url(site::relative(page, &self.style.dir())),
            code => url(site::relative(page, &code.dir())),
            components => self.packages.attribute(page),
            chapter => own.map(|(_, values)| values.clone()),
            chapters => chapters,
        })
    }

    /// A group in a list of all examples. `number` is how many came before it.
    fn listed(&self, page: &str, group: &Group, language: Language, number: &mut usize) -> Value {
        let first = *number + 1;
        *number += group.examples.len();
        let examples: Vec<Value> = group.examples.iter().map(|example| self.link(page, example, language)).collect();
        context! { title => &*group.title, about => &*group.about, first => first, examples => examples }
    }

    /// An example in a language, as seen from a page, with the links to it in all languages if there are several.
    fn link(&self, page: &str, app: &App, language: Language) -> Value {
        let all = if self.python.is_some() { &[Language::Rust, Language::Python][..] } else { &[] };
        let languages = all.iter().map(|other| {
            let url = url(site::relative(page, &app.path(*other)));
            context! { name => other.name(), url => url, current => *other == language }
        });
        context! { languages => languages.collect::<Vec<_>>(), ..link(page, app, &app.path(language)) }
    }
}

/// The source without the comment that explains the file, which the index has no room for.
fn without_header(source: &str) -> &str {
    let header: usize = source.split_inclusive('\n').take_while(|line| line.starts_with("//!")).map(str::len).sum();
    source.get(header..).unwrap_or(source).trim()
}

/// A path below `www/` without the folder of its language.
fn in_its_folder(path: &str) -> &str {
    path.split_once('/').map_or(path, |(_, path)| path)
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

    fn built(python: Option<Python>) -> Site {
        let file = |name: &str, bin: &str| (name.to_owned(), bin.as_bytes().to_vec());
        let code = |bin: &String| Bundle::new("app", [file("app.js", bin), file("app_bg.wasm", bin)]);
        let codes = binaries(checkout()).unwrap().into_iter().map(|bin| (bin.clone(), code(&bin))).collect();
        site(checkout(), &codes, python).unwrap()
    }

    /// The whole gallery, with an interpreter that has no contents.
    #[cfg(feature = "python")]
    pub fn with_python() -> Site {
        let codemirror = vec![("codemirror.js".to_owned(), Vec::new())];
        let editor = editor::Editor::of(&checkout().join("www"), codemirror).unwrap();
        built(Some(Python { runtime: crate::runtime::Runtime::fake(), editor }))
    }

    fn count(site: &Site, folder: &str) -> usize {
        site.paths().filter(|path| path.starts_with(folder)).count()
    }

    #[test]
    fn the_index_shows_code_from_its_first_line_on() {
        assert_eq!(without_header("//! About\n//! this.\n\nuse a; //! kept\n"), "use a; //! kept");
        assert_eq!(without_header("use a;"), "use a;");
    }

    #[test]
    fn the_gallery_has_twenty_one_examples_a_guide_and_no_broken_link() {
        let site = built(None);
        assert_eq!(["rust/", "python/", "guide/"].map(|folder| count(&site, folder)), [21, 0, 1]);
        let page = site.text("rust/stateful-button/index.html").unwrap();
        assert!(page.contains("data-headwater-app=\"stateful-button\""), "{page}");
        assert!(!page.contains("Python"), "{page}");
        assert_eq!(site.broken_links(), Vec::<String>::new());
    }

    #[cfg(feature = "python")]
    #[test]
    fn with_an_interpreter_each_example_has_a_twin() {
        let site = with_python();
        assert_eq!(["rust/", "python/", "guide/"].map(|folder| count(&site, folder)), [21, 21, 1]);
        assert_eq!(site.broken_links(), Vec::<String>::new());
        let [rust, python] =
            ["rust", "python"].map(|folder| site.text(&format!("{folder}/stages/index.html")).unwrap());
        assert!(rust.contains("<a href=\"../../python/stages/\">Python</a>"), "{rust}");
        assert!(python.contains("<a href=\"../../rust/stages/\">Rust</a>"), "{python}");
        assert!(python.contains("rel=\"next\" href=\"../../python/slight-problem/\""), "{python}");
        assert!(python.contains("data-headwater-app=\"stages.py\""), "{python}");
        assert!(!rust.contains("editor.js") && !rust.contains("data-engine"), "{rust}");
        let component = site.text("python/component-state/index.html").unwrap();
        assert!(component.contains("&quot;component_state/style.css&quot;:"), "{component}");
    }

    /// A component's module is run from a blob, which no other page needs to allow.
    #[test]
    fn only_pages_with_a_component_allow_its_module() {
        let site = built(None);
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
