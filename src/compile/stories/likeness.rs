//! What a group of display lines has in common with the text round it, and whether it stands among others.

use super::pairs::Pairs;
use super::units::{Unit, is_photo, is_section, opens};
use crate::compile::blocks::block::Block;

/// Finds groups that stand in a row of three or more, with no text between them.
pub(super) fn lonely(blocks: &[Block], units: &[Unit]) -> Vec<bool> {
    let mut lonely = vec![false; units.len()];
    let mut start = 0;
    for index in 0..=units.len() {
        if index < units.len() && matches!(units[index], Unit::Group(_)) {
            continue;
        }
        // The one above a photo's caption has its place.
        let photo =
            matches!(units.get(index), Some(Unit::Text(block)) if is_photo(&blocks[*block]));
        let end = if photo {
            index.saturating_sub(1)
        } else {
            index
        };
        // A section's name is no headline.
        start += usize::from(start < end && is_section(blocks, units, start));
        if end >= start + 3 {
            lonely[start..end].fill(true);
        }
        start = index + 1;
    }
    lonely
}

/// Measures how much of a group's words stand in the text before and after it, each from -2 to 4 nats.
pub(super) fn likeness(blocks: &[Block], units: &[Unit], index: usize) -> [f32; 2] {
    let Unit::Group(group) = &units[index] else {
        return [0.0; 2];
    };
    let run: Vec<_> = group
        .iter()
        .flat_map(|&block| blocks[block].run.iter().copied())
        .collect();
    let pairs = Pairs::of(&run);
    let text = |unit: &Unit| match unit {
        Unit::Text(block) => Some(*block),
        Unit::Group(_) => None,
    };
    let before: Vec<usize> = {
        let mut blocks_before = Vec::new();
        for unit in units[..index].iter().rev().take(14) {
            let Some(block) = text(unit) else {
                if blocks_before.is_empty() {
                    continue;
                } else {
                    break;
                }
            };
            blocks_before.push(block);
            if opens(&blocks[block]) || is_photo(&blocks[block]) {
                break;
            }
        }
        blocks_before
    };
    let after: Vec<usize> = {
        let mut blocks_after = Vec::new();
        for unit in units[index + 1..].iter().take(14) {
            let Some(block) = text(unit) else {
                if blocks_after.is_empty() {
                    continue;
                } else {
                    break;
                }
            };
            if !blocks_after.is_empty() && (opens(&blocks[block]) || is_photo(&blocks[block])) {
                break;
            }
            blocks_after.push(block);
        }
        blocks_after
    };
    let score = |side: &[usize]| {
        let share = pairs.share(side.iter().map(|&block| blocks[block].run.as_slice()));
        (8.0 * (share - 0.22)).clamp(-2.0, 4.0)
    };
    [score(&before), score(&after)]
}
