//! Headlines without a neighbour → their stories: the best assignment by shared words and order.

use super::pairs::Pairs;
use super::story::Stories;
use crate::compile::blocks::block::Block;

/// What a share of words from none to all is worth, in nats.
const NATS: f32 = 8.0;

/// Lines and stories weighed against each other at once; more are taken in windows.
const WINDOW: usize = 64;

/// Gives stray groups to the stories without a headline that share their words.
pub(super) fn adopt(blocks: &[Block], found: &mut Stories) {
    let headless: Vec<usize> = (0..found.stories.len())
        .filter(|&story| found.stories[story].heads.is_empty() && !found.stories[story].photo)
        .take(WINDOW)
        .collect();
    let strays: Vec<usize> = (0..found.stray.len()).take(WINDOW).collect();
    if headless.is_empty() || strays.is_empty() {
        return;
    }
    let scores = scores(blocks, found, &strays, &headless);
    let mut pairs: Vec<(f32, usize, usize)> = Vec::new();
    for (row, scores) in scores.iter().enumerate() {
        for (column, &score) in scores.iter().enumerate() {
            let drift =
                (row as f32 / strays.len() as f32 - column as f32 / headless.len() as f32).abs();
            pairs.push((score - 0.15 * drift, row, column));
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    // What a headline and a story are to others says how sure it is that they belong together.
    let rival = |score: f32, row: usize, column: usize| {
        let own = scores[row]
            .iter()
            .enumerate()
            .filter(|&(other, _)| other != column);
        let others = scores.iter().enumerate().filter(|&(other, _)| other != row);
        let rivals = own.map(|(_, &rival)| rival);
        let rivals = rivals.chain(others.map(|(_, scores)| scores[column]));
        NATS * (score - rivals.fold(0.0, f32::max))
    };
    let mut taken = vec![false; strays.len()];
    let mut given = vec![false; headless.len()];
    for (score, row, column) in pairs {
        if taken[row] || given[column] || score < 0.12 {
            continue;
        }
        taken[row] = true;
        given[column] = true;
        let story = &mut found.stories[headless[column]];
        story.heads.clone_from(&found.stray[strays[row]]);
        story.evidence.shared = (NATS * (score - 0.22)).clamp(-2.0, 4.0);
        story.evidence.detached = true;
        story.evidence.head(rival(scores[row][column], row, column));
    }
    let mut index = 0;
    found.stray.retain(|_| {
        index += 1;
        !taken.get(index - 1).copied().unwrap_or(false)
    });
}

/// Measures each stray group against each headless story: the share of its words, rare ones counting more.
fn scores(
    blocks: &[Block],
    found: &Stories,
    strays: &[usize],
    headless: &[usize],
) -> Vec<Vec<f32>> {
    strays
        .iter()
        .map(|&stray| {
            let run: Vec<_> = found.stray[stray]
                .iter()
                .flat_map(|&block| blocks[block].run.iter().copied())
                .collect();
            let pairs = Pairs::of(&run);
            let marks: Vec<Vec<bool>> = headless
                .iter()
                .map(|&story| {
                    let mut marks = vec![false; pairs.len()];
                    found.stories[story]
                        .body
                        .iter()
                        .for_each(|&block| pairs.mark(&blocks[block].run, &mut marks));
                    marks
                })
                .collect();
            let weights: Vec<f32> = (0..pairs.len())
                .map(|pair| {
                    let stories = marks.iter().filter(|marks| marks[pair]).count();
                    if stories == 0 {
                        1.0
                    } else {
                        ((headless.len() as f32 + 1.0) / stories as f32).ln()
                    }
                })
                .collect();
            let all: f32 = weights.iter().sum::<f32>().max(1.0);
            marks
                .iter()
                .map(|marks| {
                    marks
                        .iter()
                        .zip(&weights)
                        .filter(|(mark, _)| **mark)
                        .map(|(_, weight)| weight)
                        .sum::<f32>()
                        / all
                })
                .collect()
        })
        .collect()
}
