//! The main menu: the theme, and Rerun. A menu button by the ARIA authoring practices: arrows move, Esc closes, focus
//! goes back to the button.

use super::frame::{Command, Frame, Theme};
use crate::ui::view::{icon, svg};
use leptos::attr::custom::custom_attribute;
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html::{Button, Span};
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, HtmlElement, Node};

pub(super) fn menu(frame: Frame) -> AnyView {
    let open = RwSignal::new(false);
    let (whole, button) = (NodeRef::<Span>::new(), NodeRef::<Button>::new());
    let close = move || {
        open.set(false);
        if let Some(button) = button.get_untracked() {
            let _ = button.focus();
        }
    };
    let keydown = move |event: KeyboardEvent| match event.key().as_str() {
        "Escape" if open.get_untracked() => {
            event.prevent_default();
            close();
        }
        "ArrowDown" | "ArrowUp" | "Home" | "End" if open.get_untracked() => {
            event.prevent_default();
            if let Some(whole) = whole.get_untracked() {
                move_focus(&whole, &event.key());
            }
        }
        "ArrowDown" => {
            event.prevent_default();
            open.set(true);
        }
        _ => {}
    };
    let focusout = move |event: FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        let inside = whole.get_untracked().is_some_and(|whole| to.is_some_and(|to| whole.contains(Some(&to))));
        if !inside {
            open.set(false);
        }
    };
    Effect::new(move |_| {
        if open.get()
            && let Some(whole) = whole.get_untracked()
        {
            request_animation_frame(move || move_focus(&whole, "Home"));
        }
    });
    view! {
        <span node_ref=whole class="stMainMenu" id="MainMenu" data-testid="stMainMenu" on:keydown=keydown on:focusout=focusout>
            <button
                node_ref=button type="button" {..custom_attribute("kind", "headerNoPadding")} class="stBaseButton stMainMenuButton"
                data-testid="stMainMenuButton" aria-label="Main menu" aria-haspopup="menu"
                aria-expanded=move || open.get().to_string() on:click=move |_| open.update(|open| *open = !*open)
            >
                {svg("dots", "stSvgBold")}
            </button>
            {move || open.get().then(|| popover(frame, close))}
        </span>
    }
    .into_any()
}

fn popover(frame: Frame, close: impl Fn() + Copy + Send + 'static) -> AnyView {
    let themes: Vec<AnyView> = Theme::ALL
        .into_iter()
        .map(|theme| {
            let glyph = match theme {
                Theme::System => ":material/contrast:",
                Theme::Light => ":material/light_mode:",
                Theme::Dark => ":material/dark_mode:",
            };
            view! {
                <div
                    role="menuitemradio" tabindex="-1" data-testid=format!("stMainMenuItem-theme-{}", theme.name())
                    aria-checked=move || (frame.theme.get() == theme).to_string()
                    on:click=move |_| frame.choose(theme)
                    on:keydown=move |event| if is_press(&event) { frame.choose(theme) }
                >
                    {icon(glyph, "stIconMaterial")}
                    <span>{theme.name()}</span>
                </div>
            }
            .into_any()
        })
        .collect();
    let rerun = move || {
        close();
        frame.send(Command::Rerun);
    };
    view! {
        <div class="stMainMenuPopover" data-testid="stMainMenuPopover" data-open="true">
            <div>
                <div class="stMainMenuList" data-testid="stMainMenuList" role="menu" aria-label="Main menu">
                    <div class="stThemeSwitcher" data-testid="stThemeSwitcher" role="group" aria-label="Theme">{themes}</div>
                    <div class="stMainMenuDivider" data-testid="stMainMenuDivider" role="separator"></div>
                    <div
                        role="menuitem" tabindex="-1" data-testid="stMainMenuItem-rerun" on:click=move |_| rerun()
                        on:keydown=move |event| if is_press(&event) { rerun() }
                    >
                        <span>"Rerun"</span>
                        <kbd aria-hidden="true">"R"</kbd>
                    </div>
                </div>
                <div class="stMainMenuFooter">"Made with Headwater"</div>
            </div>
        </div>
    }
    .into_any()
}

/// Whether a key presses what has the focus, as it would a button.
fn is_press(event: &KeyboardEvent) -> bool {
    let pressed = matches!(event.key().as_str(), "Enter" | " ");
    if pressed {
        event.prevent_default();
    }
    pressed
}

/// Moves the focus among the items of the menu, wrapping at the ends.
fn move_focus(menu: &HtmlElement, key: &str) {
    let Ok(items) = menu.query_selector_all("[role=menuitem], [role=menuitemradio]") else { return };
    let count = items.length();
    if count == 0 {
        return;
    }
    // The document knows only the host of a shadow tree as what has the focus.
    let active = menu.query_selector(":focus").ok().flatten();
    let at = (0..count).find(|at| items.get(*at).as_ref() == active.as_deref());
    let next = match (key, at) {
        ("Home", _) | ("ArrowDown", None) => 0,
        ("End", _) | ("ArrowUp", None) => count - 1,
        ("ArrowUp", Some(at)) => (at + count - 1) % count,
        (_, Some(at)) => (at + 1) % count,
        (_, None) => 0,
    };
    if let Some(item) = items.get(next).and_then(|item| item.dyn_into::<HtmlElement>().ok()) {
        let _ = item.focus();
    }
}

/// Whether a key is for this app: pressed in it, or outside of all apps in a page whose first app it is.
pub(super) fn is_for(event: &KeyboardEvent, app: &HtmlElement) -> bool {
    // What is pressed inside of a shadow tree has its host as the target; the path has all of it.
    let path = event.composed_path();
    if path.includes(app, 0) {
        return true;
    }
    let is_app = |target: &JsValue| target.dyn_ref::<Element>().is_some_and(|target| target.class_name() == "stApp");
    let first = document().query_selector(".stApp").ok().flatten();
    first.is_some_and(|first| first.is_same_node(Some(app))) && !path.iter().any(|target| is_app(&target))
}

/// Whether a key goes to something that takes text.
pub(super) fn is_editable(event: &KeyboardEvent) -> bool {
    // Inside a shadow root, the path's first entry is what really has the focus.
    let target = event.composed_path().get(0).dyn_into::<Element>().ok();
    target.is_some_and(|target| {
        let kind = target.get_attribute("type");
        let takes_text = !matches!(kind.as_deref(), Some("checkbox" | "radio" | "range" | "button" | "file"));
        match target.tag_name().as_str() {
            "INPUT" => takes_text,
            "TEXTAREA" | "SELECT" => true,
            _ => target.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable),
        }
    })
}
