//! The first frame of an app: what it draws before anybody does anything, written into its page by the build, so that the
//! first paint waits for no wasm.

#[cfg(feature = "python")]
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use clap::ValueEnum;

use crate::project::Project;
use crate::{say, toolchain};

/// When a page gets its app's first frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum FirstFrame {
    /// Where it costs nothing: for a script that draws the same whenever it is drawn
    #[default]
    Auto,
    /// Whatever it costs: an app in Rust is compiled once more, and one that may draw something else has the frame, too
    Always,
    /// Not at all
    Never,
}

/// How long an app's first run may take. An app that takes longer has no first frame, but its build has an end.
const PATIENCE: Duration = Duration::from_secs(20);

/// An app, or the interpreter, needs more than a thread has by default.
const STACK: usize = 64 << 20;

/// The first frame of a crate's app, which is compiled for this machine for that.
pub fn of_crate(project: &Project, wanted: FirstFrame) -> Result<Option<String>> {
    if wanted != FirstFrame::Always {
        return Ok(None);
    }
    let bin = project.bins.first().context("the crate has no binary")?;
    say(&format!("compiling {bin} for this machine, which draws its first frame"));
    let mut cargo = toolchain::cargo();
    cargo.current_dir(&project.dir).args(["build", "--quiet", "--package", &project.package, "--bin", bin]);
    let built = cargo.status().context(toolchain::NO_CARGO)?;
    if !built.success() {
        bail!("{bin} does not compile for this machine; build it without --first-frame, or mend what cargo says");
    }
    let mut cargo = toolchain::cargo();
    cargo.current_dir(&project.dir).args(["run", "--quiet", "--package", &project.package, "--bin", bin]);
    cargo.env(headwater::FIRST_FRAME, &project.package).stdin(Stdio::null()).stdout(Stdio::piped());
    let drawn = in_time(move || drawn_by(&mut cargo)).filter(|html| !html.is_empty());
    drawn.with_context(|| NONE).map(Some)
}

const NONE: &str =
    "the app has no first frame: its first run waits, fails or does not end. Build it without --first-frame";

fn drawn_by(program: &mut Command) -> Option<String> {
    let output = program.output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}

/// The first frame of a script, if it is the same at another time and by another chance.
#[cfg(feature = "python")]
pub fn of_script(script: &Path, packages: &str, wanted: FirstFrame) -> Result<Option<String>> {
    if wanted == FirstFrame::Never {
        return Ok(None);
    }
    let draw = |seconds: u64| {
        let (script, packages) = (script.to_owned(), packages.to_owned());
        in_time(move || {
            let now = std::rc::Rc::new(move || Duration::from_secs(seconds));
            let python = headwater::python::start(&script, now).ok()?.python;
            python.enter(|| headwater::first_frame(python.clone(), &packages))
        })
    };
    // Two moments that have no part in common: years, months, days, hours, minutes and seconds differ.
    let first = draw(1_000_000_000);
    if wanted == FirstFrame::Always {
        return first.with_context(|| NONE).map(Some);
    }
    Ok(first.filter(|first| draw(1_798_844_523).as_ref() == Some(first)))
}

/// What an app says when it is run in a thread of its own, unless it takes too long. What never ends goes on until this
/// program does.
pub fn in_time<T: Send + 'static>(run: impl FnOnce() -> Option<T> + Send + 'static) -> Option<T> {
    let (said, hear) = mpsc::channel();
    let running = thread::Builder::new().stack_size(STACK).spawn(move || said.send(run()));
    running.ok()?;
    hear.recv_timeout(PATIENCE).ok().flatten()
}

#[cfg(feature = "python")]
#[cfg(test)]
mod tests {
    use super::*;

    /// The first frame of a script in a folder of its own.
    fn frame_of(name: &str, script: &str) -> Option<String> {
        let folder = std::env::temp_dir().join(format!("headwater-first-frame-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("app.py");
        std::fs::write(&file, script).unwrap();
        let frame = of_script(&file, "", FirstFrame::Auto);
        std::fs::remove_dir_all(&folder).unwrap();
        frame.unwrap()
    }

    #[test]
    fn a_script_that_always_draws_the_same_has_a_first_frame() {
        let html = frame_of("same", "import streamlit as st\nst.title('Tea')\nst.button('Pour')").unwrap();
        assert!(html.contains("Tea") && html.contains("Pour"), "{html}");
    }

    #[test]
    fn what_depends_on_the_time_or_on_chance_or_does_not_end_well_has_none() {
        for (name, line) in [
            ("time", "import time; st.write(time.time())"),
            ("date", "import datetime; st.write(datetime.date.today())"),
            ("chance", "import random; st.write(random.random())"),
            ("sleep", "import time; st.write('a'); time.sleep(1)"),
            ("error", "st.write('a'); 1 / 0"),
            ("syntax", "st.write('a'"),
        ] {
            assert_eq!(frame_of(name, &format!("import streamlit as st\n{line}")), None, "{name}");
        }
    }
}
