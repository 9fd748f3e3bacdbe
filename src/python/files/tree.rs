//! The tree of folders and files.

use super::FileError;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;

/// What is at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A folder.
    Folder,
    /// A file.
    File,
}

/// What is known about a file or folder without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stat {
    /// Which of the two it is.
    pub kind: Kind,
    /// A number of its own, which it keeps when it is renamed.
    pub id: u64,
    /// The number of bytes.
    pub size: usize,
    /// When it was last written, since 1970.
    pub modified: Duration,
}

/// A file or a folder. An open file lives on when its path is removed.
#[derive(Debug)]
pub struct Node {
    id: u64,
    modified: Cell<Duration>,
    /// None for a folder.
    bytes: Option<RefCell<Vec<u8>>>,
}

impl Node {
    /// What is known about it.
    pub fn stat(&self) -> Stat {
        let (kind, size) = match &self.bytes {
            Some(bytes) => (Kind::File, bytes.borrow().len()),
            None => (Kind::Folder, 0),
        };
        Stat { kind, id: self.id, size, modified: self.modified.get() }
    }

    /// The bytes of a file.
    pub fn bytes(&self) -> Result<&RefCell<Vec<u8>>, FileError> {
        self.bytes.as_ref().ok_or(FileError::IsAFolder)
    }
}

/// Tells the time since 1970.
pub type Now = Rc<dyn Fn() -> Duration>;

/// All files of a session. A clone is the same tree.
#[derive(Clone)]
pub struct FileSystem(Rc<Shared>);

struct Shared {
    /// By absolute path without `.`, `..` or a slash at the end. The root is the empty text.
    nodes: RefCell<BTreeMap<String, Rc<Node>>>,
    current: RefCell<String>,
    last_id: Cell<u64>,
    now: Now,
}

impl FileSystem {
    /// A tree with an app's folder, which is the current one, and these files in it, by their paths from there.
    pub fn from_entries<P: AsRef<str>>(
        folder: &str,
        entries: impl IntoIterator<Item = (P, Vec<u8>)>,
        now: Now,
    ) -> Self {
        let shared = Shared { nodes: RefCell::default(), current: RefCell::default(), last_id: Cell::new(0), now };
        let files = Self(Rc::new(shared));
        files.insert(String::new(), None);
        for folder in ["/tmp", "/home/app", folder] {
            files.make_folders(&files.absolute(folder));
        }
        let folder = files.absolute(folder);
        files.0.current.replace(folder);
        for (path, bytes) in entries {
            let path = files.absolute(path.as_ref());
            if let Some((parent, _)) = path.rsplit_once('/') {
                files.make_folders(parent);
            }
            files.insert(path, Some(bytes));
        }
        files
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// There is none.
    pub fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        self.node(path)?.bytes().map(|bytes| bytes.borrow().clone())
    }

    /// Writes a whole file, new or not.
    ///
    /// # Errors
    /// Its folder is missing, or it is a folder.
    pub fn write(&self, path: &str, bytes: Vec<u8>) -> Result<(), FileError> {
        let node = match self.node(path) {
            Ok(node) => node,
            Err(FileError::NotFound) => self.create_file(path)?,
            Err(error) => return Err(error),
        };
        node.bytes()?.replace(bytes);
        self.touch(&node);
        Ok(())
    }

    /// Writes a whole file, new or not, and makes the folders that it needs.
    ///
    /// # Errors
    /// There is a folder at the path, or a file where it needs a folder.
    pub fn put(&self, path: &str, bytes: Vec<u8>) -> Result<(), FileError> {
        if let Some((parent, _)) = self.absolute(path).rsplit_once('/') {
            self.make_folders(parent);
        }
        self.write(path, bytes)
    }

    /// What is known about what is at a path.
    ///
    /// # Errors
    /// There is nothing.
    pub fn stat(&self, path: &str) -> Result<Stat, FileError> {
        self.node(path).map(|node| node.stat())
    }

    /// The names in a folder, sorted.
    ///
    /// # Errors
    /// There is no such folder.
    pub fn list(&self, path: &str) -> Result<Vec<String>, FileError> {
        if self.node(path)?.stat().kind == Kind::File {
            return Err(FileError::NotAFolder);
        }
        let folder = self.absolute(path) + "/";
        let nodes = self.0.nodes.borrow();
        let below = nodes.range(folder.clone()..).map_while(|(path, _)| path.strip_prefix(&folder));
        Ok(below.filter(|name| !name.is_empty() && !name.contains('/')).map(str::to_owned).collect())
    }

    /// The current folder.
    pub fn current(&self) -> String {
        let current = self.0.current.borrow().clone();
        if current.is_empty() { "/".to_owned() } else { current }
    }

    /// Makes a folder the current one.
    ///
    /// # Errors
    /// There is no such folder.
    pub fn enter(&self, path: &str) -> Result<(), FileError> {
        match self.stat(path)?.kind {
            Kind::File => Err(FileError::NotAFolder),
            Kind::Folder => {
                let path = self.absolute(path);
                self.0.current.replace(path);
                Ok(())
            }
        }
    }

    /// Makes one folder.
    ///
    /// # Errors
    /// There is something already, or no folder to put it in.
    pub fn make_folder(&self, path: &str) -> Result<(), FileError> {
        self.insert(self.vacant(path)?, None);
        Ok(())
    }

    /// Removes an empty folder.
    ///
    /// # Errors
    /// There is none, or it has something in it.
    pub fn remove_folder(&self, path: &str) -> Result<(), FileError> {
        if !self.list(path)?.is_empty() {
            return Err(FileError::NotEmpty);
        }
        self.0.nodes.borrow_mut().remove(&self.absolute(path));
        Ok(())
    }

    /// Removes a file.
    ///
    /// # Errors
    /// There is none.
    pub fn remove_file(&self, path: &str) -> Result<(), FileError> {
        self.node(path)?.bytes()?;
        self.0.nodes.borrow_mut().remove(&self.absolute(path));
        Ok(())
    }

    /// Gives a file or folder another path. A file that is there is replaced.
    ///
    /// # Errors
    /// There is nothing to rename, or what is at the new path cannot be replaced by it.
    pub fn rename(&self, from: &str, to: &str) -> Result<(), FileError> {
        let moved = self.node(from)?.stat();
        match self.stat(to) {
            Ok(there) if there.id == moved.id => return Ok(()),
            Ok(there) => match (moved.kind, there.kind) {
                (Kind::File, Kind::Folder) => return Err(FileError::IsAFolder),
                (Kind::Folder, Kind::File) => return Err(FileError::NotAFolder),
                (Kind::File, Kind::File) => self.remove_file(to)?,
                (Kind::Folder, Kind::Folder) => self.remove_folder(to)?,
            },
            Err(_) => {}
        }
        let (from, to) = (self.absolute(from), self.vacant(to)?);
        let below = from.clone() + "/";
        if to.starts_with(&below) {
            return Err(FileError::Invalid);
        }
        let mut nodes = self.0.nodes.borrow_mut();
        let all = std::mem::take(&mut *nodes);
        nodes.extend(all.into_iter().map(|(path, node)| match path.strip_prefix(&from) {
            Some(rest) if rest.is_empty() || path.starts_with(&below) => (format!("{to}{rest}"), node),
            _ => (path, node),
        }));
        Ok(())
    }

    /// Says when a file or folder was written.
    ///
    /// # Errors
    /// There is nothing at the path.
    pub fn set_modified(&self, path: &str, modified: Duration) -> Result<(), FileError> {
        self.node(path)?.modified.set(modified);
        Ok(())
    }

    /// What is at a path.
    pub(super) fn node(&self, path: &str) -> Result<Rc<Node>, FileError> {
        if path.is_empty() {
            return Err(FileError::NotFound);
        }
        let path = self.absolute(path);
        let nodes = self.0.nodes.borrow();
        match nodes.get(&path) {
            Some(node) => Ok(Rc::clone(node)),
            None => Err(missing(&nodes, &path)),
        }
    }

    /// A new empty file.
    pub(super) fn create_file(&self, path: &str) -> Result<Rc<Node>, FileError> {
        Ok(self.insert(self.vacant(path)?, Some(Vec::new())))
    }

    /// A node was written just now.
    pub(super) fn touch(&self, node: &Node) {
        node.modified.set((self.0.now)());
    }

    /// The absolute form of a path where there is nothing, in a folder that there is.
    fn vacant(&self, path: &str) -> Result<String, FileError> {
        match self.node(path) {
            Ok(_) => return Err(FileError::Exists),
            Err(FileError::NotFound) if !path.is_empty() => {}
            Err(error) => return Err(error),
        }
        let path = self.absolute(path);
        let nodes = self.0.nodes.borrow();
        let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
        match nodes.get(parent) {
            Some(folder) if folder.bytes.is_none() => Ok(path),
            _ => Err(missing(&nodes, &path)),
        }
    }

    fn make_folders(&self, path: &str) {
        for (at, _) in path.match_indices('/').skip(1).chain([(path.len(), "")]) {
            let Some(folder) = path.get(..at) else { continue };
            let there = self.0.nodes.borrow().contains_key(folder);
            if !there {
                self.insert(folder.to_owned(), None);
            }
        }
    }

    fn insert(&self, path: String, bytes: Option<Vec<u8>>) -> Rc<Node> {
        let id = self.0.last_id.get() + 1;
        self.0.last_id.set(id);
        let node = Rc::new(Node { id, modified: Cell::new((self.0.now)()), bytes: bytes.map(RefCell::new) });
        self.0.nodes.borrow_mut().insert(path, Rc::clone(&node));
        node
    }

    fn absolute(&self, path: &str) -> String {
        let current = self.0.current.borrow();
        let mut parts: Vec<&str> = if path.starts_with('/') { Vec::new() } else { current.split('/').collect() };
        for part in path.split('/') {
            match part {
                ".." => drop(parts.pop()),
                "." => {}
                part => parts.push(part),
            }
        }
        parts.retain(|part| !part.is_empty());
        parts.iter().flat_map(|part| ["/", part]).collect()
    }
}

/// Why there is nothing at a path: it leads through a file, or it is just not there.
fn missing(nodes: &BTreeMap<String, Rc<Node>>, path: &str) -> FileError {
    let through_a_file = path
        .match_indices('/')
        .any(|(at, _)| path.get(..at).and_then(|parent| nodes.get(parent)).is_some_and(|node| node.bytes.is_some()));
    if through_a_file { FileError::NotAFolder } else { FileError::NotFound }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> FileSystem {
        let entries = [("app.py", b"1".to_vec()), ("data/a.csv", b"x".to_vec()), ("data/deep/b.csv", Vec::new())];
        FileSystem::from_entries("/app", entries, Rc::new(|| Duration::from_secs(7)))
    }

    #[test]
    fn an_apps_files_are_in_its_folder() {
        let files = files();
        assert_eq!(files.current(), "/app");
        assert_eq!(files.list(".").unwrap(), ["app.py", "data"]);
        assert_eq!(files.list("/").unwrap(), ["app", "home", "tmp"]);
        assert_eq!(files.read("data/../data/./a.csv").unwrap(), b"x");
        assert_eq!(files.stat("/app/app.py").unwrap().modified, Duration::from_secs(7));
    }

    #[test]
    fn each_mistake_has_its_error() {
        use FileError::*;
        let files = files();
        let cases: [(Result<(), FileError>, FileError); 14] = [
            (files.read("none").map(drop), NotFound),
            (files.read("").map(drop), NotFound),
            (files.read("data").map(drop), IsAFolder),
            (files.read("app.py/x").map(drop), NotAFolder),
            (files.write("none/x", Vec::new()), NotFound),
            (files.list("app.py").map(drop), NotAFolder),
            (files.enter("app.py"), NotAFolder),
            (files.make_folder("data"), Exists),
            (files.make_folder("none/x"), NotFound),
            (files.remove_folder("data"), NotEmpty),
            (files.remove_file("data"), IsAFolder),
            (files.rename("none", "x"), NotFound),
            (files.rename("data", "data/deep/x"), Invalid),
            (files.rename("app.py", "data"), IsAFolder),
        ];
        for (at, (got, error)) in cases.into_iter().enumerate() {
            assert_eq!(got, Err(error), "case {at}");
        }
    }

    #[test]
    fn a_folder_moves_with_what_is_in_it() {
        let files = files();
        let id = files.stat("data/a.csv").unwrap().id;
        files.make_folder("database").unwrap();
        files.rename("data", "moved").unwrap();
        assert_eq!(files.list("moved").unwrap(), ["a.csv", "deep"]);
        assert_eq!(files.list(".").unwrap(), ["app.py", "database", "moved"]);
        assert_eq!(files.stat("moved/a.csv").unwrap().id, id);
    }
}
