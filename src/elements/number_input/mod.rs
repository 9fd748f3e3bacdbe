//! `st.number_input`: a number in a field, with buttons that step it.
//!
//! ```
//! # use headwater::prelude::*;
//! # fn app(st: &Ui) -> Flow {
//! let price: f64 = st.number_input("Price").show()?;
//! let count: i32 = st.number_input("Count").min_value(0).max_value(10).value(3).show()?;
//! let age: Option<i64> = st.number_input("Age").value(None::<i64>).placeholder("years").show()?;
//! # Ok(()) }
//! ```

mod call;
mod view;

pub use call::CALL;

#[cfg(test)]
mod tests;

use crate::diag::{Exception, Flow};
use crate::engine::Identity;
use crate::ui::number::{self, SAFE_F64};
use crate::ui::view::HasLabel;
use crate::ui::{Frame, Label, Number, Options, Spec, Ui, format_number, props, show_number, widget_options};
use crate::value::Value;
use std::marker::PhantomData;
use std::rc::Rc;

// --- SPEC

/// The description of `st.number_input`.
pub static SPEC: Spec = Spec::leaf::<NumberInputProps>("number_input", Frame::Element, view::view);

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct NumberInputProps {
    label: Label,
    whole: bool,
    default: Value,
    /// The author's bounds, or else those of the type.
    bounds: (f64, f64),
    /// Which of the bounds the author gave.
    given: (bool, bool),
    step: f64,
    format: Rc<str>,
    placeholder: Rc<str>,
    icon: Option<Rc<str>>,
}

props!(NumberInputProps);

impl NumberInputProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = self.label.fields();
        fields.push(("format", Value::str(&self.format)));
        if !self.whole {
            fields.push(("data_type", Value::str("float")));
        }
        for (name, given) in [("has_min", self.given.0), ("has_max", self.given.1)] {
            if given {
                fields.push((name, true.into()));
            }
        }
        if !self.default.is_none() {
            fields.push(("default", self.default.clone()));
        }
        // A bound that the author did not give is the page's, whatever the type of Rust.
        let widest = if self.whole { SAFE_F64 } else { f64::MAX };
        let min = if self.given.0 { self.bounds.0 } else { -widest };
        let max = if self.given.1 { self.bounds.1 } else { widest };
        for (name, number) in [("step", self.step), ("min", min), ("max", max)] {
            if number != 0.0 {
                fields.push((name, number::to_value(self.whole, number)));
            }
        }
        if !self.placeholder.is_empty() {
            fields.push(("placeholder", Value::str(&self.placeholder)));
        }
        if let Some(icon) = &self.icon {
            fields.push(("icon", Value::str(icon)));
        }
        fields
    }

    /// The text for a number, in the way that a number field takes it: no spaces around, no plus.
    fn show(&self, number: Option<f64>) -> String {
        let text = number.map(|number| show_number(&self.format, number)).unwrap_or_default();
        text.trim().trim_start_matches('+').to_owned()
    }

    fn step(&self) -> f64 {
        let usual = if self.whole { 1.0 } else { 0.01 };
        if self.step == 0.0 { usual } else { self.step }
    }

    /// The number so many steps on, if it is within the bounds.
    fn stepped(&self, from: Option<f64>, steps: f64) -> Option<f64> {
        let from = from?;
        // By decimal places: 0.1 and two steps of 0.1 are to be 0.3, not 0.30000000000000004.
        let places = decimals(from).max(decimals(self.step()));
        let to = from + steps * self.step();
        let to = format!("{to:.places$}").parse().unwrap_or(to);
        (self.bounds.0..=self.bounds.1).contains(&to).then_some(to)
    }

    /// The number in a text, or what is wrong with it.
    fn read(&self, text: &str) -> Result<f64, String> {
        let number: f64 = text.parse().map_err(|_| NO_NUMBER)?;
        let number = if self.whole { number.trunc() } else { number };
        if number.is_finite() && (self.bounds.0..=self.bounds.1).contains(&number) {
            return Ok(number);
        }
        let (min, max) = (self.show(Some(self.bounds.0)), self.show(Some(self.bounds.1)));
        Err(match (self.given, number < self.bounds.0) {
            ((true, true), _) => format!("Error: Number is outside the allowed range of {min} to {max}."),
            ((true, _), true) => format!("Error: Number is less than {min}."),
            ((_, true), false) => format!("Error: Number is greater than {max}."),
            (_, below) => format!("Error: Number is too {}.", if below { "small" } else { "large" }),
        })
    }
}

const NO_NUMBER: &str = "Error: This is not a number.";

/// How many digits a number has behind the point.
fn decimals(number: f64) -> usize {
    number.to_string().split_once('.').map_or(0, |(_, digits)| digits.len())
}

impl HasLabel for NumberInputProps {
    fn label(&self) -> &Label {
        &self.label
    }
}

// --- RUST API

/// A number field, not drawn yet. Made by [`Ui::number_input`]; `T` is a [`Number`], or its `Option` where the field may
/// be empty.
#[must_use = "a number field is drawn by show()"]
pub struct NumberInput<T = f64> {
    options: Options,
    min: Option<Value>,
    max: Option<Value>,
    /// `None` as long as the author has not said which.
    value: Option<Value>,
    step: Option<Value>,
    format: Option<Rc<str>>,
    placeholder: Rc<str>,
    icon: Option<Rc<str>>,
    of: PhantomData<T>,
}

widget_options!(generic T; NumberInput<T>, on_change, label_visibility);

/// What can be a number field's first value: a number, or an `Option` for a field that gives `None` while it is empty.
pub trait NumberValue: Sized {
    /// The type of number.
    type Number: Number;
    /// The same with another type of number.
    type Of<N: Number>: NumberValue;
    /// The value.
    fn into_value(self) -> Value;
    /// What the field gives for a value.
    fn from_value(value: &Value) -> Option<Self>;
}

impl<N: Number> NumberValue for N {
    type Number = N;
    type Of<M: Number> = M;
    fn into_value(self) -> Value {
        self.to_value()
    }
    fn from_value(value: &Value) -> Option<Self> {
        N::from_value(value)
    }
}

impl<N: Number> NumberValue for Option<N> {
    type Number = N;
    type Of<M: Number> = Option<M>;
    fn into_value(self) -> Value {
        self.map_or(Value::None, N::to_value)
    }
    fn from_value(value: &Value) -> Option<Self> {
        if value.is_none() { Some(None) } else { N::from_value(value).map(Some) }
    }
}

impl Ui {
    /// `st.number_input(label)`.
    pub fn number_input(&self, label: impl AsRef<str>) -> NumberInput {
        NumberInput {
            options: Options::new(self, label.as_ref()),
            min: None,
            max: None,
            value: None,
            step: None,
            format: None,
            placeholder: "".into(),
            icon: None,
            of: PhantomData,
        }
    }
}

impl<T: NumberValue> NumberInput<T> {
    /// The same field for another type of number.
    fn retyped<U>(self) -> NumberInput<U> {
        let Self { options, min, max, value, step, format, placeholder, icon, .. } = self;
        NumberInput { options, min, max, value, step, format, placeholder, icon, of: PhantomData }
    }

    /// `min_value=`: the least number allowed.
    pub fn min_value<N: Number>(mut self, min: N) -> NumberInput<T::Of<N>> {
        self.min = Some(min.to_value());
        self.retyped()
    }

    /// `max_value=`: the greatest number allowed.
    pub fn max_value<N: Number>(mut self, max: N) -> NumberInput<T::Of<N>> {
        self.max = Some(max.to_value());
        self.retyped()
    }

    /// `value=`: the number at first; without it the least one, or 0. With `None::<i64>` the field is empty at first and
    /// gives an `Option`.
    pub fn value<V: NumberValue>(mut self, value: V) -> NumberInput<V> {
        self.value = Some(value.into_value());
        self.retyped()
    }

    /// `step=`: how far a step goes; 1, or 0.01 for a number with a fraction.
    pub fn step<N: Number>(mut self, step: N) -> NumberInput<T::Of<N>> {
        self.step = Some(step.to_value());
        self.retyped()
    }

    /// `format=`: how the number is shown, as `%d` or `%.3f`. It must show a number and nothing else.
    pub fn format(mut self, format: impl AsRef<str>) -> Self {
        self.format = Some(format.as_ref().into());
        self
    }

    /// `placeholder=`: shown while the field is empty.
    pub fn placeholder(mut self, text: impl AsRef<str>) -> Self {
        self.placeholder = text.as_ref().into();
        self
    }

    /// `icon=`: an emoji or `:material/name:` inside the field.
    pub fn icon(mut self, icon: impl AsRef<str>) -> Self {
        self.icon = Some(icon.as_ref().into());
        self
    }

    /// Draws the field and gives its number.
    ///
    /// # Errors
    /// The run is to end here; the key or the field is there twice; the arguments do not fit each other; session state
    /// holds no number for it.
    #[track_caller]
    pub fn show(self) -> Flow<T> {
        let props = self.checked()?;
        let identity = Identity::new()
            .part("min_value", self.min)
            .part("max_value", self.max)
            .part("value", self.value.unwrap_or_else(|| Value::str("min")))
            .part("step", self.step)
            .part("format", self.format.as_deref())
            .part("placeholder", &*self.placeholder)
            .part("icon", self.icon.as_deref());
        let (whole, bounds, default) = (props.whole, props.bounds, props.default.clone());
        let fits = move |number: f64| number.is_finite() && number >= bounds.0 && number <= bounds.1;
        let decode = Rc::new(move |value: &Value| match value {
            // An emptied field is as it was at first.
            Value::None => Some(default.clone()),
            value => {
                let number = value.as_f64().map(|number| if whole { number.trunc() } else { number });
                number.filter(|number| fits(*number)).map(|number| number::to_value(whole, number))
            }
        });
        let mut registered = self.options.register(SPEC.name, identity, props.default.clone(), decode)?;
        // Bounds that no longer admit the number, or an entry of session state beyond them, bring the default back.
        let outside = match registered.value.as_f64() {
            Some(number) => !fits(number),
            None => registered.value.is_none() && T::from_value(&Value::None).is_none(),
        };
        if outside {
            self.options.ui.correct(&mut registered, props.default.clone());
        }
        let value = registered.value.clone();
        let given = T::from_value(&value);
        let page = if given.is_some() { value.clone() } else { props.default.clone() };
        self.options.draw(&SPEC, props, &registered, page)?;
        let kind = if whole { "a whole number" } else { "a number" };
        given.ok_or_else(|| number::no_such_number(&value, kind).into())
    }

    /// The properties, if the arguments fit each other.
    fn checked(&self) -> Result<NumberInputProps, Exception> {
        let whole = T::Number::WHOLE;
        self.check_kinds(whole)?;
        let format: Rc<str> = self.format.clone().unwrap_or_else(|| if whole { "%d" } else { "%0.2f" }.into());
        if format_number(&format, 2.0).is_none_or(|text| text.trim().parse::<f64>().is_err()) {
            let message = format!("Format string for `st.number_input` contains invalid characters: {format}");
            return Err(Exception::streamlit("StreamlitInvalidNumberFormatError", message));
        }
        let zero = number::to_value(whole, 0.0);
        let default = self.value.clone().unwrap_or_else(|| self.min.clone().unwrap_or(zero));
        let more = |a: &Value, b: &Value| matches!((a.as_f64(), b.as_f64()), (Some(a), Some(b)) if a > b);
        match (&self.min, &self.max) {
            (Some(min), Some(max)) if more(min, max) => return Err(number::invalid_bounds(min, max)),
            (Some(min), _) if more(min, &default) => return Err(number::below_min(&default, min)),
            (_, Some(max)) if more(&default, max) => return Err(number::above_max(&default, max)),
            _ => {}
        }
        let given = [("min_value", &self.min), ("max_value", &self.max), ("step", &self.step)];
        for (name, value) in given {
            value.as_ref().map_or(Ok(()), |value| number::check_safe(name, value))?;
        }
        number::check_safe("value", &default)?;
        let number = |value: &Option<Value>| value.as_ref().and_then(Value::as_f64);
        let (least, greatest) = T::Number::LIMITS;
        Ok(NumberInputProps {
            label: self.options.label.clone(),
            whole,
            default,
            bounds: (number(&self.min).unwrap_or(least), number(&self.max).unwrap_or(greatest)),
            given: (self.min.is_some(), self.max.is_some()),
            step: number(&self.step).unwrap_or(if whole { 1.0 } else { 0.01 }),
            format,
            placeholder: Rc::clone(&self.placeholder),
            icon: self.icon.clone(),
        })
    }

    /// Refuses whole and broken numbers together: which of them would the field give?
    fn check_kinds(&self, whole: bool) -> Result<(), Exception> {
        let given = [("value", &self.value), ("min_value", &self.min), ("max_value", &self.max), ("step", &self.step)];
        let kinds = given.map(|(name, value)| match value {
            Some(Value::None) | None => (name, None),
            Some(value) => (name, Some(value.type_name())),
        });
        let expected = if whole { "int" } else { "float" };
        if kinds.iter().all(|(_, kind)| kind.as_ref().is_none_or(|kind| kind == expected)) {
            return Ok(());
        }
        let mut message = String::from("All numerical arguments must be of the same type.");
        for (name, kind) in kinds.iter().filter_map(|(name, kind)| kind.as_ref().map(|kind| (name, kind))) {
            message.push_str(&format!("\n`{name}` has {kind} type."));
        }
        Err(Exception::streamlit("StreamlitMixedNumericTypesError", message))
    }
}
