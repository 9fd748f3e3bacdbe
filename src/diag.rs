//! What went wrong, as values: an [`Exception`] to show in the page, and [`Interrupt`], why a run does not go on.
//!
//! In wasm a panic ends the whole instance, so nothing here unwinds: stop, rerun and errors travel through `Result` and
//! `?`. The names and messages of Streamlit's own errors are Streamlit's, so that authors find them in its documents.

use std::any::Any;
use std::fmt;
use std::panic::Location;
use std::rc::Rc;

/// What a drawing call gives: a value, or the reason why the script must end here. Hand it on with `?`.
pub type Flow<T = ()> = Result<T, Interrupt>;

/// Why a run ends before its last line.
///
/// Not an error itself: every error type converts into it through `?`, which it could not if it were one.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Interrupt {
    /// `st.stop()`: what is drawn stays, the rest of the script is skipped.
    Stop,
    /// `st.rerun()`: the script starts again from the top.
    Rerun,
    /// A newer event, or the user's Stop, ended this run.
    Superseded,
    /// Something failed. The page shows it below what was drawn.
    Failed(Box<Exception>),
}

impl Interrupt {
    /// A failure whose place the caller adds with [`located`].
    pub(crate) fn failed(exception: Exception) -> Self {
        Self::Failed(Box::new(exception))
    }
}

/// Adds the author's line to a failure that has none.
pub(crate) fn located<T>(flow: Flow<T>, place: &Location<'_>) -> Flow<T> {
    match flow {
        Err(Interrupt::Failed(exception)) if exception.trace.is_empty() => Err(Interrupt::failed(exception.at(place))),
        flow => flow,
    }
}

/// An error as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
pub struct Exception {
    /// The name of the class, such as `streamlit.errors.StreamlitDuplicateElementKey` or `ParseIntError`.
    pub kind: Rc<str>,
    /// The message; markdown if `markdown` says so.
    pub message: Rc<str>,
    /// Whether the message is markdown (it is for nearly all of Streamlit's own errors).
    pub markdown: bool,
    /// Whether it is one of Streamlit's own errors, or derived from one.
    pub of_streamlit: bool,
    /// Whether it only warns.
    pub warning: bool,
    /// Where it happened, innermost last, one line of text each.
    pub trace: Vec<Rc<str>>,
    /// The error as the app's own language holds it, so that it comes back there as the same object.
    #[cfg_attr(feature = "wire", serde(skip))]
    pub origin: Option<Origin>,
}

/// An error object of the language that an app is written in. Only that language's room looks inside.
#[derive(Clone)]
pub struct Origin(pub Rc<dyn Any>);

impl fmt::Debug for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Origin")
    }
}

impl PartialEq for Origin {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Origin {}

impl Exception {
    /// An exception of the app or of a library.
    pub fn new(kind: impl AsRef<str>, message: impl AsRef<str>) -> Self {
        Self {
            kind: kind.as_ref().into(),
            message: message.as_ref().into(),
            markdown: false,
            of_streamlit: false,
            warning: false,
            trace: Vec::new(),
            origin: None,
        }
    }

    /// One of Streamlit's own errors: `name` is the class in `streamlit.errors`, the message is markdown.
    pub fn streamlit(name: &str, message: impl AsRef<str>) -> Self {
        Self { markdown: true, of_streamlit: true, ..Self::new(format!("streamlit.errors.{name}"), message) }
    }

    /// Any Rust error, under the last part of its type's name.
    pub fn from_error<E: std::error::Error + ?Sized>(error: &E) -> Self {
        let mut message = error.to_string();
        let mut cause = error.source();
        while let Some(error) = cause {
            let text = error.to_string();
            if !message.contains(&text) {
                message.push_str(": ");
                message.push_str(&text);
            }
            cause = error.source();
        }
        Self::new(short_name(std::any::type_name::<E>()), message)
    }

    /// The same exception with the line of the source from which it came.
    #[must_use]
    pub fn at(mut self, place: &Location<'_>) -> Self {
        self.trace.push(format!("File \"{}\", line {}", place.file(), place.line()).into());
        self
    }

    /// The class without its module.
    pub fn name(&self) -> &str {
        self.kind.rsplit('.').next().unwrap_or(&self.kind)
    }
}

/// The last part of a type's path. Many a library has just an `Error`, so that one keeps its module: `io::Error`.
fn short_name(path: &str) -> String {
    let path = path.split_once('<').map_or(path, |(head, _)| head);
    let mut parts = path.rsplit("::");
    match parts.next() {
        Some("Error") => match parts.find(|module| *module != "error") {
            Some(module) => format!("{module}::Error"),
            None => "Error".to_owned(),
        },
        last => last.unwrap_or(path).to_owned(),
    }
}

impl fmt::Display for Exception {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.message.is_empty() { f.write_str(&self.kind) } else { write!(f, "{}: {}", self.kind, self.message) }
    }
}

impl<E: std::error::Error + 'static> From<E> for Interrupt {
    /// Shows the error in the page, with the line of the `?` that met it.
    #[track_caller]
    fn from(error: E) -> Self {
        Self::Failed(Box::new(Exception::from_error(&error).at(Location::caller())))
    }
}

impl From<Exception> for Interrupt {
    #[track_caller]
    fn from(exception: Exception) -> Self {
        let exception = if exception.trace.is_empty() { exception.at(Location::caller()) } else { exception };
        Self::Failed(Box::new(exception))
    }
}

/// A callback's or a script's result: nothing, or a [`Flow`].
pub trait Outcome {
    /// The result as a flow.
    ///
    /// # Errors
    /// Why the run does not go on.
    fn into_flow(self) -> Flow;
}

impl Outcome for () {
    fn into_flow(self) -> Flow {
        Ok(())
    }
}

impl<T> Outcome for Flow<T> {
    fn into_flow(self) -> Flow {
        self.map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_keeps_its_type_and_the_line_of_its_question_mark() {
        fn parse() -> Flow<i64> {
            Ok("x".parse::<i64>()?)
        }
        let Err(Interrupt::Failed(exception)) = parse() else { panic!("it fails") };
        assert_eq!(exception.to_string(), "ParseIntError: invalid digit found in string");
        assert!(exception.trace[0].starts_with("File \"src/diag.rs\", line "), "{:?}", exception.trace);
    }

    #[test]
    fn a_type_that_is_just_called_error_keeps_its_module() {
        let exception = Exception::from_error(&std::io::Error::other("full"));
        assert_eq!(exception.to_string(), "io::Error: full");
    }

    #[test]
    fn a_streamlit_error_has_its_module() {
        let exception = Exception::streamlit("StreamlitDuplicateElementKey", "m");
        assert_eq!(&*exception.kind, "streamlit.errors.StreamlitDuplicateElementKey");
        assert_eq!(exception.name(), "StreamlitDuplicateElementKey");
    }
}
