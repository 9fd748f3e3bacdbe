//! What is clicked, dragged and chosen.

use crate::page::{Page, document, has_focus};
use headwater::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_button_is_true_for_one_run() {
    let page = Page::open(|st: &Ui| {
        let pressed = st.button("Press").show()?;
        st.write(pressed)
    })
    .await;
    page.press("Press").await;
    assert_eq!((page.sent(), page.text(".stMarkdown")), (1, "True".into()));
    page.rerun().await;
    assert_eq!(page.text(".stMarkdown"), "False");
}

#[wasm_bindgen_test]
async fn a_checkbox_and_a_toggle_change_with_a_click() {
    let page = Page::open(|st: &Ui| {
        let checked = st.checkbox("Check").show()?;
        let on = st.toggle("Toggle").value(true).show()?;
        st.write(format!("{checked} {on}"))
    })
    .await;
    assert!(page.input("[role=switch]").checked());
    page.click("[type=checkbox]:not([role])").await;
    page.click("[role=switch]").await;
    assert_eq!((page.sent(), page.text(".stMarkdown")), (2, "true false".into()));
    assert!(page.input("[type=checkbox]:not([role])").checked());
    assert_eq!(page.all(".stCheckbox[data-selected=true]").len(), 1);
}

#[wasm_bindgen_test]
async fn a_script_unchecks_a_checkbox() {
    let page = Page::open(|st: &Ui| {
        st.checkbox("Check").key("c").show()?;
        st.button("Reset").on_click(|st| st.session_state().set("c", false)).show().map(drop)
    })
    .await;
    page.click("[type=checkbox]").await;
    page.press("Reset").await;
    assert!(!page.input("[type=checkbox]").checked());
    page.click("[type=checkbox]").await;
    assert!(page.input("[type=checkbox]").checked());
}

#[wasm_bindgen_test]
async fn one_option_of_a_radio_is_chosen() {
    let page = Page::open(|st: &Ui| {
        let colour = st.radio("Colour", ["red", "green", "blue"]).show()?;
        st.write(colour)
    })
    .await;
    let checked = |page: &Page| page.all("[type=radio]:checked").len();
    assert_eq!((checked(&page), page.text(".stMarkdown")), (1, "red".into()));
    page.click("[type=radio][value='2']").await;
    assert_eq!((checked(&page), page.sent(), page.text(".stMarkdown")), (1, 1, "blue".into()));
    assert_eq!(page.text("[data-selected=true]"), "blue");
}

fn countries(st: &Ui) -> Flow {
    let country = st.selectbox("Country", ["Chad", "Chile", "China", "Cuba"]).show()?;
    st.write(country)
}

const COMBO: &str = "[role=combobox]";

#[wasm_bindgen_test]
async fn a_selectbox_opens_filters_and_is_picked_from() {
    let page = Page::open(countries).await;
    page.click(COMBO).await;
    assert_eq!(page.input(COMBO).get_attribute("aria-expanded").as_deref(), Some("true"));
    assert_eq!(page.all("[role=option]").len(), 4);
    assert_eq!(page.text("[role=option][aria-selected=true]"), "Chad");
    page.type_into(COMBO, "chi").await;
    let names: Vec<_> = page.all("[role=option]").iter().filter_map(|option| option.text_content()).collect();
    assert_eq!(names, ["Chile", "China"]);
    assert_eq!(page.sent(), 0);
    page.click("[role=option][data-key='2']").await;
    assert_eq!((page.sent(), page.text(".stMarkdown"), page.has("[role=option]")), (1, "China".into(), false));
    assert_eq!(page.input(COMBO).value(), "China");
}

#[wasm_bindgen_test]
async fn a_selectbox_is_used_with_keys_alone() {
    let page = Page::open(countries).await;
    page.focus(COMBO).await;
    page.key(COMBO, "ArrowDown").await;
    page.key(COMBO, "ArrowDown").await;
    let active = page.input(COMBO).get_attribute("aria-activedescendant").unwrap();
    assert_eq!(document().get_element_by_id(&active).unwrap().text_content().as_deref(), Some("China"));
    assert!(has_focus(&page.one(COMBO)));
    page.key(COMBO, "Enter").await;
    assert_eq!(page.text(".stMarkdown"), "China");
    page.type_into(COMBO, "zz").await;
    assert_eq!(page.text("[role=listbox]"), "No results");
    page.key(COMBO, "Escape").await;
    assert_eq!((page.input(COMBO).value(), page.sent()), ("China".into(), 1));
}

#[wasm_bindgen_test]
async fn a_slider_is_sent_when_it_is_let_go() {
    let page = Page::open(|st: &Ui| {
        let size = st.slider("Size").show()?;
        st.write(size)
    })
    .await;
    for value in ["10", "20", "30"] {
        page.input("[type=range]").set_value(value);
        page.fire("[type=range]", "input").await;
    }
    assert_eq!((page.sent(), page.text(".stMarkdown")), (0, "0".into()));
    assert_eq!(page.text("[data-testid=stSliderThumbValue]"), "30", "the number follows the knob");
    page.fire("[type=range]", "change").await;
    assert_eq!((page.sent(), page.text(".stMarkdown")), (1, "30".into()));
    page.key("[type=range]", "PageUp").await;
    assert_eq!((page.sent(), page.text(".stMarkdown")), (1, "40".into()));
}

#[wasm_bindgen_test]
async fn disabled_controls_say_nothing() {
    let page = Page::open(|st: &Ui| {
        st.button("B").disabled(true).show()?;
        st.checkbox("C").disabled(true).show()?;
        st.radio("R", ["a", "b"]).disabled(true).show()?;
        st.text_input("T").disabled(true).show()?;
        st.selectbox("S", ["a", "b"]).disabled(true).show().map(drop)
    })
    .await;
    for selector in [".stButton button", "[type=checkbox]", "[type=radio][value='1']", COMBO] {
        page.click(selector).await;
    }
    assert_eq!((page.sent(), page.has("[role=option]")), (0, false));
    assert_eq!(page.all("input:disabled").len(), 5);
}

#[wasm_bindgen_test]
async fn labels_are_tied_to_their_controls() {
    let page = Page::open(|st: &Ui| {
        st.text_input("**Name**").show()?;
        st.number_input("Number").show()?;
        st.selectbox("Choice", ["a"]).show()?;
        st.slider("Size").show()?;
        st.checkbox("Check").show().map(drop)
    })
    .await;
    for label in page.all("label[for]") {
        let of = label.get_attribute("for").unwrap();
        assert_eq!(page.all(&format!("[id='{of}']")).len(), 1, "{of}");
        let name = document().get_element_by_id(&of).unwrap().get_attribute("aria-label");
        assert_eq!(name, label.text_content(), "the control's name is the label's text");
    }
    assert_eq!(page.all("label[for]").len(), 4);
    assert!(page.has("label [type=checkbox][aria-label=Check]"), "a checkbox is inside its label");
}
