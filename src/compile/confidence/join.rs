//! That two halves of a story that jumps from page to page are one.

use super::{Table, Weighed};
use crate::compile::bond::Bond;
use crate::model::{Confidence, ReasonKind};

/// How often such halves are one story.
pub(super) const TABLE: Table = Table(&[
    (-1.70, 0.733),
    (-0.15, 0.767),
    (1.03, 0.800),
    (1.77, 0.825),
    (2.49, 0.846),
    (3.02, 0.867),
    (3.51, 0.925),
    (7.63, 0.958),
    (13.15, 0.985),
]);

/// Weighs two halves.
pub(in crate::compile) fn join(bond: &Bond) -> Confidence {
    let mut weighed = Weighed::default();
    weighed.add(ReasonKind::PageNumber, bond.numbers);
    weighed.add(ReasonKind::SharedWords, bond.words);
    weighed.add(ReasonKind::SentenceRunsOn, bond.sentence);
    weighed.add(ReasonKind::BylineStart, bond.byline);
    weighed.margin(bond.margin, 0.4);
    weighed.level(TABLE)
}
