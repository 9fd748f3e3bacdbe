//! Many cells to one: sums, means, least and greatest, along an axis or over all.

use super::arithmetic::{self, summed};
use super::block::{Block, Values};
use super::dtype::{Dtype, FLOAT, NAT};
use super::{compare, reshape, shape, sums, unary};
use rustpython_vm::prelude::*;
use std::cmp::Ordering;

/// What many cells become, by its name, and how.
#[derive(Clone, Copy, Debug)]
pub struct How<'a> {
    /// `sum`, `prod`, `min`, `max`, `argmin`, `argmax`, `any`, `all`, `mean`, `var`, `std`, `count`.
    pub name: &'a str,
    /// Cells that hold nothing are left out.
    pub skips: bool,
    /// What the number of cells is lessened by in a variance.
    pub ddof: f64,
}

/// The cells along some axes become one each; with no axes named, all cells do.
pub fn reduce(
    how: How<'_>,
    block: &Block,
    axes: Option<&[usize]>,
    keeps: bool,
    vm: &VirtualMachine,
) -> PyResult<Block> {
    let rank = block.shape.len();
    let gone: Vec<usize> = axes.map_or_else(|| (0..rank).collect(), <[usize]>::to_vec);
    let stay: Vec<usize> = (0..rank).filter(|axis| !gone.contains(axis)).collect();
    let shape: Vec<usize> = stay.iter().map(|axis| block.shape[*axis]).collect();
    let length: usize = gone.iter().map(|axis| block.shape[*axis]).product();
    // Rows are summed up one after the other where the first axis goes, as numpy does, to the last bit.
    let is_of_rows = gone == [0] && rank > 1 && !how.skips && block.dtype.is_float();
    let reduced = match (&block.values, how.name) {
        (Values::Float(cells), "sum" | "mean") if is_of_rows => of_rows(how, cells, &shape, length),
        _ => {
            let order: Vec<usize> = stay.iter().chain(&gone).copied().collect();
            let is_in_order = order.iter().enumerate().all(|(at, axis)| at == *axis);
            let moved;
            let block = if is_in_order {
                block
            } else {
                moved = reshape::transposed(block, &order);
                &moved
            };
            lines(how, block, shape::size(&shape), length, vm)?
        }
    };
    let dtype = if reduced.dtype.is_float() && block.dtype.is_float() { block.dtype } else { reduced.dtype };
    let full: Vec<usize> =
        block.shape.iter().enumerate().map(|(axis, length)| if gone.contains(&axis) { 1 } else { *length }).collect();
    Ok(reduced.typed(dtype).shaped(if keeps { &full } else { &shape }))
}

fn of_rows(how: How<'_>, cells: &[f64], shape: &[usize], length: usize) -> Block {
    let mut totals = vec![0.0; shape::size(shape)];
    for row in cells.chunks(totals.len().max(1)) {
        for (total, cell) in totals.iter_mut().zip(row) {
            *total += cell;
        }
    }
    if how.name == "mean" {
        let count = float(length);
        totals.iter_mut().for_each(|total| *total /= count);
    }
    Block::from(totals)
}

#[allow(clippy::cast_precision_loss)]
fn float(count: usize) -> f64 {
    count as f64
}

/// Each line of so many cells becomes one.
fn lines(how: How<'_>, block: &Block, count: usize, length: usize, vm: &VirtualMachine) -> PyResult<Block> {
    let dtype = block.dtype;
    match how.name {
        "any" | "all" => {
            let cells = block.bools(vm)?;
            let one = |line: &[bool]| if how.name == "any" { line.contains(&true) } else { !line.contains(&false) };
            return Ok(Block::from(each(&cells, count, length, one)));
        }
        "count" => {
            let missing = unary::missing(block, vm);
            let one = |line: &[bool]| line.iter().filter(|missing| !**missing).count();
            return Ok(Block::from(each(&missing, count, length, one)));
        }
        "nonzero" => {
            let cells = block.bools(vm)?;
            return Ok(Block::from(each(&cells, count, length, |line| line.iter().filter(|cell| **cell).count())));
        }
        "mean" | "var" | "std" if dtype != Dtype::Object && !dtype.is_time() => {
            check_number(how.name, dtype, vm)?;
            let cells = block.floats(vm)?;
            let made = each(&cells, count, length, |line| sums::spread(how, line));
            return Ok(Block::from(made).typed(if dtype.is_float() { dtype } else { FLOAT }));
        }
        _ => {}
    }
    match &block.values {
        Values::Float(cells) => floats(how, cells, count, length, vm),
        Values::Int(cells) if dtype.is_time() => times(how, cells, dtype, count, length, vm),
        Values::Int(_) | Values::Bool(_) => whole(how, block, count, length, vm),
        Values::Object(cells) => objects(how, cells, dtype, count, length, vm),
    }
}

fn check_number(name: &str, dtype: Dtype, vm: &VirtualMachine) -> PyResult<()> {
    let name = if name == "mean" { "add" } else { "subtract" };
    if dtype.is_number() { Ok(()) } else { Err(arithmetic::no_loop(name, dtype, dtype, vm)) }
}

/// What a function makes of each line. Lines of no cells are lines as well.
pub fn each<T, R>(cells: &[T], count: usize, length: usize, function: impl Fn(&[T]) -> R) -> Vec<R> {
    (0..count).map(|line| function(cells.get(line * length..(line + 1) * length).unwrap_or_default())).collect()
}

fn floats(how: How<'_>, cells: &[f64], count: usize, length: usize, vm: &VirtualMachine) -> PyResult<Block> {
    let skips = how.skips;
    let all = |function: fn(&[f64]) -> f64| Block::from(each(cells, count, length, function));
    Ok(match (how.name, skips) {
        ("sum", false) => all(sums::sum),
        ("sum", true) => {
            all(|line| sums::sum(&line.iter().map(|cell| if cell.is_nan() { 0.0 } else { *cell }).collect::<Vec<_>>()))
        }
        ("prod", false) => all(|line| line.iter().product()),
        ("prod", true) => all(|line| line.iter().filter(|cell| !cell.is_nan()).product()),
        _ => {
            let not = |cell: &f64| cell.is_nan();
            let order = |a: &f64, b: &f64| a.total_cmp(b);
            let found = extremes(how, cells, count, length, not, order, vm)?;
            if how.name.starts_with("arg") {
                return Ok(Block::from(found.into_iter().map(Option::unwrap_or_default).collect::<Vec<_>>()));
            }
            let value = |(line, at): (usize, &Option<usize>)| at.map_or(f64::NAN, |at| cells[line * length + at]);
            Block::from(found.iter().enumerate().map(value).collect::<Vec<_>>())
        }
    })
}

fn times(
    how: How<'_>,
    cells: &[i64],
    dtype: Dtype,
    count: usize,
    length: usize,
    vm: &VirtualMachine,
) -> PyResult<Block> {
    let known = |line: &[i64]| line.iter().copied().filter(|cell| *cell != NAT).collect::<Vec<_>>();
    let is_gone = |line: &[i64]| line.contains(&NAT) && !how.skips;
    let values = match how.name {
        "sum" if matches!(dtype, Dtype::Timedelta(_)) => {
            each(cells, count, length, |line| if is_gone(line) { NAT } else { known(line).iter().sum() })
        }
        "mean" => each(cells, count, length, |line| {
            let known = known(line);
            let sum: i128 = known.iter().map(|cell| i128::from(*cell)).sum();
            let mean = i128::try_from(known.len()).ok().and_then(|count| sum.checked_div(count));
            mean.filter(|_| !is_gone(line)).and_then(|mean| i64::try_from(mean).ok()).unwrap_or(NAT)
        }),
        "std" if matches!(dtype, Dtype::Timedelta(_)) => each(cells, count, length, |line| {
            #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]
            let floats: Vec<f64> = known(line).iter().map(|cell| *cell as f64).collect();
            let spread = sums::spread(how, &floats);
            #[allow(clippy::cast_possible_truncation)]
            if is_gone(line) || spread.is_nan() { NAT } else { spread as i64 }
        }),
        "min" | "max" | "argmin" | "argmax" => {
            let found = extremes(how, cells, count, length, |cell| *cell == NAT, Ord::cmp, vm)?;
            if how.name.starts_with("arg") {
                return Ok(Block::from(found.into_iter().map(Option::unwrap_or_default).collect::<Vec<_>>()));
            }
            found.iter().enumerate().map(|(line, at)| at.map_or(NAT, |at| cells[line * length + at])).collect()
        }
        name => return Err(arithmetic::no_loop(if name == "sum" { "add" } else { name }, dtype, dtype, vm)),
    };
    Ok(Block { dtype, shape: Vec::new(), values: Values::Int(values) })
}

fn whole(how: How<'_>, block: &Block, count: usize, length: usize, vm: &VirtualMachine) -> PyResult<Block> {
    let cells = block.ints(vm)?;
    let dtype = summed(block.dtype);
    let all = |function: fn(&[i64]) -> i64| Block::from(each(&cells, count, length, function)).typed(dtype);
    Ok(match how.name {
        "sum" => all(|line| line.iter().fold(0, |sum, cell| sum.wrapping_add(*cell))),
        "prod" => all(|line| line.iter().fold(1, |product, cell| product.wrapping_mul(*cell))),
        _ => {
            let found = extremes(how, &cells, count, length, |_| false, Ord::cmp, vm)?;
            if how.name.starts_with("arg") {
                return Ok(Block::from(found.into_iter().map(Option::unwrap_or_default).collect::<Vec<_>>()));
            }
            let places: Vec<usize> =
                found.iter().enumerate().filter_map(|(line, at)| at.map(|at| line * length + at)).collect();
            Block { dtype: block.dtype, shape: Vec::new(), values: block.values.pick(&places) }
        }
    })
}

/// Where the least or greatest cell of each line is, the first one if there are several. What holds nothing is neither,
/// or it is both if it is not left out; `None` where there is nothing else.
fn extremes<T>(
    how: How<'_>,
    cells: &[T],
    count: usize,
    length: usize,
    is_missing: impl Fn(&T) -> bool,
    order: impl Fn(&T, &T) -> Ordering,
    vm: &VirtualMachine,
) -> PyResult<Vec<Option<usize>>> {
    let is_greatest = match how.name {
        "max" | "argmax" => true,
        "min" | "argmin" => false,
        name => return Err(vm.new_type_error(format!("there is no {name} of these"))),
    };
    if length == 0 && count > 0 {
        return Err(vm.new_value_error(match how.name {
            "max" => "zero-size array to reduction operation maximum which has no identity".to_owned(),
            "min" => "zero-size array to reduction operation minimum which has no identity".to_owned(),
            name => format!("attempt to get {name} of an empty sequence"),
        }));
    }
    let wanted = if is_greatest { Ordering::Greater } else { Ordering::Less };
    let one = |line: &[T]| {
        let mut best: Option<usize> = None;
        for (at, cell) in line.iter().enumerate() {
            if is_missing(cell) {
                if how.skips {
                    continue;
                }
                return Some(at);
            }
            if best.is_none_or(|best| order(cell, &line[best]) == wanted) {
                best = Some(at);
            }
        }
        best
    };
    Ok(each(cells, count, length, one))
}

/// By Python's own operators.
fn objects(
    how: How<'_>,
    cells: &[PyObjectRef],
    dtype: Dtype,
    count: usize,
    length: usize,
    vm: &VirtualMachine,
) -> PyResult<Block> {
    let is_arg = how.name.starts_with("arg");
    let op = match how.name {
        "sum" | "mean" => arithmetic::Op::Add,
        "prod" => arithmetic::Op::Multiply,
        "max" | "argmax" => arithmetic::Op::Maximum,
        "min" | "argmin" => arithmetic::Op::Minimum,
        name => return Err(arithmetic::no_loop(name, dtype, dtype, vm)),
    };
    if length == 0 && !matches!(how.name, "sum" | "prod") {
        extremes(how, cells, count, length, |_| false, |_, _| Ordering::Equal, vm)?;
    }
    let one = |line: &[PyObjectRef]| -> PyResult<(usize, PyObjectRef)> {
        let known = line.iter().enumerate().filter(|(_, cell)| !how.skips || !unary::is_missing(cell, vm));
        let mut result: Option<(usize, PyObjectRef)> = None;
        let mut met = 0_usize;
        for (at, cell) in known {
            met += 1;
            result = Some(match result {
                None => (at, cell.clone()),
                Some((best, so_far)) if op == arithmetic::Op::Maximum || op == arithmetic::Op::Minimum => {
                    let wanted = if op == arithmetic::Op::Maximum { compare::Op::Gt } else { compare::Op::Lt };
                    let is_better = compare::object(wanted, cell, &so_far, vm)?.try_to_bool(vm)?;
                    if is_better { (at, cell.clone()) } else { (best, so_far) }
                }
                Some((best, so_far)) => (best, arithmetic::object(op, &so_far, cell, vm)?),
            });
        }
        let (at, cell) = result.unwrap_or_else(|| match how.name {
            "sum" => (0, vm.ctx.new_int(0).into()),
            "prod" => (0, vm.ctx.new_int(1).into()),
            _ => (0, vm.ctx.new_float(f64::NAN).into()),
        });
        let cell = if how.name == "mean" { vm._truediv(&cell, vm.ctx.new_int(met).as_object())? } else { cell };
        Ok((at, cell))
    };
    let found: Vec<(usize, PyObjectRef)> = each(cells, count, length, one).into_iter().collect::<PyResult<_>>()?;
    if is_arg {
        return Ok(Block::from(found.into_iter().map(|(at, _)| at).collect::<Vec<_>>()));
    }
    Ok(Block::from(found.into_iter().map(|(_, cell)| cell).collect::<Vec<_>>()).typed(dtype))
}
