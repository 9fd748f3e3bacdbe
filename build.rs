//! Packs Python's standard library (`build/python.rs`), writes the emoji shortcodes as one sorted text, `name emoji` a
//! line (the library's own table takes four times the bytes, which every page would have to load), and says which build
//! this is.

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
    #[cfg(feature = "python")]
    if std::env::var_os("CARGO_CFG_TARGET_ARCH").is_some_and(|arch| arch == "wasm32") {
        // So that the command line knows which code uses which table (`src/bin/headwater/tables`).
        println!("cargo::rustc-link-arg-bin=headwater-worker=--emit-relocs");
    }
    #[cfg(feature = "wire")]
    println!("cargo::rustc-env=HEADWATER_SOURCES={:016x}", sources(Path::new("src"))?);
    println!("cargo::rerun-if-changed=build.rs");
    Ok(())
}

/// A number for what the library's Rust says, by which the two ends of the wire know that they are of one build. What is
/// not Rust does not change the bytes that they exchange.
#[cfg(feature = "wire")]
fn sources(folder: &Path) -> std::io::Result<u64> {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut entries = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    entries.sort();
    let mut hasher = DefaultHasher::new();
    for path in entries {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // Neither the command line nor tests are in what a page loads.
        if name == "bin" || name.starts_with("tests") {
            continue;
        }
        if path.is_dir() {
            (name, sources(&path)?).hash(&mut hasher);
        } else if name.ends_with(".rs") {
            name.hash(&mut hasher);
            println!("cargo::rerun-if-changed={}", path.display());
            std::fs::read(&path)?.hash(&mut hasher);
        }
    }
    Ok(hasher.finish())
}
