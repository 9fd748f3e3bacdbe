//! What is in the gallery, as `www/examples.json` says: its chapters, their examples, and where the files of each are.

use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::{EXAMPLES, read};

/// The files of an app's component.
const INSIDE: [&str; 3] = ["inside.html", "style.css", "module.js"];

/// A language that an example is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    Rust,
    Python,
}

impl Language {
    /// The name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rust => "Rust",
            Self::Python => "Python",
        }
    }

    /// The folder of its examples, below `www/` and in the site.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Rust => "rust",
            Self::Python => "python",
        }
    }

    fn extension(self) -> &'static str {
        match self {
            Self::Rust => "rs",
            Self::Python => "py",
        }
    }
}

/// A chapter: examples about one thing, whose apps in Rust share a wasm file.
#[derive(Deserialize)]
pub struct Chapter {
    pub title: String,
    pub about: String,
    /// The binary that holds the apps.
    pub binary: String,
    /// A page that explains what the examples show, with an app of its own.
    pub guide: Option<App>,
    pub groups: Vec<Group>,
}

/// Examples that belong together.
#[derive(Deserialize)]
pub struct Group {
    pub title: String,
    pub about: String,
    pub examples: Vec<App>,
}

/// An app and the page that it is shown in.
#[derive(Deserialize)]
pub struct App {
    pub slug: String,
    pub title: String,
    pub about: String,
}

impl App {
    /// Where its page is, if it is an example.
    pub fn path(&self, language: Language) -> String {
        format!("{}/{}/", language.folder(), self.slug)
    }

    /// Where its page is, if that is a guide; so is its template, below `www/`.
    pub fn guide(&self) -> String {
        format!("guide/{}", self.slug)
    }

    /// Its name as that of a file, without an ending.
    pub fn file(&self) -> String {
        self.slug.replace('-', "_")
    }

    /// Where its source is, below `www/`.
    pub fn source(&self, language: Language) -> String {
        format!("{}/{}.{}", language.folder(), self.file(), language.extension())
    }

    /// The files of its component, if it has one, below `www/`: in a folder beside its source. What is written in both
    /// languages has one such folder, beside the script, because a script finds its files there.
    pub fn inside(&self, www: &Path) -> Vec<String> {
        let folders =
            [Language::Python, Language::Rust].map(|language| format!("{}/{}", language.folder(), self.file()));
        let folder = folders.into_iter().find(|folder| www.join(folder).is_dir());
        let files = folder.iter().flat_map(|folder| INSIDE.map(|file| format!("{folder}/{file}")));
        files.filter(|file| www.join(file).is_file()).collect()
    }
}

/// All chapters, in the order in which they are read.
pub fn chapters(root: &Path) -> Result<Vec<Chapter>> {
    serde_json::from_str(&read(&root.join(EXAMPLES))?).with_context(|| format!("{EXAMPLES} is not as it should be"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_names_pages_and_files() {
        let app = App { slug: "toggle-button".to_owned(), title: String::new(), about: String::new() };
        assert_eq!(app.path(Language::Rust), "rust/toggle-button/");
        assert_eq!(app.path(Language::Python), "python/toggle-button/");
        assert_eq!(app.guide(), "guide/toggle-button");
        assert_eq!(app.source(Language::Rust), "rust/toggle_button.rs");
        assert_eq!(app.source(Language::Python), "python/toggle_button.py");
    }
}
