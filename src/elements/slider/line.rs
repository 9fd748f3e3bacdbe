//! What a script's arguments make of a slider: the line, its kind, and the values on it.
//!
//! The page knows numbers only. Days and times are microseconds to it (see [`Moment::micros`]), which it holds exactly for
//! five centuries.

use crate::args::{Args, items};
use crate::diag::{Exception, Flow, Interrupt};
use crate::ui::arguments::{bad_value_as, proto_type};
use crate::ui::call::{bad_type, bad_value};
use crate::ui::number::{self, SAFE_F64};
use crate::value::{Clockwork, Moment, Nature, Value};
use std::rc::Rc;

const DAY: i64 = 86_400_000_000;
const MINUTE: i64 = 60_000_000;
/// The first and the last day that the page holds exactly whatever the time of day, from 1970.
const DAYS: (i64, i64) = (-104_249, 104_248);
/// How far the line reaches around a day that is all that the script gives.
const AROUND: i64 = 14 * DAY;

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

    fn is_time(self) -> bool {
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
    /// A moment, after which others are made.
    like: Value,
}

/// How far a step goes, and the name of its type.
struct Step {
    nature: Nature,
    name: String,
}

impl Step {
    fn span(micros: i64) -> Self {
        let span = Moment { kind: Clockwork::Span, micros, offset: None };
        Self { nature: Nature::Time(span), name: "timedelta".to_owned() }
    }

    fn of(value: &Value) -> Self {
        Self { nature: value.nature(), name: value.type_name().into_owned() }
    }

    fn micros(&self) -> Option<i64> {
        self.nature.moment().filter(|moment| moment.kind == Clockwork::Span).map(|moment| moment.micros)
    }
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
        if !min.is_less(&max)? && !max.is_less(&min)? {
            let (min, max) = (as_datetime(kind, &min), as_datetime(kind, &max));
            return Err(number::invalid_bounds(&min, &max).into());
        }
        let format = match args.get("format").scalar() {
            Value::None => kind.usual_format().into(),
            Value::Str(format) => format,
            other => return Err(proto_type(&other, "str").into()),
        };
        let line = Self {
            kind,
            single,
            default: values.iter().map(number_of).collect(),
            min: number_of(&min),
            max: number_of(&max),
            step: step.nature.number().or_else(|| step.micros().map(float)).unwrap_or_default(),
            format,
            like: values.into_iter().next().unwrap_or_default(),
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

    /// The script's value for numbers of the page.
    ///
    /// # Errors
    /// There is no such moment.
    pub fn value(&self, numbers: &[f64]) -> Flow<Value> {
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
        match (self.kind, &self.like) {
            (Kind::Int, _) => Ok(number::to_value(true, number)),
            (Kind::Float, _) => Ok(Value::Float(number)),
            (_, Value::Object(moment)) => moment.moment_at(whole(number)),
            (_, other) => Ok(other.clone()),
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
        self.value(&numbers.filter(fits).unwrap_or_else(|| self.default.clone())).ok()
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
                _ => wrong(format!("float() argument must be a string or a real number, not '{name}'")),
            },
            (Kind::Date, Nature::Time(Moment { kind: Clockwork::Date | Clockwork::DateTime, micros, .. })) => {
                Ok(float(micros.div_euclid(DAY) * DAY))
            }
            (Kind::Time, Nature::Time(Moment { kind: Clockwork::Time, micros, .. }))
            | (Kind::DateTime, Nature::Time(Moment { kind: Clockwork::DateTime, micros, .. })) => Ok(float(micros)),
            (Kind::Date, _) => wrong(format!("combine() argument 1 must be datetime.date, not {name}")),
            (Kind::Time, _) => wrong(format!("combine() argument 2 must be datetime.time, not {name}")),
            (Kind::DateTime, _) => wrong("replace() got an unexpected keyword argument 'tzinfo'".to_owned()),
        }
    }
}

/// `value=`. Where the script gives none, session state says whether it is a range.
fn first_value(args: &Args, state: Option<&Value>) -> Value {
    let or = |name, usual| if args.has(name) { args.get(name) } else { Value::Int(usual) };
    match (args.get("value"), state) {
        (Value::None, Some(state)) if Kind::of(state).is_none() => {
            Value::List([or("min_value", 0), or("max_value", 100)].into())
        }
        (Value::None, _) => or("min_value", 0),
        (value, _) => value,
    }
}

/// The values of a range: none, one, or two.
fn range(value: &Value) -> Flow<Vec<Value>> {
    if value.nature() != Nature::Sequence {
        return Err(bad_type("value", value, "int, float, date, time, datetime, list, tuple").into());
    }
    let values = items(value)?;
    if values.len() > 2 {
        let supported = "int, float, date, time, datetime, a list containing up to two such values, a tuple containing \
                         up to two such values";
        return Err(bad_value("value", supported).into());
    }
    Ok(values)
}

/// The kind that all values have.
fn kind_of_all(values: &[Value]) -> Result<Kind, Exception> {
    let mut kinds = Vec::new();
    for value in values {
        // Streamlit looks the type up in a table, and that is what it says.
        let unknown = || Exception::new("KeyError", format!("<class '{}'>", value.type_name()));
        kinds.push(Kind::of(value).ok_or_else(unknown)?);
    }
    match kinds.as_slice() {
        [] => Ok(Kind::Int),
        [one] => Ok(*one),
        [first, rest @ ..] if rest.iter().all(|kind| kind == first) => Ok(*first),
        _ => {
            let names: Vec<_> = values.iter().map(Value::type_name).collect();
            Err(wrong_types("list or tuple containing values of the same type", &names.join(", ")))
        }
    }
}

/// Where the line ends if the script does not say.
fn usual_ends(kind: Kind, first: Option<&Value>) -> Flow<(Value, Value)> {
    let Some((Value::Object(like), Some(moment))) = first.map(|first| (first, first.nature().moment())) else {
        return Ok(match kind {
            Kind::Int => (Value::Int(0), Value::Int(100)),
            _ => (Value::Float(0.0), Value::Float(1.0)),
        });
    };
    let (low, high) = if kind == Kind::Time {
        let midnight = moment.micros.div_euclid(DAY) * DAY;
        (midnight, midnight + DAY - 1)
    } else {
        // Not beyond what the page holds, but in any case as far as the value itself.
        let last = if kind == Kind::Date { DAYS.1 * DAY } else { (DAYS.1 + 1) * DAY - 1 };
        let low = (moment.micros - AROUND).max(DAYS.0 * DAY).min(moment.micros);
        (low, (moment.micros + AROUND).min(last).max(moment.micros))
    };
    Ok((like.moment_at(low)?, like.moment_at(high)?))
}

/// `step=`, or the usual one.
fn read_step(args: &Args, kind: Kind, min: &Value, max: &Value) -> Result<Step, Exception> {
    let step = match (args.get("step"), kind) {
        (Value::None, Kind::Int) => Step::of(&Value::Int(1)),
        (Value::None, Kind::Float) => Step::of(&Value::Float(0.01)),
        (Value::None, Kind::Time) => Step::span(15 * MINUTE),
        (Value::None, _) if distance(min, max)? < DAY => Step::span(15 * MINUTE),
        (Value::None, _) => Step::span(DAY),
        (step, _) => Step::of(&step),
    };
    let zero = "Zero is not allowed.";
    if step.micros() == Some(0) {
        return Err(bad_value_as("step", "a timedelta", zero));
    }
    if step.nature.number() == Some(0.0) {
        return Err(bad_value_as("step", "a number", zero));
    }
    Ok(step)
}

/// How long it is between two days or moments.
fn distance(min: &Value, max: &Value) -> Result<i64, Exception> {
    match (min.nature().moment(), max.nature().moment()) {
        (Some(a), Some(b)) if a.kind == b.kind && a.kind != Clockwork::Time => {
            if a.offset.is_some() != b.offset.is_some() {
                return Err(Exception::new("TypeError", "can't subtract offset-naive and offset-aware datetimes"));
            }
            let instant = |moment: Moment| moment.micros - moment.offset.unwrap_or(0);
            Ok((instant(b) - instant(a)).abs())
        }
        _ => {
            let (a, b) = (max.type_name(), min.type_name());
            Err(Exception::new("TypeError", format!("unsupported operand type(s) for -: '{a}' and '{b}'")))
        }
    }
}

/// Refuses arguments of different kinds.
fn check_kinds(kind: Kind, value: &Value, min: &Value, max: &Value, step: &Step) -> Result<(), Exception> {
    let (low, high, by) = (min.type_name(), max.type_name(), &step.name);
    let natures = [min.nature(), max.nature(), step.nature];
    let ints = natures.iter().all(|nature| matches!(nature, Nature::Whole(_)));
    let floats = natures.iter().all(|nature| matches!(nature, Nature::Float(_) | Nature::Real(_)));
    let times = kind.is_time() && step.micros().is_some() && low == high;
    if !(ints || floats || times) {
        let provided = format!("min_value={low}, max_value={high}, step={by}");
        return Err(wrong_types("matching numeric types, matching date/time types", &provided));
    }
    if times || (kind == Kind::Int && ints) || (kind == Kind::Float && floats) {
        return Ok(());
    }
    let provided = format!("value={}, min_value={low}, max_value={high}", value.type_name());
    Err(wrong_types("value and arguments with matching types", &provided))
}

fn wrong_types(expected: &str, provided: &str) -> Exception {
    let message = format!("Invalid `value` type. Expected one of: {expected}. Provided type: {provided}.");
    Exception::streamlit("StreamlitInvalidParameterTypeError", message)
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
