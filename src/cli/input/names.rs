//! `entities.toml` beside the pages: how an editor corrects names.

use super::sources::Sources;
use crate::cli::args::path;
use crate::cli::console::Console;
use crate::cli::outcome::Failure;
use crate::compile::entities::{CorrectionError, Corrections};
use crate::model::Edition;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Applies the corrections of names that lie beside the pages.
pub(super) fn correct(
    edition: &mut Edition,
    sources: &Sources,
    console: &Console,
) -> Result<(), Failure> {
    let files: BTreeSet<PathBuf> = sources
        .files
        .iter()
        .filter(|file| !path::is_stdio(&file.path))
        .filter_map(|file| file.path.parent())
        .map(|folder| folder.join("entities.toml"))
        .filter(|file| file.is_file())
        .collect();
    for file in files {
        let text =
            std::fs::read_to_string(&file).map_err(|error| Failure::reading(&file, &error))?;
        let at = |error: &CorrectionError| {
            format!("{}:{}: {}", file.display(), error.line, error.message)
        };
        let corrections = Corrections::read(&text).map_err(|error| {
            Failure::new(at(&error)).help("docs/entities.md shows the tables of this file")
        })?;
        for idle in corrections.apply(&text, edition) {
            console.note(&at(&idle));
        }
    }
    Ok(())
}
