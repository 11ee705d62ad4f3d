//! `kanbao pack`: page texts or an edition → one HTML file.

use super::args::{PackArgs, path};
use super::console::{self, Console};
use super::input::sources::Sources;
use super::outcome::{Exit, Failure};
use super::output::write;
use super::{app, input};
use crate::site;
use indicatif::HumanBytes;
use std::rc::Rc;

/// Packs an edition with the app and writes the file.
pub(super) fn run(args: &PackArgs, console: &Console) -> Result<Exit, Failure> {
    write::guard(&args.output, args.force, is_packed)?;
    // A page that cannot be read is told of before a missing app is.
    let edition = Rc::new(input::edition_or_pages(
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
    if !path::is_stdio(&args.output) {
        let size = HumanBytes(page.len() as u64);
        console.note(&format!(
            "wrote {}: {size}, {}",
            args.output.display(),
            console::contents(&edition)
        ));
    }
    Ok(Exit::after(&edition, args.ending.strict))
}

/// Tells by its beginning whether a file is a page of this program.
fn is_packed(start: &[u8]) -> bool {
    String::from_utf8_lossy(start).contains("\"Kanbao ")
}
