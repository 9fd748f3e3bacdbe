//! What is made of an app's files, and what another version of them changes for an open page.

use std::collections::BTreeMap;

use anyhow::Result;

use crate::build::{App, site_of_crate};
use crate::first_frame::FirstFrame;
use crate::site::Site;
use crate::{project, toolchain};

/// The file that declares component packages.
const MANIFEST: &str = "pyproject.toml";

/// Makes an app of its files as they are now.
pub type Maker = Box<dyn FnMut() -> Result<Made>>;

/// An app that was made.
pub struct Made {
    /// Its pages and files.
    pub site: Site,
    /// What a page can take over while it is open, if it is a script.
    pub script: Option<Files>,
}

/// A script's files.
#[derive(Default)]
pub struct Files {
    /// Where in the site they are.
    pub folder: String,
    /// All of them, by their paths.
    pub contents: BTreeMap<String, Vec<u8>>,
    /// What the page says of its component packages, whose files it reads when it is loaded.
    pub packages: String,
}

/// What is another for an open page.
#[derive(Debug, PartialEq, Eq)]
pub enum Change {
    /// Nothing.
    Nothing,
    /// Files of the script, which are in `folder`.
    Files {
        /// Where in the site the files are.
        folder: String,
        /// The paths of those that are new or others.
        changed: Vec<String>,
        /// The paths of those that are gone.
        removed: Vec<String>,
    },
    /// More than it can take over.
    Whole,
}

impl Files {
    /// What has changed since these files.
    pub fn change_to(&self, new: &Self) -> Change {
        let changed: Vec<String> =
            new.contents.iter().filter(|(path, bytes)| self.contents.get(*path) != Some(bytes)).map(path_of).collect();
        let removed: Vec<String> =
            self.contents.iter().filter(|(path, _)| !new.contents.contains_key(*path)).map(path_of).collect();
        let is_manifest = |path: &String| path.rsplit('/').next() == Some(MANIFEST);
        if self.packages != new.packages || changed.iter().chain(&removed).any(is_manifest) {
            Change::Whole
        } else if changed.is_empty() && removed.is_empty() {
            Change::Nothing
        } else {
            Change::Files { folder: new.folder.clone(), changed, removed }
        }
    }
}

fn path_of((path, _): (&String, &Vec<u8>)) -> String {
    path.clone()
}

/// Prepares what makes an app. What fails here is not mended by a change of the app's files.
pub fn maker(app: App, dev: bool) -> Result<Maker> {
    match app {
        App::Script(script) => script.maker(dev),
        App::Crate(project) => {
            toolchain::ensure_wasm_target(&project.dir)?;
            Ok(Box::new(move || {
                // Its Cargo.toml may say something else now.
                let project = project::find(&project.dir)?;
                Ok(Made { site: site_of_crate(&project, FirstFrame::Never, dev)?, script: None })
            }))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(folder: &str, packages: &str, contents: &[(&str, &str)]) -> Files {
        let contents = contents.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
        Files { folder: folder.to_owned(), packages: packages.to_owned(), contents }
    }

    #[test]
    fn a_page_takes_over_files_and_is_loaded_again_for_packages() {
        let old = files("one", "dial", &[("app.py", "1"), ("old.py", ""), ("dial/pyproject.toml", "")]);
        let same = [("app.py", "1"), ("old.py", ""), ("dial/pyproject.toml", "")];
        let with = |extra: (&'static str, &'static str)| [&same[..], &[extra]].concat();
        let change = Change::Files {
            folder: "two".to_owned(),
            changed: vec!["app.py".to_owned(), "new.py".to_owned()],
            removed: vec!["old.py".to_owned()],
        };
        for (packages, contents, expected) in [
            ("dial", same.to_vec(), Change::Nothing),
            ("dial", vec![("app.py", "2"), ("new.py", ""), ("dial/pyproject.toml", "")], change),
            ("dial, sum", with(("sum/index.js", "")), Change::Whole),
            ("dial", with(("pyproject.toml", "")), Change::Whole),
            ("dial", same[..2].to_vec(), Change::Whole),
        ] {
            assert_eq!(old.change_to(&files("two", packages, &contents)), expected, "{contents:?}");
        }
    }
}
