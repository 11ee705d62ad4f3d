//! `kanbao serve`: page texts or an edition → a site in memory, on this machine, built again whenever a file changes.

mod http;

use crate::cli::args::ServeArgs;
use crate::cli::console::Console;
use crate::cli::input::sources::Sources;
use crate::cli::outcome::{Exit, Failure};
use crate::cli::{app, input};
use crate::model::Edition;
use crate::site::{self, App, Options, Purpose, Site};
use http::Server;
use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::thread;
use std::time::{Duration, SystemTime};

/// How often the files are looked at; saving a file feels instant below a third of a second.
const LOOK: Duration = Duration::from_millis(250);

/// Serves until the process is ended.
pub(in crate::cli) fn run(args: &ServeArgs, console: &Console) -> Result<Exit, Failure> {
    let sources = Sources::new(&args.sources)?;
    // A page that cannot be read is told of before a missing app is.
    let edition = input::edition_or_pages(&sources, console)?;
    let app = app::load(&args.app)?;
    let site = build(edition, &app, console);
    let server = Server::start((args.host, args.port).into(), site)?;
    console.note(&format!(
        "serving http://{}/ (stop with Ctrl-C)",
        server.address
    ));
    let mut seen = stamps(&sources);
    loop {
        thread::sleep(LOOK);
        let now = stamps(&sources);
        if now != seen {
            seen = now;
            match input::edition_or_pages(&sources, console) {
                Ok(edition) => {
                    server.show(build(edition, &app, console));
                    console.note("built again");
                }
                // The pages stay as they were until the file is mended.
                Err(failure) => console.failure(&failure),
            }
        }
    }
}

fn build(edition: Edition, app: &App, console: &Console) -> Site {
    console.warnings(&edition);
    site::build(
        &Rc::new(edition),
        app,
        &Options {
            purpose: Purpose::Live,
            base_url: None,
        },
    )
}

/// Notes when each file was changed last; standard input never is.
fn stamps(sources: &Sources) -> Vec<Option<(SystemTime, u64)>> {
    let stamp = |path: &Path| {
        let meta = fs::metadata(path).ok()?;
        Some((meta.modified().ok()?, meta.len()))
    };
    sources.files.iter().map(|file| stamp(&file.path)).collect()
}
