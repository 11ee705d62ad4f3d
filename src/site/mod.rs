//! Edition + app → the files of a site: pure, in memory.
//!
//! `cli` reads the app that Trunk built, and writes, serves or packs what comes out of here.

mod app;
mod fixed;
mod guest;
mod links;
mod offline;
mod shell;
mod tags;

pub use app::{App, AppError};
pub use offline::worker as service_worker;

use crate::model::{Article, Edition, PartialDate};
use crate::state::{Screen, Settings, View, print};
use crate::ui::prerender;
use sha2::{Digest, Sha256};
use shell::{Data, Page};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Holds a site: the files by their path from its root, with `/` between folders.
pub type Site = BTreeMap<String, Vec<u8>>;

/// Says how a site is built.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// For trying out: nothing that is only for the public, such as a service worker that keeps the pages.
    pub draft: bool,
    /// The public address of the site's root, with a slash at its end, for what must name it in full.
    pub url: Option<String>,
}

/// Builds the whole site.
pub fn build(edition: &Rc<Edition>, app: &App, options: &Options) -> Site {
    let mut files = app.files().clone();
    let url = options.url.as_deref();
    fixed::add(&mut files);
    guest::add(&mut files, edition, url);
    let json = edition.encode();
    let data = format!("edition-{}.json", fingerprint(json.as_bytes()));
    for screen in screens(edition) {
        if let Some(path) = links::path(&screen) {
            // The front page needs one request less; two hundred entities must not carry two hundred editions.
            let data = if screen == Screen::Front {
                Data::Inside(json.as_str().into())
            } else {
                Data::File(data.clone())
            };
            let depth = path.matches('/').count();
            let up = "../".repeat(depth);
            let view = View::of(screen.clone());
            let page = Page {
                depth,
                title: title(edition, &screen),
                head: head(edition, &screen, &up, options),
                view: print(&view),
                markup: links::to_pages(&prerender(edition, &view, Settings::default()), &up),
                data,
            };
            files.insert(path, shell::fill(&app.shell, &page).into_bytes());
        }
    }
    files.insert("edition.json".into(), json.clone().into_bytes());
    files.insert(data, json.into_bytes());
    if !options.draft {
        // It lists all the others.
        offline::add(&mut files);
    }
    files
}

/// Lists the screens that have a page of their own.
fn screens(edition: &Edition) -> Vec<Screen> {
    let articles = edition
        .articles
        .iter()
        .map(|article| Screen::Article(article.id.clone(), None));
    let entities = edition
        .entities
        .iter()
        .map(|entity| Screen::Entity(entity.id.clone()));
    std::iter::once(Screen::Front)
        .chain(articles)
        .chain(entities)
        .collect()
}

/// Writes what a page's head says beside its title; `up` is the way to the site's root.
fn head(edition: &Edition, screen: &Screen, up: &str, options: &Options) -> String {
    let mut head = String::new();
    if !options.draft {
        head += &format!("<script type=\"module\" src=\"{up}offline.js\"></script>");
    }
    if let (Screen::Article(id, _), Some(url)) = (screen, &options.url)
        && let Some(article) = edition.article(id)
    {
        head += &guest::discovery(edition, article, url);
    }
    head
}

/// Names a page: its subject, then the paper and the date.
fn title(edition: &Edition, screen: &Screen) -> String {
    let subject = match screen {
        Screen::Article(id, _) => edition
            .article(id)
            .and_then(Article::headline)
            .map(|headline| headline.text.as_str()),
        Screen::Entity(id) => edition.entity(id).map(|entity| entity.name.as_str()),
        _ => None,
    };
    let paper = Some(edition.publication.name.as_str())
        .filter(|name| !name.is_empty())
        .unwrap_or("看报");
    let date = edition.issue.date.as_ref().map(PartialDate::as_str);
    let parts: Vec<&str> = subject.into_iter().chain([paper]).chain(date).collect();
    parts.join(" · ")
}

/// Returns sixteen hexadecimal digits of the hash of `bytes`, for names that may be kept for ever.
fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes)[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
