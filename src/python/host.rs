//! What Rust gives to the `streamlit` module: one native module, `_headwater`.
//!
//! Its functions hold the [`Host`], so that there is no state outside of a session: two interpreters never meet.

use super::components;
use super::convert::{from_given, handle, to_value};
use super::raise::raise;
use super::uploads::Uploads;
use crate::args::Args;
use crate::diag::{Exception, Flow, Interrupt};
use crate::elements::calls;
use crate::engine::{Place, RunCx, Transient};
use crate::tree::Root;
use crate::ui::Ui;
use crate::ui::call::During;
use rustpython_vm::builtins::{PyBaseException, PyModule, PyStrRef};
use rustpython_vm::class::PyClassImpl;
use rustpython_vm::function::FuncArgs;
use rustpython_vm::prelude::*;
use rustpython_vm::{PyPayload, pyclass};
use std::cell::RefCell;
use std::rc::Rc;

/// The name of the native module.
pub const MODULE: &str = "_headwater";

/// What the native module shares with the script's runs.
#[derive(Default)]
pub struct Host {
    cx: RefCell<Option<Rc<RunCx>>>,
    uploads: Uploads,
}

impl Host {
    /// Names the run context of the session, which is the same for all runs.
    pub fn attach(&self, cx: &Rc<RunCx>) {
        *self.cx.borrow_mut() = Some(Rc::clone(cx));
        self.uploads.clear();
    }

    /// The run context.
    ///
    /// # Errors
    /// No run has begun yet.
    pub fn cx(&self) -> Flow<Rc<RunCx>> {
        let missing = || Interrupt::failed(Exception::new("RuntimeError", "there is no session yet"));
        self.cx.borrow().clone().ok_or_else(missing)
    }
}

/// A place of the page as Python holds it: the base class of `DeltaGenerator`.
#[pyclass(module = "_headwater", name = "Handle")]
#[derive(Debug, PyPayload)]
pub struct Handle(pub Place);

#[pyclass(flags(BASETYPE, HAS_DICT, HAS_WEAKREF))]
impl Handle {}

/// Something that is shown as long as a `with` block runs: the base class of what `st.spinner` gives.
#[pyclass(module = "_headwater", name = "Shown")]
#[derive(PyPayload)]
pub struct Shown {
    /// What is shown.
    pub during: During,
    /// As often as it is shown: a function that it decorates may call itself.
    transients: RefCell<Vec<Transient>>,
}

#[pyclass(flags(BASETYPE, HAS_DICT))]
impl Shown {}

impl Shown {
    /// Not shown yet.
    pub fn new(during: During) -> Self {
        Self { during, transients: RefCell::default() }
    }
}

impl std::fmt::Debug for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Shown")
    }
}

/// The native module.
pub fn module(vm: &VirtualMachine, host: &Rc<Host>) -> PyResult<PyRef<PyModule>> {
    let dict = vm.ctx.new_dict();
    dict.set_item("Handle", Handle::make_static_type().into(), vm)?;
    dict.set_item("Shown", Shown::make_static_type().into(), vm)?;
    dict.set_item("page", Handle(Place::Active).into_pyobject(vm), vm)?;
    dict.set_item("sidebar", Handle(Place::Block(Root::Sidebar.id())).into_pyobject(vm), vm)?;
    for (name, function) in
        drawing(vm, host).into_iter().chain(session_state(vm, host)).chain(components::functions(vm, host))
    {
        dict.set_item(name, function, vm)?;
    }
    Ok(vm.new_module(MODULE, dict, None))
}

type Function = (&'static str, PyObjectRef);

/// What draws.
fn drawing(vm: &VirtualMachine, host: &Rc<Host>) -> Vec<Function> {
    let shared = Rc::clone(host);
    let bound: Vec<_> = calls().iter().map(|call| (call.run, Rc::from(crate::args::params(call.signature)))).collect();
    let call =
        vm.new_function("call", move |index: usize, handle: PyRef<Handle>, args: FuncArgs, vm: &VirtualMachine| {
            let Some((run, params)) = bound.get(index) else { return Err(vm.new_index_error("no such element")) };
            let flow = shared.cx().and_then(|cx| {
                let values = args.args.into_iter().map(|value| to_value(value, vm)).collect();
                run(&Ui::of(&cx, handle.0), &Args::new(params, values))
            });
            from_given(flow.map_err(|interrupt| raise(interrupt, vm))?, vm)
        });
    let at = vm.new_function("handle", |place: PyRef<Handle>, vm: &VirtualMachine| handle(place.0, vm));
    let shared = Rc::clone(host);
    let enter = vm.new_function("enter", move |handle: PyRef<Handle>, vm: &VirtualMachine| {
        shared.cx().map(|cx| cx.enter(handle.0)).map_err(|interrupt| raise(interrupt, vm))
    });
    let shared = Rc::clone(host);
    let leave = vm.new_function("leave", move |depth: usize, vm: &VirtualMachine| {
        shared.cx().map(|cx| cx.leave(depth)).map_err(|interrupt| raise(interrupt, vm))
    });
    let shared = Rc::clone(host);
    let stop = vm.new_function("stop", move |vm: &VirtualMachine| -> PyResult<()> {
        shared.cx().map(|cx| cx.stop()).and(Err(Interrupt::Stop)).map_err(|interrupt| raise(interrupt, vm))
    });
    let shared = Rc::clone(host);
    let in_callback = vm.new_function("in_callback", move || shared.cx().is_ok_and(|cx| cx.is_in_callback()));
    let begin = vm.new_function("begin", |shown: PyRef<Shown>, vm: &VirtualMachine| {
        let transient = shown.during.begin().map_err(|interrupt| raise(interrupt, vm))?;
        shown.transients.borrow_mut().push(transient);
        Ok::<(), PyRef<PyBaseException>>(())
    });
    let end = vm.new_function("end", |shown: PyRef<Shown>| {
        if let Some(transient) = shown.transients.borrow_mut().pop() {
            shown.during.cx().end_transient(transient);
        }
    });
    vec![
        ("call", call.into()),
        ("handle", at.into()),
        ("enter", enter.into()),
        ("leave", leave.into()),
        ("stop", stop.into()),
        ("in_callback", in_callback.into()),
        ("begin", begin.into()),
        ("end", end.into()),
    ]
}

/// Session state by key. `state_get` gives its second argument where there is nothing.
fn session_state(vm: &VirtualMachine, host: &Rc<Host>) -> Vec<Function> {
    let shared = Rc::clone(host);
    let get = vm.new_function("state_get", move |key: PyStrRef, default: PyObjectRef, vm: &VirtualMachine| {
        let cx = shared.cx().and_then(|cx| cx.check().map(|()| cx)).map_err(|interrupt| raise(interrupt, vm))?;
        match cx.state(&key.to_string_lossy()) {
            Some(value) => {
                let entry = || components::entry(&cx, &key.to_string_lossy(), &value, vm);
                shared.uploads.object(&value, vm).unwrap_or_else(entry)
            }
            None => Ok(default),
        }
    });
    let shared = Rc::clone(host);
    let set = vm.new_function("state_set", move |key: PyStrRef, value: PyObjectRef, vm: &VirtualMachine| {
        let flow = shared.cx().and_then(|cx| {
            cx.check()?;
            cx.set_state(&key.to_string_lossy(), to_value(value, vm))
        });
        flow.map_err(|interrupt| raise(interrupt, vm))
    });
    let shared = Rc::clone(host);
    let remove = vm.new_function("state_remove", move |key: PyStrRef, vm: &VirtualMachine| {
        let flow = shared.cx().and_then(|cx| {
            cx.check()?;
            cx.remove_state(&key.to_string_lossy())
        });
        flow.map_err(|interrupt| raise(interrupt, vm))
    });
    let shared = Rc::clone(host);
    let keys = vm.new_function("state_keys", move |vm: &VirtualMachine| -> PyResult {
        let cx = shared.cx().and_then(|cx| cx.check().map(|()| cx)).map_err(|interrupt| raise(interrupt, vm))?;
        let keys = cx.state_entries().into_keys().map(|key| vm.ctx.new_str(&*key).into()).collect();
        Ok(vm.ctx.new_list(keys).into())
    });
    vec![
        ("state_get", get.into()),
        ("state_set", set.into()),
        ("state_remove", remove.into()),
        ("state_keys", keys.into()),
    ]
}
