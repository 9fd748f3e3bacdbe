//! Two examples of Streamlit's documents that do in Headwater what their document says. In Streamlit a callback reads
//! the result of the run before, and assigning to a result does nothing.

use super::corpus::seeds;
use headwater::trace::{TraceError, trace_file};
use serde_json::Value;

/// The frames of an example, each as what is shown apart from the component itself; `None` if the example is not there.
fn shown(name: &str) -> Option<Result<Vec<Vec<String>>, TraceError>> {
    let script = seeds().into_iter().find(|script| script.name.contains(name))?;
    let texts = |frame: &Value| -> Vec<String> {
        let nodes = frame["tree"]["main"].as_array().into_iter().flatten();
        nodes.filter_map(|node| Some(format!("{}: {}", node["type"].as_str()?, node["body"].as_str()?))).collect()
    };
    let frames = |trace: Value| trace["frames"].as_array().into_iter().flatten().map(texts).collect();
    Some(trace_file(&script.script, Some(&script.steps)).map(frames))
}

#[test]
fn each_action_is_handled_in_the_run_that_it_causes() {
    let Some(frames) = shown("ccv2_trigger_actions") else { return };
    let frames = frames.expect("a trace");
    let saved = ["success: Document saved successfully!", "markdown: **Last action:** save"];
    assert_eq!(frames[1][..2], saved);
    assert_eq!(frames[1][3], "markdown: 1. Document saved (#1)");
    assert_eq!(frames[2][..2], ["info: Document exported to downloads folder", "markdown: **Last action:** export"]);
    assert_eq!(frames[4][0], "markdown: **Action History:**", "a rerun has no action");
    assert_eq!(frames[6][3], "markdown: 1. Document saved (#3)");
}

#[test]
fn sending_clears_the_draft_for_good() {
    let Some(frames) = shown("ccv2_combined_form") else { return };
    let frames = frames.expect("a trace");
    assert_eq!(frames[4].last().map(String::as_str), Some("markdown: - Message: 5 characters"));
    for (frame, number) in [(6, 1), (7, 2)] {
        assert_eq!(frames[frame].len(), 1, "the draft is gone: {:?}", frames[frame]);
        assert!(frames[frame][0].ends_with(&format!("(Submission #{number})")), "{:?}", frames[frame]);
    }
}
