//! The same cells in another shape: as a view where that is possible, or else copied.

use super::block::Block;
use super::shape;
use super::view::{Array, View};
use rustpython_vm::prelude::*;

/// The view of a new shape, if its cells lie row after row. One length may be -1: it follows from the others.
pub fn reshaped(array: &Array, given: &PyObject, vm: &VirtualMachine) -> PyResult<Option<View>> {
    let view = array.view();
    let shape = solved(shape::given(given, vm)?, shape::size(&view.shape), vm)?;
    let lies_in_a_row = view.shape.contains(&0) || compact(&view) == compact_strides(&view.shape);
    let strides = shape::strides(&shape);
    Ok(lies_in_a_row.then_some(View { strides, shape, ..view }))
}

/// The strides of the axes along which there is something to step over.
fn compact(view: &View) -> Vec<isize> {
    let axes = view.shape.iter().zip(&view.strides);
    axes.filter(|(length, _)| **length > 1).map(|(_, stride)| *stride).collect()
}

fn compact_strides(of: &[usize]) -> Vec<isize> {
    let axes = of.iter().zip(shape::strides(of));
    axes.filter(|(length, _)| **length > 1).map(|(_, stride)| stride).collect()
}

fn solved(given: Vec<isize>, size: usize, vm: &VirtualMachine) -> PyResult<Vec<usize>> {
    let known: usize = given.iter().filter_map(|length| usize::try_from(*length).ok()).product();
    let open = given.iter().filter(|length| **length < 0).count();
    if open > 1 {
        return Err(vm.new_value_error("can only specify one unknown dimension"));
    }
    let fits = if open == 1 { known > 0 && size.is_multiple_of(known) } else { known == size };
    if !fits {
        // What is open is not told if it stands first.
        let shown = given.iter().skip_while(|length| **length < 0);
        let shown = shown.map(|length| if *length < 0 { "newaxis".into() } else { length.to_string() });
        let shown: Vec<String> = shown.collect();
        let shown = if let ([one], 1) = (shown.as_slice(), given.len()) {
            format!("({one},)")
        } else {
            format!("({})", shown.join(","))
        };
        return Err(vm.new_value_error(format!("cannot reshape array of size {size} into shape {shown}")));
    }
    Ok(given.into_iter().map(|length| usize::try_from(length).unwrap_or_else(|_| size / known)).collect())
}

/// `array.reshape(shape)`.
pub fn reshape(array: &Array, given: &PyObject, vm: &VirtualMachine) -> PyResult {
    match reshaped(array, given, vm)? {
        Some(view) => array.viewed(view, vm),
        None => {
            let block = array.read();
            let shape = solved(shape::given(given, vm)?, block.len(), vm)?;
            Array::wrap(block.shaped(&shape), vm)
        }
    }
}

/// The axes in another order, as a view.
pub fn transpose(array: &Array, axes: &[usize], vm: &VirtualMachine) -> PyResult {
    let view = array.view();
    let shape = axes.iter().map(|axis| view.shape[*axis]).collect();
    let strides = axes.iter().map(|axis| view.strides[*axis]).collect();
    array.viewed(View { shape, strides, ..view }, vm)
}

/// The cells of a block stretched to a shape, which must suit.
pub fn stretch(block: &Block, to: &[usize]) -> Block {
    if block.shape == to {
        return block.clone();
    }
    let strides = shape::stretched(&block.shape, &shape::strides(&block.shape), to);
    let values = block.values.pick(&shape::places(to, &strides, 0));
    Block { dtype: block.dtype, shape: to.to_vec(), values }
}

/// The cells of a block with its axes in another order.
pub fn transposed(block: &Block, axes: &[usize]) -> Block {
    let strides = shape::strides(&block.shape);
    let shape: Vec<usize> = axes.iter().map(|axis| block.shape[*axis]).collect();
    let strides: Vec<isize> = axes.iter().map(|axis| strides[*axis]).collect();
    Block { dtype: block.dtype, values: block.values.pick(&shape::places(&shape, &strides, 0)), shape }
}
