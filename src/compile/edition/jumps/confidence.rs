//! That two halves of a story that jumps from page to page are one.

use super::bond::Bond;
use crate::compile::weigh::{Table, Weighed};
use crate::model::{Confidence, ReasonKind};

/// How often such halves are one story.
pub(crate) const TABLE: Table = Table(&[
    (-8.69, 0.517),
    (-6.76, 0.683),
    (-5.81, 0.767),
    (-4.90, 0.842),
    (-3.17, 0.875),
    (-1.60, 0.907),
    (-0.05, 0.967),
    (5.86, 0.994),
]);

/// How far what speaks for a join tells that it is right: it speaks for wrong ones too, but little speaks against right ones.
const FOR: f32 = 0.1;

const AGAINST: f32 = 0.7;

/// What words must speak for a join at least, in nats, so that their lack does not speak against it.
const WORDS: f32 = 1.0;

/// Weighs two halves; what tells most is how much better they fit than any other pair would.
pub(super) fn join(bond: &Bond) -> Confidence {
    let told = |weight: f32| weight * if weight < 0.0 { AGAINST } else { FOR };
    let mut weighed = Weighed::default();
    weighed.add(ReasonKind::PageNumber, told(bond.numbers));
    weighed.add(ReasonKind::SharedWords, told(bond.words - WORDS));
    weighed.add(ReasonKind::SentenceRunsOn, told(bond.sentence));
    weighed.add(ReasonKind::BylineStart, FOR * bond.byline);
    weighed.margin(bond.margin, 1.0);
    weighed.level(TABLE)
}
