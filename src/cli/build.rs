//! `kanbao build`: page texts or an edition → a static site.

use super::args::BuildArgs;
use super::console::Console;
use super::exit::Exit;
use super::failure::Failure;
use super::folder::Folder;
use super::sources::Sources;
use super::{app, compile, read};
use crate::site::{self, Options, Purpose};
use std::rc::Rc;

/// Builds a site and writes it.
pub(super) fn run(args: &BuildArgs, console: &Console) -> Result<Exit, Failure> {
    let folder = Folder::open(&args.output, args.force)?;
    // A page that cannot be read is told of before a missing app is.
    let edition = Rc::new(read::edition_or_pages(
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
        compile::contents(&edition)
    ));
    Ok(compile::exit(&edition, args.ending.strict))
}
