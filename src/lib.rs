//! Headwater runs Streamlit-style apps in the browser with no server.
//!
//! An app is a function that draws the page from top to bottom. Every interaction runs it again; what it draws becomes
//! the page. Compiled to WebAssembly, all of that happens in the user's browser.
//!
//! ```no_run
//! use headwater::prelude::*;
//!
//! fn app(st: &Ui) -> Flow {
//!     let count = st.state("count", 0);
//!     st.button("Add one").on_click(count.change(|n| n + 1)).show()?;
//!     st.write(format!("Clicked {} times", count.get()))
//! }
//!
//! fn main() {
//!     headwater::launch(app);
//! }
//! ```
//!
//! | Streamlit | here |
//! | --- | --- |
//! | `st.button("Go", key="k")` | `st.button("Go").key("k").show()?` |
//! | `if st.button("Go"):` | `if st.button("Go").show()? {` |
//! | `on_click=f, args=[1]` | `.on_click(move \|st\| f(st, 1))`, or `.on_click(state.set_to(1))` |
//! | `st.session_state["k"]` | `st.session_state().get::<T>("k")`, or a typed entry: `st.state("k", default)` |
//! | `left, right = st.columns(2)` | `let [left, right] = st.columns([1; 2]).show()?;` |
//! | `with st.spinner("…"):` | `st.spinner("…").with(\|\| …)?` |
//! | `time.sleep(5)` | `st.sleep(Duration::from_secs(5))?` |
//! | `st.stop()`, `st.rerun()` | `return st.stop();`, `return st.rerun();` |
//!
//! Calls that draw give a [`Flow`]: a value, or the reason why the script must end there. `?` hands that on; it also
//! takes any `std::error::Error` and shows it in the page.

// Dumps of the tree are left out of a released page, see `tree::Props::fields`.
#![cfg_attr(all(target_arch = "wasm32", not(debug_assertions)), allow(dead_code))]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod args;
mod boot;
#[cfg(target_arch = "wasm32")]
pub mod bridge;
pub mod diag;
pub mod elements;
pub mod engine;
pub mod js;
#[cfg(all(any(feature = "cli", feature = "python"), not(target_arch = "wasm32")))]
pub mod packages;
#[cfg(feature = "python")]
pub mod python;
pub mod shell;
#[cfg(any(debug_assertions, not(target_arch = "wasm32")))]
pub mod testing;
#[cfg(all(feature = "python", not(target_arch = "wasm32")))]
pub mod trace;
pub mod tree;
pub mod ui;
pub mod value;
#[cfg(feature = "wire")]
pub mod wire;

#[cfg(feature = "python")]
pub use boot::launch_script;
#[cfg(feature = "wire")]
pub use boot::launch_view;
#[cfg(not(target_arch = "wasm32"))]
pub use boot::{FIRST_FRAME, first_frame};
pub use boot::{launch, launch_one};
pub use diag::{Exception, Flow, Interrupt};
pub use ui::{SessionState, State, Ui};
pub use value::{Table, UploadedFile};

/// What an app needs: `use headwater::prelude::*;`.
pub mod prelude {
    pub use crate::diag::Flow;
    pub use crate::elements::{Align, ButtonType, Gap, TextType};
    pub use crate::ui::{Height, LabelVisibility, State, Ui, Width};
    pub use crate::value::{Table, UploadedFile};
}
