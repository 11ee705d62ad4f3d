//! Lines that begin an entry of a list, by a number, a mark or a label, and lines of digits.

use crate::page::{Glyph, ends_with, has_at};
use crate::text::typeset::{digit, is_colon, is_han, is_numeral};

/// The most characters of a label before its colon.
const LABEL: usize = 4;

/// The most characters of a salutation, and of one that says no more than whom it is for.
const GREETING: usize = 30;

const SHORT: usize = 6;

/// The most characters of the word that tells how to reach somebody.
const CONTACT: usize = 4;

/// The most characters of the label of a part.
const LABELLED: usize = 6;

/// The least digits of a number to call.
const DIGITS: usize = 5;

/// Says whether a run begins with a number of a list: `一、`, `（二）`, `3.`.
pub(crate) fn is_numbered(run: &[Glyph]) -> bool {
    let open = usize::from(matches!(run[0].ch, '（' | '('));
    let number = |glyph: &&Glyph| is_numeral(glyph.ch) || digit(glyph.ch).is_some();
    let count = run[open..].iter().take(3).take_while(number).count();
    let close = run.get(open + count).map(|glyph| glyph.ch);
    let parted = run
        .get(open + count + 1)
        .is_some_and(|glyph| digit(glyph.ch).is_none());
    count > 0
        && parted
        && match close {
            Some('）' | ')') => open == 1,
            Some('、' | '．') => open == 0,
            Some('.') => open == 0 && count <= 2,
            _ => false,
        }
}

/// Says whether a run begins with a label, as who speaks has in an interview (记者：), and says more behind its colon.
pub(crate) fn is_labelled(run: &[Glyph]) -> bool {
    /// What ends before a colon when somebody is quoted.
    const SAYS: &str = "说道称问答示调出为是有如想写喊析绍知告的";
    let label = run
        .iter()
        .take(LABEL + 1)
        .position(|glyph| !is_han(glyph.ch));
    let Some(label) = label.filter(|&at| matches!(run[at].ch, '：' | ':')) else {
        return false;
    };
    let asked = label == 1 && matches!(run[0].ch, '问' | '答');
    let more = run.len() > label + 1;
    more && (asked || label > 1 && !SAYS.contains(run[label - 1].ch))
}

/// Says whether a line addresses whom a letter or a notice is for: 编辑同志：, 各有关单位：.
pub(crate) fn is_salutation(run: &[Glyph]) -> bool {
    const ADDRESSED: &[&str] = &[
        "同志",
        "同志们",
        "朋友",
        "朋友们",
        "先生",
        "女士",
        "同学",
        "同学们",
        "市民",
        "居民",
        "村民",
        "乡亲们",
        "读者",
        "用户",
        "客户",
        "家长",
        "单位",
        "部门",
        "企业",
        "机关",
        "编辑部",
        "编辑",
    ];
    let Some((colon, whom)) = run.split_last() else {
        return false;
    };
    is_colon(colon.ch)
        && (2..=GREETING).contains(&whom.len())
        && whom
            .iter()
            .all(|glyph| is_han(glyph.ch) || matches!(glyph.ch, '、' | '，'))
        && ADDRESSED.iter().any(|end| ends_with(whom, end))
        && (whom.len() <= SHORT
            || ["各", "尊敬的", "亲爱的", "广大"]
                .iter()
                .any(|word| has_at(whom, 0, word)))
}

/// Says whether a run ends with a number to call: 联系电话：5322118, which no stop follows.
pub(crate) fn ends_with_number(run: &[Glyph]) -> bool {
    let is_part = |glyph: &&Glyph| digit(glyph.ch).is_some() || matches!(glyph.ch, '-' | '—');
    let digits = run.iter().rev().take_while(is_part).count();
    let before = &run[..run.len() - digits];
    digits >= DIGITS
        && (before.last().is_some_and(|glyph| is_colon(glyph.ch))
            || ["电话", "热线"].iter().any(|word| ends_with(before, word)))
}

/// Says whether a line is the label of a part of a story: 【调查】, 【记者手记】.
pub(crate) fn is_label(run: &[Glyph]) -> bool {
    const LABELS: &[&str] = &[
        "记者追踪",
        "记者调查",
        "记者手记",
        "记者点评",
        "采访手记",
        "部门回应",
        "部门回复",
        "部门答复",
        "案情回放",
        "案情简介",
        "法官说法",
        "律师说法",
        "专家点评",
        "专家解读",
        "编后语",
    ];
    let named = |inner: &[Glyph]| {
        let length = inner.len();
        LABELS
            .iter()
            .any(|label| label.chars().count() == length && has_at(inner, 0, label))
    };
    match run {
        [open, inner @ .., close] if open.ch == '【' && close.ch == '】' => {
            (2..=LABELLED).contains(&inner.len()) && inner.iter().all(|glyph| is_han(glyph.ch))
        }
        _ => run.len() <= LABELLED && named(run),
    }
}

/// Says whether a line tells how to reach who gives notice: 联系人：, 咨询电话：.
pub(crate) fn is_contact(run: &[Glyph]) -> bool {
    const CONTACTS: &[&str] = &[
        "联系人",
        "联系电话",
        "联系方式",
        "咨询电话",
        "监督电话",
        "举报电话",
        "服务电话",
        "报名电话",
        "电话",
        "地址",
        "联系地址",
    ];
    // Most lines begin with no character of such a word.
    if !matches!(
        run[0].ch,
        '联' | '咨' | '监' | '举' | '服' | '报' | '电' | '地'
    ) {
        return false;
    }
    let colon = run
        .iter()
        .take(CONTACT + 1)
        .position(|glyph| is_colon(glyph.ch));
    colon.is_some_and(|at| {
        CONTACTS
            .iter()
            .any(|word| word.chars().count() == at && has_at(run, 0, word))
    })
}

/// Says whether a line names who was asked: 嘉宾：市疾控中心主任医师 甄 正.
pub(crate) fn is_guest(run: &[Glyph]) -> bool {
    const GUESTS: &[&str] = &[
        "嘉宾",
        "特邀嘉宾",
        "访谈嘉宾",
        "对话嘉宾",
        "受访者",
        "受访人",
        "受访专家",
        "主讲人",
        "主讲",
    ];
    let colon = run
        .iter()
        .take(CONTACT + 1)
        .position(|glyph| is_colon(glyph.ch));
    colon.is_some_and(|at| {
        GUESTS
            .iter()
            .any(|word| word.chars().count() == at && has_at(run, 0, word))
    })
}

/// Says whether a line is digits and nothing else.
pub(crate) fn is_number(run: &[Glyph]) -> bool {
    run.iter().all(|glyph| digit(glyph.ch).is_some())
}
