//! Bylines: who wrote a story, from where and when, as data.

use super::authors::placed;
use super::byline_lines;
use super::classes::{digit, is_closer, is_stop};
use super::datelines::{boxed_byline, dateline};
use super::entries::is_guest;
use super::lines::Glyph;
use super::names;
use super::roles::role_at;
use super::run::{has_at, parted};
use super::weave::weave;
use crate::model::{Byline, BylineRole, Credit, Dateline};

/// Returns how many characters at a paragraph's beginning are its dateline and byline.
pub(super) fn opening(run: &[Glyph]) -> usize {
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
            let found = names::credits(&run[..end]);
            !found.is_empty() && found.iter().all(|found| found.price < 1.5)
        })
}

/// Reads a byline from its glyphs; `photo` makes nameless roles those of a photographer.
pub(super) fn byline(run: &[Glyph], photo: bool) -> Byline {
    let skip = dateline(run).or_else(|| placed(run)).unwrap_or(0);
    let woven = weave(run, true);
    // Who was asked wrote nothing.
    let found = if is_guest(run) {
        Vec::new()
    } else {
        names::credits(&run[skip..])
    };
    let credits = found
        .into_iter()
        .filter(|found| found.price < 6.0)
        .map(|found| {
            let (start, end) = (found.start + skip, found.end + skip);
            let name = run[start..end].iter().map(|glyph| glyph.ch).collect();
            let role = if photo && found.role != BylineRole::Editor {
                BylineRole::Photographer
            } else {
                found.role
            };
            Credit {
                role,
                name,
                span: [woven.place(start), woven.place(end - 1) + 1],
            }
        })
        .collect();
    Byline {
        text: woven.text,
        credits,
        source: woven.source,
    }
}

/// Reads the dateline that opens a run.
pub(super) fn read_dateline(run: &[Glyph]) -> Option<Dateline> {
    let length = dateline(run)?;
    let run = match super::datelines::boxed(run) {
        Some(inner) => inner,
        None => &run[..length],
    };
    let length = run.len();
    let text: String = run.iter().map(|glyph| glyph.ch).collect();
    let body = &run[..length - 1];
    let own = has_at(run, 0, "本报") || has_at(run, 0, "本刊");
    let end = if own {
        2
    } else {
        body.iter()
            .position(|glyph| matches!(glyph.ch, '社' | '网' | '台' | '刊'))
            .map(|index| index + 1)
            .or_else(|| {
                body.iter()
                    .rposition(|glyph| glyph.sign() == '报')
                    .map(|index| index + 1)
            })
            .unwrap_or(length)
    };
    let agency: String = run[..end.min(length)]
        .iter()
        .map(|glyph| glyph.ch)
        .collect();
    let rest = if end < length { &body[end..] } else { &[] };
    let digits = rest
        .iter()
        .position(|glyph| digit(glyph.ch).is_some())
        .unwrap_or(rest.len());
    let part = |run: &[Glyph]| {
        let text: String = run
            .iter()
            .map(|glyph| glyph.ch)
            .filter(|&ch| !is_closer(ch))
            .collect();
        (!text.is_empty()).then_some(text)
    };
    Some(Dateline {
        text,
        agency,
        place: part(&rest[..digits]),
        date: part(&rest[digits..]),
    })
}
