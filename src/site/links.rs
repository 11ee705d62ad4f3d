//! Where a view's own page lies in the site: links that work without the program.

use super::tags;
use crate::state::{Screen, parse};

/// Returns the path of a screen's page from the site's root, or `None` where only the program can show it.
pub(super) fn path(screen: &Screen) -> Option<String> {
    Some(match screen {
        Screen::Front => "index.html".into(),
        Screen::Article(id, _) => format!("a/{id}.html"),
        Screen::Entity(id) => format!("e/{id}.html"),
        Screen::Search
        | Screen::Index(_)
        | Screen::Numbers
        | Screen::Timeline
        | Screen::Places
        | Screen::Proof(_)
        | Screen::Import => return None,
    })
}

/// Turns links to views into links to their pages; the program turns them back when it takes the markup over.
///
/// `root` is the way from the page to the site's root: empty, or `../` for each folder.
pub(super) fn to_pages(markup: &str, root: &str) -> String {
    tags::rewrite(markup, |tag, attribute, value| {
        if tag.name != "a" || attribute != "href" || !value.starts_with("#/") {
            return None;
        }
        let (view, _) = parse(&value.replace("&amp;", "&"));
        Some(match path(&view.screen) {
            Some(path) => format!("{root}{path}"),
            None => format!("{root}index.html{value}"),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::to_pages;

    #[test]
    fn views_become_pages() {
        let markup = "<a href=\"#/\">1</a><a href=\"#/a/a0123456789?q=x&amp;hit=2\">2</a><a href=\"#/import\">3</a><a href=\"https://x\">4</a>";
        let pages = "<a href=\"../index.html\">1</a><a href=\"../a/a0123456789.html\">2</a>\
                     <a href=\"../index.html#/import\">3</a><a href=\"https://x\">4</a>";
        assert_eq!(to_pages(markup, "../"), pages);
    }
}
