//! Sets in the order that CPython has them in, and an `OrderedDict` as Python 3.11 shows it.
//!
//! The order of a set counts for nothing, but it is seen: in what a script draws of one, and in the widgets that it makes
//! in a loop over one. CPython's comes of hashes, so it is rebuilt here from the same hashes, those of texts without
//! chance in them (`PYTHONHASHSEED=0`). The interpreter's own is that in which items were added.

use rustpython_vm::PyPayload;
use rustpython_vm::builtins::{PyFloat, PyFrozenSet, PyInt, PyList, PySet, PyStr, PyTuple, PyTypeRef};
use rustpython_vm::function::{FuncArgs, ItemDoc, PyMethodFlags};
use rustpython_vm::prelude::*;
use std::hash::{DefaultHasher, Hasher};

/// A larger set stays in the order in which it was made: rebuilding would cost more than it is worth.
const MOST: usize = 4096;

/// Makes the interpreter's sets iterate and show in this order.
///
/// # Errors
/// Python's own: a type is not there.
pub fn install(vm: &VirtualMachine) -> PyResult<()> {
    for class in [vm.ctx.types.set_type, vm.ctx.types.frozenset_type] {
        class.slots.iter.store(Some(iterate));
        class.slots.repr.store(Some(shown));
    }
    let pop = vm.ctx.new_method_def("pop", pop, PyMethodFlags::METHOD, ItemDoc::NONE);
    let pop = pop.build_method(vm.ctx.types.set_type, vm).into();
    vm.ctx.types.set_type.set_attr(vm.ctx.intern_str("pop"), pop);
    let ordered: PyTypeRef = vm.import("_collections", 0)?.get_attr("OrderedDict", vm)?.try_into_value(vm)?;
    ordered.slots.repr.store(Some(shown_pairs));
    vm.ctx.types.list_type.slots.vectorcall.store(Some(list));
    vm.ctx.types.tuple_type.slots.vectorcall.store(Some(tuple));
    Ok(())
}

/// `list(...)`, which would otherwise take a set's items without asking it to iterate.
fn list(
    class: &PyObject,
    args: Vec<PyObjectRef>,
    count: usize,
    names: Option<&[PyObjectRef]>,
    vm: &VirtualMachine,
) -> PyResult {
    let class: PyTypeRef = class.to_owned().try_into_value(vm)?;
    let init = vm.ctx.types.list_type.slots.init.load();
    let made: PyObjectRef = PyList::default().into_ref_with_type(vm, class)?.into();
    if let Some(init) = init {
        init(&made, FuncArgs::from_vectorcall_owned(in_order(args, vm), count, names), vm)?;
    }
    Ok(made)
}

/// `tuple(...)`, likewise.
fn tuple(
    class: &PyObject,
    args: Vec<PyObjectRef>,
    count: usize,
    names: Option<&[PyObjectRef]>,
    vm: &VirtualMachine,
) -> PyResult {
    let class: PyTypeRef = class.to_owned().try_into_value(vm)?;
    match class.slots.new.load() {
        Some(new) => new(class.clone(), FuncArgs::from_vectorcall_owned(in_order(args, vm), count, names), vm),
        None => Ok(vm.ctx.empty_tuple.clone().into()),
    }
}

/// Arguments of which the first, if it is a set, is a list of its items.
fn in_order(mut args: Vec<PyObjectRef>, vm: &VirtualMachine) -> Vec<PyObjectRef> {
    if let Some(set) = args.first_mut().filter(|arg| arg.downcastable::<PySet>() || arg.downcastable::<PyFrozenSet>()) {
        *set = vm.ctx.new_list(items(set, vm)).into();
    }
    args
}

/// The items of a set in order.
fn items(set: &PyObject, vm: &VirtualMachine) -> Vec<PyObjectRef> {
    let items = match (set.downcast_ref::<PySet>(), set.downcast_ref::<PyFrozenSet>()) {
        (Some(set), _) => set.elements(),
        (_, Some(set)) => set.elements(),
        _ => Vec::new(),
    };
    if items.len() < 2 || items.len() > MOST {
        return items;
    }
    let hashes: Option<Vec<i64>> = items.iter().map(|item| hash(item, vm)).collect();
    match hashes {
        Some(hashes) => order(&hashes).into_iter().filter_map(|at| items.get(at).cloned()).collect(),
        None => items,
    }
}

fn iterate(set: PyObjectRef, vm: &VirtualMachine) -> PyResult {
    let items = vm.ctx.new_list(items(&set, vm));
    Ok(items.as_object().get_iter(vm)?.into())
}

fn shown(set: &PyObject, vm: &VirtualMachine) -> PyResult<PyRef<PyStr>> {
    let (class, items) = (set.class(), items(set, vm));
    let texts = items.iter().map(|item| Ok(item.repr(vm)?.to_string_lossy().into_owned()));
    let texts = texts.collect::<PyResult<Vec<String>>>()?.join(", ");
    let text = match (texts.is_empty(), class.is(vm.ctx.types.set_type)) {
        (true, _) => format!("{}()", class.name()),
        (_, true) => format!("{{{texts}}}"),
        _ => format!("{}({{{texts}}})", class.name()),
    };
    Ok(vm.ctx.new_str(text))
}

/// Takes the first item.
fn pop(set: PyRef<PySet>, vm: &VirtualMachine) -> PyResult {
    let first = items(set.as_object(), vm).into_iter().next();
    let first = first.ok_or_else(|| vm.new_key_error(vm.ctx.new_str("pop from an empty set").into()))?;
    set.discard(first.clone(), vm)?;
    Ok(first)
}

/// `OrderedDict([('a', 1)])`.
fn shown_pairs(dict: &PyObject, vm: &VirtualMachine) -> PyResult<PyRef<PyStr>> {
    let name = dict.class().name().to_string();
    let pairs: Vec<PyObjectRef> =
        vm.call_method(dict, "items", ())?.get_iter(vm)?.iter(vm)?.collect::<PyResult<_>>()?;
    let text = if pairs.is_empty() { String::new() } else { vm.ctx.new_list(pairs).as_object().repr(vm)?.to_string() };
    Ok(vm.ctx.new_str(format!("{name}({text})")))
}

/// CPython's hash of a number, a text or a tuple of them. `None`: it is of something else.
fn hash(item: &PyObject, vm: &VirtualMachine) -> Option<i64> {
    if let Some(text) = item.downcast_ref_if_exact::<PyStr>(vm) {
        return Some(hash_of_text(text.to_str()?));
    }
    if let Some(tuple) = item.downcast_ref_if_exact::<PyTuple>(vm) {
        let parts: Option<Vec<i64>> = tuple.as_slice().iter().map(|part| hash(part, vm)).collect();
        return Some(hash_of_parts(&parts?));
    }
    let is_number = item.downcast_ref::<PyInt>().is_some() || item.downcast_ref::<PyFloat>().is_some();
    // The interpreter's hashes of numbers are CPython's.
    is_number.then(|| item.hash(vm).ok()).flatten()
}

/// SipHash 1-3, as the standard library has it, over the characters in as many bytes as the widest of them needs.
fn hash_of_text(text: &str) -> i64 {
    if text.is_empty() {
        return 0;
    }
    let mut hasher = DefaultHasher::new();
    match text.chars().max().map_or(0, u32::from) {
        0..0x100 => hasher.write(&text.chars().map(|letter| u32::from(letter) as u8).collect::<Vec<_>>()),
        0x100..0x1_0000 => {
            hasher.write(&text.chars().flat_map(|letter| (u32::from(letter) as u16).to_le_bytes()).collect::<Vec<_>>());
        }
        _ => hasher.write(&text.chars().flat_map(|letter| u32::from(letter).to_le_bytes()).collect::<Vec<_>>()),
    }
    match hasher.finish() as i64 {
        -1 => -2,
        hash => hash,
    }
}

/// xxHash, simplified, as tuples have it.
fn hash_of_parts(parts: &[i64]) -> i64 {
    const START: u64 = 2_870_177_450_012_600_261;
    let mut sum = START;
    for part in parts {
        sum = sum.wrapping_add((*part as u64).wrapping_mul(14_029_467_366_897_019_727));
        sum = sum.rotate_left(31).wrapping_mul(11_400_714_785_074_694_791);
    }
    match sum.wrapping_add(parts.len() as u64 ^ START ^ 3_527_539) as i64 {
        -1 => 1_546_275_796,
        hash => hash,
    }
}

/// Where items with these hashes, added one after the other, stand in CPython's table.
fn order(hashes: &[i64]) -> Vec<usize> {
    let mut table = vec![None; 8];
    for (at, hash) in hashes.iter().enumerate() {
        put(&mut table, at, *hash);
        let used = at + 1;
        if used * 5 >= (table.len() - 1) * 3 {
            let wider = (used * 4 + 1).next_power_of_two().max(8);
            let old = std::mem::replace(&mut table, vec![None; wider]);
            for at in old.into_iter().flatten() {
                put(&mut table, at, hashes.get(at).copied().unwrap_or_default());
            }
        }
    }
    table.into_iter().flatten().collect()
}

/// Puts a number into the first free place for a hash.
fn put(table: &mut [Option<usize>], at: usize, hash: i64) {
    // Nine places behind the first are tried before the next one is worked out.
    const NEAR: usize = 9;
    let mask = table.len() - 1;
    let (mut place, mut rest) = (hash as usize & mask, hash as u64);
    loop {
        let end = if place + NEAR <= mask { place + NEAR } else { place };
        let near = table.get_mut(place..=end).unwrap_or_default();
        if let Some(free) = near.iter_mut().find(|entry| entry.is_none()) {
            *free = Some(at);
            return;
        }
        rest >>= 5;
        place = place.wrapping_mul(5).wrapping_add(1).wrapping_add(rest as usize) & mask;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::python::interpreter::tests::Bench;

    #[test]
    fn hashes_are_those_of_cpython() {
        assert_eq!(hash_of_text("a"), 4_644_417_185_603_328_019);
        assert_eq!(hash_of_text("apple"), -2_003_999_543_335_776_700);
        assert_eq!(hash_of_text("é"), 6_047_309_291_227_476_195);
        assert_eq!(hash_of_text("€uro"), 7_542_247_858_446_192_590);
        assert_eq!(hash_of_text("🎈"), 8_949_426_795_247_409_753);
        assert_eq!(hash_of_parts(&[1, 2]), -3_550_055_125_485_641_917);
    }

    #[test]
    fn sets_are_in_the_order_of_cpython() {
        let bench = Bench::new(&[], &[]);
        let cases = [
            ("{3, 1, 2}", "{1, 2, 3}"),
            ("set([100, 8, 0, 16, 1])", "{0, 1, 100, 8, 16}"),
            (
                "list(set(['pear', 'apple', 'fig', 'plum', 'cherry', 'kiwi']))",
                "['apple', 'fig', 'cherry', 'pear', 'plum', 'kiwi']",
            ),
            ("frozenset({(1, 2), (0, 5), (3, 3)})", "frozenset({(1, 2), (3, 3), (0, 5)})"),
            ("{-1, 2.5, True, 'x'}", "{True, 2.5, 'x', -1}"),
            ("([each for each in {2021, 2019, 2024}], tuple(set('ab')))", "([2024, 2019, 2021], ('a', 'b'))"),
            ("{9, 3}.pop()", "9"),
            ("(set(), frozenset())", "(set(), frozenset())"),
            ("(len({None, 1, 2}), sorted({'b', 'a'}), sum({1, 2} | {3}), max({4, 7}))", "(3, ['a', 'b'], 6, 7)"),
            ("__import__('collections').OrderedDict(b=1, a=2)", "OrderedDict([('b', 1), ('a', 2)])"),
            ("__import__('collections').OrderedDict()", "OrderedDict()"),
        ];
        for (source, expected) in cases {
            assert_eq!(bench.run(&format!("print(repr({source}), end='')")), expected, "{source}");
        }
    }
}
