//! The packed modules of an interpreter, and the native module `_packed` through which Python finds them.

use super::missing::why_missing;
use rustpython_vm::builtins::{PyCode, PyModule};
use rustpython_vm::compiler::core::bytecode::BasicBag;
use rustpython_vm::compiler::core::marshal;
use rustpython_vm::prelude::*;
use rustpython_vm::scope::Scope;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// The name of the native module.
pub const MODULE: &str = "_packed";

#[derive(Clone, Copy)]
struct Packed {
    is_package: bool,
    code: &'static [u8],
}

/// The modules that can be imported. A clone is the same library.
#[derive(Clone, Default)]
pub struct Library(Rc<RefCell<HashMap<&'static str, Packed>>>);

impl Library {
    /// Adds a part's modules. Half of a part adds what is in it.
    ///
    /// An entry is the name, a byte that says whether it is a package, and the code, both texts with their lengths before
    /// them in four bytes.
    pub fn add(&self, part: &'static [u8]) {
        let mut rest = part;
        let mut modules = self.0.borrow_mut();
        while let Some((name, module)) = entry(&mut rest) {
            modules.insert(name, module);
        }
    }

    /// Whether there is such a module, and whether it is a package.
    pub fn find(&self, name: &str) -> Option<bool> {
        self.0.borrow().get(name).map(|module| module.is_package)
    }

    /// A module's code.
    ///
    /// # Errors
    /// There is none, or it is not what the build wrote.
    pub fn code(&self, name: &str, vm: &VirtualMachine) -> PyResult<PyRef<PyCode>> {
        let module = self.0.borrow().get(name).copied();
        let broken = || vm.new_import_error(format!("No module named '{name}'"), vm.ctx.new_str(name));
        let mut code = module.ok_or_else(broken)?.code;
        // By way of constants of its own: read straight into Python's, a set among them would be a panic.
        let code = marshal::deserialize_code(&mut code, BasicBag).map_err(|_| broken())?;
        Ok(PyCode::new_ref_from_bytecode(vm, code))
    }

    /// Runs a module by hand, where Python cannot import yet.
    ///
    /// # Errors
    /// What the module raises.
    pub fn run(&self, name: &'static str, vm: &VirtualMachine) -> PyResult<PyRef<PyModule>> {
        let module = vm.new_module(name, vm.ctx.new_dict(), None);
        vm.sys_module.get_attr("modules", vm)?.set_item(name, module.clone().into(), vm)?;
        vm.run_code_obj(self.code(name, vm)?, Scope::with_builtins(None, module.dict(), vm))?;
        Ok(module)
    }
}

fn entry(rest: &mut &'static [u8]) -> Option<(&'static str, Packed)> {
    let name = std::str::from_utf8(text(rest)?).ok()?;
    let (is_package, after) = rest.split_first()?;
    *rest = after;
    Some((name, Packed { is_package: *is_package != 0, code: text(rest)? }))
}

fn text(rest: &mut &'static [u8]) -> Option<&'static [u8]> {
    let (length, after) = rest.split_first_chunk::<4>()?;
    let (text, after) = after.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
    *rest = after;
    Some(text)
}

/// The native module over a library.
///
/// # Errors
/// Python's own, if it has no memory left.
pub fn module(library: &Library, vm: &VirtualMachine) -> PyResult<PyRef<PyModule>> {
    let dict = vm.ctx.new_dict();
    let of = library.clone();
    let find = vm.new_function("find", move |name: String| of.find(&name));
    let of = library.clone();
    let code = vm.new_function("code", move |name: String, vm: &VirtualMachine| of.code(&name, vm));
    let missing = vm.new_function("missing", |name: String| why_missing(&name));
    dict.set_item("find", find.into(), vm)?;
    dict.set_item("code", code.into(), vm)?;
    dict.set_item("missing", missing.into(), vm)?;
    Ok(vm.new_module(MODULE, dict, None))
}
