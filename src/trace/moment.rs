//! Days and times in a step: `{"$date": "2024-01-02"}`, `{"$time": "10:00"}`, `{"$datetime": "2024-01-02T10:00:00"}`.

use super::clock::Day;
use crate::value::{Clockwork, Foreign, Moment, Nature, Object, Value};
use std::any::Any;
use std::borrow::Cow;
use std::rc::Rc;

const SECOND: i64 = 1_000_000;
const DAY: i64 = 86_400 * SECOND;
/// A time of day counts as that of this day.
const TIMES: Day = Day { year: 2000, month: 1, day: 1 };

/// A moment without a language: it knows what it is, and how it was written.
struct Written {
    text: String,
    moment: Moment,
}

impl Object for Written {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn same(&self, other: &dyn Object) -> bool {
        other.nature() == Nature::Time(self.moment)
    }

    fn type_name(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self.moment.kind {
            Clockwork::Date => "date",
            Clockwork::Time => "time",
            _ => "datetime",
        })
    }

    fn show(&self) -> String {
        self.text.clone()
    }

    fn foreign(&self) -> Option<&dyn Foreign> {
        Some(self)
    }
}

impl Foreign for Written {
    fn nature(&self) -> Nature {
        Nature::Time(self.moment)
    }
}

/// Whether an object with that name stands for a moment.
pub(super) fn is_moment(name: &str) -> bool {
    ["$date", "$time", "$datetime"].contains(&name)
}

/// The moment that `text` says; `name` is one of those that [`is_moment`] knows. `None` if there is no such moment.
pub(super) fn read_moment(name: &str, text: &str) -> Option<Value> {
    let (kind, micros) = match name {
        "$date" => (Clockwork::Date, day(text)?.days() * DAY),
        "$time" => (Clockwork::Time, TIMES.days() * DAY + time(text)?),
        // Without a time it is midnight.
        _ => match text.split_once(['T', ' ']) {
            Some((date, clock)) => (Clockwork::DateTime, day(date)?.days() * DAY + time(clock)?),
            None => (Clockwork::DateTime, day(text)?.days() * DAY),
        },
    };
    let moment = Moment { kind, micros, offset: None };
    Some(Value::Object(Rc::new(Written { text: text.to_owned(), moment })))
}

/// `2024-01-02`.
fn day(text: &str) -> Option<Day> {
    let mut parts = text.splitn(3, '-').map(|part| part.parse::<i64>().ok());
    let day = Day { year: parts.next()??, month: parts.next()??, day: parts.next()?? };
    // What is no day is another one when it is counted.
    (Day::from_days(day.days()) == day).then_some(day)
}

/// `10:00`, `10:00:30`, `10:00:30.25`, in microseconds. A zone makes no difference to a clock on the wall.
fn time(text: &str) -> Option<i64> {
    let text = text.split(['Z', '+', '-']).next()?;
    let (clock, fraction) = text.split_once('.').unwrap_or((text, ""));
    let parts: Vec<i64> = clock.split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let (hours, minutes, seconds) = match parts.as_slice() {
        [hours, minutes] if fraction.is_empty() => (*hours, *minutes, 0),
        [hours, minutes, seconds] => (*hours, *minutes, *seconds),
        _ => return None,
    };
    let is_time = (0..24).contains(&hours) && (0..60).contains(&minutes) && (0..60).contains(&seconds);
    let micros: i64 = if fraction.is_empty() { 0 } else { format!("{fraction:0<6}").get(..6)?.parse().ok()? };
    is_time.then_some(((hours * 60 + minutes) * 60 + seconds) * SECOND + micros)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_microseconds_on_a_clock_on_the_wall() {
        let millennium = 10_957 * DAY;
        let cases = [
            ("$date", "1970-01-02", Some(DAY)),
            ("$date", "2000-01-01", Some(millennium)),
            ("$date", "2023-02-29", None),
            ("$date", "today", None),
            ("$time", "00:00", Some(millennium)),
            ("$time", "10:00:30.25", Some(millennium + (36_030 * SECOND) + 250_000)),
            ("$time", "24:00", None),
            ("$time", "10", None),
            ("$datetime", "2000-01-01T00:01:00", Some(millennium + 60 * SECOND)),
            ("$datetime", "2000-01-01T00:01:00+02:00", Some(millennium + 60 * SECOND)),
            ("$datetime", "2000-01-01", Some(millennium)),
            ("$datetime", "2000-01-01T", None),
        ];
        for (name, text, expected) in cases {
            let moment = read_moment(name, text).and_then(|value| value.nature().moment());
            assert_eq!(moment.map(|moment| moment.micros), expected, "{name} {text}");
        }
    }
}
