//! The packed modules of an interpreter, and the native module `_packed` through which Python finds them.

use super::missing::why_missing;
use super::{Part, parts_for};
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

/// Gets a part that is not there yet; `None` if it cannot be had.
pub type Fetch = Rc<dyn Fn(&Part) -> Option<Vec<u8>>>;

/// The modules that can be imported. A clone is the same library.
#[derive(Clone, Default)]
pub struct Library(Rc<Shelves>);

#[derive(Default)]
struct Shelves {
    modules: RefCell<HashMap<&'static str, Packed>>,
    fetch: RefCell<Option<Fetch>>,
}

impl Library {
    /// Says how a part is got when a module of it is imported.
    pub fn fetch_by(&self, fetch: Fetch) {
        self.0.fetch.replace(Some(fetch));
    }

    /// Gets the part that holds a module, with the parts that it needs, as far as they are not there.
    fn fetch(&self, name: &str) {
        let Some(fetch) = self.0.fetch.borrow().clone() else { return };
        for part in parts_for([name]) {
            let is_there = part.modules.iter().all(|module| self.0.modules.borrow().contains_key(module));
            if is_there {
                continue;
            }
            if let Some(packed) = fetch(part) {
                // A part is kept for as long as there is an interpreter, which is as long as there is a program.
                self.add(packed.leak());
            }
        }
    }

    /// Adds a part's modules. Half of a part adds what is in it.
    ///
    /// An entry is the name, a byte that says whether it is a package, and the code, both texts with their lengths before
    /// them in four bytes.
    pub fn add(&self, part: &'static [u8]) {
        let mut rest = part;
        let mut modules = self.0.modules.borrow_mut();
        while let Some((name, module)) = entry(&mut rest) {
            modules.insert(name, module);
        }
    }

    /// Whether there is such a module, and whether it is a package.
    pub fn find(&self, name: &str) -> Option<bool> {
        let find = || self.0.modules.borrow().get(name).map(|module| module.is_package);
        find().or_else(|| {
            self.fetch(name);
            find()
        })
    }

    /// A module's code.
    ///
    /// # Errors
    /// There is none, or it is not what the build wrote.
    pub fn code(&self, name: &str, vm: &VirtualMachine) -> PyResult<PyRef<PyCode>> {
        let module = self.0.modules.borrow().get(name).copied();
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
