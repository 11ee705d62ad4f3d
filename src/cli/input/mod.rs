//! Files and standard input → pages and editions.
//!
//! What was typed is worked out by `sources`, bytes become text in `read`, `encoding` and `printed`, and `compiling` hands pages
//! to the compiler together with what an editor decided (`corrections`, `names`).

mod compiling;
mod corrections;
mod crew;
mod encoding;
mod names;
mod printed;
mod read;
pub(super) mod sources;

pub(super) use compiling::edition as compile;
pub(super) use read::{edition, pages};

use super::console::Console;
use super::outcome::Failure;
use crate::model::Edition;
use sources::Sources;

/// Reads an edition, or pages and compiles them: whichever the files hold.
pub(super) fn edition_or_pages(sources: &Sources, console: &Console) -> Result<Edition, Failure> {
    match read::either(sources, console)? {
        read::Input::Edition(edition) => Ok(*edition),
        read::Input::Pages(pages) => compile(&pages, sources, console),
    }
}
