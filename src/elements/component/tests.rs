//! What a component's JavaScript, its callbacks and the script do to its values, and in which order.

use crate::diag::Flow;
use crate::engine::{Batch, COMPONENT, Entries, Event, Live};
use crate::testing::Harness;
use crate::tree::{Element, NodeId, Root, Shown, Tree};
use crate::ui::{Height, Ui, Width};
use crate::value::{StateValue, Table, Value};
use serde::{Deserialize, Serialize};
use std::any::Any;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// The elements of one kind on the page.
fn elements(app: &Harness, kind: &str) -> Vec<Element> {
    fn collect(tree: &Tree, id: NodeId, kind: &str, found: &mut Vec<Element>) {
        let Some(node) = tree.node(id) else { return };
        found.extend(node.element.clone().filter(|element| element.kind.name() == kind));
        node.children().into_iter().for_each(|child| collect(tree, child, kind, found));
    }
    let mut found = Vec::new();
    app.session().cx().read_tree(|tree| collect(tree, Root::Main.id(), kind, &mut found));
    found
}

/// The components on the page: identity, and what the page was told.
fn on_page(app: &Harness) -> Vec<(Rc<str>, Shown)> {
    elements(app, COMPONENT).into_iter().map(|element| (element.widget.unwrap(), element.shown.unwrap())).collect()
}

/// The message of the error that ended the run, which names a line of this file.
fn error(app: &Harness) -> Option<String> {
    let fields = elements(app, "exception").first()?.props.fields();
    assert!(app.html().contains("src/elements/component/tests.rs"), "{}", app.html());
    let message = fields.iter().find(|(name, _)| *name == "message");
    Some(message.map_or_else(String::new, |(_, message)| message.show()))
}

/// What the n-th component does, having heard of all assignments.
fn deed(app: &Harness, nth: usize, state: &[(&str, i64)], triggers: &[(&str, i64)]) -> Batch {
    let (component, shown) = on_page(app).remove(nth);
    let state = state.iter().map(|(name, value)| ((*name).into(), Some(Value::Int(*value)))).collect();
    let triggers = triggers.iter().map(|(name, value)| ((*name).into(), Value::Int(*value))).collect();
    Batch { component, heard: shown.set, state, triggers }
}

fn act(app: &mut Harness, state: &[(&str, i64)], triggers: &[(&str, i64)]) {
    let batch = deed(app, 0, state, triggers);
    app.send(Event::batch(batch));
}

/// Notes that something was called, in an entry of session state.
fn note(st: &Ui, what: &str) -> Flow {
    let log = st.state("log", String::new());
    log.set(format!("{}{what} ", log.get()))
}

fn log(app: &Harness) -> String {
    app.state::<String>("log").unwrap_or_default().trim_end().to_owned()
}

fn entry(app: &Harness, key: &str) -> String {
    app.session().state().get(key).map_or_else(String::new, Value::repr)
}

/// A component `c` with the states a (1 at first) and b and the trigger t; a button, whose callback is noted, too.
fn plain() -> Harness {
    Harness::new(|st: &Ui| {
        st.button("B").on_click(|st| note(st, "B")).show()?;
        let c = st.component("c").js("js").key("c").default("a", 1);
        let c =
            c.on_change("a", |st| note(st, "a")).on_change("b", |st| note(st, "b")).on_change("t", |st| note(st, "t"));
        let c = c.show()?;
        let [a, b, t] = ["a", "b", "t"].map(|name| c.value(name).map_or("missing".into(), Value::repr));
        st.write(format!("{a} {b} {t}"))
    })
}

#[test]
fn states_last_and_triggers_are_for_one_run() {
    let mut app = plain();
    let line = |app: &Harness| app.dump().lines().last().unwrap_or_default().to_owned();
    assert_eq!((line(&app), entry(&app, "c")), ("markdown body='1 None None'".into(), "{'a': 1}".into()));
    let cases: [(&[(&str, i64)], &[(&str, i64)], &str, &str, &str); 6] = [
        (&[("a", 1)], &[], "1 None None", "{'a': 1}", ""),
        (&[("b", 2)], &[], "1 2 None", "{'a': 1, 'b': 2}", "b"),
        (&[("b", 2)], &[("t", 7)], "1 2 7", "{'a': 1, 'b': 2}", "b t"),
        (&[], &[], "1 2 None", "{'a': 1, 'b': 2}", "b t"),
        (
            &[("b", 3), ("a", 4)],
            &[("t", 1), ("t", 2), ("x", 5), ("t", 3)],
            "4 3 3",
            "{'a': 4, 'b': 3}",
            "b t a b t t t",
        ),
        (&[("t", 9)], &[("t", 1)], "4 3 9", "{'a': 4, 'b': 3, 't': 9}", "b t a b t t t t t"),
    ];
    for (state, triggers, drawn, stored, calls) in cases {
        act(&mut app, state, triggers);
        assert_eq!(line(&app), format!("markdown body='{drawn}'"));
        assert_eq!((entry(&app, "c").as_str(), log(&app).as_str()), (stored, calls), "{state:?} {triggers:?}");
    }
}

#[test]
fn batches_that_wait_are_one_run_and_none_is_lost() {
    let mut app = plain();
    let button = app.session().cx().read_tree(|tree| {
        let first = tree.node(Root::Main.id())?.children().first().copied()?;
        tree.node(first)?.element.as_ref()?.widget.clone()
    });
    app.session().push(Event::batch(deed(&app, 0, &[("b", 1)], &[("t", 1)])));
    app.session().push(Event::batch(deed(&app, 0, &[("b", 2)], &[("t", 2)])));
    app.session().push(Event::batch(deed(&app, 0, &[("a", 5)], &[])));
    app.send(Event::change(button.unwrap_or_default(), true.into()));
    assert_eq!(app.ends().len(), 1);
    assert_eq!((log(&app).as_str(), entry(&app, "c").as_str()), ("B b a t t", "{'b': 2, 'a': 5}"));
}

#[test]
fn a_run_that_is_called_off_loses_triggers_but_no_state() {
    let mut app = plain();
    app.session().push(Event::batch(deed(&app, 0, &[("b", 1)], &[("t", 1)])));
    app.session().stop();
    assert_eq!(entry(&app, "c"), "{'a': 1}");
    app.rerun();
    assert_eq!((log(&app).as_str(), entry(&app, "c").as_str()), ("b", "{'b': 1, 'a': 1}"));
}

#[test]
fn an_undefined_state_is_at_its_default_again() {
    let mut app = plain();
    act(&mut app, &[("a", 5), ("b", 6)], &[]);
    let mut batch = deed(&app, 0, &[], &[]);
    batch.state = vec![("a".into(), None), ("b".into(), None)];
    app.send(Event::batch(batch));
    assert_eq!((entry(&app, "c").as_str(), log(&app).as_str()), ("{'a': 1}", "a b a b"));
}

#[test]
fn a_component_that_is_not_mounted_starts_anew_and_what_it_sends_late_is_ignored() {
    let mut app = Harness::new(|st: &Ui| {
        if st.checkbox("Show").value(true).show()? {
            st.component("c").html("x").key("c").default("a", 1).show()?;
        }
        Ok(()) as Flow
    });
    act(&mut app, &[("a", 5)], &[]);
    let late = deed(&app, 0, &[("a", 6)], &[]);
    app.set("Show", false);
    assert_eq!(entry(&app, "c"), "");
    app.send(Event::batch(late));
    app.set("Show", true);
    assert_eq!(entry(&app, "c"), "{'a': 1}");
}

#[test]
fn an_assignment_is_told_to_the_page_and_calls_nothing_back() {
    let mut app = Harness::new(|st: &Ui| {
        let set = st.button("Set").show()?;
        let mut c = st.component("c").html("x").key("c").on_change("a", |st| note(st, "a")).show()?;
        if set {
            c.set("a", 7)?;
            c.set("a", 8)?;
        }
        st.write(c.get::<i64>("a")?)
    });
    act(&mut app, &[("a", 1)], &[]);
    let before = deed(&app, 0, &[("a", 2)], &[]);
    app.click("Set");
    assert_eq!((entry(&app, "c").as_str(), log(&app).as_str()), ("{'a': 8}", "a"));
    assert!(app.dump().ends_with("markdown body='`8`'\n"), "{}", app.dump());
    let told = on_page(&app).remove(0).1;
    assert_eq!((told.set, told.value.repr().as_str()), (2, "[[1, 'a', 7], [2, 'a', 8]]"));
    // Sent before the page heard of it: what else is in it counts.
    let mut late = before;
    late.state.push(("b".into(), Some(Value::Int(3))));
    app.send(Event::batch(late));
    assert_eq!((entry(&app, "c").as_str(), log(&app).as_str()), ("{'a': 8, 'b': 3}", "a"));
    // Sent after: it wins.
    act(&mut app, &[("a", 2)], &[]);
    assert_eq!((entry(&app, "c").as_str(), log(&app).as_str()), ("{'a': 2, 'b': 3}", "a a"));
    let told = on_page(&app).remove(0).1;
    assert_eq!((told.set, told.value.repr().as_str()), (2, "[]"));
}

#[test]
fn assigning_to_what_is_only_a_trigger_does_not_hide_its_next_call() {
    let mut app = Harness::new(|st: &Ui| {
        let mut c = st.component("c").html("x").key("c").on_change("t", |_| ()).show()?;
        let t = c.value("t").cloned().unwrap_or_default().repr();
        c.set("t", ())?;
        c.set("other", 1)?;
        st.write(t)
    });
    // Before its first call nobody knows what the name is.
    act(&mut app, &[], &[("t", 1)]);
    act(&mut app, &[], &[("t", 2)]);
    assert_eq!(entry(&app, "c"), "{'t': None}");
    let mut app = Harness::new(|st: &Ui| {
        let mut c = st.component("c").html("x").key("c").on_change("t", |_| ()).show()?;
        let t = c.get::<i64>("t")?;
        if t.is_some() {
            c.set("t", ())?;
        }
        st.write(t)
    });
    act(&mut app, &[], &[("t", 1)]);
    act(&mut app, &[], &[("t", 2)]);
    assert!(app.dump().ends_with("markdown body='`2`'\n"), "{}", app.dump());
    assert_eq!(entry(&app, "c"), "{}");
}

#[test]
fn a_default_that_is_another_now_is_followed_once_the_component_has_spoken() {
    let mut app = Harness::new(|st: &Ui| {
        let n = st.state("n", 0_i64);
        n.set(n.get() + 1)?;
        st.component("c").html("x").key("c").default("a", n.get()).on_change("a", |st| note(st, "a")).show().map(drop)
    });
    app.rerun();
    assert_eq!(entry(&app, "c"), "{'a': 1}");
    act(&mut app, &[("b", 1)], &[]);
    assert_eq!((entry(&app, "c").as_str(), log(&app).as_str()), ("{'b': 1, 'a': 2}", "a"));
}

/// A result that tells what it shows.
struct Shows(RefCell<Vec<String>>);

impl Live for Shows {
    fn show(&self, values: &Entries) {
        self.0.borrow_mut().push(Value::Dict(values.as_slice().into()).repr());
    }

    fn put_back(&self) {
        self.0.borrow_mut().push("put back".to_owned());
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

#[test]
fn the_last_result_is_live_while_callbacks_run() {
    let live = Rc::new(Shows(RefCell::default()));
    let shown = Rc::clone(&live);
    let mut app = Harness::new(move |st: &Ui| {
        let cx = Rc::clone(st.cx());
        let assign = move |_: &Ui| {
            if let Some(id) = cx.component_of(|_| true) {
                cx.assign_component(&id, "a", Value::Int(9));
            }
        };
        let c = st.component("c").html("x").key("c").on_change("a", |_| ()).on_change("t", assign).show()?;
        st.cx().hold_component(&c.id, Rc::clone(&shown) as Rc<dyn Live>);
        Ok(()) as Flow
    });
    app.rerun();
    assert!(live.0.borrow().is_empty(), "nothing is called back");
    act(&mut app, &[("a", 1)], &[("t", 2)]);
    let expected = ["{'a': 1, 't': 2}", "{'a': 9, 't': 2}", "put back"];
    assert_eq!(*live.0.borrow(), expected);
}

#[test]
fn the_last_registration_of_a_name_counts_for_those_mounted_after_it() {
    let app = Harness::new(|st: &Ui| {
        st.component("c").html("one").key("1").show()?;
        st.component("c").html("two").key("2").show()?;
        st.component("c").key("3").show().map(drop)
    });
    let fields: Vec<&str> = ["one", "two", "two"].to_vec();
    for (line, html) in app.dump().lines().zip(fields) {
        assert!(line.contains(&format!("html_content='{html}'")), "{line}");
    }
    let html = app.html();
    assert!(html.contains("class=\"stBidiComponent\""), "{html}");
}

#[test]
fn a_component_without_a_key_is_another_when_its_data_is() {
    let mut app = Harness::new(|st: &Ui| {
        let n = st.checkbox("N").show()?;
        let data = HashMap::from([("b", i64::from(n)), ("a", 1), ("c", 2)]);
        st.component("c").html("x").data(data).show().map(drop)
    });
    let before = on_page(&app).remove(0).0;
    app.rerun();
    assert_eq!(before, on_page(&app).remove(0).0);
    app.set("N", true);
    assert_ne!(before, on_page(&app).remove(0).0);
}

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
struct Letter {
    name: String,
    copies: u8,
    #[serde(default)]
    tags: Vec<Tag>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Tag {
    Draft,
    Due { day: u8 },
}

/// What the page says of a state, as it comes out of JavaScript.
fn say(app: &mut Harness, name: &str, value: Value) {
    let batch = Batch { state: vec![(name.into(), Some(value))], ..deed(app, 0, &[], &[]) };
    app.send(Event::batch(batch));
}

#[test]
fn values_are_of_the_types_of_the_app() {
    let mut app = Harness::new(|st: &Ui| {
        let start = Letter { name: "Ada".into(), copies: 1, tags: vec![Tag::Draft, Tag::Due { day: 3 }] };
        let mut c = st.component("c").html("x").key("c").data(&start).default("letter", &start).show()?;
        let letter: Letter = c.get("letter")?.unwrap_or_default();
        if letter.copies > 1 {
            c.set("letter", Letter { copies: 1, ..Letter::default() })?;
        }
        let after = c.get::<Letter>("letter")?.map(|letter| letter.copies);
        let stored: Option<HashMap<String, Option<Letter>>> = st.session_state().get_as("c")?;
        let stored = stored.and_then(|mut entry| entry.remove("letter")?).map(|letter| letter.copies);
        let missing = st.session_state().get_as::<Letter>("other")?;
        st.text(format!("{letter:?} {after:?} {stored:?} {missing:?}")).show().map(drop)
    });
    let shown = |app: &Harness| app.dump();
    let start = "{'name': 'Ada', 'copies': 1, 'tags': ['draft', {'due': {'day': 3}}]}";
    let dump = shown(&app);
    assert!(dump.contains(&format!("json={start}")) && entry(&app, "c") == format!("{{'letter': {start}}}"), "{dump}");
    let line = "Letter { name: \"Ada\", copies: 1, tags: [Draft, Due { day: 3 }] } Some(1) Some(1) None";
    assert!(dump.contains(line), "{dump}");
    say(&mut app, "letter", Value::dict([("name", Value::str("Bo")), ("copies", Value::Float(2.0))]));
    let dump = shown(&app);
    assert!(dump.contains("Letter { name: \"Bo\", copies: 2, tags: [] } Some(1) Some(1) None"), "{dump}");
    assert_eq!(entry(&app, "c"), "{'letter': {'name': '', 'copies': 1, 'tags': []}}");
    say(&mut app, "letter", Value::None);
    assert!(shown(&app).contains("copies: 0, tags: [] } None None None"), "{}", shown(&app));
}

#[test]
fn a_value_that_is_unknown_or_of_another_type_is_an_error_that_says_so() {
    let draws: [(fn(&Ui) -> Flow, &str); 3] = [
        (
            |st| st.component("c").html("x").key("c").names(["a", "b"]).show()?.get::<i64>("other").map(drop),
            "component \"c\" has no value \"other\", only \"a\", \"b\"; say that there is one by names(), default() or \
             on_change()",
        ),
        (
            |st| st.component("c").html("x").key("c").names(["a"]).show()?.get::<Vec<Letter>>("a").map(drop),
            "component \"c\": \"a\" cannot be read as alloc::vec::Vec<headwater::elements::component::tests::Letter>: \
             at `[0].copies`: invalid type: string \"two\", expected u8",
        ),
        (
            |st| {
                st.component("c").html("x").key("c").show()?;
                st.session_state().get_as::<HashMap<String, i64>>("c").map(drop)
            },
            "st.session_state[\"c\"] cannot be read as \
             std::collections::hash::map::HashMap<alloc::string::String, i64>: at `a`: invalid type: sequence, expected i64",
        ),
    ];
    for (draw, message) in draws {
        let mut app = Harness::new(draw);
        say(&mut app, "a", vec![Value::dict([("name", "Bo".into()), ("copies", "two".into())])].into());
        assert_eq!(error(&app).as_deref(), Some(message));
    }
}

#[test]
fn what_javascript_cannot_have_is_an_error() {
    fn table() -> Table {
        Table::from_columns([("a", vec![1])])
    }
    #[derive(Clone)]
    struct Own;
    let deep = "a table may be the whole of it or an entry, but no deeper";
    let key = "a key must be a text, a whole number or a truth value, not a list";
    let state = "a state holds no table; hand it over as data";
    let refused = |what: &str, why: &str| Some(format!("component \"c\": {what} cannot be given to JavaScript: {why}"));
    let cases: [(fn(&Ui) -> Flow, Option<String>); 8] = [
        (|st| st.component("c").data(table()).show().map(drop), None),
        (|st| st.component("c").data(HashMap::from([("rows", table())])).show().map(drop), None),
        (|st| st.component("c").data(vec![table()]).show().map(drop), refused("its data", deep)),
        (|st| st.component("c").data(HashMap::from([([1], 2)])).show().map(drop), refused("its data", key)),
        (
            |st| st.component("c").default("a", vec![table()]).default("b", [Own.into_value()]).show().map(drop),
            refused("the default of \"a\"", state),
        ),
        (|st| st.component("c").html("x").show()?.set("a", HashMap::from([("a", table())])), refused("\"a\"", state)),
        (
            |st| st.component("c").width(0).show().map(drop),
            Some("Invalid width value: 0. A component is a pixel wide at least.".to_owned()),
        ),
        (|st| st.component("c").width(1).height(0).show().map(drop), None),
    ];
    for (at, (draw, message)) in cases.into_iter().enumerate() {
        assert_eq!(error(&Harness::new(draw)).as_deref(), message.as_deref(), "case {at}");
    }
}

#[test]
fn a_table_is_the_data_or_an_entry_of_it() {
    #[derive(Serialize)]
    struct Data<'a> {
        rows: &'a Table,
        title: &'a str,
    }
    let app = Harness::new(|st: &Ui| {
        let rows = &Table::from_columns([("a", vec![1, 2])]);
        st.component("c").key("1").data(rows).show()?;
        st.component("c").key("2").data(Data { rows, title: "T" }).show().map(drop)
    });
    let dump = app.dump();
    let lines: Vec<&str> = dump.lines().collect();
    assert!(lines[0].ends_with(" data=DataFrame(columns=['a'], rows=2) -> []"), "{dump}");
    assert!(lines[1].ends_with(" mixed={'rows': DataFrame(columns=['a'], rows=2), 'title': 'T'} -> []"), "{dump}");
}

#[test]
fn a_size_is_a_field_where_it_is_not_the_usual_one() {
    let app = Harness::new(|st: &Ui| {
        st.component("c").key("1").width(Width::Stretch).height(Height::Content).show()?;
        st.component("c").key("2").width(Width::Content).height(Height::Stretch).show()?;
        st.component("c").key("3").width(300).height(20).show().map(drop)
    });
    let dump = app.dump();
    let ends = ["isolate_styles=True -> []", " width='content' height='stretch' -> []", " width=300 height=20 -> []"];
    for (line, end) in dump.lines().zip(ends) {
        assert!(line.ends_with(end), "{line}");
    }
}

#[test]
fn a_component_of_a_package_takes_its_texts_from_files() {
    let packages =
        r#"{"greeting.dial": {"base": "assets/dial/", "files": ["index-1f0c.js", "style.css", "style.js"]}}"#;
    let app = Harness::with_packages(packages, |st: &Ui| {
        st.component("greeting.dial").html("x").js("y").js_file("index-*.js").css_file("style.css").key("1").show()?;
        st.component("greeting.dial").key("2").show()?;
        st.component("greeting.dial").js_file("style.js").js("y").key("3").show()?;
        st.component("dial").js_file("*.js").css_file("../style.css").key("4").show().map(drop)
    });
    let dump = app.dump();
    let lines: Vec<&str> = dump.lines().collect();
    let of_files = "js_content='' js_source_path='index-1f0c.js' html_content='x' css_content='' \
                    css_source_path='style.css'";
    let of_texts = "js_content='y' js_source_path='' html_content='' css_content='' css_source_path=''";
    for (line, texts) in lines.iter().zip([of_files, of_files, of_texts]) {
        assert!(line.contains(texts), "{line}");
    }
    let message = "Component 'dial' must be declared in pyproject.toml with asset_dir to use file-backed js.";
    assert_eq!(error(&app).as_deref(), Some(message));
}
