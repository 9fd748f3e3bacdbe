//! From the compiler's wasm file to what a page loads, by wasm-bindgen (as a library, pinned to the app's version).
//!
//! There is no wasm-opt: on top of the profile's `z` and `lto` it takes six per cent off the file and nothing off what
//! a host sends, which is the compressed file (measured with binaryen 132).

use std::fs::{self, File};
use std::path::Path;
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::bundle::Bundle;
use crate::embedded;
use crate::tables;

/// What wasm-bindgen calls its files: the templates name `app.js` and `app_bg.wasm`.
const NAME: &str = "app";

/// The bundle of one app: glue, wasm, the tables that it fetches when it needs them, and the small modules that crates
/// bring along. It is made anew if the compiler's file is another than the last time, or this program.
pub fn bind(compiled: &Path, scratch: &Path) -> Result<Bundle> {
    let _lock = lock(scratch);
    let note = scratch.with_extension("made-of");
    // A program that was replaced while it runs has no version, so what it makes is made anew.
    let own = std::env::current_exe().map_err(Into::into).and_then(|program| version(&program)).unwrap_or_default();
    let made_of = format!("{}\n{own}\n", version(compiled)?);
    if !own.is_empty() && fs::read_to_string(&note).is_ok_and(|text| text == made_of) {
        return bundle(scratch);
    }
    // It comes back when all of it is there.
    let _ = fs::remove_file(&note);
    let bundle = make(compiled, scratch)?;
    fs::write(&note, made_of).with_context(|| format!("cannot write {}", note.display()))?;
    Ok(bundle)
}

/// Waits until no other build writes this bundle: cargo's own lock ends with what it compiles. Where files cannot be
/// locked nobody waits.
fn lock(scratch: &Path) -> Option<File> {
    fs::create_dir_all(scratch.parent()?).ok()?;
    let file = File::create(scratch.with_extension("lock")).ok()?;
    file.lock().ok().map(|()| file)
}

/// What differs between two versions of a file: its time and its length.
fn version(file: &Path) -> Result<String> {
    let about = fs::metadata(file).and_then(|about| Ok((about.modified()?, about.len())));
    let (time, length) = about.with_context(|| format!("cannot read {}", file.display()))?;
    Ok(format!("{} {length}", time.duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos()))
}

fn make(compiled: &Path, scratch: &Path) -> Result<Bundle> {
    if scratch.exists() {
        fs::remove_dir_all(scratch).with_context(|| format!("cannot empty {}", scratch.display()))?;
    }
    let wasm = fs::read(compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    let split = tables::take_out(&wasm).context("the compiler's file is not as expected")?;
    let without = scratch.with_extension("wasm");
    let compiled = match &split {
        Some(split) => {
            let folder = without.parent().unwrap_or(scratch);
            let written = fs::create_dir_all(folder).and_then(|()| fs::write(&without, &split.wasm));
            written.with_context(|| format!("cannot write {}", without.display()))?;
            &without
        }
        None => compiled,
    };
    Bindgen::new()
        .input_path(compiled)
        .out_name(NAME)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(scratch)
        .context("wasm-bindgen cannot read what the compiler wrote")?;
    for (group, contents) in split.into_iter().flat_map(|split| split.tables) {
        let file = scratch.join(tables::file(group));
        fs::write(&file, contents).with_context(|| format!("cannot write {}", file.display()))?;
    }
    bundle(scratch)
}

/// The bundle in a folder. What wasm-bindgen wrote and what is ours goes without its comments.
fn bundle(scratch: &Path) -> Result<Bundle> {
    let is_ours = |path: &str| {
        let snippet = path.strip_prefix("snippets/headwater-").and_then(|rest| rest.split_once('/'));
        // A crate of another name that begins the same has more before its hash.
        path == "app.js" || snippet.is_some_and(|(hash, _)| hash.len() == 16 && path.ends_with(".js"))
    };
    let raw = Bundle::from_dir(NAME, scratch)?;
    let files = raw.files().map(|(path, contents)| {
        (path.to_owned(), if is_ours(path) { embedded::bare(contents) } else { contents.to_vec() })
    });
    Ok(Bundle::new(NAME, files))
}
