//! Blocks one after the other, and cells over and over.

use super::block::{Block, Values};
use super::dtype::Dtype;
use super::shape;
use rustpython_vm::prelude::*;

/// The cells of blocks of one type, one block after the other.
pub fn join(blocks: &[Block]) -> Values {
    let mut blocks = blocks.iter().map(|block| block.values.clone());
    let Some(mut all) = blocks.next() else { return Values::Float(Vec::new()) };
    for next in blocks {
        match (&mut all, next) {
            (Values::Bool(all), Values::Bool(next)) => all.extend(next),
            (Values::Int(all), Values::Int(next)) => all.extend(next),
            (Values::Float(all), Values::Float(next)) => all.extend(next),
            (Values::Object(all), Values::Object(next)) => all.extend(next),
            _ => {}
        }
    }
    all
}

/// Blocks joined along an axis. The others must be as long in all of them.
pub fn concatenate(blocks: Vec<Block>, axis: usize, vm: &VirtualMachine) -> PyResult<Block> {
    let Some(first) = blocks.first() else {
        return Err(vm.new_value_error("need at least one array to concatenate"));
    };
    let rank = first.shape.len();
    let mut dtype = first.dtype;
    for (at, block) in blocks.iter().enumerate() {
        if block.shape.len() != rank {
            return Err(vm.new_value_error(format!(
                "all the input arrays must have same number of dimensions, but the array at index 0 has {rank} \
                 dimension(s) and the array at index {at} has {} dimension(s)",
                block.shape.len()
            )));
        }
        let differs = |other: &usize| *other != axis && block.shape[*other] != first.shape[*other];
        if let Some(other) = (0..rank).find(differs) {
            return Err(vm.new_value_error(format!(
                "all the input array dimensions except for the concatenation axis must match exactly, but along \
                 dimension {other}, the array at index 0 has size {} and the array at index {at} has size {}",
                first.shape[other], block.shape[other]
            )));
        }
        dtype = dtype.common(block.dtype).unwrap_or(Dtype::Object);
    }
    let mut shape = first.shape.clone();
    shape[axis] = blocks.iter().map(|block| block.shape[axis]).sum();
    let outer = shape::size(&shape[..axis]);
    let blocks: Vec<Block> = blocks.iter().map(|block| block.cast(dtype, vm)).collect::<PyResult<_>>()?;
    let joined = join(&blocks);
    if outer <= 1 {
        return Ok(Block { dtype, shape, values: joined });
    }
    // Where each block's cells are for one step along the axes before.
    let mut places = Vec::with_capacity(joined.len());
    for step in 0..outer {
        let mut start = 0;
        for block in &blocks {
            let length = block.len() / outer;
            places.extend(start + step * length..start + (step + 1) * length);
            start += block.len();
        }
    }
    Ok(Block { dtype, shape, values: joined.pick(&places) })
}

/// The parts at these places along an axis, all of which must be there.
pub fn take(block: &Block, places: &[usize], axis: usize) -> Block {
    let (outer, inner) = (shape::size(&block.shape[..axis]), shape::size(&block.shape[axis + 1..]));
    let length = block.shape[axis];
    let mut cells = Vec::with_capacity(outer * places.len() * inner);
    for step in 0..outer {
        for place in places {
            let start = (step * length + place) * inner;
            cells.extend(start..start + inner);
        }
    }
    let mut shape = block.shape.clone();
    shape[axis] = places.len();
    Block { dtype: block.dtype, shape, values: block.values.pick(&cells) }
}
