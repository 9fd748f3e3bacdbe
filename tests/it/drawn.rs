//! Places: containers out of order, slots, the sidebar, handles that draw over.

use headwater::testing::Harness;
use headwater::{Flow, Ui};

#[test]
fn with_blocks_nest_and_end() {
    let app = Harness::new(|st: &Ui| {
        let outer = st.container().show()?;
        outer.with(|| -> Flow {
            st.write("outer")?;
            let inner = st.expander("Inner").show()?;
            inner.with(|| st.write("inner"))?;
            st.write("outer again")
        })?;
        st.write("page")
    });
    assert_eq!(
        app.dump(),
        "container\n  markdown body='outer'\n  expander label='Inner' expanded=False\n    markdown body='inner'\n  \
         markdown body='outer again'\nmarkdown body='page'\n"
    );
}

#[test]
fn the_sidebar_is_drawn_into_at_any_time() {
    let app = Harness::new(|st: &Ui| {
        st.sidebar().write("s1")?;
        st.write("m")?;
        st.sidebar().with(|| st.write("s2"))
    });
    assert_eq!(app.dump(), "markdown body='m'\n[sidebar]\nmarkdown body='s1'\nmarkdown body='s2'\n");
}

#[test]
fn an_elements_handle_draws_over_it() {
    let app = Harness::new(|st: &Ui| {
        let first = st.text("a").show()?;
        st.write("b")?;
        first.success("c").show().map(drop)
    });
    assert_eq!(app.dump(), "success body='c'\nmarkdown body='b'\n");
}

#[test]
fn a_slot_that_is_emptied_in_a_later_run_is_empty() {
    let mut app = Harness::new(|st: &Ui| {
        let slot = st.empty()?;
        if !st.checkbox("Off").show()? {
            slot.write("on")?;
        }
        Ok(()) as Flow
    });
    app.set("Off", true);
    assert!(app.dump().starts_with("empty\n"), "{}", app.dump());
}

#[test]
fn a_long_list_of_elements_is_no_trouble() {
    let mut app = Harness::new(|st: &Ui| {
        let n = if st.checkbox("Less").show()? { 10 } else { 1000 };
        for i in 0..n {
            st.write(i)?;
        }
        st.text_input("x".repeat(1 << 20)).show().map(drop)
    });
    app.set("Less", true);
    assert_eq!(app.sizes().0, 2 + 1 + 10 + 1);
}
