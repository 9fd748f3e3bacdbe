//! Shapes: strides, broadcasting, and how error messages write them.

use rustpython_vm::builtins::{PyBaseExceptionRef, PyInt};
use rustpython_vm::prelude::*;

/// How many cells a shape has.
pub fn size(shape: &[usize]) -> usize {
    shape.iter().product()
}

/// How far apart neighbours along each axis are where the cells of the last axis lie side by side.
pub fn strides(shape: &[usize]) -> Vec<isize> {
    let mut step = 1_isize;
    let mut strides: Vec<isize> = shape
        .iter()
        .rev()
        .map(|length| {
            let stride = step;
            step *= length.max(&1).cast_signed();
            stride
        })
        .collect();
    strides.reverse();
    strides
}

/// Where the cells of a view are, row after row.
pub fn places(shape: &[usize], strides: &[isize], offset: usize) -> Vec<usize> {
    if strides == self::strides(shape) {
        return (offset..offset + size(shape)).collect();
    }
    steps(shape, strides).into_iter().map(|step| (offset.cast_signed() + step).cast_unsigned()).collect()
}

/// How far the cells of a view are from its first, row after row.
pub fn steps(shape: &[usize], strides: &[isize]) -> Vec<isize> {
    let mut steps = vec![0];
    for (length, stride) in shape.iter().zip(strides) {
        let along = |from: isize| (0..length.cast_signed()).map(move |step| from + step * stride);
        steps = steps.into_iter().flat_map(along).collect();
    }
    steps
}

/// The shape that both can be stretched to.
pub fn broadcast(a: &[usize], b: &[usize]) -> Option<Vec<usize>> {
    let rank = a.len().max(b.len());
    let at = |shape: &[usize], axis: usize| (axis + shape.len()).checked_sub(rank).map_or(1, |axis| shape[axis]);
    (0..rank)
        .map(|axis| match (at(a, axis), at(b, axis)) {
            (a, b) if a == b => Some(a),
            (1, b) => Some(b),
            (a, 1) => Some(a),
            _ => None,
        })
        .collect()
}

/// Strides with which cells of shape `from` fill shape `to`: those that are stretched stand still.
pub fn stretched(from: &[usize], steps: &[isize], to: &[usize]) -> Vec<isize> {
    let missing = to.len() - from.len();
    let stretch =
        |axis: usize| axis.checked_sub(missing).map_or(0, |own| if from[own] == to[axis] { steps[own] } else { 0 });
    (0..to.len()).map(stretch).collect()
}

/// `(2, 3)`, `(3,)`, `()`.
pub fn show(shape: &[usize]) -> String {
    match shape {
        [one] => format!("({one},)"),
        _ => format!("({})", shape.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")),
    }
}

/// The same with no spaces, as messages about broadcasting have it.
pub fn tight(shape: &[usize]) -> String {
    show(shape).replace(' ', "")
}

/// Two shapes do not fit.
pub fn mismatch(a: &[usize], b: &[usize], vm: &VirtualMachine) -> PyBaseExceptionRef {
    vm.new_value_error(format!("operands could not be broadcast together with shapes {} {} ", tight(a), tight(b)))
}

/// A shape as scripts give it, a number or several; -1 stays what it is.
pub fn given(shape: &PyObject, vm: &VirtualMachine) -> PyResult<Vec<isize>> {
    if shape.downcast_ref::<PyInt>().is_some() {
        return Ok(vec![shape.try_index(vm)?.try_to_primitive(vm)?]);
    }
    if let Some(index) = shape.try_index_opt(vm) {
        return Ok(vec![index?.try_to_primitive(vm)?]);
    }
    let lengths = shape.get_iter(vm)?;
    lengths.iter::<PyObjectRef>(vm)?.map(|length| length?.try_index(vm)?.try_to_primitive(vm)).collect()
}

/// A shape that has no open length.
pub fn fixed(shape: &PyObject, vm: &VirtualMachine) -> PyResult<Vec<usize>> {
    let negative = || vm.new_value_error("negative dimensions are not allowed");
    given(shape, vm)?.into_iter().map(|length| usize::try_from(length).map_err(|_| negative())).collect()
}

/// An axis, counted from the end if it is negative.
pub fn axis(axis: isize, rank: usize, vm: &VirtualMachine) -> PyResult<usize> {
    let counted = if axis < 0 { axis + rank.cast_signed() } else { axis };
    usize::try_from(counted).ok().filter(|axis| *axis < rank).ok_or_else(|| {
        let message = format!("axis {axis} is out of bounds for array of dimension {rank}");
        super::class("AxisError", vm).map_or_else(|error| error, |class| vm.new_exception_msg(class, message.into()))
    })
}
