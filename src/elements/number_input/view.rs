//! The number field in the page.

use super::{NO_NUMBER, NumberInputProps};
use crate::ui::number::{self, SAFE_F64};
use crate::ui::view::{NodeView, Typed, icon, instructions, label, show_text, svg, typed};
use crate::value::Value;
use leptos::prelude::*;

pub(super) fn view(node: &NodeView) -> AnyView {
    let node = *node;
    let props = node.props::<NumberInputProps>();
    let (id, message_id) = (node.dom_id("field"), node.dom_id("error"));
    let described = message_id.clone();
    let field = NodeRef::<leptos::html::Input>::new();
    let first = node.initial().as_f64();
    // `number` is what the session knows. The field holds the user's text, which the browser keeps: a text that is no
    // number cannot even be read from it.
    let number = RwSignal::new(first);
    // Steps go on from what is typed, if that is a number.
    let at = RwSignal::new(first);
    let (dirty, focused, error) = (RwSignal::new(false), RwSignal::new(false), RwSignal::new(None::<String>));
    let show = move |shown: Option<f64>| {
        number.set(shown);
        at.set(shown);
        dirty.set(false);
        error.set(None);
        show_text(field, &props.get_untracked().show(shown));
    };
    node.on_set(move |value| show(value.as_f64()));
    Effect::new(move |_| {
        let props = props.get();
        if !dirty.get_untracked() {
            show_text(field, &props.show(number.get_untracked()));
        }
    });
    let take = move |new: Option<f64>| {
        let before = number.get_untracked();
        show(new);
        if new != before {
            let whole = props.get_untracked().whole;
            node.send(new.map_or(Value::None, |new| number::to_value(whole, new)));
        }
    };
    let commit = move || {
        if !dirty.get_untracked() {
            return;
        }
        let props = props.get_untracked();
        match typed(field) {
            Typed::Empty => take(props.default.as_f64()),
            Typed::NoNumber => error.set(Some(NO_NUMBER.into())),
            Typed::Text(text) => match props.read(&text) {
                Ok(new) => take(Some(new)),
                Err(why) => error.set(Some(why)),
            },
        }
    };
    let step = move |steps: f64| {
        let next = props.get_untracked().stepped(at.get_untracked(), steps);
        if next.is_some() {
            take(next);
        }
    };
    let keydown = move |event: leptos::ev::KeyboardEvent| match event.key().as_str() {
        "Enter" if !event.is_composing() => commit(),
        key @ ("ArrowUp" | "ArrowDown") => {
            event.prevent_default();
            step(if key == "ArrowUp" { 1.0 } else { -1.0 });
        }
        _ => {}
    };
    let button = move |steps: f64| {
        let (testid, name, glyph) = if steps < 0.0 {
            ("stNumberInputStepDown", "Decrement", "minus")
        } else {
            ("stNumberInputStepUp", "Increment", "plus")
        };
        let off = move || props.disabled() || props.get().stepped(at.get(), steps).is_none();
        view! {
            <button
                type="button" data-testid=testid aria-label=name tabindex="-1" disabled=off on:click=move |_| step(steps)
            >
                {svg(glyph, "")}
            </button>
        }
    };
    let leading = move || {
        props.get().icon.as_deref().map(|given| {
            view! { <span class="stFieldIcon" data-testid="stNumberInputIcon">{icon(given, "stIconMaterial")}</span> }
        })
    };
    let mark = move || {
        error.get().map(|_| {
            let glyph = icon(":material/error:", "stIconMaterial");
            view! { <span class="stTooltipErrorHoverTarget" data-testid="stTooltipErrorHoverTarget">{glyph}</span> }
        })
    };
    let message = move || {
        let id = message_id.clone();
        error.get().map(|why| view! { <span class="stFieldError" role="alert" id=id>{why}</span> })
    };
    let note = move || (focused.get() && dirty.get()).then(|| instructions(Some("Press Enter to apply"), None));
    let invalid = move || error.with(Option::is_some).then_some("true");
    view! {
        <div class="stNumberInput" data-testid="stNumberInput">
            {label::<NumberInputProps>(&node, Some(id.clone()))}
            <div class="stField">
                <div
                    class="stNumberInputContainer stFieldBox" data-testid="stNumberInputContainer" data-invalid=invalid
                >
                    {leading}
                    <input
                        node_ref=field type="number" id=id data-testid="stNumberInputField" autocomplete="off"
                        aria-label=move || props.name() step=move || props.get().step().to_string()
                        min=move || number_text(props.get().bounds.0) max=move || number_text(props.get().bounds.1)
                        value=props.get_untracked().show(first) placeholder=move || props.get().placeholder.to_string()
                        disabled=move || props.disabled() aria-invalid=invalid
                        aria-describedby=move || error.with(Option::is_some).then(|| described.clone())
                        on:input=move |_| {
                            at.set(match typed(field) {
                                Typed::Text(text) => props.get_untracked().read(&text).ok(),
                                _ => None,
                            });
                            dirty.set(true);
                            error.set(None);
                        }
                        on:focus=move |_| focused.set(true)
                        on:blur=move |_| {
                            focused.set(false);
                            commit();
                        }
                        on:keydown=keydown
                        on:wheel=move |event| if focused.get_untracked() { event.prevent_default() }
                    />
                    {mark}
                    <div class="stNumberInputSteps">{button(-1.0)}{button(1.0)}</div>
                </div>
                {message}
                {note}
            </div>
        </div>
    }
    .into_any()
}

/// A number as an attribute. The greatest floats have 309 digits; with an exponent they need few.
fn number_text(number: f64) -> String {
    if number.abs() > SAFE_F64 { format!("{number:e}") } else { number.to_string() }
}
