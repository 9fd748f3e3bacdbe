//! Which crate to build: the gallery's checkout, the current directory or the folder that was named; and what cargo
//! says about it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::{gallery, toolchain};

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
}

#[derive(Deserialize)]
struct Target {
    name: String,
    kind: Vec<String>,
}

/// Finds the crate to build. Without a path that is the checkout which this program was built from, if it is still
/// there (the gallery), else the crate in the current directory.
pub fn find(path: Option<&Path>) -> Result<Project> {
    let checkout = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dir = match path {
        Some(path) if path.is_file() => bail!("{} is a file; name the folder of a Rust app", path.display()),
        Some(path) => path,
        None if checkout.join(gallery::EXAMPLES).is_file() => checkout,
        None => Path::new("."),
    };
    let dir = dir.canonicalize().with_context(|| format!("there is no folder {}", dir.display()))?;
    let manifest = dir.join("Cargo.toml");
    if !manifest.is_file() {
        bail!("{} holds no Cargo.toml, so it is not a Rust app", dir.display());
    }
    describe(dir, &metadata(&manifest)?)
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
    let metadata = metadata(&dir.join("Cargo.toml"))?;
    describe(dir, &metadata)
}

fn metadata(manifest: &Path) -> Result<Metadata> {
    let output = toolchain::cargo()
        .args(["metadata", "--no-deps", "--format-version", "1", "--manifest-path"])
        .arg(manifest)
        .output()
        .context(toolchain::NO_CARGO)?;
    if !output.status.success() {
        let why = String::from_utf8_lossy(&output.stderr);
        bail!("cargo cannot read {}\n{}", manifest.display(), why.trim_end());
    }
    serde_json::from_slice(&output.stdout).context("cargo described the crate in a way that is not understood")
}

fn describe(dir: PathBuf, metadata: &Metadata) -> Result<Project> {
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
        }
    }

    #[test]
    fn an_app_is_the_one_binary_or_the_default_one() {
        assert_eq!(only_bin(&package(None, &["one"])).unwrap(), "one");
        assert_eq!(only_bin(&package(Some("two"), &["one", "two"])).unwrap(), "two");
        assert!(only_bin(&package(None, &["one", "two"])).is_err());
        assert!(only_bin(&package(None, &[])).is_err());
    }
}
