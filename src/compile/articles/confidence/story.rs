//! That an article has all of its text, no other text, and its headline.

use crate::compile::blocks::block::{Block, Kind};
use crate::compile::stories::story::Story;
use crate::compile::weigh::{CLEAR, CLOSE, Table, Weighed};
use crate::model::{Confidence, Level, ReasonKind};

/// How often such an article is right.
pub(crate) const TABLE: Table = Table(&[
    (-1.07, 0.200),
    (-0.42, 0.433),
    (-0.11, 0.617),
    (0.15, 0.650),
    (0.62, 0.713),
    (1.20, 0.771),
    (1.55, 0.817),
    (1.70, 0.850),
    (2.21, 0.883),
    (2.70, 0.904),
    (3.19, 0.962),
    (4.53, 0.983),
]);

/// Weighs a story; photos need no headline.
pub(crate) fn story(blocks: &[Block], story: &Story) -> Confidence {
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
    weighed.margin(evidence.margin.min(CLEAR) - close, 0.4);
    let mut confidence = weighed.level(TABLE);
    if story.heads.is_empty() && !story.photo {
        confidence.level = Level::Low;
    }
    confidence
}
