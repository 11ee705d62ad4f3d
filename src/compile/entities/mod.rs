//! Articles → entities and mentions, in layers; each mark names the rule that made it.

mod lexicon;
mod organisations;
mod people;
mod pieces;
mod places;
mod read;
mod resolve;
mod terms;
mod values;

pub use pieces::evidence::Evidence;
pub use pieces::segment::{Segment, SegmentKind, Span};
pub use read::articles::recognise_segments;
pub use read::tagged::{Observed, observe, tag_universal};
pub use read::tagger;
pub use resolve::corrections::{CorrectionError, Corrections};

use crate::compile::workers::{Alone, Workers};
use crate::model::Edition;

/// Marks every entity of the edition's articles and joins the mentions of the same one.
pub fn recognise(edition: &mut Edition) {
    recognise_by(edition, &Alone);
}

/// The same, done by `workers`.
pub(super) fn recognise_by(edition: &mut Edition, workers: &impl Workers) {
    resolve::mentions::resolve(edition, workers);
}
