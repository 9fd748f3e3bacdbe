//! One number to one: `sin`, `abs`, `floor`, and questions such as `isnan`.

use super::block::{Block, Values};
use super::dtype::{Dtype, NAT};
use rustpython_vm::builtins::PyFloat;
use rustpython_vm::prelude::*;

/// The function of floats by numpy's name for it.
fn of_floats(name: &str) -> Option<fn(f64) -> f64> {
    Some(match name {
        "sin" => f64::sin,
        "cos" => f64::cos,
        "tan" => f64::tan,
        "arcsin" => f64::asin,
        "arccos" => f64::acos,
        "arctan" => f64::atan,
        "sinh" => f64::sinh,
        "cosh" => f64::cosh,
        "tanh" => f64::tanh,
        "arcsinh" => f64::asinh,
        "arccosh" => f64::acosh,
        "arctanh" => f64::atanh,
        "exp" => f64::exp,
        "exp2" => f64::exp2,
        "expm1" => f64::exp_m1,
        "log" => f64::ln,
        "log2" => f64::log2,
        "log10" => f64::log10,
        "log1p" => f64::ln_1p,
        "sqrt" => f64::sqrt,
        "cbrt" => f64::cbrt,
        "rint" => f64::round_ties_even,
        "fabs" => f64::abs,
        "degrees" | "rad2deg" => |radians| radians * (180.0 / std::f64::consts::PI),
        "radians" | "deg2rad" => |degrees| degrees * (std::f64::consts::PI / 180.0),
        _ => return None,
    })
}

/// The function that keeps the type: of floats, and of whole numbers.
fn of_either(name: &str) -> Option<(fn(f64) -> f64, fn(i64) -> i64)> {
    Some(match name {
        "floor" => (f64::floor, |a| a),
        "ceil" => (f64::ceil, |a| a),
        "trunc" | "fix" => (f64::trunc, |a| a),
        "negative" => (|a| -a, i64::wrapping_neg),
        "positive" => (|a| a, |a| a),
        "absolute" => (f64::abs, i64::wrapping_abs),
        "square" => (|a| a * a, |a| a.wrapping_mul(a)),
        "reciprocal" => (|a| 1.0 / a, |a| if a == 0 { i64::MIN } else { 1 / a }),
        "sign" => (|a| if a.is_nan() || a == 0.0 { a.abs() } else { 1.0_f64.copysign(a) }, i64::signum),
        _ => return None,
    })
}

/// A question about floats; of anything else the answer is the last.
fn question(name: &str) -> Option<(fn(f64) -> bool, bool)> {
    Some(match name {
        "isnan" => (f64::is_nan, false),
        "isinf" => (f64::is_infinite, false),
        "isfinite" => (f64::is_finite, true),
        "signbit" => (f64::is_sign_negative, false),
        _ => return None,
    })
}

/// Cell by cell.
pub fn unary(name: &str, block: &Block, vm: &VirtualMachine) -> PyResult<Block> {
    let cells = match (name, &block.values) {
        ("logical_not", _) => Block::from(block.bools(vm)?.into_iter().map(|cell| !cell).collect::<Vec<_>>()),
        ("missing", _) => Block::from(missing(block, vm)),
        ("invert", Values::Bool(cells)) => Block::from(cells.iter().map(|cell| !cell).collect::<Vec<_>>()),
        ("invert", Values::Int(cells)) => {
            Block::from(cells.iter().map(|cell| !cell).collect::<Vec<_>>()).typed(block.dtype)
        }
        _ => numbers(name, block, vm)?,
    };
    Ok(cells.shaped(&block.shape))
}

fn numbers(name: &str, block: &Block, vm: &VirtualMachine) -> PyResult<Block> {
    let dtype = block.dtype;
    if let Some((function, otherwise)) = question(name) {
        return match &block.values {
            Values::Float(cells) => Ok(Block::from(cells.iter().map(|cell| function(*cell)).collect::<Vec<_>>())),
            Values::Int(cells) if name == "signbit" => {
                Ok(Block::from(cells.iter().map(|cell| *cell < 0).collect::<Vec<_>>()))
            }
            Values::Object(_) => Err(unsupported(name, vm)),
            _ => Ok(Block::from(vec![otherwise; block.len()])),
        };
    }
    if let Some((of_floats, of_whole)) = of_either(name) {
        return match &block.values {
            Values::Float(cells) => Ok(Block::from(map(cells, of_floats)).typed(dtype)),
            Values::Int(cells) => {
                let function = |cell: &i64| if dtype.is_time() && *cell == NAT { NAT } else { of_whole(*cell) };
                let values = Values::Int(cells.iter().map(function).collect());
                Ok(Block { dtype, shape: Vec::new(), values }.typed(dtype))
            }
            Values::Bool(_) => bools(name, block, vm),
            Values::Object(cells) => objects(name, cells, vm),
        };
    }
    let Some(function) = of_floats(name) else { return Err(unsupported(name, vm)) };
    match &block.values {
        Values::Object(_) if dtype != Dtype::Object => Err(unsupported(name, vm)),
        Values::Object(cells) => {
            // Objects are asked to do it themselves; plain floats do not know how.
            let message = |cell: &PyObjectRef| {
                vm.new_type_error(format!(
                    "loop of ufunc does not support argument 0 of type {} which has no callable {name} method",
                    cell.class().name()
                ))
            };
            match cells.iter().find(|cell| cell.downcast_ref::<PyFloat>().is_some()).or(cells.first()) {
                Some(cell) => Err(message(cell)),
                None => Ok(Block::from(Vec::<PyObjectRef>::new())),
            }
        }
        _ if dtype.is_time() => Err(unsupported(name, vm)),
        _ => Ok(Block::from(map(&block.floats(vm)?, function)).typed(dtype.as_float())),
    }
}

fn map(cells: &[f64], function: fn(f64) -> f64) -> Vec<f64> {
    cells.iter().map(|cell| function(*cell)).collect()
}

fn bools(name: &str, block: &Block, vm: &VirtualMachine) -> PyResult<Block> {
    match name {
        "negative" => Err(vm.new_type_error(
            "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not \
             function instead.",
        )),
        "absolute" | "floor" | "ceil" | "trunc" => Ok(block.clone()),
        "square" | "reciprocal" => numbers(name, &block.cast(Dtype::Int(8), vm)?, vm),
        _ => Err(unsupported(name, vm)),
    }
}

fn objects(name: &str, cells: &[PyObjectRef], vm: &VirtualMachine) -> PyResult<Block> {
    let function = |cell: &PyObjectRef| match name {
        "negative" => vm._neg(cell),
        "positive" => vm._pos(cell),
        "absolute" => vm._abs(cell),
        "square" => vm._mul(cell, cell),
        _ => Err(unsupported(name, vm)),
    };
    Ok(Block::from(cells.iter().map(function).collect::<PyResult<Vec<_>>>()?))
}

/// Whether each cell holds nothing: NaN, no moment, None.
pub fn missing(block: &Block, vm: &VirtualMachine) -> Vec<bool> {
    match &block.values {
        Values::Float(cells) => cells.iter().map(|cell| cell.is_nan()).collect(),
        Values::Int(cells) if block.dtype.is_time() => cells.iter().map(|cell| *cell == NAT).collect(),
        Values::Object(cells) => cells.iter().map(|cell| is_missing(cell, vm)).collect(),
        _ => vec![false; block.len()],
    }
}

/// Whether an object stands for nothing.
pub fn is_missing(cell: &PyObjectRef, vm: &VirtualMachine) -> bool {
    if vm.is_none(cell) {
        return true;
    }
    match cell.downcast_ref::<PyFloat>() {
        Some(float) => float.to_f64().is_nan(),
        None => super::attribute("nothing", vm).is_ok_and(|nothing| cell.is(&nothing)),
    }
}

fn unsupported(name: &str, vm: &VirtualMachine) -> rustpython_vm::builtins::PyBaseExceptionRef {
    vm.new_type_error(format!(
        "ufunc '{name}' not supported for the input types, and the inputs could not be safely coerced to any supported \
         types according to the casting rule ''safe''"
    ))
}
