//! How a story opens: dateline and byline before its first sentence.

use super::datelines::{boxed, dateline};
use super::roles::role_at;
use super::{byline_lines, people};
use crate::page::{Glyph, ends_with, has_at, parted};
use crate::text::typeset::{digit, is_stop};

/// Returns how many characters at a paragraph's beginning are its dateline and byline.
pub(crate) fn opening(run: &[Glyph]) -> usize {
    if let Some(boxed) = boxed_byline(run) {
        return boxed;
    }
    let dated = dateline(run).unwrap_or(0);
    let rest = &run[dated..];
    if let Some(close) = parenthesis(rest, dated > 0) {
        return dated + close;
    }
    if let Some(told) = told(rest) {
        return dated + told;
    }
    if dated > 0
        && let Some(bare) = bare(rest)
    {
        return dated + bare;
    }
    if dated > 0
        && rest
            .first()
            .is_some_and(|glyph| matches!(glyph.ch, '：' | ':'))
    {
        return dated + 1;
    }
    dated
}

/// Returns the length of a byline in brackets at the beginning of a run.
fn parenthesis(run: &[Glyph], after_dateline: bool) -> Option<usize> {
    if !matches!(run.first()?.ch, '（' | '(') {
        return None;
    }
    let close = run
        .iter()
        .take(120)
        .position(|glyph| matches!(glyph.ch, '）' | ')'))?;
    let inner = &run[1..close];
    let roles =
        (0..inner.len()).any(|index| role_at(inner, index).is_some_and(|(_, length)| length > 1));
    let known = roles && inner.iter().all(|glyph| !is_stop(glyph.ch));
    (known || (after_dateline && byline_lines::reads_as_names(inner))).then_some(close + 1)
}

/// Returns the length of `记者X 通讯员Y报道：` or, before a gap, `记者X` at the beginning of a run.
fn told(run: &[Glyph]) -> Option<usize> {
    let paper = (0..run.len().min(12))
        .find(|&index| role_at(run, index).is_some_and(|(_, length)| length > 1))?;
    let before = &run[..paper];
    if !(before.is_empty()
        || has_at(run, 0, "本报")
        || before
            .last()
            .is_some_and(|glyph| matches!(glyph.sign(), '报' | '社' | '网' | '台')))
    {
        return None;
    }
    let report = (paper..run.len().min(paper + 60)).find(|&index| has_at(run, index, "报道"));
    if let Some(report) = report {
        let names = &run[..report];
        let mark = run.get(report + 2).map(|glyph| glyph.ch);
        if byline_lines::reads_as_names(names)
            && (matches!(mark, Some('：' | ':' | '，' | '。')) || parted(run, report + 2))
        {
            return Some(report + 2 + usize::from(mark.is_some_and(|ch| matches!(ch, '：' | ':'))));
        }
    }
    None
}

/// Returns the length of `记者 X 通讯员 Y` that a gap parts from the text after it.
fn bare(run: &[Glyph]) -> Option<usize> {
    role_at(run, 0).filter(|&(_, length)| length > 1)?;
    (3..run.len().min(40))
        .rev()
        .filter(|&end| parted(run, end) && run[..end].iter().all(|glyph| digit(glyph.ch).is_none()))
        .find(|&end| {
            let found = people::credits(&run[..end]);
            !found.is_empty() && found.iter().all(|found| found.price < 1.5)
        })
}

/// Returns the length of a byline in square brackets that opens a run: 【本报记者X报道】.
pub(super) fn boxed_byline(run: &[Glyph]) -> Option<usize> {
    let inner = boxed(run)?;
    let told = ends_with(inner, "报道");
    let names = if told {
        &inner[..inner.len() - 2]
    } else {
        inner
    };
    byline_lines::is_byline_line(names).then_some(inner.len() + 2)
}

/// Says whether a line opens a story with a dateline.
pub(crate) fn opens_story(run: &[Glyph]) -> bool {
    dateline(run).is_some() || boxed_byline(run).is_some()
}
