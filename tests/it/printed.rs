//! The site as it is read where no program runs, and by other programs: pages, links, feeds, descriptions.

use crate::fixture;
use crate::hosting::{app, public};
use kanbao::model::{ArticleKind, Edition, EntityKind};
use kanbao::site::{self, Options, Purpose, Site};
use roxmltree::Document;
use serde_json::Value;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::LazyLock;

/// Returns the site of the bundled page.
fn bundled() -> &'static Site {
    static SITE: LazyLock<Site> = LazyLock::new(|| {
        let options = Options {
            purpose: Purpose::Draft,
            base_url: None,
        };
        site::build(&Rc::new(fixture::bundled()), &app(), &options)
    });
    &SITE
}

fn text<'a>(site: &'a Site, path: &str) -> &'a str {
    let bytes = site
        .get(path)
        .unwrap_or_else(|| panic!("the site has no {path}"));
    std::str::from_utf8(bytes).expect("pages are text")
}

/// Lists the pages of a site with their text; frames and the missing page stand for themselves.
fn pages(site: &Site) -> impl Iterator<Item = (&str, &str)> {
    let is_page = |path: &str| path.ends_with(".html") && !path.starts_with("frame/");
    let pages = site
        .keys()
        .map(String::as_str)
        .filter(move |path| is_page(path));
    pages.map(move |path| (path, text(site, path)))
}

/// Lists the addresses of links and of what a page loads.
fn addresses(page: &str) -> impl Iterator<Item = &str> {
    let after = |name: &'static str| page.split(name).skip(1);
    after(" href=")
        .chain(after(" src="))
        .chain(after(" data-src="))
        .map(|rest| match rest.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next().unwrap_or_default(),
            None => rest.split([' ', '>']).next().unwrap_or_default(),
        })
}

/// Finds the file that an address on a page names.
fn resolve(page: &str, address: &str) -> String {
    let path = address.split(['#', '?']).next().unwrap_or_default();
    let mut folders: Vec<&str> = page.split('/').collect();
    folders.pop();
    for part in path.split('/') {
        match part {
            ".." => drop(folders.pop()),
            "." => {}
            name => folders.push(name),
        }
    }
    folders.join("/")
}

#[test]
fn every_link_leads_to_a_page() {
    let site = bundled();
    let mut links = 0;
    for (path, page) in pages(site) {
        for address in addresses(page).filter(|address| !address.contains(':')) {
            // Within the page: to its text.
            if let Some(place) = address.strip_prefix('#') {
                assert!(
                    page.contains(&format!("id=\"{place}\"")),
                    "{path} has no {address}"
                );
                continue;
            }
            let file = resolve(path, address);
            // A folder that the program loads more from.
            let known = site.contains_key(&file) || address.ends_with('/');
            // The app of this test has no starter and no styles.
            assert!(known, "{path} names {address}, which is not there");
            links += 1;
        }
    }
    assert!(links > 5_000, "{links}");
}

#[test]
fn every_screen_is_printed() {
    let (edition, site) = (fixture::bundled(), bundled());
    let named = |kind: EntityKind| {
        edition
            .entities
            .iter()
            .filter(move |entity| entity.kind == kind)
    };
    let index = text(site, "index/all.html");
    assert!(
        edition
            .entities
            .iter()
            .all(|entity| index.contains(&format!("../e/{}.html", entity.id)))
    );
    for kind in EntityKind::ALL {
        let page = text(site, &format!("index/{}.html", kind.code()));
        assert!(
            named(kind).all(|entity| page.contains(&format!("../e/{}.html", entity.id))),
            "{kind:?}"
        );
    }
    let shown = [
        ("numbers.html", EntityKind::Quantity),
        ("dates.html", EntityKind::Time),
        ("places.html", EntityKind::Place),
    ];
    for (path, kind) in shown {
        let page = text(site, path);
        let found = named(kind)
            .filter(|entity| page.contains(&entity.name))
            .count();
        assert!(
            found * 10 > named(kind).count() * 8,
            "{path} shows {found} of {}",
            named(kind).count()
        );
    }
    let proof = text(site, "proof.html");
    // A column title that stands alone is no story.
    let stories = edition
        .articles
        .iter()
        .filter(|article| article.kind != ArticleKind::Column);
    for article in stories {
        assert!(proof.contains(&format!("proof/{}.html", article.id)));
    }
    for (path, page) in pages(site) {
        let useless = ["search.html", "import.html"].contains(&path);
        assert_eq!(page.contains("<noscript>"), useless, "{path}");
        assert_eq!(
            page.contains("noindex"),
            useless || path.starts_with("proof"),
            "{path}"
        );
        assert!(page.contains("<title>") && page.contains("<main"), "{path}");
    }
}

#[test]
fn json_ld_is_a_news_article() {
    let schema: Value =
        serde_json::from_str(include_str!("../golden/export/news-article.schema.json"))
            .expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    let breaches = |value: &Value| -> Vec<String> {
        let errors = validator.iter_errors(value);
        errors
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect()
    };
    let mut count = 0;
    for (site, articles) in [
        (bundled(), fixture::bundled().articles.len()),
        (public(), 2),
    ] {
        for (path, page) in pages(site).filter(|(path, _)| path.starts_with("a/")) {
            let (_, rest) = page
                .split_once("application/ld+json\">")
                .expect("each story is described");
            let json = rest.split("</script>").next().unwrap_or_default();
            let value: Value = serde_json::from_str(json).expect("it is JSON");
            assert_eq!(breaches(&value), Vec::<String>::new(), "{path}");
            count += 1;
            // The schema can fail.
            for (field, bad) in [
                ("headline", "".into()),
                ("@type", "Article".into()),
                ("datePublished", "soon".into()),
            ] {
                let mut broken = value.clone();
                broken[field] = bad;
                assert!(!breaches(&broken).is_empty(), "{field}");
            }
        }
        assert!(count >= articles);
    }
}

#[test]
fn feeds_are_well_formed_and_name_each_story_for_ever() {
    let site = public();
    let edition: Value = serde_json::from_slice(&site["edition.json"]).expect("it is JSON");
    let ids: BTreeSet<String> = (edition["articles"]
        .as_array()
        .expect("there are articles")
        .iter())
    .map(|article| format!("urn:kanbao:{}", article["id"].as_str().unwrap_or_default()))
    .collect();
    let feeds: Vec<&str> = site
        .keys()
        .map(String::as_str)
        .filter(|path| path.starts_with("feeds/") && path.ends_with(".xml"))
        .collect();
    assert!(
        feeds.len() > 3 && feeds.contains(&"feeds/all.xml"),
        "{feeds:?}"
    );
    for path in feeds {
        let feed =
            Document::parse(text(site, path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        let child = |node: roxmltree::Node, name: &str| {
            let child = node
                .children()
                .find(|child| child.has_tag_name(("http://www.w3.org/2005/Atom", name)));
            let child = child.unwrap_or_else(|| panic!("{path}: no {name}"));
            child.text().unwrap_or_default().to_owned()
        };
        let root = feed.root_element();
        // What RFC 4287 asks of a feed and of an entry.
        for name in ["id", "title", "updated", "author"] {
            child(root, name);
        }
        let entries: Vec<_> = root
            .children()
            .filter(|node| node.tag_name().name() == "entry")
            .collect();
        assert!(!entries.is_empty(), "{path}");
        for entry in &entries {
            assert!(ids.contains(&child(*entry, "id")), "{path}");
            assert!(!child(*entry, "title").is_empty() && child(*entry, "updated").len() == 25);
            assert!(child(*entry, "content").len() > 100, "the full text");
        }
        let json: Value =
            serde_json::from_slice(&site[&path.replace(".xml", ".json")]).expect("it is JSON");
        assert_eq!(json["version"], "https://jsonfeed.org/version/1.1");
        let items = json["items"].as_array().expect("a feed has items");
        assert_eq!(items.len(), entries.len(), "{path}");
        for item in items {
            assert!(item["id"].as_str().is_some_and(|id| ids.contains(id)));
            assert!(item["url"].is_string() && item["content_html"].is_string());
        }
    }
    // Where one story is corrected, the others keep their names.
    let whole = include_str!("../../static/pages/shaoyang-daily.txt");
    let corrected = whole.replacen("李永军", "李永君", 1);
    let names = |edition: &Edition| -> BTreeSet<String> {
        edition
            .articles
            .iter()
            .map(|article| article.id.to_string())
            .collect()
    };
    let (before, after) = (
        names(&fixture::bundled()),
        names(&fixture::compiled(&corrected)),
    );
    assert_eq!(
        before.intersection(&after).count(),
        before.len() - 1,
        "{before:?} {after:?}"
    );
}

#[test]
fn signposts_are_well_formed() {
    let site = public();
    let map = Document::parse(text(site, "sitemap.xml")).expect("the site map is XML");
    let listed: BTreeSet<&str> = map
        .descendants()
        .filter(|node| node.has_tag_name("loc") || node.tag_name().name() == "loc")
        .filter_map(|node| node.text()?.strip_prefix("https://example.org/paper/"))
        .collect();
    for path in [
        "",
        "index/all.html",
        "numbers.html",
        "dates.html",
        "places.html",
    ] {
        assert!(listed.contains(path), "{path}");
    }
    for path in listed.iter().filter(|path| !path.is_empty()) {
        assert!(
            site.contains_key(*path) && !text(site, path).contains("noindex"),
            "{path}"
        );
    }
    let search =
        Document::parse(text(site, "opensearch.xml")).expect("the search description is XML");
    let url = search
        .descendants()
        .find(|node| node.tag_name().name() == "Url")
        .expect("it has an address");
    let template = url.attribute("template").unwrap_or_default();
    assert!(template.starts_with("https://example.org/paper/search.html#/search?q={searchTerms}"));
    let robots = text(site, "robots.txt");
    assert!(robots.starts_with("User-agent: *\nAllow: /\n") && robots.contains("/sitemap.xml"));
}
