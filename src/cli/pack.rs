//! `kanbao pack`: page texts or an edition → one HTML file.

use super::args::PackArgs;
use super::console::Console;
use super::exit::Exit;
use super::failure::Failure;
use super::sources::Sources;
use super::{app, compile, read, write};
use crate::site;
use indicatif::HumanBytes;
use std::rc::Rc;

/// Packs an edition with the app and writes the file.
pub(super) fn run(args: &PackArgs, console: &Console) -> Result<Exit, Failure> {
    write::guard(&args.output, args.force, is_packed)?;
    // A page that cannot be read is told of before a missing app is.
    let edition = Rc::new(read::edition_or_pages(
        &Sources::new(&args.sources)?,
        console,
    )?);
    let app = app::load(&args.app)?;
    let page = site::pack(&edition, &app).map_err(|error| {
        Failure::new(format!("cannot pack: {error}"))
            .help("build the app from the same sources as this program: trunk build")
    })?;
    write::whole(&args.output, &page)?;
    console.warnings(&edition);
    if !read::is_stdin(&args.output) {
        let size = HumanBytes(page.len() as u64);
        console.note(&format!(
            "wrote {}: {size}, {}",
            args.output.display(),
            compile::contents(&edition)
        ));
    }
    Ok(compile::exit(&edition, args.ending.strict))
}

/// Tells by its beginning whether a file is a page of this program.
fn is_packed(start: &[u8]) -> bool {
    String::from_utf8_lossy(start).contains("\"Kanbao ")
}
