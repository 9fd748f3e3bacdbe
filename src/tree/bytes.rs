//! Data as bytes and back: the form in which it travels between a worker and its page.
//!
//! Both are of one build, so the bytes say no more than the values themselves, in the order of the fields.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Why data is not written, or bytes are not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BytesError {
    /// A value in the data nests too deep.
    TooDeep,
    /// The bytes end before the data does.
    TooFew,
    /// More bytes are there than the data needs.
    TooMany,
    /// The bytes say something else.
    Other,
}

impl fmt::Display for BytesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooDeep => "a value in it nests too deep; pass a flatter one",
            Self::TooFew => "its bytes end too early",
            Self::TooMany => "it has more bytes than it needs",
            Self::Other => "its bytes say something else",
        })
    }
}

impl std::error::Error for BytesError {}

/// Data as bytes.
///
/// # Errors
/// A value in it nests too deep.
pub fn to_bytes<T: Serialize + ?Sized>(data: &T) -> Result<Vec<u8>, BytesError> {
    // The buffer grows, every length is known, and nothing but a deep value refuses to be written.
    postcard::to_allocvec(data).map_err(|_| BytesError::TooDeep)
}

/// The data that all these bytes are.
///
/// # Errors
/// The bytes are not those of a `T`.
pub fn from_bytes<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, BytesError> {
    match postcard::take_from_bytes(bytes) {
        Ok((data, [])) => Ok(data),
        Ok(_) => Err(BytesError::TooMany),
        Err(postcard::Error::DeserializeUnexpectedEnd) => Err(BytesError::TooFew),
        Err(_) => Err(BytesError::Other),
    }
}
