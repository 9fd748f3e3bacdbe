//! The records of comma-separated text.

use crate::value::{TableError, csv_records};
use rustpython_vm::prelude::*;

/// The records, each with the line on which it starts.
///
/// # Errors
/// A quotation mark is never closed: `ValueError`, in pandas' words.
pub fn records(text: &str, separator: char, vm: &VirtualMachine) -> PyResult {
    let records = csv_records(text, separator).map_err(|error| match error {
        TableError::OpenQuote { line } => {
            vm.new_value_error(format!("EOF inside string starting at row {}", line.saturating_sub(1)))
        }
        error => vm.new_value_error(error.to_string()),
    })?;
    let record = |(line, cells): (usize, Vec<String>)| -> PyObjectRef {
        let cells = cells.into_iter().map(|cell| vm.ctx.new_str(cell).into()).collect();
        vm.ctx.new_tuple(vec![vm.ctx.new_int(line).into(), vm.ctx.new_list(cells).into()]).into()
    };
    Ok(vm.ctx.new_list(records.into_iter().map(record).collect()).into())
}
