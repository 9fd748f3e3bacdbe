//! The licences of the crates that are linked into a page. Cargo tells which they are; their texts are what the crates
//! bring along or, where one brings none, the standard text of the licence that it names.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;
use spdx::{Expression, LicenseId, ParseMode};

use super::is_license;
use crate::project::Project;
use crate::toolchain;

/// It asks for no more than its own text, so it is taken where there is a choice, and one copy is that of many crates.
const CHOICE: &str = "Apache-2.0";
/// That text.
pub const CHOICE_TEXT: &str = include_str!("../../../../LICENSE-APACHE");
const NOTICE: &str = "NOTICE";

/// What is in pages although it only helps to build them: the table of emoji, and Python's library.
const PACKED: [&str; 2] = ["gh-emoji", "rustpython-pylib"];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    kind: Option<String>,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    authors: Vec<String>,
    license: Option<String>,
    license_file: Option<PathBuf>,
    repository: Option<String>,
    manifest_path: PathBuf,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
}

/// The crates of which something is in a page, by name, with the texts to hand on. The app itself is not among them.
pub fn linked(project: &Project) -> Result<Vec<(String, Vec<String>)>> {
    let mut args = vec!["--filter-platform", toolchain::TARGET];
    if let Some(features) = project.features {
        args.extend(["--no-default-features", "--features", features]);
    }
    let metadata: Metadata = toolchain::metadata(&project.dir, &args)?;
    let manifest = project.dir.join("Cargo.toml");
    let is_app = |package: &Package| package.manifest_path == manifest && package.name != env!("CARGO_PKG_NAME");
    let packages = reachable(&metadata, &manifest).into_iter().filter(|package| !is_app(package));
    packages.map(|package| Ok((package.title(), package.texts()?))).collect()
}

/// The crate of a manifest and what is linked into it, without what only runs while it is built.
fn reachable<'a>(metadata: &'a Metadata, manifest: &Path) -> Vec<&'a Package> {
    let packages: BTreeMap<&str, &Package> = metadata.packages.iter().map(|package| (&*package.id, package)).collect();
    let nodes: BTreeMap<&str, &Node> = metadata.resolve.nodes.iter().map(|node| (&*node.id, node)).collect();
    let mut found = BTreeMap::new();
    let mut next: Vec<&Package> =
        metadata.packages.iter().filter(|package| package.manifest_path == manifest).collect();
    while let Some(package) = next.pop() {
        let is_macro = package.targets.iter().any(|target| target.kind.iter().any(|kind| kind == "proc-macro"));
        if is_macro || found.insert(&*package.id, package).is_some() {
            continue;
        }
        for dependency in nodes.get(&*package.id).map_or(&[][..], |node| &node.deps) {
            let is_linked = dependency.dep_kinds.iter().any(|kind| kind.kind.is_none());
            let used = packages.get(&*dependency.pkg);
            next.extend(used.filter(|used| is_linked || PACKED.contains(&&*used.name)));
        }
    }
    found.into_values().collect()
}

impl Package {
    /// What it is called, and where it is from.
    fn title(&self) -> String {
        let from = self.repository.as_deref().map(|address| format!(", {address}")).unwrap_or_default();
        format!("{} {}{from}", self.name, self.version)
    }

    /// The texts to hand on with it.
    fn texts(&self) -> Result<Vec<String>> {
        let stated = self.license.as_deref().unwrap_or("none");
        let expression = Expression::parse_mode(stated, ParseMode::LAX).ok();
        let files = self.files().with_context(|| format!("cannot read the licence of {}", self.name))?;
        let is_choice = |id: LicenseId| id.name == CHOICE;
        let may_choose =
            |expression: &Expression| expression.evaluate(|named| named.license.id().is_some_and(is_choice));
        if expression.as_ref().is_some_and(may_choose) {
            let notices = files.into_iter().filter(|(name, _)| name.starts_with(NOTICE)).map(|(_, text)| text);
            return Ok([CHOICE_TEXT.to_owned()].into_iter().chain(notices).collect());
        }
        let named: Vec<LicenseId> =
            expression.iter().flat_map(Expression::requirements).filter_map(|named| named.req.license.id()).collect();
        // Where there are fewer files than licences, those are missing that no file is called after.
        let is_missing = |id: &&LicenseId| {
            let word = id.name.split('-').next().unwrap_or_default().to_ascii_uppercase();
            files.len() < named.len() && !files.keys().any(|name| name.contains(&word))
        };
        let missing = named.iter().filter(is_missing).map(|id| self.standard(*id));
        let texts: Vec<String> = missing.chain(files.values().cloned()).collect();
        Ok(if texts.is_empty() { vec![format!("Licence: {stated}")] } else { texts })
    }

    /// The standard text of a licence.
    fn standard(&self, id: LicenseId) -> String {
        let authors = match &*self.authors {
            [] => format!("the authors of {}", self.name),
            authors => authors.join(", "),
        };
        id.text().replace("<year> <copyright holders>", &authors)
    }

    /// The licences that it brings along, by the names of their files.
    fn files(&self) -> io::Result<BTreeMap<String, String>> {
        let folder = self.manifest_path.parent().unwrap_or(Path::new("."));
        let mut paths: Vec<PathBuf> = self.license_file.iter().map(|file| folder.join(file)).collect();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if is_license(&entry.file_name().to_string_lossy()) && entry.file_type()?.is_file() {
                paths.push(entry.path());
            }
        }
        let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().to_ascii_uppercase();
        paths.iter().map(|path| Ok((name(path), String::from_utf8_lossy(&fs::read(path)?).into_owned()))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Packages as cargo tells of them: name, licence, kind of target; each depends on those after the colon.
    fn metadata(folder: &Path) -> Metadata {
        let package = |name: &str, license: &str, kind: &str| {
            serde_json::json!({
                "id": name, "name": name, "version": "1.0.0", "authors": ["Ann"], "license": license,
                "manifest_path": folder.join(name).join("Cargo.toml"), "targets": [{"kind": [kind]}],
            })
        };
        let uses = |name: &str, kind: Option<&str>| serde_json::json!({"pkg": name, "dep_kinds": [{"kind": kind}]});
        let metadata = serde_json::json!({
            "packages": [
                package("app", "MIT", "bin"), package("a", "MIT/Apache-2.0", "lib"), package("b", "MIT", "lib"),
                package("c", "LGPL-3.0-only", "lib"), package("d", "(MIT OR Apache-2.0) AND Unicode-3.0", "lib"),
                package("derive", "MIT", "proc-macro"), package("gh-emoji", "what I say", "lib"),
                package("test", "MIT", "lib"),
            ],
            "resolve": {"nodes": [
                {"id": "app", "deps": [uses("a", None), uses("derive", None), uses("test", Some("dev"))]},
                {"id": "a", "deps": [
                    uses("b", None), uses("c", None), uses("d", None), uses("gh-emoji", Some("build")),
                ]},
                {"id": "b", "deps": [uses("a", None)]},
                {"id": "derive", "deps": [uses("test", None)]},
            ]},
        });
        serde_json::from_value(metadata).unwrap()
    }

    #[test]
    fn a_crate_is_handed_on_with_what_its_licence_asks_for() {
        let folder = std::env::temp_dir().join(format!("headwater-licenses-{}", std::process::id()));
        for (path, text) in [
            ("a/LICENSE-MIT", "not needed"),
            ("a/NOTICE", "notice of a"),
            ("b/src.rs", ""),
            ("c/src.rs", ""),
            ("d/LICENSE-MIT", "MIT of d"),
            ("d/LICENSE-APACHE", "Apache of d"),
            ("gh-emoji/README.md", ""),
        ] {
            let file = folder.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        let metadata = metadata(&folder);
        let told: Vec<(String, Vec<String>)> = reachable(&metadata, &folder.join("app/Cargo.toml"))
            .into_iter()
            .filter(|package| package.name != "app")
            .map(|package| (package.title(), package.texts().unwrap()))
            .collect();
        fs::remove_dir_all(&folder).unwrap();
        let starts = [
            ("a 1.0.0", &["Apache License", "notice of a"][..]),
            ("b 1.0.0", &["MIT License\n\nCopyright (c) Ann\n"]),
            ("c 1.0.0", &["GNU LESSER GENERAL PUBLIC LICENSE"]),
            ("d 1.0.0", &["UNICODE LICENSE V3", "Apache of d", "MIT of d"]),
            ("gh-emoji 1.0.0", &["Licence: what I say"]),
        ];
        assert_eq!(told.iter().map(|(name, _)| &**name).collect::<Vec<_>>(), starts.map(|(name, _)| name));
        for ((name, texts), (_, starts)) in told.iter().zip(starts) {
            assert_eq!(texts.len(), starts.len(), "{name}");
            for (text, start) in texts.iter().zip(starts) {
                assert!(text.trim_start().starts_with(start), "{name}: {}", text.get(..60).unwrap_or(text));
            }
        }
    }
}
