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

use crate::diag::{Exception, Flow};
use crate::engine::Identity;
use crate::ui::number::{self, SAFE_F64};
use crate::ui::view::{HasLabel, NodeView, Typed, icon, instructions, label, show_text, svg, typed};
use crate::ui::{Frame, Label, Number, Options, Spec, Ui, format_number, props, show_number, widget_options};
use crate::value::Value;
use leptos::prelude::*;
use std::marker::PhantomData;
use std::rc::Rc;

// --- SPEC

/// The description of `st.number_input`.
pub static SPEC: Spec = Spec { name: "number_input", block: false, frame: Frame::Element, view };

#[derive(Clone, Debug, Default, PartialEq)]
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
        let given =
            [("value", &self.value), ("min_value", &self.min), ("max_value", &self.max), ("step", &self.step)];
        let kinds = given.map(|(name, value)| match value {
            Some(Value::None) | None => (name, None),
            Some(value) => (name, Some(value.type_name())),
        });
        let expected = if whole { "int" } else { "float" };
        if kinds.iter().all(|(_, kind)| kind.is_none_or(|kind| kind == expected)) {
            return Ok(());
        }
        let mut message = String::from("All numerical arguments must be of the same type.");
        for (name, kind) in kinds.iter().filter_map(|(name, kind)| kind.map(|kind| (name, kind))) {
            message.push_str(&format!("\n`{name}` has {kind} type."));
        }
        Err(Exception::streamlit("StreamlitMixedNumericTypesError", message))
    }
}

// --- VIEW

fn view(node: &NodeView) -> AnyView {
    let node = *node;
    let props = node.props::<NumberInputProps>();
    let (id, message_id) = (node.dom_id("field"), node.dom_id("error"));
    let described = message_id.clone();
    let field = NodeRef::<leptos::html::Input>::new();
    let first = node.initial().as_f64();
    // `number` is what the session knows. The field holds the user's text, which the browser keeps: a text that is no
    // number cannot even be read from it.
    let number = RwSignal::new(first);
    let (dirty, focused, error) = (RwSignal::new(false), RwSignal::new(false), RwSignal::new(None::<String>));
    let show = move |shown: Option<f64>| {
        number.set(shown);
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
    // Steps go on from what is typed, if that is a number.
    let from = move || match typed(field) {
        Typed::Text(text) if dirty.get_untracked() => props.get_untracked().read(&text).ok(),
        _ => number.get_untracked(),
    };
    let step = move |steps: f64| {
        let next = props.get_untracked().stepped(from(), steps);
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
        let (testid, name, glyph) =
            if steps < 0.0 { ("stNumberInputStepDown", "Decrement", "minus") } else { ("stNumberInputStepUp", "Increment", "plus") };
        let off = move || props.disabled() || props.get().stepped(number.get(), steps).is_none();
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

// --- TESTS

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Harness;

    fn props() -> NumberInputProps {
        NumberInputProps {
            whole: true,
            bounds: (0.0, 10.0),
            given: (true, true),
            step: 3.0,
            format: "%d".into(),
            ..NumberInputProps::default()
        }
    }

    #[test]
    fn gives_the_number_in_the_type_of_its_arguments() {
        let mut app = Harness::new(|st| {
            let plain: f64 = st.number_input("Plain").show()?;
            let whole: i32 = st.number_input("Whole").min_value(2).max_value(10).show()?;
            let maybe: Option<i64> = st.number_input("Maybe").value(None::<i64>).show()?;
            let kept: Option<u32> = st.number_input("Kept").value(Some(3)).step(1_u32).show()?;
            st.write(format!("{plain:?} {whole} {maybe:?} {kept:?}"))
        });
        assert!(app.dump().ends_with("'0.0 2 None Some(3)'\n"), "{}", app.dump());
        app.set("Plain", 2.5);
        app.set("Whole", 7);
        app.set("Maybe", 4);
        app.set("Kept", Value::None);
        assert!(app.dump().ends_with("'2.5 7 Some(4) Some(3)'\n"), "{}", app.dump());
        app.set("Plain", Value::None);
        app.set("Maybe", Value::None);
        assert!(app.dump().ends_with("'0.0 7 None Some(3)'\n"), "{}", app.dump());
    }

    #[test]
    fn has_the_fields_of_the_protocol() {
        let app = Harness::new(|st| {
            st.number_input("Add a number").min_value(0).max_value(10).show()?;
            Ok(())
        });
        let expected = "number_input label='Add a number' format='%d' has_min=True has_max=True default=0 step=1 max=10 -> 0\n";
        assert_eq!(app.dump(), expected);
    }

    #[test]
    fn numbers_from_the_page_must_fit() {
        let mut app = Harness::new(|st| {
            let n = st.number_input("N").min_value(0).max_value(10).value(5).show()?;
            st.write(n)
        });
        let cases: [(Value, i64); 8] = [
            (3.0.into(), 3),
            (2.7.into(), 2),
            (11.into(), 2),
            ((-1).into(), 2),
            (f64::NAN.into(), 2),
            (f64::INFINITY.into(), 2),
            ("7".into(), 2),
            (Value::None, 5),
        ];
        for (sent, expected) in cases {
            app.set("N", sent.clone());
            assert!(app.dump().ends_with(&format!("'`{expected}`'\n")), "{sent:?}: {}", app.dump());
        }
    }

    #[test]
    fn arguments_that_do_not_fit_are_errors() {
        type Draw = fn(&Ui) -> Flow;
        let cases: [(Draw, &str, &str); 10] = [
            (
                |st| st.number_input("N").min_value(0).step(0.5).show().map(drop),
                "MixedNumericTypesError",
                "must be of the same type.\\n`min_value` has int type.\\n`step` has float type.",
            ),
            (
                |st| st.number_input("N").min_value(1).value(0).show().map(drop),
                "ValueBelowMinError",
                "The `value` 0 is less than the `min_value` 1.",
            ),
            (
                |st| st.number_input("N").max_value(-0.5).show().map(drop),
                "ValueAboveMaxError",
                "The `value` 0.0 is greater than the `max_value` -0.5.",
            ),
            (
                |st| st.number_input("N").min_value(2).max_value(1).value(None::<i64>).show().map(drop),
                "InvalidMinMaxError",
                "The `min_value`, set to 2, cannot be greater than the `max_value`, set to 1.",
            ),
            (
                |st| st.number_input("N").format("%q").show().map(drop),
                "InvalidNumberFormatError",
                "Format string for `st.number_input` contains invalid characters: %q",
            ),
            (|st| st.number_input("N").format("%d km").show().map(drop), "InvalidNumberFormatError", "%d km"),
            (
                |st| st.number_input("N").value(1_i64 << 53).show().map(drop),
                "JSNumberBoundsError",
                "`value` (9007199254740992) must be <= (1 << 53) - 1",
            ),
            (
                |st| st.number_input("N").min_value(i64::MIN).show().map(drop),
                "JSNumberBoundsError",
                "`min_value` (-9223372036854775808) must be >= -((1 << 53) - 1)",
            ),
            (|st| st.number_input("N").value(f64::NAN).show().map(drop), "JSNumberBoundsError", "`value` (nan)"),
            (
                |st| st.number_input("N").step(f64::INFINITY).show().map(drop),
                "JSNumberBoundsError",
                "`step` (inf) must be <= 1.797e+308",
            ),
        ];
        for (draw, kind, message) in cases {
            let dump = Harness::new(draw).dump();
            assert!(dump.contains(kind) && dump.contains(message), "{kind}: {dump}");
        }
    }

    #[test]
    fn a_key_keeps_the_number_as_long_as_the_bounds_admit_it() {
        let mut app = Harness::new(|st| {
            let max = st.number_input("Max").value(10).show()?;
            let n = st.number_input(format!("N to {max}")).min_value(0).max_value(max).key("n").show()?;
            st.write(n)
        });
        app.set("N to 10", 7);
        app.set("Max", 8);
        assert!(app.dump().ends_with("'`7`'\n"), "{}", app.dump());
        app.set("Max", 5);
        assert!(app.dump().ends_with("'`0`'\n"), "{}", app.dump());
        assert_eq!(app.state::<i64>("n"), Some(0));
    }

    #[test]
    fn without_a_key_other_bounds_make_another_field() {
        let mut app = Harness::new(|st| {
            let max = st.number_input("Max").value(10).show()?;
            let n = st.number_input("N").min_value(0).max_value(max).show()?;
            st.write(n)
        });
        app.set("N", 7);
        app.set("Max", 9);
        assert!(app.dump().ends_with("'`0`'\n"), "{}", app.dump());
    }

    #[test]
    fn session_state_sets_it() {
        let mut app = Harness::new(|st| {
            let chosen = st.text_input("Set").show()?;
            let value = chosen.parse::<i64>().map_or_else(|_| Value::str(&chosen), Value::Int);
            if !chosen.is_empty() {
                st.session_state().set("n", value)?;
            }
            let n = st.number_input("N").min_value(0).max_value(10).key("n").show()?;
            st.write(n)
        });
        app.set("Set", "4");
        assert!(app.dump().ends_with("'`4`'\n"), "{}", app.dump());
        app.set("Set", "40");
        assert!(app.dump().ends_with("'`0`'\n"), "{}", app.dump());
        app.set("Set", "many");
        assert!(app.dump().contains("TypeError") && app.dump().contains("not 'many'"), "{}", app.dump());
    }

    #[test]
    fn its_callback_is_called_for_changes_only_and_not_while_disabled() {
        let mut app = Harness::new(|st| {
            let calls = st.state("calls", 0_i64);
            let counted = calls.clone();
            let off = st.text_input("Off").show()?;
            let field = st.number_input("N").value(1).key("n").disabled(!off.is_empty());
            field.on_change(move |_| counted.set(counted.get() + 1)).show()?;
            st.write(calls.get())
        });
        for (sent, calls) in [(1, 0), (2, 1), (2, 1), (3, 2)] {
            app.set("N", sent);
            assert_eq!(app.state::<i64>("calls"), Some(calls), "{sent}");
        }
        app.set("Off", "x");
        app.set("N", 9);
        assert_eq!((app.state::<i64>("calls"), app.state::<i64>("n")), (Some(2), Some(3)));
    }

    #[test]
    fn steps_stay_within_the_bounds_and_on_decimal_places() {
        let whole = props();
        assert_eq!(whole.stepped(Some(5.0), 1.0), Some(8.0));
        assert_eq!(whole.stepped(Some(8.0), 1.0), None);
        assert_eq!(whole.stepped(None, 1.0), None);
        let tenths = NumberInputProps { whole: false, step: 0.1, ..props() };
        assert_eq!(tenths.stepped(Some(0.2), 1.0), Some(0.3));
        let down = NumberInputProps { step: -1.0, ..props() };
        assert_eq!(down.stepped(Some(5.0), 1.0), Some(4.0));
        let none = NumberInputProps { step: 0.0, ..props() };
        assert_eq!(none.stepped(Some(5.0), 1.0), Some(6.0));
    }

    #[test]
    fn what_is_typed_is_read_or_said_to_be_wrong() {
        let open = NumberInputProps { given: (false, false), ..props() };
        let cases = [
            (props(), "7", Ok(7.0)),
            (props(), "7.9", Ok(7.0)),
            (props(), "1e1", Ok(10.0)),
            (props(), "11", Err("Error: Number is outside the allowed range of 0 to 10.")),
            (props(), "x", Err(NO_NUMBER)),
            (NumberInputProps { given: (true, false), ..props() }, "-1", Err("Error: Number is less than 0.")),
            (NumberInputProps { given: (false, true), ..props() }, "11", Err("Error: Number is greater than 10.")),
            (open.clone(), "11", Err("Error: Number is too large.")),
            (open, "-1", Err("Error: Number is too small.")),
        ];
        for (props, text, expected) in cases {
            assert_eq!(props.read(text), expected.map_err(str::to_owned), "{text}");
        }
    }

    #[test]
    fn shows_a_number_as_the_field_takes_it() {
        for (format, expected) in [("%d", "2"), ("%0.2f", "2.35"), ("%5d", "2"), ("%+.1f", "2.3"), ("%05d", "00002")] {
            let props = NumberInputProps { format: format.into(), ..props() };
            assert_eq!(props.show(Some(2.345)), expected);
        }
        let app = Harness::new(|st| {
            st.number_input("**N**").value(1.5).key("n").icon(":material/home:").show()?;
            st.number_input("Bound").min_value(0).max_value(10).show()?;
            Ok(())
        });
        let html = app.html();
        for part in [
            "type=\"number\"",
            "value=\"1.50\"",
            "aria-label=\"N\"",
            "data-testid=\"stNumberInputIcon\"",
            "st-key-n",
            "min=\"0\" max=\"10\" value=\"0\"",
            "aria-label=\"Decrement\" tabindex=\"-1\" disabled",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
    }
}
