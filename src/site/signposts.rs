//! What robots, browsers and hosts ask a site for: site map, robots.txt, search description, headers, the missing page.

use super::names::has_hash;
use super::{Site, Subject, links};
use crate::export::markup::xml_text;
use crate::model::Edition;
use std::collections::BTreeSet;

/// Adds the files that need no address, and, where `base` (the site's address) is known, those that name it.
pub(super) fn add(site: &mut Site, edition: &Edition, base: Option<&str>) {
    let mut robots = String::from("User-agent: *\nAllow: /\n");
    if let Some(base) = base {
        robots.push_str(&format!("Sitemap: {base}sitemap.xml\n"));
        let map = sitemap(edition, base);
        site.insert("sitemap.xml".into(), map.into());
        site.insert("opensearch.xml".into(), opensearch(edition, base).into());
    }
    site.insert("robots.txt".into(), robots.into());
    site.insert("404.html".into(), missing(base).into());
    let headers = headers(site);
    site.insert("_headers".into(), headers.into());
}

/// Lists every page that is worth finding.
fn sitemap(edition: &Edition, base: &str) -> String {
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let date = edition
        .issue
        .date
        .as_ref()
        .map(|date| date.as_str())
        .filter(|date| date.len() >= 10);
    let date = date
        .map(|date| format!("<lastmod>{}</lastmod>", xml_text(&date[..10])))
        .unwrap_or_default();
    for subject in Subject::all(edition).filter(|subject| subject.is_worth_finding()) {
        let path = links::path(&subject.screen());
        let path = path.strip_suffix("index.html").unwrap_or(&path);
        map.push_str(&format!(
            "<url><loc>{}</loc>{date}</url>\n",
            xml_text(&format!("{base}{path}"))
        ));
    }
    map + "</urlset>\n"
}

/// Tells a browser how to search the edition from its address bar.
fn opensearch(edition: &Edition, base: &str) -> String {
    let name = if edition.publication.name.is_empty() {
        "看报"
    } else {
        &edition.publication.name
    };
    // The name may have sixteen characters at most.
    let short: String = name.chars().take(16).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n\
         <ShortName>{short}</ShortName>\n<Description>{name}</Description>\n<InputEncoding>UTF-8</InputEncoding>\n\
         <Image width=\"192\" height=\"192\" type=\"image/png\">{base}icons/kanbao-192.png</Image>\n\
         <Url type=\"text/html\" template=\"{base}search.html#/search?q={{searchTerms}}\"/>\n</OpenSearchDescription>\n",
        short = xml_text(&short),
        name = xml_text(name),
        base = xml_text(base),
    )
}

/// Says that there is no such page. It stands at addresses of any depth, so it names no other file.
fn missing(base: Option<&str>) -> String {
    let home = xml_text(base.unwrap_or("/"));
    format!(
        "<!doctype html>\n<html lang=\"zh-CN\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <title>没有这一页</title>\n<h1>没有这一页</h1>\n<p>地址有误，或者这一篇已不在本期。This page is not in the edition.</p>\n\
         <p><a href=\"{home}\">回到版面 · front page</a></p>\n</html>\n"
    )
}

/// Writes the headers for hosts that read `_headers`: what carries a hash in its name never changes, what other sites
/// embed may be read by them.
fn headers(site: &Site) -> String {
    let mut headers = String::from(
        "/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n",
    );
    // A folder whose name has the hash is one line: such hosts read some hundred.
    let lasting: BTreeSet<String> = site
        .keys()
        .filter(|path| has_hash(path))
        .map(|path| match path.split_once('/') {
            Some((folder, _)) if has_hash(folder) => format!("{folder}/*"),
            _ => path.clone(),
        })
        .collect();
    for path in lasting {
        headers.push_str(&format!(
            "/{path}\n  Cache-Control: public, max-age=31536000, immutable\n"
        ));
    }
    for path in [
        "/edition.json",
        "/edition-*",
        "/embed.js",
        "/embed/*",
        "/oembed/*",
        "/feeds/*",
    ] {
        headers.push_str(&format!("{path}\n  Access-Control-Allow-Origin: *\n"));
    }
    headers
}
