//! What runs scripts in a page, the same for every script: the two halves compiled for the browser, and Python's library.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use headwater::python::lib::{PARTS, parts_for};
use minijinja::Value;

use crate::build::{Codes, codes};
use crate::bundle::Bundle;
use crate::embedded;
use crate::project::runtime;
use crate::site::{self, Site};
use crate::template::{context, escape, html, url};

/// The two halves, each with the feature that it needs.
const VIEW: (&str, &str) = ("headwater-view", "wire");
const WORKER: (&str, &str) = ("headwater-worker", "python");

/// What runs scripts in a page.
pub struct Runtime {
    headwater: Bundle,
    views: Codes,
    workers: Codes,
    library: Bundle,
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
        let (view, worker) = (only(&self.views)?, only(&self.workers)?);
        let at = |bundle: &Bundle, path: &str| site::relative(page, &format!("{}/{path}", bundle.dir()));
        let addresses = |bundle: &Bundle, paths: &mut dyn Iterator<Item = (String, String)>| {
            paths.map(|(name, path)| (name, at(bundle, &path))).collect::<BTreeMap<_, _>>()
        };
        let imports = imports(files.files());
        let wanted = parts_for(imports.iter().map(String::as_str));
        let engine = serde_json::json!({
            "worker": at(&self.headwater, "worker.js"),
            "glue": at(worker, "app.js"),
            "wasm": at(worker, "app_bg.wasm"),
            "script": name,
            "files": addresses(files, &mut files.files().map(|(path, _)| (path.to_owned(), path.to_owned()))),
            "parts": addresses(&self.library, &mut PARTS.iter().map(|part| (part.name.to_owned(), part_file(part.name)))),
            "wanted": wanted.iter().map(|part| part.name).collect::<Vec<_>>(),
        });
        let mut attribute = String::new();
        escape(&engine.to_string(), &mut attribute);
        Ok(context! {
            headwater => url(site::relative(page, &self.headwater.dir())),
            view => url(site::relative(page, &view.dir())),
            wasm => url(at(worker, "app_bg.wasm")),
            engine => html(attribute),
        })
    }
}

fn only(codes: &Codes) -> Result<&Bundle> {
    codes.values().next().context("cargo built no wasm file")
}

fn part_file(name: &str) -> String {
    format!("{name}.part")
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
