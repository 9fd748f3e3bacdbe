//! Builds an interpreter that a script feels at home in, on what [`System`] gives.
//!
//! The bare interpreter knows no operating system (it is built without `host_env`, as a page must), no files and no
//! library. They come in this order: the native modules, `posix` on top of them, the import system's own search of
//! `sys.path`, and what is left to do in Python (`lib/headwater/_boot.py`).

use super::lib::{self, Library, PARTS};
use super::system::System;
use super::{array, files, frame, sets, system, words};
use rustpython_vm::prelude::*;

/// The whole library, as far as it is in the program.
pub fn whole_library() -> Library {
    let library = Library::default();
    for part in PARTS {
        library.add(part.packed);
    }
    library
}

/// Builds an interpreter with what is in a library so far. More may be added to it at any time.
///
/// # Errors
/// It does not start: what Python raised, as text.
pub fn build(system: &System, library: &Library) -> Result<Interpreter, String> {
    let mut settings = Settings::default();
    settings.install_signal_handlers = false;
    settings.import_site = false;
    settings.ignore_environment = true;
    settings.utf8_mode = 1;
    let builder = Interpreter::builder(settings);
    let mut modules = rustpython_stdlib::stdlib_module_defs(&builder.ctx);
    modules.push(array::definition(&builder.ctx));
    modules.push(frame::definition(&builder.ctx));
    let interpreter = builder.add_native_modules(&modules).build();
    let started = interpreter.enter(|vm| {
        start(system, library, vm).map_err(|exception| {
            let mut text = String::new();
            // Writing to a `String` cannot fail.
            let _ = vm.write_exception(&mut text, &exception);
            text
        })
    });
    started.map(|()| interpreter)
}

fn start(system: &System, library: &Library, vm: &VirtualMachine) -> PyResult<()> {
    let modules = vm.sys_module.get_attr("modules", vm)?;
    modules.set_item(files::MODULE, files::module(&system.files, vm)?.into(), vm)?;
    modules.set_item(system::MODULE, system::module(system, vm)?.into(), vm)?;
    modules.set_item(lib::MODULE, lib::module(library, vm)?.into(), vm)?;
    array::install(vm)?;
    sets::install(vm)?;
    words::install(vm);
    library.run("posix", vm)?;
    // `os` asks this list which system it is on.
    let built_in = vm.sys_module.get_attr("builtin_module_names", vm)?;
    let built_in = vm._add(&built_in, vm.ctx.new_tuple(vec![vm.ctx.new_str("posix").into()]).as_object())?;
    vm.sys_module.set_attr("builtin_module_names", built_in, vm)?;
    vm.import("_frozen_importlib", 0)?.get_attr("_install_external_importers", vm)?.call((), vm)?;
    library.run("_library", vm)?;
    library.run("_open", vm)?;
    library.run("_threads", vm)?;
    library.run("_clock", vm)?;
    library.run("_boot", vm)?.get_attr("boot", vm)?.call((), vm)?;
    Ok(())
}

/// Frees what runs have left in circles: a module and its functions, a class and itself, an exception and its frames.
///
/// The interpreter by itself looks at new objects only, so memory grows until this is called; a call takes some
/// milliseconds, so every twentieth run will do.
///
/// # Errors
/// Python's own, if it has no memory left.
pub fn tidy(vm: &VirtualMachine) -> PyResult<()> {
    vm.state.gc.collect(2);
    // A class keeps a note of each class below it, even of those that are gone, until it is asked for them.
    let below = vm.ctx.types.type_type.as_object().get_attr("__subclasses__", vm)?;
    let mut classes = vec![vm.ctx.types.object_type.as_object().to_owned()];
    while let Some(class) = classes.pop() {
        for class in below.call((class,), vm)?.get_iter(vm)?.iter::<PyObjectRef>(vm)? {
            classes.push(class?);
        }
    }
    Ok(())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::python::files::{FileSystem, Now};
    use crate::python::system::Stream;
    use rustpython_vm::compiler::Mode;
    use std::cell::RefCell;
    use std::rc::Rc;
    use std::time::Duration;

    /// An interpreter over some files, and what happened outside of it.
    pub struct Bench {
        pub interpreter: Interpreter,
        happened: Rc<RefCell<String>>,
    }

    impl Bench {
        pub fn new(files: &[(&str, &str)], parts: &[&str]) -> Self {
            let happened = Rc::new(RefCell::new(String::new()));
            let entries = files.iter().map(|(path, text)| (*path, text.as_bytes().to_vec()));
            let now: Now = Rc::new(|| Duration::from_secs(1_760_000_000));
            let (slept, printed) = (Rc::clone(&happened), Rc::clone(&happened));
            let system = System {
                files: FileSystem::from_entries("/app", entries, Rc::clone(&now)),
                now,
                app: "/app/app.py".into(),
                sleep: Rc::new(move |time, _| {
                    slept.borrow_mut().push_str(&format!("<slept {time:?}>"));
                    Ok(())
                }),
                print: Rc::new(move |stream, text| {
                    printed.borrow_mut().push_str(if stream == Stream::Err { "<error>" } else { "" });
                    printed.borrow_mut().push_str(text);
                }),
            };
            let library = Library::default();
            for part in PARTS.iter().filter(|part| parts.is_empty() || parts.contains(&part.name)) {
                library.add(part.packed);
            }
            Self { interpreter: build(&system, &library).unwrap(), happened }
        }

        /// Runs a script and gives what happened, with the exception that ended it.
        pub fn run(&self, source: &str) -> String {
            self.interpreter.enter(|vm| {
                let code = vm.compile(source, Mode::Exec, "/app/app.py").map_err(|error| error.to_string()).unwrap();
                let scope = vm.new_scope_with_main().unwrap();
                if let Err(exception) = vm.run_code_obj(code, scope) {
                    let said = exception.as_object().str(vm).unwrap();
                    let said = format!("<{}: {}>", exception.class().name(), said.to_string_lossy());
                    self.happened.borrow_mut().push_str(&said);
                }
            });
            self.happened.take()
        }
    }

    #[test]
    fn a_script_finds_itself_at_home() {
        let bench =
            Bench::new(&[("helper.py", "X = 7"), ("pkg/__init__.py", "from .a import Y"), ("pkg/a.py", "Y = 8")], &[]);
        let cases = [
            ("print('a', 1)", "a 1\n"),
            ("import sys; print('a', file=sys.stderr)", "<error>a<error>\n"),
            ("import sys; print(sys.argv, sys.path[0])", "['/app/app.py'] /app\n"),
            ("import helper, pkg; print(helper.X, pkg.Y, helper.__file__)", "7 8 /app/helper.py\n"),
            ("import time; time.sleep(0.5)", "<slept 500ms>"),
            ("from time import sleep; sleep(-1)", "<ValueError: sleep length must be non-negative>"),
            ("import os; print(os.getcwd(), os.listdir())", "/app ['helper.py', 'pkg']\n"),
            ("input()", "<EOFError: input() has nobody to ask in an app; use st.text_input>"),
            ("import sys; sys.exit(3)", "<SystemExit: 3>"),
            ("import sys; sys.stdin.readline() or print('end')", "end\n"),
            (
                "import random, uuid; print(random.random() != random.random(), uuid.uuid4() != uuid.uuid4())",
                "True True\n",
            ),
            (
                "import threading; t = threading.Thread(target=print, args=(1,)); t.start(); t.join(); print(2)",
                "1\n2\n",
            ),
            ("import threading; print(threading.Event().wait(0.25))", "<slept 250ms>False\n"),
            (
                "import queue; queue.Queue().get()",
                "<RuntimeError: this would wait forever: Headwater runs threads one after the other, in start()>",
            ),
            (
                "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(4) as pool: print(list(pool.map(abs, [-1, 2])))",
                "[1, 2]\n",
            ),
            ("def deep(n): return n and deep(n - 1)\nprint(deep(300))", "0\n"),
            ("import linecache; print(linecache.getline('/app/helper.py', 1), end='')", "X = 7\n"),
        ];
        for (source, expected) in cases {
            assert_eq!(bench.run(source), expected, "{source}");
        }
    }

    #[test]
    fn what_runs_leave_in_circles_is_freed() {
        let bench = Bench::new(&[], &[]);
        let source =
            "import gc\nclass Circle:\n    def me(self) -> 'Circle': return self\nprint(len(gc.get_objects()))";
        let counted = |_| {
            for _ in 0..9 {
                bench.run(source);
            }
            bench.interpreter.enter(tidy).unwrap();
            bench.run(source)
        };
        let counts: Vec<String> = (0..3).map(counted).collect();
        assert_eq!(counts[1], counts[2]);
    }

    #[test]
    fn the_time_is_the_sessions_whoever_is_asked() {
        let said = Bench::new(&[], &[]).run(
            "import time, datetime as d\n\
             print(time.time(), time.time_ns(), time.gmtime()[:5], time.strftime('%Y', time.gmtime()))\n\
             print(time.mktime(time.localtime()), time.asctime()[-4:], time.ctime(0)[-4:] in ('1970', '1969'))\n\
             print(d.datetime.now().timestamp(), d.datetime.now(tz=d.timezone.utc), d.datetime.utcnow())\n\
             print(d.date.today() == d.datetime.today().date() == d.datetime.now().date())\n\
             class Own(d.datetime): pass\n\
             print(type(Own.now()).__name__, d.datetime.strptime('2024-02-03', '%Y-%m-%d'), d.datetime.now.__name__)",
        );
        let expected = "1760000000.0 1760000000000000000 (2025, 10, 9, 8, 53) 2025\n\
                        1760000000.0 2025 True\n\
                        1760000000.0 2025-10-09 08:53:20+00:00 2025-10-09 08:53:20\n\
                        True\n\
                        Own 2024-02-03 00:00:00 now\n";
        assert_eq!(said, expected);
    }
}
