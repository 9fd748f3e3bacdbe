//! Open files and their numbers.

use super::FileError;
use super::tree::{FileSystem, Node, Stat};
use std::cell::RefCell;
use std::rc::Rc;

/// The numbers of the standard streams, which no file gets.
const STREAMS: usize = 3;

/// What an open file may be used for, and how it is opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Access {
    /// It can be read.
    pub read: bool,
    /// It can be written.
    pub write: bool,
    /// Each write goes to its end.
    pub append: bool,
    /// It is made if it is not there.
    pub create: bool,
    /// It must not be there yet.
    pub new: bool,
    /// It is emptied.
    pub truncate: bool,
}

impl Access {
    /// From the flags of the system call, with their numbers on Linux.
    pub fn from_flags(flags: i32) -> Self {
        let has = |flag: i32| flags & flag != 0;
        Self {
            read: flags & 3 != 1,
            write: flags & 3 != 0,
            append: has(0o2000),
            create: has(0o100),
            new: has(0o200),
            truncate: has(0o1000),
        }
    }
}

struct Open {
    node: Rc<Node>,
    position: usize,
    access: Access,
}

/// The open files of a session.
pub struct Handles {
    files: FileSystem,
    open: RefCell<Vec<Option<Open>>>,
}

impl Handles {
    /// None is open yet.
    pub fn new(files: FileSystem) -> Self {
        Self { files, open: RefCell::default() }
    }

    /// Opens a file and gives its number.
    ///
    /// # Errors
    /// It is not there, or must not be; or a folder is to be written.
    pub fn open(&self, path: &str, access: Access) -> Result<i32, FileError> {
        let node = match self.files.node(path) {
            Ok(_) if access.create && access.new => return Err(FileError::Exists),
            Ok(node) => node,
            Err(FileError::NotFound) if access.create => self.files.create_file(path)?,
            Err(error) => return Err(error),
        };
        if access.write {
            let bytes = node.bytes()?;
            if access.truncate {
                bytes.borrow_mut().clear();
                self.files.touch(&node);
            }
        }
        let mut open = self.open.borrow_mut();
        let at = open.iter().position(Option::is_none).unwrap_or(open.len());
        let file = Some(Open { node, position: 0, access });
        match open.get_mut(at) {
            Some(free) => *free = file,
            None => open.push(file),
        }
        i32::try_from(at + STREAMS).map_err(|_| FileError::Invalid)
    }

    /// Closes a file.
    ///
    /// # Errors
    /// It is not open.
    pub fn close(&self, handle: i32) -> Result<(), FileError> {
        let mut open = self.open.borrow_mut();
        let file = slot(handle).and_then(|at| open.get_mut(at)).and_then(Option::take);
        file.map(drop).ok_or(FileError::BadHandle)
    }

    /// What is known about an open file.
    ///
    /// # Errors
    /// It is not open.
    pub fn stat(&self, handle: i32) -> Result<Stat, FileError> {
        self.with(handle, |file, _| Ok(file.node.stat()))
    }

    /// Reads at most so many bytes.
    ///
    /// # Errors
    /// It is not open for reading, or a folder.
    pub fn read(&self, handle: i32, count: usize) -> Result<Vec<u8>, FileError> {
        self.with(handle, |file, _| {
            if !file.access.read {
                return Err(FileError::BadHandle);
            }
            let bytes = file.node.bytes()?.borrow();
            let rest = bytes.get(file.position..).unwrap_or_default();
            let read = rest.get(..count).unwrap_or(rest).to_vec();
            file.position += read.len();
            Ok(read)
        })
    }

    /// Writes bytes over what is there.
    ///
    /// # Errors
    /// It is not open for writing.
    pub fn write(&self, handle: i32, new: &[u8]) -> Result<usize, FileError> {
        self.with(handle, |file, files| {
            if !file.access.write {
                return Err(FileError::BadHandle);
            }
            let mut bytes = file.node.bytes()?.borrow_mut();
            if file.access.append {
                file.position = bytes.len();
            }
            let end = file.position + new.len();
            if bytes.len() < end {
                bytes.resize(end, 0);
            }
            if let Some(over) = bytes.get_mut(file.position..end) {
                over.copy_from_slice(new);
            }
            file.position = end;
            drop(bytes);
            files.touch(&file.node);
            Ok(new.len())
        })
    }

    /// Moves to an offset from the beginning (0), from here (1) or from the end (2), and says where that is.
    ///
    /// # Errors
    /// It is not open, or the place is before the beginning.
    pub fn seek(&self, handle: i32, offset: i64, from: i32) -> Result<usize, FileError> {
        self.with(handle, |file, _| {
            let base = match from {
                0 => 0,
                1 => file.position,
                2 => file.node.stat().size,
                _ => return Err(FileError::Invalid),
            };
            let place = i64::try_from(base).ok().and_then(|base| base.checked_add(offset));
            let place = place.and_then(|place| usize::try_from(place).ok()).ok_or(FileError::Invalid)?;
            file.position = place;
            Ok(place)
        })
    }

    /// Cuts or extends a file to a length.
    ///
    /// # Errors
    /// It is not open for writing.
    pub fn truncate(&self, handle: i32, length: usize) -> Result<(), FileError> {
        self.with(handle, |file, files| {
            if !file.access.write {
                return Err(FileError::Invalid);
            }
            file.node.bytes()?.borrow_mut().resize(length, 0);
            files.touch(&file.node);
            Ok(())
        })
    }

    fn with<T>(
        &self,
        handle: i32,
        act: impl FnOnce(&mut Open, &FileSystem) -> Result<T, FileError>,
    ) -> Result<T, FileError> {
        let mut open = self.open.borrow_mut();
        let file = slot(handle).and_then(|at| open.get_mut(at)).and_then(Option::as_mut);
        act(file.ok_or(FileError::BadHandle)?, &self.files)
    }
}

fn slot(handle: i32) -> Option<usize> {
    usize::try_from(handle).ok()?.checked_sub(STREAMS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn handles() -> Handles {
        let files = FileSystem::from_entries("/app", [("a", b"hello".to_vec())], Rc::new(|| Duration::ZERO));
        Handles::new(files)
    }

    const READ: i32 = 0;
    const WRITE: i32 = 0o1 | 0o100 | 0o1000;
    const APPEND: i32 = 0o1 | 0o100 | 0o2000;

    #[test]
    fn a_file_is_read_from_where_it_is() {
        let handles = handles();
        let file = handles.open("a", Access::from_flags(READ)).unwrap();
        assert_eq!(file, 3);
        assert_eq!(handles.read(file, 2).unwrap(), b"he");
        assert_eq!(handles.read(file, 9).unwrap(), b"llo");
        assert_eq!(handles.read(file, 9).unwrap(), b"");
        assert_eq!(handles.seek(file, -1, 2).unwrap(), 4);
        assert_eq!(handles.read(file, 9).unwrap(), b"o");
        assert_eq!(handles.write(file, b"x"), Err(FileError::BadHandle));
        handles.close(file).unwrap();
        assert_eq!(handles.read(file, 1), Err(FileError::BadHandle));
    }

    #[test]
    fn a_file_is_written_over_emptied_or_appended() {
        let handles = handles();
        let cases = [(2, "HEllo"), (APPEND, "HElloHE"), (WRITE, "HE")];
        for (flags, expected) in cases {
            let file = handles.open("a", Access::from_flags(flags)).unwrap();
            handles.write(file, b"HE").unwrap();
            handles.close(file).unwrap();
            assert_eq!(handles.files.read("a").unwrap(), expected.as_bytes());
        }
        assert_eq!(handles.open("a", Access::from_flags(0o1 | 0o100 | 0o200)), Err(FileError::Exists));
        assert_eq!(handles.open(".", Access::from_flags(WRITE)), Err(FileError::IsAFolder));
    }

    #[test]
    fn an_open_file_lives_on_when_it_is_removed() {
        let handles = handles();
        let file = handles.open("a", Access::from_flags(READ)).unwrap();
        handles.files.remove_file("a").unwrap();
        assert_eq!(handles.read(file, 9).unwrap(), b"hello");
    }
}
