//! What edits the source in a page: our half, `www/editor.js`, and CodeMirror, which esbuild makes one file of. A build
//! without npm goes on without CodeMirror, and pages then have a plain field.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::read;
use crate::bundle::Bundle;
use crate::say;
use crate::vendor::npm::Npm;

/// The page's half.
const OWN: &str = "editor.js";

const NPM: Npm = Npm {
    manifest: include_str!("../npm/editor/package.json"),
    lock: include_str!("../npm/editor/package-lock.json"),
    purpose: "CodeMirror and esbuild from npm, for the source in the gallery's pages",
};
/// What becomes one file with the libraries that it imports, and what esbuild calls that file.
const ENTRY: (&str, &str) = ("editor.js", include_str!("../npm/editor/editor.js"));
const BUNDLED: &str = "index.js";
/// What the page's half imports.
const CODEMIRROR: &str = "codemirror.js";
/// The licences of all libraries that are in the file, each with its name above it.
const LICENSES: &str = "LICENSES.txt";

/// The files that a page loads once somebody edits its source, and `editor.js`, which it loads at once.
pub struct Editor {
    pub files: Bundle,
    pub has_codemirror: bool,
}

impl Editor {
    /// Bundles it. `scratch` is where the builds of the project leave their files.
    pub fn build(www: &Path, scratch: &Path) -> Result<Self> {
        let codemirror = codemirror(&scratch.with_file_name("npm-editor")).unwrap_or_else(|error| {
            say(&format!("the source in the gallery's pages is edited in a plain field: {error:#}"));
            Vec::new()
        });
        Self::of(www, codemirror)
    }

    /// The editor with these files of CodeMirror, or without.
    pub fn of(www: &Path, codemirror: Vec<(String, Vec<u8>)>) -> Result<Self> {
        let has_codemirror = !codemirror.is_empty();
        let own = (OWN.to_owned(), read(&www.join(OWN))?.into_bytes());
        Ok(Self { files: Bundle::new("editor", [own].into_iter().chain(codemirror)), has_codemirror })
    }
}

fn codemirror(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    NPM.install(folder)?;
    let entry = folder.join(ENTRY.0);
    fs::write(&entry, ENTRY.1).with_context(|| format!("cannot write {}", entry.display()))?;
    NPM.run(folder, "bundle")?;
    let bundled = folder.join(BUNDLED);
    let code = fs::read(&bundled).with_context(|| format!("cannot read {}", bundled.display()))?;
    let licenses: Result<String> = packages()?.iter().map(|(path, package)| license(folder, path, package)).collect();
    Ok(vec![(CODEMIRROR.to_owned(), code), (LICENSES.to_owned(), licenses?.into_bytes())])
}

/// What the lock file says.
#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Package>,
}

#[derive(Deserialize)]
struct Package {
    #[serde(default)]
    version: String,
    /// Whether it only helps to make the file, as esbuild does.
    #[serde(default)]
    dev: bool,
}

/// The libraries in the file, by their folders.
fn packages() -> Result<BTreeMap<String, Package>> {
    let Lock { packages } = serde_json::from_str(NPM.lock).context("the lock file is none")?;
    Ok(packages.into_iter().filter(|(path, package)| !path.is_empty() && !package.dev).collect())
}

fn license(folder: &Path, path: &str, package: &Package) -> Result<String> {
    let file = folder.join(path).join("LICENSE");
    let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(format!("{} {}\n\n{}\n\n", path.trim_start_matches("node_modules/"), package.version, text.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_site_gets_is_pinned_by_its_hash_and_esbuild_is_not_among_it() {
        let packages: Vec<String> = packages().unwrap().into_keys().collect();
        let has = |name: &str| packages.iter().any(|path| path.contains(name));
        assert!(has("@codemirror/view") && has("@lezer/python") && !has("esbuild"), "{packages:?}");
        let unpinned = NPM.lock.matches("\"version\": ").count() - NPM.lock.matches("\"integrity\": \"sha512-").count();
        assert_eq!(unpinned, 0, "every package has a version and a hash");
    }

    #[test]
    fn pages_know_whether_there_is_codemirror() {
        let www = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/www"));
        assert!(!Editor::of(www, Vec::new()).unwrap().has_codemirror);
        assert!(Editor::of(www, vec![(CODEMIRROR.to_owned(), Vec::new())]).unwrap().has_codemirror);
        let own = read(&www.join(OWN)).unwrap();
        assert!(own.contains(&format!("import('./{CODEMIRROR}')")), "{own}");
    }
}
