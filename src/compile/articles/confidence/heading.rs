//! That a headline is this story's, and divided into its tiers.

use crate::compile::stories::story::Story;
use crate::compile::weigh::{Table, Weighed};
use crate::model::{Confidence, ReasonKind};

/// How often such a headline is right.
pub(crate) const TABLE: Table = Table(&[
    (-1.78, 0.267),
    (-1.16, 0.450),
    (-0.88, 0.650),
    (-0.55, 0.758),
    (-0.08, 0.817),
    (0.25, 0.858),
    (1.55, 0.900),
    (1.97, 0.947),
    (2.59, 0.972),
    (4.26, 0.995),
]);

/// By how much a tier that could begin elsewhere speaks against a headline, in nats.
const TIER: f32 = 1.0;

/// Weighs the headline of a story; `tiers` is by how much another division of its lines would be dearer, in nats.
pub(crate) fn heading(story: &Story, tiers: f32) -> Confidence {
    let evidence = &story.evidence;
    let mut weighed = Weighed::default();
    weighed.add(ReasonKind::SharedWords, 0.3 * evidence.shared);
    weighed.add(ReasonKind::HouseStyle, 0.7 * evidence.house);
    if !evidence.detached {
        weighed.add(ReasonKind::Adjacent, 0.3);
    }
    weighed.margin(evidence.heading, 0.4);
    weighed.add(ReasonKind::HeadlineShape, (tiers - TIER).min(0.0));
    weighed.level(TABLE)
}
