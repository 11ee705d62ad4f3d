//! The words that name what a person of a byline did.

use crate::compile::lexis::page_words::ROLES;
use crate::compile::lexis::words::Words;
use crate::page::{Glyph, Hints};
use std::sync::LazyLock;

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(ROLES));

/// Returns the role that stands at `index` and its length in characters.
pub(crate) fn role_at(run: &[Glyph], index: usize) -> Option<(&'static str, usize)> {
    // Most characters begin no role, and this is asked of nearly all.
    if !run.get(index)?.hints.any(Hints::ROLE) {
        return None;
    }
    let found = WORDS.at(run, index).next();
    found.map(|(_, role, length)| (role, length))
}
