//! Glyphs → text: joins lines, removes layout gaps, and remembers where every character came from.

use super::classes::is_han;
use super::lines::Glyph;
use super::signs::parted;
use crate::model::SourceSpan;

/// Holds a text and where it came from.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Woven {
    /// The text.
    pub(super) text: String,
    /// The raw characters in reading order.
    pub(super) source: Vec<SourceSpan>,
    /// For each glyph its place in the text, in code points.
    pub(super) at: Vec<u32>,
}

/// Joins a run to a text; `gaps` keeps one space where the page has a gap between Chinese characters.
pub(super) fn weave(run: &[Glyph], gaps: bool) -> Woven {
    let mut woven = Woven {
        text: String::with_capacity(run.len() * 3),
        source: Vec::new(),
        at: Vec::with_capacity(run.len()),
    };
    let spaced = super::lines::is_letter_spaced(run);
    let mut length = 0;
    for (index, glyph) in run.iter().enumerate() {
        if index > 0 && parted(run, index) && keeps_space(run, index, gaps, spaced) {
            woven.text.push(' ');
            length += 1;
        }
        woven.text.push(glyph.ch);
        woven.at.push(length);
        length += 1;
        push(&mut woven.source, glyph);
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

/// Says whether the gap before a glyph is a space that a reader needs.
fn keeps_space(run: &[Glyph], index: usize, gaps: bool, spaced: bool) -> bool {
    let (left, right) = (run[index - 1], run[index]);
    if left.ch.is_ascii_alphabetic() && right.ch.is_ascii_alphabetic() {
        return true;
    }
    if !gaps || spaced || left.line != right.line && !is_role_edge(run, index) {
        return false;
    }
    let text = |ch: char| is_han(ch) || !ch.is_ascii_digit();
    text(left.ch) && text(right.ch)
}

/// Says whether a line's end inside a byline parts two names or roles.
fn is_role_edge(run: &[Glyph], index: usize) -> bool {
    super::signs::role_at(run, index).is_some_and(|(_, length)| length > 1)
}
