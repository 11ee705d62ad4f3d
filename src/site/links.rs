//! Where a view's own page lies in the site: links that work without the program.

use super::tags;
use crate::state::{Screen, View, parse, print};

/// Returns the path of a screen's page from the site's root.
pub(super) fn path(screen: &Screen) -> String {
    match screen {
        Screen::Front => "index.html".into(),
        Screen::Article(id, _) => format!("a/{id}.html"),
        Screen::Entity(id) => format!("e/{id}.html"),
        Screen::Index(None) => "index/all.html".into(),
        Screen::Index(Some(kind)) => format!("index/{}.html", kind.code()),
        Screen::Numbers => "numbers.html".into(),
        Screen::Timeline => "dates.html".into(),
        Screen::Places => "places.html".into(),
        Screen::Proof(None) => "proof.html".into(),
        Screen::Proof(Some(id)) => format!("proof/{id}.html"),
        Screen::Search => "search.html".into(),
        Screen::Import => "import.html".into(),
    }
}

/// Turns links to views into links to their pages; the program turns them back when it takes the markup over.
///
/// What a view says beyond its screen stays as the fragment: the page's own program reads it.
/// `root` is the way from the page to the site's root: empty, or `../` for each folder.
pub(super) fn to_pages(markup: &str, root: &str) -> String {
    tags::rewrite(markup, |tag, attribute, value| {
        if tag.name != "a" || attribute != "href" || !value.starts_with("#/") {
            return None;
        }
        let address = value.replace("&amp;", "&");
        let (view, _) = parse(&address);
        let page = match &view.screen {
            Screen::Article(id, _) => Screen::Article(id.clone(), None),
            screen => screen.clone(),
        };
        let path = path(&page);
        let more = if print(&View::of(page)) == address {
            ""
        } else {
            value
        };
        Some(format!("{root}{path}{more}"))
    })
}

#[cfg(test)]
mod tests {
    use super::to_pages;

    #[test]
    fn views_become_pages() {
        let markup = "<a href=\"#/\">1</a><a href=\"#/a/a0123456789?q=x&amp;hit=2\">2</a><a href=\"#/import\">3</a><a href=\"https://x\">4</a>";
        let pages = "<a href=\"../index.html\">1</a>\
                     <a href=\"../a/a0123456789.html#/a/a0123456789?q=x&amp;hit=2\">2</a>\
                     <a href=\"../import.html\">3</a><a href=\"https://x\">4</a>";
        assert_eq!(to_pages(markup, "../"), pages);
    }
}
