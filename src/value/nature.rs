//! What a value is as far as elements must know: a number, a moment, a list. An object of another language says it
//! itself.

use super::Value;
use crate::diag::Exception;
use std::cmp::Ordering;

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Nature {
    /// A whole number; a truth value is one, too.
    Whole(f64),
    /// A number with a fraction.
    Float(f64),
    /// Any other real number, such as a fraction of two whole ones.
    Real(f64),
    /// A point on the calendar or the clock, or a length of time.
    Time(Moment),
    /// A list or a tuple.
    Sequence,
    /// Anything else.
    Other,
}

/// Which kind of time a [`Moment`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clockwork {
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// A day with a time.
    DateTime,
    /// A length of time.
    Span,
}

/// A day, a time of day, both, or a length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Which of them.
    pub kind: Clockwork,
    /// Microseconds since 1970 as a clock on the wall shows them, in whatever zone; a time of day counts as that of
    /// 2000-01-01. Or how long it takes.
    pub micros: i64,
    /// How far that clock is ahead of UTC, if it is known.
    pub offset: Option<i64>,
}

impl Moment {
    /// Microseconds for comparing with other moments of the same kind that know their zone, or none of which does.
    fn instant(self) -> i64 {
        self.micros.saturating_sub(self.offset.unwrap_or(0))
    }
}

impl Nature {
    /// The number, if it is one.
    pub fn number(self) -> Option<f64> {
        match self {
            Self::Whole(number) | Self::Float(number) | Self::Real(number) => Some(number),
            _ => None,
        }
    }

    /// The moment or length of time, if it is one.
    pub fn moment(self) -> Option<Moment> {
        match self {
            Self::Time(moment) => Some(moment),
            _ => None,
        }
    }
}

impl Value {
    /// What the value is.
    pub fn nature(&self) -> Nature {
        match self {
            Self::Bool(value) => Nature::Whole(f64::from(u8::from(*value))),
            #[allow(clippy::cast_precision_loss, reason = "what Python's float() does, too")]
            Self::Int(value) => Nature::Whole(*value as f64),
            Self::Float(value) => Nature::Float(*value),
            Self::List(_) | Self::Tuple(_) => Nature::Sequence,
            Self::Object(object) => object.nature(),
            _ => Nature::Other,
        }
    }

    /// Python's `self < other`.
    ///
    /// # Errors
    /// `TypeError` if there is no order between the two.
    pub fn is_less(&self, other: &Self) -> Result<bool, Exception> {
        Ok(self.order(other, "<")? == Some(Ordering::Less))
    }

    /// Python's `self > other`.
    ///
    /// # Errors
    /// `TypeError` if there is no order between the two.
    pub fn is_greater(&self, other: &Self) -> Result<bool, Exception> {
        Ok(self.order(other, ">")? == Some(Ordering::Greater))
    }

    /// The name of the type as Python's own functions say it, which for moments is a longer one.
    pub(crate) fn full_type_name(&self) -> String {
        let name = self.type_name();
        if self.nature().moment().is_some() { format!("datetime.{name}") } else { name.into_owned() }
    }

    fn order(&self, other: &Self, sign: &str) -> Result<Option<Ordering>, Exception> {
        let (nature, others) = (self.nature(), other.nature());
        if let (Some(a), Some(b)) = (nature.number(), others.number()) {
            return Ok(a.partial_cmp(&b));
        }
        if let (Some(a), Some(b)) = (nature.moment(), others.moment())
            && a.kind == b.kind
        {
            return if a.offset.is_some() == b.offset.is_some() {
                Ok(Some(a.instant().cmp(&b.instant())))
            } else {
                let kind = if a.kind == Clockwork::Time { "times" } else { "datetimes" };
                Err(Exception::new("TypeError", format!("can't compare offset-naive and offset-aware {kind}")))
            };
        }
        if let (Some(a), Some(b)) = (self.as_str(), other.as_str()) {
            return Ok(Some(a.cmp(b)));
        }
        let (a, b) = (self.full_type_name(), other.full_type_name());
        Err(Exception::new("TypeError", format!("'{sign}' not supported between instances of '{a}' and '{b}'")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_an_order_and_other_kinds_have_none_with_them() {
        let cases = [
            (Value::Int(1), Value::Float(1.5), Ok(true)),
            (Value::Bool(true), Value::Int(1), Ok(false)),
            (Value::Float(f64::NAN), Value::Int(1), Ok(false)),
            (Value::str("a"), Value::str("b"), Ok(true)),
            (Value::Int(1), Value::str("b"), Err("TypeError: '<' not supported between instances of 'int' and 'str'")),
            (
                Value::None,
                Value::None,
                Err("TypeError: '<' not supported between instances of 'NoneType' and 'NoneType'"),
            ),
        ];
        for (a, b, expected) in cases {
            let found = a.is_less(&b).map_err(|exception| exception.to_string());
            assert_eq!(found, expected.map_err(str::to_owned), "{a:?} {b:?}");
        }
    }
}
