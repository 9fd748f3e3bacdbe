//! The option list of a widget that chooses one of several: labels, the value of each option, and which one is chosen.
//!
//! The page knows an option by its index. Session state and the script hold the option itself, so that a chosen option
//! stays chosen when the list around it changes.

mod call;

pub(crate) use call::{Offer, Unknown};

use super::{Label, Ui};
use crate::diag::{Exception, Flow};
use crate::engine::{Decode, Registered};
use crate::value::{Object, StateValue, Value};
use std::any::Any;
use std::borrow::Cow;
use std::rc::Rc;

/// An option: a text, a number, a truth value, an `Option` of these, or a type of your own.
///
/// ```
/// use headwater::ui::Choice;
///
/// #[derive(Clone, PartialEq)]
/// struct City {
///     name: String,
/// }
///
/// impl Choice for City {
///     fn label(&self) -> String {
///         self.name.clone()
///     }
/// }
/// ```
pub trait Choice: Clone + PartialEq + 'static {
    /// How the option is shown where there is no `format_func`.
    fn label(&self) -> String;
}

macro_rules! choice {
    ($($type:ty),*) => {
        $(impl Choice for $type {
            fn label(&self) -> String {
                Value::from(self.clone()).show()
            }
        })*
    };
}

choice!(bool, i64, i32, u32, u8, usize, f64, f32, String, &'static str);

impl<T: Choice> Choice for Option<T> {
    fn label(&self) -> String {
        self.as_ref().map_or_else(|| "None".to_owned(), T::label)
    }
}

/// What can be the first choice: the index of an option, or `None` for no choice at first.
pub trait FirstChoice {
    /// What the widget then gives.
    type Given<T: Choice>: FromChoice<T>;
    /// The index.
    fn index(self) -> Option<usize>;
}

impl FirstChoice for usize {
    type Given<T: Choice> = T;
    fn index(self) -> Option<usize> {
        Some(self)
    }
}

impl FirstChoice for Option<usize> {
    type Given<T: Choice> = Option<T>;
    fn index(self) -> Option<usize> {
        self
    }
}

/// What a widget over options of type `T` gives: `T`, or `Option<T>` where there may be no choice.
pub trait FromChoice<T>: Sized {
    /// The value for a choice; `None` where it needs one and there is none.
    fn from_choice(choice: Option<T>) -> Option<Self>;
}

impl<T> FromChoice<T> for T {
    fn from_choice(choice: Option<T>) -> Option<Self> {
        choice
    }
}

impl<T> FromChoice<T> for Option<T> {
    fn from_choice(choice: Option<T>) -> Option<Self> {
        Some(choice)
    }
}

/// An author's `format_func`.
type Format<T> = Box<dyn Fn(&T) -> String>;

/// The options of a widget that is being built.
pub(crate) struct Choices<T> {
    options: Vec<T>,
    format: Option<Format<T>>,
    pub index: Option<usize>,
}

impl<T: Choice> Choices<T> {
    pub fn new(options: impl IntoIterator<Item = T>) -> Self {
        Self { options: options.into_iter().collect(), format: None, index: Some(0) }
    }

    pub fn set_format(&mut self, format: impl Fn(&T) -> String + 'static) {
        self.format = Some(Box::new(format));
    }

    fn label(&self, option: &T) -> String {
        self.format.as_ref().map_or_else(|| option.label(), |format| format(option))
    }

    /// The shown options, each a text. Shared, because the properties, their fields and the identity all hold them.
    pub fn labels(&self) -> Rc<[Value]> {
        self.options.iter().map(|option| Value::str(self.label(option))).collect()
    }

    /// Refuses an index that no option has.
    #[track_caller]
    pub fn check_index(&self) -> Flow {
        match (self.index, self.options.len().checked_sub(1)) {
            (Some(index), Some(last)) if index > last => Err(Exception::streamlit(
                "StreamlitValueOutOfRangeError",
                format!("The `index` parameter, set to {index}, is outside the required range [0, {last}]."),
            )
            .into()),
            _ => Ok(()),
        }
    }

    /// The choice at first, as session state holds it.
    pub fn default(&self) -> Value {
        self.default_index().and_then(|at| self.options.get(at)).map_or(Value::None, value_of)
    }

    /// The index of the choice at first.
    pub fn default_index(&self) -> Option<usize> {
        self.index.filter(|index| *index < self.options.len())
    }

    /// From an index to the option.
    pub fn decode(&self) -> Decode {
        let clearable = self.index.is_none();
        let values: Vec<Value> = self.options.iter().map(value_of).collect();
        Rc::new(move |value| match value {
            Value::None if clearable => Some(Value::None),
            _ => values.get(usize::try_from(value.as_int()?).ok()?).cloned(),
        })
    }

    /// The index of the option that a registered widget has. A value that is no option gives way to the first choice,
    /// in session state, too: a list may change under a choice, and a script may set anything.
    pub fn settle(&self, ui: &Ui, registered: &mut Registered) -> Option<usize> {
        let found = self.position(&registered.value);
        if found.is_some() || (registered.value.is_none() && self.default_index().is_none()) {
            return found;
        }
        ui.correct(registered, self.default());
        self.default_index()
    }

    fn position(&self, value: &Value) -> Option<usize> {
        if let Some(own) = T::from_value(value) {
            let at = self.options.iter().position(|option| *option == own);
            // Options that are made anew in each run may differ in a detail; what people see decides, as in Streamlit.
            return at.or_else(|| {
                let label = self.label(&own);
                self.options.iter().position(|option| self.label(option) == label)
            });
        }
        // A `&'static str` never comes back out of a value.
        self.options.iter().position(|option| value_of(option) == *value)
    }

    /// The option at a settled index.
    pub fn take(mut self, at: Option<usize>) -> Option<T> {
        at.filter(|at| *at < self.options.len()).map(|at| self.options.swap_remove(at))
    }
}

/// The fields that widgets over options have in common, those that differ from their defaults.
pub(crate) fn choice_fields(
    label: &Label,
    default: Option<usize>,
    options: &Rc<[Value]>,
) -> Vec<(&'static str, Value)> {
    let mut fields = label.fields();
    fields.extend(default.map(|default| ("default", default.into())));
    if !options.is_empty() {
        fields.push(("options", Value::List(Rc::clone(options))));
    }
    fields
}

/// There is no option, and the widget's type has no word for that.
#[track_caller]
pub(crate) fn no_choice(kind: &str) -> Exception {
    Exception::new(
        "ValueError",
        format!("st.{kind} has no options, so there is none to give. With `.index(None)` it gives an `Option`."),
    )
}

/// An index in the page's terms.
pub(crate) fn index_value(at: Option<usize>) -> Value {
    Value::from(at)
}

/// An option as session state holds it.
fn value_of<T: Choice>(option: &T) -> Value {
    match option.clone().into_value() {
        Value::Object(plain) => Value::Object(Rc::new(Own { option: option.clone(), plain })),
        known => known,
    }
}

/// An option of the app's own type, equal to every option that its `PartialEq` says so of.
struct Own<T> {
    option: T,
    /// The same value as [`StateValue`] keeps it, which alone can turn it back into a `T`.
    plain: Rc<dyn Object>,
}

impl<T: Choice> Object for Own<T> {
    fn as_any(&self) -> &dyn Any {
        self.plain.as_any()
    }

    fn same(&self, other: &dyn Object) -> bool {
        // Not `other.as_any()`, which shows the plain value inside.
        let other: &dyn Any = other;
        other.downcast_ref::<Self>().is_some_and(|other| other.option == self.option)
    }

    fn type_name(&self) -> Cow<'static, str> {
        Cow::Borrowed(std::any::type_name::<T>())
    }

    fn show(&self) -> String {
        self.option.label()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_what_python_shows() {
        let cases = [
            (true.label(), "True"),
            (3_i64.label(), "3"),
            (1.0_f64.label(), "1.0"),
            ("a".label(), "a"),
            (Some("a").label(), "a"),
            (None::<i64>.label(), "None"),
        ];
        for (label, expected) in cases {
            assert_eq!(label, expected);
        }
    }

    #[test]
    fn an_index_becomes_its_option() {
        let decode = |index, value: Value| Choices { index, ..Choices::new(["a", "b"]) }.decode()(&value);
        let cases = [
            (Some(0), Value::Int(1), Some(Value::str("b"))),
            (Some(0), Value::Int(2), None),
            (Some(0), Value::Int(-1), None),
            (Some(0), Value::None, None),
            (Some(0), Value::str("a"), None),
            (None, Value::None, Some(Value::None)),
        ];
        for (index, value, expected) in cases {
            assert_eq!(decode(index, value.clone()), expected, "{index:?} {value:?}");
        }
    }

    #[test]
    fn own_options_are_equal_by_their_own_equality_and_come_back() {
        #[derive(Clone, Debug, PartialEq)]
        struct City(&'static str, u32);
        impl Choice for City {
            fn label(&self) -> String {
                self.0.to_owned()
            }
        }
        let choices = Choices::new([City("Bern", 1), City("Rome", 2)]);
        assert_eq!(value_of(&City("Bern", 1)), value_of(&City("Bern", 1)));
        assert_ne!(value_of(&City("Bern", 1)), value_of(&City("Bern", 2)));
        assert_eq!(City::from_value(&value_of(&City("Bern", 1))), Some(City("Bern", 1)));
        // By equality, as a script wrote it, by label, and not at all.
        assert_eq!(choices.position(&value_of(&City("Rome", 2))), Some(1));
        assert_eq!(choices.position(&City("Rome", 2).into_value()), Some(1));
        assert_eq!(choices.position(&City("Rome", 9).into_value()), Some(1));
        assert_eq!(choices.position(&City("Oslo", 2).into_value()), None);
        assert_eq!(choices.position(&Value::str("Rome")), None);
    }
}
