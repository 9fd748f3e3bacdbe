//! The folder that is served: a site's files as they are now, with the line in its pages that keeps them live.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::site::Site;

/// A folder on disk that holds one version of a site after the other.
pub struct Folder {
    path: PathBuf,
    files: BTreeMap<String, Vec<u8>>,
    /// Files of the version before, which a page that is just being loaded may ask for.
    former: BTreeSet<String>,
}

impl Folder {
    /// An empty site in a folder of our own.
    pub fn new(path: &Path) -> Result<Self> {
        Site::default().write(path)?;
        Ok(Self { path: path.to_owned(), files: BTreeMap::new(), former: BTreeSet::new() })
    }

    /// Whether the site is the one that was written last.
    pub fn holds(&self, files: &BTreeMap<String, Vec<u8>>) -> bool {
        self.files == *files
    }

    /// Writes what is new, and removes what the version before was the last to have. `live` is the script of each page.
    pub fn write(&mut self, files: BTreeMap<String, Vec<u8>>, live: &str) -> Result<()> {
        // Pages come last, since they name all others.
        let (pages, others): (Vec<_>, Vec<_>) = files.iter().partition(|(path, _)| path.ends_with(".html"));
        for (path, contents) in others {
            if self.files.get(path) != Some(contents) {
                self.put(path, contents)?;
            }
        }
        for (path, contents) in pages {
            self.put(path, with_script(&String::from_utf8_lossy(contents), live).as_bytes())?;
        }
        for path in self.former.iter().filter(|path| !files.contains_key(*path)) {
            // One that stays does no harm.
            let _ = fs::remove_file(self.path.join(path));
        }
        self.former = self.files.keys().filter(|path| !files.contains_key(*path)).cloned().collect();
        self.files = files;
        Ok(())
    }

    /// Writes a file so that nobody reads half of it.
    fn put(&self, path: &str, contents: &[u8]) -> Result<()> {
        let file = self.path.join(path);
        let unfinished = self.path.join(".unfinished");
        let put = || {
            file.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::write(&unfinished, contents)?;
            fs::rename(&unfinished, &file)
        };
        put().with_context(|| format!("cannot write {}", file.display()))
    }
}

/// A page with one more script.
fn with_script(html: &str, address: &str) -> String {
    let (before, after) = html.split_at(html.rfind("</body>").unwrap_or(html.len()));
    format!("{before}<script type=\"module\" src=\"{address}\"></script>\n{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_kept_live_and_files_outlive_their_version_by_one() {
        let path = std::env::temp_dir().join(format!("headwater-folder-{}", std::process::id()));
        let mut folder = Folder::new(&path).unwrap();
        let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
        let page = file("index.html", "<body><p>app</p></body></html>");
        let there = |name: &str| path.join(name).is_file();
        for (version, name) in ["assets/a-1/a.js", "assets/a-2/a.js", "assets/a-3/a.js"].into_iter().enumerate() {
            let files = BTreeMap::from([page.clone(), file(name, "code")]);
            assert!(!folder.holds(&files));
            folder.write(files.clone(), &format!("live.js?{version}")).unwrap();
            assert!(folder.holds(&files));
        }
        assert!(!there("assets/a-1/a.js") && there("assets/a-2/a.js") && there("assets/a-3/a.js"));
        assert_eq!(
            fs::read_to_string(path.join("index.html")).unwrap(),
            "<body><p>app</p><script type=\"module\" src=\"live.js?2\"></script>\n</body></html>"
        );
        fs::remove_dir_all(&path).unwrap();
    }

    #[test]
    fn a_page_without_a_body_element_gets_the_script_as_well() {
        assert_eq!(with_script("<p>a", "b.js"), "<p>a<script type=\"module\" src=\"b.js\"></script>\n");
    }
}
