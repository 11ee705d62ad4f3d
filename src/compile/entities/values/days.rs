//! Arithmetic of the Gregorian calendar; a day is (year, month, day), all from 1.

use crate::model::PartialDate;

/// Numbers the days of the Gregorian calendar.
pub(crate) fn number(year: u32, month: u32, day: u32) -> i64 {
    let (year, month) = if month <= 2 {
        (i64::from(year) - 1, i64::from(month) + 12)
    } else {
        (i64::from(year), i64::from(month))
    };
    365 * year + year / 4 - year / 100 + year / 400 + (153 * (month - 3) + 2) / 5 + i64::from(day)
}

/// Moves a day by some days.
pub(crate) fn shift((year, month, day): (u32, u32, u32), days: i64) -> Option<(u32, u32, u32)> {
    let mut date = (year, month, day);
    for _ in 0..days.unsigned_abs() {
        date = step(date, days > 0)?;
    }
    Some(date)
}

fn step((year, month, day): (u32, u32, u32), ahead: bool) -> Option<(u32, u32, u32)> {
    let exists = |year, month, day| PartialDate::day(year, month, day).is_some();
    if ahead {
        return Some(match (exists(year, month, day + 1), month) {
            (true, _) => (year, month, day + 1),
            (false, 12) => (year + 1, 1, 1),
            (false, _) => (year, month + 1, 1),
        });
    }
    match (day, month) {
        (1, 1) => Some((year.checked_sub(1)?, 12, 31)),
        (1, _) => (28..=31)
            .rev()
            .find(|&day| exists(year, month - 1, day))
            .map(|day| (year, month - 1, day)),
        _ => Some((year, month, day - 1)),
    }
}
