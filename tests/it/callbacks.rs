//! Callbacks: before the script, with the new values, only on a change.

use headwater::engine::{EngineEvent, RunEnd};
use headwater::testing::Harness;
use headwater::{Flow, Ui};

fn note(st: &Ui, what: &str) -> Flow {
    st.state("notes", Vec::<String>::new()).update(|notes| notes.push(what.to_owned()))
}

fn notes(app: &Harness) -> Vec<String> {
    app.state("notes").unwrap_or_default()
}

#[test]
fn runs_before_the_script_and_sees_the_new_value() {
    let mut app = Harness::new(|st: &Ui| {
        note(st, "script")?;
        st.text_input("T").key("t").on_change(|st| note(st, &st.session_state().item::<String>("t")?)).show()?;
        Ok(()) as Flow
    });
    app.set("T", "new");
    assert_eq!(notes(&app), ["script", "new", "script"]);
}

#[test]
fn is_called_for_a_change_and_not_for_the_same_value() {
    let mut app = Harness::new(|st: &Ui| st.text_input("T").on_change(|st| note(st, "called")).show().map(drop));
    app.set("T", "");
    assert_eq!(notes(&app), [""; 0]);
    app.set("T", "a");
    app.set("T", "a");
    assert_eq!(notes(&app), ["called"]);
    app.rerun();
    assert_eq!(notes(&app), ["called"]);
}

#[test]
fn sees_that_its_button_is_pressed_and_so_does_the_script() {
    let mut app = Harness::new(|st: &Ui| {
        let pressed = st
            .button("B")
            .key("b")
            .on_click(|st| note(st, &format!("{:?}", st.session_state().get::<bool>("b"))))
            .show()?;
        note(st, &format!("{pressed}"))
    });
    app.click("B");
    assert_eq!(notes(&app), ["false", "Some(true)", "true"]);
    assert_eq!(app.state::<bool>("b"), Some(false), "a press is over when the run is");
}

#[test]
fn several_run_in_the_order_in_which_the_page_first_set_their_widgets() {
    let mut app = Harness::new(|st: &Ui| {
        st.text_input("A").on_change(|st| note(st, "A")).show()?;
        st.text_input("B").on_change(|st| note(st, "B")).show()?;
        Ok(()) as Flow
    });
    app.set("B", "1");
    app.set_together([("A", "2"), ("B", "2")]);
    assert_eq!(notes(&app), ["B", "B", "A"]);
}

#[test]
fn one_that_fails_is_shown_alone_and_is_not_called_again() {
    let mut app = Harness::new(|st: &Ui| {
        st.button("B").on_click(|st| -> Flow { st.raise("Oops", "no") }).show()?;
        st.write("script")
    });
    app.click("B");
    assert_eq!(app.dump(), "exception error='Oops' message='no'\n");
    assert_eq!(app.ends(), [RunEnd::Failed]);
    app.rerun();
    assert_eq!(app.dump(), "button label='B' width='content'\nmarkdown body='script'\n");
}

#[test]
fn what_it_draws_comes_first_and_is_gone_with_the_next_run() {
    let mut app = Harness::new(|st: &Ui| {
        st.button("B").on_click(|st| st.write("from the callback")).show()?;
        st.write("script")
    });
    app.click("B");
    let dump = "markdown body='from the callback'\nbutton label='B' width='content'\nmarkdown body='script'\n";
    assert_eq!(app.dump(), dump);
    app.rerun();
    assert_eq!(app.dump(), "button label='B' width='content'\nmarkdown body='script'\n");
}

#[test]
fn a_rerun_in_it_skips_the_script_once_and_forgets_the_press() {
    let mut app = Harness::new(|st: &Ui| {
        let runs = st.state("runs", 0);
        runs.update(|runs| *runs += 1)?;
        let pressed = st.button("B").on_click(|st| -> Flow { st.rerun() }).show()?;
        st.write((runs.get(), pressed))
    });
    app.click("B");
    assert_eq!(app.dump(), "button label='B' width='content'\nmarkdown body='`2` `False`'\n");
    assert_eq!(app.ends(), [RunEnd::Rerun, RunEnd::Finished]);
    let scripts = app.log().into_iter().filter(|event| *event == EngineEvent::WillRunScript).count();
    assert_eq!(scripts, 1);
}

#[test]
fn a_rerun_in_one_does_not_keep_the_others_from_being_called() {
    let mut app = Harness::new(|st: &Ui| {
        st.text_input("A").on_change(|st| -> Flow { st.rerun() }).show()?;
        st.text_input("B").on_change(|st| note(st, "B")).show()?;
        Ok(()) as Flow
    });
    app.set_together([("A", "1"), ("B", "1")]);
    assert_eq!(notes(&app), ["B"]);
    assert_eq!(app.ends(), [RunEnd::Rerun, RunEnd::Finished]);
}

#[test]
fn a_stop_in_it_leaves_the_page_blank() {
    let mut app = Harness::new(|st: &Ui| {
        st.button("B").on_click(|st| -> Flow { st.stop() }).show()?;
        st.write("script")
    });
    app.click("B");
    assert_eq!(app.dump(), "");
}

#[test]
fn a_disabled_widget_refuses_values_and_calls_nothing() {
    let mut app = Harness::new(|st: &Ui| {
        st.text_input("T").disabled(true).on_change(|st| note(st, "called")).show()?;
        Ok(()) as Flow
    });
    app.set("T", "a");
    assert_eq!(app.dump(), "text_input label='T' disabled=True default='' -> ''\n");
    assert_eq!(notes(&app), [""; 0]);
}

#[test]
fn a_widget_that_ignores_changes_keeps_them_for_the_next_event() {
    let mut app = Harness::new(|st: &Ui| {
        let text = st.text_input("T").ignore_changes().show()?;
        st.button("B").show()?;
        st.write(text)
    });
    app.set("T", "a");
    app.set("T", "ab");
    assert!(app.dump().ends_with("markdown\n"), "nothing ran: {}", app.dump());
    app.click("B");
    assert!(app.dump().ends_with("markdown body='ab'\n"), "{}", app.dump());
}

#[test]
fn a_press_comes_after_the_values_that_were_set_before_it() {
    let mut app = Harness::new(|st: &Ui| {
        st.text_input("T").on_change(|st| note(st, "text")).show()?;
        st.button("B").on_click(|st| note(st, "button")).show()?;
        Ok(()) as Flow
    });
    app.click("B");
    app.set("T", "1");
    app.set_together([("T", headwater::value::Value::str("2")), ("B", true.into())]);
    assert_eq!(notes(&app), ["button", "text", "text", "button"]);
}

#[test]
fn an_error_that_it_could_not_raise_itself_is_shown() {
    let mut app = Harness::new(|st: &Ui| {
        let name = st.state("name", String::from("a"));
        st.button("B").on_click(|st| st.state("name", 0).set(1)).show()?;
        st.write(name.get())
    });
    app.click("B");
    assert!(app.dump().contains("error='TypeError'"), "{}", app.dump());
}
