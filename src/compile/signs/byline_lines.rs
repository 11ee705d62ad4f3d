//! Lines that are a byline and nothing else, or a piece of one, or name who made the page.

use super::datelines::dateline;
use super::entries::is_label;
use super::people;
use super::roles::role_at;
use crate::page::{Glyph, Hints, has_at, hints_of};
use crate::text::typeset::{is_bullet, is_colon, is_han, is_stop};

/// Says whether a line is a byline by itself: `本报记者 X 通讯员 Y`, `□ X`, `文/X 图/Y`.
pub(crate) fn is_byline_line(run: &[Glyph]) -> bool {
    byline_line(run).is_some()
}

/// Returns where the names of a byline line begin.
pub(super) fn byline_line(run: &[Glyph]) -> Option<usize> {
    if run.len() < 3 || run.len() > 48 || run.last().is_some_and(|last| is_colon(last.ch)) {
        return None;
    }
    let bullet = is_bullet(run[0].ch);
    let open = matches!(run[0].ch, '（' | '(');
    let start = usize::from(bullet || open);
    // Most lines have neither; what is dearer is asked of the others.
    let role = hints_of(&run[start..run.len().min(start + 14)]).any(Hints::ROLE);
    if !bullet && !role
        || is_label(run)
        || run
            .iter()
            .any(|glyph| is_stop(glyph.ch) || matches!(glyph.ch, '，' | '；'))
    {
        return None;
    }
    if ["本报评论员", "本报特约评论员", "本报编辑部"]
        .iter()
        .any(|word| word.chars().count() == run.len() - start && has_at(run, start, word))
    {
        return Some(start);
    }
    let roles = (start..run.len().min(start + 14)).find(|&index| {
        role_at(run, index).is_some_and(|(role, length)| {
            length > 1
                || (role != "摄"
                    && matches!(
                        run.get(index + 1).map(|glyph| glyph.ch),
                        Some('/' | '／' | '：' | ':')
                    ))
        })
    });
    if !bullet && roles.is_none() {
        return None;
    }
    let count = |marks: [char; 2]| run.iter().filter(|glyph| marks.contains(&glyph.ch)).count();
    if count(['（', '(']) != count(['）', ')']) || dateline(run).is_some() {
        return None;
    }
    let prefix = |role: usize| {
        let before = &run[start..role];
        before.is_empty()
            || has_at(run, start, "本报")
            || has_at(run, start, "本刊")
            || before
                .iter()
                .any(|glyph| matches!(glyph.sign(), '报' | '社' | '网' | '台' | '/' | '／'))
    };
    match roles {
        Some(role) if prefix(role) => {
            let length = role_at(run, role).map_or(0, |(_, length)| length);
            let names = &run[role + length..];
            let plain = names.iter().all(|glyph| {
                is_han(glyph.ch)
                    || matches!(glyph.ch, '、' | '·' | '/' | '／' | '：' | ':' | '）' | ')')
            });
            (plain && names.len() <= 36 && reads_as_names(names)).then_some(start)
        }
        None if bullet => reads_as_names(&run[1..]).then_some(1),
        _ => None,
    }
}

/// Says whether a run can be names and roles and nothing else.
pub(super) fn reads_as_names(run: &[Glyph]) -> bool {
    let found = people::credits(run);
    !found.is_empty() && found.iter().all(|credit| credit.price < 3.0)
}

/// Says whether a line belongs to a byline that goes on after it or began before it.
pub(crate) fn leaves_byline_open(run: &[Glyph]) -> bool {
    let role = run
        .first()
        .is_some_and(|glyph| glyph.hints.any(Hints::ROLE));
    let starts = role
        && ["通讯员", "记者", "实习生"]
            .iter()
            .any(|role| has_at(run, 0, role));
    let open = run.iter().rposition(|glyph| matches!(glyph.ch, '（' | '('));
    let closed = open.is_some_and(|open| {
        run[open..]
            .iter()
            .any(|glyph| matches!(glyph.ch, '）' | ')'))
    });
    starts
        || open.is_some_and(|open| {
            !closed && (role_at(run, open + 1).is_some() || open + 3 >= run.len())
        })
}

/// Says whether a line names who made the page, and nobody else.
pub(super) fn is_staff(run: &[Glyph]) -> bool {
    const STAFF: &[&str] = &[
        "本版编辑",
        "本版责编",
        "责任编辑",
        "责编",
        "版式",
        "版面设计",
        "美编",
        "校对",
        "组版",
        "照排",
        "值班总编",
        "值班编委",
        "总编辑",
        "主编",
        "编审",
        "审读",
    ];
    let start = usize::from(run.first().is_some_and(|glyph| is_bullet(glyph.ch)));
    let word = STAFF.iter().find(|word| has_at(run, start, word));
    let names = word.and_then(|word| run.get(start + word.chars().count()..));
    names.is_some_and(|names| (2..=16).contains(&names.len()) && reads_as_names(names))
}
