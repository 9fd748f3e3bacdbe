//! The elements: one file each, in the same order of sections (SPEC, RUST API, VIEW, TESTS).
//!
//! An element knows no other element's inside, no interpreter, and nothing of the browser but what `ui::view` gives it.

mod alert;
mod button;
mod code;
mod columns;
mod container;
mod divider;
mod empty;
pub mod exception;
mod expander;
mod heading;
mod markdown;
mod progress;
mod spinner;
mod table;
mod text;
mod text_input;
mod write;

pub use alert::Alert;
pub use button::{Button, ButtonType};
pub use code::Code;
pub use columns::{Align, ColumnSpec, Columns, Gap};
pub use container::Container;
pub use expander::Expander;
pub use heading::Heading;
pub use markdown::Markdown;
pub use progress::{Progress, Share};
pub use spinner::Spinner;
pub use table::TableElement;
pub use text::Text;
pub use text_input::{TextInput, TextValue};
pub use write::Writable;

use crate::ui::Spec;

static ALL: [&Spec; 21] = [
    &alert::ERROR,
    &alert::INFO,
    &alert::SUCCESS,
    &alert::WARNING,
    &button::SPEC,
    &code::SPEC,
    &columns::COLUMN,
    &columns::SPEC,
    &container::SPEC,
    &divider::SPEC,
    &empty::SPEC,
    &exception::SPEC,
    &expander::SPEC,
    &heading::HEADER,
    &heading::SUBHEADER,
    &heading::TITLE,
    &markdown::CAPTION,
    &markdown::SPEC,
    &progress::SPEC,
    &spinner::SPEC,
    &table::DATAFRAME,
];

/// Every element. An app never names this: it links only what it draws.
pub fn all() -> &'static [&'static Spec] {
    &ALL
}
