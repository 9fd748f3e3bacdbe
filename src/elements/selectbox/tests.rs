//! The selectbox as a person meets it, without a browser.

use crate::testing::Harness;
use crate::ui::Choice;

const DUMP: &str = "selectbox label='Pick' default=0 options=['None', 'red', 'blue'] -> ";

#[test]
fn gives_the_chosen_option() {
    let mut app = Harness::new(|st| {
        let colour: Option<&str> = st.selectbox("Pick", [None, Some("red"), Some("blue")]).show()?;
        st.text(format!("{colour:?}")).show()
    });
    assert_eq!(app.dump(), format!("{DUMP}0\ntext body='None'\n"));
    app.select("Pick", "blue");
    assert_eq!(app.dump(), format!("{DUMP}2\ntext body='Some(\"blue\")'\n"));
}

#[test]
fn what_is_no_option_is_refused() {
    for value in [3, -1] {
        let mut app = Harness::new(|st| {
            st.selectbox("Pick", [None, Some("red"), Some("blue")]).show()?;
            Ok(())
        });
        app.set("Pick", value);
        app.set("Pick", "red");
        app.set("Pick", ());
        assert_eq!(app.dump(), format!("{DUMP}0\n"));
    }
}

#[test]
fn without_an_index_there_may_be_no_choice() {
    let mut app = Harness::new(|st| {
        let year: Option<i64> = st.selectbox("Year", [2000, 2001]).index(None).placeholder("any").show()?;
        st.text(format!("{year:?}")).show()
    });
    assert_eq!(
        app.dump(),
        "selectbox label='Year' options=['2000', '2001'] placeholder='any' -> None\ntext body='None'\n"
    );
    app.select("Year", "2001");
    assert!(app.dump().ends_with("-> 1\ntext body='Some(2001)'\n"), "{}", app.dump());
    app.set("Year", ());
    assert!(app.dump().ends_with("-> None\ntext body='None'\n"), "{}", app.dump());
}

#[test]
fn an_index_that_no_option_has_is_an_error() {
    let app = Harness::new(|st| {
        st.selectbox("Pick", ["a", "b", "c"]).index(5).show()?;
        Ok(())
    });
    let message = "The `index` parameter, set to 5, is outside the required range [0, 2].";
    assert!(app.dump().contains("StreamlitValueOutOfRangeError"), "{}", app.dump());
    assert!(app.dump().contains(message), "{}", app.dump());
}

#[test]
fn no_options_at_all() {
    let app = Harness::new(|st| {
        let none: Option<String> = st.selectbox("Maybe", Vec::new()).index(None).show()?;
        st.text(format!("{none:?}")).show()?;
        st.selectbox("Must", Vec::<String>::new()).show()?;
        st.text("not reached").show()
    });
    let dump = app.dump();
    assert!(dump.contains("text body='None'"), "{dump}");
    assert!(dump.contains("selectbox label='Must' default=0 -> None\n"), "{dump}");
    assert!(dump.contains("ValueError") && !dump.contains("not reached"), "{dump}");
    assert!(app.html().contains("No options to select"), "{}", app.html());
}

#[test]
fn format_func_changes_what_is_shown_only() {
    let mut app = Harness::new(|st| {
        let size = st.selectbox("Size", ["s", "m"]).format_func(|size| size.to_uppercase()).show()?;
        st.text(size).show()
    });
    app.select("Size", "M");
    assert!(app.dump().contains("options=['S', 'M'] -> 1\ntext body='m'"), "{}", app.dump());
}

#[test]
fn a_choice_stays_when_the_options_around_it_change() {
    // The choice, whether the widget has a key, and the choice after the options have become c a d.
    for (choice, keyed, after) in [("a", true, "a"), ("b", true, "c"), ("c", true, "c"), ("a", false, "c")] {
        let mut app = Harness::new(move |st| {
            let options: Vec<String> = st.text_input("Options").show()?.split(' ').map(str::to_owned).collect();
            let pick = st.selectbox("Pick", options);
            let pick = if keyed { pick.key("pick") } else { pick };
            st.text(pick.show()?).show()
        });
        app.set("Options", "a b c");
        app.select("Pick", choice);
        app.set("Options", "c a d");
        assert!(app.dump().ends_with(&format!("text body='{after}'\n")), "{choice} {keyed} {}", app.dump());
        assert_eq!(app.state::<String>("pick").as_deref(), keyed.then_some(after));
    }
}

#[test]
fn session_state_holds_the_option() {
    let mut app = Harness::new(|st| {
        if st.button("Blue").show()? {
            st.session_state().set("pick", "blue")?;
        }
        if st.button("Green").show()? {
            st.session_state().set("pick", "green")?;
        }
        st.selectbox("Pick", ["red", "orange", "blue"]).index(1).key("pick").show()?;
        Ok(())
    });
    assert_eq!(app.state::<String>("pick").as_deref(), Some("orange"));
    app.click("Blue");
    assert!(app.dump().ends_with("-> 2\n"), "{}", app.dump());
    app.select("Pick", "red");
    assert_eq!(app.state::<String>("pick").as_deref(), Some("red"));
    // Unknown to the options: silently the first choice, in session state, too.
    app.click("Green");
    assert!(app.dump().ends_with("-> 1\n"), "{}", app.dump());
    assert_eq!(app.state::<String>("pick").as_deref(), Some("orange"));
}

#[derive(Clone, Debug, PartialEq)]
struct City(&'static str, u32);

impl Choice for City {
    fn label(&self) -> String {
        self.0.to_owned()
    }
}

#[test]
fn options_may_be_of_an_own_type() {
    let mut app = Harness::new(|st| {
        let changes = st.state("changes", 0_i64);
        let count = changes.clone();
        let pick = st.selectbox("City", [City("Bern", 1), City("Rome", 2)]).key("city");
        let city = pick.on_change(move |_| count.update(|count| *count += 1)).show()?;
        st.text(format!("{} {}", city.1, changes.get())).show()
    });
    app.select("City", "Rome");
    assert!(app.dump().ends_with("-> 1\ntext body='2 1'\n"), "{}", app.dump());
    assert_eq!(app.state::<City>("city"), Some(City("Rome", 2)));
    // The same option again is no change.
    app.select("City", "Rome");
    assert!(app.dump().ends_with("-> 1\ntext body='2 1'\n"), "{}", app.dump());
}

#[test]
fn a_closed_list_is_not_in_the_page() {
    let app = Harness::new(|st| {
        st.selectbox("Pick <b>", ["first", "second <i>"]).index(1).show()?;
        Ok(())
    });
    let html = app.html();
    assert!(html.contains("role=\"combobox\"") && html.contains("aria-expanded=\"false\""), "{html}");
    assert!(html.contains("value=\"second &lt;i&gt;\"") && !html.contains("<b>"), "{html}");
    assert!(!html.contains("first") && !html.contains("listbox\" id"), "{html}");
}
