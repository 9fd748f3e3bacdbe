//! Why a run ends, between the engine's values and Python's exceptions.
//!
//! Stop and rerun are classes below `BaseException`, so `except Exception` does not catch them. An error that comes from
//! Python and goes through the engine is the same object when it comes back.

use super::traceback;
use crate::diag::{Exception, Flow, Interrupt, Origin};
use rustpython_vm::builtins::{PyBaseExceptionRef, PyTypeRef};
use rustpython_vm::prelude::*;
use std::rc::Rc;

/// Where the classes of stop and rerun are.
const CONTROL: &str = "streamlit.runtime.scriptrunner_utils.exceptions";
/// Where Streamlit's errors are.
const ERRORS: &str = "streamlit.errors";

/// A Python result as the engine's.
pub fn to_flow<T>(result: PyResult<T>, vm: &VirtualMachine) -> Flow<T> {
    result.map_err(|exception| interrupt(&exception, vm))
}

/// A Python exception as the engine sees it.
pub fn interrupt(exception: &PyBaseExceptionRef, vm: &VirtualMachine) -> Interrupt {
    let is = |name| class(CONTROL, name, vm).is_ok_and(|class| exception.fast_isinstance(&class));
    if is("RerunException") {
        Interrupt::Rerun
    } else if is("SupersededException") {
        Interrupt::Superseded
    } else if is("StopException") {
        Interrupt::Stop
    } else {
        Interrupt::Failed(Box::new(described(exception, vm)))
    }
}

/// An exception as the page shows it.
pub fn described(exception: &PyBaseExceptionRef, vm: &VirtualMachine) -> Exception {
    let name = full_name(exception, vm);
    let is = |name| class(ERRORS, name, vm).is_ok_and(|class| exception.fast_isinstance(&class));
    let is_syntax = exception.fast_isinstance(vm.ctx.exceptions.syntax_error);
    let message = match exception.as_object().str(vm) {
        _ if is_syntax => Some(syntax_message(exception, vm)),
        Ok(message) => Some(message.to_string_lossy().trim().to_owned()),
        // Its own `__str__` fails.
        Err(_) => None,
    };
    Exception {
        markdown: message.is_some() && !is_syntax && is("MarkdownFormattedException"),
        of_streamlit: is("Error"),
        warning: exception.fast_isinstance(vm.ctx.exceptions.warning),
        trace: traceback::lines(exception, vm),
        origin: Some(Origin(Rc::new(exception.clone()))),
        ..Exception::new(name, message.unwrap_or_default())
    }
}

/// Why a script could not be compiled, by the error's own text; its line and the place in it stand where a traceback would.
pub fn not_compiled(exception: &PyBaseExceptionRef, vm: &VirtualMachine) -> Exception {
    let described = described(exception, vm);
    let Ok(message) = exception.as_object().str(vm) else { return described };
    Exception { message: message.to_string_lossy().into(), trace: vec![described.message], ..described }
}

/// What is wrong with a source, with its line and a mark below the place.
fn syntax_message(exception: &PyBaseExceptionRef, vm: &VirtualMachine) -> String {
    let part = |name: &'static str| exception.as_object().get_attr(name, vm).ok().filter(|part| !vm.is_none(part));
    let shown = |name| {
        let text = part(name).and_then(|part| part.str(vm).ok());
        text.map_or_else(|| "None".to_owned(), |text| text.to_string_lossy().into_owned())
    };
    if part("text").is_none_or(|text| !text.try_to_bool(vm).unwrap_or(false)) {
        let text = exception.as_object().str(vm);
        return text.map_or_else(|_| String::new(), |text| text.to_string_lossy().into_owned());
    }
    let offset = part("offset").and_then(|offset| offset.try_into_value::<usize>(vm).ok());
    let (file, line, text) = (shown("filename"), shown("lineno"), shown("text"));
    let indent = " ".repeat(offset.unwrap_or(0).saturating_sub(1));
    let class = exception.class().name().to_string();
    format!("File \"{file}\", line {line}\n  {}\n  {indent}^\n{class}: {}", text.trim_end(), shown("msg"))
}

/// The class with its module, as `json.decoder.JSONDecodeError`; Python's own go by their name alone.
fn full_name(exception: &PyBaseExceptionRef, vm: &VirtualMachine) -> String {
    let class = exception.class().as_object();
    let text = |name: &'static str| {
        let text = class.get_attr(name, vm).and_then(|text| text.str(vm));
        text.map_or_else(|_| String::new(), |text| text.to_string_lossy().into_owned())
    };
    match text("__module__") {
        module if module == "builtins" || module.is_empty() => text("__qualname__"),
        module => format!("{module}.{}", text("__qualname__")),
    }
}

/// What the engine says as a Python exception.
pub fn raise(interrupt: Interrupt, vm: &VirtualMachine) -> PyBaseExceptionRef {
    let control = |name| make(class(CONTROL, name, vm), "", vm);
    match interrupt {
        Interrupt::Stop => control("StopException"),
        Interrupt::Rerun => control("RerunException"),
        Interrupt::Superseded => control("SupersededException"),
        Interrupt::Failed(exception) => raise_exception(&exception, vm),
    }
}

fn raise_exception(exception: &Exception, vm: &VirtualMachine) -> PyBaseExceptionRef {
    let origin = exception.origin.as_ref().and_then(|origin| origin.0.downcast_ref::<PyBaseExceptionRef>());
    if let Some(origin) = origin {
        return origin.clone();
    }
    let (module, name) = match exception.kind.strip_prefix("streamlit.errors.") {
        Some(name) => (ERRORS, name),
        None => ("builtins", &*exception.kind),
    };
    // A KeyError puts quotes around its message by itself.
    let message = match name {
        "KeyError" => exception.message.strip_prefix('\'').and_then(|message| message.strip_suffix('\'')),
        _ => None,
    };
    make(class(module, name, vm), message.unwrap_or(&exception.message), vm)
}

fn make(class: PyResult<PyTypeRef>, message: &str, vm: &VirtualMachine) -> PyBaseExceptionRef {
    let arguments = if message.is_empty() { Vec::new() } else { vec![vm.ctx.new_str(message).into()] };
    match class {
        Ok(class) => vm.invoke_exception(&class, arguments).unwrap_or_else(|failed| failed),
        Err(_) => vm.new_runtime_error(message.to_owned()),
    }
}

fn class(module: &'static str, name: &str, vm: &VirtualMachine) -> PyResult<PyTypeRef> {
    // A dotted import gives the outermost package; `sys.modules` has the module itself.
    let modules = vm.sys_module.get_attr("modules", vm)?;
    let module = match modules.get_item(module, vm) {
        Ok(module) => module,
        Err(_) => vm.import(module, 0).and_then(|_| modules.get_item(module, vm))?,
    };
    let class = module.get_attr(vm.ctx.intern_str(name), vm)?;
    class.downcast().map_err(|_| vm.new_type_error(format!("{name} is no class")))
}
