//! Corrections: what an editor decided about raw lines, applied to the compiled structure.
//!
//! In TOML: `[[correction]]`, `file`, `lines = [first, last]`, `do`, and where it needs one `article`, the raw line at
//! which the article begins, `kind` or `text`. No character is lost: what leaves an article becomes residue.

mod amend;
mod correction;
mod decided_lines;

pub use self::correction::{Correction, Deed};

use self::amend::amend;
use crate::compile::articles::naming;
use crate::compile::edition::copies;
use crate::model::Edition;
use serde::Deserialize;

/// A file of corrections.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Corrections {
    /// The decisions in the order in which they are applied.
    #[serde(default, rename = "correction")]
    pub corrections: Vec<Correction>,
}

impl Corrections {
    /// Applies every decision and returns those that fit nothing on the pages.
    pub fn apply(&self, edition: &mut Edition) -> Vec<Correction> {
        let unfit = self
            .corrections
            .iter()
            .filter(|correction| amend(edition, correction).is_none());
        let unfit = unfit.cloned().collect();
        edition.articles.iter_mut().for_each(naming::name);
        copies::distinguish(edition);
        edition
            .residue
            .sort_by_key(|residue| residue.source.first().copied());
        unfit
    }
}
