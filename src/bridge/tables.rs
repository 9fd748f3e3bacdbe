//! Gets the tables that the command line took out of the wasm file (see `tables` there). Code that uses one calls
//! [`headwater_tables`] first.

use std::cell::Cell;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/bridge/tables.js")]
extern "C" {
    #[wasm_bindgen(js_name = fillTables)]
    fn fill_tables(group: u32, memory: &JsValue);
}

thread_local! {
    // As in remote.rs: an exported function has no state of its own. A bit for each group that is there.
    static THERE: Cell<u32> = const { Cell::new(0) };
}

/// Sees to it that the tables of a group are in memory. Ends the instance if they cannot be had.
#[wasm_bindgen]
pub fn headwater_tables(group: u32) {
    let there = THERE.get();
    let this = 1_u32.wrapping_shl(group);
    if there & this == 0 {
        fill_tables(group, &wasm_bindgen::memory());
        THERE.set(there | this);
    }
}
