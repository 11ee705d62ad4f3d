//! ninjs 3.1, the news industry's JSON: a strict file, and an extended one with what the standard has no place for.

use super::json_ld::{body, urn};
use crate::model::{Article, ArticleKind, BylineRole, Edition, EntityKind, HeadlineRole, Part};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Writes a story as a ninjs 3.1 object with no property that the standard does not know.
pub fn ninjs(edition: &Edition, article: &Article, url: Option<&str>) -> Value {
    let mut out = Map::new();
    let mut put = |name: &str, value: Value| {
        let empty = value.is_null()
            || value.as_array().is_some_and(Vec::is_empty)
            || value.as_str() == Some("");
        if !empty {
            out.insert(name.into(), value);
        }
    };
    let photo = article.kind == ArticleKind::Photo;
    let schema = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";
    put(
        "standard",
        json!({ "name": "ninjs", "version": "3.1", "schema": schema }),
    );
    put("uri", url.map_or_else(|| urn(article), Value::from));
    put("type", if photo { "picture" } else { "text" }.into());
    put("representationType", "full".into());
    put("language", "zh-CN".into());
    put(
        "title",
        article
            .headline()
            .map(|headline| headline.text.as_str())
            .unwrap_or_default()
            .into(),
    );
    put("headlines", headlines(article));
    put("by", by(article).into());
    put(
        "located",
        article
            .dateline
            .as_ref()
            .and_then(|dateline| dateline.place.clone())
            .into(),
    );
    put("bodies", bodies(article, photo));
    put("descriptions", descriptions(article, photo));
    put("people", people(edition, article));
    put(
        "organisations",
        named(edition, article, EntityKind::Organisation),
    );
    put("places", named(edition, article, EntityKind::Place));
    put("events", named(edition, article, EntityKind::Event));
    put("objects", named(edition, article, EntityKind::Product));
    put("subjects", subjects(edition, article));
    put("infoSources", sources(edition, article));
    put(
        "altIds",
        json!([{ "role": "kanbao", "value": article.id.as_str() }]),
    );
    Value::Object(out)
}

/// Writes the strict object and, under `kanbao`, the article as the edition holds it, the issue and the page.
pub fn ninjs_extended(edition: &Edition, article: &Article, url: Option<&str>) -> Value {
    let mut out = ninjs(edition, article, url);
    let pages: Vec<_> = article
        .pages
        .iter()
        .filter_map(|&page| edition.pages.get(page as usize))
        .collect();
    out["kanbao"] = json!({
        "publication": edition.publication,
        "issue": edition.issue,
        "pages": pages,
        "article": article,
    });
    out
}

fn headlines(article: &Article) -> Value {
    let tiers = article.headlines.iter().map(|headline| {
        let role = match headline.role {
            HeadlineRole::Kicker => "kicker",
            HeadlineRole::Main => "main",
            HeadlineRole::Deck => "deck",
        };
        json!({ "role": role, "value": headline.text })
    });
    tiers.collect()
}

fn by(article: &Article) -> String {
    let bylines = article.byline.iter().chain(&article.credit);
    bylines
        .map(|byline| byline.text.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

fn bodies(article: &Article, photo: bool) -> Value {
    if photo {
        return Value::Null;
    }
    json!([{ "role": "main", "contentType": "text/plain", "charCount": article.body_chars(), "value": body(article) }])
}

fn descriptions(article: &Article, photo: bool) -> Value {
    let caption = photo
        .then(|| json!({ "role": "caption", "contentType": "text/plain", "value": body(article) }));
    let credit = article
        .credit
        .as_ref()
        .map(|credit| json!({ "role": "creditline", "value": credit.text }));
    caption.into_iter().chain(credit).collect()
}

fn people(edition: &Edition, article: &Article) -> Value {
    let bylines = article.byline.iter().chain(&article.credit);
    let credits = bylines.flat_map(|byline| &byline.credits).map(|credit| {
        let rel = match credit.role {
            BylineRole::Reporter => "reporter",
            BylineRole::Correspondent => "correspondent",
            BylineRole::Intern => "intern",
            BylineRole::Photographer => "photographer",
            BylineRole::Editor => "editor",
            BylineRole::Author => "author",
        };
        json!({ "name": credit.name, "rel": rel })
    });
    let mut people: Vec<Value> = credits.collect();
    if let Value::Array(mentioned) = named(edition, article, EntityKind::Person) {
        people.extend(mentioned);
    }
    people.into()
}

/// Lists the entities of one kind that headlines and body mention.
fn named(edition: &Edition, article: &Article, kind: EntityKind) -> Value {
    let story = article
        .mentions
        .iter()
        .filter(|mention| matches!(mention.part, Part::Headline(_) | Part::Body(_)));
    let mut mentioned = BTreeSet::new();
    mentioned.extend(story.map(|mention| &mention.entity));
    let entities = edition
        .entities
        .iter()
        .filter(|entity| entity.kind == kind && mentioned.contains(&entity.id));
    entities.map(|entity| json!({ "name": entity.name, "rel": "mentioned", "literal": entity.id.as_str() })).collect()
}

fn subjects(edition: &Edition, article: &Article) -> Value {
    let topics = article
        .subjects
        .iter()
        .map(|subject| json!({ "name": subject, "rel": "about" }));
    let mut subjects: Vec<Value> = topics.collect();
    if let Value::Array(terms) = named(edition, article, EntityKind::Term) {
        subjects.extend(terms);
    }
    subjects.into()
}

fn sources(edition: &Edition, article: &Article) -> Value {
    let agency = article
        .dateline
        .as_ref()
        .map(|dateline| json!({ "name": dateline.agency, "role": "originator" }));
    let paper = Some(&edition.publication.name).filter(|name| !name.is_empty());
    let paper = paper.map(|name| json!({ "name": name, "role": "publisher" }));
    agency.into_iter().chain(paper).collect()
}
