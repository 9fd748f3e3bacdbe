//! What the views of elements are made with: the node that a view shows, and small pieces that several views share.
//!
//! A view reads its node's signals and sends values; it never sees the session. `shell` makes the nodes.

mod children;
mod component;
mod copy;
mod file;
mod label;
mod list;
mod node;
mod number;
mod parts;

pub use component::component;
pub use copy::copy_button;
pub use file::{LocalFile, dropped_files, open_dialog, take_files};
pub use label::{HasLabel, help, help_around, inline, label};
pub use list::{Chosen, focus, lift, mark_all, row_height, scroll_to, scrolled};
pub use node::{NodeView, Page, Read, props_of};
pub use number::{Typed, hold, move_range, range_value, show_range, show_text, typed};
pub use parts::{button_body, icon, icon_name, instructions, put_back, query, seconds_since_mount, set_property, svg};
