//! Weights → names: the best sequence of labels, and by how much it beats the best one without the name.

use super::features::features;
use super::{KINDS, LABELS, Manner, Weights};
use crate::compile::entities::lexicon::listed::Listed;
use crate::compile::entities::pieces::found::Found;
use crate::compile::entities::pieces::line::Line;
use crate::compile::entities::pieces::token::Token;
use crate::model::EntityKind;

/// Holds a name that the tagger proposes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Proposal {
    /// First character.
    pub(crate) start: usize,
    /// One past the last character.
    pub(crate) end: usize,
    /// Its kind.
    pub(crate) kind: EntityKind,
    /// What every other reading of one of its characters, or of its end, scores less, in units.
    pub(crate) margin: i32,
}

/// Less than any path.
const NEVER: i32 = i32::MIN / 4;

/// Proposes the names of `line`, and says for each character how surely it is outside of all, in units;
/// `tokens` and `names` are what the rules read there.
pub(crate) fn propose(
    weights: &Weights,
    line: &Line,
    listed: &Listed,
    tokens: &[Token],
    names: &[Found],
    manner: Manner,
) -> (Vec<Proposal>, Vec<i32>) {
    let emissions: Vec<[i32; LABELS]> = features(line, listed, tokens, names, manner)
        .map(|row| weights.sums(row))
        .collect();
    let length = emissions.len();
    let steps: [[i32; LABELS]; LABELS + 1] = std::array::from_fn(|from| {
        std::array::from_fn(|to| {
            if allowed(from, to) {
                i32::from(weights.steps[from][to])
            } else {
                NEVER
            }
        })
    });
    // The best score of a sequence up to and with each label, and from each label on.
    let mut forward = vec![[NEVER; LABELS]; length];
    let mut backward = vec![[0; LABELS]; length];
    let mut before = steps[LABELS];
    for (i, row) in forward.iter_mut().enumerate() {
        if i > 0 {
            let last = before;
            before = [NEVER; LABELS];
            for (score, steps) in last.iter().zip(&steps) {
                for (best, step) in before.iter_mut().zip(steps) {
                    *best = (*best).max(score + step);
                }
            }
        }
        for ((score, before), emission) in row.iter_mut().zip(before).zip(emissions[i]) {
            *score = before + emission;
        }
        level(row);
        before = *row;
    }
    for i in (0..length.saturating_sub(1)).rev() {
        let mut after = backward[i + 1];
        for (score, emission) in after.iter_mut().zip(emissions[i + 1]) {
            *score += emission;
        }
        for (score, steps) in backward[i].iter_mut().zip(&steps) {
            *score = steps
                .iter()
                .zip(after)
                .map(|(step, after)| step + after)
                .fold(NEVER, i32::max);
        }
        level(&mut backward[i]);
    }
    let best: Vec<(usize, i32)> = (0..length)
        .map(|i| {
            let score = |label: usize| forward[i][label] + backward[i][label];
            let best = (0..LABELS).max_by_key(|&label| (score(label), LABELS - label));
            let best = best.unwrap_or(0);
            let other = (0..LABELS).filter(|&label| label != best).map(score).max();
            (best, score(best) - other.unwrap_or(NEVER))
        })
        .collect();
    let mut found: Vec<Proposal> = Vec::new();
    let outside = best
        .iter()
        .map(|&(label, margin)| if label == 0 { margin } else { -margin })
        .collect();
    for (i, &(label, margin)) in best.iter().enumerate() {
        let open = found.last_mut().filter(|last| last.end == i);
        match (label, open) {
            (0, Some(last)) => last.margin = last.margin.min(margin),
            (0, None) => {}
            (label, Some(last)) if label % 2 == 0 => {
                last.end = i + 1;
                last.margin = last.margin.min(margin);
            }
            (label, open) => {
                if let Some(last) = open {
                    last.margin = last.margin.min(margin);
                }
                found.push(Proposal {
                    start: i,
                    end: i + 1,
                    kind: KINDS[(label - 1) / 2],
                    margin,
                });
            }
        }
    }
    (found, outside)
}

/// Brings the best score to 0, so that no text is long enough to overflow the sums.
fn level(scores: &mut [i32; LABELS]) {
    let best = scores.iter().copied().max().unwrap_or(0);
    for score in scores {
        *score = (*score - best).max(NEVER);
    }
}

/// Says whether label `to` may follow `from`: the inside of a name follows its beginning or its inside.
pub(crate) fn allowed(from: usize, to: usize) -> bool {
    to == 0 || to % 2 == 1 || from < LABELS && from != 0 && from.div_ceil(2) == to / 2
}
