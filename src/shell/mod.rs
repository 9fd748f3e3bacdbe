//! The page's frame around the elements, and the nodes that patches become.
//!
//! Knows no element by name, no session, no interpreter. What the user asks of the frame goes out as a [`Command`].

mod frame;
mod menu;
#[cfg(feature = "wire")]
mod notice;
mod sidebar;
mod status;
mod store;

pub use frame::{Command, Frame, frame};
#[cfg(feature = "wire")]
pub use notice::notice;
pub use store::Store;
