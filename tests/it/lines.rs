//! The guide's examples are about as short in Rust as in Python.

use std::path::{Path, PathBuf};

fn non_blank(text: &str, skip: &[&str]) -> usize {
    let counts = |line: &&str| !line.trim().is_empty() && !skip.iter().any(|start| line.starts_with(start));
    text.lines().filter(counts).count()
}

#[test]
fn all_examples_together_take_at_most_a_third_more_lines_than_in_python() {
    let seeds = std::env::var_os("HEADWATER_SEEDS").map_or_else(|| PathBuf::from("../shared/seeds"), PathBuf::from);
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/rust");
    let Ok(apps) = std::fs::read_dir(seeds.join("apps")) else {
        println!("17 examples were not compared: there are no seeds at {}", seeds.display());
        return;
    };
    let (mut python, mut rust) = (0, 0);
    for script in apps.flatten().map(|entry| entry.path()) {
        let Some(name) = script.file_name().and_then(|name| name.to_str()?.strip_suffix(".py")?.get(3..)) else {
            continue;
        };
        let Ok(source) = std::fs::read_to_string(examples.join(format!("{name}.rs"))) else { continue };
        let lines = (non_blank(&std::fs::read_to_string(&script).unwrap(), &[]), non_blank(&source, &["use ", "//!"]));
        println!("{name:32} {:3} {:3}", lines.0, lines.1);
        python += lines.0;
        rust += lines.1;
    }
    assert!(python > 100, "the guide has seventeen examples");
    assert!(rust * 3 <= python * 4, "{rust} lines of Rust for {python} of Python");
}
