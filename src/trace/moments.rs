//! Dates and times in steps, `{"$date": "2024-05-01"}`: a slider has them as microseconds, and so has the page.

use serde_json::Value as Json;

const DAY: i64 = 86_400_000_000;
/// The day on which a time of day is looked at, 2000-01-01.
const BASE_DAY: i64 = 10_957;

/// Whether JSON is a date, a time, or both.
pub(super) fn is_moment(json: &Json) -> bool {
    json.as_object().is_some_and(|object| object.len() == 1 && object.keys().all(|name| NAMES.contains(&name.as_str())))
}

const NAMES: [&str; 3] = ["$date", "$time", "$datetime"];

/// The microseconds since 1970 of a date, a time, or both; of each in a list. `None` if it is none.
pub(super) fn micros(json: &Json) -> Option<i64> {
    let text = |name: &str| json.get(name).and_then(Json::as_str);
    if let Some(date) = text("$date") {
        return Some(days(date)? * DAY);
    }
    if let Some(time) = text("$time") {
        return Some(BASE_DAY * DAY + clock(time)?);
    }
    let (date, time) = text("$datetime")?.split_once(['T', ' '])?;
    Some(days(date)? * DAY + clock(time)?)
}

/// Days since 1970 of `2024-05-01`.
fn days(date: &str) -> Option<i64> {
    let mut parts = date.split('-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    // Years are counted from March, so that the leap day is the last one.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(year * 365 + leaps + (153 * month + 2) / 5 + day - 1 - 719_468)
}

/// Microseconds since midnight of `10:45`, `10:45:00` or `10:45:00.250000`. A zone makes no difference to a slider.
fn clock(time: &str) -> Option<i64> {
    let time = time.trim_end_matches('Z');
    let time = time.rsplit_once(['+', '-']).map_or(time, |(time, _)| time);
    let (time, fraction) = time.split_once('.').unwrap_or((time, ""));
    let mut parts = time.split(':').map(|part| part.parse::<i64>().ok());
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next().unwrap_or(Some(0))?);
    let fraction = format!("{fraction:0<6}").get(..6)?.parse::<i64>().ok()?;
    Some(((hour * 60 + minute) * 60 + second) * 1_000_000 + fraction)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn dates_and_times_are_microseconds() {
        let cases = [
            (json!({"$date": "1970-01-02"}), Some(DAY)),
            (json!({"$date": "2024-02-29"}), Some(19_782 * DAY)),
            (json!({"$date": "1684-07-29"}), Some(-104_249 * DAY)),
            (json!({"$time": "00:00:00.250000"}), Some(BASE_DAY * DAY + 250_000)),
            (json!({"$time": "10:45"}), Some(BASE_DAY * DAY + 38_700_000_000)),
            (json!({"$datetime": "1970-01-01T00:00:01+02:00"}), Some(1_000_000)),
            (json!({"$date": "yesterday"}), None),
            (json!(5), None),
        ];
        for (json, expected) in cases {
            assert_eq!(micros(&json), expected, "{json}");
        }
    }
}
