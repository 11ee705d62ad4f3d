//! Articles → entities and mentions, in layers; each mark names the rule that made it.

mod byline;
mod calendar;
mod canonical;
mod compose;
mod compose_brand;
mod compose_start;
mod corrected;
mod corrections;
mod divisions;
mod facts;
mod fixed;
mod gather;
mod guess;
mod home;
mod lattice;
mod lattice_parts;
mod letters;
mod lexicon;
mod listed;
mod lists;
mod lunar;
mod memory;
mod names;
mod number;
mod organs;
mod person;
mod person_context;
mod person_rare;
mod person_weight;
mod pinyin;
mod place;
mod place_ends;
mod place_letters;
mod place_sounds;
mod place_towns;
mod place_words;
mod quantity;
mod resolve;
mod roles;
mod segment;
mod short_forms;
mod subjects;
pub mod tagger;
mod terms;
mod text;
mod time;
mod time_clock;
mod time_date;
mod time_parts;
mod time_words;
mod token;
pub mod towns;
mod units;
mod vocabulary;

pub use corrections::{CorrectionError, Corrections};
pub use segment::{Segment, SegmentKind, Span, recognise_segments};

use crate::compile::workers::{Alone, Workers};
use crate::model::Edition;

/// Says whether a name is that of a province, a city or a county of China, in full or short.
pub(super) fn is_division(name: &str) -> bool {
    !divisions::Divisions::common().find(name).is_empty()
}

/// Marks every entity of the edition's articles and joins the mentions of the same one.
pub fn recognise(edition: &mut Edition) {
    recognise_by(edition, &Alone);
}

/// The same, done by `workers`.
pub(super) fn recognise_by(edition: &mut Edition, workers: &impl Workers) {
    resolve::resolve(edition, workers);
}
