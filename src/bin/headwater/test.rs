//! `headwater test`: does to a script what its `tests/NAME.steps.json` say, and compares what it then shows with
//! `tests/NAME.expected.json`: a trace, as `headwater trace` writes it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value as Json;

use crate::script::Script;

/// Where a script's tests are, and how their files end.
const FOLDER: &str = "tests";
const STEPS: &str = ".steps.json";
const EXPECTED: &str = ".expected.json";
/// How many lines stand around one that differs.
const AROUND: usize = 2;

/// One test of a script.
struct Case {
    name: String,
    steps: PathBuf,
    expected: PathBuf,
}

/// Runs the tests of the script that `path` names; with `update`, what they do becomes what is expected.
pub fn test(path: &Path, update: bool) -> Result<()> {
    let Some(script) = Script::find(path)? else {
        if path.join("Cargo.toml").is_file() {
            bail!("{} is an app in Rust; `cargo test` runs its tests", path.display());
        }
        bail!("{} holds no script; name the script, or a folder with an app.py", path.display());
    };
    let script = if path.is_dir() { path.join(script.name) } else { path.to_owned() };
    let cases = cases(&script)?;
    if cases.is_empty() {
        bail!(
            "there is no test. Write steps into {}",
            script.with_file_name(format!("{FOLDER}/NAME{STEPS}")).display()
        );
    }
    let mut failed = 0;
    for case in &cases {
        let actual = trace(&script, &case.steps)?;
        if update {
            let text = pretty(&actual) + "\n";
            std::fs::write(&case.expected, text)
                .with_context(|| format!("cannot write {}", case.expected.display()))?;
            println!("{}: written down", case.name);
            continue;
        }
        match case.differences(&actual)? {
            None => println!("{}: passed", case.name),
            Some(differences) => {
                failed += 1;
                println!("{}: FAILED\n{differences}", case.name);
            }
        }
    }
    if failed > 0 {
        bail!(
            "{failed} of {} tests failed. If the app is right, `headwater test {} --update` writes down what it does",
            cases.len(),
            path.display()
        );
    }
    Ok(())
}

/// The tests of a script, by their names.
fn cases(script: &Path) -> Result<Vec<Case>> {
    let folder = script.with_file_name(FOLDER);
    let Ok(entries) = folder.read_dir() else { return Ok(Vec::new()) };
    let mut cases = Vec::new();
    for entry in entries {
        let steps = entry.with_context(|| format!("cannot read {}", folder.display()))?.path();
        let Some(name) = steps.file_name().and_then(|name| name.to_str()?.strip_suffix(STEPS)) else { continue };
        let expected = steps.with_file_name(format!("{name}{EXPECTED}"));
        cases.push(Case { name: name.to_owned(), expected, steps });
    }
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(cases)
}

impl Case {
    /// How a trace differs from what is expected, for people; `None` if it does not.
    fn differences(&self, actual: &Json) -> Result<Option<String>> {
        if !self.expected.is_file() {
            return Ok(Some(format!("  there is no {}; --update writes it", self.expected.display())));
        }
        let cannot_read = || format!("cannot read {}", self.expected.display());
        let text = std::fs::read_to_string(&self.expected).with_context(cannot_read)?;
        let expected: Json = serde_json::from_str(&text).with_context(cannot_read)?;
        Ok(differences(&expected, actual))
    }
}

/// The lines that differ, frame by frame.
fn differences(expected: &Json, actual: &Json) -> Option<String> {
    let frames = |trace: &Json| trace["frames"].as_array().cloned().unwrap_or_default();
    let (expected, actual) = (frames(expected), frames(actual));
    let mut told = String::new();
    for at in 0..expected.len().max(actual.len()) {
        let (expected, actual) = (expected.get(at), actual.get(at));
        if expected == actual {
            continue;
        }
        let step = actual.or(expected).map(|frame| &frame["step"]).filter(|step| !step.is_null());
        match step {
            Some(step) => told += &format!("  after step {at}, {step}:\n"),
            None => told += "  at the start:\n",
        }
        let [expected, actual] = [expected, actual].map(|frame| frame.map(pretty).unwrap_or_default());
        told += &lines_that_differ(&expected, &actual);
    }
    (!told.is_empty()).then_some(told)
}

/// Those of what is expected begin with -, those of what is there with +.
fn lines_that_differ(expected: &str, actual: &str) -> String {
    let diff = similar::TextDiff::from_lines(expected, actual);
    let mut told = String::new();
    for hunk in diff.unified_diff().context_radius(AROUND).iter_hunks() {
        for change in hunk.iter_changes() {
            told += &format!("    {}{}\n", change.tag(), change.value().trim_end());
        }
    }
    told
}

fn pretty(json: &Json) -> String {
    serde_json::to_string_pretty(json).unwrap_or_else(|_| json.to_string())
}

#[cfg(feature = "python")]
fn trace(script: &Path, steps: &Path) -> Result<Json> {
    headwater::trace::trace_file(script, Some(steps)).with_context(|| format!("cannot do {}", steps.display()))
}

/// There is no interpreter in this build.
#[cfg(not(feature = "python"))]
fn trace(_script: &Path, _steps: &Path) -> Result<Json> {
    bail!(crate::script::no_python("test ..."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_differs_is_told_by_its_lines() {
        let trace = |bodies: &[&str]| {
            let frame = |(at, body): (usize, &&str)| {
                let step = if at == 0 { Json::Null } else { json!({"do": "rerun"}) };
                json!({"step": step, "tree": {"main": [{"type": "text", "body": body}]}})
            };
            json!({"format": 1, "frames": bodies.iter().enumerate().map(frame).collect::<Vec<_>>()})
        };
        assert_eq!(differences(&trace(&["a", "b"]), &trace(&["a", "b"])), None);
        let told = differences(&trace(&["a", "b"]), &trace(&["a", "c"])).unwrap();
        let lines: Vec<&str> = told.lines().map(str::trim).collect();
        let expected = [
            "after step 1, {\"do\":\"rerun\"}:",
            "{",
            "\"type\": \"text\",",
            "-        \"body\": \"b\"",
            "+        \"body\": \"c\"",
            "}",
            "]",
        ];
        assert_eq!(lines, expected);
        let told = differences(&trace(&["a"]), &trace(&["b", "c"])).unwrap();
        assert!(told.contains("at the start:") && told.contains("after step 1,"), "{told}");
    }

    #[test]
    fn the_tests_are_beside_the_script() {
        let folder = std::env::temp_dir().join(format!("headwater-test-{}", std::process::id()));
        std::fs::create_dir_all(folder.join(FOLDER)).unwrap();
        for path in ["app.py", "tests/b.steps.json", "tests/a.steps.json", "tests/a.expected.json", "tests/x.txt"] {
            std::fs::write(folder.join(path), "[]").unwrap();
        }
        let cases = cases(&folder.join("app.py")).unwrap();
        let names: Vec<&str> = cases.iter().map(|case| &*case.name).collect();
        assert_eq!(names, ["a", "b"]);
        let told = cases[1].differences(&Json::Null).unwrap().unwrap();
        assert!(told.contains("--update writes it"), "{told}");
        std::fs::write(folder.join("Cargo.toml"), "").unwrap();
        let refused = test(&folder, false).unwrap_err().to_string();
        assert!(refused.contains("cargo test"), "{refused}");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
