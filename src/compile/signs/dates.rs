//! Days with their years.

use crate::page::{Glyph, has_at};
use crate::text::typeset::digit;

/// Says whether a line is a day written with dots or dashes, with its day of the week or without: 2023.11.22 星期三.
pub(super) fn is_dotted_day(run: &[Glyph]) -> bool {
    let is_dot = |glyph: &Glyph| matches!(glyph.ch, '.' | '-' | '．');
    let part = |glyph: &Glyph| is_dot(glyph) || digit(glyph.ch).is_some();
    let end = run.iter().take(11).take_while(|glyph| part(glyph)).count();
    let (day, rest) = run.split_at(end);
    let sizes = day.split(is_dot).map(<[Glyph]>::len);
    let week = ["星期", "周"];
    (8..=10).contains(&end)
        && rest.len() <= 3
        && (rest.is_empty() || week.iter().any(|week| has_at(rest, 0, week)))
        && matches!(sizes.collect::<Vec<_>>()[..], [4, 1..=2, 1..=2])
}

/// Says whether the day of the week stands short behind a day: 日 周一.
pub(super) fn is_short_weekday(three: &[Glyph]) -> bool {
    matches!((three[0].ch, three[1].ch), ('日', '周' | '週'))
        && "一二三四五六日".contains(three[2].ch)
}

/// Says whether a run has a date with year, month and day.
pub(super) fn has_full_date(run: &[Glyph]) -> bool {
    (4..run.len()).any(|index| {
        run[index].ch == '年'
            && (1..=4).all(|back| {
                digit(run[index - back].ch).is_some()
                    || "〇一二三四五六七八九".contains(run[index - back].ch)
            })
            && run[index..]
                .iter()
                .take(4)
                .position(|glyph| glyph.ch == '月')
                .is_some_and(|month| {
                    // 十一月二十三日
                    let days = run[index + month + 1..].iter().take(4);
                    days.map(|glyph| glyph.ch).any(|ch| ch == '日')
                })
    })
}

/// Says whether a run is a day with its year and nothing else.
pub(crate) fn is_date(run: &[Glyph]) -> bool {
    (8..=12).contains(&run.len())
        && run.last().is_some_and(|glyph| glyph.ch == '日')
        && has_full_date(run)
}
