//! What a worker and its page tell each other, as bytes: the engine and the script are there, the view is here.
//!
//! The bytes say no names and no types, so both ends must be of one build. Each says which it is by its first message,
//! [`ToWorker::hello`] and [`ToPage::hello`]; that of another build is an error, and so is whatever cannot be read.
//!
//! What travels is what a page needs: an element without what only traces tell (`Element::more`), and of an object of
//! the script's language its text and what else a view may ask.

mod error;
mod patch;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod upload;

pub use error::WireError;
pub use upload::name_uploads;

use crate::engine::Event;
use crate::tree::{Patch, from_bytes, to_bytes};
use patch::PatchForm;
use serde::{Deserialize, Serialize};

/// Which build this is: the version, and a number for its sources.
pub const BUILD: &str = concat!(env!("CARGO_PKG_VERSION"), "-", env!("HEADWATER_SOURCES"));

/// What a page tells its worker.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum ToWorker {
    /// The build that the page is of. It comes first, in every build.
    Hello(String),
    /// What the user did. A rerun is an event without a change.
    Event(Event),
}

/// What a worker tells its page.
#[derive(Clone, Debug)]
pub enum ToPage {
    /// The build that the worker is of. It comes first, in every build.
    Hello(String),
    /// What the page must change to show the tree.
    Patches(Vec<Patch>),
    /// Whether a run is under way or waits.
    Running(bool),
    /// What is to be said above the app, about the app itself; `None` takes it away.
    Notice(Option<Notice>),
}

/// What is to be said above an app about the app itself: that its script cannot run, say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The message, and details from its second line on.
    pub text: String,
    /// Whether another run may help, so that the page offers one.
    pub can_retry: bool,
}

impl ToWorker {
    /// A page's first message.
    pub fn hello() -> Self {
        Self::Hello(BUILD.to_owned())
    }

    /// The message as bytes. Uploads in it must have their names: see [`name_uploads`].
    ///
    /// # Errors
    /// A value in it nests too deep.
    pub fn to_bytes(&self) -> Result<Vec<u8>, WireError> {
        to_bytes(self).map_err(WireError::Message)
    }

    /// The message that these bytes are.
    ///
    /// # Errors
    /// They are none, or the page is of another build.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, WireError> {
        match from_bytes(bytes).map_err(WireError::Message)? {
            Self::Hello(build) if build != BUILD => Err(WireError::OtherBuild(build)),
            message => Ok(message),
        }
    }
}

/// A message to the page as it is written.
#[derive(Serialize, Deserialize)]
enum ToPageForm<'a> {
    Hello(&'a str),
    #[serde(borrow)]
    Patches(Vec<PatchForm<'a>>),
    Running(bool),
    Notice(Option<(&'a str, bool)>),
}

impl ToPage {
    /// A worker's first message.
    pub fn hello() -> Self {
        Self::Hello(BUILD.to_owned())
    }

    /// The message as bytes.
    ///
    /// # Errors
    /// A value in it nests too deep.
    pub fn to_bytes(&self) -> Result<Vec<u8>, WireError> {
        let form = match self {
            Self::Hello(build) => ToPageForm::Hello(build),
            Self::Patches(patches) => ToPageForm::Patches(patches.iter().map(PatchForm::of).collect::<Result<_, _>>()?),
            Self::Running(running) => ToPageForm::Running(*running),
            Self::Notice(said) => ToPageForm::Notice(said.as_ref().map(|said| (&*said.text, said.can_retry))),
        };
        to_bytes(&form).map_err(WireError::Message)
    }

    /// The message that these bytes are.
    ///
    /// # Errors
    /// They are none, or the worker is of another build.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, WireError> {
        Ok(match from_bytes(bytes).map_err(WireError::Message)? {
            ToPageForm::Hello(BUILD) => Self::hello(),
            ToPageForm::Hello(build) => return Err(WireError::OtherBuild(build.to_owned())),
            ToPageForm::Patches(forms) => {
                Self::Patches(forms.into_iter().map(PatchForm::patch).collect::<Result<_, _>>()?)
            }
            ToPageForm::Running(running) => Self::Running(running),
            ToPageForm::Notice(said) => {
                Self::Notice(said.map(|(text, can_retry)| Notice { text: text.to_owned(), can_retry }))
            }
        })
    }
}
