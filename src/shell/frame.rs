//! The frame of the page: header, sidebar, the main container, and the state that tests and styles read from `stApp`.

use super::{Store, menu, sidebar, status};
use crate::tree::Root;
use leptos::attr::custom::custom_attribute;
use leptos::html::{Div, Main};
use leptos::prelude::*;
use std::rc::Rc;

/// What a user asks of the frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Run the app again.
    Rerun,
    /// End the run under way.
    Stop,
}

/// The colours that a user asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    pub(super) const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The value of `data-theme`.
    pub(super) fn value(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The name in the menu.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::System => "System",
            Self::Light => "Light",
            Self::Dark => "Dark",
        }
    }
}

/// The frame's own state, as signals.
#[derive(Clone, Copy)]
pub struct Frame {
    /// `None` before the first run; then whether a run is under way.
    running: RwSignal<Option<bool>>,
    pub(super) theme: RwSignal<Theme>,
    command: StoredValue<Rc<dyn Fn(Command)>, LocalStorage>,
    keep_theme: StoredValue<Rc<dyn Fn(&str)>, LocalStorage>,
    width: StoredValue<Rc<dyn Fn() -> i32>, LocalStorage>,
    /// Whether the page around the app is somebody else's.
    #[cfg(feature = "wire")]
    is_part: bool,
}

impl Frame {
    /// A frame before its app's first run. `theme` is the choice that `keep_theme` was told last time, if there is one;
    /// `width` tells how wide the app's place is, in CSS pixels.
    pub fn new(
        command: impl Fn(Command) + 'static,
        theme: Option<&str>,
        keep_theme: impl Fn(&str) + 'static,
        width: impl Fn() -> i32 + 'static,
    ) -> Self {
        let theme = Theme::ALL.into_iter().find(|known| Some(known.value()) == theme).unwrap_or_default();
        Self {
            running: RwSignal::new(None),
            theme: RwSignal::new(theme),
            command: StoredValue::new_local(Rc::new(command)),
            keep_theme: StoredValue::new_local(Rc::new(keep_theme)),
            width: StoredValue::new_local(Rc::new(width)),
            #[cfg(feature = "wire")]
            is_part: false,
        }
    }

    /// The frame of an app in a page that has its own main content, and leads to it by itself.
    #[cfg(feature = "wire")]
    pub fn within_page(self) -> Self {
        Self { is_part: true, ..self }
    }

    fn is_part(&self) -> bool {
        #[cfg(feature = "wire")]
        return self.is_part;
        #[cfg(not(feature = "wire"))]
        false
    }

    /// Says whether a run is under way.
    pub fn set_running(&self, running: bool) {
        if self.running.get_untracked() != Some(running) {
            self.running.set(Some(running));
        }
    }

    /// Shows the app in the colours of that name: `system`, `light` or `dark`.
    #[cfg(feature = "wire")]
    pub fn set_theme(&self, name: &str) {
        if let Some(theme) = Theme::ALL.into_iter().find(|theme| theme.value() == name) {
            self.theme.set(theme);
        }
    }

    pub(super) fn width(&self) -> i32 {
        self.width.try_with_value(Rc::clone).map(|width| width()).unwrap_or_default()
    }

    pub(super) fn is_running(&self) -> bool {
        self.running.get() == Some(true)
    }

    pub(super) fn send(&self, command: Command) {
        if let Some(send) = self.command.try_with_value(Rc::clone) {
            send(command);
        }
    }

    pub(super) fn choose(&self, theme: Theme) {
        self.theme.set(theme);
        if let Some(keep) = self.keep_theme.try_with_value(Rc::clone) {
            keep(theme.value());
        }
    }
}

/// The whole page of an app; `above` stands over what the app draws.
pub fn frame(frame: Frame, store: &Store, above: AnyView) -> AnyView {
    let state = move || match frame.running.get() {
        None => "initial",
        Some(true) => "running",
        Some(false) => "notRunning",
    };
    let main = store.root(Root::Main);
    let aside = store.root(Root::Sidebar);
    // Before there is anything to show, the page holds the places of what will come.
    let empty = move || main.is_none_or(|main| main.is_childless());
    let waiting = move || (frame.running.get().is_none() && empty()).then(skeleton);
    let collapsed = RwSignal::new(sidebar::is_narrow(frame));
    let in_sidebar = Memo::new(move |_| aside.is_some_and(|aside| !aside.is_childless()));
    let content = NodeRef::<Main>::new();
    let inside = view! {
        <div class="stMainBlockContainer block-container" data-testid="stMainBlockContainer">
            {above}
            <div class="stVerticalBlock" data-testid="stVerticalBlock" {..custom_attribute("height", "auto")}>
                {waiting}
                {main.map(|main| main.view())}
            </div>
        </div>
    };
    // A page has one main landmark; several apps in it would have several.
    let main = if frame.is_part() {
        view! { <section class="stMain" data-testid="stMain" tabindex="0">{inside}</section> }.into_any()
    } else {
        view! { <main node_ref=content class="stMain" id="stMain" data-testid="stMain" tabindex="0">{inside}</main> }
            .into_any()
    };
    let app = NodeRef::<Div>::new();
    rerun_on_r(frame, app);
    view! {
        <div
            node_ref=app class="stApp" data-testid="stApp" data-theme=move || frame.theme.get().value()
            data-test-script-state=state data-test-connection-state="CONNECTED"
        >
            <div class="stAppViewContainer appview-container" data-testid="stAppViewContainer" data-layout="narrow">
                {(!frame.is_part()).then(|| skip_link(content))}
                {move || in_sidebar.get().then(|| sidebar::sidebar(frame, aside, collapsed))}
                <div class="stAppViewMain">
                    <header class="stAppHeader" data-testid="stHeader">
                        <div class="stAppToolbar" data-testid="stToolbar">
                            <div class="stToolbarLeft">
                                {move || (in_sidebar.get() && collapsed.get()).then(|| sidebar::expand(collapsed))}
                            </div>
                            <div class="stToolbarRight">
                                {status::status(frame)}
                                <div class="stToolbarActions" data-testid="stToolbarActions"></div>
                                {menu::menu(frame)}
                            </div>
                        </div>
                    </header>
                    {main}
                </div>
            </div>
        </div>
    }
    .into_any()
}

fn skip_link(content: NodeRef<Main>) -> AnyView {
    let skip = move |event: leptos::ev::MouseEvent| {
        // The fragment of the address belongs to the page around the app.
        event.prevent_default();
        if let Some(content) = content.get_untracked() {
            let _ = content.focus();
        }
    };
    view! {
        <nav aria-label="Skip">
            <a class="stSkipToContent" href="#stMain" data-testid="stSkipToContent" on:click=skip>
                "Skip to main content"
            </a>
        </nav>
    }
    .into_any()
}

fn skeleton() -> AnyView {
    view! { <div class="stSkeleton" data-testid="stSkeleton" aria-hidden="true"></div> }.into_any()
}

/// `r` reruns the app, unless it is typed into a field or meant for the browser.
fn rerun_on_r(frame: Frame, app: NodeRef<Div>) {
    // Where a first frame is drawn there are no keys.
    if cfg!(not(target_arch = "wasm32")) {
        return;
    }
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        let modified = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
        let meant = event.key() == "r" && !modified && !event.repeat() && !menu::is_editable(&event);
        if meant && app.get_untracked().is_some_and(|app| menu::is_for(&event, &app)) {
            frame.send(Command::Rerun);
        }
    });
    on_cleanup(move || handle.remove());
}
