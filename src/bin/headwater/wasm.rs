//! From the compiler's wasm file to what a page loads, by wasm-bindgen (as a library, pinned to the app's version).
//!
//! There is no wasm-opt: on top of the profile's `z` and `lto` it takes six per cent off the file and nothing off what
//! a host sends, which is the compressed file (measured with binaryen 132).

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::bundle::Bundle;

/// What wasm-bindgen calls its files: the templates name `app.js` and `app_bg.wasm`.
const NAME: &str = "app";

/// Makes the bundle of one app: glue, wasm and the small modules that crates bring along.
pub fn bind(compiled: &Path, scratch: &Path) -> Result<Bundle> {
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
    Bundle::from_dir(NAME, scratch)
}
