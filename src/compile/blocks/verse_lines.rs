//! Short lines that may be verses.

use super::block::{Block, Kind};
use crate::page::Glyph;
use crate::text::typeset::{is_han, is_pause};

/// The least lines of a poem, and the most characters of one line.
pub(crate) const LINES: usize = 4;

const LENGTH: usize = 20;

/// Says whether a poem begins: a blank line, then short lines that stand apart.
pub(crate) fn begins(blocks: &[Block]) -> bool {
    let line = |block: &Block| block.kind == Kind::Display && is_line(&block.run);
    blocks.first().is_some_and(|first| first.blank)
        && blocks
            .iter()
            .take_while(|block| line(block))
            .take(LINES)
            .count()
            == LINES
}

/// Says whether a run is short enough for a verse and has none but a verse's marks.
pub(crate) fn is_line(run: &[Glyph]) -> bool {
    let plain = |glyph: &Glyph| is_han(glyph.ch) || is_pause(glyph.ch);
    (2..=LENGTH).contains(&run.len()) && run.iter().all(plain)
}
