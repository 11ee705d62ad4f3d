//! The shell: Trunk's empty page, into which each page of the site is put.

use super::app::READER;
use super::tags::{self, Tag, tags};
use crate::export::markup::{json_in_html, xml_text};
use crate::ui::shell::programs::BUILD;
use std::ops::Range;
use std::rc::Rc;

/// The element that the program lives in.
const ROOT: &str = "kanbao";

/// What a page says that is of no use without the program, where no script runs.
const NO_SCRIPT: &str = "<noscript><p>这一页要用 JavaScript；没有它，各篇、索引、数字、时间轴、地点都照样能读。\
    This page needs JavaScript; everything else can be read without it.</p></noscript>";

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
    /// Whether the page is of no use without the program, and must say so.
    pub(super) needs_program: bool,
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

/// Takes out of a shell what fetches the reader's program, for the pages of screens that it has not.
pub(super) fn without_reader(shell: &str) -> String {
    let mut out = String::new();
    let mut copied = 0;
    let fetches = |tag: &Tag<'_>| matches!(tag.get("rel"), Some("modulepreload" | READER));
    for tag in tags(shell).filter(fetches) {
        out.push_str(&shell[copied..tag.place.start]);
        copied = tag.place.end;
    }
    out.push_str(&shell[copied..]);
    out
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
        Data::Inside(json) => (String::new(), json_in_html(json)),
        Data::File(path) => (format!(" data-src=\"{up}{path}\""), String::new()),
    };
    [
        to_root(&shell[..title.start]).as_str(),
        &format!("<title>{}</title>{head}", xml_text(&page.title)),
        &to_root(&shell[title.end..root.start]),
        &format!(
            "<div id=\"{ROOT}\" data-build=\"{BUILD}\" data-view=\"{}\">{markup}</div>",
            xml_text(&page.view)
        ),
        if page.needs_program { NO_SCRIPT } else { "" },
        &format!("<script type=\"application/json\" id=\"kanbao-edition\"{source}>{json}</script>"),
        &to_root(&shell[root.end..]),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::{Data, Page, fill, places};

    const MINIFIED: &str = "<!doctype html><meta charset=utf-8><title>t</title><script src=./s.js type=module></script></head><body><div id=kanbao></div></body></html>";

    #[test]
    fn a_page_in_a_folder() {
        let page = Page {
            up: "../".into(),
            title: "<罗>".into(),
            head: "<meta name=x>".into(),
            view: "#/a/a1?q=\"&".into(),
            markup: "<main>文</main>".into(),
            needs_program: false,
            data: Data::Inside("{\"a\":\"</script>\"}".into()),
        };
        let html = "<!doctype html><meta charset=utf-8><title>&lt;罗&gt;</title><meta name=x>\
            <script src=\"../s.js\" type=module></script></head><body>\
            <div id=\"kanbao\" data-build=\"BUILD\" data-view=\"#/a/a1?q=&quot;&amp;\"><main>文</main></div>\
            <script type=\"application/json\" id=\"kanbao-edition\">{\"a\":\"\\u003c/script\\u003e\"}</script></body></html>";
        assert_eq!(fill(MINIFIED, &page), html.replace("BUILD", super::BUILD));
    }

    #[test]
    fn a_page_that_the_reader_cannot_show() {
        let shell = "<link href=./r.js rel=modulepreload><link as=fetch href=./r.wasm rel=kanbao-reader><link href=./r.css rel=stylesheet>";
        assert_eq!(
            super::without_reader(shell),
            "<link href=./r.css rel=stylesheet>"
        );
    }

    #[test]
    fn a_shell_without_places() {
        assert_eq!(
            places("<title>t</title><div id=root></div>"),
            Err("<div id=\"kanbao\">")
        );
        assert_eq!(places("<div id=kanbao></div>"), Err("<title>"));
    }
}
