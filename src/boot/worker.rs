//! The worker's half of an app in Python: the interpreter, the engine, and messages.

use crate::bridge::{Host, WorkerClock, now, on_message, on_restore, on_run, print_line};
use crate::diag::Exception;
use crate::elements::exception;
use crate::engine::{Event, RunEnd, Script, Session};
use crate::python::lib::{BASE, Library, parts_for};
use crate::python::system::Stream;
use crate::python::{Python, World, start_in};
use crate::wire::{ToPage, ToWorker};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

/// Where the app's files are, for the script.
const FOLDER: &str = "/app";

/// How long the engine rests before it writes down what another one would go on from.
const REST: Duration = Duration::from_millis(50);

/// Starts the interpreter; the page's first message starts the first run.
pub fn start() {
    let Some(host) = Host::take() else { return };
    std::panic::set_hook(Box::new(move |info| host.fail(&info.to_string())));
    let world = World {
        now: Rc::new(now),
        print: Rc::new(|stream, text| print_line(stream == Stream::Err, text)),
        library: library(host),
    };
    match start_in(FOLDER, &host.name(), host.files(), world) {
        Ok(python) => Engine::new(host, python).attach(),
        Err(error) => host.fail(&error.to_string()),
    }
}

/// Python's library: what every app starts with, and any other part as soon as a module of it is imported.
fn library(host: Host) -> Library {
    let library = Library::default();
    for part in parts_for(BASE) {
        if let Some(packed) = host.part(part.name) {
            library.add(packed.leak());
        }
    }
    library.fetch_by(Rc::new(move |part| host.part(part.name)));
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
    /// Whether the page was told that the script cannot run.
    is_unprepared: Cell<bool>,
    /// How many runs there were.
    runs: Cell<u64>,
}

impl Engine {
    fn new(host: Host, python: Rc<Python>) -> Rc<Self> {
        let clock = Rc::new(WorkerClock::new(host));
        let script: Rc<dyn Script> = python.clone();
        let session = Session::new(script, clock.clone(), exception::element);
        session.set_packages(host.packages());
        session.on_patches(move |patches| post(host, &ToPage::Patches(patches)));
        Rc::new(Self {
            host,
            python,
            clock,
            session,
            early: RefCell::default(),
            is_restored: Cell::new(false),
            is_unprepared: Cell::new(false),
            runs: Cell::new(0),
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
        post(self.host, &ToPage::hello());
        on_run(move || self.run());
    }

    fn hear(&self, message: ToWorker) {
        match message {
            ToWorker::Hello(_) => {}
            ToWorker::Stop => self.session.stop(),
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
            post(self.host, &ToPage::Notice(Some(notice)));
        }
    }

    fn run(&self) {
        if self.session.is_running() {
            return;
        }
        self.clock.begin();
        post(self.host, &ToPage::Running(true));
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
        let notice = (end == RunEnd::NotPrepared).then(|| self.session.unprepared()).flatten();
        if notice.is_none() && !self.is_unprepared.get() {
            return;
        }
        self.is_unprepared.set(notice.is_some());
        let text = |error: Exception| {
            let lines = error.trace.iter().map(|line| format!("\n{line}"));
            format!("{error}{}", lines.collect::<String>())
        };
        post(self.host, &ToPage::Notice(notice.map(text)));
    }

    /// Writes down what another engine would go on from, unless there is a new run soon.
    fn keep_when_at_rest(&self) {
        let runs = self.runs.get();
        self.host.rest(REST);
        if self.runs.get() == runs && !self.session.is_busy() {
            let kept = self.python.enter(|| self.python.keep(&self.session.snapshot()));
            self.host.keep(kept);
        }
    }
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
