//! Dates as newspapers give them: a day, a month, a quarter or a year.

use super::read::{Read, Reader, fields};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Holds a calendar date of any precision in ISO 8601 form: `2023`, `2023-Q4`, `2023-11`, `2023-11-08` or `2023-11-08T08:30`.
///
/// The text order of two dates of the same precision is their order in time.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PartialDate(String);

fields! { DateRange { from, to } }

impl PartialDate {
    /// Reads one of the five forms, or returns `None`; months and days are checked against the Gregorian calendar.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, time) = match text.split_once('T') {
            Some((date, time)) => (date, Some(time)),
            None => (text, None),
        };
        let mut fields = date.split('-');
        let year = digits(fields.next()?, 4)?;
        let month = match fields.next() {
            None => return (time.is_none()).then(|| Self(text.into())),
            Some(quarter) if quarter.starts_with('Q') => {
                let number = digits(&quarter[1..], 1)?;
                let whole = fields.next().is_none() && time.is_none();
                return (whole && (1..=4).contains(&number)).then(|| Self(text.into()));
            }
            Some(month) => digits(month, 2)?,
        };
        if !(1..=12).contains(&month) {
            return None;
        }
        match fields.next() {
            None => return (time.is_none()).then(|| Self(text.into())),
            Some(day) => {
                let day = digits(day, 2)?;
                if day < 1 || day > days_in(year, month) || fields.next().is_some() {
                    return None;
                }
            }
        }
        if let Some(time) = time {
            let (hour, minute) = time.split_once(':')?;
            if digits(hour, 2)? > 24 || digits(minute, 2)? > 59 {
                return None;
            }
        }
        Some(Self(text.into()))
    }

    /// Makes a day, or returns `None` where the calendar has no such day.
    pub fn day(year: u32, month: u32, day: u32) -> Option<Self> {
        Self::parse(&format!("{year:04}-{month:02}-{day:02}"))
    }

    /// Returns the ISO 8601 form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the year.
    pub fn year(&self) -> Option<u32> {
        self.0.get(..4)?.parse().ok()
    }

    /// Returns the month, 1 to 12, where the date has one.
    pub fn month(&self) -> Option<u32> {
        self.0.get(5..7)?.parse().ok()
    }

    /// Returns the day of the month, 1 to 31, where the date has one.
    pub fn day_of_month(&self) -> Option<u32> {
        self.0.get(8..10)?.parse().ok()
    }
}

impl Read for PartialDate {
    fn read(from: &mut Reader<'_>) -> Self {
        let text = from.text();
        Self::parse(&text).unwrap_or_else(|| {
            from.wrong(["a date was expected, not `", &text, "`"].concat());
            Self::default()
        })
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Holds the first and the last date of a span, both included.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DateRange {
    /// The first date.
    pub from: PartialDate,
    /// The last date; not before `from`.
    pub to: PartialDate,
}

fn digits(text: &str, count: usize) -> Option<u32> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

fn days_in(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::PartialDate;

    #[test]
    fn forms_and_calendar() {
        for good in [
            "2023",
            "2023-Q4",
            "2023-11",
            "2024-02-29",
            "2023-11-08T08:30",
        ] {
            assert!(PartialDate::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "23",
            "2023-13",
            "2023-02-29",
            "2023-Q5",
            "2023-Q4-01",
            "2023-1-1",
            "2023-11T08:30",
            "2023-11-08T8",
        ] {
            assert!(PartialDate::parse(bad).is_none(), "{bad}");
        }
    }
}
