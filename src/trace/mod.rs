//! A script without a page: it runs natively, is given steps as a user would take them, and what it drew after each is
//! written down as JSON. So a behaviour can be held against another implementation's, or against last week's.
//!
//! [`trace_file`] is all of it for a script on disk. A [`Tracer`] traces any [`Script`](crate::engine::Script), one in
//! Rust as well:
//!
//! ```
//! use headwater::prelude::*;
//! use headwater::trace::{AppNames, Tracer, read_steps};
//!
//! let app = headwater::ui::script(|st: &Ui| st.write(if st.checkbox("Ready").show()? { "Go" } else { "Wait" }));
//! let steps = read_steps(r#"[{"do": "set", "type": "checkbox", "label": "Ready", "value": true}]"#)?;
//! let trace = Tracer::new(app, AppNames::default(), || String::new()).trace(&steps)?;
//! assert_eq!(trace["frames"][1]["tree"]["main"][1]["body"], "Go");
//! # Ok::<(), headwater::trace::TraceError>(())
//! ```
//!
//! The values in a trace are canonical, see [`Canon`]: two traces of the same behaviour are the same text, on another
//! day and another machine, too.

mod canon;
mod clock;
mod component;
mod drawn;
mod file;
mod frame;
mod moment;
mod page_terms;
mod steps;
mod tracer;
mod widgets;

pub use canon::Canon;
pub use clock::Day;
pub use component::Deed;
pub use file::{trace_file, write_trace};
pub use steps::{Act, Input, Step, Target, read_steps};
pub use tracer::{AppNames, Tracer};

use std::fmt;
use std::path::PathBuf;

/// Why there is no trace. What a script does wrong is no such reason: that is in the frames.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TraceError {
    /// A file cannot be read.
    File(PathBuf, String),
    /// The steps make no sense.
    Steps(String),
    /// The interpreter could not be started, or broke down.
    Interpreter(String),
    /// What takes the trace takes no more.
    Output(std::io::ErrorKind, String),
}

impl fmt::Display for TraceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path, why) => write!(f, "cannot read {}: {why}", path.display()),
            Self::Steps(why) => write!(f, "the steps make no sense: {why}"),
            Self::Output(_, why) => write!(f, "cannot write the trace: {why}"),
            Self::Interpreter(why) => write!(f, "the interpreter failed: {why}"),
        }
    }
}

impl std::error::Error for TraceError {}
