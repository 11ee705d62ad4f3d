//! What belongs to no story → residue: the page's furniture, what prints nothing, second drawings, unplaced lines.

use super::weave::push;
use crate::compile::blocks::block::{Block, Kind};
use crate::compile::stories::story::Stories;
use crate::model::{Residue, ResidueKind};
use crate::page::{Glyph, Page, parted};
use std::collections::BTreeMap;

/// The most characters of a column's name that is whole in one line.
const NAME: usize = 4;

/// So many stray groups in a row are no column titles.
const CROWD: usize = 4;

/// Lists the page's furniture, jump lines that no story owns, strays, and `copies`, which are glyphs drawn a second time.
pub(super) fn furniture(
    sheet: &Page,
    blocks: &[Block],
    owners: &BTreeMap<usize, usize>,
    copies: &[Glyph],
) -> Vec<Residue> {
    let mut residue = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let kind = match block.kind {
            Kind::Furniture => ResidueKind::Furniture,
            Kind::Jump(_) if !owners.contains_key(&index) => ResidueKind::Furniture,
            Kind::Apart => ResidueKind::Unplaced,
            _ => continue,
        };
        residue.push(left_over(kind, &block.run));
    }
    residue.extend(
        sheet
            .strays
            .iter()
            .map(|stray| left_over(ResidueKind::Furniture, &[*stray])),
    );
    residue.extend(
        copies
            .chunk_by(|left, right| left.line == right.line)
            .map(|copy| left_over(ResidueKind::Duplicate, copy)),
    );
    residue
}

/// Says which stray groups stand in a row of several with no text between: the lines of a poem, the rows of a table.
pub(super) fn crowded(blocks: &[Block], found: &Stories) -> Vec<bool> {
    let mut crowded = vec![false; found.stray.len()];
    let mut start = 0;
    for end in 1..=found.stray.len() {
        let follows = end < found.stray.len()
            && match (found.stray[end - 1].last(), found.stray[end].first()) {
                (Some(&last), Some(&first)) if last < first => blocks[last..first]
                    .iter()
                    .all(|block| block.kind == Kind::Display),
                _ => false,
            };
        if !follows {
            crowded[start..end].fill(end - start >= CROWD);
            start = end;
        }
    }
    crowded
}

/// Divides stray display lines into those that stand for themselves: names of four characters are not two halves of one.
pub(super) fn apart<'a>(blocks: &[Block], stray: &'a [usize]) -> impl Iterator<Item = &'a [usize]> {
    let short = stray.iter().all(|&block| blocks[block].run.len() <= NAME);
    stray.chunks(if short { 1 } else { stray.len().max(1) })
}

/// Says whether stray display lines can be a column title: short, and not several.
pub(super) fn is_title(blocks: &[Block], stray: &[usize]) -> bool {
    let chars: usize = stray.iter().map(|&block| blocks[block].run.len()).sum();
    stray.len() <= 2 && (2..=24).contains(&chars)
}

/// Makes a residue of a run.
pub(super) fn left_over(kind: ResidueKind, run: &[Glyph]) -> Residue {
    let mut source = Vec::new();
    run.iter().for_each(|glyph| push(&mut source, glyph));
    let mut text = String::new();
    for (index, glyph) in run.iter().enumerate() {
        if index > 0 && run[index - 1].line != glyph.line {
            text.push('\n');
        } else if parted(run, index) {
            text.push(' ');
        }
        text.push(glyph.ch);
    }
    Residue { kind, text, source }
}
