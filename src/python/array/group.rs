//! Cells by group to one each: what `groupby` computes.

use super::block::{Block, Values};
use super::reduce::{How, reduce};
use super::{sums, unary};
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
    // Rows that are in the order of their groups are added as an array's are.
    let in_order = numbers.is_sorted() && !missing.contains(&true);
    let made = places.iter().map(|group| {
        if how.name == "nunique" {
            let firsts = super::sort::factorize(&picked(block, group), vm)?.1;
            return Ok(Block::from(vec![firsts.len()]));
        }
        if let Values::Float(cells) = &block.values {
            let cells: Vec<f64> = group.iter().filter_map(|at| cells.get(*at).copied()).collect();
            let found = if in_order { in_segments(how, &cells) } else { None };
            if let Some(found) = found.or_else(|| one_by_one(how, &cells)) {
                return Ok(Block::from(vec![found]));
            }
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

/// A sum or a mean as `numpy.add.reduceat` makes them: what follows the first cell is added to it as a whole.
#[allow(clippy::cast_precision_loss)]
fn in_segments(how: How<'_>, cells: &[f64]) -> Option<f64> {
    let (first, rest) = cells.split_first()?;
    let sum = first + sums::sum(rest);
    match how.name {
        "sum" => Some(sum),
        "mean" => Some(sum / cells.len() as f64),
        _ => None,
    }
}

/// A sum, a mean, a variance or its root, to the last bit as pandas has them: it takes cells one by one, sums with what
/// rounding lost (Kahan), and variances by Welford's rule. `None`: it is none of these, or of nothing.
fn one_by_one(how: How<'_>, cells: &[f64]) -> Option<f64> {
    let (mut count, mut sum, mut lost, mut mean, mut apart) = (0.0, 0.0, 0.0, 0.0, 0.0);
    for cell in cells {
        count += 1.0;
        let more = cell - lost;
        let larger = sum + more;
        lost = larger - sum - more;
        // What is infinite loses nothing.
        lost = if lost.is_nan() { 0.0 } else { lost };
        sum = larger;
        let before = mean;
        mean += (cell - before) / count;
        apart += (cell - mean) * (cell - before);
    }
    let has_spread = count > how.ddof;
    match how.name {
        _ if count == 0.0 => None,
        "sum" => Some(sum),
        "mean" => Some(sum / count),
        "var" if has_spread => Some(apart / (count - how.ddof)),
        "std" if has_spread => Some((apart / (count - how.ddof)).sqrt()),
        _ => None,
    }
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
