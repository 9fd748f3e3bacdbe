//! The examples with components do what their pages say, as far as the app's side goes.

#![allow(clippy::unwrap_used, reason = "only tests here")]

use components::rust::{component_drawing, component_form, component_state, component_trigger, state_and_trigger};
use headwater::engine::{Batch, COMPONENT, Event};
use headwater::testing::Harness;
use headwater::tree::{Element, NodeId, Root, Tree};
use headwater::value::Value;

#[allow(dead_code, reason = "its `main` is for a page")]
#[path = "../../www/components.rs"]
mod components;
#[cfg(feature = "python")]
mod twins;

/// The one component on the page.
fn component(app: &Harness) -> Element {
    fn find(tree: &Tree, id: NodeId) -> Option<Element> {
        let node = tree.node(id)?;
        let element = node.element.as_ref().filter(|element| element.kind.name() == COMPONENT);
        element.cloned().or_else(|| node.children().into_iter().find_map(|child| find(tree, child)))
    }
    app.session().cx().read_tree(|tree| find(tree, Root::Main.id())).unwrap()
}

/// What the component's JavaScript said in one task, having heard of all assignments.
fn said(app: &Harness, state: &[(&str, Value)], triggers: &[(&str, Value)]) -> Event {
    let element = component(app);
    let state = state.iter().map(|(name, value)| ((*name).into(), Some(value.clone()))).collect();
    let triggers = triggers.iter().map(|(name, value)| ((*name).into(), value.clone())).collect();
    let heard = element.shown.unwrap().set;
    Event::batch(Batch { component: element.widget.unwrap(), heard, state, triggers })
}

fn say(app: &mut Harness, state: &[(&str, Value)], triggers: &[(&str, Value)]) {
    app.send(said(app, state, triggers));
}

fn assert_shows(app: &Harness, texts: &[&str]) {
    // A dump leaves out the cells of tables, and HTML the data of components.
    let shown = app.dump() + &app.html();
    for text in texts {
        assert!(shown.contains(text), "{text:?} is not in\n{shown}");
    }
}

#[test]
fn preferences_last_until_they_are_others() {
    let mut app = Harness::new(component_state::app);
    assert_shows(&app, &["5.6 km", "1 h 19 min", "Changes so far: 0"]);
    say(&mut app, &[("unit", "Miles".into()), ("pace", 4.5.into()), ("climb", true.into())], &[]);
    assert_shows(&app, &["3.5 mi", "1 h 19 min", "Changes so far: 1"]);
    say(&mut app, &[("pace", 6.into()), ("climb", false.into())], &[]);
    assert_shows(&app, &["3.5 mi", "0 h 56 min", "Changes so far: 3"]);
    app.click("Run again");
    assert_shows(&app, &["3.5 mi", "0 h 56 min", "Changes so far: 3"]);
}

#[test]
fn an_action_is_for_one_run() {
    let mut app = Harness::new(component_trigger::app);
    assert_shows(&app, &["Nothing is asked for", "callback: 0"]);
    for (action, done) in
        [("save", "as version 1."), ("save", "as version 2."), ("export", "Exported"), ("share", "Copied")]
    {
        say(&mut app, &[], &[("action", action.into())]);
        assert_shows(&app, &[done]);
    }
    app.set("Title", "Letter");
    assert_shows(&app, &["Nothing is asked for", "callback: 4", "4  Copied a link to “Minutes of the garden club”"]);
    say(&mut app, &[], &[("action", "delete".into())]);
    say(&mut app, &[], &[("action", "save".into())]);
    assert_shows(&app, &["5  Deleted every version", "6  Saved “Letter” as version 1", "callback: 6"]);
}

fn letter(name: &str, message: &str) -> [(&'static str, Value); 1] {
    let fields = [("name", name), ("email", "a@b.org"), ("message", message)];
    [("letter", Value::dict(fields.map(|(name, text)| (name, Value::str(text)))))]
}

fn told(app: &Harness) -> String {
    component(app).shown.unwrap().value.repr()
}

#[test]
fn a_letter_that_is_sent_is_gone_and_no_later_message_brings_it_back() {
    let mut app = Harness::new(component_form::app);
    assert_shows(&app, &["from nobody yet, 0 words"]);
    say(&mut app, &letter("Ann", "Good morning"), &[]);
    assert_shows(&app, &["from Ann, 2 words"]);
    say(&mut app, &[], &[("action", "keep".into())]);
    assert_shows(&app, &["The draft is kept.", "from Ann, 2 words"]);
    let late = said(&app, &letter("Ann", "Good mornin"), &[]);
    say(&mut app, &letter("Ann", "Good morning to you"), &[("action", "send".into())]);
    assert_shows(&app, &["Thank you, Ann! That was letter 1.", "from nobody yet, 0 words"]);
    assert_eq!(told(&app), "[[1, 'letter', {'name': '', 'email': '', 'message': ''}]]");
    app.send(late);
    app.rerun();
    assert_shows(&app, &["from nobody yet, 0 words"]);
    app.click("Take up the kept draft");
    assert_shows(&app, &["from Ann, 2 words"]);
    assert!(told(&app).contains("'message': 'Good morning'"), "{}", told(&app));
}

#[test]
fn moves_that_wait_are_one_run_which_has_the_newest() {
    let pen = |x: f64, down: bool| ("pen", Value::dict([("x", x.into()), ("y", 0.5.into()), ("down", down.into())]));
    let drawing = |strokes: i64, moves: i64| {
        let entries = [("strokes", strokes.into()), ("length", 0.25.into()), ("moves", moves.into())];
        ("drawing", Value::dict(entries))
    };
    let mut app = Harness::new(component_drawing::app);
    assert_shows(&app, &["Across 50 %", "Moves, runs  \\n**0, 1**"]);
    for at in 1..5_i32 {
        app.session().push(said(&app, &[pen(f64::from(at) / 10.0, true), drawing(1, at.into())], &[]));
    }
    say(&mut app, &[pen(0.5, false), drawing(2, 5)], &[]);
    assert_shows(&app, &["Across 50 %", "Strokes  \\n**2**", "Moves, runs  \\n**5, 2**"]);
    say(&mut app, &[drawing(0, 5)], &[("wiped", 2.into())]);
    assert_shows(&app, &["Strokes wiped off sheet 1: 2.", "Strokes  \\n**0**"]);
    say(&mut app, &[drawing(3, 9)], &[]);
    assert!(!app.dump().contains("wiped off"));
    app.click("Take a new sheet");
    assert_shows(&app, &["'sheet': 2", "Strokes  \\n**0**", "Moves, runs  \\n**0, 5**"]);
}

#[test]
fn the_size_stays_and_the_order_does_not() {
    let mut app = Harness::new(state_and_trigger::app);
    say(&mut app, &[("size", "M".into())], &[]);
    say(&mut app, &[("size", "M".into())], &[]);
    say(&mut app, &[("size", "L".into())], &[("order", "one shirt".into()), ("order", "one shirt".into())]);
    app.click("Run again");
    let rows = [
        "| **5**, now | **L** | – | – |",
        "| 4 | **L** | **one shirt** | size, order, order |",
        "| 3 | **M** | – | – |",
        "| 2 | **M** | – | size |",
        "| 1 | – | – | – |",
    ];
    assert_shows(&app, &[&rows.join("\\n")]);
}
