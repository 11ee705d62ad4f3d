//! Years, months, days and parts of the year.

use crate::compile::entities::pieces::line::is_han;
use crate::compile::entities::values::number::{arabic, digit, small};
use crate::compile::entities::values::time::{Reference, Time};
use crate::compile::entities::values::time_words::{literal, word};

pub(crate) fn year(chars: &[char], time: &mut Time) {
    let at = time.end;
    let spelled: Vec<u32> = chars[at..]
        .iter()
        .take(4)
        .map_while(|&c| digit(c))
        .collect();
    let printed = arabic(chars, at, 4)
        .filter(|&(_, end)| end - at == 4 || end - at == 2 && chars.get(end + 1) == Some(&'代'));
    let (value, end) = match printed {
        Some(found) => found,
        None if spelled.len() == 4 => (spelled.iter().fold(0, |sum, d| sum * 10 + d), at + 4),
        None => return relative_year(chars, time),
    };
    if chars.get(end) != Some(&'年') {
        return decade(chars, time);
    }
    if chars.get(end + 1) == Some(&'代') {
        return decade(chars, time);
    }
    if !(1000..2200).contains(&value) {
        return;
    }
    time.year = Some(Reference::Is(value));
    time.end = word(chars, end + 1, &["度"])
        .filter(|&e| !matches!(chars.get(e), Some('假')))
        .unwrap_or(end + 1);
}

fn relative_year(chars: &[char], time: &mut Time) {
    const WORDS: [(&str, i32); 7] = [
        ("去年", -1),
        ("今年", 0),
        ("明年", 1),
        ("前年", -2),
        ("后年", 2),
        ("本年度", 0),
        ("上年", -1),
    ];
    for (entry, offset) in WORDS {
        if let Some(end) = literal(chars, time.end, entry) {
            time.year = Some(Reference::From(offset));
            time.end = end;
            return;
        }
    }
    // ，次年 counts from a year that is told, 首次年会 from none.
    let clause = time.end.checked_sub(1).is_none_or(|i| !is_han(chars[i]));
    if clause && let Some(end) = word(chars, time.end, &["次年", "翌年"]) {
        time.year = Some(Reference::From(0));
        time.vague = true;
        time.end = end;
        return;
    }
    if let Some(end) = literal(chars, time.end, "同年").or_else(|| literal(chars, time.end, "当年"))
        && month_number(chars, end).is_some()
    {
        time.year = Some(Reference::From(0));
        time.vague = true;
        time.end = end;
        return;
    }
    decade(chars, time);
}

/// Reads 上世纪80年代, 20世纪九十年代末, 80年代.
fn decade(chars: &[char], time: &mut Time) {
    let mut end = time.end;
    let century = literal(chars, end, "上世纪")
        .or_else(|| literal(chars, end, "本世纪"))
        .or_else(|| {
            let (_, after) = arabic(chars, end, 2).or_else(|| small(chars, end))?;
            literal(chars, after, "世纪")
        });
    if let Some(after) = century {
        end = after;
    }
    let tens = arabic(chars, end, 4).or_else(|| small(chars, end));
    let decade = tens
        .filter(|&(value, _)| value % 10 == 0)
        .and_then(|(_, after)| literal(chars, after, "年代"));
    let Some(after) = decade.or(century) else {
        return;
    };
    time.vague = true;
    time.end = word(
        chars,
        after,
        &["初期", "中期", "末期", "后期", "中后期", "初", "末", "中叶"],
    )
    .unwrap_or(after);
}

pub(crate) fn month_number(chars: &[char], at: usize) -> Option<(u32, usize)> {
    let (value, mut end) = match arabic(chars, at, 2) {
        Some(found) => found,
        None => small(chars, at)?,
    };
    // 七八月份
    if let Some((second, after)) =
        small(chars, end).filter(|&(second, _)| second == value + 1 && end == at + 1)
    {
        end = after;
        return (chars.get(end) == Some(&'月') && second <= 12).then_some((value, end + 1));
    }
    ((1..=12).contains(&value) && chars.get(end) == Some(&'月')).then_some((value, end + 1))
}

/// Reads 1至9月 and 1—9月 as one stretch: the first month, the last and the end.
fn months(chars: &[char], at: usize) -> Option<(u32, u32, usize)> {
    let (first, mark) = arabic(chars, at, 2)?;
    let next = ["至", "到", "——", "—", "-", "~", "～"]
        .iter()
        .find_map(|range| literal(chars, mark, range))?;
    let (last, end) = arabic(chars, next, 2)?;
    let month = chars.get(end) == Some(&'月') && first < last && (1..=12).contains(&last);
    // 11至12月3日 is no stretch of months.
    let day = chars.get(end + 1).is_some_and(char::is_ascii_digit);
    (month && first > 0 && !day).then(|| {
        (
            first,
            last,
            word(chars, end + 1, &["份"]).unwrap_or(end + 1),
        )
    })
}

pub(crate) fn month(chars: &[char], time: &mut Time) {
    const WORDS: [(&str, i32); 6] = [
        ("本月", 0),
        ("上个月", -1),
        ("上月", -1),
        ("下个月", 1),
        ("下月", 1),
        ("这个月", 0),
    ];
    const LUNAR: [(&str, u32); 3] = [("正月", 1), ("冬月", 11), ("腊月", 12)];
    if let Some((first, last, end)) = months(chars, time.end) {
        time.since = Some(first);
        time.month = Some(Reference::Is(last));
        time.end = end;
        return;
    }
    if let Some((value, end)) = month_number(chars, time.end) {
        time.month = Some(Reference::Is(value));
        time.end = end;
    } else if let Some((value, end)) = LUNAR
        .iter()
        .find_map(|(entry, value)| literal(chars, time.end, entry).map(|end| (*value, end)))
    {
        time.vague = true;
        time.lunar = Some((value, false));
        time.month = Some(Reference::From(0));
        time.end = end;
    } else {
        let found = WORDS
            .iter()
            .find_map(|(entry, offset)| literal(chars, time.end, entry).map(|end| (*offset, end)));
        let Some((offset, end)) = found.filter(|_| time.year.is_none()) else {
            return;
        };
        time.month = Some(Reference::From(offset));
        time.end = end;
    }
    time.end = word(
        chars,
        time.end,
        &["上旬", "中旬", "下旬", "份", "底", "初", "末", "中"],
    )
    .filter(|&end| {
        !matches!(
            (chars[end - 1], chars.get(end)),
            ('中', Some('国' | '心' | '央' | '华'))
        )
    })
    .unwrap_or(time.end);
}

/// Reads a month that is said to be one of the lunar calendar: 九月, 闰二月.
pub(crate) fn lunar_month(chars: &[char], time: &mut Time) {
    let leap = literal(chars, time.end, "闰");
    if let Some((value, end)) = month_number(chars, leap.unwrap_or(time.end)) {
        time.vague = true;
        time.lunar = Some((value, leap.is_some()));
        time.month = Some(Reference::From(0));
        time.end = end;
    }
}

fn day_number(chars: &[char], at: usize) -> Option<(u32, usize)> {
    let lunar = literal(chars, at, "初").and_then(|after| small(chars, after));
    if let Some((value, end)) = lunar.filter(|&(value, _)| value <= 10) {
        return Some((value, end));
    }
    let (value, end) = match arabic(chars, at, 2) {
        Some(found) => found,
        None => small(chars, at)?,
    };
    let closed = matches!(chars.get(end), Some('日' | '号'));
    ((1..=31).contains(&value) && closed).then_some((value, end + 1))
}

/// Reads 廿 and what follows it: 廿三 is 23.
fn twenties(chars: &[char], at: usize) -> Option<(u32, usize)> {
    let after = literal(chars, at, "廿")?;
    let (ones, end) = small(chars, after)
        .filter(|&(ones, _)| ones < 10)
        .unwrap_or((0, after));
    Some((20 + ones, end))
}

pub(crate) fn day(chars: &[char], time: &mut Time) {
    if let Some((value, end)) = day_number(chars, time.end) {
        // 九月初九: only the lunar calendar counts so.
        let month = match time.month {
            Some(Reference::Is(month)) if chars[time.end] == '初' && time.since.is_none() => {
                Some((month, false))
            }
            _ => None,
        };
        time.lunar = time.lunar.or(month);
        time.day = Some(Reference::Is(value));
        time.end = end;
    } else if time.vague
        && let Some((value, end)) = twenties(chars, time.end).or_else(|| small(chars, time.end))
    {
        time.day = Some(Reference::Is(value));
        time.end = end;
    }
}

pub(crate) fn day_alone(chars: &[char], time: &mut Time) {
    let at = time.end;
    let before = at.checked_sub(1).map(|i| chars[i]);
    if matches!(
        before,
        Some('第' | '近' | '续' | '满' | '达' | '每' | '.' | '-' | '约' | '共')
    ) {
        return;
    }
    let Some((value, end)) = arabic(chars, at, 2)
        .filter(|&(value, end)| (1..=31).contains(&value) && chars.get(end) == Some(&'日'))
    else {
        return;
    };
    if matches!(
        chars.get(end + 1),
        Some('内' | '间' | '游' | '龄' | '元' | '均' | '本' | '军')
    ) {
        return;
    }
    time.day = Some(Reference::Is(value));
    time.end = end + 1;
}
