//! A statistical tagger of characters: what no rule knows, it proposes with a margin.
//!
//! A linear chain over the characters of a line with seven labels (outside, and begin or inside of a person, an
//! organisation and a place). Its features are the characters around, what the lattice read there and what the rules
//! made of it. `make train` writes the weights.

mod decode;
mod features;
mod weights;

pub use features::TEMPLATES;
pub use weights::{Row, Weights};

pub(crate) use decode::propose;
pub(crate) use features::features;

use crate::model::EntityKind;

/// The number of labels: 0 outside, then begin and inside of each of `KINDS`.
pub const LABELS: usize = 7;

/// The kinds of names that the tagger knows, in the order of their labels.
pub const KINDS: [EntityKind; 3] = [
    EntityKind::Person,
    EntityKind::Organisation,
    EntityKind::Place,
];

/// How many units of a quantised weight make one nat.
pub const UNITS: f32 = 16.0;

/// Says by which guideline names are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// The project's own, for news.
    News,
    /// Universal NER's.
    Universal,
}
