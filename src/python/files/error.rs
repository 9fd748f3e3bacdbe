//! What can go wrong with a file.

/// Why a call failed, in the operating system's words and numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// There is no such path.
    NotFound,
    /// The number of an open file that is not open, or not open for this.
    BadHandle,
    /// There is something already.
    Exists,
    /// A file stands where a folder must.
    NotAFolder,
    /// A folder stands where a file must.
    IsAFolder,
    /// An argument makes no sense here.
    Invalid,
    /// A folder has something in it.
    NotEmpty,
}

impl FileError {
    /// All errors.
    pub const ALL: [Self; 7] = [
        Self::NotFound,
        Self::BadHandle,
        Self::Exists,
        Self::NotAFolder,
        Self::IsAFolder,
        Self::Invalid,
        Self::NotEmpty,
    ];

    /// The number, which decides which subclass of `OSError` is raised, and the message.
    pub fn parts(self) -> (i32, &'static str) {
        match self {
            Self::NotFound => (2, "No such file or directory"),
            Self::BadHandle => (9, "Bad file descriptor"),
            Self::Exists => (17, "File exists"),
            Self::NotAFolder => (20, "Not a directory"),
            Self::IsAFolder => (21, "Is a directory"),
            Self::Invalid => (22, "Invalid argument"),
            Self::NotEmpty => (39, "Directory not empty"),
        }
    }
}
