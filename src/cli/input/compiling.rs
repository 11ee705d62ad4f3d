//! Pages → edition, with what editors decided.

use super::crew::Crew;
use super::sources::Sources;
use super::{corrections, names};
use crate::cli::console::Console;
use crate::cli::outcome::Failure;
use crate::compile::{self, RawPage};
use crate::model::Edition;

/// Compiles pages.
pub(in crate::cli) fn edition(
    pages: &[RawPage],
    sources: &Sources,
    console: &Console,
) -> Result<Edition, Failure> {
    let decisions = corrections::read(sources)?;
    let (mut edition, unfit) =
        compile::compile_corrected(pages, &sources.metadata, &decisions, &Crew(console));
    for correction in &unfit {
        console.note(&corrections::unfit(correction));
    }
    names::correct(&mut edition, sources, console)?;
    edition.check().map_err(|rule| {
        Failure::new(format!(
            "the compiler broke a rule of its own format: {rule}"
        ))
        .help("this is a fault of the program: please report it with the page")
    })?;
    Ok(edition)
}
