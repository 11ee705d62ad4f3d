//! The site as a guest in other people's pages: a frame for each article, its oEmbed, the foldings that the element
//! searches with.

use super::Site;
use crate::export::markup::xml_text;
use crate::model::{Article, BlockKind, Edition, Part};
use crate::text::fold;
use serde_json::json;
use std::collections::BTreeSet;

/// The width and height, in CSS pixels, of a frame whose page does not listen for the true height.
const WIDTH: u32 = 640;
const HEIGHT: u32 = 480;

/// Seconds for which a page may keep an oEmbed answer: a day, as an edition does not change.
const CACHE_AGE: u32 = 86_400;

/// Adds frames and foldings; and oEmbed where `url`, the public address of the site's root with a slash at its end, is
/// known, since oEmbed has no relative addresses.
pub(super) fn add(site: &mut Site, edition: &Edition, url: Option<&str>) {
    site.insert("embed/fold.json".into(), foldings(edition).into());
    for article in &edition.articles {
        let page = frame(edition, article);
        site.insert(format!("frame/{}.html", article.id), page.into());
        if let Some(url) = url {
            let answer = oembed(edition, article, url);
            site.insert(format!("oembed/{}.json", article.id), answer.into());
        }
    }
}

/// Writes the link by which a page tells that it has an oEmbed form.
pub(super) fn discovery(edition: &Edition, article: &Article, url: &str) -> String {
    format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}oembed/{}.json\" title=\"{}\">",
        xml_text(url),
        article.id,
        xml_text(&name(edition, article))
    )
}

/// Writes the page that stands in a frame: the element, and in it the plain text, which is read where no script runs.
fn frame(edition: &Edition, article: &Article) -> String {
    let id = &article.id;
    format!(
        "<!doctype html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; style-src 'self'; \
         connect-src 'self'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<base target=\"_blank\">\n<title>{}</title>\n\
         <link rel=\"canonical\" href=\"../a/{id}.html\">\n<link rel=\"stylesheet\" href=\"../embed/frame.css\">\n\
         <script type=\"module\" src=\"../embed/frame.js\"></script>\n</head>\n<body>\n\
         <kanbao-article article=\"{id}\">\n{}</kanbao-article>\n</body>\n</html>\n",
        xml_text(&name(edition, article)),
        plain(edition, article, &format!("../a/{id}.html"))
    )
}

/// Writes an article as the plainest HTML there is.
fn plain(edition: &Edition, article: &Article, href: &str) -> String {
    let mut out = format!(
        "<h1><a href=\"{href}\">{}</a></h1>\n",
        xml_text(&name(edition, article))
    );
    let mut line =
        |tag: &str, text: &str| out.push_str(&format!("<{tag}>{}</{tag}>\n", xml_text(text)));
    if let Some(byline) = &article.byline {
        line("p", &byline.text);
    }
    for block in &article.body {
        line(
            if block.kind == BlockKind::Subhead {
                "h2"
            } else {
                "p"
            },
            &block.text,
        );
    }
    if let Some(credit) = &article.credit {
        line("p", &credit.text);
    }
    out
}

/// Writes the answer of <https://oembed.com>, version 1.0: a rich object, the frame.
fn oembed(edition: &Edition, article: &Article, url: &str) -> String {
    let name = name(edition, article);
    let writers: Vec<&str> = article
        .byline
        .iter()
        .chain(&article.credit)
        .flat_map(|byline| byline.credits.iter().map(|credit| credit.name.as_str()))
        .collect();
    let mut answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": name,
        "provider_name": edition.publication.name,
        "provider_url": url,
        "cache_age": CACHE_AGE,
        "width": WIDTH,
        "height": HEIGHT,
        "html": format!(
            "<iframe data-kanbao src=\"{}frame/{}.html\" width=\"{WIDTH}\" height=\"{HEIGHT}\" title=\"{}\" \
             loading=\"lazy\" frameborder=\"0\"></iframe>",
            xml_text(url), article.id, xml_text(&name)
        ),
    });
    if !writers.is_empty() {
        answer["author_name"] = writers.join("、").into();
    }
    format!("{answer:#}\n")
}

/// Writes two strings of equal length: characters that the reader's search holds to be others, and those others; only
/// such as come to a character of this edition.
fn foldings(edition: &Edition) -> String {
    let texts = edition
        .articles
        .iter()
        .flat_map(Part::all)
        .map(|(_, text)| text);
    let present: BTreeSet<char> = texts.flat_map(|text| text.chars().map(fold)).collect();
    // The two planes that hold every letter and ideograph of newspapers.
    let folded = ('\0'..='\u{2FFFF}').map(|c| (c, fold(c)));
    let (from, to): (String, String) = folded
        .filter(|(c, to)| c != to && present.contains(to))
        .unzip();
    format!("{}\n", json!([from, to]))
}

/// Names an article: its main headline, else its column, else its first words.
fn name(edition: &Edition, article: &Article) -> String {
    let first = || {
        article
            .body
            .first()
            .map(|block| block.text.chars().take(18).chain("……".chars()).collect())
    };
    let main = article.headline().map(|headline| headline.text.clone());
    main.or_else(|| article.column.clone())
        .or_else(first)
        .unwrap_or_else(|| edition.publication.name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(headline: &str, text: &str) -> Edition {
        let json = json!({
            "format": "kanbao-edition", "version": 1, "publication": { "name": "山城晚报" }, "issue": {}, "pages": [],
            "articles": [{
                "id": "a0123456789", "kind": "article", "pages": [],
                "headlines": [{ "role": "main", "text": headline, "source": [] }],
                "byline": { "text": "记者 王 明", "credits": [{ "role": "reporter", "name": "王明", "span": [3, 6] }], "source": [] },
                "body": [{ "kind": "paragraph", "text": text, "source": [] }],
                "confidence": { "level": "high", "reasons": [] },
            }],
            "entities": [], "residue": [], "sources": [], "warnings": [],
        });
        Edition::decode(&json.to_string()).expect("it has the fields of an edition")
    }

    #[test]
    fn hostile_text_stays_text() {
        let hostile = "</title><script>alert(1)</script>\" onload='x'&";
        let edition = edition(hostile, hostile);
        let mut site = Site::new();
        add(&mut site, &edition, Some("https://example.org/paper/"));
        let page =
            String::from_utf8(site["frame/a0123456789.html"].clone()).expect("pages are text");
        assert_eq!(page.matches("<script").count(), 1);
        assert!(!page.contains("onload='"));
        let answer: serde_json::Value =
            serde_json::from_slice(&site["oembed/a0123456789.json"]).expect("JSON");
        assert_eq!(answer["title"], hostile);
        let html = answer["html"].as_str().expect("rich answers have it");
        assert_eq!(
            (html.matches('<').count(), html.matches("onload='").count()),
            (2, 0)
        );
    }

    #[test]
    fn oembed_is_what_its_standard_asks_of_a_rich_answer() {
        let edition = edition("两江今日开航", "本报讯");
        let answer: serde_json::Value = serde_json::from_str(&oembed(
            &edition,
            &edition.articles[0],
            "https://example.org/",
        ))
        .expect("JSON");
        for (key, value) in [
            ("version", "1.0"),
            ("type", "rich"),
            ("author_name", "王明"),
            ("provider_name", "山城晚报"),
        ] {
            assert_eq!(answer[key], value);
        }
        assert!(answer["width"].is_u64() && answer["height"].is_u64());
        assert!(
            answer["html"]
                .as_str()
                .is_some_and(|html| html.contains("https://example.org/frame/a0123456789.html"))
        );
    }

    #[test]
    fn without_an_address_there_is_no_oembed() {
        let mut site = Site::new();
        add(&mut site, &edition("两江今日开航", "本报讯"), None);
        assert_eq!(
            site.keys().map(String::as_str).collect::<Vec<_>>(),
            ["embed/fold.json", "frame/a0123456789.html"]
        );
    }

    #[test]
    fn foldings_are_those_of_this_edition() {
        let [from, to]: [String; 2] =
            serde_json::from_str(&foldings(&edition("电", "A1"))).expect("two strings");
        let pairs: Vec<(char, char)> = from.chars().zip(to.chars()).collect();
        assert_eq!(from.chars().count(), to.chars().count());
        for pair in [('電', '电'), ('Ａ', 'a'), ('１', '1')] {
            assert!(pairs.contains(&pair), "{pair:?}");
        }
        assert!(!from.contains('腦'));
    }
}
