//! The view of a text field.

use super::{TextInputProps, TextType};
use crate::ui::view::{NodeView, icon, instructions, label, put_back};
use crate::value::Value;
use leptos::prelude::*;

fn text_of(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The view.
pub(super) fn view(node: &NodeView) -> AnyView {
    let node = *node;
    let props = node.props::<TextInputProps>();
    let id = node.dom_id("field");
    let first = text_of(&node.initial());
    // `committed` is what the session knows; `draft` what the field shows. They differ while the user is typing.
    let committed = RwSignal::new(first.clone());
    let draft = RwSignal::new(first.clone());
    let (focused, revealed) = (RwSignal::new(false), RwSignal::new(false));
    node.on_set(move |value| {
        committed.set(text_of(&value));
        draft.set(text_of(&value));
    });
    let dirty = move || draft.with(|draft| committed.with(|committed| draft != committed));
    let commit = move || {
        if untrack(dirty) {
            let text = draft.get_untracked();
            committed.set(text.clone());
            let nullable = props.get_untracked().default.is_none();
            node.send(if nullable && text.is_empty() { Value::None } else { text.into() });
        }
    };
    let input = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        if props.get_untracked().admits(&text) {
            draft.set(text);
        } else {
            // The field goes back to what it showed; the signal has not changed, so nothing else would do that.
            put_back(&event, &draft.get_untracked());
        }
    };
    let kind = move || match props.get().kind {
        TextType::Password if !revealed.get() => "password",
        TextType::Default | TextType::Password => "text",
        TextType::Phone => "tel",
        kind => kind.name(),
    };
    let autocomplete = move || match props.get().autocomplete() {
        "" => "off".to_owned(),
        token => token.to_owned(),
    };
    let note = move || {
        let count = props.get().max_chars.map(|max| format!("{}/{max}", draft.with(|draft| draft.chars().count())));
        (focused.get() && (dirty() || count.is_some()))
            .then(|| instructions(dirty().then_some("Press Enter to apply"), count.as_deref()))
    };
    let reveal = move || {
        (props.get().kind == TextType::Password).then(|| {
            let name = move || if revealed.get() { "Hide password" } else { "Show password" };
            let glyph = move || {
                icon(
                    if revealed.get() { ":material/visibility_off:" } else { ":material/visibility:" },
                    "stIconMaterial",
                )
            };
            view! {
                <button
                    type="button" class="stFieldButton" aria-label=name aria-pressed=move || revealed.get().to_string()
                    disabled=move || props.disabled() on:click=move |_| revealed.update(|shown| *shown = !*shown)
                >
                    {glyph}
                </button>
            }
        })
    };
    let leading = move || {
        let props = props.get();
        let given = props.icon();
        (!given.is_empty()).then(|| {
            view! { <span class="stFieldIcon" data-testid="stTextInputIcon">{icon(given, "stIconMaterial")}</span> }
        })
    };
    view! {
        <div class="stTextInput" data-testid="stTextInput">
            {label::<TextInputProps>(&node, Some(id.clone()))}
            <div class="stField">
                <div class="stTextInputRootElement stFieldBox" data-testid="stTextInputRootElement">
                    {leading}
                    <input
                        id=id type=kind data-testid="stTextInputField" value=first aria-label=move || props.name()
                        autocomplete=autocomplete placeholder=move || props.get().placeholder().to_owned()
                        disabled=move || props.disabled() prop:value=move || draft.get()
                        on:input=input on:focus=move |_| focused.set(true)
                        on:blur=move |_| {
                            focused.set(false);
                            commit();
                        }
                        on:keydown=move |event| if event.key() == "Enter" && !event.is_composing() { commit() }
                    />
                    {reveal}
                </div>
                {note}
            </div>
        </div>
    }
    .into_any()
}
