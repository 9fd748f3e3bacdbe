//! A Python object among the engine's values: it stays the object that it is, and is asked by Python's own rules.

use super::convert::{from_value, to_value};
use super::raise::to_flow;
use crate::diag::{Exception, Flow, Interrupt};
use crate::value::{Object, Value};
use rustpython_vm::builtins::{PyDict, PyFrozenSet, PyList, PySet, PyTuple};
use rustpython_vm::function::{FuncArgs, KwArgs};
use rustpython_vm::prelude::*;
use rustpython_vm::vm::thread::try_with_current_vm;
use std::any::Any;
use std::borrow::Cow;

/// A Python object as a [`Value`].
pub struct PyValue(pub PyObjectRef);

/// Does something with the interpreter that is at work. Values are only looked at while a session runs inside of
/// `Python::enter`; anywhere else there is no interpreter to ask.
fn with_vm<T>(ask: impl FnOnce(&VirtualMachine) -> T) -> Option<T> {
    try_with_current_vm(ask)
}

fn no_interpreter() -> Interrupt {
    Interrupt::failed(Exception::new("RuntimeError", "the interpreter is not at work"))
}

impl Object for PyValue {
    fn as_any(&self) -> &dyn Any {
        self
    }

    /// Python's `==`. A comparison that fails or that gives no truth value, as an array's, counts as different.
    fn same(&self, other: &dyn Object) -> bool {
        let Some(other) = other.as_any().downcast_ref::<Self>() else { return false };
        self.0.is(&other.0) || with_vm(|vm| vm.bool_eq(&self.0, &other.0).unwrap_or(false)).unwrap_or(false)
    }

    fn type_name(&self) -> Cow<'static, str> {
        Cow::Owned(self.0.class().name().to_string())
    }

    fn show(&self) -> String {
        let text = with_vm(|vm| self.0.str(vm).ok().map(|text| text.to_string_lossy().into_owned()));
        text.flatten().unwrap_or_default()
    }

    fn repr(&self) -> String {
        let text = with_vm(|vm| self.0.repr(vm).ok().map(|text| text.to_string_lossy().into_owned()));
        text.flatten().unwrap_or_default()
    }

    fn items(&self) -> Option<Flow<Vec<Value>>> {
        with_vm(|vm| {
            // What has no iterator says so by Python's own TypeError.
            let items = self.0.get_iter(vm).and_then(|items| {
                items.iter::<PyObjectRef>(vm)?.map(|item| Ok(to_value(item?, vm))).collect::<PyResult<Vec<_>>>()
            });
            to_flow(items, vm)
        })
    }

    fn is_callable(&self) -> bool {
        self.0.is_callable()
    }

    fn call(&self, args: &Value, kwargs: &Value) -> Flow<Value> {
        with_vm(|vm| {
            let called = bind(args, kwargs, vm).and_then(|args| self.0.call(args, vm));
            to_flow(called, vm).map(|result| to_value(result, vm))
        })
        .unwrap_or_else(|| Err(no_interpreter()))
    }
}

/// The arguments `*args, **kwargs`.
fn bind(args: &Value, kwargs: &Value, vm: &VirtualMachine) -> PyResult<FuncArgs> {
    let args = match args {
        Value::None => Vec::new(),
        args => from_value(args, vm)?.get_iter(vm)?.iter::<PyObjectRef>(vm)?.collect::<PyResult<Vec<_>>>()?,
    };
    let mut named = Vec::new();
    if !kwargs.is_none() {
        let kwargs = from_value(kwargs, vm)?;
        let dict = vm.ctx.new_dict();
        vm.call_method(dict.as_object(), "update", (kwargs,))?;
        for (name, value) in &dict {
            named.push((name.str_utf8(vm)?.as_str().to_owned(), value));
        }
    }
    Ok(FuncArgs::new(args, named.into_iter().collect::<KwArgs>()))
}

/// How deep a nested value is written out.
const DEPTH: usize = 8;

/// A value's `repr()` as traces write it: the same whatever the order of a set.
pub fn canonical_repr(value: &Value) -> String {
    match value {
        Value::Object(object) => match object.as_any().downcast_ref::<PyValue>() {
            Some(PyValue(object)) => with_vm(|vm| canonical(object, vm, 0)).unwrap_or_default(),
            None => object.repr(),
        },
        other => other.repr(),
    }
}

fn canonical(object: &PyObjectRef, vm: &VirtualMachine, depth: usize) -> String {
    if depth > DEPTH {
        return "...".to_owned();
    }
    let each = |items: &[PyObjectRef]| -> Vec<String> {
        items.iter().map(|item| canonical(item, vm, depth + 1)).collect()
    };
    if let Some(list) = object.downcast_ref_if_exact::<PyList>(vm) {
        return format!("[{}]", each(&list.borrow_vec()).join(", "));
    }
    if let Some(tuple) = object.downcast_ref_if_exact::<PyTuple>(vm) {
        let items = each(tuple.as_slice());
        return if let [item] = items.as_slice() { format!("({item},)") } else { format!("({})", items.join(", ")) };
    }
    if let Some(dict) = object.downcast_ref_if_exact::<PyDict>(vm) {
        let entry = |(key, value)| format!("{}: {}", canonical(&key, vm, depth + 1), canonical(&value, vm, depth + 1));
        return format!("{{{}}}", dict.to_owned().into_iter().map(entry).collect::<Vec<_>>().join(", "));
    }
    let frozen = object.downcast_ref_if_exact::<PyFrozenSet>(vm).map(|set| set.elements());
    let set = object.downcast_ref_if_exact::<PySet>(vm).map(|set| set.elements());
    let (is_frozen, is_set) = (frozen.is_some(), set.is_some());
    if let Some(items) = frozen.or(set) {
        let mut items = each(&items);
        items.sort();
        let items = items.join(", ");
        return match (is_frozen, is_set && items.is_empty()) {
            (true, _) => format!("frozenset({{{items}}})"),
            (_, true) => "set()".to_owned(),
            _ => format!("{{{items}}}"),
        };
    }
    match to_value(object.clone(), vm) {
        Value::Object(object) => object.repr(),
        plain => plain.repr(),
    }
}
