//! Python objects as JSON carries them: what `json.dumps` would write, as a value.

use super::raise::to_flow;
use crate::diag::Flow;
use crate::value::Value;
use rustpython_vm::builtins::{PyByteArray, PyBytes, PyDict, PyFloat, PyInt, PyList, PyStr, PyTuple};
use rustpython_vm::prelude::*;
use std::rc::Rc;

/// How deep lists and mappings may be in one another. What holds itself is deeper than that.
const DEPTH: usize = 200;

/// The object as JSON carries it, or its bytes; `None` if `json.dumps` would fail.
pub fn json_value(object: &PyObjectRef, vm: &VirtualMachine) -> Option<Value> {
    if let Some(bytes) = object.downcast_ref::<PyBytes>() {
        return Some(Value::Bytes(bytes.as_bytes().into()));
    }
    if let Some(bytes) = object.downcast_ref::<PyByteArray>() {
        return Some(Value::Bytes((&*bytes.borrow_buf()).into()));
    }
    nested(object, vm, 0)
}

fn nested(object: &PyObjectRef, vm: &VirtualMachine, depth: usize) -> Option<Value> {
    if depth > DEPTH {
        return None;
    }
    let each = |items: &[PyObjectRef]| items.iter().map(|item| nested(item, vm, depth + 1)).collect::<Option<_>>();
    if vm.is_none(object) {
        Some(Value::None)
    } else if object.is(&vm.ctx.true_value) {
        Some(Value::Bool(true))
    } else if object.is(&vm.ctx.false_value) {
        Some(Value::Bool(false))
    } else if let Some(text) = object.downcast_ref::<PyStr>() {
        Some(Value::str(text.to_string_lossy()))
    } else if let Some(int) = object.downcast_ref::<PyInt>() {
        // JavaScript has doubles only.
        let large = || int.as_bigint().to_string().parse().map(Value::Float).ok();
        i64::try_from(int.as_bigint()).map(Value::Int).ok().or_else(large)
    } else if let Some(float) = object.downcast_ref::<PyFloat>() {
        Some(Value::Float(float.to_f64()))
    } else if let Some(list) = object.downcast_ref::<PyList>() {
        let items = list.borrow_vec().to_vec();
        each(&items).map(Value::List)
    } else if let Some(tuple) = object.downcast_ref::<PyTuple>() {
        each(tuple.as_slice()).map(Value::List)
    } else {
        let mut entries: Vec<(Rc<str>, Value)> = Vec::new();
        for (key, value) in object.downcast_ref::<PyDict>()?.items_vec() {
            let (key, value) = (name(&key, vm)?, nested(&value, vm, depth + 1)?);
            match entries.iter_mut().find(|(known, _)| *known == key) {
                Some(known) => known.1 = value,
                None => entries.push((key, value)),
            }
        }
        Some(Value::Dict(entries.into()))
    }
}

/// A key as JSON has it: a text, or a number or a constant as a text.
fn name(key: &PyObjectRef, vm: &VirtualMachine) -> Option<Rc<str>> {
    match nested(key, vm, DEPTH)? {
        Value::Str(text) => Some(text),
        Value::None => Some("null".into()),
        Value::Bool(truth) => Some(truth.to_string().into()),
        number @ (Value::Int(_) | Value::Float(_)) => Some(number.repr().into()),
        _ => None,
    }
}

/// The entries of a mapping of any class, each under the text of its key.
pub fn entries(object: &PyObjectRef, vm: &VirtualMachine) -> Option<Flow<Vec<(Rc<str>, Value)>>> {
    let read = || -> PyResult<Option<Vec<(PyObjectRef, PyObjectRef)>>> {
        if let Some(dict) = object.downcast_ref::<PyDict>() {
            return Ok(Some(dict.items_vec()));
        }
        let mapping = vm.import("_collections_abc", 0)?.get_attr("Mapping", vm)?;
        if !object.is_instance(&mapping, vm)? {
            return Ok(None);
        }
        let dict = vm.ctx.new_dict();
        vm.call_method(dict.as_object(), "update", (object.clone(),))?;
        Ok(Some(dict.items_vec()))
    };
    let named = |entries: Vec<(PyObjectRef, PyObjectRef)>| -> PyResult<Vec<(Rc<str>, Value)>> {
        let entry = |(key, value): (PyObjectRef, PyObjectRef)| -> PyResult<(Rc<str>, Value)> {
            Ok((key.str(vm)?.to_string_lossy().into(), super::convert::to_value(value, vm)))
        };
        entries.into_iter().map(entry).collect()
    };
    let entries = read().and_then(|entries| entries.map(named).transpose());
    to_flow(entries, vm).transpose()
}
