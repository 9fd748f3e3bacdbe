//! What a script's arguments make of a slider: the line, its kind, and the values on it.
//!
//! The page knows numbers only. Days and times are microseconds to it (see [`Moment::micros`]), which it holds exactly
//! for five centuries.

use super::ends::{check_kinds, first_value, kind_of_all, range, read_step, usual_ends};
use crate::args::{Args, items, no_text};
use crate::diag::{Exception, Flow, Interrupt};
use crate::ui::number::{self, SAFE_F64};
use crate::value::{Clockwork, Moment, Nature, Value};
use std::rc::Rc;

const DAY: i64 = 86_400_000_000;

/// The kinds of values that a slider has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Int,
    Float,
    DateTime,
    Date,
    Time,
}

impl Kind {
    /// The kind of a value, if a slider can have it.
    pub fn of(value: &Value) -> Option<Self> {
        match value.nature() {
            Nature::Whole(_) => Some(Self::Int),
            Nature::Float(_) | Nature::Real(_) => Some(Self::Float),
            Nature::Time(Moment { kind: Clockwork::DateTime, .. }) => Some(Self::DateTime),
            Nature::Time(Moment { kind: Clockwork::Date, .. }) => Some(Self::Date),
            Nature::Time(Moment { kind: Clockwork::Time, .. }) => Some(Self::Time),
            _ => None,
        }
    }

    /// Whether it is a point on the calendar or the clock.
    pub fn is_time(self) -> bool {
        matches!(self, Self::DateTime | Self::Date | Self::Time)
    }

    /// The name in Streamlit's protocol, which has none for whole numbers.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Int => None,
            Self::Float => Some("float"),
            Self::DateTime => Some("datetime"),
            Self::Date => Some("date"),
            Self::Time => Some("time"),
        }
    }

    fn usual_format(self) -> &'static str {
        match self {
            Self::Int => "%d",
            Self::Float => "%0.2f",
            Self::DateTime | Self::Date => "YYYY-MM-DD",
            Self::Time => "HH:mm",
        }
    }
}

/// The line of a slider.
#[derive(Clone)]
pub(super) struct Line {
    pub kind: Kind,
    /// Whether there is one value, not a range.
    pub single: bool,
    /// One number, or two for a range.
    pub default: Vec<f64>,
    pub min: f64,
    pub max: f64,
    pub step: f64,
    pub format: Rc<str>,
    /// The first values as the script wrote them. Moments are made after the first one.
    first: Rc<[Value]>,
}

impl Line {
    /// The line that the arguments make. `state` is what session state holds for the slider.
    ///
    /// # Errors
    /// The arguments do not fit each other.
    pub fn read(args: &Args, state: Option<&Value>) -> Flow<Self> {
        let [min, max] = ["min_value", "max_value"].map(|name| args.get(name));
        let value = first_value(args, state);
        let single = Kind::of(&value).is_some();
        let mut values = if single { vec![value.clone()] } else { range(&value)? };
        let kind = kind_of_all(&values)?;
        let (usual_min, usual_max) = usual_ends(kind, values.first())?;
        let or = |value: Value, usual: Value| if value.is_none() { usual } else { value };
        let (min, max) = (or(min, usual_min), or(max, usual_max));
        let step = read_step(args, kind, &min, &max)?;
        check_kinds(kind, &value, &min, &max, &step)?;

        // Ends the wrong way round are meant the other way, and a first value beyond them makes the line longer.
        let (mut min, mut max) = if min.is_greater(&max)? { (max, min) } else { (min, max) };
        if let [start, end] = values.as_mut_slice()
            && start.is_greater(end)?
        {
            std::mem::swap(start, end);
        }
        if let (Some(start), Some(end)) = (values.first(), values.last()) {
            min = if min.is_less(start)? { min } else { start.clone() };
            max = if max.is_greater(end)? { max } else { end.clone() };
        } else {
            values = vec![min.clone(), max.clone()];
        }
        if !kind.is_time() {
            number::check_bounds("min_value", &min, kind == Kind::Int)?;
            number::check_bounds("max_value", &max, kind == Kind::Int)?;
        }
        if is_same(&min, &max)? {
            let (min, max) = (as_datetime(kind, &min), as_datetime(kind, &max));
            return Err(number::invalid_bounds(&min, &max).into());
        }
        let format = match args.get("format").scalar() {
            Value::None => kind.usual_format().into(),
            Value::Str(format) => format,
            _ => return Err(no_text().into()),
        };
        let line = Self {
            kind,
            single,
            default: values.iter().map(number_of).collect(),
            min: number_of(&min),
            max: number_of(&max),
            step: step.nature.number().or_else(|| step.micros().map(float)).unwrap_or_default(),
            format,
            first: values.into(),
        };
        line.check_days()?;
        Ok(line)
    }

    /// Refuses moments that the page does not hold exactly.
    fn check_days(&self) -> Result<(), Exception> {
        for (name, number) in [("min_value", self.min), ("max_value", self.max)] {
            if self.kind.is_time() && number.abs() > SAFE_F64 {
                let message = format!(
                    "`{name}` is too far from 1970 for Streamlit to represent exactly. Use a value between 1684-07-29 \
                     and 2255-06-04."
                );
                return Err(Exception::streamlit("StreamlitJSNumberBoundsError", message));
            }
        }
        Ok(())
    }

    /// The script's value at first. A number with a fraction stays of the type in which it was written.
    ///
    /// # Errors
    /// There is no such moment.
    pub fn first(&self) -> Flow<Value> {
        match &*self.first {
            [value] if self.single && self.kind == Kind::Float => Ok(value.clone()),
            values if self.kind == Kind::Float => Ok(Value::Tuple(values.into())),
            _ => self.value(&self.default),
        }
    }

    /// The script's value for numbers of the page.
    ///
    /// # Errors
    /// There is no such moment.
    fn value(&self, numbers: &[f64]) -> Flow<Value> {
        match numbers {
            [number] if self.single => self.one(*number),
            numbers => {
                let values = numbers.iter().map(|number| self.one(*number)).collect::<Flow<Vec<Value>>>()?;
                Ok(Value::Tuple(values.into()))
            }
        }
    }

    /// The script's value for one number of the page.
    ///
    /// # Errors
    /// There is no such moment.
    pub fn one(&self, number: f64) -> Flow<Value> {
        match (self.kind, self.first.first()) {
            (Kind::Int, _) => Ok(number::to_value(true, number)),
            (_, Some(Value::Object(like))) if self.kind.is_time() => like.moment_at(whole(number)),
            _ => Ok(Value::Float(number)),
        }
    }

    /// What the page sends as the script's value: what is not on the line counts as the first value.
    pub fn decode(&self, sent: &Value) -> Option<Value> {
        let numbers = match sent {
            Value::None => None,
            Value::List(items) => Some(items.iter().map(Value::as_f64).collect::<Option<Vec<f64>>>()?),
            one => Some(vec![one.as_f64()?]),
        };
        let count = if self.single { 1 } else { 2 };
        let fits = |numbers: &Vec<f64>| {
            numbers.len() == count
                && numbers.iter().all(|number| number.is_finite() && *number >= self.min && *number <= self.max)
        };
        numbers.filter(fits).map_or_else(|| self.first(), |numbers| self.value(&numbers)).ok()
    }

    /// The numbers of the page for what session state holds.
    ///
    /// # Errors
    /// It is not of the slider's kind.
    pub fn numbers(&self, value: &Value) -> Flow<Vec<f64>> {
        let values = if value.nature() == Nature::Sequence { items(value)? } else { vec![value.clone()] };
        values.iter().map(|value| self.number(value).map_err(Interrupt::failed)).collect()
    }

    fn number(&self, value: &Value) -> Result<f64, Exception> {
        let name = value.type_name();
        let wrong = |message: String| Err(Exception::new("TypeError", message));
        match (self.kind, value.nature()) {
            (Kind::Int | Kind::Float, nature) => match (nature.number(), value.scalar()) {
                (Some(number), _) => Ok(number),
                (None, Value::Str(text)) => text.trim().parse().map_err(|_| {
                    Exception::new("ValueError", format!("could not convert string to float: {}", value.repr()))
                }),
                _ => {
                    let name = value.full_type_name();
                    wrong(format!("float() argument must be a string or a real number, not '{name}'"))
                }
            },
            (Kind::Date, Nature::Time(Moment { kind: Clockwork::Date | Clockwork::DateTime, micros, .. })) => {
                Ok(float(micros.div_euclid(DAY) * DAY))
            }
            (Kind::Time, Nature::Time(Moment { kind: Clockwork::Time, micros, .. }))
            | (Kind::DateTime, Nature::Time(Moment { kind: Clockwork::DateTime, micros, .. })) => Ok(float(micros)),
            (Kind::Date, _) => wrong(format!("combine() argument 1 must be datetime.date, not {}", a(value))),
            (Kind::Time, _) => wrong(format!("combine() argument 2 must be datetime.time, not {}", a(value))),
            (Kind::DateTime, Nature::Time(Moment { kind: Clockwork::Time, .. })) => {
                wrong("unsupported operand type(s) for -: 'datetime.time' and 'datetime.datetime'".to_owned())
            }
            (Kind::DateTime, nature) if nature.moment().is_some() => {
                wrong("'tzinfo' is an invalid keyword argument for replace()".to_owned())
            }
            (Kind::DateTime, _) if matches!(value, Value::Str(_)) => {
                wrong("str.replace() takes no keyword arguments".to_owned())
            }
            (Kind::DateTime, _) => {
                Err(Exception::new("AttributeError", format!("'{name}' object has no attribute 'replace'")))
            }
        }
    }
}

/// A value's type as Python's own functions call it.
fn a(value: &Value) -> String {
    if value.is_none() { "None".to_owned() } else { value.full_type_name() }
}

/// Whether both ends are the same. What is no number at all is not even itself.
fn is_same(min: &Value, max: &Value) -> Result<bool, Exception> {
    match (min.nature().number(), max.nature().number()) {
        (Some(min), Some(max)) => Ok(min == max),
        _ => Ok(!min.is_less(max)? && !max.is_less(min)?),
    }
}

/// An end of the line as messages show it: a day at midnight, a time of day on the day that stands for all.
fn as_datetime(kind: Kind, value: &Value) -> Value {
    match kind {
        Kind::Date => Value::str(format!("{} 00:00:00", value.show())),
        Kind::Time => Value::str(format!("2000-01-01 {}", value.show())),
        _ => value.clone(),
    }
}

/// The number of the page for a value of any kind.
fn number_of(value: &Value) -> f64 {
    let nature = value.nature();
    nature.number().or_else(|| nature.moment().map(|moment| float(moment.micros))).unwrap_or_default()
}

#[allow(clippy::cast_precision_loss, reason = "microseconds that a float does not hold are refused")]
fn float(micros: i64) -> f64 {
    micros as f64
}

#[allow(clippy::cast_possible_truncation, reason = "a fraction of a microsecond does not count")]
fn whole(number: f64) -> i64 {
    number as i64
}
