//! The service worker: a precise list of what is kept for reading without a network.

use super::Site;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

const TEMPLATE: &str = include_str!("../../static/sw.js");

/// The line of the template that names the site.
const PLACE: &str = r#"const SITE = { version: "", files: {} };"#;

/// Above this many bytes only the front page, the program and the edition are kept, not each article's and entity's own
/// page: 24 MB is some fifty printed pages, and half of what a phone grants without asking.
const LIMIT: usize = 24 << 20;

/// Adds `sw.js`, which keeps the other files of `site` for reading offline.
pub(super) fn add(site: &mut Site) {
    let worker = worker(site);
    site.insert("sw.js".into(), worker.into());
}

/// Writes the service worker for `site`: the same files give the same bytes, another byte anywhere another version.
pub fn worker(site: &Site) -> String {
    let whole: usize = site
        .iter()
        .filter(|(path, _)| is_kept(path))
        .map(|(_, bytes)| bytes.len())
        .sum();
    let files: BTreeMap<&str, String> = site
        .iter()
        .filter(|(path, _)| is_kept(path) && (whole <= LIMIT || !is_deep_page(path)))
        .map(|(path, bytes)| (path.as_str(), hex(bytes)))
        .collect();
    let files = serde_json::to_string_pretty(&files).expect("a map of strings to strings");
    let version = &hex(files.as_bytes())[..16];
    TEMPLATE.replacen(
        PLACE,
        &format!(r#"const SITE = {{ version: "{version}", files: {files} }};"#),
        1,
    )
}

/// Tells what a reader needs from what is there for servers, robots and other people's pages.
fn is_kept(path: &str) -> bool {
    let for_others = ["embed/", "frame/", "oembed/", "feeds/"]
        .iter()
        .any(|folder| path.starts_with(folder));
    let for_servers = [
        "embed.js",
        "edition.json",
        "sw.js",
        "_headers",
        "_redirects",
        "robots.txt",
        "icons/og.png",
    ]
    .contains(&path);
    let ends = [".br", ".gz", ".xml", ".txt", ".map"]
        .iter()
        .any(|end| path.ends_with(end));
    !(for_others || for_servers || ends)
}

fn is_deep_page(path: &str) -> bool {
    path.ends_with(".html") && path.contains('/')
}

/// Returns the SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> Site {
        files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), (*text).into()))
            .collect()
    }

    #[test]
    fn the_list_is_precise() {
        let worker = worker(&site(&[
            ("index.html", "报"),
            ("index.html.br", ""),
            ("feeds/all.xml", ""),
            ("a/1.html", ""),
        ]));
        assert!(TEMPLATE.contains(PLACE) && !worker.contains(PLACE));
        for (path, kept) in [
            ("index.html", true),
            ("a/1.html", true),
            ("index.html.br", false),
            ("feeds/all.xml", false),
        ] {
            assert_eq!(worker.contains(&format!("\"{path}\": \"")), kept, "{path}");
        }
    }

    #[test]
    fn another_byte_is_another_version() {
        let one = site(&[("index.html", "报")]);
        assert_eq!(worker(&one), worker(&one.clone()));
        assert_ne!(worker(&one), worker(&site(&[("index.html", "报 ")])));
        assert_ne!(
            worker(&one),
            worker(&site(&[("index.html", "报"), ("app.js", "{}")]))
        );
    }

    #[test]
    fn a_huge_site_keeps_its_front_page() {
        let mut huge = site(&[("index.html", "报")]);
        huge.insert("a/1.html".into(), vec![b' '; LIMIT]);
        let worker = worker(&huge);
        assert!(worker.contains("\"index.html\"") && !worker.contains("\"a/1.html\""));
    }
}
