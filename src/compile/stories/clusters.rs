//! Display lines without blank lines between them → groups: lines that speak of the same story stay together.

use super::pairs::Pairs;
use super::units::{Unit, is_photo, opens};
use crate::compile::blocks::block::{Block, Kind};

/// A headline has at most this many lines; more in a row belong to several stories.
const LINES: usize = 3;

/// Stories weighed for one group.
const STORIES: usize = 64;

/// Cuts groups that are too long for one headline, or hold the headlines of the stories on both sides.
pub(super) fn clusters(blocks: &[Block], units: Vec<Unit>) -> Vec<Unit> {
    let units = seams(blocks, units);
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

/// Cuts groups of lines of which the first speak of the text before and the others of the text after: where no blank
/// lines are set, a headline below its story and one above the next stand together.
fn seams(blocks: &[Block], units: Vec<Unit>) -> Vec<Unit> {
    let regions = regions(blocks, &units);
    let mut cut: Vec<Unit> = Vec::with_capacity(units.len());
    let text = |unit: Option<&Unit>| matches!(unit, Some(Unit::Text(_)));
    for index in 0..units.len() {
        let between = index > 0 && text(units.get(index - 1)) && text(units.get(index + 1));
        match &units[index] {
            Unit::Group(group) if between && (2..=2 * LINES).contains(&group.len()) => {
                let at = regions.partition_point(|region| region[0] < group[0]);
                let sides = (
                    at.checked_sub(1).and_then(|at| regions.get(at)),
                    regions.get(at),
                );
                let seam = match sides {
                    (Some(before), Some(after)) => seam(blocks, group, before, after),
                    _ => None,
                };
                match seam {
                    Some(seam) => {
                        cut.push(Unit::Group(group[..seam].to_vec()));
                        cut.push(Unit::Group(group[seam..].to_vec()));
                    }
                    None => cut.push(Unit::Group(group.clone())),
                }
            }
            Unit::Group(group) => cut.push(Unit::Group(group.clone())),
            Unit::Text(block) => cut.push(Unit::Text(*block)),
        }
    }
    cut
}

/// Finds where a group is best cut in two, if the halves clearly speak of different texts.
fn seam(blocks: &[Block], group: &[usize], before: &[usize], after: &[usize]) -> Option<usize> {
    // How much more each line speaks of the text before than of the text after, weighed by its length.
    let lines = group.iter().map(|&line| Pairs::of(&blocks[line].run));
    let lines: Vec<Pairs> = lines.collect();
    let all = Pairs::all(&lines);
    let shares = |region: &[usize]| {
        let runs = region.iter().map(|&block| blocks[block].run.as_slice());
        all.shares(&lines, runs)
    };
    let sides = shares(before).into_iter().zip(shares(after));
    let leans: Vec<f32> = sides
        .zip(&lines)
        .map(|((before, after), pairs)| (before - after) * (pairs.len() as f32).min(12.0))
        .collect();
    let whole: f32 = leans.iter().sum();
    let (seam, gain) = (1..group.len())
        .map(|seam| {
            let first: f32 = leans[..seam].iter().sum();
            (seam, first - (whole - first) - whole.abs())
        })
        .max_by(|a, b| a.1.total_cmp(&b.1))?;
    (gain > 2.5).then_some(seam)
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
