//! Numbers and days out of texts.

use crate::python::array::Block;

const DAY: i64 = 86_400_000_000;

/// The texts as whole numbers, or as floats if one is no whole number or is missing (`None`); nothing if one is no number.
pub fn numbers(texts: &[Option<&str>]) -> Option<Block> {
    if let Some(whole) = texts.iter().map(|text| text.and_then(whole)).collect::<Option<Vec<i64>>>() {
        return Some(Block::from(whole));
    }
    let floats = texts.iter().map(|text| text.map_or(Some(f64::NAN), float));
    floats.collect::<Option<Vec<f64>>>().map(Block::from)
}

fn whole(text: &str) -> Option<i64> {
    text.trim().parse().ok()
}

/// A float as files have it: `nan` and Python's underscores are none.
fn float(text: &str) -> Option<f64> {
    let text = text.trim();
    let plain = text.trim_start_matches(['+', '-']);
    let is_number = plain.starts_with(|first: char| first.is_ascii_digit() || first == '.');
    let is_infinite = plain.eq_ignore_ascii_case("inf") || plain.eq_ignore_ascii_case("infinity");
    if is_number || is_infinite { text.parse().ok() } else { None }
}

/// A day or moment such as `2024-05-06` or `2024-05-06 07:08:09`, as microseconds since 1970; nothing for other texts.
pub fn moment(text: &str) -> Option<i64> {
    let (day, clock) = match text.split_at_checked(10)? {
        (day, "") => (day, None),
        (day, rest) => (day, Some(rest.strip_prefix([' ', 'T'])?)),
    };
    let [year, month, day] = parts(day, '-', [4, 2, 2])?;
    if !(1..=12).contains(&month) || day < 1 || day > days_in(year, month) {
        return None;
    }
    let days = days_before(year, month) + day - 1;
    let clock = match clock {
        None => 0,
        Some(clock) => {
            let [hour, minute, second] = parts(clock, ':', [2, 2, 2])?;
            if hour > 23 || minute > 59 || second > 59 {
                return None;
            }
            ((hour * 60 + minute) * 60 + second) * 1_000_000
        }
    };
    Some(days * DAY + clock)
}

/// Three numbers of so many digits each.
fn parts(text: &str, apart: char, lengths: [usize; 3]) -> Option<[i64; 3]> {
    let mut found = [0; 3];
    let mut parts = text.split(apart);
    for (number, length) in found.iter_mut().zip(lengths) {
        let part =
            parts.next().filter(|part| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()))?;
        *number = part.parse().ok()?;
    }
    parts.next().is_none().then_some(found)
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1970 to the first of a month.
fn days_before(year: i64, month: i64) -> i64 {
    let years = year - 1;
    let before = years * 365 + years / 4 - years / 100 + years / 400 - 719_162;
    before + (1..month).map(|month| days_in(year, month)).sum::<i64>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::python::array::Values;

    #[test]
    fn texts_become_numbers() {
        let kind = |texts: &[Option<&str>]| numbers(texts).map(|block| block.values);
        assert!(matches!(kind(&[Some("1"), Some(" -2 ")]), Some(Values::Int(cells)) if cells == [1, -2]));
        assert!(matches!(kind(&[Some("1"), Some("2.5e3")]), Some(Values::Float(cells)) if cells == [1.0, 2500.0]));
        assert!(matches!(kind(&[Some("1"), None]), Some(Values::Float(cells)) if cells[1].is_nan()));
        assert!(kind(&[Some("1"), Some("x")]).is_none() && kind(&[Some("nan")]).is_none());
    }

    #[test]
    fn texts_become_moments() {
        assert_eq!(moment("1970-01-02"), Some(DAY));
        assert_eq!(moment("2024-03-01 00:00:01"), Some(19_783 * DAY + 1_000_000));
        assert_eq!(moment("1969-12-31T23:00:00"), Some(-3_600_000_000));
        for other in ["2024-02-30", "2024-13-01", "01/02/2024", "2024-1-2", "2024-01-01 25:00:00", ""] {
            assert_eq!(moment(other), None, "{other}");
        }
    }
}
