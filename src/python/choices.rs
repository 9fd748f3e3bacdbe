//! What a Python object offers to choose from, as `st.selectbox` and `st.radio` take it.

use super::convert::{from_value, to_value};
use super::nature::{class_of, is_a};
use super::raise::to_flow;
use crate::diag::{Exception, Flow};
use crate::value::Value;
use rustpython_vm::builtins::{PyBytes, PyFloat, PyFrozenSet, PyInt, PyList, PySet, PyStr, PyTuple};
use rustpython_vm::prelude::*;
use rustpython_vm::types::PyComparisonOp;

/// The choices of an object: a list's items, a mapping's keys, the members of an enumeration, the first column of a
/// table; or the one object itself.
pub fn choices(object: &PyObjectRef, vm: &VirtualMachine) -> Flow<Vec<Value>> {
    let items = to_flow(items(object, vm), vm)?;
    if let Some(first) = items.first() {
        // `==` itself: that it is the same object does not count.
        let equal = first.clone().rich_compare(first.clone(), PyComparisonOp::Eq, vm);
        match equal.and_then(|equal| equal.try_to_bool(vm)) {
            Err(exception) if exception.fast_isinstance(vm.ctx.exceptions.value_error) => {
                return Err(not_comparable(&first.class().name()).into());
            }
            Err(exception) if !exception.fast_isinstance(vm.ctx.exceptions.lookup_error) => {
                to_flow(Err(exception), vm)?;
            }
            _ => {}
        }
    }
    Ok(items.into_iter().map(|item| to_value(item, vm)).collect())
}

fn not_comparable(class: &str) -> Exception {
    Exception::streamlit(
        "StreamlitAPIException",
        format!(
            "Invalid option type provided. Options must be comparable, returning a boolean when used with *==*. \n\n\
             Got **{class}**, which cannot be compared. Refactor your code to use elements of comparable types as \
             options, e.g. use indices instead."
        ),
    )
}

fn items(object: &PyObjectRef, vm: &VirtualMachine) -> PyResult<Vec<PyObjectRef>> {
    let list = |object: &PyObjectRef| -> PyResult<Vec<PyObjectRef>> {
        object.get_iter(vm)?.iter::<PyObjectRef>(vm)?.collect::<PyResult<Vec<_>>>()
    };
    let is_scalar = object.downcast_ref::<PyStr>().is_some()
        || object.downcast_ref::<PyInt>().is_some()
        || object.downcast_ref::<PyFloat>().is_some();
    // To a table, bytes are one thing, too.
    if is_scalar || object.downcast_ref::<PyBytes>().is_some() {
        return Ok(vec![object.clone()]);
    }
    if is_a(object, "enum", "EnumType", vm) {
        let member = |member: PyObjectRef| {
            // A member that is a text counts as the text.
            if member.downcast_ref::<PyStr>().is_some() { member.get_attr("value", vm) } else { Ok(member) }
        };
        return list(object)?.into_iter().map(member).collect();
    }
    if is_a(object, "collections.abc", "Mapping", vm) || object.class().is(vm.ctx.types.dict_type) {
        return list(&vm.call_method(object, "keys", ())?);
    }
    let is_list = object.downcast_ref::<PyList>().is_some()
        || object.downcast_ref::<PyTuple>().is_some()
        || object.downcast_ref::<PySet>().is_some()
        || object.downcast_ref::<PyFrozenSet>().is_some()
        || ["KeysView", "ValuesView", "ItemsView"].iter().any(|view| is_a(object, "collections.abc", view, vm))
        || ["range", "map", "enumerate"].iter().any(|name| is_builtin(object, name, vm))
        || is_a(object, "collections", "deque", vm)
        || is_a(object, "collections", "UserList", vm)
        || is_a(object, "array", "array", vm);
    if is_list {
        return list(object);
    }
    if super::array::holds_moments(object) {
        // Moments come as those of a data frame.
        return first_column(&super::tables::rules("frame", object, vm)?, vm);
    }
    if let Some(cells) = super::array::lists(object, vm) {
        // The first column, as Python's own objects.
        let cells = list(&cells)?;
        return cells.into_iter().map(|cell| first_of(cell, vm)).collect();
    }
    first_column(object, vm)
}

fn is_builtin(object: &PyObjectRef, name: &'static str, vm: &VirtualMachine) -> bool {
    vm.builtins.get_attr(name, vm).is_ok_and(|class| object.is_instance(&class, vm).unwrap_or(false))
}

fn is_generator_function(object: &PyObjectRef, vm: &VirtualMachine) -> bool {
    const GENERATOR: i64 = 0x20;
    let flags = object.get_attr("__code__", vm).and_then(|code| code.get_attr("co_flags", vm));
    flags.and_then(|flags| flags.try_into_value::<i64>(vm)).is_ok_and(|flags| flags & GENERATOR != 0)
}

/// The first column of the table that an object would make; the object itself if it would make none.
fn first_column(object: &PyObjectRef, vm: &VirtualMachine) -> PyResult<Vec<PyObjectRef>> {
    let list = |object: &PyObjectRef| -> PyResult<Vec<PyObjectRef>> {
        object.get_iter(vm)?.iter::<PyObjectRef>(vm)?.collect::<PyResult<Vec<_>>>()
    };
    let class = object.class().name().to_string();
    if class == "DataFrame" {
        let columns = list(&object.get_attr("columns", vm)?)?;
        return match columns.first() {
            Some(name) => list(&vm.call_method(object, "__getitem__", (name.clone(),))?),
            None => Ok(Vec::new()),
        };
    }
    let made = if is_generator_function(object, vm) { object.call((), vm)? } else { object.clone() };
    let Ok(items) = list(&made) else { return Ok(vec![object.clone()]) };
    if class == "Series" || class == "Index" {
        return Ok(items);
    }
    let column = items.into_iter().map(|item| first_of(item, vm)).collect::<PyResult<Vec<_>>>()?;
    Ok(of_one_type(column, vm))
}

/// The first cell of a row; what is no row, as it is.
fn first_of(item: PyObjectRef, vm: &VirtualMachine) -> PyResult {
    let is_row = item.downcast_ref::<PyList>().is_some() || item.downcast_ref::<PyTuple>().is_some();
    if is_row { item.get_item(&0_usize, vm).or_else(|_| Ok(vm.ctx.none())) } else { Ok(item) }
}

/// A column of numbers has one type; in it, and in a column of texts, a gap is NaN.
fn of_one_type(column: Vec<PyObjectRef>, vm: &VirtualMachine) -> Vec<PyObjectRef> {
    let values: Vec<Value> = column.iter().map(|item| to_value(item.clone(), vm)).collect();
    let only =
        |is: fn(&Value) -> bool| values.iter().any(is) && values.iter().all(|value| is(value) || value.is_none());
    let numbers = only(|value| matches!(value, Value::Int(_) | Value::Float(_)));
    let floats = numbers && !values.iter().all(|value| matches!(value, Value::Int(_)));
    let texts = only(|value| matches!(value, Value::Str(_)));
    let float = |number: f64| -> PyObjectRef { vm.ctx.new_float(number).into() };
    let one = |(item, value): (PyObjectRef, &Value)| match value {
        Value::None if floats || texts => float(f64::NAN),
        value if floats => value.as_f64().map_or(item, float),
        _ => item,
    };
    column.into_iter().zip(&values).map(one).collect()
}

/// A member of an enumeration as the same member of another class: that of `given` if it is an enumeration, or else the
/// one that all choices share. `None` for what is no member.
pub fn member_among(
    object: &PyObjectRef,
    given: &Value,
    choices: &[Value],
    vm: &VirtualMachine,
) -> PyResult<Option<Value>> {
    let Some(base) = class_of("enum", "Enum", vm) else { return Ok(None) };
    if !object.is_instance(&base, vm)? {
        return Ok(None);
    }
    let given = from_value(given, vm)?;
    let class: PyObjectRef = if is_a(&given, "enum", "EnumType", vm) {
        given
    } else {
        let classes = choices.iter().map(|choice| Ok(from_value(choice, vm)?.class().to_owned().into()));
        let classes = classes.collect::<PyResult<Vec<PyObjectRef>>>()?;
        match classes.split_first() {
            Some((first, rest)) if rest.iter().all(|class| class.is(first)) => first.clone(),
            _ => return Ok(Some(to_value(object.clone(), vm))),
        }
    };
    if !is_a(&class, "enum", "EnumType", vm) {
        let kind = class.class().as_object().repr(vm)?.to_string_lossy().into_owned();
        return Err(vm.new_value_error(format!("Expected an EnumMeta/Type in the second argument. Got {kind}")));
    }
    let own = object.class().to_owned();
    let same = |name: &'static str| -> PyResult<bool> {
        vm.bool_eq(&*own.as_object().get_attr(name, vm)?, &*class.get_attr(name, vm)?)
    };
    let names = |of: &PyObject| vm.builtins.get_attr("set", vm)?.call((of.get_attr("_member_names_", vm)?,), vm);
    let is_same = object.is_instance(&class, vm)?
        || !same("__qualname__")?
        || !vm.bool_eq(&*names(own.as_object())?, &*names(&class)?)?;
    if is_same {
        return Ok(Some(to_value(object.clone(), vm)));
    }
    let name = object.get_attr("_name_", vm)?;
    Ok(Some(to_value(class.get_item(&*name, vm)?, vm)))
}
