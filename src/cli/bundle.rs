//! `kanbao bundle`: this program + the app → one program that carries the app.

use super::app::{self, carried};
use super::args::BundleArgs;
use super::console::Console;
use super::outcome::{Exit, Failure};
use super::output::write;
use std::fs;

/// Writes a copy of this program that carries the app.
pub(super) fn run(args: &BundleArgs, console: &Console) -> Result<Exit, Failure> {
    let app = app::files(&args.app)?;
    let draft = write::draft(&args.output);
    let done = carried::copy_with(&app, &draft).and_then(|()| fs::rename(&draft, &args.output));
    if let Err(error) = done {
        // The first error is the one to report.
        let _ = fs::remove_file(&draft);
        return Err(Failure::writing(&args.output, &error));
    }
    console.note(&format!(
        "wrote {}: this program with the app inside",
        args.output.display()
    ));
    Ok(Exit::Done)
}
