//! What the words of a headline's line say of its tier.

use crate::page::{Glyph, ends_with, find, has_at};

/// Says whether a line ends with what is done of a meeting and the next names it: 市人大常委会举行 | 第二十一次会议.
pub(super) fn is_held(left: &[Glyph], right: &[Glyph]) -> bool {
    const HELD: &[&str] = &["举行", "召开", "举办", "开展"];
    const EVENTS: &[&str] = &[
        "会议", "会", "活动", "仪式", "论坛", "大赛", "比赛", "培训", "演练",
    ];
    let event = |run: &[Glyph]| EVENTS.iter().any(|event| ends_with(run, event));
    let Some(verb) = HELD.iter().find(|verb| ends_with(left, verb)) else {
        return false;
    };
    let who = &left[..left.len() - verb.chars().count()];
    let numbered = right.first().is_some_and(|first| first.ch == '第');
    event(right) && (numbered || !event(who))
}

/// Says whether a line tells who presided and no more: 段海川主持并讲话.
pub(super) fn tells_who(run: &[Glyph]) -> bool {
    ["主持", "讲话", "出席", "参加", "致辞"]
        .iter()
        .any(|word| ends_with(run, word))
}

/// Says whether a line is a question.
pub(super) fn asks(run: &[Glyph]) -> bool {
    const WORDS: &[&str] = &["谁", "如何", "怎么", "为何", "为啥", "何时", "能否"];
    run.last().is_some_and(|last| matches!(last.ch, '？' | '?'))
        || WORDS.iter().any(|word| has_at(run, 0, word))
}

/// Says whether a line tells the way from one thing to another (从“论吨卖”到“论克卖”), which leads up to a headline.
pub(super) fn leads_on(run: &[Glyph]) -> bool {
    run.first().is_some_and(|glyph| glyph.ch == '从')
        && run.len() <= 16
        && run.iter().skip(2).any(|glyph| glyph.ch == '到')
}

/// Says whether a line tells that something was held, opened or passed.
pub(super) fn tells_event(run: &[Glyph]) -> bool {
    [
        "会议", "召开", "举行", "举办", "开幕", "出席", "主持", "调研", "座谈",
    ]
    .iter()
    .any(|word| find(run, word).is_some())
}
