//! The order of cells: sorting, distinct cells, places to insert at, numbers of groups.

use super::block::{Block, Values};
use super::compare;
use super::dtype::{Dtype, NAT};
use rustpython_vm::builtins::{PyBaseExceptionRef, PyStr};
use rustpython_vm::prelude::*;
use std::cell::RefCell;
use std::cmp::Ordering;
use std::collections::HashMap;

/// How two cells of a block are ordered; what holds nothing comes last. An error of Python's own is kept aside.
struct Order<'a> {
    block: &'a Block,
    vm: &'a VirtualMachine,
    failed: RefCell<Option<PyBaseExceptionRef>>,
}

impl<'a> Order<'a> {
    fn of(block: &'a Block, vm: &'a VirtualMachine) -> Self {
        Self { block, vm, failed: RefCell::default() }
    }

    fn compare(&self, a: usize, b: usize) -> Ordering {
        match &self.block.values {
            Values::Bool(cells) => cells[a].cmp(&cells[b]),
            Values::Int(cells) if self.block.dtype.is_time() => {
                (cells[a] == NAT).cmp(&(cells[b] == NAT)).then(cells[a].cmp(&cells[b]))
            }
            Values::Int(cells) if self.block.dtype == Dtype::UInt(64) => {
                cells[a].cast_unsigned().cmp(&cells[b].cast_unsigned())
            }
            Values::Int(cells) => cells[a].cmp(&cells[b]),
            Values::Float(cells) => floats(cells[a], cells[b]),
            Values::Object(cells) => self.objects(&cells[a], &cells[b]),
        }
    }

    fn objects(&self, a: &PyObjectRef, b: &PyObjectRef) -> Ordering {
        if let Some(order) = compare::text_order(a, b) {
            return order;
        }
        let less = |a, b| compare::object(compare::Op::Lt, a, b, self.vm).and_then(|less| less.try_to_bool(self.vm));
        let order = less(a, b).and_then(|is_less| {
            if is_less {
                return Ok(Ordering::Less);
            }
            Ok(if less(b, a)? { Ordering::Greater } else { Ordering::Equal })
        });
        order.unwrap_or_else(|error| {
            self.failed.borrow_mut().get_or_insert(error);
            Ordering::Equal
        })
    }

    fn finish<T>(self, value: T) -> PyResult<T> {
        match self.failed.into_inner() {
            Some(error) => Err(error),
            None => Ok(value),
        }
    }
}

/// Floats in order, NaN last.
pub fn floats(a: f64, b: f64) -> Ordering {
    a.partial_cmp(&b).unwrap_or_else(|| a.is_nan().cmp(&b.is_nan()))
}

/// The places of the cells of a line in their order. Equal ones stay in theirs, also from the greatest down.
pub fn argsort(block: &Block, descending: bool, vm: &VirtualMachine) -> PyResult<Vec<usize>> {
    let order = Order::of(block, vm);
    let mut places: Vec<usize> = (0..block.len()).collect();
    if descending {
        places.sort_by(|a, b| order.compare(*b, *a));
    } else {
        places.sort_by(|a, b| order.compare(*a, *b));
    }
    order.finish(places)
}

/// The places of rows, ordered by their cells in the first block, then the second, and so on. Each has its direction.
/// `missing_first`: what holds nothing comes before the rest.
pub fn lexsort(keys: &[(Block, bool)], missing_first: bool, vm: &VirtualMachine) -> PyResult<Vec<usize>> {
    let length = keys.first().map_or(0, |(block, _)| block.len());
    let orders: Vec<_> =
        keys.iter().map(|(block, down)| (Order::of(block, vm), *down, super::unary::missing(block, vm))).collect();
    let mut places: Vec<usize> = (0..length).collect();
    places.sort_by(|a, b| {
        let one = |(order, down, missing): &(Order<'_>, bool, Vec<bool>)| match (missing[*a], missing[*b]) {
            (true, true) => Ordering::Equal,
            (false, false) if *down => order.compare(*b, *a),
            (false, false) => order.compare(*a, *b),
            (a, b) if missing_first => b.cmp(&a),
            (a, b) => a.cmp(&b),
        };
        orders.iter().map(one).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    });
    orders.into_iter().try_for_each(|(order, ..)| order.finish(()))?;
    Ok(places)
}

/// The places where distinct cells stand first, in the order of the cells; and for each cell the number of its like.
pub fn unique(block: &Block, vm: &VirtualMachine) -> PyResult<(Vec<usize>, Vec<usize>)> {
    let places = argsort(block, false, vm)?;
    let order = Order::of(block, vm);
    let mut firsts: Vec<usize> = Vec::new();
    let mut numbers = vec![0; block.len()];
    for place in places {
        if firsts.last().is_none_or(|last| order.compare(*last, place) != Ordering::Equal) {
            firsts.push(place);
        }
        numbers[place] = firsts.len() - 1;
    }
    order.finish((firsts, numbers))
}

/// Where cells would have to be inserted into a sorted line so that it stays sorted.
pub fn searchsorted(sorted: &Block, wanted: &Block, right: bool, vm: &VirtualMachine) -> PyResult<Vec<usize>> {
    let dtype = sorted.dtype.common(wanted.dtype).unwrap_or(Dtype::Object);
    let (sorted, wanted) = (sorted.cast(dtype, vm)?, wanted.cast(dtype, vm)?);
    let count = sorted.len();
    let both = Block { dtype, shape: Vec::new(), values: super::join::join(&[sorted, wanted]) };
    let order = Order::of(&both, vm);
    let places: Vec<usize> = (0..count).collect();
    let place = |cell: usize| {
        places.partition_point(|at| {
            let order = order.compare(*at, cell);
            if right { order.is_le() } else { order.is_lt() }
        })
    };
    let found = (count..both.len()).map(place).collect();
    order.finish(found)
}

/// What tells equal cells: numbers by their bits, texts by their letters, other objects by Python's own hash.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    Bits(i64),
    Text(String),
    Hash(i64),
}

/// The number of each cell's group, in the order in which groups appear, and where each appears first. What holds
/// nothing has the number -1.
pub fn factorize(block: &Block, vm: &VirtualMachine) -> PyResult<(Vec<i64>, Vec<usize>)> {
    let missing = super::unary::missing(block, vm);
    let mut known: HashMap<Key, Vec<(i64, usize)>> = HashMap::new();
    let mut firsts: Vec<usize> = Vec::new();
    let mut numbers = Vec::with_capacity(block.len());
    for (at, is_missing) in missing.into_iter().enumerate() {
        if is_missing {
            numbers.push(-1);
            continue;
        }
        let same = known.entry(key(&block.values, at, vm)?).or_default();
        let mut found = None;
        for (number, first) in same.iter() {
            if is_same(&block.values, *first, at, vm)? {
                found = Some(*number);
                break;
            }
        }
        let number = found.unwrap_or_else(|| {
            let number = i64::try_from(firsts.len()).unwrap_or(i64::MAX);
            same.push((number, at));
            firsts.push(at);
            number
        });
        numbers.push(number);
    }
    Ok((numbers, firsts))
}

fn key(values: &Values, at: usize, vm: &VirtualMachine) -> PyResult<Key> {
    Ok(match values {
        Values::Bool(cells) => Key::Bits(cells[at].into()),
        Values::Int(cells) => Key::Bits(cells[at]),
        // Both zeros are one.
        Values::Float(cells) => Key::Bits((cells[at] + 0.0).to_bits().cast_signed()),
        Values::Object(cells) => match cells[at].downcast_ref::<PyStr>() {
            Some(text) => Key::Text(text.to_string_lossy().into_owned()),
            None => Key::Hash(cells[at].hash(vm)?),
        },
    })
}

fn is_same(values: &Values, a: usize, b: usize, vm: &VirtualMachine) -> PyResult<bool> {
    match values {
        Values::Object(cells) if cells[a].downcast_ref::<PyStr>().is_none() => vm.bool_eq(&cells[a], &cells[b]),
        _ => Ok(true),
    }
}

/// Whether each cell is among others. NaN is where there is a NaN.
pub fn is_in(block: &Block, among: &Block, vm: &VirtualMachine) -> PyResult<Vec<bool>> {
    let dtype = block.dtype.common(among.dtype).unwrap_or(Dtype::Object);
    let is_text = |dtype| matches!(dtype, Dtype::Str(_));
    let dtype = if is_text(block.dtype) == is_text(among.dtype) { dtype } else { Dtype::Object };
    let (block, among) = (block.cast(dtype, vm)?, among.cast(dtype, vm)?);
    let count = among.len();
    let has_gap = super::unary::missing(&among, vm).contains(&true);
    let both = Block { dtype, shape: Vec::new(), values: super::join::join(&[among, block]) };
    let (numbers, firsts) = factorize(&both, vm)?;
    let is_known = |number: &i64| match usize::try_from(*number) {
        Ok(number) => firsts.get(number).is_some_and(|first| *first < count),
        Err(_) => has_gap,
    };
    Ok(numbers.iter().skip(count).map(is_known).collect())
}
