//! Columns and arrays: cells of one type in one buffer, and what is computed with them.
//!
//! `numpy/` and `pandas/`, in Python, are the surface; this is what is below both. An [`view::Array`] is a view of
//! cells, in a shape. Kernels read it as a [`block::Block`], cells row after row, and give a block, which is wrapped up
//! as an array again. Nothing here is borrowed while Python runs: cells are copied out first.
//!
//! Python gets at it by the native module `_headwater_array`. `numpy/` leaves with that module the classes that Rust
//! makes objects of (`ndarray`, `float64`, ...), so that there is no state outside of an interpreter.

mod accumulate;
mod arithmetic;
mod block;
mod compare;
mod digits;
mod dtype;
mod from_python;
mod group;
mod index;
mod join;
mod linalg;
mod module;
mod moments;
mod operand;
mod print;
mod random;
mod reduce;
mod reshape;
mod scalar;
mod shape;
mod sort;
mod sums;
mod to_python;
mod unary;
mod view;

pub use block::{Block, Values};
pub use group::group as figures;
pub use module::{MODULE, definition, install};
pub use reduce::How as Figure;
pub use unary::missing as missing_cells;
pub use view::Array;

use rustpython_vm::builtins::PyTypeRef;
use rustpython_vm::prelude::*;

/// The cells of an array as lists of Python's own objects. `None` for any other object.
pub fn lists(object: &PyObjectRef, vm: &VirtualMachine) -> Option<PyObjectRef> {
    to_python::lists(&object.downcast_ref::<view::Array>()?.read(), vm).ok()
}

/// Whether an object is an array of moments or lengths of time.
pub fn holds_moments(object: &PyObject) -> bool {
    object.downcast_ref::<Array>().is_some_and(|array| array.dtype().is_time())
}

/// What Python has left with the native module.
fn attribute(name: &str, vm: &VirtualMachine) -> PyResult {
    let module = vm.sys_module.get_attr("modules", vm)?.get_item(MODULE, vm)?;
    module.get_attr(vm.ctx.intern_str(name), vm)
}

/// A class that Python has left with the native module.
fn class(name: &str, vm: &VirtualMachine) -> PyResult<PyTypeRef> {
    attribute(name, vm)?.downcast().map_err(|_| vm.new_type_error(format!("{name} is no class")))
}

#[cfg(test)]
mod tests;
