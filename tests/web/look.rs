//! The style sheet on the real views: the colours that a page can set, and a few measures.

use crate::page::{Page, document, window};
use headwater::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

const STYLE: &str = concat!(
    include_str!("../../src/shell/style/theme.css"),
    include_str!("../../src/shell/style/page.css"),
    include_str!("../../src/shell/style/text.css"),
    include_str!("../../src/shell/style/table.css"),
    include_str!("../../src/shell/style/alert.css"),
    include_str!("../../src/shell/style/control.css"),
    include_str!("../../src/shell/style/input.css"),
    include_str!("../../src/shell/style/select.css"),
    include_str!("../../src/shell/style/layout.css"),
);

/// The style sheet in the document, for as long as this lives: other tests need none.
struct Styled(Element);

impl Styled {
    fn new() -> Self {
        let style = document().create_element("style").unwrap();
        style.set_text_content(Some(STYLE));
        document().head().unwrap().append_child(&style).unwrap();
        Self(style)
    }
}

impl Drop for Styled {
    fn drop(&mut self) {
        self.0.remove();
    }
}

fn computed(element: &Element, property: &str) -> String {
    window().get_computed_style(element).unwrap().unwrap().get_property_value(property).unwrap()
}

#[wasm_bindgen_test]
async fn colours_follow_the_theme_and_what_the_page_sets() {
    let _styled = Styled::new();
    let page = Page::open(|st: &Ui| {
        st.write("text")?;
        st.button("Go").kind(ButtonType::Primary).show().map(drop)
    })
    .await;
    let (app, button) = (page.one(".stApp"), page.one(".stButton button"));
    page.click("[data-testid=stMainMenuButton]").await;
    for (theme, background, primary) in
        [("Light", "rgb(255, 255, 255)", "rgb(197, 57, 72)"), ("Dark", "rgb(23, 22, 20)", "rgb(207, 66, 80)")]
    {
        page.click(&format!("[data-testid=stMainMenuItem-theme-{theme}]")).await;
        assert_eq!(computed(&app, "background-color"), background, "{theme}");
        // A button fades into its new colour.
        crate::page::pause(400).await;
        assert_eq!(computed(&button, "background-color"), primary, "{theme}");
    }
    app.style().set_property("--st-primary-color", "#00ff00").unwrap();
    crate::page::pause(400).await;
    assert_eq!(computed(&button, "background-color"), "rgb(0, 255, 0)");
}

#[wasm_bindgen_test]
async fn controls_have_their_measures() {
    let _styled = Styled::new();
    let page = Page::open(|st: &Ui| {
        st.button("Go").show()?;
        st.text_input("Name").show()?;
        st.checkbox("Check").show().map(drop)
    })
    .await;
    let button = page.one(".stButton button");
    assert_eq!((button.offset_height(), computed(&button, "border-top-left-radius")), (40, "8px".into()));
    assert_eq!(page.one("[data-testid=stTextInputRootElement]").offset_height(), 40);
    assert_eq!(computed(&page.one(".stApp"), "font-size"), "16px");
    // The native box is there for the keyboard and for screen readers, not for the eye.
    assert!(page.input("[type=checkbox]").offset_width() <= 1 || page.one(".stHidden").offset_width() <= 1);
}
