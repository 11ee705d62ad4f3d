//! Glyphs → text: joins lines, removes layout gaps, and remembers where every character came from.

use crate::compile::signs::entries::is_labelled;
use crate::compile::signs::roles;
use crate::model::SourceSpan;
use crate::page::{Glyph, is_letter_spaced};
use crate::text::typeset::{is_colon, is_han, is_pause};

/// Holds a text and where it came from.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Woven {
    /// The text.
    pub(crate) text: String,
    /// The raw characters in reading order.
    pub(crate) source: Vec<SourceSpan>,
    /// The glyphs before which the text has a space.
    spaces: Vec<usize>,
}

impl Woven {
    /// Returns a glyph's place in the text, in code points.
    pub(crate) fn place(&self, glyph: usize) -> u32 {
        let spaces = self.spaces.partition_point(|&space| space <= glyph);
        u32::try_from(glyph + spaces).unwrap_or(u32::MAX)
    }
}

/// Joins a run to a text; `gaps` keeps one space where the page has a gap between Chinese characters.
pub(super) fn weave(run: &[Glyph], gaps: bool) -> Woven {
    let mut woven = Woven {
        text: String::with_capacity(run.len() * 3 + 8),
        ..Woven::default()
    };
    let gaps = gaps && !is_letter_spaced(run);
    let mut rest = run;
    while let Some((first, more)) = rest.split_first() {
        let index = run.len() - rest.len();
        if index > 0 && keeps_space(run, index, gaps) {
            woven.text.push(' ');
            woven.spaces.push(index);
        }
        // Characters that stand side by side on the page are most of a text.
        let follow = more
            .iter()
            .zip(first.column + 1..)
            .take_while(|(glyph, column)| glyph.line == first.line && glyph.column == *column);
        let count = 1 + follow.count();
        let (beside, after) = rest.split_at(count);
        woven.text.extend(beside.iter().map(|glyph| glyph.ch));
        woven.source.push(SourceSpan {
            source: 0,
            line: first.line + 1,
            start: first.column,
            end: beside[count - 1].column + 1,
        });
        rest = after;
    }
    woven
}

/// Adds one character to spans, joining it to the last where it follows on.
pub(super) fn push(spans: &mut Vec<SourceSpan>, glyph: &Glyph) {
    match spans.last_mut() {
        Some(span) if span.line == glyph.line + 1 && span.end == glyph.column => {
            span.end = glyph.column + 1;
        }
        _ => spans.push(SourceSpan {
            source: 0,
            line: glyph.line + 1,
            start: glyph.column,
            end: glyph.column + 1,
        }),
    }
}

/// Says whether between two glyphs that do not stand side by side there is a space that a reader needs.
fn keeps_space(run: &[Glyph], index: usize, gaps: bool) -> bool {
    let (left, right) = (run[index - 1], run[index]);
    if !right.gap && left.line == right.line {
        return false;
    }
    if left.ch.is_ascii_alphabetic() && right.ch.is_ascii_alphabetic() {
        return true;
    }
    if !gaps {
        return left.line == right.line && is_label_edge(run, index);
    }
    if left.line != right.line && !is_role_edge(run, index) {
        return false;
    }
    let text = |ch: char| is_han(ch) || !ch.is_ascii_digit();
    text(left.ch) && text(right.ch)
}

/// Says whether a gap parts two labels with what each says: 联系人：彭女士 | 电话：13907390000.
fn is_label_edge(run: &[Glyph], index: usize) -> bool {
    if !is_labelled(&run[index..]) {
        return false;
    }
    // What stands before it on the page's line is a label's as well, and nothing else.
    let line = run[index].line;
    let beside = |glyph: &&Glyph| glyph.line == line;
    let length = run[..index].iter().rev().take_while(beside).count();
    let before = &run[index - length..index];
    let told = |glyph: &Glyph| is_pause(glyph.ch) && !is_colon(glyph.ch);
    is_labelled(before) && !before.iter().any(told)
}

/// Says whether a line's end inside a byline parts two names or roles.
fn is_role_edge(run: &[Glyph], index: usize) -> bool {
    roles::role_at(run, index).is_some_and(|(_, length)| length > 1)
}
