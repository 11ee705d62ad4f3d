//! `kanbao compile`: page text → edition JSON.

use super::args::{CompileArgs, path};
use super::console::{self, Console};
use super::input;
use super::input::sources::Sources;
use super::outcome::{Exit, Failure};
use super::output::write;
use crate::model::FORMAT;

/// Compiles pages to an edition and writes it.
pub(super) fn run(args: &CompileArgs, console: &Console) -> Result<Exit, Failure> {
    write::guard(&args.output, args.force, is_edition)?;
    let sources = Sources::new(&args.sources)?;
    let edition = input::compile(&input::pages(&sources, console)?, &sources, console)?;
    let spinner = console.spinner("writing");
    write::with(&args.output, |file| {
        edition.encode_to(|text| file.write_all(text.as_bytes()))
    })?;
    spinner.finish_and_clear();
    console.warnings(&edition);
    if !path::is_stdio(&args.output) {
        console.note(&format!(
            "wrote {}: {}",
            args.output.display(),
            console::contents(&edition)
        ));
    }
    Ok(Exit::after(&edition, args.ending.strict))
}

/// Tells by its beginning whether a file is an edition.
fn is_edition(start: &[u8]) -> bool {
    String::from_utf8_lossy(start).contains(FORMAT)
}
