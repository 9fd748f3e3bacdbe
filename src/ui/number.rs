//! What the elements that hold numbers share: the Rust types that they take, and the errors for numbers that do not fit.
//!
//! The page knows one type of number, a float of 64 bits, which holds whole numbers exactly up to 2^53 - 1. So a whole
//! number beyond is refused where an author gives it.

use crate::diag::Exception;
use crate::value::{Nature, Value};

/// The largest whole number that the page holds exactly.
pub(crate) const SAFE: i64 = (1 << 53) - 1;
/// The same as a float.
pub(crate) const SAFE_F64: f64 = 9_007_199_254_740_991.0;

/// A Rust type of number. Whole and broken numbers do not mix in one element.
pub trait Number: Copy + sealed::Sealed + 'static {
    /// Whether the type holds whole numbers only.
    const WHOLE: bool;
    /// The least and the greatest number that the type and the page can hold.
    const LIMITS: (f64, f64);
    /// The number as a value.
    fn to_value(self) -> Value;
    /// The number in a value, if the type can hold it.
    fn from_value(value: &Value) -> Option<Self>;
}

mod sealed {
    /// The types are these and no others, so that their `Option`s and pairs can be told from them.
    pub trait Sealed {}
}

macro_rules! whole {
    ($($type:ty: $limits:expr;)*) => {
        $(
            impl sealed::Sealed for $type {}
            impl Number for $type {
                const WHOLE: bool = true;
                const LIMITS: (f64, f64) = $limits;
                fn to_value(self) -> Value {
                    // What is beyond an i64 is beyond the page's numbers, too, and refused as such.
                    Value::Int(i64::try_from(self).unwrap_or(i64::MAX))
                }
                fn from_value(value: &Value) -> Option<Self> {
                    whole(value)?.try_into().ok()
                }
            }
        )*
    };
}

whole! {
    i32: (-2_147_483_648.0, 2_147_483_647.0);
    i64: (-SAFE_F64, SAFE_F64);
    u32: (0.0, 4_294_967_295.0);
    usize: (0.0, if usize::BITS == 32 { 4_294_967_295.0 } else { SAFE_F64 });
}

impl sealed::Sealed for f64 {}
impl Number for f64 {
    const WHOLE: bool = false;
    const LIMITS: (f64, f64) = (f64::MIN, f64::MAX);
    fn to_value(self) -> Value {
        Value::Float(self)
    }
    fn from_value(value: &Value) -> Option<Self> {
        value.as_f64()
    }
}

impl sealed::Sealed for f32 {}
impl Number for f32 {
    const WHOLE: bool = false;
    const LIMITS: (f64, f64) = (-3.402_823_466_385_288_6e38, 3.402_823_466_385_288_6e38);
    fn to_value(self) -> Value {
        // By its digits: 0.1 is to be 0.1, not the float of 64 bits nearest to the one of 32.
        Value::Float(self.to_string().parse().unwrap_or_else(|_| self.into()))
    }
    #[allow(clippy::cast_possible_truncation, reason = "an f32 is what the author asked for")]
    fn from_value(value: &Value) -> Option<Self> {
        value.as_f64().map(|number| number as f32)
    }
}

/// The whole number in a value. A float without a fraction is one: the page may say 3.0 for 3.
pub(crate) fn whole(value: &Value) -> Option<i64> {
    match value {
        Value::Int(number) => Some(*number),
        Value::Float(number) if number.fract() == 0.0 && number.abs() <= SAFE_F64 => Some(truncated(*number)),
        _ => None,
    }
}

/// A number of the page as a value of the element's kind.
pub(crate) fn to_value(is_whole: bool, number: f64) -> Value {
    if is_whole { Value::Int(truncated(number)) } else { Value::Float(number) }
}

#[allow(clippy::cast_possible_truncation, reason = "the fraction is to go; `as` keeps what is too large at the border")]
fn truncated(number: f64) -> i64 {
    number as i64
}

// --- errors

/// Refuses what the page's numbers cannot hold. `name` is the parameter, for the message.
pub(crate) fn check_safe(name: &str, value: &Value) -> Result<(), Exception> {
    let problem = match value {
        Value::Int(number) if *number < -SAFE => "must be >= -((1 << 53) - 1)",
        Value::Int(number) if *number > SAFE => "must be <= (1 << 53) - 1",
        Value::Float(number) if *number == f64::NEG_INFINITY => "must be >= -1.797e+308",
        Value::Float(number) if *number == f64::INFINITY => "must be <= 1.797e+308",
        Value::Float(number) if number.is_nan() => "is not a number",
        _ => return Ok(()),
    };
    Err(Exception::streamlit("StreamlitJSNumberBoundsError", format!("`{name}` ({}) {problem}", value.show())))
}

/// The same for what a script gives: a number of any type, perhaps none at all. `whole` says which bounds count.
pub(crate) fn check_bounds(name: &str, value: &Value, whole: bool) -> Result<(), Exception> {
    let problem = match value.nature() {
        Nature::Whole(number) if whole && number < -SAFE_F64 => "must be >= -((1 << 53) - 1)",
        Nature::Whole(number) if whole && number > SAFE_F64 => "must be <= (1 << 53) - 1",
        Nature::Whole(number) | Nature::Float(number) if number == f64::NEG_INFINITY => "must be >= -1.797e+308",
        Nature::Whole(number) | Nature::Float(number) if number == f64::INFINITY => "must be <= 1.797e+308",
        Nature::Whole(_) | Nature::Float(_) => return Ok(()),
        _ => "is not a float",
    };
    Err(Exception::streamlit("StreamlitJSNumberBoundsError", format!("`{name}` ({}) {problem}", value.show())))
}

/// What the page shows for a value that a script may have set to anything. What is no number, the page cannot send back.
pub(crate) fn page_value(value: &Value) -> Value {
    match value.nature().number() {
        _ if value.is_none() => Value::None,
        Some(number) => Value::Float(number),
        None => Value::str(value.show()),
    }
}

/// A value below the least one.
pub(crate) fn below_min(value: &Value, min: &Value) -> Exception {
    let message = format!("The `value` {} is less than the `min_value` {}.", value.show(), min.show());
    Exception::streamlit("StreamlitValueBelowMinError", message)
}

/// A value above the greatest one.
pub(crate) fn above_max(value: &Value, max: &Value) -> Exception {
    let message = format!("The `value` {} is greater than the `max_value` {}.", value.show(), max.show());
    Exception::streamlit("StreamlitValueAboveMaxError", message)
}

/// Bounds that leave no room.
pub(crate) fn invalid_bounds(min: &Value, max: &Value) -> Exception {
    let (shown, other) = (min.show(), max.show());
    let message = if min == max {
        format!("The `min_value` and `max_value` parameters are both set to {shown}. They must not be equal.")
    } else {
        format!("The `min_value`, set to {shown}, cannot be greater than the `max_value`, set to {other}.")
    };
    Exception::streamlit("StreamlitInvalidMinMaxError", message)
}

/// An entry of session state that is no number of the element's kind.
pub(crate) fn no_such_number(value: &Value, expected: &str) -> Exception {
    let message = format!("The widget's entry in session state must be {expected}, not {}.", value.repr());
    Exception::new("TypeError", message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_only_if_they_fit() {
        assert_eq!(<i32 as Number>::from_value(&Value::Int(1 << 40)), None);
        assert_eq!(<u32 as Number>::from_value(&Value::Int(-1)), None);
        assert_eq!(<i64 as Number>::from_value(&Value::Float(3.0)), Some(3));
        assert_eq!(<i64 as Number>::from_value(&Value::Float(3.5)), None);
        assert_eq!(<f64 as Number>::from_value(&Value::Int(3)), Some(3.0));
        assert_eq!(<f64 as Number>::from_value(&Value::str("3")), None);
        assert_eq!(0.1_f32.to_value(), Value::Float(0.1));
        assert_eq!(usize::MAX.to_value(), Value::Int(i64::MAX));
    }

    #[test]
    fn unsafe_numbers_are_refused() {
        for value in [Value::Int(SAFE), Value::Int(-SAFE), Value::Float(f64::MAX), Value::Float(-0.0)] {
            assert!(check_safe("value", &value).is_ok(), "{value:?}");
        }
        let bad = [Value::Int(SAFE + 1), Value::Int(i64::MIN), Value::Float(f64::NAN), Value::Float(f64::INFINITY)];
        for value in bad {
            assert!(check_safe("value", &value).is_err(), "{value:?}");
        }
    }
}
