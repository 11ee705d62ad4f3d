//! Times as printed → dates of the calendar, counted from the day of issue.

use crate::compile::entities::values::days::{number, shift};
use crate::compile::entities::values::lunar::gregorian;
use crate::compile::entities::values::time::{Reference, Time};
use crate::model::PartialDate;

/// Holds what relative times count from.
#[derive(Clone, Debug, Default)]
pub(crate) struct Clock {
    /// The day of issue, or the newest day the text speaks of.
    pub(crate) base: Option<(u32, u32, u32)>,
    /// The day that the article named last: 当天 and 5日夜间 count from it.
    pub(crate) last: Option<(u32, u32, Option<u32>)>,
}

/// How many days after the day of issue a day without a year may lie before it is taken for last year's.
const AHEAD: i64 = 75;

impl Clock {
    /// Resolves `time` to its first and, for a stretch, its last date.
    pub(crate) fn resolve(&mut self, time: &Time) -> Option<(PartialDate, Option<PartialDate>)> {
        let (year, month) = self
            .base
            .map_or((None, None), |(y, m, _)| (Some(y), Some(m)));
        let stated = match time.year {
            Some(Reference::Is(year)) => Some(year),
            Some(Reference::From(offset)) => year.and_then(|year| year.checked_add_signed(offset)),
            None => None,
        };
        if time.lunar.is_some() && (time.since.is_some() || time.day.is_none()) {
            return None;
        }
        if let Some(quarter) = time.quarter {
            let from = PartialDate::parse(&format!("{:04}-Q{quarter}", stated.or(year)?))?;
            return Some((from, None));
        }
        if let Some(half) = time.half {
            let year = stated.or(year)?;
            let (first, last) = if half == 1 {
                ("01", "06")
            } else {
                ("07", "12")
            };
            return Some((
                PartialDate::parse(&format!("{year:04}-{first}"))?,
                PartialDate::parse(&format!("{year:04}-{last}")),
            ));
        }
        if let (Some(first), Some(Reference::Is(last))) = (time.since, time.month) {
            let year = stated.or_else(|| self.year_of(last, None))?;
            return Some((
                PartialDate::parse(&format!("{year:04}-{first:02}"))?,
                PartialDate::parse(&format!("{year:04}-{last:02}")),
            ));
        }
        let date = match (time.month, time.day) {
            (_, Some(Reference::Is(day))) if time.lunar.is_some() => {
                let (year, month, day) = self.lunar(time, stated, day)?;
                (year, month, Some(day))
            }
            (None, None) if stated.is_some() => {
                return PartialDate::parse(&format!("{:04}", stated?)).map(|date| (date, None));
            }
            // 近日, 春节: no date; a clock time alone is of the day named last, or of the day of issue.
            (None, None) if time.vague || time.clock.is_none() => return None,
            (None, None) => self.last.or(self.base.map(|(y, m, d)| (y, m, Some(d))))?,
            (Some(Reference::Is(month)), day_of) => {
                let day_of = match day_of {
                    Some(Reference::Is(day)) => Some(day),
                    _ => None,
                };
                (
                    stated.or_else(|| self.year_of(month, day_of))?,
                    month,
                    day_of,
                )
            }
            (Some(Reference::From(offset)), _) if !time.vague => {
                let months = i64::from(year?) * 12 + i64::from(month?) - 1 + i64::from(offset);
                (
                    u32::try_from(months / 12).ok()?,
                    u32::try_from(months % 12).ok()? + 1,
                    None,
                )
            }
            (Some(Reference::From(_)), _) => return None,
            (None, Some(Reference::Is(day))) => {
                let (year, month, _) = self.last.or(self.base.map(|(y, m, d)| (y, m, Some(d))))?;
                (year, month, Some(day))
            }
            (None, Some(Reference::From(offset))) if time.vague => {
                let (year, month, day) = self.last?;
                let (year, month, day) = shift((year, month, day?), i64::from(offset))?;
                (year, month, Some(day))
            }
            (None, Some(Reference::From(offset))) => {
                let (year, month, day) = shift(self.base?, i64::from(offset))?;
                (year, month, Some(day))
            }
        };
        let (year, month, day) = date;
        let mut text = match day {
            Some(day) => format!("{year:04}-{month:02}-{day:02}"),
            None => format!("{year:04}-{month:02}"),
        };
        PartialDate::parse(&text)?;
        self.last = Some((year, month, day));
        if let (Some((hour, minute)), Some(_)) = (time.clock, day) {
            text.push_str(&format!("T{hour:02}:{minute:02}"));
        }
        Some((PartialDate::parse(&text)?, None))
    }

    /// Finds a day of the lunar calendar; without a year, the last one that lies not far ahead.
    fn lunar(&self, time: &Time, stated: Option<u32>, day: u32) -> Option<(u32, u32, u32)> {
        let (month, leap) = time.lunar?;
        let of = |year| gregorian(year, month, leap, day);
        if let Some(year) = stated {
            return of(year);
        }
        let (year, base_month, base_day) = self.base?;
        let near = |&(y, m, d): &(u32, u32, u32)| {
            number(y, m, d) - number(year, base_month, base_day) <= AHEAD
        };
        of(year).filter(near).or_else(|| of(year.checked_sub(1)?))
    }

    /// Chooses the year of a day without one: the base's, or the year before where that day would lie far ahead.
    fn year_of(&self, month: u32, day: Option<u32>) -> Option<u32> {
        let (year, _, _) = self.base?;
        let ahead = number(year, month, day.unwrap_or(1))
            - self.base.map_or(0, |(y, m, d)| number(y, m, d));
        Some(if ahead > AHEAD { year - 1 } else { year })
    }
}

#[cfg(test)]
mod tests {
    use super::Clock;
    use crate::compile::entities::values::times::time;

    #[test]
    fn dates_count_from_the_day_of_issue() {
        let mut clock = Clock {
            base: Some((2024, 1, 3)),
            last: None,
        };
        for (text, expected) in [
            ("11月8日", "2023-11-08"),
            ("9日", "2023-11-09"),
            ("当天", "2023-11-09"),
            ("昨日", "2024-01-02"),
            ("去年", "2023"),
            ("第四季度", "2024-Q4"),
            ("2024年1月5日8时30分", "2024-01-05T08:30"),
            ("去年12月", "2023-12"),
            ("农历九月初九", "2023-10-23"),
            ("正月十五", "2024-02-24"),
            ("2023年农历腊月廿三", "2024-02-02"),
            ("农历2023年闰二月初一", "2023-03-22"),
            ("去年1至9月", "2023-01"),
        ] {
            let chars: Vec<char> = text.chars().collect();
            let read = time(&chars, 0).and_then(|time| clock.resolve(&time));
            assert_eq!(
                read.map(|(from, _)| from.to_string()).as_deref(),
                Some(expected),
                "{text}"
            );
        }
    }
}
