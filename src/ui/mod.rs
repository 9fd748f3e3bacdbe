//! What an element may use: the handle that an author holds, the description of an element, the options that widgets
//! share, and the small shared pieces of views.
//!
//! Knows no element, no interpreter, no page.

mod handle;
#[path = "/tmp/mdstub.rs"]
pub mod markdown;
mod script;
mod session_state;
mod spec;
pub mod view;
mod widget;

pub use handle::Ui;
pub use script::script;
pub use session_state::{SessionState, State};
pub use spec::{Frame, Spec};
pub(crate) use spec::props;
pub(crate) use widget::{Options, widget_options};
pub use widget::{LabelVisibility, Label};
