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
    let beside = Beside::read(folder, &name).map_err(|error| Exception::from_error(&error))?;
    let printed = Rc::new(RefCell::new(String::new()));
    let out = Rc::clone(&printed);
    let print = move |stream, text: &str| {
        if stream == Stream::Out {
            out.borrow_mut().push_str(text);
        }
    };
    let world = World { now, print: Rc::new(print), library: whole_library() };
    let python = start_in(&folder.display().to_string(), &name, beside.files, world)?;
    Ok(Started { python, printed: Box::new(move || std::mem::take(&mut printed.borrow_mut())) })
}

/// The only hidden folder that an app has.
const STREAMLIT: &str = ".streamlit";
/// Folders that are often beside an app and no part of it: by their names, and by the file in them that says so.
const LEFT_OUT: [&str; 3] = ["__pycache__", "node_modules", "tests"];
const MARKS: [&str; 3] = [".headwater-site", "CACHEDIR.TAG", "pyvenv.cfg"];
/// How a page begins that `headwater build --single-file` wrote, which may be beside the app, too.
const BUILT: &[u8] = b"<!doctype html>\n<!-- `headwater build --single-file`";
/// How the names of files go on that are made after a `.env` to show what belongs into one.
const EXAMPLES: [&str; 4] = ["dist", "example", "sample", "template"];

/// How many bytes an app's files may have, and how many files there may be.
pub const MOST_BYTES: u64 = 64 << 20;
/// See [`MOST_BYTES`].
pub const MOST_FILES: usize = 2_000;

/// What is in a script's folder and the folders in it. Paths count from there.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// The files of the app: the script first, then what is nearer to it. Not among them is what is hidden, but for
    /// Streamlit's settings, and what tests, tools and builds leave there.
    pub files: Vec<(String, Vec<u8>)>,
    /// Files that hold secrets.
    pub secrets: Vec<String>,
    /// Files that there was no more room for, and folders that were not looked into for the same reason.
    pub too_much: Vec<String>,
}

impl Beside {
    /// Reads the folder.
    ///
    /// # Errors
    /// The folder or the script cannot be read.
    pub fn read(folder: &Path, script: &str) -> io::Result<Self> {
        let script = (script.to_owned(), fs::read(folder.join(script))?);
        let mut beside = Self { files: vec![script], ..Self::default() };
        let mut left = MOST_BYTES;
        let mut folders = VecDeque::from([String::new()]);
        while beside.files.len() < MOST_FILES
            && let Some(prefix) = folders.pop_front()
        {
            let found = match fs::read_dir(folder.join(&prefix)) {
                Ok(found) => found,
                Err(error) if prefix.is_empty() => return Err(error),
                // A folder that is not ours to read is no reason to fail.
                Err(_) => continue,
            };
            let mut found: Vec<fs::DirEntry> = found.flatten().collect();
            // On every machine the same files are those for which there is room.
            found.sort_by_key(fs::DirEntry::file_name);
            for entry in found {
                let Ok(name) = entry.file_name().into_string() else { continue };
                let path = format!("{prefix}{name}");
                // A link that leads nowhere is no file.
                let Ok(about) = fs::metadata(entry.path()) else { continue };
                if about.is_file() && is_secret(&path) {
                    beside.secrets.push(path);
                } else if name.starts_with('.') && name != STREAMLIT {
                    continue;
                } else if about.is_file() {
                    beside.add(path, &entry.path(), about.len(), &mut left);
                // A link to a folder is none: it may lead to one that it is in.
                } else if entry.file_type().is_ok_and(|kind| kind.is_dir()) && !is_left_out(&name, &entry.path()) {
                    folders.push_back(path + "/");
                }
            }
        }
        beside.too_much.extend(folders);
        Ok(beside)
    }

    /// Adds a file that is `length` bytes long, if there is room.
    fn add(&mut self, path: String, file: &Path, length: u64, left: &mut u64) {
        let is_script = self.files.first().is_some_and(|(script, _)| *script == path);
        if is_script {
            return;
        }
        if length > *left || self.files.len() >= MOST_FILES {
            self.too_much.push(path);
            return;
        }
        // One that is not ours to read is no file of the app.
        let Ok(bytes) = fs::read(file) else { return };
        if !bytes.starts_with(BUILT) {
            *left -= length;
            self.files.push((path, bytes));
        }
    }
}

/// Whether a file is one that keeps secrets: a script's by Streamlit's rule, or a program's by custom.
fn is_secret(path: &str) -> bool {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let is_streamlits = name == "secrets.toml" && folder.rsplit('/').next() == Some(STREAMLIT);
    let of_env = name.strip_prefix(".env").filter(|rest| rest.is_empty() || rest.starts_with('.'));
    is_streamlits || of_env.is_some_and(|rest| !EXAMPLES.contains(&rest.trim_start_matches('.')))
}

fn is_left_out(name: &str, folder: &Path) -> bool {
    LEFT_OUT.contains(&name) || MARKS.iter().any(|mark| folder.join(mark).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    /// A folder with files, for the length of a test.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str, files: &[(&str, &str)]) -> Self {
            let folder = Self(std::env::temp_dir().join(format!("headwater-disk-{name}-{}", std::process::id())));
            for (path, text) in files {
                let path = folder.0.join(path);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, text).unwrap();
            }
            folder
        }

        fn read(&self) -> Beside {
            Beside::read(&self.0, "app.py").unwrap()
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).unwrap();
        }
    }

    fn paths(beside: &Beside) -> Vec<&str> {
        beside.files.iter().map(|(path, _)| &**path).collect()
    }

    #[test]
    fn an_app_has_what_is_beside_its_script_but_for_what_tests_tools_and_builds_leave_there() {
        let folder = Folder::new(
            "files",
            &[
                ("app.py", "1"),
                ("README.md", "a script may show it"),
                ("page.html", "<!doctype html>\n<p>the author's"),
                ("pages/two.py", "2"),
                ("env/data.csv", "a folder may have any name"),
                (".streamlit/config.toml", ""),
                (".git/config", ""),
                (".gitignore", ""),
                ("__pycache__/app.pyc", ""),
                ("dial/node_modules/a/index.js", ""),
                ("dial/index.js", ""),
                ("tests/one.steps.json", ""),
                ("venv/pyvenv.cfg", ""),
                ("target/CACHEDIR.TAG", ""),
                ("dist/.headwater-site", ""),
                ("dist/index.html", ""),
                ("app.html", "<!doctype html>\n<!-- `headwater build --single-file` wrote this file"),
            ],
        );
        let beside = folder.read();
        let expected = [
            "app.py",
            "README.md",
            "page.html",
            ".streamlit/config.toml",
            "dial/index.js",
            "env/data.csv",
            "pages/two.py",
        ];
        assert_eq!(paths(&beside), expected);
        assert_eq!((beside.secrets, beside.too_much), (Vec::new(), Vec::new()));
        assert!(Beside::read(&folder.0, "gone.py").is_err());
    }

    #[test]
    fn secrets_are_told_and_are_no_files_of_the_app() {
        let secrets = [".env", ".env.local", ".streamlit/secrets.toml", "dial/.env"];
        let others = [".env.example", "env", "environment.toml", "secrets.toml"];
        let files: Vec<_> = ["app.py"].iter().chain(&secrets).chain(&others).map(|path| (*path, "")).collect();
        let mut beside = Folder::new("secrets", &files).read();
        beside.secrets.sort();
        assert_eq!(beside.secrets, secrets);
        assert_eq!(paths(&beside), ["app.py", "env", "environment.toml", "secrets.toml"]);
    }

    #[test]
    fn a_file_without_room_is_told() {
        let folder = Folder::new("room", &[("app.py", ""), ("a.csv", "1"), ("b.bin", ""), ("c.csv", "2")]);
        fs::File::options().write(true).open(folder.0.join("b.bin")).unwrap().set_len(MOST_BYTES).unwrap();
        let beside = folder.read();
        assert_eq!(paths(&beside), ["app.py", "a.csv", "c.csv"]);
        assert_eq!(beside.too_much, ["b.bin"]);
    }

    #[cfg(unix)]
    #[test]
    fn links_to_files_are_followed_and_links_to_folders_are_not() {
        let folder = Folder::new("links", &[("app.py", ""), ("data/a.csv", "1")]);
        for (link, to) in [("b.csv", "data/a.csv"), ("data/again", "."), ("nowhere.csv", "gone.csv")] {
            std::os::unix::fs::symlink(folder.0.join(to), folder.0.join(link)).unwrap();
        }
        assert_eq!(paths(&folder.read()), ["app.py", "b.csv", "data/a.csv"]);
    }
}
