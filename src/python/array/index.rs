//! `array[key]`: numbers, slices, `...`, `None`, and arrays of places or of truth values.

use super::block::{Block, Values};
use super::dtype::Dtype;
use super::view::{Array, View};
use super::{from_python, reshape, shape, to_python};
use rustpython_vm::builtins::{PyBaseExceptionRef, PyList, PyTuple};
use rustpython_vm::builtins::{PySlice, PyStr};
use rustpython_vm::prelude::*;

/// One part of a key.
enum Item {
    Place(isize),
    Slice(PyRef<PySlice>),
    NewAxis,
    Rest,
    Places { shape: Vec<usize>, places: Vec<i64> },
    Mask { shape: Vec<usize>, bools: Vec<bool> },
}

/// What a key selects.
enum Selected {
    View(View),
    Cells { shape: Vec<usize>, places: Vec<usize> },
}

/// `array[key]`.
pub fn get(array: &Array, key: &PyObject, vm: &VirtualMachine) -> PyResult {
    let dtype = array.dtype();
    match select(array, key, vm)? {
        Selected::View(view) if view.shape.is_empty() && !is_rest(key, vm) => {
            to_python::result(Block { dtype, shape: Vec::new(), values: array.at(&[view.offset]) }, vm)
        }
        Selected::View(view) => array.viewed(view, vm),
        Selected::Cells { shape, places } => {
            let block = Block { dtype, shape, values: array.at(&places) };
            to_python::result(block, vm)
        }
    }
}

/// `array[key] = value`.
pub fn set(array: &Array, key: &PyObject, value: &PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
    let dtype = array.dtype();
    let (shape, places) = match select(array, key, vm)? {
        Selected::View(view) => {
            let places = view.places();
            (view.shape, places)
        }
        Selected::Cells { shape, places } => (shape, places),
    };
    if dtype == Dtype::Object && shape.is_empty() {
        array.put(&places, Values::Object(vec![value.clone()]));
        return Ok(());
    }
    let mut block = from_python::block(value, None, vm)?;
    if block.dtype.is_float() && dtype.is_whole() && value.downcast_ref::<Array>().is_none() {
        not_a_number(&block, vm)?;
    }
    block = if dtype.is_time() { from_python::block(value, Some(dtype), vm)? } else { block.cast(dtype, vm)? };
    if block.len() == 1 {
        array.put(&places, block.values);
        return Ok(());
    }
    let extra = block.shape.len().saturating_sub(shape.len());
    if block.shape.iter().take(extra).all(|length| *length == 1) {
        block.shape.drain(..extra);
    }
    if shape::broadcast(&block.shape, &shape).as_ref() != Some(&shape) {
        return Err(unfit(&block.shape, &shape, key, vm));
    }
    array.put(&places, reshape::stretch(&block, &shape).values);
    Ok(())
}

fn not_a_number(block: &Block, vm: &VirtualMachine) -> PyResult<()> {
    let Values::Float(cells) = &block.values else { return Ok(()) };
    if cells.iter().any(|cell| cell.is_nan()) {
        return Err(vm.new_value_error("cannot convert float NaN to integer"));
    }
    if cells.iter().any(|cell| cell.is_infinite()) {
        return Err(vm.new_overflow_error("cannot convert float infinity to integer"));
    }
    Ok(())
}

fn unfit(given: &[usize], wanted: &[usize], key: &PyObject, vm: &VirtualMachine) -> PyBaseExceptionRef {
    let is_mask = key.downcast_ref::<Array>().is_some_and(|key| key.dtype() == Dtype::Bool);
    let message = if let (true, [given], [wanted]) = (is_mask, given, wanted) {
        format!(
            "NumPy boolean array indexing assignment cannot assign {given} input values to the {wanted} output values \
             where the mask is true"
        )
    } else {
        let (given, wanted) = (shape::tight(given), shape::tight(wanted));
        format!("could not broadcast input array from shape {given} into shape {wanted}")
    };
    vm.new_value_error(message)
}

fn is_rest(key: &PyObject, vm: &VirtualMachine) -> bool {
    key.is(&vm.ctx.ellipsis)
}

fn select(array: &Array, key: &PyObject, vm: &VirtualMachine) -> PyResult<Selected> {
    let view = array.view();
    let items = match key.downcast_ref::<PyTuple>() {
        Some(parts) => parts.as_slice().iter().map(|part| item(part, vm)).collect::<PyResult<Vec<_>>>()?,
        None => vec![item(&key.to_owned(), vm)?],
    };
    let items = completed(unmasked(items, &view, vm)?, &view, vm)?;
    chosen(items, &view, vm)
}

fn item(part: &PyObjectRef, vm: &VirtualMachine) -> PyResult<Item> {
    if vm.is_none(part) {
        return Ok(Item::NewAxis);
    }
    if is_rest(part, vm) {
        return Ok(Item::Rest);
    }
    if let Ok(slice) = part.clone().downcast::<PySlice>() {
        return Ok(Item::Slice(slice));
    }
    let is_truth = part.is(&vm.ctx.true_value) || part.is(&vm.ctx.false_value);
    let is_array = part.downcast_ref::<Array>().is_some() || part.downcast_ref::<PyList>().is_some();
    if !is_truth
        && !is_array
        && part.downcast_ref::<PyStr>().is_none()
        && let Some(place) = part.try_index_opt(vm)
    {
        let too_large = |_| vm.new_index_error("cannot fit 'int' into an index-sized integer");
        return place?.try_to_primitive(vm).map(Item::Place).map_err(too_large);
    }
    let block = from_python::block(part, None, vm)?;
    let is_many = is_array || !block.shape.is_empty();
    match block.values {
        Values::Bool(bools) => Ok(Item::Mask { shape: block.shape, bools }),
        Values::Int(places) if block.shape.is_empty() => {
            Ok(Item::Place(isize::try_from(places.first().copied().unwrap_or_default()).unwrap_or(isize::MAX)))
        }
        Values::Int(places) => Ok(Item::Places { shape: block.shape, places }),
        Values::Float(cells) if cells.is_empty() => Ok(Item::Places { shape: block.shape, places: Vec::new() }),
        _ if is_many => Err(vm.new_index_error("arrays used as indices must be of integer (or boolean) type")),
        _ => Err(vm.new_index_error(
            "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are \
             valid indices",
        )),
    }
}

/// Truth values as the places where they are true.
fn unmasked(items: Vec<Item>, view: &View, vm: &VirtualMachine) -> PyResult<Vec<Item>> {
    let mut axis = 0;
    let mut plain = Vec::with_capacity(items.len());
    let after_rest: usize = items.iter().rev().take_while(|item| !matches!(item, Item::Rest)).map(width).sum();
    for item in items {
        match item {
            Item::Mask { shape, bools } => {
                for (own, length) in shape.iter().enumerate() {
                    let there = view.shape.get(axis + own).copied();
                    if there.is_some_and(|there| there != *length) {
                        return Err(vm.new_index_error(format!(
                            "boolean index did not match indexed array along axis {}; size of axis is {} but size of \
                             corresponding boolean axis is {length}",
                            axis + own,
                            there.unwrap_or_default()
                        )));
                    }
                }
                axis += shape.len();
                if shape.is_empty() {
                    let places = if bools.first() == Some(&true) { vec![0] } else { Vec::new() };
                    plain.push(Item::NewAxis);
                    plain.push(Item::Places { shape: vec![places.len()], places });
                    continue;
                }
                plain.extend(
                    true_places(&shape, &bools)
                        .into_iter()
                        .map(|places| Item::Places { shape: vec![places.len()], places }),
                );
            }
            Item::Rest => {
                axis = view.shape.len().saturating_sub(after_rest);
                plain.push(Item::Rest);
            }
            item => {
                axis += width(&item);
                plain.push(item);
            }
        }
    }
    Ok(plain)
}

/// The places of true cells, along each axis.
pub fn true_places(of: &[usize], bools: &[bool]) -> Vec<Vec<i64>> {
    let steps = shape::strides(of);
    let place = |at: usize, axis: usize| (at / steps[axis].cast_unsigned()) % of[axis].max(1);
    let there: Vec<usize> = bools.iter().enumerate().filter(|(_, bool)| **bool).map(|(at, _)| at).collect();
    (0..of.len()).map(|axis| there.iter().map(|at| i64::try_from(place(*at, axis)).unwrap_or(0)).collect()).collect()
}

/// How many axes a part is about.
fn width(item: &Item) -> usize {
    match item {
        Item::NewAxis | Item::Rest => 0,
        Item::Mask { shape, .. } => shape.len(),
        _ => 1,
    }
}

/// One part for each axis, in place of `...`.
fn completed(mut items: Vec<Item>, view: &View, vm: &VirtualMachine) -> PyResult<Vec<Item>> {
    let used: usize = items.iter().map(width).sum();
    let rank = view.shape.len();
    let Some(missing) = rank.checked_sub(used) else {
        return Err(vm.new_index_error(format!(
            "too many indices for array: array is {rank}-dimensional, but {used} were indexed"
        )));
    };
    let at = items.iter().position(|item| matches!(item, Item::Rest));
    let rests = items.iter().filter(|item| matches!(item, Item::Rest)).count();
    if rests > 1 {
        return Err(vm.new_index_error("an index can only have a single ellipsis ('...')"));
    }
    let whole = || Item::Slice(PySlice { start: None, stop: vm.ctx.none(), step: None }.into_ref(&vm.ctx));
    let range = at.map_or(items.len()..items.len(), |at| at..at + 1);
    items.splice(range, (0..missing).map(|_| whole()));
    Ok(items)
}

/// Axes that stay, and where those of the arrays come in between.
#[derive(Default)]
struct Axes {
    shape: Vec<usize>,
    strides: Vec<isize>,
    offset: isize,
    /// Shape, places and stride of each array of places, and the number of its part.
    arrays: Vec<(Vec<usize>, Vec<i64>, isize, usize)>,
    /// How many axes that stay come before the first of them.
    before: usize,
}

fn chosen(items: Vec<Item>, view: &View, vm: &VirtualMachine) -> PyResult<Selected> {
    let has_arrays = items.iter().any(|item| matches!(item, Item::Places { .. }));
    let mut axes = Axes { offset: view.offset.cast_signed(), ..Axes::default() };
    let mut axis = 0;
    for (part, item) in items.into_iter().enumerate() {
        let (length, stride) =
            (view.shape.get(axis).copied().unwrap_or(1), view.strides.get(axis).copied().unwrap_or(0));
        match item {
            Item::NewAxis => {
                axes.shape.push(1);
                axes.strides.push(0);
                continue;
            }
            Item::Place(place) => {
                let place = within(place as i64, axis, length, vm)?;
                if has_arrays {
                    axes.add(Vec::new(), vec![place as i64], stride, part);
                } else {
                    axes.offset += place * stride;
                }
            }
            Item::Slice(slice) => {
                let (range, step, count) = slice.to_saturated(vm)?.adjust_indices(length);
                let start = if step < 0 { range.end.saturating_sub(1) } else { range.start };
                if count > 0 {
                    axes.offset += start.cast_signed() * stride;
                }
                axes.shape.push(count);
                axes.strides.push(stride * step);
            }
            Item::Places { shape, places } => {
                let places: PyResult<Vec<i64>> =
                    places.into_iter().map(|place| within(place, axis, length, vm).map(|place| place as i64)).collect();
                axes.add(shape, places?, stride, part);
            }
            Item::Rest | Item::Mask { .. } => continue,
        }
        axis += 1;
    }
    if has_arrays { axes.cells(vm) } else { Ok(axes.view(view.dtype)) }
}

fn within(place: i64, axis: usize, length: usize, vm: &VirtualMachine) -> PyResult<isize> {
    let counted = if place < 0 { place + length as i64 } else { place };
    if counted < 0 || counted >= length as i64 {
        return Err(vm.new_index_error(format!("index {place} is out of bounds for axis {axis} with size {length}")));
    }
    Ok(counted as isize)
}

impl Axes {
    fn add(&mut self, shape: Vec<usize>, places: Vec<i64>, stride: isize, part: usize) {
        if self.arrays.is_empty() {
            self.before = self.shape.len();
        }
        self.arrays.push((shape, places, stride, part));
    }

    fn view(self, dtype: Dtype) -> Selected {
        Selected::View(View { dtype, shape: self.shape, strides: self.strides, offset: self.offset.cast_unsigned() })
    }

    fn cells(self, vm: &VirtualMachine) -> PyResult<Selected> {
        let mut common: Vec<usize> = Vec::new();
        for (shape, ..) in &self.arrays {
            common = shape::broadcast(&common, shape).ok_or_else(|| {
                let shapes: Vec<String> = self.arrays.iter().map(|array| shape::tight(&array.0)).collect();
                vm.new_index_error(format!(
                    "shape mismatch: indexing arrays could not be broadcast together with shapes {} ",
                    shapes.join(" ")
                ))
            })?;
        }
        let mut steps = vec![0_isize; shape::size(&common)];
        for (shape, places, stride, _) in &self.arrays {
            let places = reshape::stretch(&Block::from(places.clone()).shaped(shape), &common);
            if let Values::Int(places) = places.values {
                for (step, place) in steps.iter_mut().zip(places) {
                    *step += place as isize * stride;
                }
            }
        }
        let parts: Vec<usize> = self.arrays.iter().map(|array| array.3).collect();
        // Arrays that do not stand side by side have their axes come first.
        let before = if parts.windows(2).all(|two| two[1] == two[0] + 1) { self.before } else { 0 };
        let (outer_shape, inner_shape) = self.shape.split_at(before);
        let (outer_strides, inner_strides) = self.strides.split_at(before);
        let outer = shape::steps(outer_shape, outer_strides);
        let inner = shape::steps(inner_shape, inner_strides);
        let mut places = Vec::with_capacity(outer.len() * steps.len() * inner.len());
        for outer in &outer {
            for step in &steps {
                places.extend(inner.iter().map(|inner| (self.offset + outer + step + inner).cast_unsigned()));
            }
        }
        let shape = [outer_shape, &common, inner_shape].concat();
        Ok(Selected::Cells { shape, places })
    }
}
