//! Cells by group to one each: what `groupby` computes.

use super::block::{Block, Values};
use super::reduce::{How, reduce};
use super::unary;
use rustpython_vm::prelude::*;

/// The cells of each group, cells that hold nothing left out, become one. A group's number of -1 is no group. Besides
/// what [`reduce`] knows there are `first`, `last` and `nunique`; a group with no cells gets what holds nothing.
pub fn group(how: How<'_>, block: &Block, numbers: &[i64], count: usize, vm: &VirtualMachine) -> PyResult<Block> {
    let mut places: Vec<Vec<usize>> = vec![Vec::new(); count];
    let missing = unary::missing(block, vm);
    for (at, number) in numbers.iter().enumerate() {
        if let Some(group) = usize::try_from(*number).ok().and_then(|number| places.get_mut(number))
            && !missing.get(at).copied().unwrap_or(true)
        {
            group.push(at);
        }
    }
    let is_chosen = matches!(how.name, "first" | "last");
    if is_chosen {
        let chosen = |group: &Vec<usize>| if how.name == "first" { group.first() } else { group.last() }.copied();
        return filled(block, &places.iter().map(chosen).collect::<Vec<_>>(), vm);
    }
    if matches!(how.name, "min" | "max") && places.iter().any(Vec::is_empty) {
        let mut best = Vec::with_capacity(count);
        let arg = How { name: if how.name == "min" { "argmin" } else { "argmax" }, ..how };
        for group in &places {
            best.push(if group.is_empty() { None } else { Some(group[one(arg, block, group, vm)?]) });
        }
        return filled(block, &best, vm);
    }
    let made = places.iter().map(|group| {
        if how.name == "nunique" {
            let firsts = super::sort::factorize(&picked(block, group), vm)?.1;
            return Ok(Block::from(vec![firsts.len()]));
        }
        Ok(reduce(how, &picked(block, group), None, false, vm)?.shaped(&[1]))
    });
    let made: Vec<Block> = made.collect::<PyResult<_>>()?;
    if made.is_empty() {
        return Ok(reduce(how, &picked(block, &[]), None, true, vm)
            .map_or_else(|_| picked(block, &[]), |empty| picked(&empty, &[])));
    }
    super::join::concatenate(made, 0, vm)
}

fn one(how: How<'_>, block: &Block, group: &[usize], vm: &VirtualMachine) -> PyResult<usize> {
    let found = reduce(how, &picked(block, group), None, false, vm)?.ints(vm)?;
    Ok(found.first().and_then(|at| usize::try_from(*at).ok()).unwrap_or_default())
}

fn picked(block: &Block, places: &[usize]) -> Block {
    Block { dtype: block.dtype, shape: vec![places.len()], values: block.values.pick(places) }
}

/// The cells at these places; where there is no place, what holds nothing, for which whole numbers become floats.
pub fn filled(block: &Block, places: &[Option<usize>], vm: &VirtualMachine) -> PyResult<Block> {
    use super::dtype::{Dtype, FLOAT, NAT};
    if !places.contains(&None) {
        return Ok(picked(block, &places.iter().flatten().copied().collect::<Vec<_>>()));
    }
    let dtype = match block.dtype {
        Dtype::Bool | Dtype::Str(_) => Dtype::Object,
        whole if whole.is_whole() => FLOAT,
        other => other,
    };
    let block = block.cast(dtype, vm)?;
    let nothing: Values = match &block.values {
        Values::Int(_) => Values::Int(vec![NAT]),
        Values::Object(_) => Values::Object(vec![vm.ctx.new_float(f64::NAN).into()]),
        _ => Values::Float(vec![f64::NAN]),
    };
    let end = block.len();
    let both = super::join::join(&[block, Block { dtype, shape: vec![1], values: nothing }]);
    let places: Vec<usize> = places.iter().map(|place| place.unwrap_or(end)).collect();
    Ok(Block { dtype, shape: vec![places.len()], values: both.pick(&places) })
}
