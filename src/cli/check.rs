//! `kanbao check`: is this an edition, and what is in it?

use super::args::CheckArgs;
use super::console::Console;
use super::exit::Exit;
use super::failure::Failure;
use super::{compile, read, write};
use std::path::Path;

/// Reads an edition, checks every rule of the format and says what is in it.
pub(super) fn run(args: &CheckArgs, console: &Console) -> Result<Exit, Failure> {
    let edition = read::edition(&args.edition)?;
    console.warnings(&edition);
    let line = format!(
        "{}: valid, {}\n",
        args.edition.display(),
        compile::contents(&edition)
    );
    write::whole(Path::new("-"), line.as_bytes())?;
    Ok(compile::exit(&edition, args.ending.strict))
}
