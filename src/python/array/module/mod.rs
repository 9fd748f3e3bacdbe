//! The native module `_headwater_array`: what `numpy/` and `pandas/` call.

mod making;
mod maths;
mod order;

/// The name of the native module.
pub const MODULE: &str = "_headwater_array";

use super::block::Block;
use super::dtype::Dtype;
use super::from_python;
use super::random::Random;
use super::scalar::Scalar;
use super::view::Array;
use rustpython_vm::VirtualMachine;
use rustpython_vm::builtins::PyModuleDef;
use rustpython_vm::class::PyClassImpl;
use rustpython_vm::prelude::*;

/// The module, for the interpreter's list of native ones.
pub fn definition(ctx: &Context) -> &'static PyModuleDef {
    native::module_def(ctx)
}

/// Gives the module its classes.
///
/// # Errors
/// Python's own, if it has no memory left.
pub fn install(vm: &VirtualMachine) -> PyResult<()> {
    let module = vm.import(MODULE, 0)?;
    for class in [Array::make_static_type(), Scalar::make_static_type(), Random::make_static_type()] {
        let name = vm.ctx.intern_str(class.name().to_string());
        module.set_attr(name, class, vm)?;
    }
    Ok(())
}

/// The block of whatever a script gives.
fn read(object: &PyObjectRef, vm: &VirtualMachine) -> PyResult<Block> {
    from_python::block(object, None, vm)
}

/// The array that an object is, or a new one of what it holds.
fn array_of(object: &PyObjectRef, vm: &VirtualMachine) -> PyResult<PyRef<Array>> {
    if let Ok(array) = object.clone().downcast::<Array>() {
        return Ok(array);
    }
    let made = Array::wrap(read(object, vm)?, vm)?;
    made.downcast().map_err(|_| vm.new_type_error("that is no array"))
}

/// A type by its name.
fn dtype_named(name: &str, vm: &VirtualMachine) -> PyResult<Dtype> {
    Dtype::parse(name).ok_or_else(|| vm.new_type_error(format!("data type '{name}' not understood")))
}

/// The axes that are named: none, one or several.
fn axes_of(given: &PyObject, rank: usize, vm: &VirtualMachine) -> PyResult<Option<Vec<usize>>> {
    if vm.is_none(given) {
        return Ok(None);
    }
    let axes = super::shape::given(given, vm)?;
    axes.into_iter().map(|axis| super::shape::axis(axis, rank, vm)).collect::<PyResult<_>>().map(Some)
}

/// Places along an axis of so many cells, each counted from the end if it is negative.
fn places_along(given: &[i64], axis: usize, length: usize, vm: &VirtualMachine) -> PyResult<Vec<usize>> {
    let place = |place: &i64| {
        let counted = if *place < 0 { place + i64::try_from(length).unwrap_or(i64::MAX) } else { *place };
        usize::try_from(counted).ok().filter(|place| *place < length).ok_or_else(|| {
            vm.new_index_error(format!("index {place} is out of bounds for axis {axis} with size {length}"))
        })
    };
    given.iter().map(place).collect()
}

#[rustpython_vm::pymodule(name = "_headwater_array", with(making::functions, order::functions, maths::functions))]
mod native {}
