//! What the interpreter asks of the world around it, and the native module `_system` that hands it to Python.

use super::files::{FileSystem, Now};
use rustpython_vm::builtins::{PyBytesRef, PyFloat, PyModule, PyTypeRef, PyUtf8StrRef};
use rustpython_vm::common::rand::os_random;
use rustpython_vm::function::ArgBytesLike;
use rustpython_vm::prelude::*;
use std::rc::Rc;
use std::time::Duration;

/// The name of the native module.
pub const MODULE: &str = "_system";

/// One of the two streams that a script prints to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// `sys.stdout`.
    Out,
    /// `sys.stderr`.
    Err,
}

/// What takes a script's `time.sleep`. It may end the run with an exception.
pub type Sleep = Rc<dyn Fn(Duration, &VirtualMachine) -> PyResult<()>>;
/// What takes a script's output, as it comes.
pub type Print = Rc<dyn Fn(Stream, &str)>;

/// The world around an interpreter.
#[derive(Clone)]
pub struct System {
    /// The files. Their current folder is the app's, when the interpreter is built.
    pub files: FileSystem,
    /// The script's path.
    pub app: Rc<str>,
    /// The time of day.
    pub now: Now,
    /// What sleeps.
    pub sleep: Sleep,
    /// What prints.
    pub print: Print,
}

/// The most that `os.urandom` gives at once.
const MOST_RANDOM: usize = 1 << 24;

/// The native module.
///
/// # Errors
/// Python's own, if it has no memory left.
pub fn module(system: &System, vm: &VirtualMachine) -> PyResult<PyRef<PyModule>> {
    let dict = vm.ctx.new_dict();
    let sleep = Rc::clone(&system.sleep);
    let sleep =
        vm.new_function("sleep", move |seconds: PyObjectRef, vm: &VirtualMachine| sleep(duration(&seconds, vm)?, vm));
    let now = Rc::clone(&system.now);
    let now = vm.new_function("now", move || now().as_secs_f64());
    // Classes that are not Python's to change are ours.
    let replace =
        vm.new_function("replace", |class: PyTypeRef, name: PyUtf8StrRef, value: PyObjectRef, vm: &VirtualMachine| {
            class.set_attr(vm.ctx.intern_str(name.as_str()), value);
        });
    let print = Rc::clone(&system.print);
    let print = vm.new_function("print", move |is_error: bool, text: ArgBytesLike| {
        let stream = if is_error { Stream::Err } else { Stream::Out };
        let text = text.with_ref(|bytes| String::from_utf8_lossy(bytes).into_owned());
        print(stream, &text);
    });
    let random = vm.new_function("random", |count: isize, vm: &VirtualMachine| -> PyResult<PyBytesRef> {
        let count = usize::try_from(count).map_err(|_| vm.new_value_error("negative argument not allowed"))?;
        if count > MOST_RANDOM {
            return Err(vm.new_memory_error("too many random bytes at once"));
        }
        Ok(vm.ctx.new_bytes(std::iter::repeat_with(os_random::<32>).flatten().take(count).collect()))
    });
    dict.set_item("now", now.into(), vm)?;
    dict.set_item("replace", replace.into(), vm)?;
    dict.set_item("sleep", sleep.into(), vm)?;
    dict.set_item("print", print.into(), vm)?;
    dict.set_item("random", random.into(), vm)?;
    dict.set_item("app", vm.ctx.new_str(&*system.app).into(), vm)?;
    Ok(vm.new_module(MODULE, dict, None))
}

/// The seconds that `time.sleep` is given.
fn duration(seconds: &PyObjectRef, vm: &VirtualMachine) -> PyResult<Duration> {
    let seconds = match seconds.downcast_ref::<PyFloat>() {
        Some(float) => float.to_f64(),
        None => seconds.try_index(vm)?.try_to_primitive::<i64>(vm)? as f64,
    };
    if seconds.is_nan() {
        return Err(vm.new_value_error("Invalid value NaN (not a number)"));
    }
    if seconds < 0.0 {
        return Err(vm.new_value_error("sleep length must be non-negative"));
    }
    Duration::try_from_secs_f64(seconds)
        .map_err(|_| vm.new_overflow_error("timestamp too large to convert to C PyTime_t"))
}
