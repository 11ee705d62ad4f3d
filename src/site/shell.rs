//! The shell: Trunk's empty page, into which each page of the site is put.

use super::tags::{self, Tag, tags};
use std::ops::Range;
use std::rc::Rc;

/// The element that the program lives in.
const ROOT: &str = "kanbao";

/// Holds what makes one page of the site.
#[derive(Clone, Debug)]
pub(super) struct Page {
    /// The way from the page to the site's root: `../` for each folder.
    pub(super) up: String,
    /// The document's title, as text.
    pub(super) title: String,
    /// More of the head, as HTML.
    pub(super) head: String,
    /// The view it shows, as a fragment.
    pub(super) view: String,
    /// The prerendered view, as HTML; empty where the program shall draw it.
    pub(super) markup: String,
    /// Where the program finds the edition.
    pub(super) data: Data,
}

/// Says where the program finds the edition.
#[derive(Clone, Debug)]
pub(super) enum Data {
    /// In the page; the text is its JSON.
    Inside(Rc<str>),
    /// In a file of the site, by its path from the root.
    File(String),
}

/// Finds the places of a shell where a page is put; the error names the place it lacks.
pub(super) fn places(shell: &str) -> Result<(Range<usize>, Range<usize>), &'static str> {
    let find = |wanted: &dyn Fn(&Tag<'_>) -> bool, end: &str| {
        let tag = tags(shell).find(wanted)?;
        let length = shell[tag.place.end..].find(end)?;
        Some(tag.place.start..tag.place.end + length + end.len())
    };
    let title = find(&|tag| tag.name == "title", "</title>").ok_or("<title>")?;
    let root = find(&|tag| tag.get("id") == Some(ROOT), "</div>").ok_or("<div id=\"kanbao\">")?;
    if title.end > root.start {
        return Err("<title> before its <div id=\"kanbao\">");
    }
    Ok((title, root))
}

/// Puts a page into the shell; all addresses of the shell are relative to the site's root.
pub(super) fn fill(shell: &str, page: &Page) -> String {
    let (title, root) =
        places(shell).expect("an app is made only with a shell that has its places");
    let up = &page.up;
    let to_root = |html: &str| {
        tags::rewrite(html, |_, attribute, value| {
            let address = matches!(attribute, "href" | "src") && !value.starts_with(['/', '#']);
            (address && !up.is_empty() && !value.contains(':'))
                .then(|| up.clone() + value.trim_start_matches("./"))
        })
    };
    let Page { head, markup, .. } = page;
    let (source, json) = match &page.data {
        Data::Inside(json) => (String::new(), escape_json(json)),
        Data::File(path) => (format!(" data-src=\"{up}{path}\""), String::new()),
    };
    [
        &to_root(&shell[..title.start]),
        &format!("<title>{}</title>{head}", escape(&page.title)),
        &to_root(&shell[title.end..root.start]),
        &format!(
            "<div id=\"{ROOT}\" data-view=\"{}\">{markup}</div>",
            escape(&page.view)
        ),
        &format!("<script type=\"application/json\" id=\"kanbao-edition\"{source}>{json}</script>"),
        &to_root(&shell[root.end..]),
    ]
    .map(String::as_str)
    .concat()
}

/// Escapes text for HTML, in an element or in a quoted attribute.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

/// Escapes JSON for a data block: it holds no markup and no line end that a script does not know.
fn escape_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Data, Page, escape, fill, places};

    const MINIFIED: &str = "<!doctype html><meta charset=utf-8><title>t</title><script src=./s.js type=module></script></head><body><div id=kanbao></div></body></html>";

    #[test]
    fn a_page_in_a_folder() {
        let page = Page {
            up: "../".into(),
            title: "<罗>".into(),
            head: "<meta name=x>".into(),
            view: "#/a/a1?q=\"&".into(),
            markup: "<main>文</main>".into(),
            data: Data::Inside("{\"a\":\"</script>\"}".into()),
        };
        let html = "<!doctype html><meta charset=utf-8><title>&lt;罗&gt;</title><meta name=x>\
            <script src=\"../s.js\" type=module></script></head><body>\
            <div id=\"kanbao\" data-view=\"#/a/a1?q=&quot;&amp;\"><main>文</main></div>\
            <script type=\"application/json\" id=\"kanbao-edition\">{\"a\":\"\\u003c/script\\u003e\"}</script></body></html>";
        assert_eq!(fill(MINIFIED, &page), html);
    }

    #[test]
    fn a_shell_without_places() {
        assert_eq!(
            places("<title>t</title><div id=root></div>"),
            Err("<div id=\"kanbao\">")
        );
        assert_eq!(places("<div id=kanbao></div>"), Err("<title>"));
        assert_eq!(escape("a'b"), "a&#39;b");
    }
}
