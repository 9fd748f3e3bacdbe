//! A file that a user chose in the page.

use std::cell::OnceCell;
use std::rc::Rc;

/// A file from `st.file_uploader`: its name, type and whole content.
///
/// Two uploads of one file are two files, so among [`Value`](super::Value)s a file equals itself alone.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct UploadedFile {
    /// The file's own name, without folders.
    pub name: Rc<str>,
    /// The media type that the browser gave it, perhaps empty.
    pub mime: Rc<str>,
    /// The content.
    pub bytes: Rc<[u8]>,
    /// The name of this upload, unlike any other's: the app's own language gives it when it is asked for, or else the page
    /// before the upload leaves for a worker.
    pub(crate) id: OnceCell<Rc<str>>,
}

impl UploadedFile {
    /// A file, just chosen.
    pub fn new(name: impl Into<Rc<str>>, mime: impl Into<Rc<str>>, bytes: impl Into<Rc<[u8]>>) -> Self {
        Self { name: name.into(), mime: mime.into(), bytes: bytes.into(), id: OnceCell::new() }
    }

    /// Whether both are the same upload. One that came from the page as bytes is known by its name there.
    pub(super) fn is(self: &Rc<Self>, other: &Rc<Self>) -> bool {
        Rc::ptr_eq(self, other) || self.id.get().is_some_and(|id| other.id.get() == Some(id))
    }

    /// The size in bytes.
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    /// The content as text.
    ///
    /// # Errors
    /// The content is not UTF-8.
    pub fn text(&self) -> Result<&str, std::str::Utf8Error> {
        std::str::from_utf8(&self.bytes)
    }
}

impl PartialEq for UploadedFile {
    /// Whether name, type and content are the same.
    fn eq(&self, other: &Self) -> bool {
        (&self.name, &self.mime, &self.bytes) == (&other.name, &other.mime, &other.bytes)
    }
}

impl Eq for UploadedFile {}
