//! The crate to build, an app's or this program's own, and what cargo says about it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::{gallery, script, toolchain};

/// A crate that can be built into a site.
#[derive(Clone)]
pub struct Project {
    /// The folder of its Cargo.toml.
    pub dir: PathBuf,
    /// The package's name.
    pub package: String,
    /// The binaries that become wasm files: that of the app, or those of the gallery.
    pub bins: Vec<String>,
    /// The features that the binaries are built with, and no others; `None` for those that the crate says.
    pub features: Option<&'static str>,
    /// Whether its site is the gallery or the app alone.
    pub is_gallery: bool,
    /// Where the workspace keeps Cargo.lock and its profiles.
    pub workspace: PathBuf,
    /// Where cargo leaves its files.
    pub target: PathBuf,
    /// Where builds may leave theirs, in there.
    pub scratch: PathBuf,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    workspace_root: PathBuf,
    target_directory: PathBuf,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    manifest_path: PathBuf,
    default_run: Option<String>,
    targets: Vec<Target>,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    /// Its folder, if it is named by that.
    path: Option<PathBuf>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
    kind: Vec<String>,
}

/// The crate in a folder.
pub fn find(dir: &Path) -> Result<Project> {
    let dir = dir.canonicalize().with_context(|| format!("there is no folder {}", dir.display()))?;
    if dir.is_file() {
        bail!("{} is no app; name a script, which ends with .py, or the folder of an app", dir.display());
    }
    if !dir.join("Cargo.toml").is_file() {
        bail!(
            "{} holds no app: no {}, and no Cargo.toml of an app in Rust",
            dir.display(),
            script::NAMES.join(", no ")
        );
    }
    describe(dir)
}

/// One half of what runs a Python script in a page: a binary of this program's own crate.
#[cfg(feature = "python")]
pub fn runtime(bin: &str, features: &'static str) -> Result<Project> {
    Ok(Project { bins: vec![bin.to_owned()], features: Some(features), is_gallery: false, ..own()? })
}

/// This program's own crate.
pub fn own() -> Result<Project> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).canonicalize().context(
        "the sources that this headwater was built from are gone; they are compiled for the browser. Install it anew",
    )?;
    describe(dir)
}

/// What cargo says of the workspace that the crate in a folder belongs to.
fn metadata(dir: &Path) -> Result<Metadata> {
    toolchain::metadata(dir, &["--no-deps"])
}

fn describe(dir: PathBuf) -> Result<Project> {
    let metadata = metadata(&dir)?;
    let manifest = dir.join("Cargo.toml").canonicalize()?;
    let package = metadata
        .packages
        .iter()
        .find(|package| package.manifest_path.canonicalize().is_ok_and(|path| path == manifest))
        .with_context(|| format!("{} is a workspace; name the folder of one of its crates", dir.display()))?;
    let is_gallery = dir.join(gallery::EXAMPLES).is_file();
    let bins = if is_gallery { gallery::binaries(&dir)? } else { vec![only_bin(package)?] };
    Ok(Project {
        package: package.name.clone(),
        bins,
        // The command line is a default feature of the gallery's crate and no part of a page.
        features: is_gallery.then_some(""),
        is_gallery,
        workspace: metadata.workspace_root.clone(),
        target: metadata.target_directory.clone(),
        // By package, since crates may share one target folder.
        scratch: metadata.target_directory.join("headwater").join(&package.name),
        dir,
    })
}

fn only_bin(package: &Package) -> Result<String> {
    let bins: Vec<&str> = package
        .targets
        .iter()
        .filter(|target| target.kind.iter().any(|kind| kind == "bin"))
        .map(|bin| &*bin.name)
        .collect();
    match (&package.default_run, &bins[..]) {
        (Some(name), _) => Ok(name.clone()),
        (None, [name]) => Ok((*name).to_owned()),
        (None, []) => bail!("{} has no binary; an app is a src/main.rs that calls headwater::launch", package.name),
        (None, several) => bail!(
            "{} has several binaries ({}); choose one with default-run in its Cargo.toml",
            package.name,
            several.join(", ")
        ),
    }
}

impl Project {
    /// The folders that its sources are in: its workspace, and the crates elsewhere that are named by their paths.
    pub fn folders(&self) -> Vec<PathBuf> {
        let mut folders = vec![self.workspace.clone()];
        let mut next = vec![self.dir.clone()];
        while let Some(dir) = next.pop() {
            // What is wrong with it, cargo says when it builds.
            let packages = metadata(&dir).map(|metadata| metadata.packages).unwrap_or_default();
            for folder in packages.into_iter().flat_map(|package| package.dependencies).filter_map(|used| used.path) {
                if !folders.iter().any(|known| folder.starts_with(known)) {
                    next.push(folder.clone());
                    folders.push(folder);
                }
            }
        }
        folders
    }

    /// Stops if the crate does not use the wasm-bindgen that this program was built with: the two speak a private
    /// format, which changes with every release.
    pub fn check_wasm_bindgen(&self) -> Result<()> {
        let path = self.workspace.join("Cargo.lock");
        if !path.is_file() {
            let made = toolchain::cargo().arg("generate-lockfile").current_dir(&self.dir).status();
            let made = made.context(toolchain::NO_CARGO)?;
            if !made.success() {
                bail!("cargo cannot choose the versions of the crate's dependencies");
            }
        }
        let lock = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        check_lock(&lock, wasm_bindgen_shared::version().as_str())
    }

    /// Whether the crate (or its workspace) says itself how to build for a page.
    pub fn has_profile(&self, name: &str) -> bool {
        let manifest = std::fs::read_to_string(self.workspace.join("Cargo.toml")).unwrap_or_default();
        manifest.lines().any(|line| line.trim() == format!("[profile.{name}]"))
    }
}

/// The version of a package that a Cargo.lock names.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| line.trim() != name);
    lines.nth(1)?.trim().strip_prefix("version = \"")?.strip_suffix('"')
}

fn check_lock(lock: &str, wanted: &str) -> Result<()> {
    match locked_version(lock, "wasm-bindgen") {
        Some(found) if found == wanted => Ok(()),
        Some(found) => bail!(
            "the app uses wasm-bindgen {found}, and this headwater needs {wanted}.\n       \
             Run `cargo update -p wasm-bindgen --precise {wanted}` in the app's folder. If cargo refuses, its Cargo.toml\n       \
             asks for another version: write wasm-bindgen = \"={wanted}\" there."
        ),
        None => bail!("the app does not use wasm-bindgen; it needs headwater among its dependencies"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
        [[package]]
        name = "wasm"
        version = "9.9.9"

        [[package]]
        name = "wasm-bindgen"
        version = "0.2.130"
    "#;

    #[test]
    fn the_lock_file_must_name_the_same_wasm_bindgen() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert!(check_lock(LOCK, "0.2.130").is_ok());
        let refusal = check_lock(LOCK, "0.2.131").unwrap_err().to_string();
        assert!(refusal.contains("cargo update -p wasm-bindgen --precise 0.2.131"), "{refusal}");
        assert!(check_lock("", "0.2.130").is_err());
    }

    fn package(default_run: Option<&str>, bins: &[&str]) -> Package {
        let target = |name: &&str| Target { name: (*name).to_owned(), kind: vec!["bin".to_owned()] };
        let lib = Target { name: "lib".to_owned(), kind: vec!["lib".to_owned()] };
        Package {
            name: "app".to_owned(),
            manifest_path: PathBuf::new(),
            default_run: default_run.map(str::to_owned),
            targets: bins.iter().map(target).chain([lib]).collect(),
            dependencies: Vec::new(),
        }
    }

    #[test]
    fn sources_are_in_the_workspace_and_in_the_crates_that_it_names_by_their_paths() {
        let root = std::env::temp_dir().join(format!("headwater-project-{}", std::process::id()));
        let root = std::fs::create_dir_all(&root).and_then(|()| root.canonicalize()).unwrap();
        for (folder, manifest) in [
            ("app", "[workspace]\nmembers = ['inside']\n[dependencies]\none = { path = '../one' }\n"),
            ("app/inside", "[dependencies]\none = { path = '../../one' }\n"),
            ("one", "[dependencies]\ntwo = { path = '../two' }\n"),
            ("two", "[dependencies]\ngone = { path = '../gone' }\n"),
            ("other", ""),
        ] {
            let name = folder.rsplit('/').next().unwrap();
            let folder = root.join(folder);
            std::fs::create_dir_all(folder.join("src")).unwrap();
            std::fs::write(folder.join("src/lib.rs"), "").unwrap();
            std::fs::write(folder.join("src/main.rs"), "fn main() {}").unwrap();
            std::fs::write(folder.join("Cargo.toml"), format!("[package]\nname = '{name}'\n{manifest}")).unwrap();
        }
        let folders = find(&root.join("app")).unwrap().folders();
        std::fs::remove_dir_all(&root).unwrap();
        assert_eq!(folders, ["app", "one", "two", "gone"].map(|name| root.join(name)));
    }

    #[test]
    fn an_app_is_the_one_binary_or_the_default_one() {
        assert_eq!(only_bin(&package(None, &["one"])).unwrap(), "one");
        assert_eq!(only_bin(&package(Some("two"), &["one", "two"])).unwrap(), "two");
        assert!(only_bin(&package(None, &["one", "two"])).is_err());
        assert!(only_bin(&package(None, &[])).is_err());
    }
}
