//! Edition + app → the files of a site: pure, in memory.
//!
//! `cli` reads the app that Trunk built, and writes, serves or packs what comes out of here.

mod app;
mod compress;
mod feeds;
mod fixed;
mod guest;
mod head;
mod links;
mod names;
mod offline;
mod pack;
mod shell;
mod signposts;
mod slim;
mod subject;
mod tags;
mod types;

pub use app::{App, AppError};
pub use compress::add as compress;
pub use offline::worker as service_worker;
pub use pack::{PackError, pack};
pub use types::content_type;

use crate::model::Edition;
use crate::state::{Settings, View, print};
use crate::ui::shell::prerender;
use crate::ui::shell::programs::READER;
use names::fingerprint;
use shell::{Data, Page};
use std::collections::BTreeMap;
use std::rc::Rc;
use subject::Subject;

/// The app as one file without an edition, by its path.
const ONE_FILE: &str = "one-file.html";

/// Holds a site: the files by their path from its root, with `/` between folders.
pub type Site = BTreeMap<String, Vec<u8>>;

/// Says how a site is built.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// What it is for.
    pub purpose: Purpose,
    /// The address the site will have, ending in `/`; some things can be said only with an absolute address.
    pub base_url: Option<String>,
}

/// Says what a site is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    /// For readers.
    #[default]
    Public,
    /// For trying out: without the service worker, which would keep old pages.
    Draft,
    /// For `kanbao serve`: a draft whose pages show themselves again when they have been built anew.
    Live,
}

/// Builds the whole site.
pub fn build(edition: &Rc<Edition>, app: &App, options: &Options) -> Site {
    let (shell, mut site) = match options.purpose {
        Purpose::Public => app.versioned(),
        Purpose::Draft | Purpose::Live => (app.shell.clone(), app.files().clone()),
    };
    let named = |name: &str| site.keys().find(|path| path.ends_with(name)).cloned();
    let sheet = named(pack::STYLES);
    let whole_shell = shell::without_reader(&shell);
    fixed::add(&mut site);
    guest::add(&mut site, edition, options.base_url.as_deref());
    let json = edition.encode();
    let data = format!("edition-{}.json", fingerprint(json.as_bytes()));
    for subject in Subject::all(edition) {
        let screen = subject.screen();
        let path = links::path(&screen);
        let up = "../".repeat(path.matches('/').count());
        // A page fetches the one program that can show it, and never both.
        let (shell, parts) = if (READER.has_screen)(&screen) {
            (&shell, String::new())
        } else {
            let sheet = sheet
                .iter()
                .map(|path| format!("<link rel=\"stylesheet\" href=\"{up}{path}\">"));
            (&whole_shell, sheet.collect())
        };
        let view = View::of(screen);
        let page = Page {
            title: subject.title(edition),
            head: head::head(edition, subject, options, &path, &up) + &parts,
            view: print(&view),
            markup: links::to_pages(&prerender(edition, &view, Settings::default()), &up),
            needs_program: !subject.is_printed(),
            // The front page needs one request less; two hundred entities must not carry two hundred editions.
            data: match subject {
                Subject::Front => Data::Inside(json.as_str().into()),
                _ => Data::File(data.clone()),
            },
            up,
        };
        site.insert(path, shell::fill(shell, &page).into_bytes());
    }
    site.insert("edition.json".into(), json.clone().into_bytes());
    site.insert(data, json.into_bytes());
    match options.purpose {
        Purpose::Public => {
            let base = options.base_url.as_deref();
            if let Some(base) = base {
                feeds::add(&mut site, edition, base);
            }
            signposts::add(&mut site, edition, base);
            // It lists all the others.
            offline::add(&mut site);
        }
        Purpose::Live => {
            let script = include_bytes!("../../static/live.js");
            site.insert("live.js".into(), script.into());
        }
        Purpose::Draft => {}
    }
    // Not for reading without a network, nor sent compressed: it is fetched when somebody saves a page of their own.
    if let Ok(page) = pack::empty(app) {
        site.insert(ONE_FILE.into(), page);
    }
    site
}
