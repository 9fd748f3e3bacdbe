//! What an operation gets: a block, and whether its type gives way to that of the other side.

use super::block::{Block, Values};
use super::dtype::{Dtype, FLOAT, INT};
use super::{from_python, reshape, shape};
use rustpython_vm::builtins::{PyFloat, PyInt};
use rustpython_vm::prelude::*;

/// One side of an operation.
pub struct Operand {
    /// Its cells.
    pub block: Block,
    /// A number of Python's own takes the other side's type, if that can hold it.
    is_weak: bool,
}

impl Operand {
    /// From whatever a script gives.
    pub fn of(object: &PyObjectRef, vm: &VirtualMachine) -> PyResult<Self> {
        let is_weak = (object.downcast_ref_if_exact::<PyInt>(vm).is_some()
            || object.downcast_ref_if_exact::<PyFloat>(vm).is_some())
            && !object.is(&vm.ctx.true_value);
        Ok(Self { block: from_python::block(object, None, vm)?, is_weak })
    }
}

impl From<Block> for Operand {
    fn from(block: Block) -> Self {
        Self { block, is_weak: false }
    }
}

/// Both sides in one shape. A side of one cell stays as it is: kernels repeat it.
pub struct Pair {
    /// The left side.
    pub left: Block,
    /// The right side.
    pub right: Block,
    /// The shape of the result.
    pub shape: Vec<usize>,
    /// The type that holds the cells of both, if there is one.
    pub common: Option<Dtype>,
}

impl Pair {
    /// Two sides that are stretched to one shape.
    pub fn of(left: Operand, right: Operand, vm: &VirtualMachine) -> PyResult<Self> {
        let (a, b) = (&left.block.shape, &right.block.shape);
        let shape = shape::broadcast(a, b).ok_or_else(|| shape::mismatch(a, b, vm))?;
        let common = common(&left, &right, vm)?;
        let stretch = |block: Block| if block.len() == 1 { block } else { reshape::stretch(&block, &shape) };
        Ok(Self { left: stretch(left.block), right: stretch(right.block), common, shape })
    }

    /// What a function makes of the cells of both, one by one.
    pub fn map<A: Clone, B: Clone, R>(a: &[A], b: &[B], mut function: impl FnMut(A, B) -> R) -> Vec<R> {
        if a.len() == b.len() {
            return a.iter().zip(b).map(|(a, b)| function(a.clone(), b.clone())).collect();
        }
        match (a, b) {
            ([a], many) => many.iter().map(|b| function(a.clone(), b.clone())).collect(),
            (many, [b]) => many.iter().map(|a| function(a.clone(), b.clone())).collect(),
            _ => Vec::new(),
        }
    }
}

/// The type that holds the cells of both sides.
fn common(left: &Operand, right: &Operand, vm: &VirtualMachine) -> PyResult<Option<Dtype>> {
    match (left.is_weak, right.is_weak) {
        (false, true) => weakly(left.block.dtype, &right.block, vm).map(Some),
        (true, false) => weakly(right.block.dtype, &left.block, vm).map(Some),
        _ => Ok(left.block.dtype.common(right.block.dtype)),
    }
}

/// The type of one side where the other is a number of Python's own.
fn weakly(dtype: Dtype, weak: &Block, vm: &VirtualMachine) -> PyResult<Dtype> {
    Ok(match (dtype, &weak.values) {
        (Dtype::Bool, Values::Int(_)) => INT,
        (Dtype::Float(_), _) => dtype,
        (whole, Values::Int(number)) if whole.is_whole() => {
            let number = number.first().copied().unwrap_or_default();
            if weak.dtype == INT && !whole.holds(number) {
                return Err(
                    vm.new_overflow_error(format!("Python integer {number} out of bounds for {}", whole.name()))
                );
            }
            whole
        }
        (number, Values::Float(_)) if number.is_number() => FLOAT,
        _ => dtype.common(weak.dtype).unwrap_or(Dtype::Object),
    })
}

/// The type that holds the cells of all; what numbers of Python's own stand for counts as well.
pub fn result_type(objects: &[PyObjectRef], vm: &VirtualMachine) -> PyResult<Dtype> {
    let mut found: Option<Operand> = None;
    for object in objects {
        let next = Operand::of(object, vm)?;
        found = Some(match found {
            None => next,
            Some(known) => {
                let is_weak = known.is_weak && next.is_weak;
                let dtype = common(&known, &next, vm)?.unwrap_or(Dtype::Object);
                // What is weak is asked for its value again: of two, the one of the wider type stands for both.
                let block = if is_weak && known.block.dtype == dtype {
                    known.block
                } else if is_weak {
                    next.block
                } else {
                    Block { dtype, ..next.block }
                };
                Operand { block, is_weak }
            }
        });
    }
    Ok(found.map_or(FLOAT, |found| found.block.dtype))
}
