//! What stands around and between the controls: texts, tooltips, errors, the sidebar, the menu.

use crate::page::Page;
use headwater::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_tooltip_shows_while_its_question_mark_has_the_focus() {
    let page = Page::open(|st: &Ui| st.text_input("Name").help("Your *full* name").show().map(drop)).await;
    let mark = "[aria-label='Help for Name']";
    assert!(!page.has("[role=tooltip]"));
    page.focus(mark).await;
    assert_eq!((page.text("[role=tooltip]"), page.text("[role=tooltip] em")), ("Your full name".into(), "full".into()));
    assert_eq!(page.one(mark).get_attribute("aria-describedby"), Some(page.one("[role=tooltip]").id()));
    page.key(mark, "Escape").await;
    assert!(!page.has("[role=tooltip]"));
    page.blur(mark).await;
    page.focus(mark).await;
    page.blur(mark).await;
    assert!(!page.has("[role=tooltip]"));
}

#[wasm_bindgen_test]
async fn an_error_is_shown_in_a_box_and_goes_with_its_cause() {
    let page = Page::open(|st: &Ui| {
        if st.checkbox("Fail").show()? {
            return st.raise("ValueError", "<b>bad</b>");
        }
        st.write("well")
    })
    .await;
    page.click("[type=checkbox]").await;
    assert_eq!(page.text(".stException [data-testid=stExceptionMessage]"), "ValueError: <b>bad</b>");
    assert_eq!(page.one(".stException [role=alert]").query_selector("b").unwrap(), None, "a message is text");
    assert!(!page.has(".stMarkdown") && page.has(".stCheckbox"), "what was drawn before stays");
    page.click("[type=checkbox]").await;
    assert_eq!((page.has(".stException"), page.text(".stMarkdown")), (false, "well".into()));
}

#[wasm_bindgen_test]
async fn markdown_never_makes_elements_from_html() {
    const EVIL: &str = "<img src=x onerror=alert(1)> <script>alert(1)</script> <b>b</b> \
                        [a](javascript:alert(1)) **<i>bold</i>** `<u>`";
    let page = Page::open(|st: &Ui| {
        st.write(EVIL)?;
        st.header(EVIL).show()?;
        st.caption(EVIL).show()?;
        st.error(EVIL).show()?;
        st.checkbox(EVIL).show()?;
        st.button(EVIL).help(EVIL).show()?;
        st.radio(EVIL, [EVIL, "b"]).captions([EVIL]).show()?;
        st.expander(EVIL).show()?;
        st.text_input(EVIL).help(EVIL).show()?;
        st.selectbox("S", [EVIL]).show().map(drop)
    })
    .await;
    page.focus(".stTextInput .stTooltipHoverTarget button").await;
    page.click("[role=combobox]").await;
    let made = page.all(".stMain :is(img, script, b, i, u, a[href^=javascript])");
    assert!(made.is_empty(), "{}", made[0].outer_html());
    assert!(page.all(".stMain strong").len() > 3 && page.all("[role=option]").len() == 1, "while the rest is there");
}

#[wasm_bindgen_test]
async fn the_sidebar_is_there_while_something_is_in_it() {
    let page = Page::open(|st: &Ui| {
        if st.checkbox("More").show()? {
            st.sidebar().text_input("Side").show()?;
        }
        Ok(()) as Flow
    })
    .await;
    assert!(!page.has("[data-testid=stSidebar]"));
    page.click("[type=checkbox]").await;
    assert!(page.has("[data-testid=stSidebar] .stTextInput"));
    page.click("[type=checkbox]").await;
    assert!(!page.has("[data-testid=stSidebar]"));
    page.click("[type=checkbox]").await;
    assert!(page.has("[data-testid=stSidebar] .stTextInput"));
}

#[wasm_bindgen_test]
async fn r_reruns_unless_it_is_typed() {
    let page = Page::open(|st: &Ui| {
        let runs = st.state("runs", 0);
        runs.update(|runs| *runs += 1)?;
        st.text_input("Name").show()?;
        st.write(runs.get())
    })
    .await;
    page.key("main", "r").await;
    assert_eq!(page.text(".stMarkdown"), "2");
    page.key("[data-testid=stTextInputField]", "r").await;
    assert_eq!(page.text(".stMarkdown"), "2");
}

#[wasm_bindgen_test]
async fn the_menu_opens_chooses_a_theme_and_closes() {
    let page = Page::open(|st: &Ui| st.write("text")).await;
    let button = "[data-testid=stMainMenuButton]";
    assert_eq!(page.one(".stApp").get_attribute("data-theme").as_deref(), Some("system"));
    page.click(button).await;
    page.click("[data-testid=stMainMenuItem-theme-Dark]").await;
    assert_eq!(page.one(".stApp").get_attribute("data-theme").as_deref(), Some("dark"));
    assert_eq!(page.text("[role=menuitemradio][aria-checked=true] > :last-child"), "Dark");
    page.key(button, "Escape").await;
    assert!(!page.has("[role=menu]"));
    assert_eq!(page.one(button).get_attribute("aria-expanded").as_deref(), Some("false"));
}
