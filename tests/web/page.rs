//! An app in a real document, and the hands and eyes of its user.

use headwater::diag::Outcome;
use headwater::elements::exception;
use headwater::engine::{Event, FrozenClock, Session};
use headwater::shell::{Command, Frame, Store, frame};
use headwater::ui::{Ui, script};
use leptos::prelude::IntoAny;
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test_configure;
use web_sys::js_sys::Promise;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, EventInit, HtmlElement, HtmlInputElement, KeyboardEvent, KeyboardEventInit, Window};

wasm_bindgen_test_configure!(run_in_browser);

/// A mounted app. It leaves the document when this is dropped.
pub struct Page {
    session: Rc<Session>,
    pub store: Rc<Store>,
    /// What the views sent since the last look.
    sent: Rc<RefCell<Vec<Event>>>,
    place: HtmlElement,
    mounted: Option<Box<dyn Any>>,
}

impl Page {
    /// Mounts an app and lets it run for the first time.
    pub async fn open<R: Outcome + 'static>(app: impl Fn(&Ui) -> R + 'static) -> Self {
        let place: HtmlElement = cast(document().create_element("div").unwrap());
        document().body().unwrap().append_child(&place).unwrap();
        let session = Rc::new(Session::new(script(app), Rc::new(FrozenClock::default()), exception::element));
        let sent = Rc::<RefCell<Vec<Event>>>::default();
        let (pushing, noting) = (Rc::clone(&session), Rc::clone(&sent));
        let store = Store::new("web", move |event| {
            noting.borrow_mut().push(event.clone());
            pushing.push(event);
        });
        let shown = Rc::clone(&store);
        session.on_patches(move |patches| shown.apply(patches));
        let commanded = Rc::clone(&session);
        let command = move |command| match command {
            Command::Rerun => commanded.push(Event::rerun()),
            Command::Stop => commanded.stop(),
        };
        let (page, mounting) = (Frame::new(command, None, |_| {}, || 1024), Rc::clone(&store));
        page.set_running(false);
        let mounted = leptos::mount::mount_to(place.clone(), move || frame(page, &mounting, ().into_any()));
        session.push(Event::rerun());
        let page = Self { session, store, sent, place, mounted: Some(Box::new(mounted)) };
        page.settled().await;
        page
    }

    /// Lets the app run until it is at rest, and the page show it.
    pub async fn settled(&self) {
        loop {
            while self.session.run_next().is_some() {}
            // Effects run in tasks of their own; those of an animation frame come a little later.
            pause(0).await;
            pause(0).await;
            if !self.session.is_busy() {
                return;
            }
        }
    }

    /// The menu's Rerun.
    pub async fn rerun(&self) {
        self.session.push(Event::rerun());
        self.settled().await;
    }

    /// How many events the views sent since this was last asked.
    pub fn sent(&self) -> usize {
        self.sent.take().iter().map(|event| event.changes.len()).sum()
    }

    // --- looking

    pub fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let found = self.place.query_selector_all(selector).unwrap();
        (0..found.length()).map(|at| cast(found.get(at).unwrap())).collect()
    }

    /// Every element of the page, drawings included.
    pub fn elements(&self) -> Vec<Element> {
        let found = self.place.query_selector_all(".stApp *").unwrap();
        (0..found.length()).map(|at| cast(found.get(at).unwrap())).collect()
    }

    pub fn has(&self, selector: &str) -> bool {
        self.place.query_selector(selector).unwrap().is_some()
    }

    /// The only element that matches.
    pub fn one(&self, selector: &str) -> HtmlElement {
        let mut found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector} in {}", self.html());
        found.remove(0)
    }

    pub fn input(&self, selector: &str) -> HtmlInputElement {
        cast(self.one(selector))
    }

    pub fn text(&self, selector: &str) -> String {
        self.one(selector).text_content().unwrap_or_default()
    }

    pub fn html(&self) -> String {
        self.one("[data-testid=stMainBlockContainer]").inner_html()
    }

    // --- acting

    pub async fn click(&self, selector: &str) {
        self.one(selector).click();
        self.settled().await;
    }

    /// The button with that label.
    pub async fn press(&self, label: &str) {
        let buttons = self.all("button");
        let found = buttons.iter().find(|button| button.text_content().as_deref() == Some(label));
        found.unwrap_or_else(|| panic!("no button {label:?} in {}", self.html())).click();
        self.settled().await;
    }

    /// Types over what is in a field, one event for the whole text as after a paste, and goes on typing.
    pub async fn type_into(&self, selector: &str, text: &str) {
        let field = self.input(selector);
        field.focus().unwrap();
        field.set_value(text);
        fire(&field, "input");
        self.settled().await;
    }

    pub async fn key(&self, selector: &str, key: &str) {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        init.set_bubbles(true);
        init.set_cancelable(true);
        init.set_composed(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
        self.one(selector).dispatch_event(&event).unwrap();
        self.settled().await;
    }

    pub async fn fire(&self, selector: &str, event: &str) {
        fire(&self.one(selector), event);
        self.settled().await;
    }

    pub async fn focus(&self, selector: &str) {
        self.one(selector).focus().unwrap();
        self.settled().await;
    }

    pub async fn blur(&self, selector: &str) {
        self.one(selector).blur().unwrap();
        self.settled().await;
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.mounted.take();
        self.place.remove();
    }
}

fn fire(at: &Element, event: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    at.dispatch_event(&web_sys::Event::new_with_event_init_dict(event, &init).unwrap()).unwrap();
}

/// Lets the browser work for some milliseconds.
pub async fn pause(ms: i32) {
    let timer = Promise::new(&mut |resolve, _| {
        window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms).unwrap();
    });
    JsFuture::from(timer).await.unwrap();
}

pub fn window() -> Window {
    web_sys::window().unwrap()
}

pub fn document() -> Document {
    window().document().unwrap()
}

/// Whether an element has the focus.
pub fn has_focus(element: &Element) -> bool {
    document().active_element().as_ref() == Some(element)
}

fn cast<T: JsCast>(from: impl Into<JsValue>) -> T {
    from.into().dyn_into().unwrap_or_else(|other| panic!("of another type: {other:?}"))
}
