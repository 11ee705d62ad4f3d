//! `corrections.toml` beside the pages: what an editor decided.

use super::sources::Sources;
use crate::cli::args::path;
use crate::cli::outcome::Failure;
use crate::compile::corrections::{Correction, Corrections};
use std::collections::BTreeSet;
use std::path::Path;

/// The file's name.
const FILE: &str = "corrections.toml";

/// Reads the corrections that lie beside the pages; none where no such file is.
pub(in crate::cli) fn read(sources: &Sources) -> Result<Corrections, Failure> {
    let paths = sources
        .files
        .iter()
        .map(|file| &file.path)
        .filter(|path| !path::is_stdio(path));
    let folders: BTreeSet<&Path> = paths.filter_map(|path| path.parent()).collect();
    let mut all = Corrections::default();
    for folder in folders {
        let path = folder.join(FILE);
        if !path.is_file() {
            continue;
        }
        let text =
            std::fs::read_to_string(&path).map_err(|error| Failure::reading(&path, &error))?;
        let read: Corrections = toml::from_str(&text).map_err(|error| {
            Failure::toml(&path, &text, &error).help(
                "write each decision as a `[[correction]]` with `file`, `lines`, `do` and what that needs: docs/architecture.md",
            )
        })?;
        all.corrections.extend(read.corrections);
    }
    let known = |correction: &Correction| {
        sources.files.iter().any(|file| {
            file.path
                .file_name()
                .is_some_and(|name| name.to_string_lossy() == correction.file)
        })
    };
    all.corrections.retain(known);
    Ok(all)
}

/// Says in a line that a decision fits nothing.
pub(in crate::cli) fn unfit(correction: &Correction) -> String {
    let [first, last] = correction.lines;
    format!(
        "{FILE}: nothing in {} lines {first}–{last} answers to this correction",
        correction.file
    )
}
