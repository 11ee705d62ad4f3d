//! That a paragraph begins and ends where it does, and nowhere between.

use super::{Table, Weighed};
use crate::compile::breaks::Break;
use crate::model::{Confidence, ReasonKind};

/// How often such a paragraph is right.
pub(super) const TABLE: Table = Table(&[
    (-1.92, 0.517),
    (-0.01, 0.736),
    (1.26, 0.820),
    (1.40, 0.850),
    (1.60, 0.921),
    (2.61, 0.942),
    (6.90, 0.964),
    (9.76, 0.992),
]);

/// Weighs a paragraph by the closest of its breaks; `parted` says whether that ends a paragraph or lies inside one.
pub(in crate::compile) fn paragraph(seam: Break, parted: bool) -> Confidence {
    let mut weighed = Weighed::default();
    // What speaks for a break speaks against going on.
    let ends = |weight: f32| (weight >= 0.0) == parted;
    let mut either = |weight: f32, [end, inside]: [ReasonKind; 2]| {
        weighed.add(if ends(weight) { end } else { inside }, weight);
    };
    either(
        seam.sentence,
        [ReasonKind::SentenceEnd, ReasonKind::SentenceRunsOn],
    );
    either(seam.width, [ReasonKind::ShortLine, ReasonKind::FullLine]);
    either(seam.blank, [ReasonKind::BlankLine, ReasonKind::NoBlankLine]);
    either(seam.start, [ReasonKind::LineStart, ReasonKind::LineStart]);
    weighed.level(TABLE)
}
