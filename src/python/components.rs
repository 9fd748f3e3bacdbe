//! What Rust gives to `streamlit.components.v2`: registering, and results that know their component.

use super::convert::{deep_copy, from_value, to_value};
use super::host::{Host, MODULE};
use super::raise::raise;
use crate::engine::{Definition, Entries, Live, RunCx};
use crate::value::Value;
use rustpython_vm::builtins::{PyDict, PyStrRef};
use rustpython_vm::prelude::*;
use rustpython_vm::vm::thread::try_with_current_vm;
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

/// The functions of the native module that concern components.
pub fn functions(vm: &VirtualMachine, host: &Rc<Host>) -> Vec<(&'static str, PyObjectRef)> {
    let shared = Rc::clone(host);
    let define = move |name: PyObjectRef, html: PyObjectRef, css: PyObjectRef, js: PyObjectRef, vm: &VirtualMachine| {
        let cx = shared.cx().map_err(|interrupt| raise(interrupt, vm))?;
        let [html, css, js] = [html, css, js].map(|text| to_value(text, vm));
        let definition = Definition { html, css, js, ..Definition::default() };
        let defined = cx.define_component_by_looks(&name.str(vm)?.to_string_lossy(), definition);
        defined.map_err(|exception| raise(exception.into(), vm))?;
        Ok(vm.ctx.none()) as PyResult
    };
    let shared = Rc::clone(host);
    let hold = move |id: PyStrRef, result: PyObjectRef, vm: &VirtualMachine| {
        let cx = shared.cx().map_err(|interrupt| raise(interrupt, vm))?;
        cx.hold_component(&id.to_string_lossy(), Rc::new(LastResult { result, before: RefCell::default() }));
        Ok(vm.ctx.none()) as PyResult
    };
    let shared = Rc::clone(host);
    let assign = move |result: PyObjectRef, name: PyObjectRef, value: PyObjectRef, vm: &VirtualMachine| {
        let is_it = |live: &dyn Any| live.downcast_ref::<LastResult>().is_some_and(|live| live.result.is(&result));
        let cx = shared.cx().map_err(|interrupt| raise(interrupt, vm))?;
        if let Some(id) = cx.component_of(is_it) {
            cx.assign_component(&id, &name.str(vm)?.to_string_lossy(), to_value(value, vm));
        }
        Ok(vm.ctx.none()) as PyResult
    };
    let assign_state =
        |host: &Rc<Host>, key: &PyStrRef, name: &PyObjectRef, value: Option<Value>, vm: &VirtualMachine| {
            let name = name.str(vm)?.to_string_lossy().into_owned();
            let flow = host.cx().and_then(|cx| {
                cx.check()?;
                Ok(cx.assign_component_state(&key.to_string_lossy(), &name, value)?)
            });
            flow.map(|set| vm.ctx.new_bool(set).into()).map_err(|interrupt| raise(interrupt, vm)) as PyResult
        };
    let shared = Rc::clone(host);
    let set = move |key: PyStrRef, name: PyObjectRef, value: PyObjectRef, vm: &VirtualMachine| {
        assign_state(&shared, &key, &name, Some(to_value(value, vm)), vm)
    };
    let shared = Rc::clone(host);
    let remove =
        move |key: PyStrRef, name: PyObjectRef, vm: &VirtualMachine| assign_state(&shared, &key, &name, None, vm);
    vec![
        ("component_define", vm.new_function("component_define", define).into()),
        ("component_hold", vm.new_function("component_hold", hold).into()),
        ("component_assign", vm.new_function("component_assign", assign).into()),
        ("component_set", vm.new_function("component_set", set).into()),
        ("component_remove", vm.new_function("component_remove", remove).into()),
        ("component_adopt", vm.new_function("component_adopt", |value: PyObjectRef| value).into()),
    ]
}

/// An entry of session state. That of a component is a dictionary that passes on what is set in it.
pub fn entry(cx: &RunCx, key: &str, value: &Value, vm: &VirtualMachine) -> PyResult {
    let object = from_value(value, vm)?;
    if !matches!(value, Value::Dict(_)) || !cx.is_component(key) {
        return Ok(object);
    }
    let class = vm.import(MODULE, 0)?.get_attr("ComponentState", vm)?;
    class.call((vm.ctx.new_str(key), object), vm)
}

/// The result that the app got of a component's last mount.
struct LastResult {
    result: PyObjectRef,
    /// What it holds when it does not show current values.
    before: RefCell<Option<Vec<(PyObjectRef, PyObjectRef)>>>,
}

impl LastResult {
    fn fill(dict: &Py<PyDict>, items: Vec<(PyObjectRef, PyObjectRef)>, vm: &VirtualMachine) {
        dict.clear();
        for (name, value) in items {
            // A name is a text, which is always a key.
            let _ = dict.inner_setitem(&*name, value, vm);
        }
    }
}

impl Live for LastResult {
    fn show(&self, values: &Entries) {
        let Some(dict) = self.result.downcast_ref::<PyDict>() else { return };
        try_with_current_vm(|vm| {
            let item = |(name, value): &(Rc<str>, Value)| -> PyResult<(PyObjectRef, PyObjectRef)> {
                let object = from_value(value, vm)?;
                let object = if matches!(value, Value::Object(_)) { deep_copy(object, vm)? } else { object };
                Ok((vm.ctx.new_str(&**name).into(), object))
            };
            // What cannot be copied leaves the result as it is.
            let Ok(items) = values.iter().map(item).collect() else { return };
            self.before.borrow_mut().get_or_insert_with(|| dict.items_vec());
            Self::fill(dict, items, vm);
        });
    }

    fn put_back(&self) {
        let Some(dict) = self.result.downcast_ref::<PyDict>() else { return };
        let before = self.before.borrow_mut().take();
        try_with_current_vm(|vm| before.map(|items| Self::fill(dict, items, vm)));
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}
