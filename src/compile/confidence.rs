//! How sure the compiler is of each article: the evidence in nats, and the chance that an article with such evidence is right.
//!
//! An article is right when it has all of its text, no other text, and its headline. What the evidence says is measured:
//! `cargo run --release --example pages -- calibration` sets pages of which the truth is known, reads them and prints
//! [`KNOTS`] as it should be, and how far what is said here is true of stories that nothing was fitted to.

use super::blocks::{Block, Kind};
use super::doubts::CLOSE;
use super::stories::Story;
use crate::model::{Article, ArticleKind, Confidence, Level, Reason, ReasonKind};

/// The chance to be right, 0 to 1, by the sum of the evidence in nats; between two knots it grows evenly.
pub const KNOTS: &[(f32, f32)] = &[
    (-0.85, 0.233),
    (-0.34, 0.417),
    (0.38, 0.653),
    (0.91, 0.692),
    (1.28, 0.750),
    (1.54, 0.792),
    (1.74, 0.839),
    (2.45, 0.879),
    (2.83, 0.900),
    (2.99, 0.933),
    (3.75, 0.967),
    (5.04, 0.992),
];
/// The chance of an article without a headline: nearly every story has one, which then stands elsewhere.
const HEADLESS: f32 = 0.02;
/// From this chance on nothing speaks against an article.
const HIGH: f32 = 0.9;
/// Below this chance an editor should look at it.
const LOW: f32 = 0.7;

/// The margin of a story, in nats, that speaks neither for nor against it, and the one beyond which more says no more.
const EVEN: f32 = 5.0;
const CLEAR: f32 = 10.0;

/// Returns the chance that an article with a text is right, 0 to 1.
pub fn chance(article: &Article) -> f32 {
    let headless = article.kind == ArticleKind::Article && article.headlines.is_empty();
    if headless {
        HEADLESS
    } else {
        likely(&article.confidence.reasons)
    }
}

/// Returns the sum of the evidence for an article, in nats.
pub fn evidence(article: &Article) -> f32 {
    sum(&article.confidence.reasons)
}

fn sum(reasons: &[Reason]) -> f32 {
    reasons.iter().map(|reason| reason.weight).sum::<i32>() as f32 / 100.0
}

fn likely(reasons: &[Reason]) -> f32 {
    let evidence = sum(reasons);
    let right = KNOTS.partition_point(|knot| knot.0 < evidence);
    let (Some(&after), Some(&before)) = (
        KNOTS.get(right).or(KNOTS.last()),
        KNOTS.get(right.saturating_sub(1)),
    ) else {
        return 0.0;
    };
    let way = ((evidence - before.0) / (after.0 - before.0).max(0.01)).clamp(0.0, 1.0);
    before.1 + way * (after.1 - before.1)
}

/// Weighs a story; photos need no headline.
pub(super) fn confidence(blocks: &[Block], story: &Story) -> Confidence {
    let evidence = &story.evidence;
    let mut reasons = Vec::new();
    let mut add = |kind: ReasonKind, weight: f32| {
        if weight.abs() >= 0.05 {
            reasons.push(Reason {
                kind,
                weight: (weight * 100.0).round() as i32,
                detail: None,
            });
        }
    };
    if evidence.opening > 0.0 {
        add(ReasonKind::BylineStart, 0.5);
    }
    if !story.heads.is_empty() {
        add(ReasonKind::SharedWords, 0.15 * evidence.shared);
        add(ReasonKind::HouseStyle, 0.7 * evidence.house);
        if !evidence.detached {
            add(ReasonKind::Adjacent, 0.3);
        }
    }
    let ends = story
        .body
        .last()
        .is_some_and(|&block| !matches!(&blocks[block].kind, Kind::Text(signs) if signs.open));
    if ends {
        add(ReasonKind::SentenceEnd, 0.8);
    } else {
        add(ReasonKind::SentenceRunsOn, -0.8);
    }
    // What else the page could be says most.
    let margin = 0.4 * (evidence.margin.min(CLEAR) - EVEN);
    let close = story.body.iter().any(|&block| blocks[block].margin < CLOSE);
    let margin = if close { margin - 0.4 } else { margin };
    if margin < 0.0 {
        add(ReasonKind::CloseCall, margin);
    } else {
        add(ReasonKind::ClearMargin, margin);
    }
    reasons.sort_by_key(|reason| (std::cmp::Reverse(reason.weight.abs()), reason.kind));
    let headless = story.heads.is_empty() && !story.photo;
    let level = match likely(&reasons) {
        _ if headless => Level::Low,
        chance if chance >= HIGH => Level::High,
        chance if chance >= LOW => Level::Medium,
        _ => Level::Low,
    };
    Confidence { level, reasons }
}
