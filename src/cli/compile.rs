//! `kanbao compile`: page text → edition JSON.

use super::args::CompileArgs;
use super::console::Console;
use super::corrections;
use super::crew::Crew;
use super::exit::Exit;
use super::failure::Failure;
use super::sources::Sources;
use super::{read, write};
use crate::compile::entities::{CorrectionError, Corrections};
use crate::compile::{self, RawPage};
use crate::model::{Edition, FORMAT};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Compiles pages to an edition and writes it.
pub(super) fn run(args: &CompileArgs, console: &Console) -> Result<Exit, Failure> {
    write::guard(&args.output, args.force, is_edition)?;
    let sources = Sources::new(&args.sources)?;
    let edition = edition(&read::pages(&sources, console)?, &sources, console)?;
    let spinner = console.spinner("writing");
    write::with(&args.output, |file| {
        edition.encode_to(|text| file.write_all(text.as_bytes()))
    })?;
    spinner.finish_and_clear();
    console.warnings(&edition);
    if !read::is_stdin(&args.output) {
        console.note(&format!(
            "wrote {}: {}",
            args.output.display(),
            contents(&edition)
        ));
    }
    Ok(exit(&edition, args.ending.strict))
}

/// Compiles pages.
pub(super) fn edition(
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
    correct(&mut edition, sources, console)?;
    edition.check().map_err(|rule| {
        Failure::new(format!(
            "the compiler broke a rule of its own format: {rule}"
        ))
        .help("this is a fault of the program: please report it with the page")
    })?;
    Ok(edition)
}

/// Applies the corrections of names that lie beside the pages as `entities.toml`.
fn correct(edition: &mut Edition, sources: &Sources, console: &Console) -> Result<(), Failure> {
    let files: BTreeSet<PathBuf> = sources
        .files
        .iter()
        .filter(|file| !read::is_stdin(&file.path))
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

/// Decides how a run that wrote everything ends.
pub(super) fn exit(edition: &Edition, strict: bool) -> Exit {
    let doubtful = edition.articles.is_empty() || (strict && !edition.warnings.is_empty());
    if doubtful { Exit::Doubtful } else { Exit::Done }
}

/// Says in a line what is in an edition.
pub(super) fn contents(edition: &Edition) -> String {
    let counts = [
        (edition.pages.len(), "page", "pages"),
        (edition.articles.len(), "article", "articles"),
        (edition.entities.len(), "entity", "entities"),
        (edition.warnings.len(), "warning", "warnings"),
    ];
    counts
        .map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many }))
        .join(", ")
}

/// Tells by its beginning whether a file is an edition.
fn is_edition(start: &[u8]) -> bool {
    String::from_utf8_lossy(start).contains(FORMAT)
}
