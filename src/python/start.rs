//! Starts an interpreter for a script.

use super::files::{FileSystem, Now};
use super::host::Host;
use super::interpreter;
use super::lib::Library;
use super::raise::raise;
use super::script::Python;
use super::system::{Print, System};
use crate::diag::Exception;
use std::rc::Rc;

/// What a script has from where it runs, besides its files.
pub struct World {
    /// The time of day.
    pub now: Now,
    /// What takes its output.
    pub print: Print,
    /// The modules that it can import.
    pub library: Library,
}

/// Starts an interpreter for the script `name` in a folder of these files.
///
/// # Errors
/// The interpreter does not start.
pub fn start_in<P: AsRef<str>>(
    folder: &str,
    name: &str,
    entries: impl IntoIterator<Item = (P, Vec<u8>)>,
    world: World,
) -> Result<Rc<Python>, Exception> {
    let files = FileSystem::from_entries(folder, entries, Rc::clone(&world.now));
    let path = format!("{}/{name}", folder.trim_end_matches('/'));
    let host = Rc::new(Host::default());
    let sleeper = Rc::clone(&host);
    let system = System {
        files: files.clone(),
        app: path.as_str().into(),
        sleep: Rc::new(move |time, vm| {
            let slept = sleeper.cx().and_then(|cx| cx.sleep(time));
            slept.map_err(|interrupt| raise(interrupt, vm))
        }),
        now: world.now,
        print: world.print,
    };
    let interpreter =
        interpreter::build(&system, &world.library).map_err(|said| Exception::new("RuntimeError", said))?;
    Python::new(interpreter, host, files, &path).map(Rc::new)
}
