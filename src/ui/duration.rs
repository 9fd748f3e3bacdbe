//! Durations as authors write them in a text: `300ms`, `1.5 m`, `1d2h34m`, `2 days 01:30:00`.

use crate::diag::Exception;

/// The units, each with its names and its seconds. Only the names' case is free: `1M` could be a month.
const UNITS: [(&[&str], f64); 8] = [
    (&["w", "week", "weeks"], 604_800.0),
    (&["d", "day", "days"], 86_400.0),
    (&["h", "hr", "hour", "hours"], 3_600.0),
    (&["m", "min", "minute", "minutes"], 60.0),
    (&["s", "sec", "second", "seconds"], 1.0),
    (&["ms", "milli", "millis", "millisecond", "milliseconds"], 1e-3),
    (&["us", "µs", "micro", "micros", "microsecond", "microseconds"], 1e-6),
    (&["ns", "nano", "nanos", "nanosecond", "nanoseconds"], 1e-9),
];

/// How many seconds a text means.
///
/// # Errors
/// It is no duration.
pub(crate) fn seconds(text: &str) -> Result<f64, Exception> {
    read(text).ok_or_else(|| {
        Exception::streamlit(
            "StreamlitBadTimeStringError",
            format!(
                "Time string doesn't look right. It should be formatted as `'1d2h34m'` or `2 days`, for example. \
                 Got: {text}"
            ),
        )
    })
}

fn read(text: &str) -> Option<f64> {
    // Commas group digits or stand between parts; they say nothing.
    let text = text.replace(',', "");
    let text = text.trim();
    let (sign, mut rest) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest.trim_start()),
        None => (1.0, text.strip_prefix('+').unwrap_or(text).trim_start()),
    };
    if let Ok(nanoseconds) = rest.parse::<u32>() {
        return Some(sign * f64::from(nanoseconds) * 1e-9);
    }
    let mut total = None;
    while !rest.is_empty() {
        let (number, after) = split(rest, |c| c.is_ascii_digit() || matches!(c, '.' | ':'));
        let (unit, after) = split(after.trim_start(), char::is_alphabetic);
        if !number.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let part =
            if number.contains(':') { clock(number).filter(|_| unit.is_empty())? } else { amount(number, unit)? };
        total = Some(total.unwrap_or_default() + part);
        rest = after.trim_start();
    }
    total.map(|total: f64| sign * total)
}

/// The longest beginning of such characters, and the rest.
fn split(text: &str, belongs: impl Fn(char) -> bool) -> (&str, &str) {
    let end = text.find(|c| !belongs(c)).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

fn amount(number: &str, unit: &str) -> Option<f64> {
    let name = unit.to_lowercase();
    let (_, seconds) = UNITS.iter().find(|(names, _)| unit != "M" && names.contains(&&*name))?;
    Some(number.parse::<f64>().ok()? * seconds)
}

/// `hh:mm:ss`.
fn clock(text: &str) -> Option<f64> {
    let parts: Vec<f64> = text.split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let [hours, minutes, seconds] = parts.as_slice() else { return None };
    Some(hours * 3_600.0 + minutes * 60.0 + seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_read_as_pandas_reads_it() {
        let cases = [
            ("100ms", Some(0.1)),
            ("1 min", Some(60.0)),
            ("1d2h34m", Some(95_640.0)),
            ("1 day 02:03:04", Some(93_784.0)),
            ("1h, 2m", Some(3_720.0)),
            ("1,000MS", Some(1.0)),
            ("- 1s", Some(-1.0)),
            ("5.s", Some(5.0)),
            ("5", Some(5e-9)),
            ("1M", None),
            ("5.5", None),
            (".5s", None),
            ("s", None),
            ("soon", None),
            ("1x", None),
            ("1 s -2 ms", None),
            ("01:02", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(seconds(text).ok(), expected, "{text}");
        }
    }
}
