//! Days of the lunar calendar (农历九月初九) → days of the Gregorian one.

use crate::compile::lexis::lines::lines;

/// Holds a year of the lunar calendar.
struct Year {
    /// Month and day of its first day, in the Gregorian year of the same number.
    first: (u32, u32),
    /// The month that is followed by a leap month of the same number, or 0.
    leap: u32,
    /// Its months in order, the leap month among them: whether each has 30 days and not 29.
    long: &'static [u8],
}

/// Returns the Gregorian day of a day of the lunar calendar, from 1900 to 2100.
pub(crate) fn gregorian(year: u32, month: u32, leap: bool, day: u32) -> Option<(u32, u32, u32)> {
    let known = table(year)?;
    let after_leap = known.leap > 0 && month > known.leap;
    let leap_itself = leap && month == known.leap;
    if leap && !leap_itself {
        return None;
    }
    let index = (month.checked_sub(1)? + u32::from(after_leap || leap_itself)) as usize;
    let length = |long: u8| if long == b'1' { 30 } else { 29 };
    if day == 0 || day > length(*known.long.get(index)?) {
        return None;
    }
    let before: u32 = known.long[..index].iter().map(|&long| length(long)).sum();
    let days = before + day - 1;
    crate::compile::entities::values::days::shift(
        (year, known.first.0, known.first.1),
        i64::from(days),
    )
}

fn table(year: u32) -> Option<Year> {
    let index = year.checked_sub(1900)? as usize;
    let mut fields = lines(include_str!("../data/lunar.txt"))
        .nth(index)?
        .split(' ');
    let mut number = || fields.next().and_then(|field| field.parse::<u32>().ok());
    let [_, first, leap] = [number()?, number()?, number()?];
    Some(Year {
        first: (first / 100, first % 100),
        leap,
        long: fields.next()?.as_bytes(),
    })
}

#[cfg(test)]
mod tests {
    use super::{gregorian, table};

    #[test]
    fn festivals_fall_where_they_fell() {
        for (lunar, expected) in [
            ((2023, 1, false, 1), (2023, 1, 22)),
            ((2023, 2, true, 15), (2023, 4, 5)),
            ((2023, 9, false, 9), (2023, 10, 23)),
            ((2024, 1, false, 15), (2024, 2, 24)),
            ((2023, 12, false, 30), (2024, 2, 9)),
            ((1949, 8, false, 10), (1949, 10, 1)),
        ] {
            let (year, month, leap, day) = lunar;
            assert_eq!(gregorian(year, month, leap, day), Some(expected));
        }
        assert_eq!(gregorian(2024, 2, true, 1), None);
        assert_eq!(gregorian(2024, 1, false, 30), None);
    }

    #[test]
    fn a_year_begins_where_the_last_one_ends() {
        for year in 1900..2100 {
            let months = table(year).map_or(0, |year| year.long.len());
            let leap = table(year).is_some_and(|year| year.leap > 0);
            assert_eq!(months, if leap { 13 } else { 12 }, "{year}");
            let last = [30, 29]
                .iter()
                .find_map(|&day| gregorian(year, 12, false, day));
            let next = last.and_then(|last| crate::compile::entities::values::days::shift(last, 1));
            assert_eq!(next, gregorian(year + 1, 1, false, 1), "{year}");
        }
    }
}
