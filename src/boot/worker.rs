//! The worker's half of an app in Python: the interpreter, the engine, and messages.

use crate::bridge::{Control, Host, WorkerClock, now, on_control, on_message, on_restore, on_run, print_line};
use crate::diag::Exception;
use crate::elements::exception;
use crate::engine::{Clock, Event, RunEnd, Script, Session};
use crate::python::lib::{BASE, Library, parts_for};
use crate::python::system::Stream;
use crate::python::{Python, World, start_in};
use crate::value::Value;
use crate::wire::{Notice, ToPage, ToWorker};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

/// Where the app's files are, for the script.
const FOLDER: &str = "/app";

/// The names of parts of Python's library that could not be had.
type Missing = Rc<RefCell<Vec<&'static str>>>;

/// How old what is written down may get while one run follows another.
const STALE: Duration = Duration::from_millis(250);

/// How long the engine rests before it writes down what another one would go on from.
const REST: Duration = Duration::from_millis(50);

/// Starts the interpreter; the page's first message starts the first run.
pub fn start() {
    let Some(host) = Host::take() else { return };
    std::panic::set_hook(Box::new(move |info| host.fail(&info.to_string())));
    let missing = Missing::default();
    let world = World {
        now: Rc::new(now),
        print: Rc::new(|stream, text| print_line(stream == Stream::Err, text)),
        library: library(host, Rc::clone(&missing)),
    };
    match start_in(FOLDER, &host.name(), host.files(), world) {
        Ok(python) => Engine::new(host, python, missing).attach(),
        Err(error) => host.fail(&error.to_string()),
    }
}

/// Python's library: what every app starts with, and any other part as soon as a module of it is imported.
fn library(host: Host, missing: Missing) -> Library {
    let library = Library::default();
    for part in parts_for(BASE) {
        if let Some(packed) = host.part(part.name) {
            library.add(packed.leak());
        }
    }
    library.fetch_by(Rc::new(move |part| {
        let packed = host.part(part.name);
        if packed.is_none() {
            missing.borrow_mut().push(part.name);
        }
        packed
    }));
    library
}

/// A session of a script in a worker.
struct Engine {
    host: Host,
    python: Rc<Python>,
    clock: Rc<WorkerClock>,
    session: Session,
    /// What the page did before the widgets of another engine are known here: it waits for a run that draws them.
    early: RefCell<Option<Event>>,
    is_restored: Cell<bool>,
    /// Whether the page was told why the last run could not do its work.
    has_notice: Cell<bool>,
    /// The parts of Python's library that the run under way asked for in vain.
    missing: Missing,
    /// How many runs there were.
    runs: Cell<u64>,
    /// When it was written down last what another engine would go on from.
    kept_at: Cell<Duration>,
    /// The error that the run under way ended with.
    error: Rc<RefCell<Option<Exception>>>,
}

impl Engine {
    fn new(host: Host, python: Rc<Python>, missing: Missing) -> Rc<Self> {
        let clock = Rc::new(WorkerClock::new(host));
        let script: Rc<dyn Script> = python.clone();
        let error = Rc::new(RefCell::default());
        let ended = Rc::clone(&error);
        let session = Session::new(script, clock.clone(), move |exception: Exception| {
            ended.replace(Some(exception.clone()));
            exception::element(exception)
        });
        session.set_packages(host.packages());
        session.on_patches(move |patches| post(host, &ToPage::Patches(patches)));
        Rc::new(Self {
            host,
            python,
            clock,
            session,
            early: RefCell::default(),
            is_restored: Cell::new(false),
            has_notice: Cell::new(false),
            missing,
            runs: Cell::new(0),
            kept_at: Cell::default(),
            error,
        })
    }

    /// Hears messages, and runs when it is asked to.
    fn attach(self: Rc<Self>) {
        let hearing = Rc::clone(&self);
        on_message(move |bytes| match ToWorker::from_bytes(&bytes) {
            Ok(message) => hearing.python.enter(|| hearing.hear(message)),
            Err(error) => hearing.host.fail(&error.to_string()),
        });
        let restoring = Rc::clone(&self);
        on_restore(move |bytes| restoring.restore(&bytes));
        on_control(Rc::clone(&self) as Rc<dyn Control>);
        post(self.host, &ToPage::hello());
        on_run(move || self.run());
    }

    fn hear(&self, message: ToWorker) {
        match message {
            ToWorker::Hello(_) => {}
            ToWorker::Event(event) if self.is_restored.take() => {
                // The first run makes the widgets known that the page shows.
                self.early.replace(Some(event));
                self.session.push(Event::rerun());
                self.host.run_soon();
            }
            ToWorker::Event(event) => {
                self.session.hear(event);
                self.host.run_soon();
            }
        }
    }

    fn restore(&self, bytes: &[u8]) {
        let kept = self.python.kept(bytes);
        self.python.enter(|| self.session.restore(kept.values));
        self.is_restored.set(true);
        let lost: Vec<&str> = kept.lost.iter().map(|name| &**name).filter(|name| !is_widget(name)).collect();
        if !lost.is_empty() {
            let lost = lost.join(", ");
            let notice = format!("These entries of session state could not be restored, and are gone: {lost}");
            self.say(notice, false);
        }
    }

    fn run(&self) {
        if self.session.is_running() {
            return;
        }
        self.clock.begin();
        post(self.host, &ToPage::Running(true));
        self.host.tell_run("start", None);
        let end = self.python.enter(|| self.session.run_next());
        if let Some(end) = end {
            self.tell(end);
        }
        if let Some(event) = self.early.take() {
            self.python.enter(|| self.session.hear(event));
        }
        if self.session.is_busy() {
            self.host.run_soon();
            return;
        }
        post(self.host, &ToPage::Running(false));
        self.keep_when_at_rest();
    }

    /// Tells what a run's end means for the page beyond its patches.
    fn tell(&self, end: RunEnd) {
        self.runs.set(self.runs.get().wrapping_add(1));
        let notice =
            (end == RunEnd::NotPrepared).then(|| self.session.unprepared()).flatten().map(|error| text(&error));
        let error = self.error.take().map(|error| text(&error));
        self.host.tell_run(name(end), error.as_deref().or(notice.as_deref()));
        let missing = self.missing.take();
        let has_notice = notice.is_some() || !missing.is_empty();
        if let Some(text) = notice {
            self.say(text, false);
        } else if has_notice {
            let parts = missing.join(", ");
            self.say(
                format!(
                    "A part of Python's library ({parts}) could not be loaded. It is needed for the first time; check the \
                     network, and retry."
                ),
                true,
            );
        } else if self.has_notice.get() {
            post(self.host, &ToPage::Notice(None));
        }
        self.has_notice.set(has_notice);
    }

    /// Says something above the app.
    fn say(&self, text: String, can_retry: bool) {
        post(self.host, &ToPage::Notice(Some(Notice { text, can_retry })));
    }

    /// Writes down what another engine would go on from, unless there is a new run soon. While one run follows another,
    /// as when somebody drags a slider, it is written down now and then.
    fn keep_when_at_rest(&self) {
        let runs = self.runs.get();
        if self.clock.now().saturating_sub(self.kept_at.get()) < STALE {
            self.host.rest(REST);
        }
        if self.runs.get() == runs && !self.session.is_busy() {
            let kept = self.python.enter(|| self.python.keep(&self.session.snapshot()));
            self.host.keep(kept);
            self.kept_at.set(self.clock.now());
        }
    }
}

impl Control for Engine {
    fn set_file(&self, path: &str, contents: Option<Vec<u8>>) {
        if let Err(error) = self.python.set_file(path, contents) {
            self.say(error.to_string(), false);
        }
    }

    fn rerun(&self) {
        self.is_restored.set(false);
        self.python.enter(|| self.session.push(Event::rerun()));
        self.host.run_soon();
    }

    fn stop(&self) {
        self.session.stop();
    }

    fn session_state(&self) -> String {
        self.python.enter(|| {
            let state = self.session.state();
            let shown = state.iter().filter(|(name, _)| !is_widget(name));
            Value::dict(shown.map(|(name, value)| (name, value.json_or_text()))).to_json_text()
        })
    }
}

/// How a run ended, in a word for the page's JavaScript.
fn name(end: RunEnd) -> &'static str {
    match end {
        RunEnd::Finished => "finished",
        RunEnd::Stopped => "stopped",
        RunEnd::Rerun => "rerun",
        RunEnd::Failed => "failed",
        RunEnd::Superseded => "superseded",
        RunEnd::NotPrepared => "not prepared",
    }
}

/// An error with its traceback, a line each.
fn text(error: &Exception) -> String {
    let lines = error.trace.iter().map(|line| format!("\n{line}"));
    format!("{error}{}", lines.collect::<String>())
}

/// Whether a name is that of a widget without a key, which its author never sees.
fn is_widget(name: &str) -> bool {
    name.starts_with('$')
}

fn post(host: Host, message: &ToPage) {
    match message.to_bytes() {
        Ok(bytes) => host.post(bytes),
        Err(error) => host.fail(&error.to_string()),
    }
}
