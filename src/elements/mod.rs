//! The elements: one file each, in the same order of sections (SPEC, RUST API, VIEW, TESTS).
//!
//! An element knows no other element's inside, no interpreter, and nothing of the browser but what `ui::view` gives it.

mod alert;
mod button;
mod checkbox;
mod code;
mod columns;
mod component;
mod container;
mod divider;
mod empty;
pub mod exception;
mod expander;
mod file_uploader;
mod heading;
mod help;
mod json;
mod markdown;
mod number_input;
mod progress;
mod radio;
mod selectbox;
mod slider;
mod spinner;
mod table;
mod text;
mod text_input;
mod write;

pub use alert::Alert;
pub use button::{Button, ButtonType};
pub use checkbox::Checkbox;
pub use code::Code;
pub use columns::{Align, ColumnSpec, Columns, Gap};
pub use component::{Component, ComponentResult};
pub use container::Container;
pub use expander::Expander;
pub use file_uploader::FileUploader;
pub use heading::Heading;
pub use json::Json;
pub use markdown::Markdown;
pub use number_input::{NumberInput, NumberValue};
pub use progress::{Progress, Share};
pub use radio::Radio;
pub use selectbox::Selectbox;
pub use slider::{Slider, SliderValue};
pub use spinner::Spinner;
pub use table::TableElement;
pub use text::Text;
pub use text_input::{TextInput, TextType, TextValue};
pub use write::Writable;

use crate::ui::Spec;
use crate::ui::call::Call;

static ALL: [&Spec; 34] = [
    &alert::ERROR,
    &alert::INFO,
    &alert::SUCCESS,
    &alert::WARNING,
    &button::SPEC,
    &checkbox::CHECKBOX,
    &checkbox::TOGGLE,
    &code::SPEC,
    &columns::COLUMN,
    &columns::SPEC,
    &component::SPEC,
    &container::SPEC,
    &divider::SPEC,
    &empty::SPEC,
    &exception::SPEC,
    &expander::SPEC,
    &file_uploader::SPEC,
    &heading::HEADER,
    &heading::SUBHEADER,
    &heading::TITLE,
    &help::SPEC,
    &json::SPEC,
    &markdown::CAPTION,
    &markdown::SPEC,
    &number_input::SPEC,
    &progress::SPEC,
    &radio::SPEC,
    &selectbox::SPEC,
    &slider::SPEC,
    &spinner::SPEC,
    &table::DATAFRAME,
    &table::SPEC,
    &text::SPEC,
    &text_input::SPEC,
];

/// Every element. An app never names this: it links only what it draws.
pub fn all() -> &'static [&'static Spec] {
    &ALL
}

static CALLS: &[&Call] = &[
    &alert::ERROR_CALL,
    &alert::INFO_CALL,
    &alert::SUCCESS_CALL,
    &alert::WARNING_CALL,
    &button::CALL,
    &checkbox::CHECKBOX_CALL,
    &checkbox::TOGGLE_CALL,
    &code::CALL,
    &columns::CALL,
    &component::CALL,
    &container::CALL,
    &divider::CALL,
    &empty::CALL,
    &exception::CALL,
    &expander::CALL,
    &file_uploader::CALL,
    &heading::HEADER_CALL,
    &heading::SUBHEADER_CALL,
    &heading::TITLE_CALL,
    &help::CALL,
    &json::CALL,
    &markdown::CALL,
    &markdown::CAPTION_CALL,
    &markdown::STREAMED_CALL,
    &number_input::CALL,
    &progress::CALL,
    &radio::CALL,
    &selectbox::CALL,
    &slider::CALL,
    &spinner::CALL,
    &table::DATAFRAME_CALL,
    &table::TABLE_CALL,
    &text::CALL,
    &text_input::CALL,
];

/// Every function that a script in another language can call. An app in Rust links none of them.
pub fn calls() -> &'static [&'static Call] {
    CALLS
}
