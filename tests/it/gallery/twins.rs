//! Each example draws the same in Rust and in Python, after the same steps: `steps/` has a file of them for each.

use super::components;
use headwater::trace::{AppNames, Tracer, read_steps, trace_file};
use headwater::ui::script;
use serde_json::{Value, to_string_pretty};
use std::fs;
use std::path::Path;

#[allow(dead_code, reason = "its `main` is for a page")]
#[path = "../../../www/gallery.rs"]
mod buttons;

/// The one app that is shown in a guide, which is in Rust.
const ONLY_IN_RUST: &str = "state-and-trigger";

/// What each language has in its own words, though the page shows the same: what an error is called, and arguments that
/// a call in Python always has.
const OWN_WORDS: [(&str, &str); 4] =
    [("dataframe", "columns"), ("exception", "error"), ("table", "hide_index"), ("text", "width")];

/// A part of a frame without these.
fn without_own_words(part: &mut Value) {
    match part {
        Value::Array(parts) => parts.iter_mut().for_each(without_own_words),
        Value::Object(fields) => {
            let kind = fields.get("type").and_then(Value::as_str).unwrap_or_default().to_owned();
            fields.retain(|name, _| !OWN_WORDS.contains(&(&kind, name)));
            fields.values_mut().for_each(without_own_words);
        }
        _ => {}
    }
}

/// What was on the page after each step, and how its runs ended, as text.
fn shown(slug: &str, mut trace: Value) -> Vec<String> {
    let frames = trace["frames"].as_array_mut().unwrap();
    let text = |(at, frame): (usize, &mut Value)| {
        assert!(frame.get("step_error").is_none(), "{slug}, step {at}: {}", frame["step_error"]);
        without_own_words(&mut frame["tree"]);
        format!("{} {}", to_string_pretty(&frame["tree"]).unwrap(), frame["runs"])
    };
    frames.iter_mut().enumerate().map(text).collect()
}

#[test]
fn each_example_draws_the_same_in_rust_and_in_python() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let apps = buttons::APPS.into_iter().chain(components::APPS).filter(|(slug, _)| *slug != ONLY_IN_RUST);
    let mut different = Vec::new();
    for (slug, app) in apps {
        let script_path = root.join(format!("www/python/{}.py", slug.replace('-', "_")));
        let steps_path = root.join(format!("tests/it/gallery/steps/{slug}.json"));
        let steps = read_steps(&fs::read_to_string(&steps_path).unwrap()).unwrap();
        let in_rust = Tracer::new(script(app), AppNames::default(), String::new).trace(&steps).unwrap();
        let in_python = trace_file(&script_path, Some(&steps_path)).unwrap();
        let (in_rust, in_python) = (shown(slug, in_rust), shown(slug, in_python));
        assert_eq!((in_rust.len(), in_python.len()), (steps.len() + 1, steps.len() + 1), "{slug}");
        for (at, (rust, python)) in in_rust.iter().zip(&in_python).enumerate() {
            // What differs first tells the rest.
            let lines = rust.lines().zip(python.lines()).find(|(rust, python)| rust != python);
            if rust != python {
                different.push(format!("{slug} after {at} steps: {lines:?}"));
            }
        }
    }
    assert!(different.is_empty(), "not the same in Rust and in Python:\n{}", different.join("\n"));
}
