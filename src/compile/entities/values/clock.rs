//! Days of the week and times of the day.

use crate::compile::entities::values::number::{arabic, small};
use crate::compile::entities::values::time::{Reference, Time};
use crate::compile::entities::values::time_words::{DAY_PARTS, literal, longest, word};

pub(crate) fn weekday(chars: &[char], time: &mut Time) {
    let mut at = time.end;
    if time.day.is_none() {
        at = word(chars, at, &["每", "本", "上", "下", "这"]).unwrap_or(at);
    }
    let open = literal(chars, at, "（").or_else(|| literal(chars, at, "("));
    let inner = open.unwrap_or(at);
    let Some(named) = word(chars, inner, &["星期", "周", "礼拜"]) else {
        return;
    };
    let day = chars
        .get(named)
        .is_some_and(|c| matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '日' | '天'))
        || chars.get(named) == Some(&'末') && at > time.end;
    if day
        && !matches!(
            (chars[named], chars.get(named + 1)),
            ('一', Some('切' | '般' | '些' | '种' | '直'))
                | ('日', Some('本' | '报'))
                | (
                    '三' | '五' | '四' | '六' | '二',
                    Some('个' | '年' | '岁' | '十' | '百')
                )
        )
    {
        let mut end = named + 1;
        if open.is_some() {
            match chars.get(end) {
                Some('）' | ')') if time.day.is_some() => end += 1,
                _ => return,
            }
        }
        // 周一、二: the second day shares the first one's word.
        while chars.get(end) == Some(&'、')
            && chars
                .get(end + 1)
                .is_some_and(|&c| "二三四五六日".contains(c))
            && !chars
                .get(end + 2)
                .is_some_and(|&c| "十百千万个名位种条件次年月天是".contains(c))
        {
            end += 2;
        }
        // 周一 alone may be 一周 read wrongly only after a count.
        time.end = end;
        if time.day.is_none() {
            time.day = Some(Reference::From(0));
            time.vague = true;
        }
    } else if at > time.end && open.is_none() && time.end == at - 1 && chars[time.end] != '每' {
        // 本周, 上周
        time.end = named;
        time.vague = true;
    }
}

/// Reads 8时30分许, 20:15, 晚8点半.
pub(crate) fn hour(chars: &[char], time: &mut Time) {
    let lead = longest(&DAY_PARTS, chars, time.end).filter(|_| time.clock.is_none());
    let at = lead.unwrap_or(time.end);
    let midnight = (chars.get(at) == Some(&'零')).then_some((0, at + 1));
    let Some((hour, end)) = arabic(chars, at, 2)
        .or_else(|| small(chars, at))
        .or(midnight)
        .filter(|found| found.0 <= 24)
    else {
        return;
    };
    let spelled = !chars[at].is_ascii_digit();
    match chars.get(end) {
        Some(':' | '：') => {
            let Some((minute, end)) = arabic(chars, end + 1, 2)
                .filter(|&(minute, after)| minute < 60 && after == end + 3)
            else {
                return;
            };
            time.clock = Some((hour, minute));
            time.end = end;
            if let Some((_, end)) = chars
                .get(end)
                .filter(|c| matches!(c, ':' | '：'))
                .and_then(|_| arabic(chars, end + 1, 2))
            {
                time.end = end;
            }
        }
        Some(mark @ ('时' | '点')) => {
            let bare = *mark == '点' || spelled;
            // 3点建议 and 一时 are no clock: a spelled hour or 点 needs a day or a day part before it or 半, 分, 许, 钟 after it.
            let mut end = end + 1;
            let mut sure = !bare || time.end > at || lead.is_some() || time.day.is_some();
            if *mark == '时'
                && matches!(
                    chars.get(end),
                    Some('速' | '长' | '空' | '代' | '差' | '期' | '间' | '候' | '常')
                )
            {
                return;
            }
            let mut minute = 0;
            if let Some((value, after)) = arabic(chars, end, 2)
                .or_else(|| small(chars, end))
                .filter(|&(_, after)| chars.get(after) == Some(&'分'))
            {
                minute = value.min(59);
                end = after + 1;
                sure = true;
            } else if let Some(after) = word(chars, end, &["半", "整", "钟", "多钟"]) {
                minute = if chars[end] == '半' { 30 } else { 0 };
                end = after;
                sure = true;
            }
            if let Some(after) = word(chars, end, &["左右", "许", "多"]) {
                end = after;
                sure = true;
            }
            if sure {
                time.clock = Some((hour, minute));
                time.end = end;
            }
        }
        _ => {}
    }
}
