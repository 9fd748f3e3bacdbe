//! Fields in which a user types: when they say so, and whose text stays.

use crate::page::Page;
use headwater::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const FIELD: &str = "[data-testid=stTextInputField]";
const NUMBER: &str = "[data-testid=stNumberInputField]";

fn greeting(st: &Ui) -> Flow {
    let name = st.text_input("Name").key("name").max_chars(10).show()?;
    st.button("Clear").on_click(|st| st.session_state().set("name", "")).show()?;
    st.write(format!("Hello {name}!"))
}

#[wasm_bindgen_test]
async fn a_text_is_sent_on_enter_and_only_then() {
    let page = Page::open(greeting).await;
    page.type_into(FIELD, "A").await;
    page.type_into(FIELD, "Ann").await;
    page.key(FIELD, "ArrowLeft").await;
    assert_eq!((page.sent(), page.text(".stMarkdown")), (0, "Hello !".into()));
    assert_eq!(page.text("[data-testid=InputInstructions]"), "Press Enter to apply3/10");
    page.key(FIELD, "Enter").await;
    assert_eq!((page.sent(), page.text(".stMarkdown")), (1, "Hello Ann!".into()));
    page.key(FIELD, "Enter").await;
    assert_eq!(page.sent(), 0, "nothing new");
}

#[wasm_bindgen_test]
async fn a_text_is_sent_when_the_field_is_left() {
    let page = Page::open(greeting).await;
    page.type_into(FIELD, "Bea").await;
    page.blur(FIELD).await;
    assert_eq!((page.sent(), page.text(".stMarkdown")), (1, "Hello Bea!".into()));
    assert!(!page.has("[data-testid=InputInstructions]"));
    page.focus(FIELD).await;
    page.blur(FIELD).await;
    assert_eq!(page.sent(), 0);
}

#[wasm_bindgen_test]
async fn a_rerun_leaves_what_is_typed_and_the_script_may_replace_it() {
    let page = Page::open(greeting).await;
    page.type_into(FIELD, "Ann").await;
    page.key(FIELD, "Enter").await;
    page.type_into(FIELD, "Annabel").await;
    page.rerun().await;
    assert_eq!(page.input(FIELD).value(), "Annabel", "the run knows of Ann only");
    assert_eq!(page.text(".stMarkdown"), "Hello Ann!");
    page.press("Clear").await;
    assert_eq!((page.input(FIELD).value(), page.text(".stMarkdown")), (String::new(), "Hello !".into()));
}

#[wasm_bindgen_test]
async fn a_text_that_is_too_long_is_refused_whole() {
    let page = Page::open(greeting).await;
    page.type_into(FIELD, "0123456789").await;
    page.type_into(FIELD, "0123456789a").await;
    assert_eq!(page.input(FIELD).value(), "0123456789");
    page.key(FIELD, "Enter").await;
    assert_eq!(page.text(".stMarkdown"), "Hello 0123456789!");
}

#[wasm_bindgen_test]
async fn a_password_is_shown_on_demand() {
    let page = Page::open(|st: &Ui| st.text_input("Secret").password().show().map(drop)).await;
    assert_eq!(page.input(FIELD).type_(), "password");
    page.click(".stFieldButton").await;
    assert_eq!(page.input(FIELD).type_(), "text");
}

fn number(st: &Ui) -> Flow {
    let number = st.number_input("Number").min_value(0).max_value(3).value(1).show()?;
    st.write(number)
}

#[wasm_bindgen_test]
async fn the_buttons_of_a_number_step_within_its_bounds() {
    let page = Page::open(number).await;
    let (up, down) = ("[data-testid=stNumberInputStepUp]", "[data-testid=stNumberInputStepDown]");
    page.click(up).await;
    page.click(up).await;
    assert_eq!((page.sent(), page.text(".stMarkdown"), page.input(NUMBER).value()), (2, "3".into(), "3".into()));
    assert!(page.one(up).has_attribute("disabled"));
    page.click(down).await;
    assert_eq!((page.text(".stMarkdown"), page.one(up).has_attribute("disabled")), ("2".into(), false));
    page.key(NUMBER, "ArrowDown").await;
    assert_eq!(page.text(".stMarkdown"), "1");
}

#[wasm_bindgen_test]
async fn a_number_out_of_bounds_is_said_to_be_wrong_and_not_sent() {
    let page = Page::open(number).await;
    page.type_into(NUMBER, "7").await;
    page.key(NUMBER, "Enter").await;
    assert_eq!((page.sent(), page.text(".stMarkdown")), (0, "1".into()));
    assert_eq!(page.input(NUMBER).get_attribute("aria-invalid").as_deref(), Some("true"));
    let message = page.one("[role=alert]");
    assert_eq!(page.input(NUMBER).get_attribute("aria-describedby"), Some(message.id()));
    page.type_into(NUMBER, "2").await;
    page.key(NUMBER, "Enter").await;
    assert_eq!((page.sent(), page.text(".stMarkdown"), page.has("[role=alert]")), (1, "2".into(), false));
}
