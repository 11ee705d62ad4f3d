//! How sure the compiler is of what it decided: the evidence in nats, and the chance that a decision with such evidence is right.
//!
//! Four decisions are weighed, each in a file of its own: that lines are one story under its headline, that a headline is
//! this story's, that a paragraph begins and ends where it does, and that two halves are one jumped story. What the evidence
//! says is measured: `cargo run --release --example pages -- calibration` sets pages of which the truth is known, reads them
//! and prints each [`Table`] as it should be, and how far what is said here is true of stories that nothing was fitted to.

use crate::model::{Article, Confidence, Level, Reason, ReasonKind};

/// A break whose margin is less, in nats, makes its story less sure.
pub(super) const CLOSE: f32 = 0.4;

/// From this chance on nothing speaks against a decision.
const HIGH: f32 = 0.9;

/// Below this chance an editor should look at it.
const LOW: f32 = 0.7;

/// The margin, in nats, that speaks neither for nor against a decision, and the one beyond which more says no more.
const EVEN: f32 = 5.0;

pub(super) const CLEAR: f32 = 10.0;

/// Holds the chance to be right, 0 to 1, by the sum of the evidence in nats; between two knots it grows evenly.
#[derive(Clone, Copy, Debug)]
pub struct Table(pub &'static [(f32, f32)]);

impl Table {
    /// Returns the chance that a decision is right, 0 to 1.
    pub fn chance(self, confidence: &Confidence) -> f32 {
        let evidence = evidence(confidence);
        let right = self.0.partition_point(|knot| knot.0 < evidence);
        let (Some(&after), Some(&before)) = (
            self.0.get(right).or(self.0.last()),
            self.0.get(right.saturating_sub(1)),
        ) else {
            return 0.0;
        };
        let way = ((evidence - before.0) / (after.0 - before.0).max(0.01)).clamp(0.0, 1.0);
        before.1 + way * (after.1 - before.1)
    }
}

/// Returns the sum of the evidence, in nats.
pub fn evidence(confidence: &Confidence) -> f32 {
    let weights = confidence.reasons.iter().map(|reason| reason.weight);
    weights.sum::<i32>() as f32 / 100.0
}

/// Drops what is said of single paragraphs that nothing speaks against: most, and an edition is read over the net.
pub(super) fn terse(article: &mut Article) {
    for block in &mut article.body {
        block.confidence = block
            .confidence
            .take()
            .filter(|sure| sure.level != Level::High);
    }
}

/// Gathers reasons.
#[derive(Default)]
pub(crate) struct Weighed(Vec<Reason>);

impl Weighed {
    /// Adds a reason, its weight in nats; what weighs nothing is none.
    pub(crate) fn add(&mut self, kind: ReasonKind, weight: f32) {
        if weight.abs() >= 0.05 {
            self.0.push(Reason {
                kind,
                weight: (weight * 100.0).round() as i32,
                detail: None,
            });
        }
    }

    /// Adds by how much another reading would be dearer, in nats.
    pub(crate) fn margin(&mut self, margin: f32, share: f32) {
        let weight = share * (margin.min(CLEAR) - EVEN);
        let kind = if weight < 0.0 {
            ReasonKind::CloseCall
        } else {
            ReasonKind::ClearMargin
        };
        self.add(kind, weight);
    }

    /// Returns the confidence, strongest reason first.
    pub(crate) fn level(mut self, table: Table) -> Confidence {
        self.0
            .sort_by_key(|reason| (std::cmp::Reverse(reason.weight.abs()), reason.kind));
        let mut confidence = Confidence {
            level: Level::Low,
            reasons: self.0,
        };
        confidence.level = match table.chance(&confidence) {
            chance if chance >= HIGH => Level::High,
            chance if chance >= LOW => Level::Medium,
            _ => Level::Low,
        };
        confidence
    }
}
