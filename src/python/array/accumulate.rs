//! What came together so far, for each cell along an axis: `cumsum`, `cumprod`, the greatest so far.

use super::arithmetic::{self, summed};
use super::block::{Block, Values};
use super::dtype::{Dtype, NAT};
use super::{reduce, reshape, sums, unary};
use rustpython_vm::prelude::*;

/// Along an axis, or over all cells in a row. `skips`: what holds nothing stays so, and the others go on without it.
pub fn accumulate(name: &str, block: &Block, axis: Option<usize>, skips: bool, vm: &VirtualMachine) -> PyResult<Block> {
    let Some(axis) = axis else {
        let flat = block.clone().shaped(&[block.len()]);
        return lines(name, &flat, block.len(), skips, vm).map(|made| made.shaped(&[block.len()]));
    };
    let rank = block.shape.len();
    let mut order: Vec<usize> = (0..rank).filter(|own| *own != axis).collect();
    order.push(axis);
    let moved = reshape::transposed(block, &order);
    let made = lines(name, &moved, block.shape[axis], skips, vm)?.shaped(&moved.shape);
    let back: Vec<usize> = (0..rank).map(|own| order.iter().position(|axis| *axis == own).unwrap_or(own)).collect();
    Ok(reshape::transposed(&made, &back))
}

fn lines(name: &str, block: &Block, length: usize, skips: bool, vm: &VirtualMachine) -> PyResult<Block> {
    let count = block.len().checked_div(length).unwrap_or(0);
    let dtype = if matches!(name, "sum" | "prod") { summed(block.dtype) } else { block.dtype };
    match &block.values {
        Values::Float(cells) => {
            let function: fn(f64, f64) -> f64 = match name {
                "sum" => |a, b| a + b,
                "prod" => |a, b| a * b,
                "max" => |a, b| if a.is_nan() || a >= b { a } else { b },
                _ => |a, b| if a.is_nan() || a <= b { a } else { b },
            };
            let made = reduce::each(cells, count, length, |line| over_gaps(line, skips, function));
            Ok(Block::from(made.concat()).typed(dtype))
        }
        Values::Object(cells) => objects(name, cells, dtype, count, length, skips, vm),
        _ => {
            let cells = block.ints(vm)?;
            let function: fn(i64, i64) -> i64 = match name {
                "sum" => i64::wrapping_add,
                "prod" => i64::wrapping_mul,
                "max" => i64::max,
                _ => i64::min,
            };
            let made = if dtype.is_time() {
                reduce::each(&cells, count, length, |line| over_moments(line, skips, function))
            } else {
                reduce::each(&cells, count, length, |line| sums::running(line, function))
            };
            let made = Block::from(made.concat());
            if dtype == Dtype::Bool { made.cast(dtype, vm) } else { Ok(made.typed(dtype)) }
        }
    }
}

fn over_gaps(line: &[f64], skips: bool, function: fn(f64, f64) -> f64) -> Vec<f64> {
    if !skips {
        return sums::running(line, function);
    }
    let mut known =
        sums::running(&line.iter().copied().filter(|cell| !cell.is_nan()).collect::<Vec<_>>(), function).into_iter();
    line.iter().map(|cell| if cell.is_nan() { *cell } else { known.next().unwrap_or(*cell) }).collect()
}

fn over_moments(line: &[i64], skips: bool, function: fn(i64, i64) -> i64) -> Vec<i64> {
    let mut so_far: Option<i64> = None;
    line.iter()
        .map(|cell| match so_far {
            _ if *cell == NAT && skips => NAT,
            Some(NAT) => NAT,
            Some(known) if *cell != NAT => {
                so_far = Some(function(known, *cell));
                so_far.unwrap_or(NAT)
            }
            _ => {
                so_far = Some(*cell);
                *cell
            }
        })
        .collect()
}

fn objects(
    name: &str,
    cells: &[PyObjectRef],
    dtype: Dtype,
    count: usize,
    length: usize,
    skips: bool,
    vm: &VirtualMachine,
) -> PyResult<Block> {
    let op = match name {
        "sum" => arithmetic::Op::Add,
        "prod" => arithmetic::Op::Multiply,
        "max" => arithmetic::Op::Maximum,
        _ => arithmetic::Op::Minimum,
    };
    let mut made = Vec::with_capacity(cells.len());
    for line in 0..count {
        let mut so_far: Option<PyObjectRef> = None;
        for cell in &cells[line * length..(line + 1) * length] {
            if skips && unary::is_missing(cell, vm) {
                made.push(cell.clone());
                continue;
            }
            let next = match so_far {
                Some(so_far) => arithmetic::object(op, &so_far, cell, vm)?,
                None => cell.clone(),
            };
            made.push(next.clone());
            so_far = Some(next);
        }
    }
    Ok(Block::from(made).typed(dtype))
}
