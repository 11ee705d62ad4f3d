//! The head of a page: what search engines, other sites and the browser itself read.

use super::guest;
use super::shell::escape;
use super::{Options, Purpose, Subject};
use crate::model::Edition;

/// A description longer than this, in characters, is cut off by those who show it.
const DESCRIPTION: usize = 120;

/// Writes the part of the head that differs from page to page, as HTML.
///
/// `path` is the page's own, from the site's root; `up` is the way back to the root.
pub(super) fn head(
    edition: &Edition,
    subject: &Subject<'_>,
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
    let mut meta = |attribute: &str, name: &str, content: &str| {
        if !content.is_empty() {
            html.push_str(&format!(
                "<meta {attribute}=\"{name}\" content=\"{}\">",
                escape(content)
            ));
        }
    };
    let description = description(subject);
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
    if let Some(base) = &options.base_url {
        let address = format!("{base}{}", path.strip_suffix("index.html").unwrap_or(path));
        meta("property", "og:url", &address);
        meta("property", "og:image", &format!("{base}icons/og.png"));
        html.push_str(&format!(
            "<link rel=\"canonical\" href=\"{}\">",
            escape(&address)
        ));
    }
    if let (Subject::Article(article), Some(base)) = (subject, &options.base_url) {
        html.push_str(&guest::discovery(edition, article, base));
    }
    html
}

/// Says in a sentence or two what a page holds.
fn description(subject: &Subject<'_>) -> String {
    let text = match subject {
        Subject::Front(edition) => {
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
    };
    match text.char_indices().nth(DESCRIPTION) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
