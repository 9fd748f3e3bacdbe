//! Two numbers to one: `+`, `//`, `maximum`, `arctan2`, and what bits are combined by.

use super::block::Block;
use super::dtype::{Dtype, FLOAT, INT, NAT};
use super::operand::{Operand, Pair};
use super::{compare, moments};
use rustpython_vm::builtins::PyStr;
use rustpython_vm::prelude::*;

/// What becomes of two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Op {
    Add,
    Subtract,
    Multiply,
    Divide,
    FloorDivide,
    Remainder,
    Fmod,
    Power,
    Maximum,
    Minimum,
    Fmax,
    Fmin,
    Arctan2,
    Hypot,
    Copysign,
    LogAddExp,
    Gcd,
    Lcm,
    And,
    Or,
    Xor,
    ShiftLeft,
    ShiftRight,
}

impl Op {
    const NAMES: [(&'static str, Self); 23] = [
        ("add", Self::Add),
        ("subtract", Self::Subtract),
        ("multiply", Self::Multiply),
        ("divide", Self::Divide),
        ("floor_divide", Self::FloorDivide),
        ("remainder", Self::Remainder),
        ("fmod", Self::Fmod),
        ("power", Self::Power),
        ("maximum", Self::Maximum),
        ("minimum", Self::Minimum),
        ("fmax", Self::Fmax),
        ("fmin", Self::Fmin),
        ("arctan2", Self::Arctan2),
        ("hypot", Self::Hypot),
        ("copysign", Self::Copysign),
        ("logaddexp", Self::LogAddExp),
        ("gcd", Self::Gcd),
        ("lcm", Self::Lcm),
        ("bitwise_and", Self::And),
        ("bitwise_or", Self::Or),
        ("bitwise_xor", Self::Xor),
        ("left_shift", Self::ShiftLeft),
        ("right_shift", Self::ShiftRight),
    ];

    /// By numpy's name for it.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|op| op.0 == name).map(|op| op.1)
    }

    /// Numpy's name for it.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|op| op.1 == self).map_or("", |op| op.0)
    }

    /// Whether floats know nothing of it.
    fn is_of_bits(self) -> bool {
        matches!(self, Self::Gcd | Self::Lcm | Self::And | Self::Or | Self::Xor | Self::ShiftLeft | Self::ShiftRight)
    }

    fn is_of_floats(self) -> bool {
        matches!(self, Self::Divide | Self::Arctan2 | Self::Hypot | Self::Copysign | Self::LogAddExp)
    }

    /// Whether it chooses one of its sides.
    fn chooses(self) -> bool {
        matches!(self, Self::Maximum | Self::Minimum | Self::Fmax | Self::Fmin)
    }
}

/// Both sides, cell by cell.
pub fn binary(op: Op, left: Operand, right: Operand, vm: &VirtualMachine) -> PyResult<Block> {
    let pair = Pair::of(left, right, vm)?;
    let (a, b) = (&pair.left, &pair.right);
    if a.dtype.is_time() || b.dtype.is_time() {
        return moments::arithmetic(op, &pair, vm);
    }
    let dtype = match pair.common {
        Some(Dtype::Str(_)) if op == Op::Add && !a.dtype.is_number() && !b.dtype.is_number() => Dtype::Object,
        Some(dtype) if dtype.is_number() || dtype == Dtype::Object => dtype,
        _ => return Err(no_loop(op.name(), a.dtype, b.dtype, vm)),
    };
    let block = match dtype {
        Dtype::Object => objects(op, &pair, vm)?,
        Dtype::Bool => truths(op, &pair, vm)?,
        Dtype::Float(_) => floats(op, &pair, dtype, vm)?,
        _ if op.is_of_floats() => floats(op, &pair, if op == Op::Divide { FLOAT } else { dtype.as_float() }, vm)?,
        _ => whole(op, &pair, dtype, vm)?,
    };
    Ok(block.shaped(&pair.shape))
}

/// There is no such operation for cells of these types.
pub fn no_loop(name: &str, a: Dtype, b: Dtype, vm: &VirtualMachine) -> rustpython_vm::builtins::PyBaseExceptionRef {
    let message = format!(
        "ufunc '{name}' did not contain a loop with signature matching types ({}, {}) -> None",
        a.repr(),
        b.repr()
    );
    super::class("UFuncTypeError", vm).map_or_else(|error| error, |class| vm.new_exception_msg(class, message.into()))
}

fn floats(op: Op, pair: &Pair, dtype: Dtype, vm: &VirtualMachine) -> PyResult<Block> {
    if op.is_of_bits() {
        let message = format!(
            "ufunc '{}' not supported for the input types, and the inputs could not be safely coerced to any supported \
             types according to the casting rule ''safe''",
            op.name()
        );
        return Err(vm.new_type_error(message));
    }
    let (a, b) = (pair.left.floats(vm)?, pair.right.floats(vm)?);
    // A power that has a name of its own is computed by it, to the last bit.
    if let (Op::Power, [exponent]) = (op, b.as_slice()) {
        let known: Option<fn(f64) -> f64> = match *exponent {
            2.0 => Some(|a| a * a),
            0.5 => Some(f64::sqrt),
            -1.0 => Some(|a| 1.0 / a),
            1.0 => Some(|a| a),
            _ => None,
        };
        if let Some(function) = known {
            return Ok(Block::from(a.into_iter().map(function).collect::<Vec<_>>()).typed(dtype));
        }
    }
    Ok(Block::from(Pair::map(&a, &b, float(op))).typed(dtype))
}

/// One operation on floats.
fn float(op: Op) -> fn(f64, f64) -> f64 {
    match op {
        Op::Add => |a, b| a + b,
        Op::Subtract => |a, b| a - b,
        Op::Multiply => |a, b| a * b,
        Op::Divide => |a, b| a / b,
        Op::FloorDivide => |a, b| divided(a, b).0,
        Op::Remainder => |a, b| divided(a, b).1,
        Op::Fmod => |a, b| a % b,
        Op::Power => f64::powf,
        Op::Maximum => |a, b| if a.is_nan() || a >= b { a } else { b },
        Op::Minimum => |a, b| if a.is_nan() || a <= b { a } else { b },
        Op::Fmax => f64::max,
        Op::Fmin => f64::min,
        Op::Arctan2 => f64::atan2,
        Op::Hypot => f64::hypot,
        Op::Copysign => f64::copysign,
        Op::LogAddExp => |a, b| {
            if a == b { a + std::f64::consts::LN_2 } else { a.max(b) + (-(a - b).abs()).exp().ln_1p() }
        },
        Op::Gcd | Op::Lcm | Op::And | Op::Or | Op::Xor | Op::ShiftLeft | Op::ShiftRight => |_, _| f64::NAN,
    }
}

/// The quotient, rounded down, and what remains, with the sign of the divisor.
#[allow(clippy::float_cmp)]
pub fn divided(a: f64, b: f64) -> (f64, f64) {
    let mut rest = a % b;
    if b == 0.0 {
        return (a / b, rest);
    }
    let mut quotient = (a - rest) / b;
    if rest == 0.0 {
        rest = 0.0_f64.copysign(b);
    } else if (b < 0.0) != (rest < 0.0) {
        rest += b;
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return (0.0_f64.copysign(a / b), rest);
    }
    let down = quotient.floor();
    (if quotient - down > 0.5 { down + 1.0 } else { down }, rest)
}

fn whole(op: Op, pair: &Pair, dtype: Dtype, vm: &VirtualMachine) -> PyResult<Block> {
    let (a, b) = (pair.left.ints(vm)?, pair.right.ints(vm)?);
    let function: fn(i64, i64) -> i64 = match op {
        Op::Add => i64::wrapping_add,
        Op::Subtract => i64::wrapping_sub,
        Op::Multiply => i64::wrapping_mul,
        Op::FloorDivide => quotient,
        Op::Remainder => |a, b| if b == 0 { 0 } else { a.wrapping_sub(quotient(a, b).wrapping_mul(b)) },
        Op::Fmod => |a, b| if b == 0 { 0 } else { a.wrapping_rem(b) },
        Op::Maximum | Op::Fmax => i64::max,
        Op::Minimum | Op::Fmin => i64::min,
        Op::Gcd => gcd,
        Op::Lcm => |a, b| a.wrapping_div(gcd(a, b).max(1)).wrapping_mul(b).wrapping_abs(),
        Op::And => |a, b| a & b,
        Op::Or => |a, b| a | b,
        Op::Xor => |a, b| a ^ b,
        Op::ShiftLeft => |a, b| u32::try_from(b).ok().and_then(|b| a.checked_shl(b)).unwrap_or(0),
        Op::ShiftRight => {
            |a, b| u32::try_from(b).ok().and_then(|b| a.checked_shr(b)).unwrap_or(if a < 0 { -1 } else { 0 })
        }
        _ => {
            if b.iter().any(|exponent| *exponent < 0) {
                return Err(vm.new_value_error("Integers to negative integer powers are not allowed."));
            }
            |a, b| a.wrapping_pow(u32::try_from(b).unwrap_or(u32::MAX))
        }
    };
    Ok(Block::from(Pair::map(&a, &b, function)).typed(dtype))
}

/// The greatest number by which both can be divided.
fn gcd(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a.wrapping_abs(), b.wrapping_abs());
    while b != 0 {
        (a, b) = (b, a.wrapping_rem(b));
    }
    a
}

/// Rounded down; nothing where there is nothing to divide by.
pub fn quotient(a: i64, b: i64) -> i64 {
    if b == 0 {
        return 0;
    }
    let (quotient, rest) = (a.wrapping_div(b), a.wrapping_rem(b));
    if rest != 0 && (rest < 0) != (b < 0) { quotient - 1 } else { quotient }
}

fn truths(op: Op, pair: &Pair, vm: &VirtualMachine) -> PyResult<Block> {
    let (a, b) = (pair.left.bools(vm)?, pair.right.bools(vm)?);
    let function: fn(bool, bool) -> bool = match op {
        Op::Add | Op::Maximum | Op::Fmax | Op::Or => |a, b| a | b,
        Op::Multiply | Op::Minimum | Op::Fmin | Op::And => |a, b| a & b,
        Op::Xor => |a, b| a ^ b,
        Op::Subtract => {
            return Err(vm.new_type_error(
                "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or \
                 the logical_xor function instead.",
            ));
        }
        _ if op.is_of_floats() => return floats(op, pair, if op == Op::Divide { FLOAT } else { Dtype::Float(16) }, vm),
        _ => return whole(op, pair, Dtype::Int(8), vm),
    };
    Ok(Block::from(Pair::map(&a, &b, function)))
}

/// By Python's own operators, and texts by joining them.
fn objects(op: Op, pair: &Pair, vm: &VirtualMachine) -> PyResult<Block> {
    let (a, b) = (pair.left.objects(vm), pair.right.objects(vm));
    let cells = Pair::map(&a, &b, |a, b| object(op, &a, &b, vm)).into_iter().collect::<PyResult<Vec<_>>>()?;
    let longest = cells.iter().filter_map(|cell| cell.downcast_ref::<PyStr>()).map(|text| text.char_len()).max();
    let is_text = pair.left.dtype != Dtype::Object && pair.right.dtype != Dtype::Object;
    let dtype = if is_text { Dtype::Str(longest.unwrap_or(1).max(1)) } else { Dtype::Object };
    Ok(Block::from(cells).typed(dtype))
}

/// Two objects by one of Python's operators.
pub fn object(op: Op, a: &PyObjectRef, b: &PyObjectRef, vm: &VirtualMachine) -> PyResult {
    match op {
        Op::Add => vm._add(a, b),
        Op::Subtract => vm._sub(a, b),
        Op::Multiply => vm._mul(a, b),
        Op::Divide => vm._truediv(a, b),
        Op::FloorDivide => vm._floordiv(a, b),
        Op::Remainder | Op::Fmod => vm._mod(a, b),
        Op::Power => vm._pow(a, b, vm.ctx.none.as_object()),
        Op::And => vm._and(a, b),
        Op::Or => vm._or(a, b),
        Op::Xor => vm._xor(a, b),
        Op::ShiftLeft => vm._lshift(a, b),
        Op::ShiftRight => vm._rshift(a, b),
        _ if op.chooses() => {
            let wanted = if matches!(op, Op::Maximum | Op::Fmax) { compare::Op::Ge } else { compare::Op::Le };
            Ok(if compare::object(wanted, a, b, vm)?.try_to_bool(vm)? { a.clone() } else { b.clone() })
        }
        _ => Err(no_loop(op.name(), Dtype::Object, Dtype::Object, vm)),
    }
}

/// A count that may stand for no moment.
pub fn counted(function: fn(i64, i64) -> i64) -> impl Fn(i64, i64) -> i64 {
    move |a, b| if a == NAT || b == NAT { NAT } else { function(a, b) }
}

/// The type of a sum: narrow numbers and truth values are summed up in the widest.
pub fn summed(dtype: Dtype) -> Dtype {
    match dtype {
        Dtype::Bool | Dtype::Int(_) => INT,
        Dtype::UInt(_) => Dtype::UInt(64),
        other => other,
    }
}
