//! Starts an interpreter for a script.

use super::script::Python;
use crate::diag::Exception;
use rustpython_vm::builtins::PyStrRef;
use rustpython_vm::prelude::*;
use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;

/// A script that is ready to run, and what it printed since it was last asked.
pub struct Started {
    /// The script.
    pub python: Rc<Python>,
    /// Gives what was printed, and forgets it.
    pub printed: Box<dyn Fn() -> String>,
}

const OUTPUT: &str = "
import sys, _output
class _Output:
    def write(self, text):
        _output.write(text)
        return len(text)
    def flush(self):
        pass
sys.stdout = sys.stderr = _Output()
";

/// Starts an interpreter for the script at `path`.
///
/// # Errors
/// It does not start.
pub fn start(path: &Path) -> Result<Started, Exception> {
    let mut settings = Settings::default();
    settings.install_signal_handlers = false;
    let builder = Interpreter::builder(settings);
    let modules = rustpython_stdlib::stdlib_module_defs(&builder.ctx);
    let interpreter = builder.add_native_modules(&modules).add_frozen_modules(rustpython_pylib::FROZEN_STDLIB).build();
    let printed = Rc::new(RefCell::new(String::new()));
    let out = Rc::clone(&printed);
    let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
    let _ = interpreter.enter(|vm| -> PyResult<()> {
        let write = vm.new_function("write", move |text: PyStrRef| out.borrow_mut().push_str(&text.to_string_lossy()));
        let dict = vm.ctx.new_dict();
        dict.set_item("write", write.into(), vm)?;
        let module = vm.new_module("_output", dict, None);
        vm.sys_module.get_attr("modules", vm)?.set_item("_output", module.into(), vm)?;
        let path = vm.sys_module.get_attr("path", vm)?;
        vm.call_method(&path, "insert", (0, vm.ctx.new_str(folder)))?;
        vm.run_simple_string(OUTPUT).map(drop)
    });
    let file = path.to_owned();
    let read = move || std::fs::read_to_string(&file).map(Rc::from).map_err(|error| Exception::from_error(&error));
    let python = Python::new(interpreter, &path.display().to_string(), read)?;
    Ok(Started { python: Rc::new(python), printed: Box::new(move || std::mem::take(&mut printed.borrow_mut())) })
}
