//! One app in Python, as a [`Script`] that the engine runs.

use super::compile::compile;
use super::files::FileSystem;
use super::host::{self, Host};
use super::raise::{described, not_compiled, to_flow};
use super::{functions, interpreter};
use crate::diag::{Exception, Flow};
use crate::engine::{RunCx, Script};
use rustpython_vm::builtins::{PyBaseExceptionRef, PyCode};
use rustpython_vm::prelude::*;
use rustpython_vm::scope::Scope;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// A Python app: its interpreter, and the script to run.
pub struct Python {
    interpreter: Interpreter,
    host: Rc<Host>,
    files: FileSystem,
    path: Rc<str>,
    /// The script as it was last compiled, with its source.
    compiled: RefCell<Option<(Rc<str>, PyRef<PyCode>)>>,
    runs: Cell<u32>,
}

/// Tidying takes milliseconds, what a run leaves behind is kilobytes.
const RUNS_BETWEEN_TIDYING: u32 = 20;

impl Python {
    /// An app whose script is the file at `path`, which is read anew for each run.
    ///
    /// # Errors
    /// The interpreter does not start.
    pub fn new(interpreter: Interpreter, host: Rc<Host>, files: FileSystem, path: &str) -> Result<Self, Exception> {
        let started = interpreter.enter(|vm| {
            let started = start(vm, &host);
            started.map_err(|exception| described(&exception, vm))
        });
        started?;
        Ok(Self { interpreter, host, files, path: path.into(), compiled: RefCell::default(), runs: Cell::new(0) })
    }

    /// Does something inside of the interpreter. Whatever drives the session belongs in here: values are asked there.
    pub fn enter<T>(&self, body: impl FnOnce() -> T) -> T {
        self.interpreter.enter(|_| body())
    }

    pub(super) fn interpreter(&self) -> &Interpreter {
        &self.interpreter
    }

    pub(super) fn files(&self) -> &FileSystem {
        &self.files
    }

    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// The app's folder, without a slash at its end.
    pub(super) fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    fn source(&self) -> Result<Rc<str>, Exception> {
        let bytes = self.files.read(&self.path).map_err(|error| Exception::new("OSError", error.parts().1))?;
        Ok(String::from_utf8_lossy(&bytes).into())
    }

    /// A fresh `__main__`, so that nothing of the last run is there but what session state holds.
    fn run_main(&self, code: PyRef<PyCode>, vm: &VirtualMachine) -> PyResult<()> {
        let scope: Scope = vm.new_scope_with_main()?;
        scope.globals.set_item("__file__", vm.ctx.new_str(&*self.path).into(), vm)?;
        vm.run_code_obj(code, scope).map(drop)
    }
}

fn start(vm: &VirtualMachine, host: &Rc<Host>) -> Result<(), PyBaseExceptionRef> {
    let module = host::module(vm, host)?;
    module.set_attr("functions", vm.ctx.new_str(functions::source()), vm)?;
    let names = crate::elements::calls().iter().map(|call| vm.ctx.new_str(call.name).into()).collect();
    module.set_attr("names", vm.ctx.new_list(names), vm)?;
    vm.sys_module.get_attr("modules", vm)?.set_item(host::MODULE, module.into(), vm)?;
    // What Rust makes objects of is in modules that nothing else may import.
    for module in ["streamlit", "streamlit.components.v2", "streamlit.runtime.uploaded_file_manager"] {
        vm.import(module, 0)?;
    }
    Ok(())
}

impl Script for Python {
    fn prepare(&self) -> Result<(), Exception> {
        let source = self.source()?;
        if self.compiled.borrow().as_ref().is_some_and(|(known, _)| *known == source) {
            return Ok(());
        }
        let code =
            self.interpreter.enter(|vm| compile(&source, &self.path, vm).map_err(|error| not_compiled(&error, vm)))?;
        *self.compiled.borrow_mut() = Some((source, code));
        Ok(())
    }

    fn run(&self, cx: &Rc<RunCx>) -> Flow {
        self.host.attach(cx);
        let Some((_, code)) = self.compiled.borrow().clone() else { return Ok(()) };
        self.interpreter.enter(|vm| {
            self.runs.set(self.runs.get().wrapping_add(1));
            if self.runs.get().is_multiple_of(RUNS_BETWEEN_TIDYING) {
                to_flow(interpreter::tidy(vm), vm)?;
            }
            to_flow(self.run_main(code, vm), vm)
        })
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::engine::{Event, FrozenClock, Session};
    use crate::python::{World, start_in};
    use crate::tree::Tree;

    /// A session of a script, and the script.
    fn start(source: &'static str) -> (Rc<Python>, Session) {
        start_with(vec![("app.py", source)])
    }

    /// A session of `app.py` among these files, and the script.
    pub fn start_with(files: Vec<(&'static str, &'static str)>) -> (Rc<Python>, Session) {
        let files = files.into_iter().map(|(path, text)| (path, text.as_bytes().to_vec()));
        let world = World {
            now: Rc::new(|| std::time::Duration::ZERO),
            print: Rc::new(|_, _| ()),
            library: interpreter::whole_library(),
        };
        let python = start_in("/app", "app.py", files, world).unwrap();
        let session = Session::new(
            Rc::clone(&python) as Rc<dyn Script>,
            Rc::new(FrozenClock::default()),
            crate::elements::exception::element,
        );
        (python, session)
    }

    /// Runs the script, and tells what it drew.
    pub fn run(python: &Python, session: &Session) -> String {
        python.enter(|| {
            session.push(Event::rerun());
            session.run_next();
            session.cx().read_tree(Tree::dump)
        })
    }

    #[test]
    fn what_is_drawn_before_an_error_stays() {
        let (python, session) = start("import streamlit as st\nst.text('a')\n1 / 0\nst.text('b')");
        let drawn = run(&python, &session);
        assert_eq!(drawn, "text body='a'\nexception error='ZeroDivisionError' message='division by zero'\n");
    }

    #[test]
    fn a_run_finds_nothing_of_the_last_one_but_session_state() {
        let (python, session) = start(
            "import streamlit as st\nst.text('left' in globals())\nleft = 1\n\
             st.text(st.session_state.setdefault('runs', [])); st.session_state.runs.append(1)",
        );
        assert_eq!(run(&python, &session), "text body='False'\ntext body='[]'\n");
        assert_eq!(run(&python, &session), "text body='False'\ntext body='[1]'\n");
    }

    #[test]
    fn a_destructor_that_uses_the_app_in_the_middle_of_a_change_breaks_nothing() {
        let (python, session) = start(
            "import streamlit as st\n\
             class Last:\n    def __del__(self):\n        st.session_state.seen = 1\n\
             st.session_state.last = Last()\nst.session_state.last = None\nst.text('seen' in st.session_state)",
        );
        assert_eq!(run(&python, &session), "text body='False'\n");
    }
}
