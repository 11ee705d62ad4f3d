//! Where the app comes from.

use super::args::AppArgs;
use super::failure::Failure;
use crate::site::{App, Site};
use std::fs;
use std::io;
use std::path::Path;

/// Reads the app and makes sure that it is this program's.
pub(super) fn load(args: &AppArgs) -> Result<App, Failure> {
    let folder = &args.app;
    let mut files = Site::new();
    read(folder, "", &mut files).map_err(|error| Failure::reading(folder, &error))?;
    App::new(files).map_err(|error| {
        Failure::new(format!(
            "{} is not the app of this kanbao: {error}",
            folder.display()
        ))
        .help("build the app from the same sources as this program: trunk build")
    })
}

fn read(folder: &Path, prefix: &str, files: &mut Site) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            read(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(())
}
