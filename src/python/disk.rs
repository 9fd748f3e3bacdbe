//! An app's folder on disk, as the files in memory begin.

use std::fs;
use std::io;
use std::path::Path;

/// Folders that hold no files of an app but are often beside them.
const LEFT_OUT: [&str; 5] = ["__pycache__", "env", "node_modules", "target", "venv"];
/// How many bytes are read from a folder. What goes beyond is not there for the script.
const MOST: u64 = 1 << 28;

/// All files in a folder and the folders in it, by their paths from there. Hidden ones are left out, but for Streamlit's.
///
/// # Errors
/// The folder cannot be read.
pub fn entries(folder: &Path) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut entries = Vec::new();
    let mut left = MOST;
    collect(folder, "", &mut left, &mut entries)?;
    Ok(entries)
}

fn collect(folder: &Path, prefix: &str, left: &mut u64, entries: &mut Vec<(String, Vec<u8>)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        if name.starts_with('.') && name != ".streamlit" || LEFT_OUT.contains(&&*name) {
            continue;
        }
        let path = entry.path();
        // A link that leads nowhere, or a folder that is not ours to read, is no reason to fail.
        let Ok(about) = fs::metadata(&path) else { continue };
        if about.is_dir() && !entry.file_type()?.is_symlink() {
            let _ = collect(&path, &format!("{prefix}{name}/"), left, entries);
        } else if about.is_file() && about.len() <= *left {
            let Ok(bytes) = fs::read(&path) else { continue };
            *left -= about.len();
            entries.push((format!("{prefix}{name}"), bytes));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_a_folder_are_read() {
        let folder = std::env::temp_dir().join(format!("headwater-disk-{}", std::process::id()));
        for (path, text) in [("app.py", "1"), ("pages/two.py", "2"), (".git/config", ""), ("__pycache__/app.pyc", "")] {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let mut found = entries(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        found.sort();
        assert_eq!(found, [("app.py".to_owned(), b"1".to_vec()), ("pages/two.py".to_owned(), b"2".to_vec())]);
        assert!(entries(&folder).is_err());
    }
}
