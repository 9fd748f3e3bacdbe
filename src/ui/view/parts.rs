//! Icons, the inside of a button, and a style property set from a view.

use super::label::inline_without_links;
use leptos::prelude::*;

/// The icons that controls draw themselves with, as the path of one stroke in a box of 24.
const STROKES: &[(&str, &str)] = &[
    ("check", "M5 12.5l4.5 4.5L19 7"),
    ("close", "M6 6l12 12M18 6L6 18"),
    ("copy", "M9 9h11v11H9zM5 15H4V4h11v1"),
    ("dots", "M12 5.5v.01M12 12v.01M12 18.5v.01"),
    ("down", "M6 9.5l6 6 6-6"),
    ("help", "M9.3 9.3a2.8 2.8 0 1 1 4 2.6c-.9.4-1.3 1-1.3 1.9M12 17v.01M21 12a9 9 0 1 1-18 0a9 9 0 1 1 18 0"),
    (
        "link",
        "M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1",
    ),
    ("minus", "M5 12h14"),
    ("plus", "M12 5v14M5 12h14"),
    ("waves", "M2 8c3.3-3 6.7 3 10 0s6.7-3 10 0M2 13c3.3-3 6.7 3 10 0s6.7-3 10 0M2 18c3.3-3 6.7 3 10 0s6.7-3 10 0"),
];

/// An icon that is part of a control. It needs no font, so it is there with the first paint.
pub fn svg(name: &'static str, class: &'static str) -> AnyView {
    let path = STROKES.iter().find(|(stroke, _)| *stroke == name).map_or("", |(_, path)| path);
    view! {
        <svg class=format!("stSvg {class}") viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=path></path>
        </svg>
    }
    .into_any()
}

/// The name in `:material/name:`, if that is what an icon option holds.
pub fn icon_name(icon: &str) -> Option<&str> {
    icon.strip_prefix(":material/")?.strip_suffix(':')
}

/// The icon that an author gave: `:material/name:` or an emoji.
pub fn icon(icon: &str, testid: &'static str) -> AnyView {
    match icon_name(icon) {
        Some(name) => view! {
            <span class=crate::ui::markdown::icon_class(name) data-testid=testid aria-hidden="true" translate="no">
                {name.to_owned()}
            </span>
        }
        .into_any(),
        None => {
            view! { <span class="stIconEmoji" data-testid="stIconEmoji" aria-hidden="true">{icon.to_owned()}</span> }
                .into_any()
        }
    }
}

/// The inside of a button: an icon and a label, either of which may be missing.
pub fn button_body(label: &str, icon_given: Option<&str>) -> AnyView {
    let hidden = match (label.is_empty(), icon_given) {
        (true, Some(given)) => {
            Some(view! { <span class="stHidden">{format!("{} icon", icon_name(given).unwrap_or(given))}</span> })
        }
        _ => None,
    };
    view! {
        <div>
            <span data-has-shortcut="false">
                {hidden}
                {icon_given.map(|given| view! { <span>{icon(given, "stIconMaterial")}</span> })}
                {(!label.is_empty()).then(|| view! { <span>{inline_without_links(label)}</span> })}
            </span>
        </div>
    }
    .into_any()
}

/// Sets a custom property on an element once it is there and whenever `value` changes, through the CSSOM: a strict
/// content security policy forbids `style` attributes.
pub fn set_property<E>(of: NodeRef<E>, name: &'static str, value: impl Fn() -> String + 'static)
where
    E: leptos::html::ElementType + 'static,
    E::Output: Clone + leptos::wasm_bindgen::JsCast + 'static,
{
    Effect::new(move |_| {
        let value = value();
        if let Some(element) = of.get() {
            use leptos::wasm_bindgen::JsCast;
            let element: &leptos::web_sys::HtmlElement = element.unchecked_ref();
            let _ = element.style().set_property(name, &value);
        }
    });
}

/// The small print below a field: what to press, and how much is used of how much.
pub fn instructions(what: Option<&'static str>, count: Option<&str>) -> AnyView {
    view! {
        <div class="stInputInstructions" data-testid="InputInstructions">
            {what.map(|what| view! { <span>{what}</span> })}
            {count.map(|count| view! { <span>{count.to_owned()}</span> })}
        </div>
    }
    .into_any()
}

/// Makes a field show `text` again after a change that was refused.
pub fn put_back(event: &leptos::ev::Event, text: &str) {
    event_target::<leptos::web_sys::HtmlInputElement>(event).set_value(text);
}

/// A text as a part of an address's query.
pub fn query(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // An address beyond a few thousand characters is refused by most servers.
    for byte in text.bytes().take(1000) {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// The seconds since this was called, ten times a second for as long as the view is there.
pub fn seconds_since_mount() -> ReadSignal<f64> {
    let (seconds, set_seconds) = signal(0.0);
    let tick = std::time::Duration::from_millis(100);
    if let Ok(timer) = set_interval_with_handle(move || set_seconds.update(|seconds| *seconds += 0.1), tick) {
        on_cleanup(move || timer.clear());
    }
    seconds
}
