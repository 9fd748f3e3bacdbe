//! From a crate to a site: checks the toolchain, lets cargo compile for WebAssembly, and puts the pages together.

use std::collections::BTreeMap;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::bundle::Bundle;
use crate::project::{self, Project};
use crate::script::Script;
use crate::site::{self, Site};
use crate::{app, gallery, say, toolchain, vendor, wasm};

/// The profile for pages: small first. The crate may define it; otherwise these settings do.
const PROFILE: &str = "wasm-release";
const PROFILE_SETTINGS: [(&str, &str); 6] = [
    ("inherits", "\"release\""),
    ("opt-level", "\"z\""),
    ("lto", "\"fat\""),
    ("codegen-units", "1"),
    ("panic", "\"abort\""),
    // wasm-bindgen needs the names that `strip` would remove, and removes them itself.
    ("strip", "false"),
];

/// `headwater build`: writes the site into `out`, with a compressed copy beside each file that gains by it.
pub fn build(path: Option<&Path>, out: &Path, dev: bool) -> Result<()> {
    let started = Instant::now();
    let app = App::find(path)?;
    // Before the build, so that a wrong folder is known at once and not two minutes later.
    site::may_write(out)?;
    let mut site = app.make_site(dev)?;
    say("compressing");
    site.compress();
    site.write(out)?;
    say(&format!("wrote {} files to {} in {} s", site.len(), out.display(), started.elapsed().as_secs()));
    Ok(())
}

/// What is to be built.
pub enum App {
    /// A crate: an app in Rust, or the gallery.
    Crate(Project),
    /// A script.
    Script(Script),
}

impl App {
    /// What a path names; without one, the gallery or the crate in the current folder.
    pub fn find(path: Option<&Path>) -> Result<Self> {
        match path.map(Script::find).transpose()?.flatten() {
            Some(script) => Ok(Self::Script(script)),
            None => project::find(path).map(Self::Crate),
        }
    }

    /// The name for people.
    pub fn name(&self) -> &str {
        match self {
            Self::Crate(project) if project.is_gallery => "Headwater gallery",
            Self::Crate(project) => &project.package,
            Self::Script(script) => &script.name,
        }
    }

    /// Where files may be left.
    pub fn scratch(&self) -> Result<PathBuf> {
        match self {
            Self::Crate(project) => Ok(project.scratch.clone()),
            Self::Script(script) => script.scratch(),
        }
    }

    /// Compiles what must be compiled, and makes the pages.
    pub fn make_site(&self, dev: bool) -> Result<Site> {
        match self {
            Self::Crate(project) => site_of_crate(project, dev),
            Self::Script(script) => script.site(dev),
        }
    }
}

/// Compiles the binaries of a project for the browser.
pub fn codes(project: &Project, dev: bool) -> Result<Codes> {
    toolchain::ensure_wasm_target(&project.dir)?;
    project.check_wasm_bindgen()?;
    let names = project.bins.join(" and ");
    say(&format!("compiling {names} for the browser; the first time takes a minute or two"));
    let compiled = compile(project, dev)?;
    say("making the page's JavaScript");
    let mut codes = Codes::new();
    for (bin, file) in compiled {
        let code = wasm::bind(&file, &project.scratch.join("bindgen").join(&bin))?;
        codes.insert(bin, code);
    }
    Ok(codes)
}

fn site_of_crate(project: &Project, dev: bool) -> Result<Site> {
    let codes = codes(project, dev)?;
    let mut site = if project.is_gallery {
        gallery::site(&project.dir, &codes)?
    } else {
        let code = codes.values().next().context("cargo built no wasm file")?;
        app::site(&project.dir, &project.package, code)?
    };
    vendor::add(&mut site, &codes, &project.scratch);
    Ok(site)
}

/// What a page loads of each binary, by the binary's name.
pub type Codes = BTreeMap<String, Bundle>;

/// Leptos then gives views one type instead of one each, which takes six per cent off the file.
const ERASED_VIEWS: &str = r#"target.wasm32-unknown-unknown.rustflags=["--cfg", "erase_components"]"#;

/// Lets cargo build the binaries, all at once; its progress and its diagnostics go straight to the developer. Gives the
/// wasm file of each.
fn compile(project: &Project, dev: bool) -> Result<BTreeMap<String, PathBuf>> {
    let mut cargo = toolchain::cargo();
    cargo.current_dir(&project.dir).args(["build", "--package", &project.package]);
    cargo.args(project.bins.iter().flat_map(|bin| ["--bin", bin]));
    cargo.args(["--target", toolchain::TARGET, "--message-format", "json-render-diagnostics"]);
    cargo.args(["--config", ERASED_VIEWS]);
    if let Some(features) = project.features {
        cargo.args(["--no-default-features", "--features", features]);
    }
    if project.features.is_some_and(|features| !features.is_empty()) {
        // The interpreter's parser states a newer rustc than it needs.
        cargo.args(["--locked", "--ignore-rust-version"]);
    }
    if !dev {
        cargo.args(["--profile", PROFILE]);
        if !project.has_profile(PROFILE) {
            for (key, value) in PROFILE_SETTINGS {
                cargo.args(["--config", &format!("profile.{PROFILE}.{key}={value}")]);
            }
        }
    }
    let mut child = cargo.stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().context(toolchain::NO_CARGO)?;
    let messages = child.stdout.take().context("cargo's output is not readable")?;
    let compiled = wasm_files(BufReader::new(messages), &project.bins)?;
    if !child.wait()?.success() {
        bail!("{} does not compile; the compiler's messages are above", project.bins.join(" or "));
    }
    match project.bins.iter().find(|bin| !compiled.contains_key(*bin)) {
        Some(missing) => bail!("cargo built no wasm file of {missing}"),
        None => Ok(compiled),
    }
}

#[derive(Deserialize)]
struct Message {
    reason: String,
    target: Option<Target>,
    #[serde(default)]
    filenames: Vec<PathBuf>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
    kind: Vec<String>,
}

/// Reads cargo's messages to their end and finds the binaries' wasm files among them.
fn wasm_files(messages: impl Read, bins: &[String]) -> Result<BTreeMap<String, PathBuf>> {
    let mut found = BTreeMap::new();
    for message in serde_json::Deserializer::from_reader(messages).into_iter::<Message>() {
        let message = message.context("cargo sent a message that is not understood")?;
        let is_wanted = |target: &Target| bins.contains(&target.name) && target.kind.iter().any(|kind| kind == "bin");
        let target = message.target.filter(|target| message.reason == "compiler-artifact" && is_wanted(target));
        let file = message.filenames.into_iter().find(|file| file.extension().is_some_and(|ext| ext == "wasm"));
        found.extend(target.map(|target| target.name).zip(file));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wasm_files_are_found_among_cargos_messages() {
        let messages = r#"
            {"reason":"compiler-artifact","target":{"name":"app","kind":["lib"]},"filenames":["libapp.rlib"]}
            {"reason":"compiler-artifact","target":{"name":"app","kind":["bin"]},"filenames":["app.d","out/app.wasm"],"fresh":true}
            {"reason":"compiler-artifact","target":{"name":"two","kind":["bin"]},"filenames":["out/two.wasm"]}
            {"reason":"compiler-artifact","target":{"name":"three","kind":["bin"]},"filenames":["out/three.wasm"]}
            {"reason":"build-finished","success":true}"#;
        let bins = ["app", "two", "none"].map(str::to_owned);
        let found = wasm_files(messages.as_bytes(), &bins).unwrap();
        let expected = [("app", "out/app.wasm"), ("two", "out/two.wasm")];
        assert_eq!(found, expected.map(|(bin, file)| (bin.to_owned(), PathBuf::from(file))).into());
    }
}
