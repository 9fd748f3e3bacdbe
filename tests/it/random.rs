//! Random users: whatever they do, in whatever order, the page shows what a page would show that was drawn at once.
//!
//! The app's shape follows from its widgets. The page is a [`Store`] that gets the engine's patches and, as the views do,
//! shows a user's change before the engine knows of it; so a value that the engine should have sent back, or should not,
//! makes a difference here.

use headwater::elements::exception;
use headwater::engine::EngineEvent::DidForget;
use headwater::engine::{Change, Clock, Event, RunEnd, Session};
use headwater::shell::Store;
use headwater::tree::{Element, NodeId, Patch, Root, Shown, Tree};
use headwater::ui::script;
use headwater::value::Value;
use headwater::{Flow, Ui};
use leptos::prelude::{Owner, RenderHtml};
use proptest::prelude::*;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::{Rc, Weak};
use std::time::Duration;

// --- the app

const RUNS_AT_MOST: usize = 50;
/// Keys that scripts and callbacks set themselves.
const PLAIN: [&str; 4] = ["note", "runs wanted", "presses", "count"];

/// Sections in an order and number that the page's own widgets decide.
fn app(st: &Ui) -> Flow {
    let order = st.slider("Order").max_value(9).key("order").show()?;
    if st.checkbox("Wait").show()? {
        st.sleep(Duration::from_secs(1))?;
    }
    let sections = [switches, fields, rows, slots, choices, presses];
    for at in 0..sections.len() {
        // A rotation or a reflection of the sections; some orders leave one out.
        let turned = (at + order as usize) % sections.len();
        let turned = if order % 2 == 0 { turned } else { sections.len() - 1 - turned };
        if order < 7 || turned != 2 {
            sections[turned](st)?;
        }
    }
    let end = st.radio("End", ["well", "stop", "error", "twice"]).show()?;
    match end {
        "stop" => return st.stop(),
        "error" => return st.raise("ValueError", "as asked"),
        "twice" => st.radio("End", ["well", "stop", "error", "twice"]).show().map(drop)?,
        _ => {}
    }
    st.write("the end")
}

fn switches(st: &Ui) -> Flow {
    let box_ = st.container().border(true).show()?;
    if box_.checkbox("First").key("first").show()? {
        box_.write("first")?;
    }
    if box_.toggle("Second").show()? {
        box_.text_input("Hidden").key("hidden").show()?;
        st.sidebar().checkbox("Aside").show()?;
    }
    box_.write("switched")
}

fn fields(st: &Ui) -> Flow {
    let free = st.text_input("Free").max_chars(4).show()?;
    let off = free == "off";
    let note = st.text_input("Note").key("note").disabled(off).show()?;
    let n = st.number_input("N").min_value(0).max_value(5).show()?;
    st.write(format!("{free} {note} {n}"))?;
    st.button("Clear").on_click(|st| st.session_state().set("note", "")).show()?;
    st.button("Copy").on_click(move |st| st.session_state().set("note", free.clone())).show().map(drop)
}

fn rows(st: &Ui) -> Flow {
    let count = st.slider("Rows").max_value(4).show()?;
    for row in 0..count {
        let [left, right] = st.columns([1; 2]).show()?;
        let text = left.text_input(format!("row {row}")).show()?;
        // Every second row has a key, and one text is a label.
        let keyed = right.checkbox(&text).key(format!("row {}", row / 2 * 2 + row % 2));
        if keyed.show()? {
            left.write(format!("{row} is on"))?;
        }
    }
    Ok(())
}

fn slots(st: &Ui) -> Flow {
    let slot = st.empty()?;
    let below = st.expander("More").show()?;
    match below.selectbox("Slot", ["none", "text", "field", "box", "twice"]).show()? {
        "text" => slot.write("slot"),
        "field" => slot.text_input("In slot").show().map(drop),
        "box" => {
            let inner = slot.container().show()?;
            inner.write("one")?;
            inner.checkbox("In box").show().map(drop)
        }
        "twice" => {
            slot.text_input("In slot").show()?;
            slot.write("over it")
        }
        _ => slot.empty().map(drop),
    }
}

fn choices(st: &Ui) -> Flow {
    let count = st.slider("Options").min_value(1).max_value(4).key("count").show()?;
    let options = || (0..count).map(|option| format!("option {option}"));
    let one = st.radio("One", options()).key("one").show()?;
    let other = st.selectbox("Other", options()).index(None).show()?;
    st.write(format!("{one} {other:?}"))
}

fn presses(st: &Ui) -> Flow {
    let presses = st.state("presses", 0);
    let wanted = st.state("runs wanted", 0);
    if st.button("Press").on_click(presses.change(|n| n + 1)).show()? {
        st.write("pressed")?;
    }
    let go = move |st: &Ui| -> Flow {
        st.session_state().set("runs wanted", 2)?;
        st.rerun()
    };
    st.button("Again").on_click(go).show()?;
    if wanted.get() > 0 {
        wanted.update(|n| *n -= 1)?;
        return st.rerun();
    }
    st.write(presses.get())
}

// --- the page

/// What a user does. Numbers choose among what is there.
#[derive(Clone, Debug)]
enum Act {
    Rerun,
    /// Changes of widgets that are shown, in one message.
    Change(Vec<(usize, u8)>),
    /// A value that the widget cannot have, or a widget that is not there.
    Nonsense(usize, u8),
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let change = (any::<prop::sample::Index>(), any::<u8>()).prop_map(|(at, value)| (at.index(1 << 16), value));
    let act = prop_oneof![
        1 => Just(Act::Rerun),
        8 => prop::collection::vec(change.clone(), 1..=1).prop_map(Act::Change),
        2 => prop::collection::vec(change.clone(), 2..5).prop_map(Act::Change),
        1 => change.prop_map(|(at, value)| Act::Nonsense(at, value)),
    ];
    prop::collection::vec(act, 1..16)
}

/// The page, with what it was told.
struct Page {
    session: Rc<Session>,
    store: Rc<Store>,
    elements: RefCell<BTreeMap<NodeId, Element>>,
    children: RefCell<BTreeMap<NodeId, Vec<NodeId>>>,
    /// What the user goes on to do; a wait takes from it, too.
    acts: RefCell<VecDeque<Act>>,
    /// How many patches came, apart from those of a wait.
    patches: Cell<usize>,
}

/// A clock during whose waits the user goes on.
#[derive(Default)]
struct Busy(RefCell<Weak<Page>>);

impl Clock for Busy {
    fn now(&self) -> Duration {
        Duration::ZERO
    }

    fn sleep(&self, _: Duration) {
        if let Some(page) = self.0.borrow().upgrade()
            && let Some(act) = page.acts.borrow_mut().pop_front()
        {
            page.act(&act);
        }
    }
}

impl Page {
    fn new(acts: Vec<Act>) -> Rc<Self> {
        let clock = Rc::new(Busy::default());
        let session = Rc::new(Session::new(script(app), Rc::<Busy>::clone(&clock), exception::element));
        session.keep_log();
        let page = Rc::new(Self {
            session: Rc::clone(&session),
            store: Store::new("t", |_| {}),
            elements: RefCell::default(),
            children: RefCell::default(),
            acts: RefCell::new(acts.into()),
            patches: Cell::new(0),
        });
        *clock.0.borrow_mut() = Rc::downgrade(&page);
        let shown = Rc::downgrade(&page);
        session.on_patches(move |patches| {
            if let Some(page) = shown.upgrade() {
                page.apply(patches);
            }
        });
        page
    }

    fn apply(&self, patches: Vec<Patch>) {
        let (mut elements, mut children) = (self.elements.borrow_mut(), self.children.borrow_mut());
        for patch in &patches {
            match patch {
                Patch::Create(id, element) | Patch::Update(id, element) => drop(elements.insert(*id, element.clone())),
                Patch::Children(id, list) => drop(children.insert(*id, list.clone())),
                Patch::Remove(id) => drop((elements.remove(id), children.remove(id))),
                Patch::Stale(_) | Patch::Fresh(_) => {}
            }
        }
        let lasting = patches.iter().filter(|patch| !matches!(patch, Patch::Stale(_) | Patch::Fresh(_)));
        self.patches.set(self.patches.get() + lasting.count());
        self.store.apply(patches);
    }

    /// The widgets that a user sees, in the page's order.
    fn widgets(&self) -> Vec<(NodeId, Element)> {
        let (elements, children) = (self.elements.borrow(), self.children.borrow());
        let mut waiting: Vec<NodeId> = Root::ALL.iter().rev().map(|root| root.id()).collect();
        let mut found = Vec::new();
        while let Some(id) = waiting.pop() {
            waiting.extend(children.get(&id).into_iter().flatten().rev());
            found.extend(elements.get(&id).filter(|element| element.widget.is_some()).map(|e| (id, e.clone())));
        }
        found
    }

    /// Does what the user does: shows it in the page and tells the session.
    fn act(&self, act: &Act) {
        let widgets = self.widgets();
        let event = match act {
            Act::Rerun => Event::rerun(),
            Act::Nonsense(at, value) if at % 2 == 0 => Event::change(format!("nobody {value}"), Value::Bool(true)),
            Act::Nonsense(at, value) => {
                let wrong = match value % 3 {
                    0 => Value::dict([("no", Value::None)]),
                    1 => Value::Bytes([1, 2].into()),
                    _ => Value::List([Value::Float(f64::NAN)].into()),
                };
                let widget = &widgets[at % widgets.len()].1.widget;
                Event::change(widget.as_deref().unwrap_or_default(), wrong)
            }
            Act::Change(changes) => {
                let changes =
                    changes.iter().filter_map(|(at, value)| self.change(&widgets[at % widgets.len()], *value));
                Event { changes: changes.collect(), ..Event::default() }
            }
        };
        self.session.push(event);
    }

    /// What a view does when the user gives its widget a value.
    fn change(&self, (id, element): &(NodeId, Element), byte: u8) -> Option<Change> {
        let fields: BTreeMap<_, _> = element.props.fields().into_iter().collect();
        let (value, lasts) = value(element.kind.name(), &fields, byte)?;
        if fields.contains_key("disabled") {
            return None;
        }
        if let (Some(shown), true) = (&element.shown, lasts) {
            let shown = Some(Shown { value: value.clone(), set: shown.set });
            self.apply(vec![Patch::Update(*id, Element { shown, ..element.clone() })]);
        }
        Some(Change { widget: Rc::clone(element.widget.as_ref()?), value })
    }

    /// Lets the app run until it is at rest.
    fn settle(&self) -> RunEnd {
        let mut last = RunEnd::Finished;
        for _ in 0..RUNS_AT_MOST {
            match self.session.run_next() {
                Some(end) => last = end,
                None => return last,
            }
        }
        unreachable!("it runs without end");
    }

    fn html(store: &Store) -> String {
        Root::ALL.into_iter().filter_map(|root| store.root(root)).map(|node| node.view().to_html()).collect()
    }

    // --- what holds

    fn check(&self, end: RunEnd) {
        let tree = |read: fn(&Tree) -> String| self.session.cx().read_tree(read);
        let snapshot = self.session.cx().read_tree(Tree::snapshot);
        // A child that is gone makes no HTML, but a page that still lists it would go on to show it.
        for patch in &snapshot {
            if let Patch::Children(id, list) = patch {
                assert_eq!(self.children.borrow().get(id), Some(list), "children of {id:?}:\n{}", tree(Tree::dump));
            }
        }
        let listed = self.children.borrow().values().map(Vec::len).sum::<usize>();
        assert_eq!(listed, self.elements.borrow().len(), "no list has more:\n{}", tree(Tree::dump));
        let fresh = Store::new("t", |_| {});
        fresh.apply(snapshot);
        assert_eq!(
            Self::html(&self.store),
            Self::html(&fresh),
            "the page, and what it should show:\n{}",
            tree(Tree::dump)
        );
        let count = self.session.cx().read_tree(Tree::len);
        assert_eq!((count, self.store.len(), fresh.len()), (count, count, count), "nodes in engine, page, fresh page");
        let widgets = self.widgets();
        let ids: BTreeSet<_> = widgets.iter().map(|(_, element)| element.widget.clone()).collect();
        assert_eq!(ids.len(), widgets.len(), "no widget is there twice");
        if end == RunEnd::Finished {
            let drawn: BTreeSet<_> = widgets.iter().filter_map(|(_, element)| element.key.clone()).collect();
            let state = self.session.state();
            let known = |key: &&Rc<str>| !drawn.contains(*key) && !PLAIN.contains(&&***key);
            assert_eq!(state.keys().find(known), None, "every key is a drawn widget's or plain");
            assert_eq!(drawn.iter().find(|key| !state.contains_key(*key)), None, "every drawn key has a value");
        }
    }

    fn check_rest(&self) {
        // The first of these runs is over with presses.
        for _ in 0..2 {
            self.session.push(Event::rerun());
            let end = self.settle();
            self.check(end);
        }
        self.patches.set(0);
        self.session.take_log();
        self.session.push(Event::rerun());
        self.settle();
        let forgets = self.session.take_log().iter().any(|event| matches!(event, DidForget(_)));
        assert!(!forgets, "a run without a change forgets nothing");
        // What is drawn over within the run is a new node each time.
        let drawn_over = |(_, e): &(NodeId, Element)| shown(e) == Some(4) && label(e) == "Slot";
        if !self.widgets().iter().any(drawn_over) {
            let dump = self.session.cx().read_tree(Tree::dump);
            assert_eq!(self.patches.get(), 0, "patches of a run without a change:\n{dump}");
        }
    }
}

fn label(element: &Element) -> String {
    let label = element.props.fields().into_iter().find(|(name, _)| *name == "label");
    label.and_then(|(_, label)| label.as_str().map(str::to_owned)).unwrap_or_default()
}

fn shown(element: &Element) -> Option<i64> {
    element.shown.as_ref().and_then(|shown| shown.value.as_int())
}

/// A value that a widget's view might send, and whether the view then shows it.
fn value(kind: &str, fields: &BTreeMap<&str, Value>, byte: u8) -> Option<(Value, bool)> {
    let texts = ["", "a", "off", "b c", "<&>", "äöü!"];
    let number = |name: &str, otherwise: i64| fields.get(name).and_then(Value::as_int).unwrap_or(otherwise);
    let between = |min: i64, max: i64| min + i64::from(byte) % (max - min + 1);
    Some(match kind {
        "button" => (true.into(), false),
        "checkbox" | "toggle" => (byte.is_multiple_of(2).into(), true),
        "text_input" => (texts[usize::from(byte) % texts.len()].into(), true),
        "number_input" | "slider" => (between(number("min", 0), number("max", 5)).into(), true),
        "radio" | "selectbox" => {
            let count = fields.get("options")?.as_list()?.len();
            (between(0, i64::try_from(count).ok()? - 1).into(), true)
        }
        _ => return None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_page_always_shows_what_a_fresh_page_would(acts in acts()) {
        let owner = Owner::new();
        owner.set();
        let page = Page::new(acts);
        page.session.push(Event::rerun());
        let end = page.settle();
        page.check(end);
        loop {
            let Some(act) = page.acts.borrow_mut().pop_front() else { break };
            page.session.take_log();
            page.act(&act);
            let end = page.settle();
            page.check(end);
        }
        page.check_rest();
    }
}
