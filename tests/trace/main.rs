//! Every recorded script is traced and held against its recording, frame by frame. See `tests/scripts/README.md`.
#![cfg(all(feature = "python", not(target_arch = "wasm32")))]

mod compare;
mod corpus;
mod documents;

use compare::{Level, difference};
use corpus::{Recorded, level_1_only, scripts};
use headwater::trace::trace_file;
use serde_json::Value;
use std::fs;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// How many scripts run at the same time, each in an interpreter of its own.
const THREADS: usize = 2;
/// How many of a hundred scripts agree at level 2, at least.
const LEVEL_2_AT_LEAST: usize = 90;

/// How a script's trace stands to its recording.
struct Outcome {
    name: String,
    frames: usize,
    /// The frames that differ at a level, with what differs first in each.
    one: Vec<String>,
    two: Vec<String>,
}

#[test]
fn scripts_do_what_they_did_in_streamlit() {
    let scripts = scripts();
    assert!(!scripts.is_empty(), "there is no such script");
    let outcomes = run(&scripts);
    let excused = level_1_only();
    let mut complaints = Vec::new();
    for outcome in &outcomes {
        for (level, differences) in [(1, &outcome.one), (2, &outcome.two)] {
            for difference in differences {
                println!("{} level {level}: {difference}", outcome.name);
            }
        }
        if !outcome.one.is_empty() {
            complaints.push(format!("{} differs at level 1", outcome.name));
        }
        match (excused.get(&outcome.name), outcome.two.is_empty()) {
            (None, false) if outcome.one.is_empty() => complaints.push(format!("{} differs at level 2", outcome.name)),
            (Some(_), true) => {
                complaints.push(format!("{} agrees: take it from the list of those that may not", outcome.name))
            }
            (Some(why), false) if why.is_empty() => {
                complaints.push(format!("{} is excused without a reason", outcome.name))
            }
            _ => {}
        }
    }
    let agree = |of: fn(&Outcome) -> &Vec<String>| outcomes.iter().filter(|outcome| of(outcome).is_empty()).count();
    let frames: usize = outcomes.iter().map(|outcome| outcome.frames).sum();
    let differ = |of: fn(&Outcome) -> &Vec<String>| outcomes.iter().map(|outcome| of(outcome).len()).sum::<usize>();
    let (one, two) = (agree(|outcome| &outcome.one), agree(|outcome| &outcome.two));
    println!("{} scripts: {one} agree at level 1, {two} at level 2", outcomes.len());
    let (apart_at_1, apart_at_2) = (differ(|outcome| &outcome.one), differ(|outcome| &outcome.two));
    println!("{frames} frames: {apart_at_1} differ at level 1, {apart_at_2} at level 2");
    let all = std::env::var_os("HEADWATER_SCRIPT").is_none();
    if all && two * 100 < outcomes.len() * LEVEL_2_AT_LEAST {
        complaints.push(format!("fewer than {LEVEL_2_AT_LEAST} % agree at level 2"));
    }
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn an_excused_script_exists() {
    if std::env::var_os("HEADWATER_SCRIPT").is_some() {
        return;
    }
    let names: Vec<String> = scripts().into_iter().map(|script| script.name).collect();
    let unknown: Vec<String> = level_1_only().into_keys().filter(|name| !names.contains(name)).collect();
    assert_eq!(unknown, Vec::<String>::new(), "no such scripts");
}

fn run(scripts: &[Recorded]) -> Vec<Outcome> {
    let next = AtomicUsize::new(0);
    let work = || {
        let next = || scripts.get(next.fetch_add(1, Ordering::Relaxed));
        std::iter::from_fn(|| next().map(compare)).collect::<Vec<_>>()
    };
    let mut outcomes: Vec<Outcome> = thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS).map(|_| scope.spawn(work)).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    });
    outcomes.sort_by(|a, b| a.name.cmp(&b.name));
    outcomes
}

/// Traces a script and compares what comes of it with its recording.
fn compare(script: &Recorded) -> Outcome {
    let expected = read(script);
    let expected = expected.as_ref().map(|expected| expected["frames"].as_array().cloned().unwrap_or_default());
    let steps = script.steps.exists().then_some(script.steps.as_path());
    let actual = trace_file(&script.script, steps).map_err(|error| error.to_string());
    let actual = actual.as_ref().map(|actual| actual["frames"].as_array().cloned().unwrap_or_default());
    let name = script.name.clone();
    let (expected, actual) = match (expected, actual) {
        (Ok(expected), Ok(actual)) => (expected, actual),
        (Err(why), _) | (_, Err(why)) => {
            return Outcome { name, frames: 0, one: vec![why.clone()], two: vec![why.clone()] };
        }
    };
    let frames = expected.len().max(actual.len());
    let differences = |level| -> Vec<String> {
        let frame = |at: usize| match (expected.get(at), actual.get(at)) {
            (Some(expected), Some(actual)) => difference(expected, actual, level),
            (Some(_), None) => Some(" is missing".to_owned()),
            (None, _) => Some(" is too much".to_owned()),
        };
        (0..frames).filter_map(|at| Some(format!("frame {at}{}", frame(at)?))).collect()
    };
    Outcome { name, frames, one: differences(Level::One), two: differences(Level::Two) }
}

fn read(script: &Recorded) -> Result<Value, String> {
    let text = fs::read_to_string(&script.expected).map_err(|error| error.to_string())?;
    let recording: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    if recording["unstable"] == true { Err("the recording is not stable".to_owned()) } else { Ok(recording) }
}
