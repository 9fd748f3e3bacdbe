//! The functions of the `streamlit` module, as Python source: one for each element that can be called.
//!
//! Python itself then binds arguments, says what is wrong with them, and shows signatures and help.

use crate::args::{Param, params};
use crate::elements::calls;
use crate::ui::call::{COMMON, Call};
use crate::value::Value;
use std::fmt::Write;

/// The source of all functions. `_call(n, self, …)` is the n-th of [`calls`].
pub fn source() -> String {
    let mut source = String::new();
    for (at, call) in calls().iter().enumerate() {
        let params = params(call.signature);
        let signature = if call.signature.is_empty() { String::new() } else { format!(", {}", call.signature) };
        let values: String = params.iter().map(|param| format!(", {}", param.name)).collect();
        // Writing to a `String` cannot fail.
        let _ = writeln!(source, "def {}(self{signature}):", call.name);
        let _ = writeln!(source, "    {}", Value::str(doc(call, &params)).repr());
        let _ = writeln!(source, "    return _call({at}, self{values})");
    }
    source
}

/// What `help()` shows.
fn doc(call: &Call, params: &[Param]) -> String {
    let mut doc = format!("{}\n", call.doc);
    for param in params {
        let meaning = |(name, meaning): &(&'static str, &'static str)| (*name == param.name).then_some(*meaning);
        if let Some(meaning) = call.params.iter().find_map(meaning).or_else(|| COMMON.iter().find_map(meaning)) {
            let _ = write!(doc, "\n{}: {meaning}", param.name);
        }
    }
    doc.push('\n');
    doc
}
