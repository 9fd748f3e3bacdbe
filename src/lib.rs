//! Headwater runs Streamlit-style apps in the browser with no server.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod diag;
pub mod elements;
pub mod engine;
pub mod shell;
pub mod testing;
pub mod tree;
pub mod ui;
pub mod value;

pub use diag::Flow;
pub use ui::Ui;
pub use value::Table;

/// What an app needs: `use headwater::prelude::*;`.
pub mod prelude {
    pub use crate::diag::Flow;
    pub use crate::ui::Ui;
    pub use crate::value::Table;
}
