//! Arithmetic of moments and lengths of time.

use super::arithmetic::{Op, counted, divided, no_loop, quotient};
use super::block::{Block, Values};
use super::dtype::{Dtype, FLOAT, NAT, Unit};
use super::operand::Pair;
use rustpython_vm::prelude::*;

/// Both sides, one of which at least is of moments or lengths.
pub fn arithmetic(op: Op, pair: &Pair, vm: &VirtualMachine) -> PyResult<Block> {
    use Dtype::{Datetime, Timedelta};
    let (a, b) = (&pair.left, &pair.right);
    let plain = |op: Op| -> Option<fn(i64, i64) -> i64> {
        Some(match op {
            Op::Add => |a, b| a.wrapping_add(b),
            Op::Subtract => |a, b| a.wrapping_sub(b),
            Op::Remainder => |a, b| if b == 0 { NAT } else { a - quotient(a, b) * b },
            Op::Maximum | Op::Fmax => i64::max,
            Op::Minimum | Op::Fmin => i64::min,
            _ => return None,
        })
    };
    let refused = || no_loop(op.name(), a.dtype, b.dtype, vm);
    let counts = |dtype: fn(Unit) -> Dtype, unit: Unit| -> PyResult<Block> {
        let function = plain(op).ok_or_else(refused)?;
        let (a, b) = (in_unit(a, unit, vm)?, in_unit(b, unit, vm)?);
        Ok(Block { dtype: dtype(unit), shape: Vec::new(), values: Values::Int(Pair::map(&a, &b, counted(function))) })
    };
    let block = match (a.dtype, b.dtype) {
        (Datetime(one), Datetime(two)) if op == Op::Subtract => counts(Timedelta, one.max(two))?,
        (Datetime(one), Datetime(two)) if plain(op).is_some() && op != Op::Add => counts(Datetime, one.max(two))?,
        (Datetime(one), Timedelta(two)) if matches!(op, Op::Add | Op::Subtract) => counts(Datetime, one.max(two))?,
        (Timedelta(one), Datetime(two)) if op == Op::Add => counts(Datetime, one.max(two))?,
        (Datetime(unit), whole) if whole.is_whole() && matches!(op, Op::Add | Op::Subtract) => counts(Datetime, unit)?,
        (whole, Datetime(unit)) if whole.is_whole() && op == Op::Add => counts(Datetime, unit)?,
        (Timedelta(one), Timedelta(two)) if matches!(op, Op::Divide | Op::FloorDivide) => {
            ratio(op, &in_unit(a, one.max(two), vm)?, &in_unit(b, one.max(two), vm)?)
        }
        (Timedelta(one), Timedelta(two)) => counts(Timedelta, one.max(two))?,
        (Timedelta(unit), whole) if whole.is_whole() && matches!(op, Op::Add | Op::Subtract) => {
            counts(Timedelta, unit)?
        }
        (Timedelta(unit), number) if number.is_number() => scaled(op, a, b, unit, vm)?.ok_or_else(refused)?,
        (number, Timedelta(unit)) if number.is_number() && op == Op::Multiply => {
            scaled(op, b, a, unit, vm)?.ok_or_else(refused)?
        }
        _ => return Err(refused()),
    };
    Ok(block.shaped(&pair.shape))
}

/// The counts of a block in a unit.
pub fn in_unit(block: &Block, unit: Unit, vm: &VirtualMachine) -> PyResult<Vec<i64>> {
    let cells = block.ints(vm)?;
    Ok(match block.dtype {
        Dtype::Datetime(from) | Dtype::Timedelta(from) => {
            cells.into_iter().map(|cell| from.convert(cell, unit)).collect()
        }
        _ => cells,
    })
}

#[allow(clippy::cast_precision_loss)]
fn ratio(op: Op, a: &[i64], b: &[i64]) -> Block {
    if op == Op::FloorDivide {
        return Block::from(Pair::map(a, b, quotient));
    }
    let float = |count: i64| if count == NAT { f64::NAN } else { count as f64 };
    Block::from(Pair::map(a, b, |a, b| float(a) / float(b))).typed(FLOAT)
}

/// Lengths times, or by, plain numbers.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]
fn scaled(op: Op, lengths: &Block, numbers: &Block, unit: Unit, vm: &VirtualMachine) -> PyResult<Option<Block>> {
    let counts = lengths.ints(vm)?;
    let numbers = numbers.floats(vm)?;
    let scale = |count: i64, number: f64| {
        let scaled = match op {
            Op::Multiply => count as f64 * number,
            Op::FloorDivide => divided(count as f64, number).0,
            _ => count as f64 / number,
        };
        if count == NAT || !scaled.is_finite() { NAT } else { scaled as i64 }
    };
    if !matches!(op, Op::Multiply | Op::Divide | Op::FloorDivide) {
        return Ok(None);
    }
    let values = Values::Int(Pair::map(&counts, &numbers, scale));
    Ok(Some(Block { dtype: Dtype::Timedelta(unit), shape: Vec::new(), values }))
}

/// A moment as text, as exact as its unit: `2024-01-31`, `2024-01-31T12:30:00.000001`.
pub fn iso(count: i64, unit: Unit) -> String {
    if count == NAT {
        return "NaT".to_owned();
    }
    let each = unit.nanos();
    let per_day = Unit::Day.nanos() / each;
    let (year, month, day) = date(count.div_euclid(per_day));
    let nanos = count.rem_euclid(per_day) * each;
    let date = format!("{year:04}-{month:02}-{day:02}");
    let (hour, minute, second) = (nanos / 3_600_000_000_000, nanos / 60_000_000_000 % 60, nanos / 1_000_000_000 % 60);
    let fraction = nanos % 1_000_000_000;
    match unit {
        Unit::Day => date,
        Unit::Hour => format!("{date}T{hour:02}"),
        Unit::Minute => format!("{date}T{hour:02}:{minute:02}"),
        Unit::Second => format!("{date}T{hour:02}:{minute:02}:{second:02}"),
        Unit::Milli => format!("{date}T{hour:02}:{minute:02}:{second:02}.{:03}", fraction / 1_000_000),
        Unit::Micro => format!("{date}T{hour:02}:{minute:02}:{second:02}.{:06}", fraction / 1_000),
        Unit::Nano => format!("{date}T{hour:02}:{minute:02}:{second:02}.{fraction:09}"),
    }
}

/// Year, month and day of a day counted from 1970, in the calendar that is in use today.
pub fn date(days: i64) -> (i64, i64, i64) {
    // Years begin in March here, so that the day that comes every four years is the last.
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let (month, year) = if month < 10 { (month + 3, year) } else { (month - 9, year + 1) };
    (year + era * 400, month, day)
}
