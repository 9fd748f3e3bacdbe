//! A file that a user chose in the page.

use std::rc::Rc;

/// A file from `st.file_uploader`: its name, type and whole content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadedFile {
    /// The file's own name, without folders.
    pub name: Rc<str>,
    /// The media type that the browser gave it, perhaps empty.
    pub mime: Rc<str>,
    /// The content.
    pub bytes: Rc<[u8]>,
}

impl UploadedFile {
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
