//! Blocks → the steps of a page, and what each says of the stories round it.

use crate::compile::blocks::block::{Block, Kind};
use crate::compile::signs::notices;
use std::collections::BTreeSet;

/// One step of the page: a block of text, or a group of display lines.
pub(crate) enum Unit {
    /// A paragraph, photo caption or byline line, as an index into the blocks.
    Text(usize),
    /// Display lines without a blank line between them, as indices into the blocks.
    Group(Vec<usize>),
}

/// Cuts the blocks into units, leaving out furniture, jump lines and what is `taken`.
pub(super) fn units(blocks: &[Block], taken: &BTreeSet<usize>) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let mut previous = usize::MAX;
    for (index, block) in blocks.iter().enumerate() {
        match block.kind {
            Kind::Furniture | Kind::Apart | Kind::Jump(_) => continue,
            _ if taken.contains(&index) => continue,
            Kind::Text(_) | Kind::Byline => units.push(Unit::Text(index)),
            Kind::Display => match units.last_mut() {
                Some(Unit::Group(group))
                    if !block.blank
                        && previous + 1 == index
                        && !notices::is_section(&blocks[group[0]].run) =>
                {
                    group.push(index)
                }
                _ => units.push(Unit::Group(vec![index])),
            },
        }
        previous = index;
    }
    units
}

/// Says whether a unit is the name of a section, above the headline of its first story.
pub(super) fn is_section(blocks: &[Block], units: &[Unit], index: usize) -> bool {
    matches!(units.get(index + 1), Some(Unit::Group(_)))
        && matches!(&units[index], Unit::Group(group)
            if group.len() == 1 && notices::is_section(&blocks[group[0]].run))
}

pub(super) fn opens(block: &Block) -> bool {
    match &block.kind {
        Kind::Text(signs) => signs.opening > 0 || signs.jumped.from,
        Kind::Byline => true,
        _ => false,
    }
}

pub(super) fn is_photo(block: &Block) -> bool {
    matches!(&block.kind, Kind::Text(signs) if signs.credit.is_some())
}

/// Says whether a block ends a story: with a byline, a jump line, or who signs a notice.
pub(super) fn closes(block: &Block) -> bool {
    matches!(&block.kind, Kind::Text(signs) if signs.trailing.is_some() || signs.signature || signs.jumped.to)
}

/// Says whether a story goes on in a block that began on another page: its headline may stand there.
pub(super) fn resumes(block: &Block) -> bool {
    matches!(&block.kind, Kind::Text(signs) if signs.jumped.from)
}

pub(super) fn is_signature(block: &Block) -> bool {
    matches!(&block.kind, Kind::Text(signs) if signs.signature)
}

pub(super) fn is_open(block: &Block) -> bool {
    matches!(&block.kind, Kind::Text(signs) if signs.open)
}

pub(super) fn units_block(unit: &Unit) -> usize {
    match unit {
        Unit::Text(block) => *block,
        Unit::Group(group) => group.first().copied().unwrap_or(0),
    }
}
