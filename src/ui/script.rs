//! A Rust function as a script that the engine can run.

use super::Ui;
use crate::diag::{Flow, Outcome};
use crate::engine::{RunCx, Script};
use std::rc::Rc;

struct RustScript<F>(F);

impl<R: Outcome, F: Fn(&Ui) -> R> Script for RustScript<F> {
    fn run(&self, cx: &Rc<RunCx>) -> Flow {
        (self.0)(&Ui::new(cx)).into_flow()
    }
}

/// A Rust app as a script.
pub fn script<R: Outcome + 'static>(app: impl Fn(&Ui) -> R + 'static) -> Rc<dyn Script> {
    Rc::new(RustScript(app))
}
