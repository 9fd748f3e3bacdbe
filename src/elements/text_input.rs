//! `st.text_input`: one line of text, taken over on Enter or when the field is left.
//!
//! ```
//! # use headwater::prelude::*;
//! # fn app(st: &Ui) -> Flow {
//! let name: String = st.text_input("Name").placeholder("yours").max_chars(40).show()?;
//! let nickname: Option<String> = st.text_input("Nickname").value(None).show()?;
//! # Ok(()) }
//! ```

use crate::diag::{Exception, Flow};
use crate::engine::Identity;
use crate::ui::view::{HasLabel, NodeView, icon, instructions, label, put_back};
use crate::ui::{Frame, Label, Options, Spec, Ui, props, widget_options};
use crate::value::{StateValue, Value};
use leptos::prelude::*;
use std::marker::PhantomData;
use std::rc::Rc;

// --- SPEC

/// The description of `st.text_input`.
pub static SPEC: Spec = Spec { name: "text_input", block: false, frame: Frame::Element, view };

#[derive(Clone, Debug, Default, PartialEq)]
struct TextInputProps {
    label: Label,
    default: Value,
    max_chars: Option<u32>,
    password: bool,
    placeholder: Rc<str>,
    autocomplete: Option<Rc<str>>,
    icon: Option<Rc<str>>,
}

props!(TextInputProps);

impl TextInputProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = self.label.fields();
        if self.default != Value::str("") {
            fields.push(("default", self.default.clone()));
        }
        if let Some(max) = self.max_chars {
            fields.push(("max_chars", max.into()));
        }
        if self.password {
            fields.push(("kind", Value::str("password")));
        }
        if !self.placeholder.is_empty() {
            fields.push(("placeholder", Value::str(&self.placeholder)));
        }
        if let Some(icon) = &self.icon {
            fields.push(("icon", Value::str(icon)));
        }
        fields
    }

    /// Whether a text is short enough.
    fn admits(&self, text: &str) -> bool {
        self.max_chars.is_none_or(|max| text.chars().count() <= max as usize)
    }
}

impl HasLabel for TextInputProps {
    fn label(&self) -> &Label {
        &self.label
    }
}

// --- RUST API

/// A text field, not drawn yet. Made by [`Ui::text_input`]; `T` is `String`, or `Option<String>` where it may be empty.
#[must_use = "a text field is drawn by show()"]
pub struct TextInput<T = String> {
    options: Options,
    props: TextInputProps,
    of: PhantomData<T>,
}

widget_options!(generic T; TextInput<T>, on_change, label_visibility);

/// What can be a text field's first value: a text, or `None` for a field that gives `None` while it is empty.
pub trait TextValue {
    /// What the field then gives.
    type Given: StateValue;
    /// The value.
    fn into_value(self) -> Value;
}

impl TextValue for &str {
    type Given = String;
    fn into_value(self) -> Value {
        self.into()
    }
}

impl TextValue for String {
    type Given = String;
    fn into_value(self) -> Value {
        self.into()
    }
}

impl TextValue for Option<String> {
    type Given = Self;
    fn into_value(self) -> Value {
        self.into()
    }
}

impl Ui {
    /// `st.text_input(label)`.
    pub fn text_input(&self, label: impl AsRef<str>) -> TextInput {
        let props = TextInputProps { default: Value::str(""), ..TextInputProps::default() };
        TextInput { options: Options::new(self, label.as_ref()), props, of: PhantomData }
    }
}

impl<T: StateValue> TextInput<T> {
    /// `value=`: the text at first.
    pub fn value<V: TextValue>(mut self, value: V) -> TextInput<V::Given> {
        self.props.default = value.into_value();
        TextInput { options: self.options, props: self.props, of: PhantomData }
    }

    /// `max_chars=`: how many characters the text may have. A change beyond is refused whole.
    pub fn max_chars(mut self, max: u32) -> Self {
        self.props.max_chars = Some(max);
        self
    }

    /// `type="password"`: the text is hidden, with a button that shows it.
    pub fn password(mut self) -> Self {
        self.props.password = true;
        self
    }

    /// `placeholder=`: shown while the field is empty.
    pub fn placeholder(mut self, text: impl AsRef<str>) -> Self {
        self.props.placeholder = text.as_ref().into();
        self
    }

    /// `autocomplete=`: the attribute of the field, such as `email`.
    pub fn autocomplete(mut self, token: impl AsRef<str>) -> Self {
        self.props.autocomplete = Some(token.as_ref().into());
        self
    }

    /// `icon=`: an emoji or `:material/name:` inside the field.
    pub fn icon(mut self, icon: impl AsRef<str>) -> Self {
        self.props.icon = Some(icon.as_ref().into());
        self
    }

    /// Draws the field and gives its text.
    ///
    /// # Errors
    /// The run is to end here; the key or the field is there twice; session state holds no text for it.
    #[track_caller]
    pub fn show(self) -> Flow<T> {
        let identity = Identity::new()
            .part("value", self.props.default.clone())
            .always("max_chars", self.props.max_chars)
            .part("type", self.props.password)
            .part("placeholder", &*self.props.placeholder)
            .part("autocomplete", self.props.autocomplete.as_deref())
            .part("icon", self.props.icon.as_deref());
        let (max, nullable) = (self.props.max_chars, self.props.default.is_none());
        let decode = Rc::new(move |value: &Value| match value {
            Value::None if nullable => Some(Value::None),
            Value::Str(text) if max.is_none_or(|max| text.chars().count() <= max as usize) => Some(value.clone()),
            _ => None,
        });
        let registered = self.options.register(SPEC.name, identity, self.props.default.clone(), decode)?;
        let text = registered.value.clone();
        // An entry that a script set may be a number; Python's str() is what the field then shows.
        let text = if matches!(text, Value::None | Value::Str(_)) { text } else { Value::str(text.show()) };
        let given = T::from_value(&text).or_else(|| T::from_value(&Value::str("")));
        let props = TextInputProps { label: self.options.label.clone(), ..self.props };
        self.options.draw(&SPEC, props, &registered, text)?;
        given.ok_or_else(|| Exception::new("TypeError", "The field's value is no text.").into())
    }
}

// --- VIEW

fn text_of(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn view(node: &NodeView) -> AnyView {
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
    let kind = move || if props.get().password && !revealed.get() { "password" } else { "text" };
    let autocomplete = move || {
        let props = props.get();
        let fallback = if props.password { "new-password" } else { "off" };
        props.autocomplete.as_deref().unwrap_or(fallback).to_owned()
    };
    let note = move || {
        let count = props.get().max_chars.map(|max| format!("{}/{max}", draft.with(|draft| draft.chars().count())));
        (focused.get() && (dirty() || count.is_some()))
            .then(|| instructions(dirty().then_some("Press Enter to apply"), count.as_deref()))
    };
    let reveal = move || {
        props.get().password.then(|| {
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
        props.get().icon.as_deref().map(|given| {
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
                        autocomplete=autocomplete placeholder=move || props.get().placeholder.to_string()
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

// --- TESTS

#[cfg(test)]
mod tests {
    use crate::testing::Harness;

    #[test]
    fn gives_what_was_typed() {
        let mut app = Harness::new(|st| {
            let name = st.text_input("Name").show()?;
            st.write(format!("Hello {name}!"))
        });
        app.set("Name", "Ann");
        assert_eq!(app.dump(), "text_input label='Name' -> 'Ann'\nmarkdown body='Hello Ann!'\n");
    }

    #[test]
    fn an_optional_text_is_none_while_empty() {
        let mut app = Harness::new(|st| {
            let name = st.text_input("Name").value(None).show()?;
            st.write(name.is_none())
        });
        assert!(app.dump().ends_with("`True`'\n"));
        app.set("Name", "a");
        assert!(app.dump().ends_with("`False`'\n"));
    }

    #[test]
    fn a_text_beyond_max_chars_is_refused() {
        let mut app = Harness::new(|st| {
            st.text_input("Name").max_chars(3).show()?;
            Ok(())
        });
        app.set("Name", "four");
        assert_eq!(app.dump(), "text_input label='Name' max_chars=3 -> ''\n");
    }

    #[test]
    fn markup_in_a_label_stays_text() {
        let app = Harness::new(|st| {
            st.text_input("<img src=x onerror=alert(1)>").show()?;
            Ok(())
        });
        assert!(!app.html().contains("<img"), "{}", app.html());
    }
}
