//! The native module `_headwater_array`: what `numpy/` and `pandas/` call.

/// The name of the native module.
pub const MODULE: &str = "_headwater_array";

use super::array::Array;
use super::block::{Block, Values};
use super::dtype::Dtype;
use super::from_python;
use super::operand::Operand;
use rustpython_vm::VirtualMachine;
use rustpython_vm::builtins::PyModuleDef;
use rustpython_vm::prelude::*;

/// The module, for the interpreter's list of native ones.
pub fn definition(ctx: &Context) -> &'static PyModuleDef {
    native::module_def(ctx)
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
fn dtype(name: &str, vm: &VirtualMachine) -> PyResult<Dtype> {
    Dtype::parse(name).ok_or_else(|| vm.new_type_error(format!("data type '{name}' not understood")))
}

/// The axes that are named: none, one or several.
fn axes(given: &PyObject, rank: usize, vm: &VirtualMachine) -> PyResult<Option<Vec<usize>>> {
    if vm.is_none(given) {
        return Ok(None);
    }
    let axes = super::shape::given(given, vm)?;
    axes.into_iter().map(|axis| super::shape::axis(axis, rank, vm)).collect::<PyResult<_>>().map(Some)
}

/// Places along an axis of so many cells, each counted from the end if it is negative.
fn places(given: &[i64], axis: usize, length: usize, vm: &VirtualMachine) -> PyResult<Vec<usize>> {
    let place = |place: &i64| {
        let counted = if *place < 0 { place + i64::try_from(length).unwrap_or(i64::MAX) } else { *place };
        usize::try_from(counted).ok().filter(|place| *place < length).ok_or_else(|| {
            vm.new_index_error(format!("index {place} is out of bounds for axis {axis} with size {length}"))
        })
    };
    given.iter().map(place).collect()
}

#[rustpython_vm::pymodule(name = "_headwater_array")]
mod native {
    use super::super::array::View;
    use super::super::random::Random;
    use super::super::reduce::How;
    use super::super::scalar::{Cell, Scalar};
    use super::super::{
        accumulate, arithmetic, compare, digits, group, index, join, linalg, linalg::Matrix, moments, operand, print, reduce, reshape, shape,
        sort, to_python, unary,
    };
    use super::{Array, Block, Dtype, Operand, Values, from_python};
    use rustpython_vm::builtins::{PyStrRef, PyTuple, PyTypeRef};
    use rustpython_vm::class::PyClassImpl;
    use rustpython_vm::function::OptionalArg;
    use rustpython_vm::prelude::*;

    #[pyattr(name = "Array")]
    fn array_class(_vm: &VirtualMachine) -> PyTypeRef {
        Array::make_static_type()
    }

    #[pyattr(name = "Scalar")]
    fn scalar_class(_vm: &VirtualMachine) -> PyTypeRef {
        Scalar::make_static_type()
    }

    // --- making

    /// A new array of what an object holds.
    #[pyfunction]
    fn array(object: PyObjectRef, dtype: Option<PyStrRef>, vm: &VirtualMachine) -> PyResult {
        let dtype = dtype.map(|name| super::dtype(&name.to_string_lossy(), vm)).transpose()?;
        Array::wrap(from_python::block(&object, dtype, vm)?, vm)
    }

    /// An array of one value.
    #[pyfunction]
    fn full(shape: PyObjectRef, value: PyObjectRef, dtype: Option<PyStrRef>, vm: &VirtualMachine) -> PyResult {
        let dtype = dtype.map(|name| super::dtype(&name.to_string_lossy(), vm)).transpose()?;
        let shape = shape::fixed(&shape, vm)?;
        let block = from_python::block(&value, dtype, vm)?;
        if shape::broadcast(&block.shape, &shape).as_ref() != Some(&shape) {
            let (from, into) = (shape::tight(&block.shape), shape::tight(&shape));
            let message = format!("could not broadcast input array from shape {from} into shape {into}");
            return Err(vm.new_value_error(message));
        }
        Array::wrap(reshape::stretch(&block, &shape), vm)
    }

    /// So many numbers, each greater by a step: whole ones if both are.
    #[pyfunction]
    fn counting(start: PyObjectRef, step: PyObjectRef, count: usize, vm: &VirtualMachine) -> PyResult {
        let both = [super::read(&start, vm)?, super::read(&step, vm)?];
        #[allow(clippy::cast_precision_loss)]
        let block = if both.iter().any(|one| one.dtype.is_float()) {
            let (start, step) = (both[0].floats(vm)?[0], both[1].floats(vm)?[0]);
            // The second number less the first, as numpy has it, which may differ from the step in the last bit.
            let step = (start + step) - start;
            Block::from((0..count).map(|at| start + at as f64 * step).collect::<Vec<_>>())
        } else {
            let (start, step) = (both[0].ints(vm)?[0], both[1].ints(vm)?[0]);
            let number = |at: usize| start.wrapping_add(step.wrapping_mul(i64::try_from(at).unwrap_or(i64::MAX)));
            Block::from((0..count).map(number).collect::<Vec<_>>())
        };
        Array::wrap(block, vm)
    }

    /// A scalar of a class below `Scalar`.
    #[pyfunction]
    fn scalar(class: PyTypeRef, value: PyObjectRef, dtype: PyStrRef, vm: &VirtualMachine) -> PyResult {
        let dtype = super::dtype(&dtype.to_string_lossy(), vm)?;
        let block = from_python::block(&value, Some(dtype), vm)?;
        let cell = match &block.values {
            Values::Bool(cells) => cells.first().map(|cell| Cell::Bool(*cell)),
            Values::Int(cells) => cells.first().map(|cell| Cell::Int(*cell)),
            Values::Float(cells) => cells.first().map(|cell| Cell::Float(*cell)),
            Values::Object(_) => None,
        };
        let cell = cell.ok_or_else(|| vm.new_type_error("that is no scalar"))?;
        Ok(Scalar { dtype, cell }.into_ref_with_type(vm, class)?.into())
    }

    /// The type that holds what all of these do, by its name.
    #[pyfunction]
    fn result_type(objects: Vec<PyObjectRef>, vm: &VirtualMachine) -> PyResult<String> {
        Ok(operand::result_type(&objects, vm)?.name())
    }

    /// The type of what an object holds, by its name.
    #[pyfunction]
    fn dtype_of(object: PyObjectRef, vm: &VirtualMachine) -> PyResult<String> {
        match object.downcast_ref::<Array>() {
            Some(array) => Ok(array.dtype().name()),
            None => Ok(super::read(&object, vm)?.dtype.name()),
        }
    }

    /// The type that holds the cells of both; None if there is none.
    #[pyfunction]
    fn common_type(one: PyStrRef, two: PyStrRef, vm: &VirtualMachine) -> PyResult<Option<String>> {
        let (one, two) = (super::dtype(&one.to_string_lossy(), vm)?, super::dtype(&two.to_string_lossy(), vm)?);
        Ok(one.common(two).map(Dtype::name))
    }

    // --- cell by cell

    /// Two sides by numpy's name for the operation.
    #[pyfunction]
    fn binary(name: PyStrRef, left: PyObjectRef, right: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let (left, right) = (Operand::of(&left, vm)?, Operand::of(&right, vm)?);
        let name = name.to_string_lossy();
        let block = if let Some(op) = arithmetic::Op::named(&name) {
            arithmetic::binary(op, left, right, vm)?
        } else if let Some(op) = compare::Op::named(&name) {
            compare::binary(op, left, right, vm)?
        } else {
            return Err(vm.new_value_error(format!("there is no operation {name}")));
        };
        to_python::result(block, vm)
    }

    /// One side by numpy's name for the function; `missing` asks for NaN, NaT and None alike.
    #[pyfunction]
    fn unary(name: PyStrRef, of: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let block = super::read(&of, vm)?;
        to_python::result(unary::unary(&name.to_string_lossy(), &block, vm)?, vm)
    }

    /// One of two, as a truth value says, cell by cell.
    #[pyfunction(name = "where")]
    fn choose(condition: PyObjectRef, yes: PyObjectRef, no: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let condition = super::read(&condition, vm)?;
        let pair = operand::Pair::of(Operand::of(&yes, vm)?, Operand::of(&no, vm)?, vm)?;
        let dtype = pair.common.unwrap_or(Dtype::Object);
        let shape = shape::broadcast(&condition.shape, &pair.shape)
            .ok_or_else(|| shape::mismatch(&condition.shape, &pair.shape, vm))?;
        let side = |block: &Block| -> PyResult<Block> {
            let block = if block.len() == 1 { block.clone().shaped(&[]) } else { block.clone() };
            Ok(reshape::stretch(&block.cast(dtype, vm)?, &shape))
        };
        let both = [side(&pair.left)?, side(&pair.right)?];
        let truths = reshape::stretch(&condition, &shape).bools(vm)?;
        let count = truths.len();
        let places: Vec<usize> =
            truths.iter().enumerate().map(|(at, is_yes)| if *is_yes { at } else { count + at }).collect();
        Array::wrap(Block { dtype, shape, values: join::join(&both).pick(&places) }, vm)
    }

    // --- many to one

    /// `reduce(name, array, axis, keepdims, skipna, ddof)`
    #[pyfunction]
    fn reduce(
        name: PyStrRef,
        of: PyObjectRef,
        axis: OptionalArg<PyObjectRef>,
        keeps: OptionalArg<bool>,
        skips: OptionalArg<bool>,
        ddof: OptionalArg<f64>,
        vm: &VirtualMachine,
    ) -> PyResult {
        let block = super::read(&of, vm)?;
        let axes = super::axes(&axis.unwrap_or_none(vm), block.shape.len(), vm)?;
        let name = name.to_string_lossy();
        let how = How { name: &name, skips: skips.unwrap_or(false), ddof: ddof.unwrap_or(0.0) };
        to_python::result(reduce::reduce(how, &block, axes.as_deref(), keeps.unwrap_or(false), vm)?, vm)
    }

    /// `accumulate(name, array, axis, skipna)`
    #[pyfunction]
    fn accumulate(
        name: PyStrRef,
        of: PyObjectRef,
        axis: OptionalArg<PyObjectRef>,
        skips: OptionalArg<bool>,
        vm: &VirtualMachine,
    ) -> PyResult {
        let block = super::read(&of, vm)?;
        let axes = super::axes(&axis.unwrap_or_none(vm), block.shape.len(), vm)?;
        let axis = axes.and_then(|axes| axes.first().copied());
        let made = accumulate::accumulate(&name.to_string_lossy(), &block, axis, skips.unwrap_or(false), vm)?;
        Array::wrap(made, vm)
    }

    /// `group(name, array, numbers, count, ddof)`: the cells of each group become one.
    #[pyfunction]
    fn group(
        name: PyStrRef,
        of: PyObjectRef,
        numbers: PyObjectRef,
        count: usize,
        ddof: OptionalArg<f64>,
        vm: &VirtualMachine,
    ) -> PyResult {
        let name = name.to_string_lossy();
        let how = How { name: &name, skips: true, ddof: ddof.unwrap_or(1.0) };
        let numbers = super::read(&numbers, vm)?.ints(vm)?;
        Array::wrap(group::group(how, &super::read(&of, vm)?, &numbers, count, vm)?, vm)
    }

    // --- shapes and types

    #[pyfunction]
    fn reshape(of: PyObjectRef, shape: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        reshape::reshape(&*super::array_of(&of, vm)?, &shape, vm)
    }

    #[pyfunction]
    fn transpose(of: PyObjectRef, axes: OptionalArg<PyObjectRef>, vm: &VirtualMachine) -> PyResult {
        let array = super::array_of(&of, vm)?;
        let rank = array.shape().len();
        let axes = super::axes(&axes.unwrap_or_none(vm), rank, vm)?.unwrap_or_else(|| (0..rank).rev().collect());
        let mut sorted = axes.clone();
        sorted.sort_unstable();
        if sorted != (0..rank).collect::<Vec<_>>() {
            return Err(vm.new_value_error("axes don't match array"));
        }
        reshape::transpose(&array, &axes, vm)
    }

    #[pyfunction]
    fn broadcast_to(of: PyObjectRef, shape: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let array = super::array_of(&of, vm)?;
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
        Array::wrap(super::read(&of, vm)?, vm)
    }

    /// The cells as another type, copied.
    #[pyfunction]
    fn astype(of: PyObjectRef, dtype: PyStrRef, vm: &VirtualMachine) -> PyResult {
        let dtype = super::dtype(&dtype.to_string_lossy(), vm)?;
        Array::wrap(from_python::block(&of, Some(dtype), vm)?, vm)
    }

    /// The same counts read as another type: moments as whole numbers, and back.
    #[pyfunction]
    fn retype(of: PyRef<Array>, dtype: PyStrRef, vm: &VirtualMachine) -> PyResult {
        let dtype = super::dtype(&dtype.to_string_lossy(), vm)?;
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
        let block = super::read(&of, vm)?;
        if block.len() != 1 {
            return Err(vm.new_value_error("can only convert an array of size 1 to a Python scalar"));
        }
        to_python::lists(&block.shaped(&[]), vm)
    }

    /// A Python sequence of cells as they are in the page's terms: `tolist` of anything.
    #[pyfunction]
    fn tolist(of: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        to_python::lists(&super::read(&of, vm)?, vm)
    }

    // --- joining and choosing

    #[pyfunction]
    fn concatenate(parts: Vec<PyObjectRef>, axis: isize, vm: &VirtualMachine) -> PyResult {
        let blocks = parts.iter().map(|part| super::read(part, vm)).collect::<PyResult<Vec<_>>>()?;
        if blocks.iter().any(|block| block.shape.is_empty()) {
            return Err(vm.new_value_error("zero-dimensional arrays cannot be concatenated"));
        }
        let rank = blocks.first().map_or(1, |block| block.shape.len());
        Array::wrap(join::concatenate(blocks, shape::axis(axis, rank, vm)?, vm)?, vm)
    }

    /// The parts at places along an axis, which may be counted from the end.
    #[pyfunction]
    fn take(of: PyObjectRef, places: PyObjectRef, axis: isize, vm: &VirtualMachine) -> PyResult {
        let block = super::read(&of, vm)?;
        let axis = shape::axis(axis, block.shape.len(), vm)?;
        let places = super::places(&super::read(&places, vm)?.ints(vm)?, axis, block.shape[axis], vm)?;
        Array::wrap(join::take(&block, &places, axis), vm)
    }

    /// The cells of a line at places; where the place is -1, what holds nothing (whole numbers become floats).
    #[pyfunction]
    fn take_filled(of: PyObjectRef, places: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let block = super::read(&of, vm)?;
        let places = super::read(&places, vm)?.ints(vm)?;
        let places: Vec<Option<usize>> =
            places.into_iter().map(|place| usize::try_from(place).ok().filter(|place| *place < block.len())).collect();
        Array::wrap(group::filled(&block, &places, vm)?, vm)
    }

    /// Where cells are true: an array of places for each axis.
    #[pyfunction]
    fn nonzero(of: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let block = super::read(&of, vm)?;
        let places = index::true_places(&block.shape, &block.bools(vm)?).into_iter();
        let arrays = places.map(|places| Array::wrap(Block::from(places), vm)).collect::<PyResult<Vec<_>>>()?;
        Ok(vm.ctx.new_tuple(arrays).into())
    }

    // --- texts

    /// `show(array, separator, indent, width, precision, threshold, edge, suppress, fixed)`
    #[pyfunction]
    fn show(
        of: PyObjectRef,
        separator: PyStrRef,
        style: (usize, usize, usize, usize, usize, bool, bool),
        vm: &VirtualMachine,
    ) -> PyResult<String> {
        let (indent, width, precision, threshold, edge, suppress, fixed) = style;
        let separator = separator.to_string_lossy().into_owned();
        let style = print::Style { precision, threshold, edge, width, suppress, fixed, separator, indent };
        print::text(&super::read(&of, vm)?, &style, vm)
    }

    /// A scalar as text.
    #[pyfunction]
    fn text(of: PyObjectRef, vm: &VirtualMachine) -> PyResult<String> {
        let block = super::read(&of, vm)?;
        Ok(match (&block.values, block.dtype) {
            (Values::Float(cells), dtype) => cells.first().map(|cell| digits::alone(*cell, dtype)).unwrap_or_default(),
            (Values::Int(cells), Dtype::Datetime(unit)) => {
                cells.first().map(|cell| moments::iso(*cell, unit)).unwrap_or_default()
            }
            _ => match block.objects(vm).first() {
                Some(cell) => cell.str(vm)?.to_string_lossy().into_owned(),
                None => String::new(),
            },
        })
    }

    // --- order

    /// The places of the cells along the last axis in their order; equal ones stay in theirs.
    #[pyfunction]
    fn argsort(of: PyObjectRef, descending: OptionalArg<bool>, vm: &VirtualMachine) -> PyResult {
        let block = super::read(&of, vm)?;
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
        let block = super::read(&of, vm)?;
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
        let keys = keys.map(|(key, down)| Ok((super::read(key, vm)?, down))).collect::<PyResult<Vec<_>>>()?;
        Array::wrap(Block::from(sort::lexsort(&keys, missing_first, vm)?), vm)
    }

    /// Where each distinct cell stands first, in the order of the cells, and for each cell the number of its like.
    #[pyfunction]
    fn unique(of: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let (firsts, numbers) = sort::unique(&super::read(&of, vm)?, vm)?;
        let pair = vec![Array::wrap(Block::from(firsts), vm)?, Array::wrap(Block::from(numbers), vm)?];
        Ok(PyTuple::new_ref(pair, &vm.ctx).into())
    }

    /// The number of each cell's group in the order of appearance (-1: it holds nothing), and where each appears first.
    #[pyfunction]
    fn factorize(of: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let (numbers, firsts) = sort::factorize(&super::read(&of, vm)?, vm)?;
        let pair = vec![Array::wrap(Block::from(numbers), vm)?, Array::wrap(Block::from(firsts), vm)?];
        Ok(PyTuple::new_ref(pair, &vm.ctx).into())
    }

    /// Where cells would be inserted into a sorted line.
    #[pyfunction]
    fn searchsorted(sorted: PyObjectRef, wanted: PyObjectRef, right: bool, vm: &VirtualMachine) -> PyResult {
        let (sorted, wanted) = (super::read(&sorted, vm)?, super::read(&wanted, vm)?);
        let shape = wanted.shape.clone();
        to_python::result(Block::from(sort::searchsorted(&sorted, &wanted, right, vm)?).shaped(&shape), vm)
    }

    /// Whether each cell is among others.
    #[pyfunction]
    fn isin(of: PyObjectRef, among: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let block = super::read(&of, vm)?;
        let found = sort::is_in(&block, &super::read(&among, vm)?, vm)?;
        to_python::result(Block::from(found).shaped(&block.shape), vm)
    }

    // --- matrices

    #[pyfunction]
    fn matmul(a: PyObjectRef, b: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        to_python::result(linalg::matmul(&super::read(&a, vm)?, &super::read(&b, vm)?, vm)?, vm)
    }

    /// `(x, pivots)` with `matrix @ x = right`, the product of the pivots being the determinant; None for x if there is no
    /// single one.
    #[pyfunction]
    fn solve(matrix: PyObjectRef, right: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let (matrix, right) = (super::read(&matrix, vm)?, super::read(&right, vm)?);
        let shape = right.shape.clone();
        let (solved, pivots) = linalg::solve(Matrix::of(&matrix, vm)?, Matrix::of(&right, vm)?);
        let solved = match solved {
            Some(solved) => Array::wrap(solved.block().shaped(&shape), vm)?,
            None => vm.ctx.none(),
        };
        Ok(vm.ctx.new_tuple(vec![solved, Array::wrap(Block::from(pivots), vm)?]).into())
    }

    /// Eigenvalues and eigenvectors of a symmetric matrix.
    #[pyfunction]
    fn symmetric(matrix: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let (values, vectors) = linalg::symmetric(Matrix::of(&super::read(&matrix, vm)?, vm)?);
        let pair = vec![Array::wrap(Block::from(values), vm)?, Array::wrap(vectors.block(), vm)?];
        Ok(vm.ctx.new_tuple(pair).into())
    }

    /// Left vectors, singular values and right vectors of a matrix that is not wider than it is tall.
    #[pyfunction]
    fn singular(matrix: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let (left, values, right) = linalg::singular(Matrix::of(&super::read(&matrix, vm)?, vm)?);
        let parts =
            vec![Array::wrap(left.block(), vm)?, Array::wrap(Block::from(values), vm)?, Array::wrap(right.block(), vm)?];
        Ok(vm.ctx.new_tuple(parts).into())
    }

    // --- chance

    /// The older generator, seeded by one number or by several.
    #[pyfunction]
    fn mersenne(seeds: Vec<u32>, is_one: bool, vm: &VirtualMachine) -> PyObjectRef {
        Random::mersenne(&seeds, is_one).into_ref(&vm.ctx).into()
    }

    /// The newer generator, seeded by words.
    #[pyfunction]
    fn pcg(words: Vec<u32>, vm: &VirtualMachine) -> PyObjectRef {
        Random::pcg(&words).into_ref(&vm.ctx).into()
    }

    #[pyattr(name = "Random")]
    fn random_class(_vm: &VirtualMachine) -> PyTypeRef {
        Random::make_static_type()
    }
}
