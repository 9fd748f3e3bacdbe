//! The page around an app: its element, its name, and the calls that only JavaScript can make.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/bridge/host.js")]
extern "C" {
    #[wasm_bindgen(js_name = takeMount)]
    fn take_mount() -> u32;

    #[wasm_bindgen(js_name = mountElement)]
    fn mount_element(id: u32) -> Option<HtmlElement>;

    #[wasm_bindgen(js_name = mountName)]
    fn mount_name(id: u32) -> String;

    #[wasm_bindgen(js_name = mountPackages)]
    fn mount_packages(id: u32) -> String;

    #[wasm_bindgen(js_name = runSoon)]
    fn run_soon(id: u32);

    fn fail(id: u32, message: &str);

    #[wasm_bindgen(js_name = fetchEmoji)]
    fn fetch_emoji(then: &JsValue);
}

/// The page around the app that this instance runs.
#[derive(Clone, Copy, Debug)]
pub struct Host {
    id: u32,
}

impl Host {
    /// The page that is starting this instance. `None` if none is, as in a test.
    pub fn take() -> Option<Self> {
        let id = take_mount();
        (id != 0).then_some(Self { id })
    }

    /// The number of this app in its page.
    pub fn id(self) -> u32 {
        self.id
    }

    /// Where the app is to be shown.
    pub fn element(self) -> Option<HtmlElement> {
        mount_element(self.id)
    }

    /// Which of the file's apps is meant.
    pub fn name(self) -> String {
        mount_name(self.id)
    }

    /// Which files the app's component packages have, as JSON; empty if there are none.
    pub fn packages(self) -> String {
        mount_packages(self.id)
    }

    /// Has the run that was given to [`on_run`](super::on_run) called in a task of its own, soon.
    pub fn run_soon(self) {
        run_soon(self.id);
    }

    /// Tells the page that this instance is dead and why. The page draws that without us.
    pub fn fail(self, message: &str) {
        fail(self.id, message);
    }
}

/// Fetches the table of emoji shortcodes and hands it to `then`. If that fails, nothing happens.
pub fn load_emoji(then: fn(String)) {
    fetch_emoji(&Closure::once_into_js(then));
}

const THEME: &str = "headwater-theme";

/// The theme that the user chose last, if storage is allowed here.
pub fn kept_theme() -> Option<String> {
    web_sys::window()?.local_storage().ok()??.get_item(THEME).ok()?
}

/// Keeps the theme that the user chose. Where storage is denied it lasts for this page only.
pub fn keep_theme(theme: &str) {
    if let Some(Ok(Some(storage))) = web_sys::window().map(|window| window.local_storage()) {
        let _ = storage.set_item(THEME, theme);
    }
}
