//! Excerpts: whole sentences from the start of a story, and how long the rest is.

use crate::model::{Article, BlockKind};
use crate::text::{length, sentences};

/// The longest sentence that is shown whole, in characters: none in print comes near, but a text may have no full stop.
const SENTENCE: u32 = 1_000;

/// How many lines of a poem are shown at least.
const QUATRAIN: usize = 4;

/// Returns the opening blocks of a story's body, each with how many of its characters are shown, in code points.
///
/// The excerpt holds about `wanted` characters, at least one sentence or four lines of verse, and always ends where a
/// sentence or a line ends, unless the sentence is longer than any in print.
pub fn excerpt(article: &Article, wanted: u32) -> Vec<(usize, u32)> {
    let mut shown = Vec::new();
    let mut total = 0;
    for (at, block) in article
        .body
        .iter()
        .enumerate()
        .filter(|(_, block)| block.kind != BlockKind::Subhead)
    {
        let opens = block.kind == BlockKind::Line && shown.len() < QUATRAIN;
        let mut end = 0;
        for [_, stop] in sentences(&block.text) {
            let first = total == 0 && end == 0;
            if !first && !opens && total + stop > wanted + wanted / 8 {
                break;
            }
            let cut = end + SENTENCE;
            end = stop.min(cut);
            if cut < stop {
                break;
            }
        }
        if end == 0 {
            break;
        }
        shown.push((at, end));
        total += end;
        if end < length(&block.text) {
            break;
        }
    }
    shown
}
