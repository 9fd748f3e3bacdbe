//! Packs Python's standard library (`build/python.rs`), and writes the emoji shortcodes as one sorted text, `name emoji` a
//! line. The library's own table takes four times the bytes, which every page would have to load.

use std::path::Path;

#[cfg(feature = "python")]
#[path = "build/python.rs"]
mod python;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut lines: Vec<String> = gh_emoji::all().map(|(name, emoji)| format!("{name} {emoji}")).collect();
    lines.sort();
    let out = std::env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?;
    std::fs::write(Path::new(&out).join("emoji.txt"), lines.join("\n"))?;
    #[cfg(feature = "python")]
    python::pack(Path::new(&out))?;
    println!("cargo::rerun-if-changed=build.rs");
    Ok(())
}
