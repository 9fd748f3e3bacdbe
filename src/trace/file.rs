//! A trace of a script on disk.

use super::tracer::{AppNames, FORMAT, STREAMLIT, Tracer};
use super::{TraceError, read_steps};
use crate::packages;
use crate::python;
use serde_json::{Value as Json, json};
use std::any::Any;
use std::io::Write;
use std::path::Path;
use std::rc::Rc;
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread;
use std::time::{Duration, SystemTime};

/// Python's own limit of a thousand calls is to be met before the end of the stack.
const STACK: usize = 512 << 20;

/// Runs the script `app` and does what the file `steps` says; without one, the app runs once.
///
/// # Errors
/// A file cannot be read, the steps make no sense.
pub fn trace_file(app: &Path, steps: Option<&Path>) -> Result<Json, TraceError> {
    let (send, frames) = mpsc::channel();
    each_frame(app, steps, move |frame| {
        // Who no longer listens needs no frame.
        let _ = send.send(frame);
        Ok(())
    })?;
    let frames: Vec<Json> = frames.into_iter().collect();
    Ok(json!({"format": FORMAT, "streamlit": STREAMLIT, "app": file_name(app), "frames": frames}))
}

/// The same, written to `out` as it comes, a line a frame.
///
/// # Errors
/// Those of [`trace_file`], and that `out` takes no more.
pub fn write_trace(app: &Path, steps: Option<&Path>, out: impl Write + Send + 'static) -> Result<(), TraceError> {
    let out = Arc::new(Mutex::new(out));
    let (line, head) = (Arc::clone(&out), json!({"format": FORMAT, "streamlit": STREAMLIT, "app": file_name(app)}));
    let head = head.to_string();
    let mut before = format!("{},\"frames\":[", head.trim_end_matches('}'));
    each_frame(app, steps, move |frame| {
        let told = put(&line, &format!("{before}\n{frame}"));
        ",".clone_into(&mut before);
        told
    })?;
    put(&out, "\n]}\n")
}

fn put(out: &Mutex<impl Write>, text: &str) -> Result<(), TraceError> {
    let mut out = out.lock().unwrap_or_else(PoisonError::into_inner);
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    written.map_err(|error| TraceError::Output(error.kind(), error.to_string()))
}

fn each_frame(
    app: &Path,
    steps: Option<&Path>,
    take: impl FnMut(Json) -> Result<(), TraceError> + Send + 'static,
) -> Result<(), TraceError> {
    let steps = match steps {
        Some(path) => Some(read(path)?),
        None => None,
    };
    read(app)?;
    let app = app.canonicalize().map_err(|error| TraceError::File(app.to_owned(), error.to_string()))?;
    let work = move || -> Result<(), TraceError> {
        let steps = steps.as_deref().map_or(Ok(Vec::new()), read_steps)?;
        let (started, names) = start(&app)?;
        let listing = app.parent().map(packages::listing_on_disk).unwrap_or_default();
        // Values are asked inside of the interpreter, to the last of them.
        started.python.enter(|| {
            let script = Rc::clone(&started.python);
            Tracer::new(script, names, started.printed).with_packages(listing).each_frame(&steps, take)
        })
    };
    // In a thread of its own for its stack, and so that what breaks down in the interpreter ends here.
    let thread = thread::Builder::new().stack_size(STACK).spawn(work);
    let thread = thread.map_err(|error| TraceError::Interpreter(error.to_string()))?;
    thread.join().unwrap_or_else(|panic| Err(TraceError::Interpreter(message(panic.as_ref()))))
}

fn read(path: &Path) -> Result<String, TraceError> {
    std::fs::read_to_string(path).map_err(|error| TraceError::File(path.to_owned(), error.to_string()))
}

/// What a panic said.
fn message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("it panicked").to_owned()
}

/// Starts an interpreter for the script.
fn start(app: &Path) -> Result<(python::Started, AppNames), TraceError> {
    let started = python::start(app, Rc::new(now)).map_err(|error| TraceError::Interpreter(error.to_string()))?;
    let folder = app.parent().map(|folder| folder.to_string_lossy().into_owned()).unwrap_or_default();
    Ok((started, AppNames { file: file_name(app), folder }))
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The time since 1970.
#[expect(clippy::disallowed_methods, reason = "a trace is made on the developer's machine")]
fn now() -> Duration {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default()
}
