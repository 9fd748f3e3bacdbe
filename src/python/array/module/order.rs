//! Shapes, types, joining, choosing and order.

#[rustpython_vm::pymodule(sub)]
pub(super) mod functions {
    use crate::python::array::block::Block;
    use crate::python::array::dtype::Dtype;
    use crate::python::array::module::{array_of, axes_of, dtype_named, places_along, read};
    use crate::python::array::view::{Array, View};
    use crate::python::array::{from_python, group, index, join, reshape, shape, sort, to_python};
    use rustpython_vm::builtins::{PyStrRef, PyTuple};
    use rustpython_vm::function::OptionalArg;
    use rustpython_vm::prelude::*;

    // --- shapes and types

    #[pyfunction]
    fn reshape(of: PyObjectRef, shape: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        reshape::reshape(&*array_of(&of, vm)?, &shape, vm)
    }

    #[pyfunction]
    fn transpose(of: PyObjectRef, axes: OptionalArg<PyObjectRef>, vm: &VirtualMachine) -> PyResult {
        let array = array_of(&of, vm)?;
        let rank = array.shape().len();
        let axes = axes_of(&axes.unwrap_or_none(vm), rank, vm)?.unwrap_or_else(|| (0..rank).rev().collect());
        let mut sorted = axes.clone();
        sorted.sort_unstable();
        if sorted.windows(2).any(|two| two[0] == two[1]) {
            return Err(vm.new_value_error("repeated axis in transpose"));
        }
        if sorted.len() != rank {
            return Err(vm.new_value_error("axes don't match array"));
        }
        reshape::transpose(&array, &axes, vm)
    }

    #[pyfunction]
    fn broadcast_to(of: PyObjectRef, shape: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let array = array_of(&of, vm)?;
        let (view, shape) = (array.view(), shape::fixed(&shape, vm)?);
        if shape::broadcast(&view.shape, &shape).as_ref() != Some(&shape) {
            let (from, into) = (shape::tight(&view.shape), shape::tight(&shape));
            return Err(vm.new_value_error(format!(
                "operands could not be broadcast together with remapped shapes [original->remapped]: {from}  and \
                 requested shape {into}"
            )));
        }
        let strides = shape::stretched(&view.shape, &view.strides, &shape);
        array.viewed(View { shape, strides, ..view }, vm)
    }

    #[pyfunction]
    fn copy(of: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        Array::wrap(read(&of, vm)?, vm)
    }

    /// The cells as another type, copied.
    #[pyfunction]
    fn astype(of: PyObjectRef, dtype: PyStrRef, vm: &VirtualMachine) -> PyResult {
        let dtype = dtype_named(&dtype.to_string_lossy(), vm)?;
        Array::wrap(from_python::block(&of, Some(dtype), vm)?, vm)
    }

    /// The same counts read as another type: moments as whole numbers, and back.
    #[pyfunction]
    fn retype(of: PyRef<Array>, dtype: PyStrRef, vm: &VirtualMachine) -> PyResult {
        let dtype = dtype_named(&dtype.to_string_lossy(), vm)?;
        let view = of.view();
        let is_count = |dtype: Dtype| dtype.is_time() || dtype == Dtype::Int(64);
        if !(is_count(dtype) && is_count(view.dtype)) && dtype != view.dtype {
            return Err(vm.new_type_error("only moments and int64 have a view as each other"));
        }
        of.viewed(View { dtype, ..view }, vm)
    }

    /// An array with no axes as the scalar that it holds.
    #[pyfunction]
    fn item(of: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let block = read(&of, vm)?;
        if block.len() != 1 {
            return Err(vm.new_value_error("can only convert an array of size 1 to a Python scalar"));
        }
        to_python::lists(&block.shaped(&[]), vm)
    }

    /// A Python sequence of cells as they are in the page's terms: `tolist` of anything.
    #[pyfunction]
    fn tolist(of: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        to_python::lists(&read(&of, vm)?, vm)
    }

    // --- joining and choosing

    #[pyfunction]
    fn concatenate(parts: Vec<PyObjectRef>, axis: isize, vm: &VirtualMachine) -> PyResult {
        let blocks = parts.iter().map(|part| read(part, vm)).collect::<PyResult<Vec<_>>>()?;
        if blocks.iter().any(|block| block.shape.is_empty()) {
            return Err(vm.new_value_error("zero-dimensional arrays cannot be concatenated"));
        }
        let rank = blocks.first().map_or(1, |block| block.shape.len());
        Array::wrap(join::concatenate(blocks, shape::axis(axis, rank, vm)?, vm)?, vm)
    }

    /// The parts at places along an axis, which may be counted from the end.
    #[pyfunction]
    fn take(of: PyObjectRef, places: PyObjectRef, axis: isize, vm: &VirtualMachine) -> PyResult {
        let block = read(&of, vm)?;
        let axis = shape::axis(axis, block.shape.len(), vm)?;
        let places = places_along(&read(&places, vm)?.ints(vm)?, axis, block.shape[axis], vm)?;
        Array::wrap(join::take(&block, &places, axis), vm)
    }

    /// The cells of a line at places; where the place is -1, what holds nothing (whole numbers become floats).
    #[pyfunction]
    fn take_filled(of: PyObjectRef, places: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let block = read(&of, vm)?;
        let places = read(&places, vm)?.ints(vm)?;
        let places: Vec<Option<usize>> =
            places.into_iter().map(|place| usize::try_from(place).ok().filter(|place| *place < block.len())).collect();
        Array::wrap(group::filled(&block, &places, vm)?, vm)
    }

    /// Where cells are true: an array of places for each axis.
    #[pyfunction]
    fn nonzero(of: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let block = read(&of, vm)?;
        let places = index::true_places(&block.shape, &block.bools(vm)?).into_iter();
        let arrays = places.map(|places| Array::wrap(Block::from(places), vm)).collect::<PyResult<Vec<_>>>()?;
        Ok(vm.ctx.new_tuple(arrays).into())
    }

    // --- order

    /// The places of the cells along the last axis in their order; equal ones stay in theirs.
    #[pyfunction]
    fn argsort(of: PyObjectRef, descending: OptionalArg<bool>, vm: &VirtualMachine) -> PyResult {
        let block = read(&of, vm)?;
        let length = block.shape.last().copied().unwrap_or(1);
        let mut places = Vec::with_capacity(block.len());
        for start in (0..block.len()).step_by(length.max(1)) {
            let line = block.values.pick(&(start..start + length).collect::<Vec<_>>());
            let line = Block { dtype: block.dtype, shape: vec![length], values: line };
            places.extend(sort::argsort(&line, descending.unwrap_or(false), vm)?);
        }
        Array::wrap(Block::from(places).shaped(&block.shape), vm)
    }

    /// The cells along the last axis in order.
    #[pyfunction]
    fn sort(of: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let block = read(&of, vm)?;
        let length = block.shape.last().copied().unwrap_or(1);
        let mut places = Vec::with_capacity(block.len());
        for start in (0..block.len()).step_by(length.max(1)) {
            let line = block.values.pick(&(start..start + length).collect::<Vec<_>>());
            let line = Block { dtype: block.dtype, shape: vec![length], values: line };
            places.extend(sort::argsort(&line, false, vm)?.into_iter().map(|place| start + place));
        }
        Array::wrap(Block { values: block.values.pick(&places), ..block }, vm)
    }

    /// `lexsort([first, second, ...], [descending, ...], missing_first)`: the places of rows in their order.
    #[pyfunction]
    fn lexsort(keys: Vec<PyObjectRef>, descending: Vec<bool>, missing_first: bool, vm: &VirtualMachine) -> PyResult {
        let keys = keys.iter().zip(descending);
        let keys = keys.map(|(key, down)| Ok((read(key, vm)?, down))).collect::<PyResult<Vec<_>>>()?;
        Array::wrap(Block::from(sort::lexsort(&keys, missing_first, vm)?), vm)
    }

    /// Where each distinct cell stands first, in the order of the cells, and for each cell the number of its like.
    #[pyfunction]
    fn unique(of: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let (firsts, numbers) = sort::unique(&read(&of, vm)?, vm)?;
        let pair = vec![Array::wrap(Block::from(firsts), vm)?, Array::wrap(Block::from(numbers), vm)?];
        Ok(PyTuple::new_ref(pair, &vm.ctx).into())
    }

    /// The number of each cell's group in the order of appearance (-1: it holds nothing), and where each appears first.
    #[pyfunction]
    fn factorize(of: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let (numbers, firsts) = sort::factorize(&read(&of, vm)?, vm)?;
        let pair = vec![Array::wrap(Block::from(numbers), vm)?, Array::wrap(Block::from(firsts), vm)?];
        Ok(PyTuple::new_ref(pair, &vm.ctx).into())
    }

    /// Where cells would be inserted into a sorted line.
    #[pyfunction]
    fn searchsorted(sorted: PyObjectRef, wanted: PyObjectRef, right: bool, vm: &VirtualMachine) -> PyResult {
        let (sorted, wanted) = (read(&sorted, vm)?, read(&wanted, vm)?);
        let shape = wanted.shape.clone();
        to_python::result(Block::from(sort::searchsorted(&sorted, &wanted, right, vm)?).shaped(&shape), vm)
    }

    /// Whether each cell is among others.
    #[pyfunction]
    fn isin(of: PyObjectRef, among: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let block = read(&of, vm)?;
        let found = sort::is_in(&block, &read(&among, vm)?, vm)?;
        to_python::result(Block::from(found).shaped(&block.shape), vm)
    }
}
