//! How a run ends, and what each end keeps.

use headwater::engine::{Change, Event, RunEnd};
use headwater::testing::Harness;
use headwater::{Flow, Ui};
use std::time::Duration;

#[test]
fn stop_keeps_what_was_drawn_and_drops_the_rest() {
    let mut app = Harness::new(|st: &Ui| {
        let stop = st.button("Stop").show()?;
        st.write("before")?;
        if stop {
            return st.stop();
        }
        st.write("after")
    });
    assert_eq!(app.dump(), "button label='Stop' width='content'\nmarkdown body='before'\nmarkdown body='after'\n");
    app.click("Stop");
    assert_eq!(app.dump(), "button label='Stop' width='content'\nmarkdown body='before'\n");
    assert_eq!(app.ends(), [RunEnd::Stopped]);
}

#[test]
fn widgets_after_a_stop_keep_their_values() {
    let mut app = Harness::new(|st: &Ui| {
        if st.button("Stop").show()? {
            return st.stop();
        }
        st.text_input("T").show().map(drop)
    });
    app.set("T", "kept");
    app.click("Stop");
    app.rerun();
    assert_eq!(app.dump(), "button label='Stop' width='content'\ntext_input label='T' default='' -> 'kept'\n");
}

#[test]
fn an_error_is_shown_at_the_end_of_the_page_not_in_the_open_container() {
    let mut app = Harness::new(|st: &Ui| {
        let box_ = st.container().show()?;
        box_.with(|| -> Flow {
            st.write("inside")?;
            if st.button("Fail").show()? {
                return st.raise("ValueError", "bad");
            }
            st.write("later")
        })
    });
    app.click("Fail");
    assert_eq!(
        app.dump(),
        "container\n  markdown body='inside'\n  button label='Fail' width='content'\n\
         exception error='ValueError' message='bad'\n"
    );
    assert_eq!(app.ends(), [RunEnd::Failed]);
}

#[test]
fn widgets_that_an_error_kept_from_being_drawn_keep_their_values() {
    let mut app = Harness::new(|st: &Ui| {
        if st.button("Fail").show()? {
            return st.raise("ValueError", "bad");
        }
        st.text_input("T").key("t").show().map(drop)
    });
    app.set("T", "kept");
    app.click("Fail");
    assert_eq!(app.state::<String>("t").as_deref(), Some("kept"));
    app.rerun();
    assert!(app.dump().ends_with("-> 'kept'\n"));
}

#[test]
fn a_rerun_forgets_presses_and_keeps_what_was_written() {
    let mut app = Harness::new(|st: &Ui| {
        let name = st.state("name", String::from("a"));
        st.write(name.get())?;
        if st.button("B").show()? {
            name.set("b")?;
            return st.rerun();
        }
        st.write("end")
    });
    app.click("B");
    assert_eq!(app.ends(), [RunEnd::Rerun, RunEnd::Finished]);
    assert_eq!(app.dump(), "markdown body='b'\nbutton label='B' width='content'\nmarkdown body='end'\n");
}

#[test]
fn what_a_rerun_cut_short_stays_until_the_next_run_has_ended() {
    let mut app = Harness::new(|st: &Ui| {
        let again = st.state("again", false);
        st.button("B").on_click(again.set_to(true)).show()?;
        if again.get() {
            again.set(false)?;
            return st.rerun();
        }
        st.write("tail")
    });
    app.click("B");
    let tail = "button label='B' width='content'\nmarkdown body='tail'\n";
    assert!(app.shown().iter().all(|shown| shown == tail), "{:?}", app.shown());
    assert_eq!(app.dump(), tail);
}

#[test]
fn an_event_ends_a_run_that_waits() {
    use headwater::elements::exception;
    use headwater::engine::{Clock, Session};
    use headwater::tree::Tree;
    use headwater::ui::script;
    use std::cell::RefCell;
    use std::rc::{Rc, Weak};

    // A clock during whose wait a user presses a button.
    #[derive(Default)]
    struct Meddling(RefCell<Weak<Session>>);
    impl Clock for Meddling {
        fn now(&self) -> Duration {
            Duration::ZERO
        }
        fn sleep(&self, _: Duration) {
            if let Some(session) = self.0.borrow().upgrade() {
                assert!(session.is_running());
                assert_eq!(session.run_next(), None, "one run at a time");
                session.push(Event::rerun());
            }
        }
    }
    let clock = Rc::new(Meddling::default());
    let app = script(|st: &Ui| {
        let runs = st.state("runs", 0);
        runs.update(|runs| *runs += 1)?;
        st.write(runs.get())?;
        if runs.get() == 1 {
            st.sleep(Duration::from_secs(5))?;
        }
        st.write("end")
    });
    let session = Rc::new(Session::new(app, Rc::<Meddling>::clone(&clock), exception::element));
    *clock.0.borrow_mut() = Rc::downgrade(&session);
    session.push(Event::rerun());
    assert_eq!(session.run_next(), Some(RunEnd::Superseded));
    assert_eq!(session.run_next(), Some(RunEnd::Finished));
    assert_eq!(session.cx().read_tree(Tree::dump), "markdown body='`2`'\nmarkdown body='end'\n");
}

#[test]
fn a_message_that_makes_no_sense_is_ignored() {
    let mut app = Harness::new(|st: &Ui| st.text_input("T").show().map(drop));
    let before = app.dump();
    let change = |widget: &str, value: headwater::value::Value| Change { widget: widget.into(), value };
    let changes = vec![change("nobody", 1.into()), change("", headwater::value::Value::None)];
    app.send(Event { changes, ..Event::default() });
    app.set("T", 7);
    app.set("T", headwater::value::Value::None);
    assert_eq!(app.dump(), before);
}

#[test]
fn two_sessions_never_meet() {
    let app = |st: &Ui| {
        let clicks = st.state("clicks", 0);
        st.button("B").on_click(clicks.change(|n| n + 1)).show()?;
        st.write(clicks.get())
    };
    let (mut one, two) = (Harness::new(app), Harness::new(app));
    one.click("B");
    assert!(one.dump().contains("`1`") && two.dump().contains("`0`"));
}

#[test]
fn stop_calls_a_run_off_but_loses_no_value() {
    let mut app = Harness::new(|st: &Ui| {
        st.text_input("T").show()?;
        st.button("B").show().and_then(|pressed| st.write(pressed))
    });
    let widget = |app: &Harness, nth: usize| {
        app.session().cx().read_tree(|tree| {
            let ids = tree.node(headwater::tree::Root::Main.id()).map(|main| main.children()).unwrap_or_default();
            tree.node(ids[nth]).and_then(|node| node.element.clone()).and_then(|element| element.widget).unwrap()
        })
    };
    app.session().push(Event::change(widget(&app, 0), "typed".into()));
    app.session().push(Event::change(widget(&app, 1), true.into()));
    app.session().stop();
    assert!(!app.session().is_busy());
    app.rerun();
    let expected = "text_input label='T' default='' -> 'typed'\nbutton label='B' width='content'\n\
                    markdown body='`False`'\n";
    assert_eq!(app.dump(), expected, "the press is called off, the text is not");
}
