//! Paragraphs whose every line ends with a mark, which a column's edge does not do: stanzas.

use crate::compile::blocks::block::{Block, Kind};
use crate::compile::blocks::verse_lines::LINES;
use crate::page::Glyph;
use crate::text::typeset::is_pause;
use std::collections::BTreeSet;

/// The most characters of a line with its mark.
const MARKED: usize = 12;

/// Finds the paragraphs of a story's body that are stanzas with marks: 秋风送爽上层楼，| 极目云天万里收。
///
/// Prose would have to meet a mark at each of several edges; and its lines fill their column, all but a paragraph's last.
pub(super) fn stanzas(blocks: &[Block], body: &[usize]) -> BTreeSet<usize> {
    let marked = |index: &usize| is_marked(&blocks[*index]);
    let rows = body.chunk_by(|left, right| marked(left) == marked(right));
    let poems = rows.filter(|row| marked(&row[0]) && is_verse(blocks, row));
    poems.flatten().copied().collect()
}

/// Says whether each line of a paragraph is short and ends with a mark.
fn is_marked(block: &Block) -> bool {
    let plain = matches!(&block.kind, Kind::Text(signs) if signs.is_plain() && signs.is_unsigned());
    let marked = |line: &[Glyph]| {
        (2..=MARKED).contains(&line.len()) && line.last().is_some_and(|last| is_pause(last.ch))
    };
    plain && lines(block).all(marked)
}

/// Says whether paragraphs of such lines are one poem: several lines, of one length or clearly of several.
fn is_verse(blocks: &[Block], row: &[usize]) -> bool {
    let sizes = |block: usize| {
        lines(&blocks[block])
            .map(<[Glyph]>::len)
            .collect::<Vec<_>>()
    };
    let all: Vec<usize> = row.iter().flat_map(|&block| sizes(block)).collect();
    // A column's edge breaks every line but a paragraph's last.
    let broken: Vec<usize> = row
        .iter()
        .flat_map(|&block| {
            let mut sizes = sizes(block);
            sizes.pop();
            sizes
        })
        .collect();
    let spread = |sizes: &[usize]| {
        sizes.iter().max().copied().unwrap_or(0) - sizes.iter().min().copied().unwrap_or(0)
    };
    // Who speaks in turn speaks paragraphs of one line.
    all.len() >= LINES.max(2 * row.len()) && (spread(&all) == 0 || spread(&broken) >= 2)
}

/// Lists the lines of a block.
pub(super) fn lines(block: &Block) -> impl Iterator<Item = &[Glyph]> {
    let ends = block.breaks.iter().skip(1).copied();
    let ends = ends.chain([block.run.len()]);
    let starts = block.breaks.iter().copied();
    starts.zip(ends).map(|(start, end)| &block.run[start..end])
}
