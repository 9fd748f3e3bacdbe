//! From a crate to a site: checks the toolchain, lets cargo compile for WebAssembly, and puts the pages together.

use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::project::{self, Project};
use crate::site::{self, Site};
use crate::{app, gallery, say, toolchain, wasm};

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
    let project = project::find(path)?;
    // Before the build, so that a wrong folder is known at once and not two minutes later.
    site::may_write(out)?;
    let mut site = make_site(&project, dev)?;
    say("compressing");
    site.compress();
    site.write(out)?;
    say(&format!("wrote {} files to {} in {} s", site.len(), out.display(), started.elapsed().as_secs()));
    Ok(())
}

/// Compiles the project and makes its pages.
pub fn make_site(project: &Project, dev: bool) -> Result<Site> {
    toolchain::ensure_wasm_target(&project.dir)?;
    project.check_wasm_bindgen()?;
    say(&format!("compiling {} for the browser; the first time takes a minute or two", project.bin));
    let compiled = compile(project, dev)?;
    say("making the page's JavaScript");
    let code = wasm::bind(&compiled, &project.scratch.join("bindgen"))?;
    if project.is_gallery {
        gallery::site(&project.dir, &code)
    } else {
        app::site(&project.dir, &project.package, &code)
    }
}

/// Leptos then gives views one type instead of one each, which takes six per cent off the file.
const ERASED_VIEWS: &str = r#"target.wasm32-unknown-unknown.rustflags=["--cfg", "erase_components"]"#;

/// Lets cargo build the binary; its progress and its diagnostics go straight to the developer.
fn compile(project: &Project, dev: bool) -> Result<PathBuf> {
    let mut cargo = toolchain::cargo();
    cargo.current_dir(&project.dir).args(["build", "--package", &project.package, "--bin", &project.bin]);
    cargo.args(["--target", toolchain::TARGET, "--message-format", "json-render-diagnostics"]);
    cargo.args(["--config", ERASED_VIEWS]);
    if project.is_gallery {
        // The command line is a default feature of the gallery's crate and no part of a page.
        cargo.arg("--no-default-features");
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
    let artifact = find_artifact(BufReader::new(messages), &project.bin)?;
    if !child.wait()?.success() {
        bail!("{} does not compile; the compiler's messages are above", project.bin);
    }
    artifact.context("cargo built no wasm file")
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

/// Reads cargo's messages to their end and finds the wasm file among them.
fn find_artifact(messages: impl Read, bin: &str) -> Result<Option<PathBuf>> {
    let mut found = None;
    for message in serde_json::Deserializer::from_reader(messages).into_iter::<Message>() {
        let message = message.context("cargo sent a message that is not understood")?;
        let is_bin =
            message.target.is_some_and(|target| target.name == bin && target.kind.iter().any(|kind| kind == "bin"));
        if message.reason == "compiler-artifact" && is_bin {
            found = message.filenames.into_iter().find(|file| file.extension().is_some_and(|ext| ext == "wasm"));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wasm_file_is_found_among_cargos_messages() {
        let messages = r#"
            {"reason":"compiler-artifact","target":{"name":"app","kind":["lib"]},"filenames":["libapp.rlib"]}
            {"reason":"compiler-artifact","target":{"name":"app","kind":["bin"]},"filenames":["app.d","out/app.wasm"],"fresh":true}
            {"reason":"build-finished","success":true}"#;
        assert_eq!(find_artifact(messages.as_bytes(), "app").unwrap(), Some(PathBuf::from("out/app.wasm")));
        assert_eq!(find_artifact(messages.as_bytes(), "other").unwrap(), None);
    }
}
