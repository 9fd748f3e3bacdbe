//! The documentation: pages below `www/docs/`, whose examples run in them by our own elements. What can be told by the
//! program itself is: the commands by clap (`commands`), the differences by `COMPATIBILITY.md` (`differences`).

mod commands;
mod differences;
mod element;
mod live;

use std::path::Path;

use anyhow::{Context, Result};
use minijinja::Value;
use serde::Deserialize;

use super::{Pages, STYLE, read};
use crate::bundle::Bundle;
use crate::site::{self, Site};
use crate::template::{Templates, context, url};

/// Where the pages are, in the checkout below `www/` and in the site.
const FOLDER: &str = "docs";
/// The folder of the site that has what `headwater runtime` makes, and the page of links in it.
pub const RUNTIME: &str = "runtime";
pub const SHARE_PAGE: &str = "share.html";

const PAGES: &str = "pages.json";
/// What all pages are built on.
const FRAME: &str = "page.html";
/// The style, and what the examples need that are JavaScript of the page's own.
const FILES: [&str; 4] = ["docs.css", "controller.js", "events.js", "share-link.js"];
/// What the differences are read from, in the checkout.
const DIFFERENCES: &str = "COMPATIBILITY.md";

/// A page, as `pages.json` has it; they are in the order in which they are read.
#[derive(Deserialize)]
struct Page {
    /// Its folder; that of the first one is the documentation's own.
    slug: String,
    /// Its name in the list of pages.
    name: String,
    title: String,
    about: String,
    /// Whether a component in it has its module as a text, which runs from a `blob:`.
    #[serde(default)]
    has_module: bool,
}

impl Page {
    fn template(&self) -> String {
        let name = if self.slug.is_empty() { "index" } else { &self.slug };
        format!("{FOLDER}/{name}.html")
    }

    fn path(&self) -> String {
        let slash = if self.slug.is_empty() { "" } else { "/" };
        format!("{FOLDER}/{}{slash}", self.slug)
    }
}

/// The documentation of a checkout.
pub struct Docs {
    pages: Vec<Page>,
    files: Bundle,
    element: Bundle,
    differences: Value,
}

impl Docs {
    /// Reads it, and gives its templates to those of the gallery.
    pub fn read(root: &Path, templates: &mut Templates) -> Result<Self> {
        let folder = root.join("www").join(FOLDER);
        let pages = read(&folder.join(PAGES))?;
        let pages: Vec<Page> = serde_json::from_str(&pages).with_context(|| format!("{PAGES} is not understood"))?;
        templates.add_filter("live", live::live);
        templates.add_filter("shown", live::shown);
        for name in pages.iter().map(Page::template).chain([format!("{FOLDER}/{FRAME}")]) {
            let text = read(&root.join("www").join(&name))?;
            templates.add(name, text)?;
        }
        let mut files = Vec::new();
        for name in FILES {
            let text = read(&folder.join(name))?;
            // The pages show the code that they run.
            templates.add(format!("{FOLDER}/{name}"), text.clone())?;
            files.push((name.to_owned(), text.into_bytes()));
        }
        let differences = differences::read(&read(&root.join(DIFFERENCES))?);
        Ok(Self { pages, files: Bundle::new(FOLDER, files), element: element::bundle()?, differences })
    }

    /// The way to it from a page.
    pub fn url(page: &str) -> Value {
        url(site::relative(page, &format!("{FOLDER}/")))
    }

    /// Adds its pages to the gallery's site, which has a folder `RUNTIME`.
    pub fn add_to(&self, site: &mut Site, gallery: &Pages) -> Result<()> {
        site.add_bundle(&self.files);
        site.add_bundle(&self.element);
        for (at, page) in self.pages.iter().enumerate() {
            let path = format!("{}index.html", page.path());
            let near = |at: Option<usize>| Some(link(&path, self.pages.get(at?)?));
            let way = |to: &str| url(site::relative(&path, to));
            let pages = self.pages.iter().map(|other| {
                context! { current => std::ptr::eq(page, other), ..link(&path, other) }
            });
            let values = context! {
                page => link(&path, page),
                pages => pages.collect::<Vec<_>>(),
                previous => near(at.checked_sub(1)),
                next => near(Some(at + 1)),
                component => page.has_module,
                home => way(""),
                headwater => way(&gallery.headwater.dir()),
                gallery => way(&gallery.style.dir()),
                style => STYLE,
                docs => Self::url(&path),
                files => way(&self.files.dir()),
                element => way(&self.element.dir()),
                runtime => way(RUNTIME),
                share_page => way(&format!("{RUNTIME}/{SHARE_PAGE}")),
                commands => commands::commands(),
                differences => &self.differences,
            };
            site.add_page(&path, gallery.templates.render(&page.template(), values)?);
        }
        Ok(())
    }
}

/// A page, as seen from another one.
fn link(from: &str, page: &Page) -> Value {
    context! {
        name => &*page.name,
        title => &*page.title,
        about => &*page.about,
        url => url(site::relative(from, &page.path())),
    }
}

#[cfg(test)]
mod tests;
