//! Tables out of Python: data frames, and whatever else makes one.
//!
//! Which data makes what table is said in Python, in `streamlit/dataframe_util.py`, by the rules of `pandas/`.

use super::json_value::json_value;
use super::raise::to_flow;
use crate::diag::Flow;
use crate::value::{Source, Table, Tabular, Value};
use rustpython_vm::builtins::PyStr;
use rustpython_vm::prelude::*;
use std::rc::Rc;

/// The module with the rules.
const RULES: &str = "streamlit.dataframe_util";

/// The table that an object makes, as the page gets it.
pub fn tabular(object: &PyObjectRef, vm: &VirtualMachine) -> Flow<Tabular> {
    let read = |vm: &VirtualMachine| {
        let made = rules("tabular", object, vm)?;
        let counted = made.get_item(&3_usize, vm)?.try_to_bool(vm)?;
        let source = match made.get_item(&4_usize, vm)?.str(vm)?.to_string_lossy().as_ref() {
            "entries" => Source::Entries,
            "values" => Source::Values,
            "rows" => Source::Rows,
            "records" => Source::Records,
            "columns" => Source::Columns,
            _ => Source::Frame,
        };
        Ok(Tabular { table: Rc::new(table(&made, vm)?), counted, source })
    };
    to_flow(read(vm), vm)
}

/// A data frame or one of its columns as it is: the name of its class and its table. `None` for any other object.
pub fn frame(object: &PyObjectRef, vm: &VirtualMachine) -> Option<(String, Table)> {
    let class = object.class().name().to_string();
    let is_pandas = || {
        object.class().as_object().get_attr("__module__", vm).is_ok_and(|module| {
            module.downcast_ref::<PyStr>().is_some_and(|module| module.to_string_lossy() == "pandas")
        })
    };
    if !matches!(class.as_str(), "DataFrame" | "Series") || !is_pandas() {
        return None;
    }
    let read = || table(&rules("plain_table", object, vm)?, vm);
    read().ok().map(|table| (class, table))
}

/// What one of the rules makes of an object.
pub fn rules(function: &'static str, object: &PyObjectRef, vm: &VirtualMachine) -> PyResult {
    let name = RULES;
    vm.import(name, 0)?;
    let modules = vm.sys_module.get_attr("modules", vm)?;
    modules.get_item(name, vm)?.get_attr(function, vm)?.call((object.clone(),), vm)
}

/// A table from its parts: the columns' names, the rows, the labels of the rows.
fn table(parts: &PyObjectRef, vm: &VirtualMachine) -> PyResult<Table> {
    let part = |at: usize| parts.get_item(&at, vm);
    let list = |object: &PyObjectRef| -> PyResult<Vec<Value>> {
        object
            .get_iter(vm)?
            .iter::<PyObjectRef>(vm)?
            .map(|item| Ok(json_value(&item?, vm).unwrap_or_default()))
            .collect()
    };
    let columns = list(&part(0)?)?.iter().map(|name| name.show().into()).collect();
    let rows = part(1)?.get_iter(vm)?;
    let rows = rows.iter::<PyObjectRef>(vm)?.map(|row| list(&row?)).collect::<PyResult<Vec<_>>>()?;
    let labels = part(2)?;
    let labels = if vm.is_none(&labels) { None } else { Some(list(&labels)?) };
    Ok(Table::from_rows(columns, rows, labels))
}
