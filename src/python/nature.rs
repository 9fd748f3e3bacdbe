//! What a Python object is among numbers, moments and lists; and moments made out of microseconds.

use super::convert::to_value;
use crate::value::{Clockwork, Moment, Nature, Value};
use rustpython_vm::builtins::{PyFloat, PyInt, PyList, PyTuple};
use rustpython_vm::prelude::*;

/// Days from year 1 to 1970, as Python counts them.
const EPOCH: i64 = 719_163;
/// The day on which a time of day is looked at, 2000-01-01.
const BASE_DAY: i64 = 10_957;
const SECOND: i64 = 1_000_000;
const DAY: i64 = 86_400 * SECOND;

/// What an object is.
pub fn nature(object: &PyObjectRef, vm: &VirtualMachine) -> PyResult<Nature> {
    if let Some(int) = object.downcast_ref::<PyInt>() {
        // Larger than any float is as good as infinite.
        return Ok(Nature::Whole(int.as_bigint().to_string().parse().unwrap_or(f64::INFINITY)));
    }
    if let Some(float) = object.downcast_ref::<PyFloat>() {
        return Ok(Nature::Float(float.to_f64()));
    }
    if object.downcast_ref::<PyList>().is_some() || object.downcast_ref::<PyTuple>().is_some() {
        return Ok(Nature::Sequence);
    }
    if let Some(moment) = moment(object, vm)? {
        return Ok(Nature::Time(moment));
    }
    for (class, nature) in [("Integral", Nature::Whole as fn(f64) -> Nature), ("Real", Nature::Real)] {
        if is_a(object, "numbers", class, vm) {
            let number = vm.builtins.get_attr("float", vm)?.call((object.clone(),), vm)?;
            return Ok(nature(number.try_float(vm)?.to_f64()));
        }
    }
    Ok(Nature::Other)
}

/// Whether an object is of a class of the standard library. A module that no script has imported has no objects.
pub fn is_a(object: &PyObjectRef, module: &'static str, class: &'static str, vm: &VirtualMachine) -> bool {
    class_of(module, class, vm).is_some_and(|class| object.is_instance(&class, vm).unwrap_or(false))
}

/// A class of the standard library, if its module is loaded.
pub fn class_of(module: &'static str, class: &'static str, vm: &VirtualMachine) -> Option<PyObjectRef> {
    let modules = vm.sys_module.get_attr("modules", vm).ok()?;
    modules.get_item(module, vm).ok()?.get_attr(class, vm).ok()
}

fn moment(object: &PyObjectRef, vm: &VirtualMachine) -> PyResult<Option<Moment>> {
    let is = |class| is_a(object, "datetime", class, vm);
    let kind = if is("datetime") {
        Clockwork::DateTime
    } else if is("date") {
        Clockwork::Date
    } else if is("time") {
        Clockwork::Time
    } else if is("timedelta") {
        Clockwork::Span
    } else {
        return Ok(None);
    };
    let part = |name: &'static str| -> PyResult<i64> { object.get_attr(name, vm)?.try_into_value(vm) };
    let day = || -> PyResult<i64> { vm.call_method(object, "toordinal", ())?.try_into_value(vm) };
    let clock = || -> PyResult<i64> {
        Ok(((part("hour")? * 60 + part("minute")?) * 60 + part("second")?) * SECOND + part("microsecond")?)
    };
    let micros = match kind {
        Clockwork::DateTime => (day()? - EPOCH) * DAY + clock()?,
        Clockwork::Date => (day()? - EPOCH) * DAY,
        Clockwork::Time => BASE_DAY * DAY + clock()?,
        Clockwork::Span => length(object, vm)?,
    };
    let offset = match kind {
        Clockwork::DateTime | Clockwork::Time => {
            let offset = vm.call_method(object, "utcoffset", ())?;
            if vm.is_none(&offset) { None } else { Some(length(&offset, vm)?) }
        }
        _ => None,
    };
    Ok(Some(Moment { kind, micros, offset }))
}

/// The microseconds of a `timedelta`.
fn length(span: &PyObjectRef, vm: &VirtualMachine) -> PyResult<i64> {
    let part = |name: &'static str| -> PyResult<i64> { span.get_attr(name, vm)?.try_into_value(vm) };
    Ok(part("days")? * DAY + part("seconds")? * SECOND + part("microseconds")?)
}

/// Another moment like `object`.
pub fn moment_at(object: &PyObjectRef, micros: i64, vm: &VirtualMachine) -> PyResult<Value> {
    let make = |class: &'static str, args: Vec<PyObjectRef>| -> PyResult {
        let class = class_of("datetime", class, vm).ok_or_else(|| vm.new_runtime_error("there is no datetime"))?;
        class.call(args, vm)
    };
    let int = |number: i64| -> PyObjectRef { vm.ctx.new_int(number).into() };
    let span = make("timedelta", vec![int(0), int(0), int(micros)])?;
    let is = |class| is_a(object, "datetime", class, vm);
    if is("timedelta") {
        return Ok(to_value(span, vm));
    }
    let epoch = make("datetime", vec![int(1970), int(1), int(1)])?;
    let moment = vm._add(&epoch, &span)?;
    let in_zone = |moment: PyObjectRef| -> PyResult {
        let zone = object.get_attr("tzinfo", vm)?;
        let zone = [("tzinfo".to_owned(), zone)].into_iter().collect::<rustpython_vm::function::KwArgs>();
        moment.get_attr("replace", vm)?.call(rustpython_vm::function::FuncArgs::new(Vec::new(), zone), vm)
    };
    let moment = if is("datetime") {
        in_zone(moment)?
    } else if is("date") {
        vm.call_method(&moment, "date", ())?
    } else {
        in_zone(vm.call_method(&moment, "time", ())?)?
    };
    Ok(to_value(moment, vm))
}
