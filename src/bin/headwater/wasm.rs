//! From the compiler's wasm file to what a page loads: wasm-bindgen (as a library, pinned to the app's version) and,
//! where it is installed, wasm-opt.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::bundle::Bundle;
use crate::say;

/// What wasm-bindgen calls its files: the templates name `app.js` and `app_bg.wasm`.
const NAME: &str = "app";

/// wasm-opt's `--all-features` writes modules that browsers refuse, so the features are named one by one.
const OPT_FLAGS: [&str; 8] = [
    "-Oz",
    "--enable-exception-handling",
    "--enable-reference-types",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// Makes the bundle of one app: glue, wasm and the small modules that crates bring along.
pub fn bind(compiled: &Path, scratch: &Path, optimise: bool) -> Result<Bundle> {
    if scratch.exists() {
        fs::remove_dir_all(scratch).with_context(|| format!("cannot empty {}", scratch.display()))?;
    }
    Bindgen::new()
        .input_path(compiled)
        .out_name(NAME)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(scratch)
        .context("wasm-bindgen cannot read what the compiler wrote")?;
    if optimise {
        wasm_opt(&scratch.join(format!("{NAME}_bg.wasm")));
    }
    Bundle::from_dir(NAME, scratch)
}

/// Shrinks the wasm file in place. It only saves bytes, so a missing or failing wasm-opt is told and forgiven.
fn wasm_opt(file: &Path) {
    let smaller = file.with_extension("opt");
    match Command::new("wasm-opt").args(OPT_FLAGS).arg(file).arg("-o").arg(&smaller).status() {
        Ok(status) if status.success() && fs::rename(&smaller, file).is_ok() => {}
        Ok(_) => {
            // A half-written file must not end up in the bundle; that it may not exist is fine.
            let _ = fs::remove_file(&smaller);
            say("wasm-opt failed, so the wasm file stays as it is");
        }
        Err(_) => say("there is no wasm-opt on the PATH; with it the wasm file would be a little smaller"),
    }
}
