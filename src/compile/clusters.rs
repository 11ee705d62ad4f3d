//! Display lines without blank lines between them → groups: lines that speak of the same story stay together.

use super::blocks::{Block, Kind};
use super::stories::{Unit, is_photo, opens};
use super::words::Pairs;

/// A headline has at most this many lines; more in a row belong to several stories.
const LINES: usize = 3;
/// Stories weighed for one group.
const STORIES: usize = 64;

/// Cuts groups that are too long for one headline.
pub(super) fn clusters(blocks: &[Block], units: Vec<Unit>) -> Vec<Unit> {
    let long = |unit: &Unit| matches!(unit, Unit::Group(group) if group.len() > LINES && group.iter().any(|&block| blocks[block].run.len() > 2));
    if !units.iter().any(long) {
        return units;
    }
    let regions = regions(blocks, &units);
    let mut cut: Vec<Unit> = Vec::with_capacity(units.len() + 8);
    for unit in units {
        match unit {
            Unit::Group(group) if group.len() > LINES => {
                let near: Vec<&[usize]> = nearest(&regions, group[0]);
                let mut last: Option<usize> = None;
                for &line in &group {
                    let own = best(blocks, line, &near);
                    match (cut.last_mut(), own == last || own.is_none()) {
                        (Some(Unit::Group(open)), true) if last.is_some() && open.len() < LINES => {
                            open.push(line)
                        }
                        _ => cut.push(Unit::Group(vec![line])),
                    }
                    last = own.or(last);
                }
            }
            unit => cut.push(unit),
        }
    }
    cut
}

/// Cuts the text into likely stories at bylines, credits and display lines.
fn regions(blocks: &[Block], units: &[Unit]) -> Vec<Vec<usize>> {
    let mut regions: Vec<Vec<usize>> = Vec::new();
    let mut fresh = true;
    for unit in units {
        let Unit::Text(block) = unit else {
            fresh = true;
            continue;
        };
        let photo = is_photo(&blocks[*block]);
        match regions.last_mut() {
            Some(region) if !fresh && !photo && !opens(&blocks[*block]) => region.push(*block),
            _ => regions.push(vec![*block]),
        }
        fresh =
            photo || matches!(&blocks[*block].kind, Kind::Text(signs) if signs.trailing.is_some());
    }
    regions
}

/// Returns the regions round a block, at most [`STORIES`].
fn nearest(regions: &[Vec<usize>], block: usize) -> Vec<&[usize]> {
    let at = regions.partition_point(|region| region[0] < block);
    let start = at.saturating_sub(STORIES / 2);
    regions[start..]
        .iter()
        .take(STORIES)
        .map(Vec::as_slice)
        .collect()
}

/// Finds the region that shares most of a line's words, if one clearly does.
fn best(blocks: &[Block], line: usize, regions: &[&[usize]]) -> Option<usize> {
    let pairs = Pairs::of(&blocks[line].run);
    let mut scores: Vec<(f32, usize)> = regions
        .iter()
        .enumerate()
        .map(|(index, region)| {
            (
                pairs.share(region.iter().map(|&block| blocks[block].run.as_slice())),
                index,
            )
        })
        .collect();
    scores.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let (first, index) = *scores.first()?;
    let second = scores.get(1).map_or(0.0, |score| score.0);
    (first >= 0.2 && first > second).then_some(index)
}
