//! That an article has all of its text, no other text, and its headline.

use super::{Table, Weighed};
use crate::compile::blocks::{Block, Kind};
use crate::compile::doubts::CLOSE;
use crate::compile::stories::Story;
use crate::model::{Confidence, Level, ReasonKind};

/// How often such an article is right.
pub(super) const TABLE: Table = Table(&[
    (-0.88, 0.250),
    (-0.39, 0.400),
    (0.13, 0.647),
    (0.62, 0.669),
    (0.95, 0.739),
    (1.55, 0.800),
    (1.76, 0.839),
    (1.89, 0.867),
    (2.46, 0.895),
    (2.97, 0.933),
    (3.26, 0.961),
    (4.82, 0.984),
]);

/// Weighs a story; photos need no headline.
pub(in crate::compile) fn story(blocks: &[Block], story: &Story) -> Confidence {
    let evidence = &story.evidence;
    let mut weighed = Weighed::default();
    if evidence.opening > 0.0 {
        weighed.add(ReasonKind::BylineStart, 0.5);
    }
    if !story.heads.is_empty() {
        weighed.add(ReasonKind::SharedWords, 0.15 * evidence.shared);
        weighed.add(ReasonKind::HouseStyle, 0.7 * evidence.house);
        if !evidence.detached {
            weighed.add(ReasonKind::Adjacent, 0.3);
        }
    }
    let ends = story
        .body
        .last()
        .is_some_and(|&block| !matches!(&blocks[block].kind, Kind::Text(signs) if signs.open));
    if ends {
        weighed.add(ReasonKind::SentenceEnd, 0.8);
    } else {
        weighed.add(ReasonKind::SentenceRunsOn, -0.8);
    }
    // What else the page could be says most; a paragraph that may end elsewhere may be another story's.
    let close = |&block: &usize| blocks[block].closest().margin() < CLOSE;
    let close = if story.body.iter().any(close) {
        1.0
    } else {
        0.0
    };
    weighed.margin(evidence.margin.min(super::CLEAR) - close, 0.4);
    let mut confidence = weighed.level(TABLE);
    if story.heads.is_empty() && !story.photo {
        confidence.level = Level::Low;
    }
    confidence
}
