//! `kanbao build`: page texts or an edition → a static site.

use super::args::BuildArgs;
use super::console::{self, Console};
use super::input::sources::Sources;
use super::outcome::{Exit, Failure};
use super::output::folder::Folder;
use super::{app, input};
use crate::site::{self, Options, Purpose};
use std::rc::Rc;

/// Builds a site and writes it.
pub(super) fn run(args: &BuildArgs, console: &Console) -> Result<Exit, Failure> {
    let folder = Folder::open(&args.output, args.force)?;
    // A page that cannot be read is told of before a missing app is.
    let edition = Rc::new(input::edition_or_pages(
        &Sources::new(&args.sources)?,
        console,
    )?);
    let app = app::load(&args.app)?;
    let spinner = console.spinner("building the site");
    let purpose = if args.draft {
        Purpose::Draft
    } else {
        Purpose::Public
    };
    let mut files = site::build(
        &edition,
        &app,
        &Options {
            purpose,
            base_url: args.address.base_url.clone(),
        },
    );
    if !args.draft {
        spinner.set_message("compressing");
        site::compress(&mut files);
    }
    spinner.finish_and_clear();
    folder.replace(&files, console)?;
    console.warnings(&edition);
    console.note(&format!(
        "wrote {}: {} files, {}",
        args.output.display(),
        files.len(),
        console::contents(&edition)
    ));
    Ok(Exit::after(&edition, args.ending.strict))
}
