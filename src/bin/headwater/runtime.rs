//! What runs scripts in a page, the same for every script: the two halves compiled for the browser, and Python's library.

use anyhow::{Context, Result};
use headwater::python::lib::{BASE, PARTS, Part, parts_for};
use minijinja::Value;
use serde_json::{Value as Json, json};

use crate::build::{Codes, codes};
use crate::bundle::Bundle;
use crate::embedded;
use crate::project::{Project, runtime};
use crate::site::{self, Site};
use crate::template::{context, escape, html, url};

/// The two halves, each with the feature that it needs.
const VIEW: (&str, &str) = ("headwater-view", "wire");
const WORKER: (&str, &str) = ("headwater-worker", "python");

/// What is in the bundle of each half.
const GLUE: &str = "app.js";
const WASM: &str = "app_bg.wasm";
/// How the files end that the worker fetches when it needs them: parts of the library, and tables of its wasm.
const PART: &str = ".part";

/// What runs scripts in a page.
pub struct Runtime {
    headwater: Bundle,
    views: Codes,
    workers: Codes,
    library: Bundle,
}

/// What it is built of.
pub fn projects() -> Result<Vec<Project>> {
    [VIEW, WORKER].map(|(bin, feature)| runtime(bin, feature)).into_iter().collect()
}

impl Runtime {
    /// Compiles it, or takes what was compiled before.
    pub fn build(dev: bool) -> Result<Self> {
        let library = PARTS.iter().map(|part| (part_file(part.name), part.packed.to_vec()));
        Ok(Self {
            headwater: embedded::bundle(),
            views: codes(&runtime(VIEW.0, VIEW.1)?, dev)?,
            workers: codes(&runtime(WORKER.0, WORKER.1)?, dev)?,
            library: Bundle::new("python", library),
        })
    }

    /// The page's half.
    pub fn views(&self) -> &Codes {
        &self.views
    }

    /// Adds its files to a site.
    pub fn add_to(&self, site: &mut Site) -> Result<()> {
        for bundle in [&self.headwater, only(&self.views)?, only(&self.workers)?, &self.library] {
            site.add_bundle(bundle);
        }
        Ok(())
    }

    /// What a page's template says to run the script `name` of these files: where `headwater`, the `view` and the
    /// worker's `wasm` are, and `engine` for the attribute that tells the engine.
    pub fn values(&self, page: &str, name: &str, files: &Bundle) -> Result<Value> {
        let imports = imports(files.files());
        let wanted = parts_for(imports.iter().map(String::as_str));
        let mut engine = self.engine(page)?;
        engine["script"] = name.into();
        engine["files"] = files.files().map(|(path, _)| (path, at(page, files, path))).collect();
        engine["wanted"] = wanted.iter().map(|part| part.name).collect();
        let mut attribute = String::new();
        escape(&engine.to_string(), &mut attribute);
        Ok(context! {
            headwater => url(site::relative(page, &self.headwater.dir())),
            view => url(site::relative(page, &only(&self.views)?.dir())),
            wasm => url(at(page, only(&self.workers)?, WASM)),
            engine => html(attribute),
        })
    }

    /// What `runtime.json` says for pages that mount scripts by themselves: where everything is, counted from the file
    /// `path`, and which part of the library has which modules.
    pub fn manifest(&self, path: &str) -> Result<Json> {
        let view = only(&self.views)?;
        let parts = |of: fn(&Part) -> &[&str]| PARTS.iter().map(|part| (part.name, json!(of(part)))).collect::<Json>();
        Ok(json!({
            "version": env!("CARGO_PKG_VERSION"),
            "headwater": at(path, &self.headwater, ""),
            "css": at(path, &self.headwater, "headwater.css"),
            "boot": at(path, &self.headwater, "boot.js"),
            "view": { "glue": at(path, view, GLUE), "wasm": at(path, view, WASM) },
            "engine": self.engine(path)?,
            "modules": parts(|part| part.modules),
            "needs": parts(|part| part.needs),
            "base": BASE,
        }))
    }

    /// What runs in the worker, whatever the script is.
    fn engine(&self, page: &str) -> Result<Json> {
        let worker = only(&self.workers)?;
        let library = PARTS.iter().map(|part| (part.name.to_owned(), at(page, &self.library, &part_file(part.name))));
        // The worker asks for its tables as for a part of the library.
        let tables =
            worker.files().filter_map(|(path, _)| Some((path.strip_suffix(PART)?.to_owned(), at(page, worker, path))));
        Ok(json!({
            "worker": at(page, &self.headwater, "worker.js"),
            "glue": at(page, worker, GLUE),
            "wasm": at(page, worker, WASM),
            "parts": library.chain(tables).collect::<Json>(),
        }))
    }
}

/// The way from a page to a file of a bundle.
fn at(page: &str, bundle: &Bundle, path: &str) -> String {
    site::relative(page, &format!("{}/{path}", bundle.dir()))
}

fn only(codes: &Codes) -> Result<&Bundle> {
    codes.values().next().context("cargo built no wasm file")
}

/// The file that a part of Python's library is in.
fn part_file(name: &str) -> String {
    format!("{name}{PART}")
}

/// The modules that the files import at the beginning of a line, as far as that can be told without running them.
/// What is not found here is loaded when it is imported.
fn imports<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> Vec<String> {
    let mut imports = vec!["streamlit".to_owned()];
    for (_, contents) in files.filter(|(path, _)| path.ends_with(".py")) {
        for line in String::from_utf8_lossy(contents).lines() {
            let mut words = line.split([' ', ',']).filter(|word| !word.is_empty());
            match words.next() {
                Some("from") => imports.extend(words.next().map(str::to_owned)),
                Some("import") => imports.extend(words.take_while(|word| *word != "#").map(str::to_owned)),
                _ => {}
            }
        }
    }
    imports
}

#[cfg(test)]
impl Runtime {
    /// One whose files have no contents, for pages that are not opened.
    pub fn fake() -> Self {
        let files = || [GLUE, WASM].map(|name| (name.to_owned(), Vec::new()));
        let codes = |name: &str| Codes::from([(name.to_owned(), Bundle::new(name, files()))]);
        let library = PARTS.iter().map(|part| (part_file(part.name), Vec::new()));
        let library = Bundle::new("python", library);
        Self { headwater: embedded::bundle(), views: codes("view"), workers: codes("worker"), library }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_script_imports_is_known_before_it_runs() {
        let script = "import streamlit as st\nimport json, re\nfrom pandas import DataFrame\nx = 1\n";
        let files: [(&str, &[u8]); 2] = [("app.py", script.as_bytes()), ("a.txt", b"import xml")];
        let parts: Vec<&str> =
            parts_for(imports(files.into_iter()).iter().map(String::as_str)).iter().map(|part| part.name).collect();
        assert!(parts.contains(&"pandas") && parts.contains(&"streamlit") && !parts.contains(&"xml"), "{parts:?}");
    }
}
