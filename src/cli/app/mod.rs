//! Where the app comes from: a folder, or the program itself.

pub(super) mod carried;

use crate::cli::args::AppArgs;
use crate::cli::outcome::Failure;
use crate::site::{App, Site};
use std::fs;
use std::io;
use std::path::Path;

/// Reads the app that was asked for, or the one that this program carries.
pub(in crate::cli) fn load(args: &AppArgs) -> Result<App, Failure> {
    if let Some(folder) = &args.app {
        return app(folder, files(folder)?);
    }
    let program = Path::new("the app inside this program");
    match carried::app().map_err(|error| Failure::reading(program, &error))? {
        Some(files) => app(program, files),
        None => Err(Failure::usage("this kanbao carries no app")
            .help("name the folder of the built app (--app dist/app), or use the kanbao that `make dist` makes")),
    }
}

/// Reads the files of a folder, and makes sure that they are this program's app.
pub(in crate::cli) fn files(folder: &Path) -> Result<Site, Failure> {
    let mut files = Site::new();
    read(folder, "", &mut files).map_err(|error| Failure::reading(folder, &error))?;
    app(folder, files.clone())?;
    Ok(files)
}

fn app(origin: &Path, files: Site) -> Result<App, Failure> {
    App::new(files).map_err(|error| {
        Failure::new(format!("{} is not the app of this kanbao: {error}", origin.display()))
            .help("build the app from the same sources as this program: KANBAO_BARE=1 trunk build --dist dist/app")
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
