//! From one mention of an entity to the next.

use crate::state::Spot;
use crate::ui::desk::Desk;
use crate::ui::desk::edition_facts::mentions_of;

/// Returns the mention of the same entity in the same article that lies `by` places on, round the ends.
pub fn step(desk: &Desk, spot: &Spot, by: isize) -> Option<Spot> {
    let article = desk.article(&spot.article)?;
    let same = mentions_of(article, &spot.entity);
    let here = same
        .iter()
        .position(|m| (m.part, m.start) == (spot.part, spot.start))?;
    let there = (here as isize + by).rem_euclid(same.len() as isize) as usize;
    Some(Spot {
        part: same[there].part,
        start: same[there].start,
        ..spot.clone()
    })
}
