//! `st.slider`: a number, or a range of numbers, on a line.
//!
//! ```
//! # use headwater::prelude::*;
//! # fn app(st: &Ui) -> Flow {
//! let percent: i64 = st.slider("Select a value").show()?;
//! let share: f64 = st.slider("Share").min_value(0.0).max_value(1.0).step(0.05).show()?;
//! let (from, to): (i32, i32) = st.slider("Years").min_value(1950).max_value(2030).value((1990, 2000)).show()?;
//! # Ok(()) }
//! ```

mod call;
mod ends;
mod line;
mod view;

pub use call::CALL;

#[cfg(test)]
mod tests;

use crate::diag::{Exception, Flow};
use crate::engine::Identity;
use crate::ui::number;
use crate::ui::view::HasLabel;
use crate::ui::{Frame, Label, Number, Options, Spec, Ui, props, widget_options};
use crate::value::{StateValue, Value};
use std::marker::PhantomData;
use std::rc::Rc;

// --- SPEC

/// The description of `st.slider`.
pub static SPEC: Spec = Spec::leaf::<SliderProps>("slider", Frame::Element, view::view);

#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct SliderProps {
    label: Label,
    whole: bool,
    /// One number, or two for a range.
    default: Vec<f64>,
    min: f64,
    max: f64,
    step: f64,
    format: Rc<str>,
}

props!(SliderProps);

impl SliderProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = self.label.fields();
        if !self.format.is_empty() {
            fields.push(("format", Value::str(&self.format)));
        }
        if !self.whole {
            fields.push(("data_type", Value::str("float")));
        }
        fields.push(("default", self.list(&self.default)));
        for (name, number) in [("min", self.min), ("max", self.max), ("step", self.step)] {
            if number != 0.0 {
                fields.push((name, number::to_value(self.whole, number)));
            }
        }
        fields
    }

    fn is_range(&self) -> bool {
        self.default.len() == 2
    }

    fn list(&self, numbers: &[f64]) -> Value {
        Value::List(numbers.iter().map(|number| number::to_value(self.whole, *number)).collect())
    }

    /// The value, in the page's terms, of one number or of two.
    fn value(&self, numbers: &[f64]) -> Value {
        match numbers {
            [number] => number::to_value(self.whole, *number),
            numbers => self.list(numbers),
        }
    }

    /// Where a number is on the line, in percent.
    fn place(&self, number: f64) -> f64 {
        ((number - self.min) / (self.max - self.min) * 100.0).clamp(0.0, 100.0)
    }

    /// How far a tenth of the line is, in whole steps.
    fn page(&self) -> f64 {
        let step = self.step.abs();
        (((self.max - self.min) / 10.0 / step).round() * step).max(step)
    }

    fn admits(&self, number: f64) -> bool {
        (self.min..=self.max).contains(&number) && (!self.whole || number.fract() == 0.0)
    }
}

impl HasLabel for SliderProps {
    fn label(&self) -> &Label {
        &self.label
    }
}

// --- RUST API

/// A slider, not drawn yet. Made by [`Ui::slider`]; `T` is a [`Number`], or a pair of them for a range.
#[must_use = "a slider is drawn by show()"]
pub struct Slider<T = i64> {
    options: Options,
    min: Option<Value>,
    max: Option<Value>,
    value: Option<Vec<Value>>,
    step: Option<Value>,
    format: Option<Rc<str>>,
    of: PhantomData<T>,
}

widget_options!(generic T; Slider<T>, on_change, label_visibility);

/// What a slider can give: a number, or a pair of numbers for a range.
pub trait SliderValue: Clone + 'static {
    /// The type of number.
    type Number: Number;
    /// The same with another type of number.
    type Of<N: Number>: SliderValue;
    /// The one or two numbers.
    fn numbers(self) -> Vec<Value>;
    /// The value of one or two numbers.
    fn from_numbers(numbers: &[Value]) -> Option<Self>;
}

impl<N: Number> SliderValue for N {
    type Number = N;
    type Of<M: Number> = M;
    fn numbers(self) -> Vec<Value> {
        vec![self.to_value()]
    }
    fn from_numbers(numbers: &[Value]) -> Option<Self> {
        if let [number] = numbers { N::from_value(number) } else { None }
    }
}

impl<N: Number> SliderValue for (N, N) {
    type Number = N;
    type Of<M: Number> = (M, M);
    fn numbers(self) -> Vec<Value> {
        vec![self.0.to_value(), self.1.to_value()]
    }
    fn from_numbers(numbers: &[Value]) -> Option<Self> {
        if let [from, to] = numbers { Some((N::from_value(from)?, N::from_value(to)?)) } else { None }
    }
}

impl Ui {
    /// `st.slider(label)`.
    pub fn slider(&self, label: impl AsRef<str>) -> Slider {
        let options = Options::new(self, label.as_ref());
        Slider { options, min: None, max: None, value: None, step: None, format: None, of: PhantomData }
    }
}

impl<T: SliderValue> Slider<T> {
    /// The same slider for another type of number.
    fn retyped<U>(self) -> Slider<U> {
        let Self { options, min, max, value, step, format, .. } = self;
        Slider { options, min, max, value, step, format, of: PhantomData }
    }

    /// `min_value=`: where the line begins; 0 without it.
    pub fn min_value<N: Number>(mut self, min: N) -> Slider<T::Of<N>> {
        self.min = Some(min.to_value());
        self.retyped()
    }

    /// `max_value=`: where the line ends; 100 without it, or 1.0 for a number with a fraction.
    pub fn max_value<N: Number>(mut self, max: N) -> Slider<T::Of<N>> {
        self.max = Some(max.to_value());
        self.retyped()
    }

    /// `value=`: the number at first, or a pair of numbers for a range. What is beyond the line makes the line longer.
    pub fn value<V: SliderValue>(mut self, value: V) -> Slider<V> {
        self.value = Some(value.numbers());
        self.retyped()
    }

    /// `step=`: how far a step goes; 1, or 0.01 for a number with a fraction.
    pub fn step<N: Number>(mut self, step: N) -> Slider<T::Of<N>> {
        self.step = Some(step.to_value());
        self.retyped()
    }

    /// `format=`: how the numbers are shown, as `%d %%` or `%.1f km`.
    pub fn format(mut self, format: impl AsRef<str>) -> Self {
        self.format = Some(format.as_ref().into());
        self
    }

    /// Draws the slider and gives its number or range.
    ///
    /// # Errors
    /// The run is to end here; the key or the slider is there twice; the arguments do not fit each other; session state
    /// holds a value for it that is not on the line.
    #[track_caller]
    pub fn show(self) -> Flow<T> {
        let props = self.checked()?;
        // The line as it is shown, not as it was asked for: a first value beyond it moves its ends, and a number that
        // the user chose on a longer line must not stay on a shorter one.
        let identity = Identity::new()
            .part("value", self.value)
            .part("format", self.format.as_deref())
            .always("min_value", number::to_value(props.whole, props.min))
            .always("max_value", number::to_value(props.whole, props.max))
            .always("step", number::to_value(props.whole, props.step));
        let (line, default) = (props.clone(), props.value(&props.default));
        let decode = Rc::new(move |value: &Value| {
            let numbers = numbers(value)?;
            let fits = numbers.len() == line.default.len() && numbers.iter().all(|number| line.admits(*number));
            (fits && numbers.is_sorted()).then(|| line.value(&numbers))
        });
        let mut registered = self.options.register(SPEC.name, identity, default.clone(), decode)?;
        let held = numbers(&registered.value).or_else(|| numbers_of_pair::<T>(&registered.value));
        let Some(mut held) = held else { return Err(Self::no_value(&registered.value).into()) };
        if held.len() != props.default.len() {
            // The number of a slider that has become a range, or the other way round.
            held.clone_from(&props.default);
            self.options.ui.correct(&mut registered, default);
        }
        for number in &held {
            let value = number::to_value(props.whole, *number);
            let bound = |number| number::to_value(props.whole, number);
            if *number < props.min {
                return Err(number::below_min(&value, &bound(props.min)).into());
            }
            if *number > props.max {
                return Err(number::above_max(&value, &bound(props.max)).into());
            }
            if !props.admits(*number) {
                return Err(Self::no_value(&registered.value).into());
            }
        }
        if !held.is_sorted() {
            held.reverse();
            self.options.ui.correct(&mut registered, props.value(&held));
        }
        let page = props.value(&held);
        let numbers: Vec<Value> = held.iter().map(|number| number::to_value(props.whole, *number)).collect();
        let given = T::from_numbers(&numbers).ok_or_else(|| Self::no_value(&page));
        self.options.draw(&SPEC, props, &registered, page)?;
        Ok(given?)
    }

    fn no_value(value: &Value) -> Exception {
        let kind = if T::Number::WHOLE { "a whole number or two" } else { "a number or two" };
        number::no_such_number(value, kind)
    }

    /// The properties, if the arguments fit each other.
    fn checked(&self) -> Result<SliderProps, Exception> {
        let first = self.value.as_ref().and_then(|numbers| numbers.first());
        let whole = first.or(self.min.as_ref()).map_or(T::Number::WHOLE, |value| matches!(value, Value::Int(_)));
        let or = |value: &Option<Value>, usual: f64| {
            let usual = if whole { usual } else { usual / 100.0 };
            value.clone().unwrap_or_else(|| number::to_value(whole, usual))
        };
        let (min, max, step) = (or(&self.min, 0.0), or(&self.max, 100.0), or(&self.step, 1.0));
        let value = self.value.clone().unwrap_or_else(|| vec![min.clone()]);
        if step.as_f64() == Some(0.0) {
            let message = "Invalid `step` value. Supported values: a number. Zero is not allowed.";
            return Err(Exception::streamlit("StreamlitValueError", message));
        }
        check_kinds(&value, &min, &max, &step)?;
        let float = |value: &Value| value.as_f64().unwrap_or_default();
        // Ends the wrong way round are meant the other way, and a first value beyond them makes the line longer.
        let (min, max) = if float(&min) > float(&max) { (max, min) } else { (min, max) };
        let further = |end: Value, sign: f64| {
            let step = |end: Value, number: &Value| {
                if float(number) * sign > float(&end) * sign { number.clone() } else { end }
            };
            value.iter().fold(end, step)
        };
        let (min, max) = (further(min, -1.0), further(max, 1.0));
        number::check_safe("min_value", &min)?;
        number::check_safe("max_value", &max)?;
        number::check_safe("step", &step)?;
        value.iter().try_for_each(|number| number::check_safe("value", number))?;
        if min == max {
            return Err(number::invalid_bounds(&min, &max));
        }
        let mut default: Vec<f64> = value.iter().map(float).collect();
        default.sort_unstable_by(f64::total_cmp);
        Ok(SliderProps {
            label: self.options.label.clone(),
            whole,
            default,
            min: float(&min),
            max: float(&max),
            step: float(&step),
            format: self.format.clone().unwrap_or_else(|| if whole { "%d" } else { "%0.2f" }.into()),
        })
    }
}

/// Refuses whole and broken numbers together.
fn check_kinds(value: &[Value], min: &Value, max: &Value, step: &Value) -> Result<(), Exception> {
    let (low, high, by) = (min.type_name(), max.type_name(), step.type_name());
    let first = value.first().map_or_else(|| low.clone(), Value::type_name);
    let (expected, provided) = if low != high || low != by {
        let provided = format!("min_value={low}, max_value={high}, step={by}");
        ("matching numeric types, matching date/time types", provided)
    } else if first != low {
        ("value and arguments with matching types", format!("value={first}, min_value={low}, max_value={high}"))
    } else {
        return Ok(());
    };
    let message = format!("Invalid `value` type. Expected one of: {expected}. Provided type: {provided}.");
    Err(Exception::streamlit("StreamlitInvalidParameterTypeError", message))
}

/// The one number or the two in a value.
fn numbers(value: &Value) -> Option<Vec<f64>> {
    match value {
        Value::List(items) if items.len() == 2 => items.iter().map(Value::as_f64).collect(),
        value => value.as_f64().map(|number| vec![number]),
    }
}

/// The numbers of a pair that the app put into session state as it is.
fn numbers_of_pair<T: SliderValue>(value: &Value) -> Option<Vec<f64>> {
    <T as StateValue>::from_value(value)?.numbers().iter().map(Value::as_f64).collect()
}
