//! A trace of a script on disk.

use super::tracer::{AppNames, Tracer};
use super::{TraceError, read_steps};
use crate::python;
use serde_json::Value as Json;
use std::any::Any;
use std::path::Path;
use std::rc::Rc;
use std::thread;

/// Python's own limit of a thousand calls is to be met before the end of the stack.
const STACK: usize = 512 << 20;

/// Runs the script `app` and does what the file `steps` says; without one, the app runs once.
///
/// # Errors
/// A file cannot be read, the steps make no sense, the app has no end.
pub fn trace_file(app: &Path, steps: Option<&Path>) -> Result<Json, TraceError> {
    let steps = match steps {
        Some(path) => Some(read(path)?),
        None => None,
    };
    read(app)?;
    let app = app.canonicalize().map_err(|error| TraceError::File(app.to_owned(), error.to_string()))?;
    let work = move || -> Result<Json, TraceError> {
        let steps = steps.as_deref().map_or(Ok(Vec::new()), read_steps)?;
        let (started, names) = start(&app)?;
        // Values are asked inside of the interpreter, to the last of them.
        started.python.enter(|| {
            let script = Rc::clone(&started.python);
            Tracer::new(script, names, started.printed).trace(&steps)
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
    let started = python::start(app).map_err(|error| TraceError::Interpreter(error.to_string()))?;
    let text =
        |path: Option<&std::ffi::OsStr>| path.map(|path| path.to_string_lossy().into_owned()).unwrap_or_default();
    let names = AppNames { file: text(app.file_name()), folder: text(app.parent().map(Path::as_os_str)) };
    Ok((started, names))
}
