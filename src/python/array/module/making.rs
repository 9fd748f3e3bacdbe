//! New arrays, and what is computed cell by cell or of many.

#[rustpython_vm::pymodule(sub)]
pub(super) mod functions {
    use crate::python::array::block::{Block, Values};
    use crate::python::array::dtype::Dtype;
    use crate::python::array::module::{axes_of, dtype_named, read};
    use crate::python::array::operand::{self, Operand};
    use crate::python::array::reduce::{self, How};
    use crate::python::array::scalar::{Cell, Scalar};
    use crate::python::array::view::Array;
    use crate::python::array::{
        accumulate, arithmetic, compare, from_python, group, join, reshape, shape, to_python, unary,
    };
    use rustpython_vm::builtins::{PyStrRef, PyTypeRef};
    use rustpython_vm::function::OptionalArg;
    use rustpython_vm::prelude::*;

    // --- making

    /// A new array of what an object holds.
    #[pyfunction]
    fn array(object: PyObjectRef, dtype: Option<PyStrRef>, vm: &VirtualMachine) -> PyResult {
        let dtype = dtype.map(|name| dtype_named(&name.to_string_lossy(), vm)).transpose()?;
        Array::wrap(from_python::block(&object, dtype, vm)?, vm)
    }

    /// An array of one value.
    #[pyfunction]
    fn full(shape: PyObjectRef, value: PyObjectRef, dtype: Option<PyStrRef>, vm: &VirtualMachine) -> PyResult {
        let dtype = dtype.map(|name| dtype_named(&name.to_string_lossy(), vm)).transpose()?;
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
        let both = [read(&start, vm)?, read(&step, vm)?];
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
        let dtype = dtype_named(&dtype.to_string_lossy(), vm)?;
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
            None => Ok(read(&object, vm)?.dtype.name()),
        }
    }

    /// The type that holds the cells of both; None if there is none.
    #[pyfunction]
    fn common_type(one: PyStrRef, two: PyStrRef, vm: &VirtualMachine) -> PyResult<Option<String>> {
        let (one, two) = (dtype_named(&one.to_string_lossy(), vm)?, dtype_named(&two.to_string_lossy(), vm)?);
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
        let block = read(&of, vm)?;
        to_python::result(unary::unary(&name.to_string_lossy(), &block, vm)?, vm)
    }

    /// One of two, as a truth value says, cell by cell.
    #[pyfunction(name = "where")]
    fn choose(condition: PyObjectRef, yes: PyObjectRef, no: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let condition = read(&condition, vm)?;
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
        let block = read(&of, vm)?;
        let axes = axes_of(&axis.unwrap_or_none(vm), block.shape.len(), vm)?;
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
        let block = read(&of, vm)?;
        let axes = axes_of(&axis.unwrap_or_none(vm), block.shape.len(), vm)?;
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
        let numbers = read(&numbers, vm)?.ints(vm)?;
        Array::wrap(group::group(how, &read(&of, vm)?, &numbers, count, vm)?, vm)
    }
}
