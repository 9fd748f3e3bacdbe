//! The work that is done for a change, and above all the work that is not.

use headwater::engine::EngineEvent::{self, DidCreate, DidForget, DidIgnore, DidList, DidRemove, DidRun, DidUpdate};
use headwater::engine::{EngineEvent as E, RunEnd};
use headwater::shell::Store;
use headwater::testing::Harness;
use headwater::tree::{Patch, Root, Tree};
use headwater::{Flow, Ui};
use leptos::prelude::RenderHtml;

/// The log without what every run says.
fn work(app: &Harness) -> Vec<EngineEvent> {
    let usual = |event: &EngineEvent| matches!(event, E::WillRun | E::WillRunScript | DidRun(RunEnd::Finished));
    app.log().into_iter().filter(|event| !usual(event)).collect()
}

fn counter(st: &Ui) -> Flow {
    let count = st.state("count", 0);
    st.header("Counter").show()?;
    for i in 0..50 {
        st.write(format!("line {i}"))?;
    }
    st.button("Add").on_click(count.change(|n| n + 1)).show()?;
    st.write(count.get())
}

#[test]
fn a_rerun_that_changes_nothing_makes_no_patch() {
    let mut app = Harness::new(counter);
    app.rerun();
    assert_eq!(work(&app), []);
    assert_eq!(app.shown(), [""; 0], "the page was not even told");
}

#[test]
fn a_click_that_changes_one_text_patches_one_node() {
    let mut app = Harness::new(counter);
    app.click("Add");
    let work: Vec<_> = work(&app).into_iter().filter(|event| !matches!(event, E::WillCallBack(_))).collect();
    assert!(matches!(work[..], [DidUpdate(_)]), "{work:?}");
}

#[test]
fn a_value_that_the_page_sent_is_not_sent_back() {
    let mut app = Harness::new(|st: &Ui| {
        st.text_input("T").show()?;
        st.slider("S").show().map(drop)
    });
    app.set("T", "typed");
    assert_eq!(work(&app), []);
    app.set("S", 7);
    assert_eq!(work(&app), []);
}

#[test]
fn a_value_that_the_script_sets_is_sent_once() {
    let mut app = Harness::new(|st: &Ui| {
        st.text_input("T").key("t").show()?;
        st.button("Clear").on_click(|st| st.session_state().set("t", "")).show().map(drop)
    });
    app.set("T", "typed");
    app.click("Clear");
    let updates = work(&app).into_iter().filter(|event| matches!(event, DidUpdate(_))).count();
    assert_eq!(updates, 1);
    app.rerun();
    assert_eq!(work(&app), []);
}

#[test]
fn a_line_above_a_widget_moves_no_node() {
    let mut app = Harness::new(|st: &Ui| {
        if st.session_state().contains("more") {
            st.button("New").show()?;
        }
        st.text_input("T").show()?;
        st.button("More").on_click(|st| st.session_state().set("more", true)).show().map(drop)
    });
    app.click("More");
    let work: Vec<_> = work(&app).into_iter().filter(|event| !matches!(event, E::WillCallBack(_))).collect();
    assert!(matches!(work[..], [DidCreate(_), DidList(_)]), "one new node in one list: {work:?}");
}

#[test]
fn what_is_not_drawn_again_is_removed_and_forgotten() {
    let mut app = Harness::new(|st: &Ui| {
        let hide = st.checkbox("Hide").show()?;
        if !hide {
            st.text_input("T").show()?;
        }
        Ok(()) as Flow
    });
    app.set("Hide", true);
    let work = work(&app);
    assert!(matches!(work[..], [DidForget(_), DidList(_), DidRemove(_)]), "{work:?}");
    assert_eq!(app.sizes(), (3, 3), "two roots and a checkbox");
}

#[test]
fn a_message_that_is_ignored_changes_nothing() {
    let mut app = Harness::new(counter);
    app.send(headwater::engine::Event::change("nobody", true.into()));
    let work = work(&app);
    assert!(matches!(work[..], [DidIgnore(_)]), "{work:?}");
}

#[test]
fn engine_and_page_hold_the_same_nodes_however_often_it_runs() {
    let mut app = Harness::new(|st: &Ui| {
        let n = st.state("n", 0);
        n.update(|n| *n = (*n + 7) % 11)?;
        for i in 0..n.get() {
            let [left, right] = st.columns([1; 2]).show()?;
            left.text_input(format!("t{i}")).show()?;
            right.write(i)?;
        }
        Ok(()) as Flow
    });
    for _ in 0..200 {
        app.rerun();
        let (engine, page) = app.sizes();
        assert_eq!(engine, page);
        assert!(engine <= 2 + 11 * 5, "{engine}");
    }
}

#[test]
fn a_snapshot_makes_an_empty_page_show_the_tree() {
    let mut app = Harness::new(|st: &Ui| {
        let [left, _] = st.columns([1; 2]).show()?;
        if left.checkbox("More").show()? {
            st.sidebar().write("aside")?;
        }
        st.write("below")
    });
    app.set("More", true);
    let snapshot = app.session().cx().read_tree(Tree::snapshot);
    let count = |of: fn(&Patch) -> bool| snapshot.iter().filter(|patch| of(patch)).count();
    let created = count(|patch| matches!(patch, Patch::Create(..)));
    let listed = count(|patch| matches!(patch, Patch::Children(..)));
    assert_eq!((created, listed, snapshot.len()), (6, 4, 10), "{snapshot:?}");
    let page = Store::new("t", |_| {});
    page.apply(snapshot);
    assert_eq!(page.len(), app.sizes().0);
    let html: String =
        Root::ALL.into_iter().filter_map(|root| page.root(root)).map(|node| node.view().to_html()).collect();
    assert!(html.contains("below") && html.contains("aside") && html.contains("More"), "{html}");
}

#[test]
fn a_line_above_a_container_leaves_what_is_in_it() {
    let mut app = Harness::new(|st: &Ui| {
        if st.session_state().contains("more") {
            st.write("new")?;
        }
        let inside = st.expander("E").show()?;
        inside.text_input("T").show()?;
        st.button("More").on_click(|st| st.session_state().set("more", true)).show().map(drop)
    });
    app.click("More");
    let work: Vec<_> = work(&app).into_iter().filter(|event| !matches!(event, E::WillCallBack(_))).collect();
    assert!(matches!(work[..], [DidCreate(_), DidList(_)]), "one new node in one list: {work:?}");
}

#[test]
fn what_is_drawn_into_a_container_that_is_gone_is_nowhere() {
    let mut app = Harness::new(|st: &Ui| {
        let slot = st.empty()?;
        let gone = slot.container().show()?;
        slot.write("x")?;
        gone.write("lost")
    });
    for _ in 0..10 {
        app.rerun();
    }
    assert_eq!(app.dump(), "markdown body='x'\n");
    assert_eq!(app.sizes(), (3, 3));
}

#[test]
fn a_value_that_is_refused_is_taken_back_from_the_page() {
    let mut app = Harness::new(|st: &Ui| st.text_input("T").max_chars(3).show().map(drop));
    app.set("T", "four");
    let work = work(&app);
    assert!(matches!(work[..], [DidIgnore(_), DidUpdate(_)]), "{work:?}");
}
