//! Does the steps, one after the other, and writes a frame after each.

use super::canon::Canon;
use super::clock::{Day, ShortClock};
use super::component::{Deed, Scripts};
use super::drawn::drawn;
use super::page_terms::{sent, sent_again};
use super::steps::{Act, Step};
use super::widgets::{OnPage, find, widgets};
use super::{TraceError, frame};
use crate::elements::exception;
use crate::engine::{COMPONENT, Change, Event, RunEnd, Script, Session};
use crate::value::Value;
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeSet;
use std::rc::Rc;

/// The version of the form in which a trace is written.
pub(super) const FORMAT: u32 = 1;
/// The version of Streamlit whose behaviour is followed.
pub(super) const STREAMLIT: &str = "1.67.0";
/// How many runs in a row a script may ask for before it is taken for endless.
const RUNS_AT_MOST: usize = 1_000;

/// What an app is called in a trace.
#[derive(Clone, Debug, Default)]
pub struct AppNames {
    /// The name of its file.
    pub file: String,
    /// The folder that the file is in, as the script sees it.
    pub folder: String,
}

/// An app in use, without a page.
pub struct Tracer {
    session: Session,
    app: AppNames,
    canon: Canon,
    printed: Box<dyn Fn() -> String>,
    /// Keys of session state that were written from outside since the last run. The page does not show these yet.
    written: BTreeSet<String>,
    scripts: Scripts,
}

impl Tracer {
    /// An app that has not run yet. `printed` gives what the script printed since it was last called.
    pub fn new(script: Rc<dyn Script>, app: AppNames, printed: impl Fn() -> String + 'static) -> Self {
        let session = Session::new(script, Rc::new(ShortClock::start()), exception::element);
        let canon = Canon::new(&app.folder, Day::today());
        Self { session, app, canon, printed: Box::new(printed), written: BTreeSet::new(), scripts: Scripts::default() }
    }

    /// The same app with component packages: see [`Session::set_packages`].
    #[must_use]
    pub fn with_packages(self, listing: String) -> Self {
        self.session.set_packages(listing);
        self
    }

    /// Runs the app, then does the steps.
    ///
    /// # Errors
    /// Those of [`each_frame`](Self::each_frame).
    pub fn trace(self, steps: &[Step]) -> Result<Json, TraceError> {
        let (file, mut frames) = (self.app.file.clone(), Vec::new());
        self.each_frame(steps, |frame| {
            frames.push(frame);
            Ok(())
        })?;
        Ok(json!({"format": FORMAT, "streamlit": STREAMLIT, "app": file, "frames": frames}))
    }

    /// The same, handing over each frame as it comes: a long trace need not be held.
    ///
    /// # Errors
    /// `take` fails.
    pub fn each_frame(
        mut self,
        steps: &[Step],
        mut take: impl FnMut(Json) -> Result<(), TraceError>,
    ) -> Result<(), TraceError> {
        let first = self.run(None, None);
        take(self.frame_of(&Json::Null, first))?;
        for step in steps {
            let acted = self.act(&step.act);
            take(self.frame_of(&step.text, acted))?;
        }
        Ok(())
    }

    /// What came of a step.
    fn frame_of(&self, step: &Json, acted: Result<Option<Vec<RunEnd>>, String>) -> Json {
        let why = match acted {
            Ok(Some(runs)) => return self.frame(step, &runs),
            Ok(None) => format!("there is no end to it: the app asks for more than {RUNS_AT_MOST} reruns"),
            Err(why) => why,
        };
        json!({"step": step, "step_error": why})
    }

    /// Does a step and says how its runs ended; `None` if there was no end to them.
    fn act(&mut self, act: &Act) -> Result<Option<Vec<RunEnd>>, String> {
        match act {
            Act::NotThere(why) => Err((*why).to_owned()),
            Act::State(key, value) => {
                self.session.set_state(key, value.clone());
                self.written.insert(key.clone());
                Ok(Some(Vec::new()))
            }
            Act::Rerun => self.run(None, None),
            Act::Component(deed) => self.run(None, Some(deed)),
            Act::Use(target, input) => {
                let widgets = self.widgets();
                let widget = find(&widgets, target)?;
                let used = sent(widget, input)?.map(|value| Change { widget: Rc::clone(&widget.id), value });
                self.run(used, None)
            }
        }
    }

    /// What the page sends: the value of every widget in the order of the page, with the one that is being used.
    fn values(&self, used: Option<Change>) -> Vec<Change> {
        let mut changes = Vec::new();
        for widget in self.widgets().into_iter().filter(|widget| widget.kind() != COMPONENT) {
            let value = match &used {
                Some(used) if used.widget == widget.id => Some(used.value.clone()),
                _ => self.value_of(&widget),
            };
            changes.extend(value.map(|value| Change { widget: widget.id, value }));
        }
        changes
    }

    fn widgets(&self) -> Vec<OnPage> {
        widgets(self.session.cx().read_tree(drawn))
    }

    fn value_of(&self, widget: &OnPage) -> Option<Value> {
        let value = self.session.widget_value(&widget.id)?;
        let written = widget.key().is_some_and(|key| self.written.contains(key));
        widget.shown().and_then(|_| sent_again(widget, &value, written))
    }

    /// Sends what the page would, with the widget or the component that is being used, and runs the app. `None` if
    /// there was no end to it.
    fn run(&mut self, used: Option<Change>, deed: Option<&Deed>) -> Result<Option<Vec<RunEnd>>, String> {
        let batches = self.scripts.send(&self.widgets(), deed)?;
        let changes = self.values(used);
        self.written.clear();
        self.session.forget_order();
        self.session.push(Event { changes, batches });
        let mut ends = Vec::new();
        while let Some(end) = self.session.run_next() {
            ends.push(end);
            if ends.len() > RUNS_AT_MOST {
                // Nothing of it may be left for the next step.
                self.session.stop();
                return Ok(None);
            }
        }
        Ok(Some(ends))
    }

    fn frame(&self, step: &Json, runs: &[RunEnd]) -> Json {
        let mut out = Map::new();
        let mut put = |name: &str, value: Json| out.insert(name.to_owned(), value);
        put("step", step.clone());
        put("runs", runs.iter().map(|end| json!(protocol_name(*end))).collect());
        let state = |id: &str| self.session.widget_value(id);
        let tree = frame::tree(&self.session.cx().read_tree(drawn), &self.canon, &state);
        let exceptions = frame::exceptions(&tree);
        put("tree", tree);
        let entries = self.session.state();
        let entries = entries.iter().map(|(key, value)| (key.to_string(), json!(self.canon.repr(value))));
        put("session_state", entries.collect::<Map<_, _>>().into());
        if !exceptions.is_empty() {
            put("exceptions", exceptions.into());
        }
        if let Some(error) = self.session.unprepared().filter(|_| !runs.is_empty()) {
            let message = self.canon.text(&error.message);
            put("events", json!([{"compile_error": {"type": error.name(), "message": message}}]));
        }
        let printed = (self.printed)();
        if !printed.is_empty() {
            put("stdout", self.canon.text(&printed).lines().collect());
        }
        out.into()
    }
}

/// How a run ended, in the protocol's words. An error is shown by a run that came to its end.
fn protocol_name(end: RunEnd) -> &'static str {
    match end {
        RunEnd::Finished | RunEnd::Stopped | RunEnd::Failed => "successfully",
        RunEnd::Rerun | RunEnd::Superseded => "early_for_rerun",
        RunEnd::NotPrepared => "with_compile_error",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Flow, Outcome};
    use crate::trace::read_steps;
    use crate::ui::{Ui, script};
    use std::time::Duration;

    fn frames<R: Outcome + 'static>(steps: &str, app: impl Fn(&Ui) -> R + 'static) -> Vec<Json> {
        let steps = read_steps(steps).expect("steps");
        let trace = Tracer::new(script(app), AppNames::default(), String::new).trace(&steps).expect("an end");
        trace["frames"].as_array().expect("frames").clone()
    }

    #[test]
    fn a_frame_tells_the_step_and_what_came_of_it() {
        let all = frames(r#"[{"do": "click", "label": "Add"}]"#, |st: &Ui| {
            let count = st.state("count", 0_i64);
            st.button("Add").on_click(count.change(|n| n + 1)).show().map(drop)
        });
        assert_eq!((&all[0]["step"], &all[0]["session_state"]), (&Json::Null, &json!({"count": "0"})));
        assert_eq!((&all[1]["step"]["do"], &all[1]["session_state"]), (&json!("click"), &json!({"count": "1"})));
        assert_eq!((&all[1]["runs"], &all[1]["tree"]["main"][0]["state"]), (&json!(["successfully"]), &json!("False")));
        assert!(all.iter().all(|frame| frame.get("exceptions").is_none() && frame.get("stdout").is_none()));
    }

    #[test]
    fn runs_tell_how_each_ended() {
        let all = frames(r#"[{"do": "click", "label": "Again"}, {"do": "click", "label": "Fail"}]"#, |st: &Ui| {
            if st.button("Again").show()? {
                return st.rerun();
            }
            if st.button("Fail").show()? { Err(std::io::Error::other("so").into()) } else { Ok(()) as Flow }
        });
        assert_eq!(all[1]["runs"], json!(["early_for_rerun", "successfully"]));
        assert_eq!((&all[2]["runs"], &all[2]["exceptions"][0]["message"]), (&json!(["successfully"]), &json!("so")));
        assert_eq!(all[2]["tree"]["main"][1]["state"], "True", "a run that failed has not reset the press");
    }

    #[test]
    fn a_step_that_cannot_be_done_says_so_and_runs_nothing() {
        let steps = r#"[
            {"do": "click", "label": "Off"}, {"do": "click", "label": "Nowhere"}, {"do": "click", "index": 7},
            {"do": "click", "type": "checkbox"}, {"do": "select", "type": "checkbox", "option": "a"}, {"do": "tick"},
            {"do": "upload", "type": "checkbox", "files": []}, {"do": "set", "type": "text_input", "value": 5}
        ]"#;
        let all = frames(steps, |st: &Ui| {
            st.write("x")?;
            st.button("Off").disabled(true).show()?;
            st.text_input("Name").key("name").show()?;
            st.checkbox("Ready").show().map(drop)
        });
        let reasons = [
            "widget is disabled",
            "the page has: button \"Off\", text_input with the key \"name\", checkbox \"Ready\"",
            "no widget at index 7: 3 fit",
            "a checkbox cannot be clicked",
            "option on a widget without options",
            "no timer",
            "takes no files",
            "a text_input cannot be set to 5",
        ];
        for (frame, reason) in all.iter().skip(1).zip(reasons) {
            let said = frame["step_error"].as_str().unwrap_or_default();
            assert!(said.contains(reason), "{said}");
            assert_eq!(frame.get("tree"), None);
        }
        assert_eq!(all.len(), 1 + reasons.len());
    }

    #[test]
    fn every_widget_is_set_in_the_words_of_a_step() {
        let steps = r#"[
            {"do": "set", "key": "text", "value": "hi"}, {"do": "set", "key": "number", "value": 3},
            {"do": "set", "key": "range", "value": [2, 4]}, {"do": "select", "key": "pet", "option": "dog"},
            {"do": "set", "key": "pet", "value": "cat"}, {"do": "select", "key": "maybe", "option": "dog"},
            {"do": "select", "key": "maybe", "option": null}, {"do": "set", "key": "on", "value": 1},
            {"do": "upload", "key": "file", "files": [{"name": "a.txt", "content": "é"}]}
        ]"#;
        let all = frames(steps, |st: &Ui| {
            st.text_input("Text").key("text").show()?;
            st.number_input("Number").key("number").show()?;
            st.slider("Range").key("range").max_value(9_i64).value((1, 5)).show()?;
            st.selectbox("Pet", ["cat", "dog"]).key("pet").show()?;
            st.radio("Maybe", ["cat", "dog"]).key("maybe").index(None).show()?;
            st.toggle("On").key("on").show()?;
            st.file_uploader("File").key("file").show().map(drop)
        });
        let expected = [
            ("text", "'hi'"),
            ("number", "3.0"),
            ("range", "[2, 4]"),
            ("pet", "'dog'"),
            ("pet", "'cat'"),
            ("maybe", "'dog'"),
            ("maybe", "None"),
            ("on", "True"),
            ("file", "UploadedFile(name='a.txt', type='text/plain', size=2)"),
        ];
        for (frame, (key, repr)) in all.iter().skip(1).zip(expected) {
            assert_eq!(frame["session_state"][key], repr, "{}", frame["step"]);
        }
    }

    #[test]
    fn every_message_brings_the_values_of_the_page_without_calling_back() {
        let all = frames(r#"[{"do": "rerun"}, {"do": "set", "key": "b", "value": "y"}]"#, |st: &Ui| {
            let calls = st.state("calls", 0_i64);
            st.text_input("A").key("a").on_change(calls.change(|n| n + 1)).show()?;
            st.text_input("B").key("b").on_change(calls.change(|n| n + 1)).show().map(drop)
        });
        let calls: Vec<_> = all.iter().map(|frame| frame["session_state"]["calls"].clone()).collect();
        assert_eq!(calls, ["0", "0", "1"]);
    }

    #[test]
    fn state_is_written_from_outside_and_runs_nothing() {
        let steps = r#"[{"do": "state", "key": "n", "value": 5}, {"do": "rerun"}]"#;
        let all = frames(steps, |st: &Ui| st.write(st.state("n", 1_i64).get().to_string()));
        assert_eq!((&all[1]["runs"], &all[1]["session_state"]["n"]), (&json!([]), &json!("5")));
        assert_eq!(all[1]["tree"]["main"][0]["body"], "1");
        assert_eq!(all[2]["tree"]["main"][0]["body"], "5");
    }

    #[test]
    fn a_widget_whose_state_was_written_sends_that() {
        let steps = r#"[
            {"do": "state", "key": "name", "value": "Ada"}, {"do": "state", "key": "pet", "value": "dog"},
            {"do": "state", "key": "n", "value": 7}, {"do": "rerun"}
        ]"#;
        let all = frames(steps, |st: &Ui| {
            let calls = st.state("calls", 0_i64);
            st.text_input("Name").key("name").on_change(calls.change(|n| n + 1)).show()?;
            st.selectbox("Pet", ["cat", "dog"]).key("pet").show()?;
            st.number_input("N").key("n").value(1_i64).show().map(drop)
        });
        let states = |frame: &Json| [0, 1, 2].map(|at| frame["tree"]["main"][at]["state"].clone());
        assert_eq!(states(&all[1]), ["'Ada'", "'cat'", "1"]);
        assert_eq!(states(&all[3]), ["'Ada'", "'dog'", "7"]);
        assert_eq!(states(&all[4]), ["'Ada'", "'dog'", "7"]);
        assert_eq!(all[4]["session_state"]["calls"], "0", "the page's value is the one that was written");
    }

    #[test]
    fn a_rerun_without_end_is_told_and_a_long_wait_is_a_short_one() {
        let app = script(|st: &Ui| -> Flow {
            if st.state("n", 0_i64).get() > 0 {
                return st.rerun();
            }
            st.state("n", 0_i64).set(1)?;
            st.sleep(Duration::from_secs(60))
        });
        let steps = read_steps(r#"[{"do": "rerun"}, {"do": "rerun"}]"#).expect("steps");
        let names = AppNames { file: "a.py".into(), folder: String::new() };
        let trace = Tracer::new(app, names, String::new).trace(&steps).expect("a trace");
        let said = "there is no end to it: the app asks for more than 1000 reruns";
        assert_eq!(trace["frames"][1]["step_error"], said);
        assert_eq!(trace["frames"][2]["step_error"], said, "and what comes after is tried");
    }

    #[test]
    fn what_is_printed_is_told_line_by_line() {
        let trace = Tracer::new(script(|_: &Ui| ()), AppNames::default(), || "a\nb\n".into()).trace(&[]);
        assert_eq!(trace.map(|trace| trace["frames"][0]["stdout"].clone()), Ok(json!(["a", "b"])));
    }
}
