//! An app's folder on disk, as the files in memory begin, and scripts that are started from there.

use super::Python;
use super::files::Now;
use super::interpreter::whole_library;
use super::start::{World, start_in};
use super::system::Stream;
use crate::diag::Exception;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::fs;
use std::io;
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
    let entries = entries(folder, &name).map_err(|error| Exception::from_error(&error))?;
    let printed = Rc::new(RefCell::new(String::new()));
    let out = Rc::clone(&printed);
    let print = move |stream, text: &str| {
        if stream == Stream::Out {
            out.borrow_mut().push_str(text);
        }
    };
    let world = World { now, print: Rc::new(print), library: whole_library() };
    let python = start_in(&folder.display().to_string(), &name, entries, world)?;
    Ok(Started { python, printed: Box::new(move || std::mem::take(&mut printed.borrow_mut())) })
}

/// Folders that hold no files of an app but are often beside them.
const LEFT_OUT: [&str; 5] = ["__pycache__", "env", "node_modules", "target", "venv"];
/// A folder with this file in it was written by a build of the app.
const BUILT: &str = ".headwater-site";
/// How many bytes are read from a folder, and how many files. What goes beyond is not there for the script: nearer files
/// come first, the script before all.
const MOST_BYTES: u64 = 64 << 20;
const MOST_FILES: usize = 2_000;

/// The files in the script's folder and the folders in it, by their paths from there, the script first. Hidden ones are
/// left out, but for Streamlit's.
///
/// # Errors
/// The folder cannot be read.
pub fn entries(folder: &Path, script: &str) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut entries = vec![(script.to_owned(), fs::read(folder.join(script))?)];
    let mut left = MOST_BYTES;
    let mut folders = VecDeque::from([String::new()]);
    while let Some(prefix) = folders.pop_front() {
        let found = match fs::read_dir(folder.join(&prefix)) {
            Ok(found) => found,
            Err(error) if prefix.is_empty() => return Err(error),
            // A folder that is not ours to read is no reason to fail, and neither is a link that leads nowhere.
            Err(_) => continue,
        };
        for entry in found.flatten() {
            let Ok(name) = entry.file_name().into_string() else { continue };
            let path = format!("{prefix}{name}");
            if path == script || (name.starts_with('.') && name != ".streamlit") || LEFT_OUT.contains(&&*name) {
                continue;
            }
            let Ok(about) = fs::metadata(entry.path()) else { continue };
            if about.is_dir() && !entry.file_type().is_ok_and(|kind| kind.is_symlink()) {
                if !entry.path().join(BUILT).is_file() {
                    folders.push_back(path + "/");
                }
            } else if about.is_file() && about.len() <= left && entries.len() < MOST_FILES {
                let Ok(bytes) = fs::read(entry.path()) else { continue };
                left -= about.len();
                entries.push((path, bytes));
            }
        }
        if entries.len() >= MOST_FILES {
            break;
        }
    }
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_a_folder_are_read() {
        let folder = std::env::temp_dir().join(format!("headwater-disk-{}", std::process::id()));
        for (path, text) in [
            ("app.py", "1"),
            ("pages/two.py", "2"),
            (".git/config", ""),
            ("__pycache__/app.pyc", ""),
            ("dist/.headwater-site", ""),
            ("dist/index.html", ""),
        ] {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let mut found = entries(&folder, "app.py").unwrap();
        fs::remove_dir_all(&folder).unwrap();
        found.sort();
        assert_eq!(found, [("app.py".to_owned(), b"1".to_vec()), ("pages/two.py".to_owned(), b"2".to_vec())]);
        assert!(entries(&folder, "app.py").is_err());
    }
}
