//! Dates as they are typed in a query: `2023-11-08`, `2023年11月`, `11月8日`, `11-08..11-10`.

use crate::model::PartialDate;
use crate::text::folded;

/// Holds the first and the last day looked for, as year, month and day; a year of 0 stands for any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    first: [u32; 3],
    last: [u32; 3],
}

impl Days {
    /// Reads a day, month, year or a span of them, or returns `None`.
    pub(super) fn parse(typed: &str) -> Option<Self> {
        let typed = folded(typed);
        for separator in ["..", "~", "至", "到"] {
            if let Some((from, to)) = typed.split_once(separator) {
                let (from, to) = (Self::single(from)?, Self::single(to)?);
                return Some(Self {
                    first: from.first,
                    last: to.last,
                });
            }
        }
        Self::single(&typed)
    }

    /// Reads the value of a filter: `2023-11-08`, `2023-11` or `2023-11-08/2023-11-10`.
    pub(super) fn of_filter(value: &str) -> Option<Self> {
        let (from, to) = value.split_once('/').unwrap_or((value, value));
        let [from, to] =
            [PartialDate::parse(from)?, PartialDate::parse(to)?].map(|date| bounds(&date));
        Some(Self {
            first: from[0],
            last: to[1],
        })
    }

    fn single(typed: &str) -> Option<Self> {
        let spaced: String = typed
            .chars()
            .map(|c| if c.is_ascii_digit() { c } else { ' ' })
            .collect();
        let known = typed.chars().all(|c| {
            c.is_ascii_digit() || matches!(c, '-' | '/' | '.' | '年' | '月' | '日' | '号')
        });
        let numbers: Option<Vec<u32>> = spaced
            .split_whitespace()
            .map(|digits| digits.parse().ok())
            .collect();
        let numbers = numbers.filter(|_| known)?;
        let is_month = |m: u32| (1..=12).contains(&m);
        let is_day = |d: u32| (1..=31).contains(&d);
        let span = |first, last| Some(Self { first, last });
        match numbers[..] {
            [y, m, d] if y >= 1000 && is_month(m) && is_day(d) => span([y, m, d], [y, m, d]),
            [y, m] if y >= 1000 && is_month(m) => span([y, m, 0], [y, m, 31]),
            [y] if y >= 1000 => span([y, 0, 0], [y, 12, 31]),
            [m, d] if is_month(m) && is_day(d) => span([0, m, d], [0, m, d]),
            [m] if is_month(m) && typed.ends_with('月') => span([0, m, 0], [0, m, 31]),
            _ => None,
        }
    }

    /// Says whether a time falls within these days; a vaguer time, a year where a day is looked for, does not.
    pub(super) fn hold(self, from: &PartialDate, to: Option<&PartialDate>) -> bool {
        let any_year = self.first[0] == 0;
        let [mut begin, mut end] = [bounds(from)[0], bounds(to.unwrap_or(from))[1]];
        if any_year {
            [begin[0], end[0]] = [0, 0];
        }
        let inside = |day: [u32; 3]| self.first <= day && day <= self.last;
        inside(begin) && inside(end) || (to.is_some() && begin <= self.last && self.first <= end)
    }
}

/// Returns the first and last day of a date; a day of 0 stands before, 31 after every other of its month.
pub(super) fn bounds(date: &PartialDate) -> [[u32; 3]; 2] {
    let year = date.year().unwrap_or(0);
    match (
        date.as_str().split_once("-Q"),
        date.month(),
        date.day_of_month(),
    ) {
        (Some((_, quarter)), _, _) => {
            let last = 3 * quarter.parse().unwrap_or(4);
            [[year, last - 2, 0], [year, last, 31]]
        }
        (None, Some(month), Some(day)) => [[year, month, day]; 2],
        (None, Some(month), None) => [[year, month, 0], [year, month, 31]],
        (None, None, _) => [[year, 0, 0], [year, 12, 31]],
    }
}

#[cfg(test)]
mod tests {
    use super::Days;
    use crate::model::PartialDate;

    fn holds(typed: &str, date: &str) -> bool {
        Days::parse(typed)
            .expect(typed)
            .hold(&PartialDate::parse(date).expect(date), None)
    }

    #[test]
    fn typed_dates() {
        assert!(holds("11月8日", "2023-11-08"));
        assert!(holds("2023-11", "2023-11-08T08:30"));
        assert!(holds("2023年", "2023-Q4"));
        assert!(holds("11-08..11-10", "2023-11-09"));
        assert!(holds("２０２３/１１/８", "2023-11-08"));
        assert!(!holds("11月8日", "2023"));
        assert!(!holds("2023-11-08", "2023-11"));
        for bad in ["", "近年来", "13-40", "8", "99999999999999999999", "0"] {
            assert_eq!(Days::parse(bad), None, "{bad}");
        }
    }
}
