//! What `headwater new` writes: the files of `pkg-template/`, which are part of this program, with an app's own name in
//! them.

use std::path::Path;

/// What an app is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A Streamlit script.
    Python,
    /// A crate.
    Rust,
}

/// The name that the files have for the app, and that which people read.
const NAME: &str = "my-app";
const TITLE: &str = "My app";
/// Where the template of an app in Rust finds Headwater.
const PLACE: &str = "path = \"../..\"";
/// Where a workflow gets Headwater from, until somebody says where.
const REPOSITORY: &str = "HEADWATER_REPOSITORY: https://example.com/headwater.git";
const REVISION: &str = "HEADWATER_REVISION: main";

macro_rules! files {
    ($($path:literal),* $(,)?) => {
        [$(($path, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/pkg-template/", $path)))),*]
    };
}

/// The files by their paths in `pkg-template/`.
const FILES: [(&str, &str); 22] = files![
    "python/.github/workflows/pages.yml",
    "python/.gitignore",
    "python/README.md",
    "python/app.py",
    "python/tests/greeting.expected.json",
    "python/tests/greeting.steps.json",
    "python/tests/stars.expected.json",
    "python/tests/stars.steps.json",
    "rust/.github/workflows/pages.yml",
    "rust/.gitignore",
    "rust/Cargo.lock",
    "rust/Cargo.toml",
    "rust/README.md",
    "rust/index.html",
    "rust/src/main.rs",
    "stars/assets/index.js",
    "stars/assets/style.css",
    "stars/package-lock.json",
    "stars/package.json",
    "stars/pyproject.toml",
    "stars/src/index.ts",
    "stars/tsconfig.json",
];

/// An app to be.
pub struct Starter<'a> {
    /// What it is written in.
    pub kind: Kind,
    /// Its name, which cargo takes as that of a crate.
    pub name: &'a str,
    /// The folder of Headwater's sources.
    pub headwater: &'a Path,
    /// The address that they come from and the commit that they are, as far as that is known.
    pub origin: Option<(String, String)>,
}

impl Starter<'_> {
    /// Its files, by their paths in its folder.
    pub fn files(&self) -> impl Iterator<Item = (&'static str, String)> {
        let folder = match self.kind {
            Kind::Python => "python/",
            Kind::Rust => "rust/",
        };
        FILES.iter().filter_map(move |(path, text)| {
            let own = path.strip_prefix(folder);
            own.or_else(|| path.starts_with("stars/").then_some(*path)).map(|path| (path, self.fill(text)))
        })
    }

    fn fill(&self, text: &str) -> String {
        // A path in quotes is written in TOML as it is in Rust.
        let place = format!("path = {:?}", self.headwater.display().to_string());
        let text = text.replace(NAME, self.name).replace(TITLE, &title(self.name)).replace(PLACE, &place);
        match &self.origin {
            Some((address, commit)) => text
                .replace(REPOSITORY, &format!("HEADWATER_REPOSITORY: {address}"))
                .replace(REVISION, &format!("HEADWATER_REVISION: {commit}")),
            None => text,
        }
    }
}

/// A name as people read it: `tea-timer` is "Tea timer".
fn title(name: &str) -> String {
    let words = name.replace(['-', '_'], " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn starter(kind: Kind, origin: Option<(String, String)>) -> BTreeMap<&'static str, String> {
        let headwater = Path::new("/a \"place\"");
        Starter { kind, name: "tea-timer", headwater, origin }.files().collect()
    }

    #[test]
    fn every_file_of_the_template_is_part_of_the_program() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("pkg-template");
        let mut found = Vec::new();
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let left = ["node_modules", "target", "dist"].map(Path::new);
                match path.is_dir() {
                    true if left.iter().any(|left| path.ends_with(left)) => {}
                    true => folders.push(path),
                    false => found.push(path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/")),
                }
            }
        }
        found.retain(|path| path != "README.md");
        found.sort();
        assert_eq!(FILES.map(|(path, _)| path).to_vec(), found);
    }

    #[test]
    fn the_files_have_the_name_of_the_app() {
        for kind in [Kind::Python, Kind::Rust] {
            let files = starter(kind, None);
            for (path, text) in &files {
                assert!(!text.contains(NAME) && !text.contains(TITLE), "{kind:?} {path}: {text}");
            }
            assert!(files["README.md"].starts_with("# Tea timer\n"), "{kind:?}");
            assert!(files["stars/pyproject.toml"].contains("name = \"tea-timer\""), "{kind:?}");
            assert!(files[".github/workflows/pages.yml"].contains(REPOSITORY), "{kind:?}");
        }
        assert!(starter(Kind::Python, None)["app.py"].contains("\"tea-timer.stars\""));
    }

    #[test]
    fn a_crate_names_the_place_of_headwater() {
        let manifest: toml::Table = starter(Kind::Rust, None)["Cargo.toml"].parse().unwrap();
        assert_eq!(manifest["package"]["name"].as_str(), Some("tea-timer"));
        assert_eq!(manifest["dependencies"]["headwater"]["path"].as_str(), Some("/a \"place\""));
    }

    #[test]
    fn the_workflow_names_the_address_of_headwater_if_it_is_known() {
        for kind in [Kind::Python, Kind::Rust] {
            let files = starter(kind, Some(("https://a.org/b".to_owned(), "1f0c".to_owned())));
            let workflow = &files[".github/workflows/pages.yml"];
            assert!(workflow.contains("REPOSITORY: https://a.org/b\n  HEADWATER_REVISION: 1f0c\n"), "{workflow}");
        }
    }

    #[test]
    fn a_title_is_for_people() {
        let cases = [("hello", "Hello"), ("tea-timer", "Tea timer"), ("two_words", "Two words"), ("x", "X")];
        for (name, expected) in cases {
            assert_eq!(title(name), expected);
        }
    }
}
