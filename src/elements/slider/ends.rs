//! The arguments that make a slider's line, and what is wrong with them: types that differ, steps of zero.

use super::line::Kind;
use crate::args::{Args, items};
use crate::diag::{Exception, Flow};
use crate::ui::arguments::bad_value_as;
use crate::ui::call::{bad_type, bad_value};
use crate::value::{Clockwork, Moment, Nature, Value};

const DAY: i64 = 86_400_000_000;
const MINUTE: i64 = 60_000_000;
/// The first and the last day that the page holds exactly whatever the time of day, from 1970.
const DAYS: (i64, i64) = (-104_249, 104_248);
/// How far the line reaches around a day that is all that the script gives.
const AROUND: i64 = 14 * DAY;

/// How far a step goes, and the name of its type.
pub(super) struct Step {
    pub nature: Nature,
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

    /// The microseconds of a length of time.
    pub fn micros(&self) -> Option<i64> {
        self.nature.moment().filter(|moment| moment.kind == Clockwork::Span).map(|moment| moment.micros)
    }
}

/// `value=`. Where the script gives none, session state says whether it is a range.
pub(super) fn first_value(args: &Args, state: Option<&Value>) -> Value {
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
pub(super) fn range(value: &Value) -> Flow<Vec<Value>> {
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
pub(super) fn kind_of_all(values: &[Value]) -> Result<Kind, Exception> {
    let mut kinds = Vec::new();
    for value in values {
        // Streamlit looks the type up in a table, and that is what it says.
        let unknown = || Exception::new("KeyError", format!("<class '{}'>", value.type_name()));
        // A class of the script's own, even of days, is not in it.
        let own = value.nature().moment().is_some() && !["datetime", "date", "time"].contains(&&*value.type_name());
        kinds.push(Kind::of(value).filter(|_| !own).ok_or_else(unknown)?);
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
pub(super) fn usual_ends(kind: Kind, first: Option<&Value>) -> Flow<(Value, Value)> {
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
pub(super) fn read_step(args: &Args, kind: Kind, min: &Value, max: &Value) -> Result<Step, Exception> {
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
pub(super) fn check_kinds(kind: Kind, value: &Value, min: &Value, max: &Value, step: &Step) -> Result<(), Exception> {
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
