//! A person using an app, without a browser: for the tests of elements, of the engine, and of your own app.
//!
//! ```
//! use headwater::prelude::*;
//! use headwater::testing::Harness;
//!
//! let mut app = Harness::new(|st| {
//!     if st.button("Greet").show()? {
//!         st.write("Hello!")?;
//!     }
//!     Ok(()) as Flow
//! });
//! app.click("Greet");
//! assert_eq!(app.dump(), "button label='Greet' width='content'\nmarkdown body='Hello!'\n");
//! ```

use crate::diag::Outcome;
use crate::elements::exception;
use crate::engine::{Change, EngineEvent, Event, FrozenClock, RunEnd, Session};
use crate::shell::Store;
use crate::tree::{Element, NodeId, Root, Tree};
use crate::ui::{Ui, script};
use crate::value::{StateValue, UploadedFile, Value};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// How many runs in a row an app may ask for before the harness takes it for an endless loop.
const RUNS_AT_MOST: usize = 100;

/// An app in use. Every action runs the app until it is at rest.
pub struct Harness {
    session: Rc<Session>,
    store: Rc<Store>,
    shown: Rc<RefCell<Vec<String>>>,
    ends: Vec<RunEnd>,
    // Keeps the signals of the views alive.
    _owner: Owner,
}

impl Harness {
    /// Starts the app and lets it run for the first time.
    pub fn new<R: Outcome + 'static>(app: impl Fn(&Ui) -> R + 'static) -> Self {
        Self::with_packages("", app)
    }

    /// The same for an app with component packages. They are listed by their components' full names, as JSON:
    /// `{"greeting.dial": {"base": "assets/dial/", "files": ["index.js", "style.css"]}}`.
    pub fn with_packages<R: Outcome + 'static>(packages: &str, app: impl Fn(&Ui) -> R + 'static) -> Self {
        let owner = Owner::new();
        owner.set();
        let session = Rc::new(Session::new(script(app), Rc::new(FrozenClock::default()), exception::element));
        session.set_packages(packages.to_owned());
        let store = Store::new("t", |_| {});
        let shown = Rc::new(RefCell::new(Vec::new()));
        let (page, dumps, cx) = (Rc::clone(&store), Rc::clone(&shown), Rc::clone(session.cx()));
        session.on_patches(move |patches| {
            page.apply(patches);
            dumps.borrow_mut().push(cx.read_tree(Tree::dump));
        });
        session.keep_log();
        let mut harness = Self { session, store, shown, ends: Vec::new(), _owner: owner };
        harness.send(Event::rerun());
        harness
    }

    /// Presses the button with that label.
    ///
    /// # Panics
    /// If no widget has the label, as every action does.
    pub fn click(&mut self, label: &str) {
        self.set(label, true);
    }

    /// Gives the widget with that label a value in the page's terms.
    pub fn set(&mut self, label: &str, value: impl Into<Value>) {
        self.set_nth(label, 0, value);
    }

    /// The same for the n-th of several widgets with one label, counted from 0.
    pub fn set_nth(&mut self, label: &str, nth: usize, value: impl Into<Value>) {
        let widget = self.widget(label, nth);
        self.send(Event::change(widget, value.into()));
    }

    /// Chooses the option that is shown as `option`.
    pub fn select(&mut self, label: &str, option: &str) {
        let options = self.field(label, "options").unwrap_or_default();
        let at = options.as_list().and_then(|options| options.iter().position(|known| known.as_str() == Some(option)));
        match at.and_then(|at| i64::try_from(at).ok()) {
            Some(at) => self.set(label, at),
            None => fail(&format!("{label:?} has no option {option:?} but {options:?}")),
        }
    }

    /// Chooses a file.
    pub fn upload(&mut self, label: &str, name: &str, content: impl AsRef<[u8]>) {
        let file = UploadedFile::new(name, "text/plain", content.as_ref());
        self.set(label, vec![Rc::new(file)]);
    }

    /// Several changes that arrive as one message.
    pub fn set_together<V: Into<Value>>(&mut self, changes: impl IntoIterator<Item = (&'static str, V)>) {
        let change = |(label, value): (&'static str, V)| Change { widget: self.widget(label, 0), value: value.into() };
        let changes = changes.into_iter().map(change).collect();
        self.send(Event { changes, ..Event::default() });
    }

    /// The menu's Rerun.
    pub fn rerun(&mut self) {
        self.send(Event::rerun());
    }

    /// Any event.
    pub fn send(&mut self, event: Event) {
        self.store.free();
        self.shown.borrow_mut().clear();
        self.ends.clear();
        self.session.take_log();
        self.session.hear(event);
        while let Some(end) = self.session.run_next() {
            self.ends.push(end);
            if self.ends.len() > RUNS_AT_MOST {
                fail("the app asks for a rerun without end");
            }
        }
    }

    /// How the runs of the last action ended.
    pub fn ends(&self) -> &[RunEnd] {
        &self.ends
    }

    /// The tree as text.
    pub fn dump(&self) -> String {
        self.session.cx().read_tree(Tree::dump)
    }

    /// The tree as text each time the page got patches during the last action.
    pub fn shown(&self) -> Vec<String> {
        self.shown.borrow().clone()
    }

    /// What the engine did during the last action.
    pub fn log(&self) -> Vec<EngineEvent> {
        self.session.take_log()
    }

    /// A value of session state.
    pub fn state<T: StateValue>(&self, key: &str) -> Option<T> {
        self.session.state().get(key).and_then(T::from_value)
    }

    /// The page's HTML, as the views make it from the patches that they got.
    pub fn html(&self) -> String {
        let root = |root| self.store.root(root).map(|node| node.view().to_html()).unwrap_or_default();
        // Leptos marks the places of dynamic text by empty comments.
        format!("{}{}", root(Root::Main), root(Root::Sidebar)).replace("<!>", "")
    }

    /// How many nodes the engine and the page hold.
    pub fn sizes(&self) -> (usize, usize) {
        (self.session.cx().read_tree(Tree::len), self.store.len())
    }

    /// The session, for what the harness has no word for.
    pub fn session(&self) -> &Rc<Session> {
        &self.session
    }

    /// A field of the element with that label.
    pub fn field(&self, label: &str, field: &str) -> Option<Value> {
        let element = self.labelled(label, 0)?;
        element.props.fields().into_iter().find(|(name, _)| *name == field).map(|(_, value)| value)
    }

    fn widget(&self, label: &str, nth: usize) -> Rc<str> {
        match self.labelled(label, nth).and_then(|element| element.widget) {
            Some(widget) => widget,
            None => fail(&format!("no widget {nth} has the label {label:?} in\n{}", self.dump())),
        }
    }

    fn labelled(&self, label: &str, nth: usize) -> Option<Element> {
        self.session.cx().read_tree(|tree| {
            let mut found = Vec::new();
            for root in Root::ALL {
                collect(tree, root.id(), label, &mut found);
            }
            found.into_iter().nth(nth)
        })
    }
}

fn collect(tree: &Tree, id: NodeId, label: &str, found: &mut Vec<Element>) {
    let Some(node) = tree.node(id) else { return };
    if let Some(element) = &node.element
        && element.props.fields().iter().any(|(name, value)| *name == "label" && value.as_str() == Some(label))
    {
        found.push(element.clone());
    }
    for child in node.children() {
        collect(tree, child, label, found);
    }
}

/// A test that asks for what is not there is wrong, and says so the way tests do.
#[allow(clippy::panic, reason = "only tests use a harness")]
fn fail(why: &str) -> ! {
    panic!("{why}")
}
