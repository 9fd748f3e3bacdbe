//! What the views of elements are made with: the node that a view shows, and small pieces that several views share.
//!
//! A view reads its node's signals and sends values; it never sees the session. `shell` makes the nodes.

mod label;
mod node;
mod parts;

pub use label::{HasLabel, help, help_around, inline, label};
pub use node::{NodeView, Page, Read};
pub use parts::{
    button_body, copy_button, icon, icon_name, instructions, put_back, query, seconds_since_mount, set_property, svg,
};
