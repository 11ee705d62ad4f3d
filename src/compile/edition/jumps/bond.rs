//! What speaks for two halves being one story. Weights are nats.

use super::halves::{Half, Halves, Pair};

/// What a page's number is worth that the other half's jump line names, or does not.
const NUMBER: f32 = 2.0;

/// The price of a half without a jump line.
const LINE: f32 = 3.0;

/// What a headline is worth that stands on both pages, at most.
const HEADLINE: f32 = 3.0;

/// The share of common words, rare ones counting more, that speaks neither for nor against; and what all would be worth.
const EVEN: f32 = 0.06;

const WORDS: f32 = 30.0;

/// Holds what speaks for two articles being one story; negative speaks against it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Bond {
    /// The jump lines and the pages that they name.
    pub(crate) numbers: f32,
    /// The headline, printed again or shortened to a word, and the words of the text.
    pub(crate) words: f32,
    /// A sentence that runs on over the break.
    pub(crate) sentence: f32,
    /// A dateline or byline that opens the second, as if it were a story of its own.
    pub(crate) byline: f32,
    /// By how much every other pair with one of the two would be worth less.
    pub(crate) margin: f32,
}

impl Bond {
    /// Returns the sum of what was seen.
    pub(crate) fn evidence(&self) -> f32 {
        self.numbers + self.words + self.sentence + self.byline
    }
}

/// Weighs two halves against each other.
pub(super) fn bond(halves: &Halves, first: &Half, second: &Half) -> Bond {
    let line = |half: &Half| if half.there.is_some() { 0.0 } else { -LINE };
    let numbers = names(first, second) + names(second, first) + line(first) + line(second);
    let headline = match (first.headline.len(), second.headline.len()) {
        (0, _) | (_, 0) => 0.0,
        (_, own) => {
            let again = shared(&first.headline, &second.headline).count();
            // A keyword stands for a headline: 治水十年.
            HEADLINE * (2.0 * again as f32 / own as f32 - 0.4).min(1.0)
        }
    };
    let words = shared(&first.words, &second.words);
    let common: f32 = words.map(|pair| halves.rarity.of(pair)).sum();
    let share = common / first.weight.min(second.weight).max(1.0);
    Bond {
        numbers,
        words: headline + (WORDS * (share - EVEN)).clamp(-2.0, 4.0),
        sentence: match (first.open, second.signed) {
            (true, false) => 1.5,
            _ => 0.0,
        },
        byline: if second.signed { -3.0 } else { 0.0 },
        margin: 0.0,
    }
}

/// Says what the jump line of one half says of the other's page.
fn names(half: &Half, other: &Half) -> f32 {
    match (&half.there, &other.here) {
        (Some(there), Some(here)) if there == here => NUMBER,
        (Some(_), Some(_)) => -NUMBER,
        _ => 0.0,
    }
}

/// Lists the pairs that stand in both.
fn shared<'a>(left: &'a [Pair], right: &'a [Pair]) -> impl Iterator<Item = &'a Pair> {
    let (few, many) = if left.len() < right.len() {
        (left, right)
    } else {
        (right, left)
    };
    few.iter().filter(|pair| many.binary_search(pair).is_ok())
}
