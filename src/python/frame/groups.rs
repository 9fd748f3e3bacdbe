//! Which rows have equal keys, within a table and in two of them.

use crate::python::array::{Block, Values};
use rustpython_vm::prelude::*;
use std::collections::HashMap;
use std::hash::Hash;

/// The number of a row that is in no group, or of a row that has no partner.
const NONE: i64 = -1;

/// The number of each key's group, in the order in which keys appear, and where each appears first. A key that is not
/// `known` is in no group.
pub fn factorize(keys: &Block, known: Option<&[bool]>, vm: &VirtualMachine) -> PyResult<(Vec<i64>, Vec<usize>)> {
    let is_known = |at: usize| known.is_none_or(|known| known.get(at).copied().unwrap_or(false));
    let places = (0..keys.len()).map(|at| is_known(at).then_some(at));
    Ok(match &keys.values {
        Values::Bool(cells) => numbered(places.map(|at| at.map(|at| (at, cells[at])))),
        Values::Int(cells) => numbered(places.map(|at| at.map(|at| (at, cells[at])))),
        // Both zeros are one key.
        Values::Float(cells) => numbered(places.map(|at| at.map(|at| (at, (cells[at] + 0.0).to_bits())))),
        Values::Object(cells) => return hashed(cells, places, vm),
    })
}

fn numbered<K: Hash + Eq>(keys: impl Iterator<Item = Option<(usize, K)>>) -> (Vec<i64>, Vec<usize>) {
    let (mut seen, mut firsts, mut numbers) = (HashMap::new(), Vec::new(), Vec::new());
    for key in keys {
        numbers.push(key.map_or(NONE, |(at, key)| {
            *seen.entry(key).or_insert_with(|| {
                firsts.push(at);
                number(firsts.len() - 1)
            })
        }));
    }
    (numbers, firsts)
}

/// The same by Python's own rules of what is equal.
fn hashed(
    keys: &[PyObjectRef],
    places: impl Iterator<Item = Option<usize>>,
    vm: &VirtualMachine,
) -> PyResult<(Vec<i64>, Vec<usize>)> {
    let seen = vm.ctx.new_dict();
    let (mut firsts, mut numbers) = (Vec::new(), Vec::new());
    for place in places {
        let Some(at) = place else {
            numbers.push(NONE);
            continue;
        };
        if let Some(known) = seen.get_item_opt(&*keys[at], vm)? {
            numbers.push(known.try_into_value(vm)?);
            continue;
        }
        let new = number(firsts.len());
        seen.set_item(&*keys[at], vm.ctx.new_int(new).into(), vm)?;
        firsts.push(at);
        numbers.push(new);
    }
    Ok((numbers, firsts))
}

fn number(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX)
}

/// The rows of each group.
pub fn places(numbers: &[i64], count: usize) -> Vec<Vec<usize>> {
    let mut places = vec![Vec::new(); count];
    for (at, number) in numbers.iter().enumerate() {
        if let Some(group) = usize::try_from(*number).ok().and_then(|number| places.get_mut(number)) {
            group.push(at);
        }
    }
    places
}

/// The rows of two tables whose numbers are equal, in the order of the left ones. Rows that have no partner are kept on
/// the left, or on both sides, with -1 in place of the partner.
pub fn join(left: &[i64], right: &[i64], keeps_left: bool, keeps_right: bool) -> (Vec<i64>, Vec<i64>) {
    let mut partners: HashMap<i64, Vec<usize>> = HashMap::new();
    for (at, number) in right.iter().enumerate() {
        partners.entry(*number).or_default().push(at);
    }
    let (mut lefts, mut rights) = (Vec::new(), Vec::new());
    let mut is_taken = vec![false; right.len()];
    for (at, key) in left.iter().enumerate() {
        match partners.get(key) {
            Some(found) => {
                for partner in found {
                    lefts.push(number(at));
                    rights.push(number(*partner));
                    is_taken[*partner] = true;
                }
            }
            None if keeps_left => {
                lefts.push(number(at));
                rights.push(NONE);
            }
            None => {}
        }
    }
    for (at, is_taken) in is_taken.into_iter().enumerate() {
        if keeps_right && !is_taken {
            lefts.push(NONE);
            rights.push(number(at));
        }
    }
    (lefts, rights)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_numbered_as_they_appear() {
        let keys = [Some((0, "b")), Some((1, "a")), None, Some((3, "b"))];
        assert_eq!(numbered(keys.into_iter()), (vec![0, 1, -1, 0], vec![0, 1]));
        assert_eq!(places(&[0, 1, -1, 0], 3), [vec![0, 3], vec![1], vec![]]);
    }

    #[test]
    fn rows_find_their_partners() {
        let (left, right) = ([1, 2, 1], [1, 3, 1]);
        assert_eq!(join(&left, &right, false, false), (vec![0, 0, 2, 2], vec![0, 2, 0, 2]));
        assert_eq!(join(&left, &right, true, true), (vec![0, 0, 1, 2, 2, -1], vec![0, 2, -1, 0, 2, 1]));
    }
}
