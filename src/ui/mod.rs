//! What an element may use: the handle that an author holds, the description of an element, the options that widgets
//! share, and the small shared pieces of views.
//!
//! Knows no element, no interpreter, no page.

pub(crate) mod arguments;
pub mod call;
mod choice;
pub(crate) mod duration;
mod format;
mod handle;
pub mod markdown;
pub(crate) mod number;
pub(crate) mod printf;
mod script;
mod session_state;
pub(crate) mod shortcut;
mod size;
mod spec;
pub mod view;
mod widget;

pub use choice::{Choice, FirstChoice, FromChoice};
pub(crate) use choice::{Choices, Offer, Unknown, choice_fields, index_value, no_choice};
pub(crate) use format::{format_number, show_number};
pub use handle::Ui;
pub use number::Number;
pub use script::script;
pub use session_state::{SessionState, State};
pub use size::{Height, Width};
pub(crate) use spec::props;
pub use spec::{Frame, Spec};
pub use widget::{Label, LabelVisibility};
pub(crate) use widget::{Options, widget_options};
