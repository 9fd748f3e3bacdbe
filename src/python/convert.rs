//! Values in and out of Python.
//!
//! Plain scalars cross as what they are. Everything else stays the Python object that it is ([`PyValue`]): a list in
//! session state that a script changes in place is the same list in the next run, and an option comes back as itself.

use super::host::{Handle, MODULE, Shown};
use super::object::PyValue;
use crate::engine::Place;
use crate::ui::Ui;
use crate::ui::call::Given;
use crate::value::Value;
use rustpython_vm::PyPayload;
use rustpython_vm::builtins::{PyFloat, PyInt, PyStr, PyTypeRef};
use rustpython_vm::prelude::*;
use std::rc::Rc;

/// A Python object as a value.
pub fn to_value(object: PyObjectRef, vm: &VirtualMachine) -> Value {
    if vm.is_none(&object) {
        return Value::None;
    }
    if object.is(&vm.ctx.true_value) {
        return Value::Bool(true);
    }
    if object.is(&vm.ctx.false_value) {
        return Value::Bool(false);
    }
    // Exactly these types: a member of an IntEnum is more than its number. A whole number that is too large for a machine
    // stays Python's, and so does a text with a lone surrogate.
    if let Some(int) = object.downcast_ref_if_exact::<PyInt>(vm) {
        if let Ok(int) = i64::try_from(int.as_bigint()) {
            return Value::Int(int);
        }
    } else if let Some(float) = object.downcast_ref_if_exact::<PyFloat>(vm) {
        return Value::Float(float.to_f64());
    } else if let Some(text) = object.downcast_ref_if_exact::<PyStr>(vm)
        && let Some(text) = text.to_str()
    {
        return Value::str(text);
    }
    Value::Object(Rc::new(PyValue(object)))
}

/// A value as a Python object.
pub fn from_value(value: &Value, vm: &VirtualMachine) -> PyResult {
    let ctx = &vm.ctx;
    Ok(match value {
        Value::None => ctx.none(),
        Value::Bool(value) => ctx.new_bool(*value).into(),
        Value::Int(value) => ctx.new_int(*value).into(),
        Value::Float(value) => ctx.new_float(*value).into(),
        Value::Str(text) => ctx.new_str(&**text).into(),
        Value::Bytes(bytes) => ctx.new_bytes(bytes.to_vec()).into(),
        Value::List(items) => ctx.new_list(each(items, vm)?).into(),
        Value::Tuple(items) => ctx.new_tuple(each(items, vm)?).into(),
        Value::Dict(entries) => {
            let dict = ctx.new_dict();
            for (key, value) in entries.iter() {
                dict.set_item(&**key, from_value(value, vm)?, vm)?;
            }
            dict.into()
        }
        Value::File(file) => {
            let bytes = ctx.new_bytes(file.bytes.to_vec());
            let id = file.id.get().map_or_else(|| ctx.none(), |id| ctx.new_str(&**id).into());
            let parts = (ctx.new_str(&*file.name), ctx.new_str(&*file.mime), bytes, id);
            let object = class("UploadedFile", vm)?.as_object().call(parts, vm)?;
            let id = object.get_attr("file_id", vm)?.str(vm)?;
            let _ = file.id.get_or_init(|| id.to_string_lossy().into());
            object
        }
        Value::Table(_) => ctx.none(),
        Value::Object(object) => match object.as_any().downcast_ref::<PyValue>() {
            Some(PyValue(object)) => object.clone(),
            None => ctx.new_str(object.show()).into(),
        },
    })
}

fn each(items: &[Value], vm: &VirtualMachine) -> PyResult<Vec<PyObjectRef>> {
    items.iter().map(|item| from_value(item, vm)).collect()
}

/// What a call gives, as Python gets it.
pub fn from_given(given: Given, vm: &VirtualMachine) -> PyResult {
    let handle = |ui: &Ui| handle(ui.place(), vm);
    match given {
        Given::Value(value) => from_value(&value, vm),
        Given::Copy(value) => copy(from_value(&value, vm)?, &value, vm),
        Given::Handle(ui) => handle(&ui),
        Given::Handles(uis) => Ok(vm.ctx.new_list(uis.iter().map(handle).collect::<PyResult<Vec<_>>>()?).into()),
        Given::Opening(ui, open) => {
            let class = class("ExpanderContainer", vm)?;
            let container: PyObjectRef = Handle(ui.place()).into_ref_with_type(vm, class)?.into();
            container.set_attr("open", from_value(&open, vm)?, vm)?;
            Ok(container)
        }
        Given::During(during) => {
            let class = class("Spinner", vm)?;
            Ok(Shown::new(during).into_ref_with_type(vm, class)?.into())
        }
    }
}

/// The `DeltaGenerator` of a place.
pub fn handle(place: Place, vm: &VirtualMachine) -> PyResult {
    let class = class("DeltaGenerator", vm)?;
    Ok(Handle(place).into_ref_with_type(vm, class)?.into())
}

/// A widget's value is a copy, so that a script that changes it changes nothing else.
fn copy(object: PyObjectRef, value: &Value, vm: &VirtualMachine) -> PyResult {
    match value {
        Value::Object(_) => deep_copy(object, vm),
        _ => Ok(object),
    }
}

/// `copy.deepcopy(object)`.
pub fn deep_copy(object: PyObjectRef, vm: &VirtualMachine) -> PyResult {
    vm.import("copy", 0)?.get_attr("deepcopy", vm)?.call((object,), vm)
}

/// A class of the `streamlit` module that Rust makes objects of. The module leaves them with the native one.
fn class(name: &'static str, vm: &VirtualMachine) -> PyResult<PyTypeRef> {
    let class = vm.import(MODULE, 0)?.get_attr(name, vm)?;
    class.downcast().map_err(|_| vm.new_type_error(format!("{name} is no class")))
}
