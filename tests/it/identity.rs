//! Which widget of this run is which widget of the last.

use headwater::testing::Harness;
use headwater::{Flow, Ui};

#[test]
fn a_widget_without_key_is_new_when_its_label_changes() {
    let mut app = Harness::new(|st: &Ui| {
        let long = st.checkbox("Long").show()?;
        st.text_input(if long { "Full name" } else { "Name" }).show().map(drop)
    });
    app.set("Name", "Ann");
    app.set("Long", true);
    assert!(app.dump().ends_with("text_input label='Full name' default='' -> ''\n"), "{}", app.dump());
}

#[test]
fn a_widget_with_key_keeps_its_value_when_label_and_default_change() {
    let mut app = Harness::new(|st: &Ui| {
        let long = st.checkbox("Long").show()?;
        let (label, default) = if long { ("Full name", "b") } else { ("Name", "a") };
        st.text_input(label).value(default).key("k").show().map(drop)
    });
    app.set("Name", "Ann");
    app.set("Long", true);
    assert!(app.dump().ends_with("-> 'Ann'\n"), "{}", app.dump());
}

#[test]
fn a_widget_may_move_between_containers_of_one_root() {
    let mut app = Harness::new(|st: &Ui| {
        let moved = st.checkbox("Move").show()?;
        let box_ = st.container().show()?;
        if moved { &box_ } else { st }.text_input("T").show().map(drop)
    });
    app.set("T", "kept");
    app.set("Move", true);
    assert!(app.dump().contains("  text_input label='T' default='' -> 'kept'"), "{}", app.dump());
}

#[test]
fn the_same_widget_may_be_in_the_page_and_in_the_sidebar() {
    let app = Harness::new(|st: &Ui| {
        st.button("B").show()?;
        st.sidebar().button("B").show().map(drop)
    });
    assert_eq!(app.dump(), "button label='B' width='content'\n[sidebar]\nbutton label='B' width='content'\n");
}

#[test]
fn twice_the_same_in_one_root_is_an_error_and_the_first_stays() {
    let app = Harness::new(|st: &Ui| {
        let [left, right] = st.columns([1; 2]).show()?;
        left.button("B").show()?;
        right.button("B").show().map(drop)
    });
    let dump = app.dump();
    assert!(dump.contains("    button label='B' width='content'\n"), "{dump}");
    assert!(dump.contains("error='streamlit.errors.StreamlitDuplicateElementId'"), "{dump}");
    assert!(dump.contains("There are multiple `button` elements with the same auto-generated ID."), "{dump}");
}

#[test]
fn a_key_is_taken_once_whatever_has_it() {
    let app = Harness::new(|st: &Ui| {
        st.button("B").key("k").show()?;
        st.text_input("T").key("k").show().map(drop)
    });
    assert!(app.dump().contains("There are multiple elements with the same `key='k'`."), "{}", app.dump());
}

#[test]
fn keys_that_cannot_be_are_refused() {
    for (key, class, message) in [
        ("", "StreamlitValueError", "Invalid `key` value. Supported values: a non-empty string."),
        ("$$ID-x", "StreamlitAPIException", "Keys beginning with $$ID are reserved."),
    ] {
        let app = Harness::new(move |st: &Ui| st.button("B").key(key).show().map(drop));
        assert!(app.dump().contains(class) && app.dump().contains(message), "{}", app.dump());
        let app = Harness::new(move |st: &Ui| st.expander("E").key(key).show().map(drop));
        assert!(app.dump().contains(class) && app.dump().contains(message), "{}", app.dump());
    }
}

#[test]
fn disabling_is_no_new_identity() {
    let mut app = Harness::new(|st: &Ui| {
        let off = st.checkbox("Off").show()?;
        st.slider("S").disabled(off).show().map(drop)
    });
    app.set("S", 42);
    app.set("Off", true);
    assert!(app.dump().ends_with("-> 42\n"), "{}", app.dump());
}

#[test]
fn a_container_key_is_one_of_the_keys() {
    let app = Harness::new(|st: &Ui| -> Flow {
        st.container().key("k").show()?;
        st.expander("E").key("k").show().map(drop)
    });
    assert!(app.dump().contains("StreamlitDuplicateElementKey"), "{}", app.dump());
}

#[test]
fn a_reserved_key_cannot_be_set() {
    let app = Harness::new(|st: &Ui| st.session_state().set("$$ID-x", 1));
    assert!(app.dump().contains("Keys beginning with $$ID are reserved."), "{}", app.dump());
}

#[test]
fn an_error_names_the_line_of_the_app() {
    let line = line!() + 3;
    let app = Harness::new(|st: &Ui| {
        st.button("B").show()?;
        st.button("B").show().map(drop)
    });
    let place = format!("File &quot;tests/it/identity.rs&quot;, line {line}");
    let html = app.html();
    assert!(html.contains(&place) || html.contains(&place.replace("&quot;", "\"")), "{html}");
}
