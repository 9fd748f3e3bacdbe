//! `st.text_input`: one line of text, taken over on Enter or when the field is left.
//!
//! ```
//! # use headwater::prelude::*;
//! # fn app(st: &Ui) -> Flow {
//! let name: String = st.text_input("Name").placeholder("yours").max_chars(40).show()?;
//! let nickname: Option<String> = st.text_input("Nickname").value(None).show()?;
//! # Ok(()) }
//! ```

mod call;
mod view;

pub use call::CALL;

use crate::diag::{Exception, Flow};
use crate::engine::{Decode, Identity, Registered};
use crate::ui::view::HasLabel;
use crate::ui::{Frame, Label, Options, Spec, Ui, props, widget_options};
use crate::value::{StateValue, Value};
use std::marker::PhantomData;
use std::rc::Rc;

// --- SPEC

/// The description of `st.text_input`.
pub static SPEC: Spec = Spec::leaf::<TextInputProps>("text_input", Frame::Element, view::view);

/// What kind of text a field is for. It brings an icon, a placeholder and what the browser offers to fill in, unless
/// something else is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
pub enum TextType {
    /// Any text.
    #[default]
    Default,
    /// A text that is hidden, with a button that shows it.
    Password,
    /// A mail address.
    Email,
    /// The address of a page.
    Url,
    /// A telephone number.
    Phone,
    /// Something to search for.
    Search,
}

impl TextType {
    /// The name in Streamlit's protocol.
    pub fn name(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Password => "password",
            Self::Email => "email",
            Self::Url => "url",
            Self::Phone => "phone",
            Self::Search => "search",
        }
    }

    /// Its icon, its placeholder, and what the browser may fill in.
    fn defaults(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Default => ("", "", ""),
            Self::Password => ("", "", "new-password"),
            Self::Email => (":material/mail:", "you@example.com", "email"),
            Self::Url => (":material/link:", "https://example.com", "url"),
            Self::Phone => (":material/call:", "+1 234 567 8900", "tel"),
            Self::Search => (":material/search:", "Search", "off"),
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct TextInputProps {
    label: Label,
    default: Value,
    max_chars: Option<u32>,
    kind: TextType,
    // What was said. An empty text takes away what the kind brings.
    placeholder: Option<Rc<str>>,
    autocomplete: Option<Rc<str>>,
    icon: Option<Rc<str>>,
}

props!(TextInputProps);

impl TextInputProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = self.label.fields();
        if !self.default.is_none() {
            fields.push(("default", self.default.clone()));
        }
        if let Some(max) = self.max_chars.filter(|max| *max > 0) {
            fields.push(("max_chars", max.into()));
        }
        if self.kind != TextType::Default {
            fields.push(("kind", Value::str(self.kind.name())));
        }
        let texts = [("placeholder", self.placeholder()), ("icon", self.icon()), ("autocomplete", self.autocomplete())];
        fields.extend(texts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| (name, text.into())));
        fields
    }

    fn icon(&self) -> &str {
        self.icon.as_deref().unwrap_or(self.kind.defaults().0)
    }

    fn placeholder(&self) -> &str {
        self.placeholder.as_deref().unwrap_or(self.kind.defaults().1)
    }

    fn autocomplete(&self) -> &str {
        self.autocomplete.as_deref().unwrap_or(self.kind.defaults().2)
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

    /// `type=`: what kind of text it is.
    pub fn kind(mut self, kind: TextType) -> Self {
        self.props.kind = kind;
        self
    }

    /// `type="password"`: the text is hidden, with a button that shows it.
    pub fn password(self) -> Self {
        self.kind(TextType::Password)
    }

    /// `placeholder=`: shown while the field is empty.
    pub fn placeholder(mut self, text: impl AsRef<str>) -> Self {
        self.props.placeholder = Some(text.as_ref().into());
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
        let (max, nullable) = (self.props.max_chars, self.props.default.is_none());
        let decode = Rc::new(move |value: &Value| match value {
            Value::None if nullable => Some(Value::None),
            Value::Str(text) if max.is_none_or(|max| text.chars().count() <= max as usize) => Some(value.clone()),
            _ => None,
        });
        let registered = self.register(self.identity(), self.props.default.clone(), decode)?;
        let text = shown(&registered.value);
        let given = T::from_value(&text).or_else(|| T::from_value(&Value::str("")));
        self.draw(&registered)?;
        given.ok_or_else(|| Exception::new("TypeError", "The field's value is no text.").into())
    }

    fn identity(&self) -> Identity {
        Identity::new()
            .part("value", self.props.default.clone())
            .always("max_chars", self.props.max_chars)
            .part("type", self.props.kind.name())
            .part("placeholder", self.props.placeholder.as_deref())
            .part("autocomplete", self.props.autocomplete.as_deref())
            .part("icon", self.props.icon.as_deref())
    }

    #[track_caller]
    fn register(&self, identity: Identity, default: Value, decode: Decode) -> Flow<Registered> {
        self.options.register(SPEC.name, identity, default, decode)
    }

    #[track_caller]
    fn draw(self, registered: &Registered) -> Flow {
        let props = TextInputProps { label: self.options.label.clone(), ..self.props };
        self.options.draw(&SPEC, props, registered, shown(&registered.value)).map(drop)
    }
}

/// What the field shows of an entry that a script set, which may be a number: Python's `str()`.
fn shown(value: &Value) -> Value {
    if matches!(value, Value::None | Value::Str(_)) { value.clone() } else { Value::str(value.show()) }
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
        assert_eq!(app.dump(), "text_input label='Name' default='' -> 'Ann'\nmarkdown body='Hello Ann!'\n");
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
        assert_eq!(app.dump(), "text_input label='Name' default='' max_chars=3 -> ''\n");
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
