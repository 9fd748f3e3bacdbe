//! The only room that mounts Leptos: the page's frame around the elements, and the nodes that patches become.

mod store;

pub use store::Store;
