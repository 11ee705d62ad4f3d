//! Where the house sets its headlines, as prices that each reading of the page learns from the one before.

use super::units::{Unit, is_photo, opens, units_block};
use super::ways::Part;
use crate::compile::blocks::block::Block;

/// The prices of where the house sets its headlines, in nats.
#[derive(Clone, Copy)]
pub(crate) struct House {
    pub(crate) before: f32,
    pub(crate) after: f32,
    pub(crate) inside: f32,
    pub(crate) headless: f32,
    pub(crate) unsigned: f32,
}

/// Turns what a reading found into prices for the next.
pub(super) fn learn(blocks: &[Block], units: &[Unit], parts: &[Part], house: House) -> House {
    let count = |part: Part| parts.iter().filter(|&&other| other == part).count() as f32;
    let (before, after, inside) = (count(Part::Before), count(Part::After), count(Part::Inside));
    let all = before + after + inside + 3.0;
    let starts = units
        .iter()
        .zip(parts)
        .filter(|(_, part)| **part == Part::Start);
    let (mut signed, mut unsigned) = (1.0f32, 1.0f32);
    for (unit, _) in starts {
        let block = &blocks[units_block(unit)];
        if opens(block) {
            signed += 1.0;
        } else if !is_photo(block) {
            unsigned += 1.0;
        }
    }
    let price = |count: f32| -((count + 1.0) / all).ln();
    House {
        before: price(before),
        after: price(after),
        inside: price(inside).max(1.0) + 1.0,
        unsigned: -(unsigned / (signed + unsigned)).ln(),
        ..house
    }
}
