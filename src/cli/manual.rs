//! `kanbao man` and `kanbao completions`: both written from the arguments themselves.

use super::args::{self, CompletionsArgs, ManArgs};
use super::outcome::{Exit, Failure};
use super::output::write;
use std::path::Path;

/// Prints the completions of a shell.
pub(super) fn completions(args: &CompletionsArgs) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut args::command(), "kanbao", &mut script);
    write::whole(Path::new("-"), &script)?;
    Ok(Exit::Done)
}

/// Writes the manual's pages into a folder.
pub(super) fn pages(args: &ManArgs) -> Result<Exit, Failure> {
    clap_mangen::generate_to(args::command(), &args.folder)
        .map_err(|error| Failure::writing(&args.folder, &error))?;
    Ok(Exit::Done)
}
