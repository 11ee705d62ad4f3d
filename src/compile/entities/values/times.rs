//! Times: dates, clock times, quarters, festivals and words like 近日.

use crate::compile::entities::lexicon::letters::Letters;
use crate::compile::entities::values::clock::{hour, weekday};
use crate::compile::entities::values::dates::{day, day_alone, lunar_month, month, year};
use crate::compile::entities::values::number::{arabic, digit};
use crate::compile::entities::values::time::{Reference, Time};
use crate::compile::entities::values::time_words::{DAY_PARTS, fixed, longest, word};
use crate::compile::entities::values::year_parts::{deictic_day, part_of_year};

/// Reads the longest time that begins at `at`.
pub(crate) fn time(chars: &[char], at: usize) -> Option<Time> {
    let first = *chars.get(at)?;
    if !starts(first) {
        return None;
    }
    [fixed(chars, at), composed(chars, at), iso(chars, at)]
        .into_iter()
        .flatten()
        .filter(|time| !refused(chars, at, time))
        .max_by_key(|time| time.end)
}

/// Characters that may begin a time, digits aside.
static STARTS: Letters = Letters::of(
    "十去今明前后昨当本上下每周星第近日这连次翌春国中端清重元除腊正农早同大立惊谷芒夏小处白秋寒霜冬圣抗解土红民新改战旧宋唐汉秦建教妇青儿劳泼火护洪永宣景天成弘嘉隆万崇顺康雍乾咸光年月岁记父母情凌零双藏雪古开",
);

/// Says whether a time may begin with `c`; asked of every character.
fn starts(c: char) -> bool {
    c.is_ascii_digit() || STARTS.holds(c) || digit(c).is_some()
}

/// Reads `2023-11-08`, `2023.11.8` and `2023/11/8`.
fn iso(chars: &[char], at: usize) -> Option<Time> {
    let (year, end) = arabic(chars, at, 4)
        .filter(|&(year, end)| end - at == 4 && (1900..2100).contains(&year))?;
    let mark = *chars.get(end).filter(|c| matches!(c, '-' | '.' | '/'))?;
    let (month, end) = arabic(chars, end + 1, 2).filter(|&(month, _)| (1..=12).contains(&month))?;
    if chars.get(end) != Some(&mark) {
        return None;
    }
    let (day, end) = arabic(chars, end + 1, 2).filter(|&(day, _)| (1..=31).contains(&day))?;
    let mut time = Time {
        end,
        year: Some(Reference::Is(year)),
        month: Some(Reference::Is(month)),
        day: Some(Reference::Is(day)),
        ..Time::default()
    };
    hour(chars, &mut time);
    Some(time)
}

/// Reads year, month, day, day part and clock in this order, any of them left out.
fn composed(chars: &[char], at: usize) -> Option<Time> {
    let mut time = Time {
        end: at,
        ..Time::default()
    };
    if let Some(end) = word(chars, at, &["农历", "公历"]) {
        time.end = end;
    }
    let lead = time.end;
    year(chars, &mut time);
    if let Some(end) = word(chars, time.end, &["农历"]).filter(|_| time.end > lead) {
        time.end = end;
    }
    let dated = time.end;
    if chars[at..dated].ends_with(&['农', '历']) || chars[at..].starts_with(&['农', '历']) {
        lunar_month(chars, &mut time);
    }
    if time.end == dated {
        month(chars, &mut time);
    }
    if time.end == dated {
        part_of_year(chars, &mut time);
    } else {
        day(chars, &mut time);
    }
    if time.end == lead {
        deictic_day(chars, &mut time);
    }
    if time.end == lead {
        day_alone(chars, &mut time);
    }
    weekday(chars, &mut time);
    let daily = time.day.is_some() || time.vague && time.end > lead;
    if daily && let Some(end) = longest(&DAY_PARTS, chars, time.end) {
        time.end = end;
    }
    let before = time.end;
    hour(chars, &mut time);
    if time.end > before && before == lead {
        return Some(time);
    }
    (time.end > lead).then_some(time)
}

/// Refuses what only looks like a time: 一日, 三月 in 三个月, a month inside a longer number, 当日 in 正当日.
fn refused(chars: &[char], at: usize, time: &Time) -> bool {
    let before = at.checked_sub(1).map(|i| chars[i]);
    if chars[at].is_ascii_digit() && before.is_some_and(|c| c.is_ascii_digit() || c == '.') {
        return true;
    }
    if digit(chars[at]).is_some()
        && before.is_some_and(|c| digit(c).is_some() || matches!(c, '十' | '第' | '百'))
        && time.month.is_some()
    {
        return true;
    }
    let text: String = chars[at..time.end].iter().collect();
    match text.as_str() {
        "中秋" | "国庆" | "清明" | "重阳" | "元宵" | "端午" => {
            matches!(chars.get(time.end), Some('上' | '路' | '的' | '区')) && text != "中秋"
        }
        "明代" | "清代" | "宋代" | "元代" | "唐代" | "汉代" | "秦代" => {
            before.is_some_and(|c| matches!(c, '古' | '当' | '近'))
        }
        "白露" | "小暑" | "清初" | "明初" => {
            matches!(chars.get(time.end), Some('一' | '生'))
        }
        "连日" => chars.get(time.end) == Some(&'本'),
        "十月" | "三月" | "九月" => before.is_some_and(|c| matches!(c, '怀')),
        "日前" => before.is_some_and(|c| {
            c.is_ascii_digit() || matches!(c, '今' | '昨' | '当' | '节' | '近' | '目' | '生' | '假')
        }),
        "近日" | "近期" => {
            before.is_some_and(|c| matches!(c, '最' | '远' | '临' | '接'))
                && text == "近日"
                && before == Some('接')
        }
        _ => false,
    }
}
