//! Blocks out of Python's objects: numbers, texts, lists of lists, arrays.

use super::block::{Block, Values};
use super::dtype::{Dtype, FLOAT, INT};
use super::scalar::Scalar;
use super::shape;
use super::view::Array;
use rustpython_vm::builtins::{PyFloat, PyInt, PyList, PyRange, PyStr, PyTuple, PyType};
use rustpython_vm::prelude::*;

/// The block that an object makes, of a type that follows from it or that is given.
pub fn block(object: &PyObjectRef, dtype: Option<Dtype>, vm: &VirtualMachine) -> PyResult<Block> {
    let object = &unfolded(object, vm)?;
    let block = if let Some(array) = object.downcast_ref::<Array>() {
        array.read()
    } else if is_sequence(object) {
        sequence(object, dtype == Some(Dtype::Object), vm)?
    } else {
        let found = of_leaf(object, vm);
        if dtype.is_some_and(|dtype| dtype.is_time()) && found == Dtype::Object {
            return moments(Block::from(vec![object.clone()]).shaped(&[]), dtype, vm);
        }
        assemble(vec![object.clone()], found, vm)?.shaped(&[])
    };
    if let (Some(dtype), Values::Int(cells)) = (dtype, &block.values)
        && dtype.is_whole()
        && block.dtype == INT
        && !is_made(object)
        && let Some(number) = cells.iter().find(|cell| !dtype.holds(**cell))
    {
        return Err(vm.new_overflow_error(format!("Python integer {number} out of bounds for {}", dtype.name())));
    }
    match dtype {
        Some(dtype) if dtype.is_time() && matches!(block.values, Values::Object(_)) => moments(block, Some(dtype), vm),
        Some(dtype) => block.cast(dtype, vm),
        None => Ok(block),
    }
}

/// Whether its numbers have a type already: they are cut off rather than refused.
fn is_made(object: &PyObjectRef) -> bool {
    object.downcast_ref::<Array>().is_some() || object.downcast_ref::<Scalar>().is_some()
}

/// Moments out of texts and Python's own dates. What reads them is in Python.
fn moments(block: Block, dtype: Option<Dtype>, vm: &VirtualMachine) -> PyResult<Block> {
    let dtype = dtype.unwrap_or(Dtype::Object);
    let Values::Object(cells) = &block.values else { return Ok(block) };
    let count = super::attribute("count", vm)?;
    let name: PyObjectRef = vm.ctx.new_str(dtype.name()).into();
    let counts = cells.iter().map(|cell| count.call((cell.clone(), name.clone()), vm)?.try_into_value::<i64>(vm));
    let values = Values::Int(counts.collect::<PyResult<_>>()?);
    Ok(Block { dtype, shape: block.shape, values })
}

/// What is an array by another name, as that array: a column of a data frame.
fn unfolded(object: &PyObjectRef, vm: &VirtualMachine) -> PyResult<PyObjectRef> {
    if is_plain(object) || object.downcast_ref::<Array>().is_some() || object.downcast_ref::<PyType>().is_some() {
        return Ok(object.clone());
    }
    match object.class().get_attr(vm.ctx.intern_str("__array__")) {
        Some(method) if object.downcast_ref::<Scalar>().is_none() => method.call((object.clone(),), vm),
        _ => Ok(object.clone()),
    }
}

fn is_plain(object: &PyObjectRef) -> bool {
    object.downcast_ref::<PyInt>().is_some()
        || object.downcast_ref::<PyFloat>().is_some()
        || object.downcast_ref::<PyStr>().is_some()
        || object.downcast_ref::<PyList>().is_some()
        || object.downcast_ref::<PyTuple>().is_some()
}

fn is_sequence(object: &PyObjectRef) -> bool {
    object.downcast_ref::<PyList>().is_some()
        || object.downcast_ref::<PyTuple>().is_some()
        || object.downcast_ref::<PyRange>().is_some()
        || object.downcast_ref::<Array>().is_some_and(|array| !array.shape().is_empty())
}

fn items(object: &PyObjectRef, vm: &VirtualMachine) -> PyResult<Vec<PyObjectRef>> {
    if let Some(list) = object.downcast_ref::<PyList>() {
        return Ok(list.borrow_vec().to_vec());
    }
    object.get_iter(vm)?.iter::<PyObjectRef>(vm)?.collect()
}

fn sequence(object: &PyObjectRef, is_ragged: bool, vm: &VirtualMachine) -> PyResult<Block> {
    let mut level = items(object, vm)?;
    let mut lengths = vec![level.len()];
    loop {
        for item in &mut level {
            *item = unfolded(item, vm)?;
        }
        let nested = level.iter().filter(|item| is_sequence(item)).count();
        if nested == 0 {
            break;
        }
        let inner: Vec<Vec<PyObjectRef>> = if nested == level.len() {
            level.iter().map(|item| items(item, vm)).collect::<PyResult<_>>()?
        } else {
            Vec::new()
        };
        let length = inner.first().map(Vec::len);
        match length {
            Some(length) if inner.iter().all(|items| items.len() == length) => {
                lengths.push(length);
                level = inner.into_iter().flatten().collect();
            }
            _ if is_ragged => return Ok(Block::from(level).shaped(&lengths)),
            _ => {
                return Err(vm.new_value_error(format!(
                    "setting an array element with a sequence. The requested array has an inhomogeneous shape after \
                     {} dimensions. The detected shape was {} + inhomogeneous part.",
                    lengths.len(),
                    shape::show(&lengths)
                )));
            }
        }
    }
    let mut found: Option<Dtype> = None;
    for item in &level {
        let one = of_leaf(item, vm);
        found = Some(found.map_or(one, |found| found.common(one).unwrap_or(Dtype::Object)));
        if found == Some(Dtype::Object) {
            break;
        }
    }
    Ok(assemble(level, found.unwrap_or(FLOAT), vm)?.shaped(&lengths))
}

/// The type of a single object.
pub fn of_leaf(object: &PyObjectRef, vm: &VirtualMachine) -> Dtype {
    if object.downcast_ref::<PyFloat>().is_some() {
        return FLOAT;
    }
    if object.is(&vm.ctx.true_value) || object.is(&vm.ctx.false_value) {
        return Dtype::Bool;
    }
    if let Some(int) = object.downcast_ref::<PyInt>() {
        let int = int.as_bigint();
        return if i64::try_from(int).is_ok() {
            INT
        } else if u64::try_from(int).is_ok() {
            Dtype::UInt(64)
        } else {
            Dtype::Object
        };
    }
    if let Some(text) = object.downcast_ref::<PyStr>() {
        return Dtype::Str(text.char_len().max(1));
    }
    if let Some(scalar) = object.downcast_ref::<Scalar>() {
        return scalar.dtype;
    }
    object.downcast_ref::<Array>().map_or(Dtype::Object, |array| array.dtype())
}

/// Objects as the cells of a block.
fn assemble(cells: Vec<PyObjectRef>, dtype: Dtype, vm: &VirtualMachine) -> PyResult<Block> {
    let shape = vec![cells.len()];
    let values = match dtype {
        Dtype::Object => {
            Values::Object(cells.into_iter().map(|cell| out_of_zero_axes(cell, vm)).collect::<PyResult<_>>()?)
        }
        Dtype::Str(_) => {
            let text = |cell: PyObjectRef| -> PyResult { Ok(cell.str(vm)?.into()) };
            Values::Object(cells.into_iter().map(text).collect::<PyResult<_>>()?)
        }
        Dtype::Bool => Values::Bool(cells.into_iter().map(|cell| cell.try_to_bool(vm)).collect::<PyResult<_>>()?),
        Dtype::Float(_) => {
            let float = |cell: &PyObjectRef| match cell.downcast_ref::<PyFloat>() {
                Some(float) => Ok(float.to_f64()),
                None => Ok(cell.try_float(vm)?.to_f64()),
            };
            Values::Float(cells.iter().map(float).collect::<PyResult<_>>()?)
        }
        _ => Values::Int(cells.iter().map(|cell| whole(cell, dtype, vm)).collect::<PyResult<_>>()?),
    };
    Ok(Block { dtype, shape, values })
}

fn out_of_zero_axes(cell: PyObjectRef, vm: &VirtualMachine) -> PyResult {
    match cell.downcast_ref::<Array>() {
        Some(array) if array.shape().is_empty() => super::to_python::lists(&array.read(), vm),
        _ => Ok(cell),
    }
}

fn whole(cell: &PyObjectRef, dtype: Dtype, vm: &VirtualMachine) -> PyResult<i64> {
    if let Some(scalar) = cell.downcast_ref::<Scalar>() {
        let block = Block { dtype: scalar.dtype, shape: vec![1], values: scalar.values() };
        return Ok(block.cast(dtype, vm)?.ints(vm)?.first().copied().unwrap_or_default());
    }
    if let Some(array) = cell.downcast_ref::<Array>() {
        return Ok(array.read().cast(dtype, vm)?.ints(vm)?.first().copied().unwrap_or_default());
    }
    let index = cell.try_index(vm)?;
    let int = index.as_bigint();
    let fits = i64::try_from(int).ok().or_else(|| u64::try_from(int).ok().map(u64::cast_signed));
    fits.ok_or_else(|| vm.new_overflow_error("Python int too large to convert to C long"))
}
