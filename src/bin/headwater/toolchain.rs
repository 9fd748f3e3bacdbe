//! What must be on the machine: cargo, and Rust's standard library for WebAssembly. What rustup can add is added; for
//! the rest, the developer is told what to do. And what cargo knows of a crate.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde::de::DeserializeOwned;

use crate::say;

/// The platform that pages run on.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// What to say when cargo cannot be started.
pub const NO_CARGO: &str = "cannot start cargo; install Rust from https://rustup.rs";

/// The cargo that started this program, or the one on the PATH.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Makes sure that the crate in `dir` can be compiled for pages. The folder matters: a toolchain file may choose
/// another Rust there.
pub fn ensure_wasm_target(dir: &Path) -> Result<()> {
    if has_wasm_target(dir)? {
        return Ok(());
    }
    say(&format!("adding Rust's standard library for WebAssembly (rustup target add {TARGET})"));
    match Command::new("rustup").args(["target", "add", TARGET]).current_dir(dir).status() {
        Ok(status) if status.success() && has_wasm_target(dir)? => Ok(()),
        Ok(_) => bail!("rustup could not add the target {TARGET}; its own message is above"),
        Err(_) => bail!(
            "Rust's standard library for WebAssembly is missing, and there is no rustup to add it.\n       \
             With rustup (https://rustup.rs): rustup target add {TARGET}\n       \
             Debian, Ubuntu: apt install libstd-rust-dev-wasm32\n       \
             Fedora: dnf install rust-std-static-{TARGET}"
        ),
    }
}

/// What `cargo metadata` says of the crate in a folder.
pub fn metadata<T: DeserializeOwned>(dir: &Path, args: &[&str]) -> Result<T> {
    let mut cargo = cargo();
    let output = cargo.args(["metadata", "--format-version", "1"]).args(args).current_dir(dir).output();
    let output = output.context(NO_CARGO)?;
    if !output.status.success() {
        let why = String::from_utf8_lossy(&output.stderr);
        bail!("cargo cannot read {}\n{}", dir.join("Cargo.toml").display(), why.trim_end());
    }
    serde_json::from_slice(&output.stdout).context("cargo described the crate in a way that is not understood")
}

fn has_wasm_target(dir: &Path) -> Result<bool> {
    let output = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        .args(["--print", "target-libdir", "--target", TARGET])
        .current_dir(dir)
        .stderr(Stdio::inherit())
        .output()
        .context("cannot start rustc; install Rust from https://rustup.rs")?;
    let libdir = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
    let Ok(entries) = libdir.read_dir() else { return Ok(false) };
    Ok(entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-")))
}
