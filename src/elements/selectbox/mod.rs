//! `st.selectbox`: one of several options, from a list that opens and can be searched.
//!
//! ```
//! # use headwater::prelude::*;
//! # fn app(st: &Ui) -> Flow {
//! let colour: &str = st.selectbox("Colour", ["red", "orange", "blue"]).show()?;
//! let year: Option<i64> = st.selectbox("Year", 2000..2030_i64).index(None).placeholder("any").show()?;
//! let size = st.selectbox("Size", ["s", "m"]).format_func(|size| size.to_uppercase()).show()?;
//! # Ok(()) }
//! ```
//!
//! Options that a user adds (`accept_new_options`) are for scripts in Python only: they are texts, whatever the others
//! are.

mod call;
mod filter;
mod view;

pub use call::CALL;

use crate::diag::Flow;
use crate::engine::Identity;
use crate::ui::view::HasLabel;
use crate::ui::{
    Choice, Choices, FirstChoice, Frame, FromChoice, Label, Options, Spec, Ui, choice_fields, index_value, no_choice,
    props, widget_options,
};
use crate::value::Value;
use std::marker::PhantomData;
use std::rc::Rc;

// --- SPEC

/// The description of `st.selectbox`.
pub static SPEC: Spec = Spec::leaf::<SelectboxProps>("selectbox", Frame::Element, view::view);

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct SelectboxProps {
    label: Label,
    /// The texts of the options.
    options: Rc<[Value]>,
    default: Option<usize>,
    /// Whether there may be no choice.
    clearable: bool,
    placeholder: Rc<str>,
    icon: Option<Rc<str>>,
}

props!(SelectboxProps);

impl SelectboxProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = choice_fields(&self.label, self.default, &self.options);
        if !self.placeholder.is_empty() {
            fields.push(("placeholder", Value::str(&self.placeholder)));
        }
        if let Some(icon) = &self.icon {
            fields.push(("icon", Value::str(icon)));
        }
        fields
    }
}

impl HasLabel for SelectboxProps {
    fn label(&self) -> &Label {
        &self.label
    }
}

// --- RUST API

/// A selectbox, not drawn yet. Made by [`Ui::selectbox`]; it gives a `G`: an option, or an `Option` of one where there
/// may be no choice.
#[must_use = "a selectbox is drawn by show()"]
pub struct Selectbox<T, G = T> {
    options: Options,
    choices: Choices<T>,
    placeholder: Rc<str>,
    icon: Option<Rc<str>>,
    gives: PhantomData<G>,
}

widget_options!(@impl [<T, G>] Selectbox<T, G>, on_change, label_visibility);

impl Ui {
    /// `st.selectbox(label, options)`.
    pub fn selectbox<T: Choice>(&self, label: impl AsRef<str>, options: impl IntoIterator<Item = T>) -> Selectbox<T> {
        Selectbox {
            options: Options::new(self, label.as_ref()),
            choices: Choices::new(options),
            placeholder: "".into(),
            icon: None,
            gives: PhantomData,
        }
    }
}

impl<T: Choice, G: FromChoice<T>> Selectbox<T, G> {
    /// `index=`: the option that is chosen at first. With `None` there is no choice at first, the user can undo a
    /// choice, and `show()` gives an `Option`.
    pub fn index<I: FirstChoice>(mut self, index: I) -> Selectbox<T, I::Given<T>> {
        self.choices.index = index.index();
        let Self { options, choices, placeholder, icon, .. } = self;
        Selectbox { options, choices, placeholder, icon, gives: PhantomData }
    }

    /// `format_func=`: how options are shown. It has no effect on what the widget gives.
    pub fn format_func<S: Into<String>>(mut self, format: impl Fn(&T) -> S + 'static) -> Self {
        self.choices.set_format(move |option| format(option).into());
        self
    }

    /// `placeholder=`: shown while there is no choice.
    pub fn placeholder(mut self, text: impl AsRef<str>) -> Self {
        // An empty one shows nothing, where none at all shows the usual words.
        let text = text.as_ref();
        self.placeholder = if text.is_empty() { " ".into() } else { text.into() };
        self
    }

    /// `icon=`: an emoji or `:material/name:` inside the field.
    pub fn icon(mut self, icon: impl AsRef<str>) -> Self {
        self.icon = Some(icon.as_ref().into());
        self
    }

    /// Draws the selectbox and gives the option that is chosen.
    ///
    /// # Errors
    /// The run is to end here; the key or the selectbox is there twice; no option has that index; there is no option
    /// at all, and `index(None)` does not say that this may be.
    #[track_caller]
    pub fn show(self) -> Flow<G> {
        self.choices.check_index()?;
        let labels = self.choices.labels();
        let identity = Identity::new()
            .part("options", Value::List(Rc::clone(&labels)))
            .part("index", self.choices.index)
            .part("placeholder", &*self.placeholder)
            .part("icon", self.icon.as_deref())
            .always("accept_new_options", false);
        let default = self.choices.default();
        let mut registered = self.options.register(SPEC.name, identity, default, self.choices.decode())?;
        let at = self.choices.settle(&self.options.ui, &mut registered);
        let props = SelectboxProps {
            label: self.options.label.clone(),
            options: labels,
            default: self.choices.index,
            clearable: self.choices.index.is_none(),
            placeholder: self.placeholder,
            icon: self.icon,
        };
        self.options.draw(&SPEC, props, &registered, index_value(at))?;
        G::from_choice(self.choices.take(at)).ok_or_else(|| no_choice(SPEC.name).into())
    }
}

// --- TESTS

#[cfg(test)]
mod tests;
