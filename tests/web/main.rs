//! The real views in a real document: what a click, a key or a rerun does to the nodes that a user sees. Run by
//! `wasm-pack test --headless --chrome`.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "only tests here")]
#![allow(missing_docs, reason = "a test's name says what holds")]

mod controls;
mod frame;
mod identity;
mod look;
mod page;
mod text;
