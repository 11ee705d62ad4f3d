//! The one-file edition, made in the browser: the site's own one file, with the edition put into it.

use crate::export::markup::json_in_html;
use crate::ui::device::files;
use yew::Callback;

/// The app as one file without an edition, in the site's root.
const FILE: &str = "one-file.html";

/// What stands around the edition's JSON in it.
const BEFORE: &str = "id=\"kanbao-edition\">";
const AFTER: &str = "</script>";

/// Saves an edition as one file, and says whether it could be done; a page opened from a disk cannot fetch the app.
pub(super) fn save(name: String, title: String, json: String, done: Callback<bool>) {
    files::fetch(
        files::beside(FILE),
        Callback::from(move |page: Option<String>| {
            let filled = page.and_then(|page| fill(&page, &title, &json));
            done.emit(filled.is_some_and(|page| files::save(&name, "text/html", &page)));
        }),
    );
}

/// Puts an edition into the app.
fn fill(page: &str, title: &str, json: &str) -> Option<String> {
    let (head, rest) = page.split_once("<title>")?;
    let (_, rest) = rest.split_once("</title>")?;
    let (body, rest) = rest.split_once(BEFORE)?;
    let (_, rest) = rest.split_once(AFTER)?;
    let title = crate::export::markup::xml_text(title);
    Some(
        [
            head,
            "<title>",
            &title,
            "</title>",
            body,
            BEFORE,
            &json_in_html(json),
            AFTER,
            rest,
        ]
        .concat(),
    )
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn an_edition_is_text_in_its_page() {
        let page = "<title>看报</title><div id=\"kanbao\"></div>\
            <script type=\"application/json\" id=\"kanbao-edition\"></script><script>start()</script>";
        let filled = fill(page, "甲<乙", "{\"a\":\"</script>\"}").expect("the page has its places");
        assert_eq!(
            filled,
            "<title>甲&lt;乙</title><div id=\"kanbao\"></div>\
            <script type=\"application/json\" id=\"kanbao-edition\">{\"a\":\"\\u003c/script\\u003e\"}</script><script>start()</script>"
        );
        assert_eq!(fill("<title></title>", "", ""), None);
    }
}
