//! Parts of a year (第四季度, 上半年, 去年春天) and days that count from today (昨天, 当晚).

use crate::compile::entities::values::number::{arabic, small};
use crate::compile::entities::values::time::{Reference, Time};
use crate::compile::entities::values::time_words::{festival, literal, word};

pub(crate) fn part_of_year(chars: &[char], time: &mut Time) {
    let at = time.end;
    let quarter = literal(chars, at, "第").unwrap_or(at);
    if let Some((value, end)) = arabic(chars, quarter, 1)
        .or_else(|| small(chars, quarter))
        .filter(|q| (1..=4).contains(&q.0))
        && let Some(end) = word(chars, end, &["季度"])
    {
        time.quarter = Some(value);
        time.end = end;
        return;
    }
    if let Some(after) = literal(chars, at, "前")
        && let Some((value, after)) = arabic(chars, after, 2).or_else(|| small(chars, after))
        && let Some(end) = word(chars, after, &["季度", "个季度", "个月"])
        && (value < 12)
    {
        time.vague = true;
        time.end = end;
        return;
    }
    for (entry, half) in [("上半年", 1), ("下半年", 2)] {
        if let Some(end) = literal(chars, at, entry) {
            time.half = Some(half);
            time.end = end;
            return;
        }
    }
    if time.year.is_some() {
        const PARTS: [&str; 28] = [
            "以来",
            "春节期间",
            "春天",
            "夏天",
            "秋天",
            "冬天",
            "春季",
            "夏季",
            "秋季",
            "冬季",
            "年初",
            "年底",
            "年末",
            "年中",
            "春节",
            "国庆节",
            "国庆",
            "中秋节",
            "中秋",
            "同期",
            "初",
            "底",
            "末",
            "春",
            "夏",
            "秋",
            "冬",
            "开春",
        ];
        let found = word(chars, at, &PARTS[1..]).filter(|&end| {
            end - at > 1
                || !matches!(
                    (chars[at], chars.get(end)),
                    (
                        '春',
                        Some('晚' | '运' | '耕' | '雨' | '茶' | '笋' | '播' | '季')
                    ) | ('秋', Some('粮' | '收'))
                        | ('夏', Some('粮' | '收'))
                        | ('冬', Some('奥'))
                        | ('初', Some('中'))
                )
        });
        if let Some(end) = found.max(festival(chars, at)) {
            time.vague = true;
            time.end = end;
        }
    }
}

pub(crate) fn deictic_day(chars: &[char], time: &mut Time) {
    const WORDS: [(&str, i32); 17] = [
        ("今天", 0),
        ("昨天", -1),
        ("明天", 1),
        ("前天", -2),
        ("后天", 2),
        ("今日", 0),
        ("昨日", -1),
        ("明日", 1),
        ("今晚", 0),
        ("昨晚", -1),
        ("明晚", 1),
        ("今晨", 0),
        ("今早", 0),
        ("次日", 1),
        ("翌日", 1),
        ("大年初一", 0),
        ("大年三十", 0),
    ];
    const SAME: [&str; 4] = ["当天", "当日", "当晚", "同日"];
    for (entry, offset) in WORDS {
        if let Some(end) = literal(chars, time.end, entry) {
            time.day = Some(Reference::From(offset));
            time.vague = offset == 1 && entry.ends_with('日') || entry.starts_with('大');
            time.end = end;
            return;
        }
    }
    if let Some(end) = word(chars, time.end, &SAME) {
        time.day = Some(Reference::From(0));
        time.vague = true;
        time.end = end;
    }
}
