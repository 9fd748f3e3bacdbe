//! Starts an interpreter for a script.

use super::files::{FileSystem, Now};
use super::host::Host;
use super::raise::raise;
use super::script::Python;
use super::system::{Stream, System};
use super::{disk, interpreter};
use crate::diag::Exception;
use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;

/// A script that is ready to run, and what it printed since it was last asked.
pub struct Started {
    /// The script.
    pub python: Rc<Python>,
    /// Gives what was printed, and forgets it. What went to `sys.stderr` is not among it.
    pub printed: Box<dyn Fn() -> String>,
}

/// Starts an interpreter for the script at `path`, with what is beside it on disk.
///
/// # Errors
/// The folder cannot be read, or the interpreter does not start.
pub fn start(path: &Path, now: Now) -> Result<Started, Exception> {
    let folder = path.parent().unwrap_or(Path::new("/"));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let entries = disk::entries(folder, &name).map_err(|error| Exception::from_error(&error))?;
    start_in(&folder.display().to_string(), &name, entries, now)
}

/// Starts an interpreter for the script `name` in a folder of these files.
///
/// # Errors
/// The interpreter does not start.
pub fn start_in<P: AsRef<str>>(
    folder: &str,
    name: &str,
    entries: impl IntoIterator<Item = (P, Vec<u8>)>,
    now: Now,
) -> Result<Started, Exception> {
    let files = FileSystem::from_entries(folder, entries, now);
    let path = format!("{}/{name}", folder.trim_end_matches('/'));
    let host = Rc::new(Host::default());
    let printed = Rc::new(RefCell::new(String::new()));
    let (sleeper, out) = (Rc::clone(&host), Rc::clone(&printed));
    let system = System {
        files: files.clone(),
        app: path.as_str().into(),
        sleep: Rc::new(move |time, vm| {
            let slept = sleeper.cx().and_then(|cx| cx.sleep(time));
            slept.map_err(|interrupt| raise(interrupt, vm))
        }),
        print: Rc::new(move |stream, text| {
            if stream == Stream::Out {
                out.borrow_mut().push_str(text);
            }
        }),
    };
    let interpreter = interpreter::build(&system).map_err(|said| Exception::new("RuntimeError", said))?;
    let script = path.clone();
    let read = move || {
        let bytes = files.read(&script).map_err(|error| Exception::new("OSError", error.parts().1))?;
        Ok(String::from_utf8_lossy(&bytes).into())
    };
    let python = Python::new(interpreter, host, &path, read)?;
    Ok(Started { python: Rc::new(python), printed: Box::new(move || std::mem::take(&mut printed.borrow_mut())) })
}
