//! Feeds with the full text: of the edition, of each page, of each reporter, of each entity that one can follow.

use super::Site;
use crate::export::{Feed, atom, json_feed};
use crate::model::{Article, BylineRole, Edition, EntityKind, content_id};
use std::collections::BTreeSet;

/// The edition's own feed, without its ending.
pub(super) const ALL: &str = "feeds/all";

/// Adds the feeds; `base` is the site's address.
pub(super) fn add(site: &mut Site, edition: &Edition, base: &str) {
    let paper = edition.publication.name.as_str();
    let mut feed = |name: &str, title: &str, home: &str, has: &dyn Fn(&Article) -> bool| {
        let articles: Vec<&Article> = edition
            .articles
            .iter()
            .filter(|article| has(article))
            .collect();
        if articles.is_empty() {
            return;
        }
        let write = |ending: &str, write: fn(&Edition, &Feed<'_>) -> String| {
            let feed = Feed {
                title,
                home: &format!("{base}{home}"),
                address: &format!("{base}{name}.{ending}"),
                articles: articles.clone(),
                url: &|article| format!("{base}a/{}.html", article.id),
            };
            (
                format!("{name}.{ending}"),
                write(edition, &feed).into_bytes(),
            )
        };
        site.extend([write("xml", atom), write("json", json_feed)]);
    };
    feed(ALL, paper, "", &|_| true);
    for (index, page) in (0u32..).zip(&edition.pages) {
        let number = page
            .number
            .clone()
            .unwrap_or_else(|| (index + 1).to_string());
        feed(
            &format!("feeds/page-{}", index + 1),
            &format!("{paper} · {number}版"),
            "",
            &|article| article.pages.contains(&index),
        );
    }
    let names: BTreeSet<&str> = edition.articles.iter().flat_map(reporters).collect();
    for name in names {
        let id = content_id("r", &[name]);
        feed(
            &format!("feeds/{id}"),
            &format!("{paper} · {name}"),
            "",
            &|article| reporters(article).any(|reporter| reporter == name),
        );
    }
    // Nobody follows a date or a number.
    for entity in edition
        .entities
        .iter()
        .filter(|entity| !matches!(entity.kind, EntityKind::Time | EntityKind::Quantity))
    {
        let id = &entity.id;
        feed(
            &format!("feeds/{id}"),
            &format!("{paper} · {}", entity.name),
            &format!("e/{id}.html"),
            &|article| article.mentions.iter().any(|mention| mention.entity == *id),
        );
    }
}

/// Lists the people of an article's byline who write for the paper.
fn reporters(article: &Article) -> impl Iterator<Item = &str> {
    let credits = article.byline.iter().flat_map(|byline| &byline.credits);
    credits
        .filter(|credit| credit.role == BylineRole::Reporter)
        .map(|credit| credit.name.as_str())
}
