//! That a paragraph begins and ends where it does, and nowhere between.

use crate::compile::rows::row::Break;
use crate::compile::weigh::{Table, Weighed};
use crate::model::{Confidence, ReasonKind};

/// How often such a paragraph is right.
pub(crate) const TABLE: Table = Table(&[
    (-2.50, 0.167),
    (-1.63, 0.383),
    (-1.01, 0.408),
    (-0.17, 0.685),
    (0.28, 0.730),
    (0.36, 0.761),
    (0.41, 0.783),
    (0.51, 0.807),
    (0.66, 0.833),
    (0.72, 0.867),
    (0.77, 0.917),
    (1.21, 0.958),
    (2.38, 0.982),
]);

/// Weighs a paragraph by the closest of its breaks; `parted` says whether that ends a paragraph or lies inside one.
pub(crate) fn paragraph(seam: Break, parted: bool) -> Confidence {
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
