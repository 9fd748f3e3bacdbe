//! Two cells to a truth value: `<`, `==`, and `logical_and` with its like.

use super::arithmetic::no_loop;
use super::block::{Block, Values};
use super::dtype::{Dtype, NAT, Unit};
use super::moments::in_unit;
use super::operand::{Operand, Pair};
use rustpython_vm::builtins::PyStr;
use rustpython_vm::prelude::*;
use rustpython_vm::types::PyComparisonOp;
use std::cmp::Ordering;

/// What is asked of two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Op {
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
    And,
    Or,
    Xor,
}

impl Op {
    const NAMES: [(&'static str, Self); 9] = [
        ("equal", Self::Eq),
        ("not_equal", Self::Ne),
        ("less", Self::Lt),
        ("less_equal", Self::Le),
        ("greater", Self::Gt),
        ("greater_equal", Self::Ge),
        ("logical_and", Self::And),
        ("logical_or", Self::Or),
        ("logical_xor", Self::Xor),
    ];

    /// By numpy's name for it.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|op| op.0 == name).map(|op| op.1)
    }

    fn name(self) -> &'static str {
        Self::NAMES.iter().find(|op| op.1 == self).map_or("", |op| op.0)
    }

    /// Whether it holds of two cells in this order. Cells that have none differ.
    fn holds(self, order: Option<Ordering>) -> bool {
        match self {
            Self::Eq => order == Some(Ordering::Equal),
            Self::Ne => order != Some(Ordering::Equal),
            Self::Lt => order == Some(Ordering::Less),
            Self::Le => order.is_some_and(Ordering::is_le),
            Self::Gt => order == Some(Ordering::Greater),
            Self::Ge => order.is_some_and(Ordering::is_ge),
            Self::And | Self::Or | Self::Xor => false,
        }
    }

    fn as_python(self) -> PyComparisonOp {
        match self {
            Self::Ne => PyComparisonOp::Ne,
            Self::Lt => PyComparisonOp::Lt,
            Self::Le => PyComparisonOp::Le,
            Self::Gt => PyComparisonOp::Gt,
            Self::Ge => PyComparisonOp::Ge,
            _ => PyComparisonOp::Eq,
        }
    }
}

/// Both sides, cell by cell.
pub fn binary(op: Op, left: Operand, right: Operand, vm: &VirtualMachine) -> PyResult<Block> {
    let pair = Pair::of(left, right, vm)?;
    let (a, b) = (&pair.left, &pair.right);
    let cells = match op {
        Op::And => Pair::map(&a.bools(vm)?, &b.bools(vm)?, |a, b| a & b),
        Op::Or => Pair::map(&a.bools(vm)?, &b.bools(vm)?, |a, b| a | b),
        Op::Xor => Pair::map(&a.bools(vm)?, &b.bools(vm)?, |a, b| a ^ b),
        _ => ordered(op, &pair, vm)?,
    };
    Ok(Block::from(cells).shaped(&pair.shape))
}

fn ordered(op: Op, pair: &Pair, vm: &VirtualMachine) -> PyResult<Vec<bool>> {
    let (a, b) = (&pair.left, &pair.right);
    if let (Values::Object(one), Values::Object(two)) = (&a.values, &b.values)
        && a.dtype != Dtype::Object
        && b.dtype != Dtype::Object
    {
        return Ok(Pair::map(one, two, |a, b| op.holds(text_order(&a, &b))));
    }
    match (a.dtype, b.dtype) {
        (Dtype::Object, _) | (_, Dtype::Object) => {
            let answers = Pair::map(&a.objects(vm), &b.objects(vm), |a, b| object(op, &a, &b, vm)?.try_to_bool(vm));
            return answers.into_iter().collect();
        }
        (Dtype::Str(_), _) | (_, Dtype::Str(_)) => {
            return match op {
                Op::Eq | Op::Ne => Ok(vec![op == Op::Ne; super::shape::size(&pair.shape)]),
                _ => Err(no_loop(op.name(), a.dtype, b.dtype, vm)),
            };
        }
        (one, two) if one.is_time() || two.is_time() => {
            let unit = |dtype| match dtype {
                Dtype::Datetime(unit) | Dtype::Timedelta(unit) => unit,
                _ => Unit::Day,
            };
            let unit = unit(one).max(unit(two));
            let order = |a: i64, b: i64| (a != NAT && b != NAT).then(|| a.cmp(&b));
            return Ok(Pair::map(&in_unit(a, unit, vm)?, &in_unit(b, unit, vm)?, |a, b| op.holds(order(a, b))));
        }
        _ => {}
    }
    Ok(match (&a.values, &b.values) {
        (Values::Int(one), Values::Int(two)) if a.dtype == b.dtype && a.dtype == Dtype::UInt(64) => {
            Pair::map(one, two, |a, b| op.holds(Some(a.cast_unsigned().cmp(&b.cast_unsigned()))))
        }
        (Values::Int(_) | Values::Bool(_), Values::Int(_) | Values::Bool(_)) => {
            Pair::map(&a.ints(vm)?, &b.ints(vm)?, |a, b| op.holds(Some(a.cmp(&b))))
        }
        _ => Pair::map(&a.floats(vm)?, &b.floats(vm)?, |a, b| op.holds(a.partial_cmp(&b))),
    })
}

/// Two texts by their letters. What is no text has no order.
pub fn text_order(a: &PyObjectRef, b: &PyObjectRef) -> Option<Ordering> {
    let (a, b) = (a.downcast_ref::<PyStr>()?, b.downcast_ref::<PyStr>()?);
    match (a.to_str(), b.to_str()) {
        (Some(a), Some(b)) => Some(a.cmp(b)),
        _ => Some(a.to_string_lossy().cmp(&b.to_string_lossy())),
    }
}

/// Two objects by Python's own comparison.
pub fn object(op: Op, a: &PyObjectRef, b: &PyObjectRef, vm: &VirtualMachine) -> PyResult {
    a.clone().rich_compare(b.clone(), op.as_python(), vm)
}
