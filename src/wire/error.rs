//! Why a message is not written, or bytes are no message.

use super::BUILD;
use crate::tree::BytesError;
use std::fmt;

/// Why a message is not written, or bytes are no message.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WireError {
    /// The other end is of this build.
    OtherBuild(String),
    /// There is no element of that name.
    NoElement(String),
    /// The properties of an element.
    Properties {
        /// The name of the element.
        element: String,
        /// What is wrong with them.
        error: BytesError,
    },
    /// Anything else of the message.
    Message(BytesError),
}

impl fmt::Display for WireError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OtherBuild(build) => {
                write!(f, "the page and its worker are of two builds, {BUILD} and {build}; load the page again")
            }
            Self::NoElement(name) => write!(f, "a message tells of an element {name:?}, which does not exist"),
            Self::Properties { element, error } => write!(f, "properties of {element:?}: {error}"),
            Self::Message(error) => write!(f, "a message between page and worker: {error}"),
        }
    }
}

impl std::error::Error for WireError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Properties { error, .. } | Self::Message(error) => Some(error),
            _ => None,
        }
    }
}
