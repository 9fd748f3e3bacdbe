//! A Python object among the engine's values: it stays the object that it is, and is asked by Python's own rules.

use super::convert::{deep_copy, from_value, to_value};
use super::host::MODULE;
use super::json_value;
use super::nature;
use super::raise::{described, to_flow};
use super::tables;
use super::{array, choices};
use crate::diag::{Exception, Flow, Interrupt};
use crate::value::{Foreign, Nature, Object, Table, Tabular, Value};
use rustpython_vm::builtins::{
    PyBaseException, PyDict, PyFloat, PyFrozenSet, PyInt, PyList, PySet, PyStr, PyStrRef, PyTuple,
};
use rustpython_vm::function::{FuncArgs, KwArgs};
use rustpython_vm::prelude::*;
use rustpython_vm::vm::thread::try_with_current_vm;
use std::any::Any;
use std::borrow::Cow;
use std::rc::Rc;

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

    fn foreign(&self) -> Option<&dyn Foreign> {
        Some(self)
    }
}

impl Foreign for PyValue {
    fn try_show(&self) -> Flow<String> {
        let shown = |vm: &VirtualMachine| to_flow(self.0.str(vm), vm).map(|text| text.to_string_lossy().into_owned());
        with_vm(shown).unwrap_or_else(|| Err(no_interpreter()))
    }

    fn scalar(&self) -> Option<Value> {
        if let Some(text) = self.0.downcast_ref::<PyStr>() {
            return Some(Value::str(text.to_string_lossy()));
        }
        if let Some(int) = self.0.downcast_ref::<PyInt>() {
            let int = int.as_bigint();
            let largest = || if int.to_string().starts_with('-') { i64::MIN } else { i64::MAX };
            return Some(Value::Int(i64::try_from(int).unwrap_or_else(|_| largest())));
        }
        self.0.downcast_ref::<PyFloat>().map(|float| Value::Float(float.to_f64()))
    }

    fn exception(&self) -> Option<Exception> {
        let error = self.0.downcast_ref::<PyBaseException>()?.to_owned();
        with_vm(|vm| Exception { kind: self.type_name().into(), ..described(&error, vm) })
    }

    fn json(&self) -> Flow<(Rc<str>, Option<String>)> {
        let written = |vm: &VirtualMachine| {
            let dump = vm.import(MODULE, 0)?.get_attr("to_json", vm)?;
            let (text, left_out): (PyStrRef, Option<PyStrRef>) = {
                let pair = dump.call((self.0.clone(),), vm)?;
                (pair.get_item(&0_usize, vm)?.try_into_value(vm)?, pair.get_item(&1_usize, vm)?.try_into_value(vm)?)
            };
            Ok((text.to_string_lossy().into(), left_out.map(|text| text.to_string_lossy().into_owned())))
        };
        with_vm(|vm| to_flow(written(vm), vm)).unwrap_or_else(|| Err(no_interpreter()))
    }

    fn as_json(&self) -> Option<Value> {
        with_vm(|vm| json_value::json_value(&self.0, vm)).flatten()
    }

    fn entries(&self) -> Option<Flow<Vec<(Rc<str>, Value)>>> {
        with_vm(|vm| json_value::entries(&self.0, vm)).flatten()
    }

    fn is_true(&self) -> bool {
        with_vm(|vm| self.0.clone().try_to_bool(vm).unwrap_or(true)).unwrap_or(true)
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

    fn nature(&self) -> Nature {
        with_vm(|vm| nature::nature(&self.0, vm).ok()).flatten().unwrap_or(Nature::Other)
    }

    fn moment_at(&self, micros: i64) -> Flow<Value> {
        with_vm(|vm| to_flow(nature::moment_at(&self.0, micros, vm), vm)).unwrap_or_else(|| Err(no_interpreter()))
    }

    fn copied(&self) -> Flow<Option<Value>> {
        let copied = with_vm(|vm| to_flow(deep_copy(self.0.clone(), vm), vm).map(|copy| Some(to_value(copy, vm))));
        copied.unwrap_or_else(|| Err(no_interpreter()))
    }

    fn choices(&self) -> Flow<Option<Vec<Value>>> {
        with_vm(|vm| choices::choices(&self.0, vm).map(Some)).unwrap_or_else(|| Err(no_interpreter()))
    }

    fn member_among(&self, given: &Value, choices: &[Value]) -> Flow<Option<Value>> {
        with_vm(|vm| to_flow(choices::member_among(&self.0, given, choices, vm), vm))
            .unwrap_or_else(|| Err(no_interpreter()))
    }

    fn length(&self) -> Option<usize> {
        with_vm(|vm| self.0.length(vm).ok()).flatten()
    }

    fn tabular(&self) -> Flow<Tabular> {
        with_vm(|vm| tables::tabular(&self.0, vm)).unwrap_or_else(|| Err(no_interpreter()))
    }

    fn is_callable(&self) -> bool {
        self.0.is_callable()
    }

    fn call(&self, args: &Value, kwargs: &Value) -> Flow<Value> {
        with_vm(|vm| {
            let called = bind(&self.0, args, kwargs, vm).and_then(|args| self.0.call(args, vm));
            to_flow(called, vm).map(|result| to_value(result, vm))
        })
        .unwrap_or_else(|| Err(no_interpreter()))
    }
}

/// The arguments of `function(*(args or ()), **(kwargs or {}))`.
fn bind(function: &PyObject, args: &Value, kwargs: &Value, vm: &VirtualMachine) -> PyResult<FuncArgs> {
    let unfit = |stars: &str, needed: &str, given: &PyObject| {
        let type_name = given.class().name().to_string();
        let function = called(function, vm);
        vm.new_type_error(format!("{function} argument after {stars} must be {needed}, not {type_name}"))
    };
    let mut positional = Vec::new();
    if args.is_true() {
        let args = from_value(args, vm)?;
        let items = args.get_iter(vm).map_err(|_| unfit("*", "an iterable", &args))?;
        positional = items.iter::<PyObjectRef>(vm)?.collect::<PyResult<_>>()?;
    }
    let mut named = Vec::new();
    if kwargs.is_true() {
        let kwargs = from_value(kwargs, vm)?;
        let keys = vm.call_method(&kwargs, "keys", ()).map_err(|_| unfit("**", "a mapping", &kwargs))?;
        for key in keys.get_iter(vm)?.iter::<PyObjectRef>(vm)? {
            let key = key?;
            let name = key.downcast_ref::<PyStr>().ok_or_else(|| vm.new_type_error("keywords must be strings"))?;
            named.push((name.to_string_lossy().into_owned(), kwargs.get_item(&*key, vm)?));
        }
    }
    Ok(FuncArgs::new(positional, named.into_iter().collect::<KwArgs>()))
}

/// A function as errors about its arguments name it.
fn called(function: &PyObject, vm: &VirtualMachine) -> String {
    let text = |name: &'static str| {
        let value = function.get_attr(name, vm).ok()?;
        value.downcast_ref::<PyStr>().map(|text| text.to_string_lossy().into_owned())
    };
    match (text("__module__"), text("__qualname__")) {
        (Some(module), Some(name)) if module != "builtins" => format!("{module}.{name}()"),
        (_, Some(name)) => format!("{name}()"),
        _ => function.str(vm).map(|text| text.to_string_lossy().into_owned()).unwrap_or_default(),
    }
}

/// How deep a nested value is written out.
const DEPTH: usize = 8;

/// A value's `repr()` as traces write it: the same whatever the order of a set. `table` writes down a data frame, or a
/// column of one, by the name of its class.
pub fn canonical_repr(value: &Value, table: &dyn Fn(&str, &Table) -> String) -> String {
    match value {
        Value::Object(object) => match object.as_any().downcast_ref::<PyValue>() {
            Some(PyValue(object)) => with_vm(|vm| canonical(object, vm, table, 0)).unwrap_or_default(),
            None => object.repr(),
        },
        other => other.repr(),
    }
}

fn canonical(
    object: &PyObjectRef,
    vm: &VirtualMachine,
    table: &dyn Fn(&str, &Table) -> String,
    depth: usize,
) -> String {
    if depth > DEPTH {
        return "...".to_owned();
    }
    let each = |items: &[PyObjectRef]| -> Vec<String> {
        items.iter().map(|item| canonical(item, vm, table, depth + 1)).collect()
    };
    if let Some(list) = object.downcast_ref_if_exact::<PyList>(vm) {
        return format!("[{}]", each(&list.borrow_vec()).join(", "));
    }
    if let Some(tuple) = object.downcast_ref_if_exact::<PyTuple>(vm) {
        let items = each(tuple.as_slice());
        return if let [item] = items.as_slice() { format!("({item},)") } else { format!("({})", items.join(", ")) };
    }
    if let Some(dict) = object.downcast_ref_if_exact::<PyDict>(vm) {
        let inner = |object: &PyObjectRef| canonical(object, vm, table, depth + 1);
        let entry = |(key, value)| format!("{}: {}", inner(&key), inner(&value));
        return format!("{{{}}}", dict.into_iter().map(entry).collect::<Vec<_>>().join(", "));
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
    if let Some(cells) = array::lists(object, vm) {
        return format!("ndarray({})", canonical(&cells, vm, table, depth));
    }
    if let Some((class, frame)) = tables::frame(object, vm) {
        return table(&class, &frame);
    }
    match to_value(object.clone(), vm) {
        Value::Object(value) => uploaded_file(object, vm).unwrap_or_else(|| value.repr()),
        plain => plain.repr(),
    }
}

/// An uploaded file by what is the same in every session.
fn uploaded_file(object: &PyObjectRef, vm: &VirtualMachine) -> Option<String> {
    let part = |name: &'static str| {
        let value = object.get_attr(name, vm).and_then(|value| value.repr(vm)).ok()?;
        Some(value.to_string_lossy().into_owned())
    };
    let parts = || Some((part("name")?, part("type")?, part("size")?));
    let (name, kind, size) = (*object.class().name() == *"UploadedFile").then(parts).flatten()?;
    Some(format!("UploadedFile(name={name}, type={kind}, size={size})"))
}
