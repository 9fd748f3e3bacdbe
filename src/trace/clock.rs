//! Time for a trace: real, but nobody waits for show; and the day on which it is made.
#![allow(clippy::disallowed_methods, reason = "a trace is made natively, never in a page")]

use crate::engine::Clock;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// The longest that one wait takes, whatever the script asks for.
const LONGEST_WAIT: Duration = Duration::from_millis(10);

/// The machine's time with short waits.
#[derive(Debug)]
pub(super) struct ShortClock {
    start: Instant,
}

impl ShortClock {
    pub fn start() -> Self {
        Self { start: Instant::now() }
    }
}

impl Clock for ShortClock {
    fn now(&self) -> Duration {
        self.start.elapsed()
    }

    fn sleep(&self, duration: Duration) {
        std::thread::sleep(duration.min(LONGEST_WAIT));
    }
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The year.
    pub year: i64,
    /// The month, from 1.
    pub month: i64,
    /// The day of the month, from 1.
    pub day: i64,
}

impl Day {
    /// Today, in UTC.
    pub fn today() -> Self {
        let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        Self::from_days(i64::try_from(seconds / 86_400).unwrap_or(0))
    }

    /// How many days after 1970-01-01 it is.
    pub fn days(self) -> i64 {
        // The other way round as below.
        let (year, month) = if self.month > 2 { (self.year, self.month - 3) } else { (self.year - 1, self.month + 9) };
        let (span, year) = (year.div_euclid(400), year.rem_euclid(400));
        let day = (153 * month + 2) / 5 + self.day - 1;
        span * 146_097 + 365 * year + year / 4 - year / 100 + day - 719_468
    }

    /// The day so many days after 1970-01-01.
    pub fn from_days(days: i64) -> Self {
        // Years are counted from March, so that the leap day is the last one, and in spans of 400, which all have
        // 146,097 days.
        let days = days + 719_468;
        let (span, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day = day - (365 * year + year / 4 - year / 100);
        let month = (5 * day + 2) / 153;
        let (day, month) = (day - (153 * month + 2) / 5 + 1, if month < 10 { month + 3 } else { month - 9 });
        Self { year: span * 400 + year + i64::from(month <= 2), month, day }
    }

    /// `2026-11-21`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// The same day of another year, if that year has it.
    pub fn in_years(self, years: i64) -> Option<Self> {
        let year = self.year + years;
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        (leap || (self.month, self.day) != (2, 29)).then_some(Self { year, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_the_calendar_does() {
        let cases = [
            (0, "1970-01-01"),
            (59, "1970-03-01"),
            (11_016, "2000-02-29"),
            (11_017, "2000-03-01"),
            (20_453, "2025-12-31"),
            (20_454, "2026-01-01"),
            (47_541, "2100-03-01"),
        ];
        for (days, expected) in cases {
            assert_eq!(Day::from_days(days).iso(), expected);
            assert_eq!(Day::from_days(days).days(), days);
        }
    }

    #[test]
    fn a_leap_day_is_in_leap_years_only() {
        let day = Day { year: 2028, month: 2, day: 29 };
        assert_eq!(day.in_years(4).map(Day::iso).as_deref(), Some("2032-02-29"));
        assert_eq!(day.in_years(10), None);
    }

    #[test]
    fn a_long_wait_is_short() {
        let clock = ShortClock::start();
        clock.sleep(Duration::from_secs(3600));
        assert!(clock.now() < Duration::from_secs(60));
    }
}
