//! The recorded scripts: where they are, and which of them are known to differ in a field.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// The documents' own examples, beside the project or where this variable says.
const SEEDS: (&str, &str) = ("HEADWATER_SEEDS", "../shared/seeds");
/// How many of them there are.
const LAST_SEED: u32 = 22;
/// Those that Streamlit does otherwise than their document says, and Headwater as it says: see `documents.rs`.
const AS_DOCUMENTED: [u32; 2] = [19, 20];
/// A part of the names of the scripts to run; without it, all are run.
const ONLY: &str = "HEADWATER_SCRIPT";
/// The scripts that may differ at level 2.
const LEVEL_1_ONLY: &str = "tests/scripts/level1-only.txt";

/// A script with its recording.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// `rules/callbacks_run_first`.
    pub name: String,
    pub script: PathBuf,
    pub steps: PathBuf,
    pub expected: PathBuf,
}

/// Every script of the project, and the examples if they are there, or those that were asked for.
pub fn scripts() -> Vec<Recorded> {
    let mut found = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scripts"), "", &mut found);
    let number = |name: &str| name.trim_start_matches("seeds/").get(..2).and_then(|number| number.parse::<u32>().ok());
    let compared = |number: u32| number <= LAST_SEED && !AS_DOCUMENTED.contains(&number);
    found.extend(seeds().into_iter().filter(|script| number(&script.name).is_some_and(compared)));
    let only = std::env::var(ONLY).unwrap_or_default();
    found.retain(|script| script.name.contains(&only));
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

/// The documents' own examples, if they are there.
pub fn seeds() -> Vec<Recorded> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = std::env::var_os(SEEDS.0).map_or_else(|| root.join(SEEDS.1), PathBuf::from).join("apps");
    let mut found = Vec::new();
    collect(&folder, "seeds", &mut found);
    found
}

fn collect(folder: &Path, name: &str, found: &mut Vec<Recorded>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let Some(stem) = path.file_stem().and_then(OsStr::to_str) else { continue };
        let name = if name.is_empty() { stem.to_owned() } else { format!("{name}/{stem}") };
        if path.is_dir() {
            collect(&path, &name, found);
        } else if path.extension() == Some(OsStr::new("py")) && path.with_extension("expected.json").exists() {
            let [steps, expected] = ["steps.json", "expected.json"].map(|ext| path.with_extension(ext));
            found.push(Recorded { name, script: path, steps, expected });
        }
    }
}

/// The scripts that may differ at level 2, each with its reason.
pub fn level_1_only() -> BTreeMap<String, String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(LEVEL_1_ONLY)).unwrap_or_default();
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| line.split_once(':').unwrap_or((line, "")))
        .map(|(name, why)| (name.trim().into(), why.trim().into()))
        .collect()
}
