//! Session state: one mapping for plain values and widgets, and how long each lives.

use headwater::testing::Harness;
use headwater::{Flow, Ui};

#[test]
fn a_plain_value_outlives_the_run() {
    let mut app = Harness::new(|st: &Ui| {
        let count = st.state("count", 0);
        count.update(|n| *n += 1)?;
        st.write(count.get())
    });
    app.rerun();
    app.rerun();
    assert_eq!(app.dump(), "markdown body='`3`'\n");
}

#[test]
fn a_widget_with_key_is_an_entry_and_one_without_is_not() {
    let mut app = Harness::new(|st: &Ui| {
        st.text_input("A").key("a").show()?;
        st.text_input("B").show()?;
        st.write(st.session_state().keys().join(","))
    });
    assert!(app.dump().ends_with("markdown body='a'\n"), "{}", app.dump());
    app.set("A", "x");
    assert_eq!(app.state::<String>("a").as_deref(), Some("x"));
}

#[test]
fn a_missing_key_is_a_key_error() {
    let app = Harness::new(|st: &Ui| st.session_state().item::<String>("zz").map(drop));
    let dump = app.dump();
    assert!(dump.contains("error='KeyError'"), "{dump}");
    assert!(dump.contains("st.session_state has no key \"zz\". Did you forget to initialize it?"), "{dump}");
    let app = Harness::new(|st: &Ui| st.session_state().remove("zz"));
    assert!(app.dump().contains("error='KeyError'"), "{}", app.dump());
}

#[test]
fn a_value_of_another_type_is_a_type_error_at_the_next_call() {
    let app = Harness::new(|st: &Ui| {
        st.session_state().set("k", "text")?;
        let number = st.state("k", 1);
        st.write(number.get())
    });
    assert!(app.dump().contains("error='TypeError'"), "{}", app.dump());
}

#[test]
fn setting_a_key_before_its_widget_is_the_widgets_value() {
    let mut app = Harness::new(|st: &Ui| {
        if st.session_state().get("go") == Some(true) {
            st.session_state().set("t", "set")?;
        }
        st.text_input("T").key("t").show()?;
        st.button("Go").key("go").show().map(drop)
    });
    app.set("T", "typed");
    app.click("Go");
    assert!(app.dump().starts_with("text_input #t label='T' default='' -> 'set'\n"), "{}", app.dump());
    app.rerun();
    assert!(app.dump().starts_with("text_input #t label='T' default='' -> 'set'\n"), "{}", app.dump());
}

#[test]
fn setting_a_key_after_its_widget_is_an_error() {
    let mut app = Harness::new(|st: &Ui| {
        st.text_input("T").key("t").show()?;
        if st.button("Go").show()? {
            st.session_state().set("t", "set")?;
        }
        Ok(()) as Flow
    });
    app.set("T", "typed");
    app.click("Go");
    let dump = app.dump();
    assert!(dump.contains("StreamlitWidgetAlreadyInstantiatedError"), "{dump}");
    assert!(dump.contains("cannot be modified after the widget with that key is instantiated"), "{dump}");
    let start = "text_input #t label='T' default='' -> 'typed'\nbutton label='Go' width='content'\n";
    assert!(dump.starts_with(start), "{dump}");
}

#[test]
fn a_button_cannot_be_assigned() {
    let app = Harness::new(|st: &Ui| {
        st.session_state().set("b", true)?;
        st.button("B").key("b").show().map(drop)
    });
    let dump = app.dump();
    assert!(dump.contains("StreamlitValueAssignmentNotAllowedError"), "{dump}");
    assert!(!dump.contains("button label"), "{dump}");
}

#[test]
fn an_old_value_under_a_buttons_key_does_no_harm() {
    let mut app = Harness::new(|st: &Ui| {
        if st.session_state().contains("seen") {
            st.button("B").key("b").show()?;
        } else {
            st.session_state().set("seen", true)?;
            st.session_state().set("b", true)?;
        }
        Ok(()) as Flow
    });
    app.rerun();
    assert_eq!(app.dump(), "button #b label='B' width='content'\n");
}

#[test]
fn a_widget_that_was_not_drawn_begins_anew() {
    let mut app = Harness::new(|st: &Ui| {
        if !st.checkbox("Hide").show()? {
            st.text_input("T").key("t").show()?;
        }
        st.write(st.session_state().contains("t"))
    });
    app.set("T", "typed");
    app.set("Hide", true);
    assert!(app.dump().ends_with("`True`'\n"), "in the run that hides it, the value is still there: {}", app.dump());
    app.rerun();
    assert!(app.dump().ends_with("`False`'\n"), "{}", app.dump());
    app.set("Hide", false);
    assert!(app.dump().contains("text_input #t label='T' default='' -> ''"), "{}", app.dump());
}

#[test]
fn assigning_a_key_to_itself_keeps_the_value_of_a_hidden_widget() {
    let mut app = Harness::new(|st: &Ui| {
        if let Some(kept) = st.session_state().get::<String>("t") {
            st.session_state().set("t", kept)?;
        }
        if !st.checkbox("Hide").show()? {
            st.text_input("T").key("t").show()?;
        }
        Ok(()) as Flow
    });
    app.set("T", "typed");
    app.set("Hide", true);
    app.rerun();
    app.set("Hide", false);
    assert!(app.dump().contains("-> 'typed'"), "{}", app.dump());
}

#[test]
fn a_value_set_before_the_first_draw_comes_back_after_hiding() {
    let mut app = Harness::new(|st: &Ui| {
        let shown = st.checkbox("Show").show()?;
        if !st.session_state().contains("made") {
            st.session_state().set("made", true)?;
            st.session_state().set("t", "written")?;
        }
        if shown {
            st.text_input("T").key("t").show()?;
        }
        Ok(()) as Flow
    });
    app.set("Show", true);
    assert!(app.dump().contains("-> 'written'"), "{}", app.dump());
    app.set("T", "edited");
    app.set("Show", false);
    app.set("Show", true);
    assert!(app.dump().contains("-> 'written'"), "the written value, not the edited one: {}", app.dump());
}

#[test]
fn removing_a_widgets_key_gives_its_default_back() {
    let mut app = Harness::new(|st: &Ui| {
        st.text_input("T").key("t").value("default").show()?;
        if st.button("Forget").show()? {
            st.session_state().remove("t")?;
        }
        Ok(()) as Flow
    });
    app.set("T", "typed");
    app.click("Forget");
    app.rerun();
    assert!(app.dump().contains("-> 'default'"), "{}", app.dump());
}

#[test]
fn state_wins_over_the_default_argument() {
    let app = Harness::new(|st: &Ui| {
        st.session_state().set("t", "state")?;
        st.text_input("T").value("argument").key("t").show().map(drop)
    });
    assert!(app.dump().contains("-> 'state'"), "{}", app.dump());
}

#[test]
fn a_borrowed_text_is_refused_in_the_first_run() {
    let app = Harness::new(|st: &Ui| {
        let mode = st.state("mode", "view");
        st.write(mode.get())
    });
    assert!(app.dump().contains("cannot hold a &str; use a type that owns its value"), "{}", app.dump());
}

#[test]
fn a_key_that_is_set_while_its_widget_is_hidden_is_forgotten_with_it() {
    let mut app = Harness::new(|st: &Ui| {
        let hide = st.checkbox("Hide").show()?;
        if !hide {
            st.text_input("T").key("t").show()?;
        }
        if st.button("Set").show()? {
            st.session_state().set("t", "x")?;
        }
        st.write(st.session_state().get::<String>("t").unwrap_or_default())
    });
    app.set("Hide", true);
    app.rerun();
    app.click("Set");
    assert!(app.dump().ends_with("markdown body='x'\n"), "{}", app.dump());
    app.rerun();
    assert!(app.dump().ends_with("markdown body='x'\n"), "{}", app.dump());
    app.rerun();
    assert!(app.dump().ends_with("markdown\n"), "{}", app.dump());
}

#[test]
fn a_persistent_widget_leaves_its_value_under_its_key() {
    let mut app = Harness::new(|st: &Ui| {
        if !st.checkbox("Hide").show()? {
            st.text_input("T").key("t").persist_state().show()?;
        }
        st.write(st.session_state().get::<String>("t").unwrap_or_default())
    });
    app.set("T", "first");
    for text in ["second", "third"] {
        app.set("T", text);
        app.set("Hide", true);
        app.rerun();
        assert!(app.dump().ends_with(&format!("markdown body='{text}'\n")), "{}", app.dump());
        app.set("Hide", false);
        assert!(app.dump().contains(&format!("-> '{text}'\n")), "{}", app.dump());
    }
}

#[test]
fn clear_leaves_nothing() {
    let mut app = Harness::new(|st: &Ui| {
        st.text_input("T").key("t").on_change(|st| st.session_state().clear()).show()?;
        st.write(st.state("n", 1).get())
    });
    app.set("T", "typed");
    assert!(app.dump().starts_with("text_input #t label='T' default='' -> ''\n"), "{}", app.dump());
}
