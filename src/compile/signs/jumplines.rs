//! Jump lines (下转3版, 上接1版): where they stand and what they point at.

use crate::page::{Glyph, Hints, has_at};
use crate::text::typeset::{digit, is_closer, is_opening};

/// Says over which of its edges a story jumps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Jumped {
    /// 上接.
    pub(crate) from: bool,
    /// 下转.
    pub(crate) to: bool,
}

/// Says what a jump line points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct JumpSign {
    /// First glyph in the run.
    pub(crate) start: usize,
    /// One past the last glyph.
    pub(crate) end: usize,
    /// Whether it says 下转.
    pub(crate) to: bool,
    /// The page it names, as printed.
    pub(crate) page: String,
}

/// Finds a jump line (下转3版, 上接第一版) that makes up or ends a run.
pub(crate) fn jump(run: &[Glyph]) -> Option<JumpSign> {
    let tail = run.len().saturating_sub(24);
    for index in 0..run.len() {
        // Jump lines stand at the edges, and most characters begin none of their words.
        if index >= 12 && index < tail || !run[index].hints.any(Hints::JUMP) {
            continue;
        }
        let to = ["下转", "转第", "详见", "紧转"]
            .iter()
            .any(|word| has_at(run, index, word));
        let from = ["上接", "紧接"].iter().any(|word| has_at(run, index, word));
        if !to && !from {
            continue;
        }
        let Some(page) = run[index..]
            .iter()
            .take(12)
            .position(|glyph| glyph.ch == '版')
        else {
            continue;
        };
        let name: String = run[index + 2..index + page]
            .iter()
            .map(|glyph| glyph.ch)
            .filter(|&ch| ch != '第' && ch != '接')
            .collect();
        let number = |ch: char| {
            ch.is_ascii_alphanumeric()
                || digit(ch).is_some()
                || "〇一二三四五六七八九十".contains(ch)
        };
        if name.is_empty() || !name.chars().all(number) {
            continue;
        }
        // ▶▶下转第4版, （上接1版）
        let before = run[..index].iter().rev();
        let open = before.take_while(|glyph| is_opening(glyph.ch) || is_arrow(glyph.ch));
        let end = index + page + 1;
        let close = run[end..].iter();
        let close = close.take_while(|glyph| is_closer(glyph.ch) || is_arrow(glyph.ch));
        return Some(JumpSign {
            start: index - open.count(),
            end: end + close.count(),
            to,
            page: name,
        });
    }
    None
}

/// Says whether a character points to another page.
fn is_arrow(ch: char) -> bool {
    matches!(ch, '▶' | '►' | '▷' | '▲' | '▼' | '↓' | '→')
}

/// Says over which edges of a line a story jumps.
pub(crate) fn edges(line: &[Glyph]) -> Jumped {
    let first = line
        .iter()
        .take(2)
        .any(|glyph| glyph.hints.any(Hints::JUMP));
    let last = line.iter().rev().take(2).any(|glyph| glyph.ch == '版');
    let sign = if first || last { jump(line) } else { None };
    Jumped {
        from: sign
            .as_ref()
            .is_some_and(|sign| !sign.to && sign.start == 0),
        to: sign.is_some_and(|sign| sign.to && sign.end == line.len()),
    }
}
