//! Cells as Python gets them: scalars of numpy, or Python's own objects in lists.

use super::block::{Block, Values};
use super::dtype::{Dtype, FLOAT};
use super::scalar::{Cell, Scalar};
use super::view::Array;
use rustpython_vm::builtins::{PyFloat, PyStr, PyTupleRef};
use rustpython_vm::prelude::*;

/// A shape as a tuple.
pub fn shape(shape: &[usize], vm: &VirtualMachine) -> PyTupleRef {
    vm.ctx.new_tuple(shape.iter().map(|length| vm.ctx.new_int(*length).into()).collect())
}

/// Each cell as a scalar: what iterating gives, and an index.
pub fn scalars(block: &Block, vm: &VirtualMachine) -> PyResult<Vec<PyObjectRef>> {
    let dtype = block.dtype;
    if let (Dtype::Object, Values::Object(cells)) = (dtype, &block.values) {
        return Ok(cells.clone());
    }
    let class = super::class(&dtype.class(), vm)?;
    let scalar = |cell: Cell| Ok(Scalar { dtype, cell }.into_ref_with_type(vm, class.clone())?.into());
    match &block.values {
        Values::Bool(cells) => cells.iter().map(|cell| scalar(Cell::Bool(*cell))).collect(),
        Values::Int(cells) => cells.iter().map(|cell| scalar(Cell::Int(*cell))).collect(),
        Values::Float(cells) if dtype == FLOAT => {
            cells.iter().map(|cell| Ok(PyFloat::from(*cell).into_ref_with_type(vm, class.clone())?.into())).collect()
        }
        Values::Float(cells) => cells.iter().map(|cell| scalar(Cell::Float(*cell))).collect(),
        Values::Object(cells) => cells
            .iter()
            .map(|cell| match cell.downcast_ref::<PyStr>() {
                Some(text) => {
                    let text = PyStr::from(text.to_string_lossy().into_owned());
                    Ok(text.into_ref_with_type(vm, class.clone())?.into())
                }
                None => Ok(cell.clone()),
            })
            .collect(),
    }
}

/// A block as what an operation gives: a scalar if it has no axes, or else an array.
pub fn result(block: Block, vm: &VirtualMachine) -> PyResult {
    if block.shape.is_empty() {
        let mut cells = scalars(&block, vm)?;
        return cells.pop().ok_or_else(|| vm.new_index_error("there is no cell"));
    }
    Array::wrap(block, vm)
}

/// Python's own objects in lists, one in the other for each axis. What has no axes is the object itself.
pub fn lists(block: &Block, vm: &VirtualMachine) -> PyResult {
    let mut cells = plain(block, vm)?.into_iter();
    Ok(nest(&block.shape, &mut cells, vm))
}

fn nest(shape: &[usize], cells: &mut dyn Iterator<Item = PyObjectRef>, vm: &VirtualMachine) -> PyObjectRef {
    match shape.split_first() {
        None => cells.next().unwrap_or_else(|| vm.ctx.none()),
        Some((length, [])) => vm.ctx.new_list(cells.take(*length).collect()).into(),
        Some((length, rest)) => vm.ctx.new_list((0..*length).map(|_| nest(rest, cells, vm)).collect()).into(),
    }
}

/// Each cell as Python's own object. What makes moments of counts is in Python.
pub fn plain(block: &Block, vm: &VirtualMachine) -> PyResult<Vec<PyObjectRef>> {
    let objects = block.objects(vm);
    if !block.dtype.is_time() {
        return Ok(objects);
    }
    let make = super::attribute("moment", vm)?;
    let name: PyObjectRef = vm.ctx.new_str(block.dtype.name()).into();
    objects.into_iter().map(|cell| make.call((cell, name.clone()), vm)).collect()
}
