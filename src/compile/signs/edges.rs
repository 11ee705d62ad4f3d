//! The signs that a newspaper prints at a paragraph's edges and in headlines: credits, bylines that close a text, gaps, marks.
//!
//! Everything here looks at a run of glyphs and says what it sees; nobody here decides.

use super::byline_lines::{is_byline_line, reads_as_names};
use super::persons;
use super::roles::role_at;
use crate::page::{Glyph, ends_with, has_at, parted};
use crate::text::typeset::{is_closer, is_han, is_opening, is_pause, is_stop};

/// Says whether a run ends with a photo credit.
pub(crate) fn ends_with_credit(run: &[Glyph]) -> bool {
    let last = run
        .iter()
        .rposition(|glyph| !is_closer(glyph.ch) && !is_stop(glyph.ch));
    // Most lines end with none of these.
    let Some(last) = last.filter(|&last| matches!(run[last].sign(), '摄' | '影' | '道' | '图'))
    else {
        return false;
    };
    let end = last + 1;
    let ends = |word: &str| ends_with(&run[..end], word);
    ends("摄")
        || ends("摄影")
        || ends("摄影报道")
        || ends("供图")
        || (ends("图") && end >= 2 && matches!(run[end - 2].ch, '/' | '／'))
}

/// Says whether a credit is of the text as well as of the pictures: 文/图, 图/文.
pub(crate) fn names_text(credit: &[Glyph]) -> bool {
    let slash = |glyph: &Glyph| matches!(glyph.ch, '/' | '／');
    let both = |three: &[Glyph]| {
        slash(&three[1]) && matches!((three[0].ch, three[2].ch), ('文', '图') | ('图', '文'))
    };
    credit.windows(3).any(both)
}

/// Says whether a line ends with a byline in brackets, or with the end of one.
pub(crate) fn ends_with_byline(run: &[Glyph]) -> bool {
    let Some(last) = run.last() else { return false };
    if !matches!(last.ch, '）' | ')') {
        return false;
    }
    let floor = run.len().saturating_sub(40);
    let open = (floor..run.len())
        .rev()
        .find(|&index| matches!(run[index].ch, '（' | '('));
    match open {
        Some(open) => {
            let inner = &run[open + 1..run.len() - 1];
            // ……1.1万人次。（杨 柳 刘桂花）
            let after_stop = open > 0 && is_stop(run[open - 1].ch);
            role_at(run, open + 1).is_some_and(|(_, length)| length > 1)
                || after_stop && (persons::are_names(inner) || persons::is_spaced_name(inner))
        }
        None => (floor..run.len())
            .any(|index| has_at(run, index, "记者") || has_at(run, index, "通讯员")),
    }
}

/// Counts the gaps of a run that part phrases of two characters or more, as in headlines.
pub(crate) fn phrase_gaps(run: &[Glyph]) -> usize {
    let one = run.first().map(|glyph| glyph.line) == run.last().map(|glyph| glyph.line);
    if one && !run.iter().any(|glyph| glyph.gap) {
        return 0;
    }
    (2..run.len().saturating_sub(1))
        .filter(|&index| {
            parted(run, index)
                && !parted(run, index - 1)
                && !parted(run, index + 1)
                && is_headline_edge(run[index - 1].ch)
                && is_headline_edge(run[index].ch)
        })
        .count()
}

fn is_headline_edge(ch: char) -> bool {
    is_han(ch) || is_closer(ch) || is_opening(ch)
}

/// Returns where a paragraph's text ends and its trailing credit begins: `……产品。 本报记者 X 摄`.
pub(crate) fn credit_start(run: &[Glyph]) -> Option<usize> {
    if !ends_with_credit(run) {
        return None;
    }
    let floor = run.len().saturating_sub(48);
    let end = run
        .iter()
        .rposition(|glyph| !is_closer(glyph.ch) && !is_stop(glyph.ch))?;
    let stop = (floor..end).rev().find(|&index| is_stop(run[index].ch));
    let start = match stop {
        Some(stop) => {
            let mut start = stop + 1;
            while run.get(start).is_some_and(|glyph| is_closer(glyph.ch)) {
                start += 1;
            }
            start
        }
        None if floor == 0 => 0,
        None => return None,
    };
    let plain = |glyph: &Glyph| !is_pause(glyph.ch) || matches!(glyph.ch, '：' | ':' | '、' | '。');
    if start < run.len() && run[start..].iter().all(plain) {
        return Some(start);
    }
    // A caption without a stop: ……候鸟翩飞 记者 X 摄. The gap before who took it parts them.
    let taker = |at: &usize| run[*at].gap && is_taker(&run[*at..]);
    let at = (floor.max(1)..end).rev().find(taker)?;
    run[at..].iter().all(plain).then_some(at)
}

/// Says whether a run begins with what a reporter or a correspondent is called, 本报 or a paper's name before it.
fn is_taker(run: &[Glyph]) -> bool {
    let role = |at: usize| role_at(run, at).is_some_and(|(_, length)| length > 1);
    let named = |at: usize| run[at - 1].sign() == '报' && role(at);
    role(0) || (2..run.len().min(8)).any(named)
}

/// Returns where a paragraph's text ends and its trailing byline begins: `……无一丢失。（记者 X 通讯员 Y）`.
pub(crate) fn trailing_byline(run: &[Glyph]) -> Option<usize> {
    let last = run.last()?;
    if matches!(last.ch, '）' | ')') {
        let floor = run.len().saturating_sub(64);
        let open = (floor..run.len())
            .rev()
            .find(|&index| matches!(run[index].ch, '（' | '('))?;
        let inner = &run[open + 1..run.len() - 1];
        let after_stop = open == 0 || is_stop(run[open - 1].ch) || is_closer(run[open - 1].ch);
        let roles = (0..inner.len().min(8))
            .any(|index| role_at(inner, index).is_some_and(|(_, length)| length > 1));
        return (!inner.is_empty()
            && after_stop
            && (roles || inner.len() >= 2)
            && reads_as_names(inner))
        .then_some(open);
    }
    let floor = run.len().saturating_sub(40);
    let stop = (floor..run.len())
        .rev()
        .find(|&index| is_stop(run[index].ch))?;
    let mut start = stop + 1;
    while run.get(start).is_some_and(|glyph| is_closer(glyph.ch)) {
        start += 1;
    }
    let rest = run.get(start..).filter(|rest| !rest.is_empty())?;
    // ……爱科学的少年。 李佳宁: the gap alone parts the name from the text.
    let bare = || rest[0].gap && persons::are_names(rest);
    (is_byline_line(rest) || bare()).then_some(start)
}
