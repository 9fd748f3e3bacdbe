//! The rules of Streamlit's rerun model, session state and widget identity, one file a subject. One binary, since each
//! would link the whole crate.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, reason = "a test's name says what holds")]

mod callbacks;
mod drawn;
mod ends;
mod gallery;
mod identity;
mod lines;
mod patches;
mod random;
mod session_state;
