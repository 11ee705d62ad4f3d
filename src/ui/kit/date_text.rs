//! Dates in words, in the interface's language.

use crate::model::{DateRange, PartialDate};
use crate::ui::words::Lang;

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// Says a date as precisely as it is known: 2023年11月8日.
pub fn full(lang: Lang, date: &PartialDate) -> String {
    let Some(year) = date.year() else {
        return date.to_string();
    };
    match (lang, date.month()) {
        (Lang::English, Some(_)) => format!("{} {year}", short(lang, date)),
        (Lang::English, None) => date.to_string(),
        (_, Some(_)) => format!("{year}年{}", short(lang, date)),
        (_, None) => match date.as_str().split_once("-Q") {
            Some((_, quarter)) => format!("{year}年第{quarter}季度"),
            None => format!("{year}年"),
        },
    }
}

/// Says year and month: 2023年11月.
pub fn month(lang: Lang, date: &PartialDate) -> String {
    match (date.year(), date.month()) {
        (Some(year), Some(month)) if lang == Lang::English => {
            format!("{} {year}", month_name(month))
        }
        (Some(year), Some(month)) => format!("{year}年{month}月"),
        _ => full(lang, date),
    }
}

/// Says a range of days, leaving out what repeats: 11月7日—10日.
pub fn range(lang: Lang, range: &DateRange) -> String {
    let from = short(lang, &range.from);
    if range.from == range.to {
        return from;
    }
    let same_year = range.from.year() == range.to.year();
    let same_month = same_year && range.from.month() == range.to.month();
    match (lang, range.to.day_of_month()) {
        (Lang::English, _) if same_year => format!("{from} – {}", short(lang, &range.to)),
        (Lang::English, _) => format!("{} – {}", full(lang, &range.from), full(lang, &range.to)),
        (_, Some(day)) if same_month => format!("{from}—{day}日"),
        _ if same_year => format!("{from}—{}", short(lang, &range.to)),
        _ => format!("{}—{}", full(lang, &range.from), full(lang, &range.to)),
    }
}

/// Says the value of a filter, a day or a span of days; what is no date is left as it is.
pub fn span(lang: Lang, value: &str) -> String {
    let (from, to) = value.split_once('/').unwrap_or((value, value));
    match (PartialDate::parse(from), PartialDate::parse(to)) {
        (Some(from), Some(to)) if from != to => range(lang, &DateRange { from, to }),
        (Some(day), _) => full(lang, &day),
        _ => value.into(),
    }
}

/// Says month and day: 11月8日.
pub fn short(lang: Lang, date: &PartialDate) -> String {
    match (date.month(), date.day_of_month()) {
        (Some(month), Some(day)) if lang == Lang::English => format!("{day} {}", month_name(month)),
        (Some(month), None) if lang == Lang::English => month_name(month).into(),
        (Some(month), Some(day)) => format!("{month}月{day}日"),
        (Some(month), None) => format!("{month}月"),
        _ => full(lang, date),
    }
}

fn month_name(month: u32) -> &'static str {
    MONTHS.get(month as usize - 1).copied().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        PartialDate::parse(text).expect("a date")
    }

    #[test]
    fn dates_in_words() {
        let span = DateRange {
            from: date("2023-11-07"),
            to: date("2023-11-10"),
        };
        assert_eq!(range(Lang::Hans, &span), "11月7日—10日");
        assert_eq!(range(Lang::English, &span), "7 Nov – 10 Nov");
        assert_eq!(full(Lang::Hans, &date("2023-Q4")), "2023年第4季度");
        assert_eq!(full(Lang::English, &date("2023-11-08")), "8 Nov 2023");
        assert_eq!(month(Lang::Hans, &date("2023-11-08")), "2023年11月");
    }
}
