//! The head of a page: what search engines, other sites and the browser itself read.

use super::{Options, Purpose, Subject};
use super::{feeds, guest};
use crate::export::json_ld;
use crate::export::markup::xml_text;
use crate::model::Edition;

/// A description longer than this, in characters, is cut off by those who show it.
const DESCRIPTION: usize = 120;

/// Writes the part of the head that differs from page to page, as HTML.
///
/// `path` is the page's own, from the site's root; `up` is the way back to the root.
pub(super) fn head(
    edition: &Edition,
    subject: Subject<'_>,
    options: &Options,
    path: &str,
    up: &str,
) -> String {
    let mut html = String::new();
    match options.purpose {
        Purpose::Public => html.push_str(&format!(
            "<script type=\"module\" src=\"{up}offline.js\"></script>"
        )),
        Purpose::Live => html.push_str(&format!(
            "<script type=\"module\" src=\"{up}live.js\"></script>"
        )),
        Purpose::Draft => {}
    }
    if !subject.is_worth_finding() {
        html.push_str("<meta name=\"robots\" content=\"noindex\">");
    }
    let mut meta = |attribute: &str, name: &str, content: &str| {
        if !content.is_empty() {
            html.push_str(&format!(
                "<meta {attribute}=\"{name}\" content=\"{}\">",
                xml_text(content)
            ));
        }
    };
    let description = description(edition, subject);
    meta("name", "description", &description);
    meta(
        "property",
        "og:type",
        if matches!(subject, Subject::Article(_)) {
            "article"
        } else {
            "website"
        },
    );
    meta("property", "og:title", &subject.name(edition));
    meta("property", "og:description", &description);
    meta("property", "og:site_name", &edition.publication.name);
    meta("property", "og:locale", "zh_CN");
    if let Some(date) = edition
        .issue
        .date
        .as_ref()
        .filter(|_| matches!(subject, Subject::Article(_)))
    {
        meta("property", "article:published_time", date.as_str());
    }
    let address =
        |base: &String| format!("{base}{}", path.strip_suffix("index.html").unwrap_or(path));
    let address = options.base_url.as_ref().map(address);
    if let Some(base) = &options.base_url {
        meta("property", "og:url", address.as_deref().unwrap_or_default());
        meta("property", "og:image", &format!("{base}icons/og.png"));
    }
    if let Subject::Article(article) = subject {
        let description = json_ld(edition, article, address.as_deref());
        html.push_str(&format!(
            "<script type=\"application/ld+json\">{description}</script>"
        ));
    }
    if let (Some(base), Some(address), Purpose::Public) =
        (&options.base_url, &address, options.purpose)
    {
        let mut link = |rel: &str, media: &str, to: &str| {
            html.push_str(&format!(
                "<link rel=\"{rel}\" type=\"{media}\" href=\"{}\">",
                xml_text(to)
            ));
        };
        link("canonical", "text/html", address);
        link(
            "search",
            "application/opensearchdescription+xml",
            &format!("{up}opensearch.xml"),
        );
        link(
            "alternate",
            "application/atom+xml",
            &format!("{up}{}.xml", feeds::ALL),
        );
        link(
            "alternate",
            "application/feed+json",
            &format!("{up}{}.json", feeds::ALL),
        );
        if let Subject::Article(article) = subject {
            html.push_str(&guest::discovery(edition, article, base));
        }
    }
    html
}

/// Says in a sentence or two what a page holds.
fn description(edition: &Edition, subject: Subject<'_>) -> String {
    let text = match subject {
        Subject::Front => {
            let headlines = edition
                .articles
                .iter()
                .filter_map(|article| article.headline());
            headlines
                .map(|headline| headline.text.as_str())
                .collect::<Vec<_>>()
                .join("；")
        }
        Subject::Article(article) => article
            .body
            .first()
            .map(|block| block.text.clone())
            .unwrap_or_default(),
        Subject::Entity(entity) => {
            let mut names = vec![entity.canonical.as_str()];
            names.extend(
                entity
                    .aliases
                    .iter()
                    .map(String::as_str)
                    .filter(|alias| *alias != entity.canonical),
            );
            names.join("、")
        }
        _ => String::new(),
    };
    match text.char_indices().nth(DESCRIPTION) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
