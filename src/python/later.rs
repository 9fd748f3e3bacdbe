//! Modules in Python that come with Headwater and are loaded only when something imports them.

use super::host::MODULE;
use super::{pandas, tables};
use rustpython_vm::builtins::PyStrRef;
use rustpython_vm::compiler::Mode;
use rustpython_vm::prelude::*;
use rustpython_vm::scope::Scope;

/// What finds them.
const FINDER: &str = include_str!("later.py");

/// Makes them importable.
pub fn install(vm: &VirtualMachine) -> PyResult<()> {
    let native = vm.import(MODULE, 0)?;
    let source = vm.new_function("later", |name: PyStrRef| {
        let files = pandas::FILES.iter().chain([&tables::RULES]);
        let found = |(known, source): &(&str, &'static str)| (*known == name.to_string_lossy()).then_some(*source);
        files.filter_map(found).next().map(str::to_owned)
    });
    native.set_attr("later", source, vm)?;
    let records = vm.new_function("csv_records", |text: PyStrRef, separator: PyStrRef, vm: &VirtualMachine| {
        let separator = separator.to_string_lossy().chars().next().unwrap_or(',');
        tables::records(&text.to_string_lossy(), separator, vm)
    });
    native.set_attr("csv_records", records, vm)?;
    let code = vm.compile(FINDER, Mode::Exec, "<later>".to_owned());
    let code = code.map_err(|error| error.into_pyexception(vm, Some(FINDER)))?;
    vm.run_code_obj(code, Scope::with_builtins(None, vm.ctx.new_dict(), vm)).map(drop)
}
