//! The native class `Scalar`: one cell that is no object of Python's own. `numpy.int64` and its like are below it;
//! `numpy.float64` is below Python's float, and `numpy.str_` below its text.

use super::block::Values;
use super::dtype::Dtype;
use rustpython_vm::prelude::*;
use rustpython_vm::{PyPayload, pyclass};

/// One cell.
#[pyclass(module = "_headwater_array", name = "Scalar")]
#[derive(Debug, PyPayload)]
pub struct Scalar {
    /// Its type.
    pub dtype: Dtype,
    /// What it holds.
    pub cell: Cell,
}

/// What a cell holds.
#[derive(Clone, Copy, Debug)]
pub enum Cell {
    /// A truth value.
    Bool(bool),
    /// A whole number, or a count of moments.
    Int(i64),
    /// A float.
    Float(f64),
}

impl Scalar {
    /// The cell as values of a block.
    pub fn values(&self) -> Values {
        match self.cell {
            Cell::Bool(cell) => Values::Bool(vec![cell]),
            Cell::Int(cell) => Values::Int(vec![cell]),
            Cell::Float(cell) => Values::Float(vec![cell]),
        }
    }
}

#[pyclass(flags(BASETYPE, DISALLOW_INSTANTIATION))]
impl Scalar {
    #[pygetset(name = "_dtype")]
    fn dtype_name(zelf: &Py<Self>) -> String {
        zelf.dtype.name()
    }

    /// The cell as Python's own bool, int or float.
    #[pygetset(name = "_plain")]
    fn plain(zelf: &Py<Self>, vm: &VirtualMachine) -> PyObjectRef {
        match zelf.cell {
            Cell::Bool(cell) => vm.ctx.new_bool(cell).into(),
            Cell::Int(cell) if zelf.dtype == Dtype::UInt(64) => vm.ctx.new_int(cell.cast_unsigned()).into(),
            Cell::Int(cell) => vm.ctx.new_int(cell).into(),
            Cell::Float(cell) => vm.ctx.new_float(cell).into(),
        }
    }
}
