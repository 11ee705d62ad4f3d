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

pub(super) use decode::propose;

use super::segment::{Segment, SegmentKind, Span, first_reading};
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

/// Holds a text as the tagger sees it.
#[derive(Clone, Debug)]
pub struct Observed {
    /// The first code point of each character that is read, and the end of the text.
    pub places: Vec<u32>,
    /// The features of each character.
    pub features: Vec<[u32; TEMPLATES]>,
}

/// Observes a text by itself, to train on it; a byline is not observed.
pub fn observe(segment: Segment<'_>, manner: Manner) -> Observed {
    let (line, listed, tokens, names) = first_reading(segment);
    let places = (0..line.chars.len())
        .map(|at| line.printed(at, at + 1).0)
        .chain([segment.text.chars().count().try_into().unwrap_or(u32::MAX)])
        .collect();
    Observed {
        places,
        features: features::features(&line, &listed, &tokens, &names, manner).collect(),
    }
}

/// Marks persons, organisations and places of a text by the tagger alone, by Universal NER's guideline.
pub fn tag_universal(text: &str) -> Vec<Span> {
    let kind = SegmentKind::Body;
    let (line, listed, tokens, names) = first_reading(Segment::new(kind, text));
    let manner = Manner::Universal;
    propose(Weights::common(), &line, &listed, &tokens, &names, manner)
        .0
        .into_iter()
        .map(|proposal| {
            let (start, end) = line.printed(proposal.start, proposal.end);
            Span {
                segment: 0,
                start,
                end,
                kind: proposal.kind,
                text: line.read(proposal.start, proposal.end),
                evidence: "tagger",
            }
        })
        .collect()
}
