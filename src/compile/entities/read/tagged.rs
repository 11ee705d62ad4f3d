//! What the tagger sees and says of a text by itself: to train it, and to measure it by Universal NER's guideline.

use super::articles::first_reading;
use super::tagger::{Manner, TEMPLATES, Weights, features, propose};
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::segment::{Segment, SegmentKind, Span};

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
        features: features(&line, &listed, &tokens, &names, manner).collect(),
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
                evidence: Evidence::Tagger.name(),
            }
        })
        .collect()
}
