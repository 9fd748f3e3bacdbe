//! Which DOM nodes outlive a rerun: all that the run drew again, with what the user has in them.

use crate::page::{Page, has_focus};
use headwater::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlDetailsElement, Node};

const FIELD: &str = "[data-testid=stTextInputField]";

fn counter(st: &Ui) -> Flow {
    let count = st.state("count", 0);
    st.header("Counter").show()?;
    st.text_input("Name").show()?;
    st.slider("Size").show()?;
    st.button("Add").on_click(count.change(|n| n + 1)).show()?;
    st.write(count.get())?;
    st.selectbox("Colour", ["red", "green"]).show().map(drop)
}

/// A field below lines that a button adds.
fn growing(st: &Ui) -> Flow {
    let lines = st.state("lines", 0);
    for line in 0..lines.get() {
        st.write(format!("line {line}"))?;
        // Two nodes a line: the one insertion that every list gets right is not enough.
        st.checkbox(format!("box {line}")).show()?;
    }
    st.text_input("Name").show()?;
    st.button("More").on_click(lines.change(|n| n + 1)).show()?;
    st.button("Less").on_click(lines.change(|n| n - 1)).show().map(drop)
}

fn same(a: &Node, b: &Node) -> bool {
    a.is_same_node(Some(b))
}

#[wasm_bindgen_test]
async fn a_click_changes_one_text_and_keeps_every_other_node() {
    let page = Page::open(counter).await;
    let before = page.elements();
    page.press("Add").await;
    let after = page.elements();
    assert_eq!(page.text(".stMarkdown"), "1");
    assert_eq!(before.len(), after.len());
    let changed: Vec<_> = before.iter().zip(&after).filter(|(a, b)| !same(a, b)).map(|(_, b)| b.clone()).collect();
    assert!(changed.len() < 6, "{}", changed.len());
    let markdown = page.one(".stElementContainer:has(.stMarkdown)");
    assert!(changed.iter().all(|node| markdown.contains(Some(node))), "only the count is new");
    assert!(same(&markdown, before.iter().find(|node| same(node, &markdown)).unwrap()), "its frame is not");
}

#[wasm_bindgen_test]
async fn focus_and_selection_survive_a_rerun() {
    let page = Page::open(growing).await;
    page.type_into(FIELD, "some text").await;
    let field = page.input(FIELD);
    field.set_selection_range(2, 5).unwrap();
    page.rerun().await;
    assert!(has_focus(&field));
    assert_eq!((field.selection_start().unwrap(), field.selection_end().unwrap()), (Some(2), Some(5)));
}

#[wasm_bindgen_test]
async fn a_field_keeps_node_focus_and_selection_when_lines_come_and_go_above() {
    let page = Page::open(growing).await;
    page.type_into(FIELD, "some text").await;
    let field = page.input(FIELD);
    field.set_selection_range(3, 4).unwrap();
    // A press that takes the focus would be another matter: `click()` leaves it where it is.
    for (label, lines) in [("More", 1), ("More", 2), ("Less", 1), ("More", 2), ("Less", 1), ("Less", 0)] {
        page.press(label).await;
        assert_eq!(page.all(".stMarkdown").len(), lines);
        assert!(same(&field, &page.one(FIELD)), "{label}");
        assert!(has_focus(&field), "{label}: the focus");
        assert_eq!((field.selection_start().unwrap(), field.selection_end().unwrap()), (Some(3), Some(4)), "{label}");
        assert_eq!(field.value(), "some text");
    }
}

#[wasm_bindgen_test]
async fn a_refilled_slot_keeps_what_is_in_it() {
    let page = Page::open(|st: &Ui| {
        let slot = st.empty()?;
        let inside = slot.container().show()?;
        inside.text_input("Name").show()?;
        st.empty()?.write("text")
    })
    .await;
    page.type_into(FIELD, "draft").await;
    let (field, text) = (page.input(FIELD), page.one(".stMarkdown"));
    page.rerun().await;
    assert!(same(&field, &page.one(FIELD)) && has_focus(&field) && field.value() == "draft");
    assert!(same(&text, &page.one(".stMarkdown")));
}

/// Texts and fields in the order of the list.
fn listed(st: &Ui, items: &[u32]) -> Flow {
    for item in items {
        match item % 3 {
            0 => st.write(format!("text {item}"))?,
            1 => st.text_input(format!("field {item}")).show().map(drop)?,
            _ => st.container().key(format!("box {item}")).show()?.write(format!("box {item}"))?,
        }
    }
    Ok(())
}

#[wasm_bindgen_test]
async fn the_page_is_in_the_scripts_order_whatever_moves() {
    let items = Rc::new(RefCell::new(Vec::<u32>::new()));
    let drawn = Rc::clone(&items);
    let page = Page::open(move |st: &Ui| listed(st, &drawn.borrow())).await;
    let mut seed = 7_u32;
    let mut random = move |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) as usize % below
    };
    for step in 0..60 {
        let mut next: Vec<u32> = (0..9).collect();
        // Anything between few changes and another order altogether.
        for _ in 0..random(8) {
            let (a, b) = (random(9), random(9));
            next.swap(a, b);
        }
        next.retain(|_| random(4) > 0);
        *items.borrow_mut() = next.clone();
        page.rerun().await;
        let name = |item: &u32| format!("{} {item}", ["text", "field", "box"][*item as usize % 3]);
        let expected: Vec<_> = next.iter().map(name).collect();
        let leaves = page.all(".stElementContainer");
        let found: Vec<_> = leaves.iter().filter_map(|leaf| leaf.text_content()).collect();
        assert_eq!(found, expected, "step {step}");
    }
}

#[wasm_bindgen_test]
async fn the_user_decides_whether_an_expander_is_open() {
    let page = Page::open(|st: &Ui| {
        let about = st.expander("About").show()?;
        about.checkbox("Inside").show()?;
        st.text_input("Name").show().map(drop)
    })
    .await;
    let details = |page: &Page| page.one("details").dyn_into::<HtmlDetailsElement>().unwrap();
    assert!(!details(&page).open());
    page.click("summary").await;
    assert!(details(&page).open());
    page.rerun().await;
    page.click("[type=checkbox]").await;
    assert!(details(&page).open(), "still open after reruns");
    page.click("summary").await;
    page.rerun().await;
    assert!(!details(&page).open(), "and still closed");
}

#[wasm_bindgen_test]
async fn five_hundred_nodes_go_without_a_trace() {
    let page = Page::open(|st: &Ui| {
        if st.checkbox("Many").show()? {
            for i in 0..250 {
                st.write(format!("line {i}"))?;
                st.text_input(format!("field {i}")).show()?;
            }
        }
        Ok(()) as Flow
    })
    .await;
    let (nodes, elements) = (page.store.len(), page.elements().len());
    for _ in 0..2 {
        page.click("[type=checkbox]").await;
        assert_eq!(page.store.len(), nodes + 500);
        assert_eq!(page.all(".stTextInput").len(), 250);
        page.click("[type=checkbox]").await;
        assert_eq!((page.store.len(), page.elements().len()), (nodes, elements));
    }
}
