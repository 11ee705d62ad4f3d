//! schema.org JSON-LD: a story as a `NewsArticle` with its printed place.

use super::markup::json_in_html;
use crate::model::{
    Article, ArticleKind, Byline, BylineRole, Edition, Entity, EntityKind, HeadlineRole, Part,
};
use crate::text::sort_by_key;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The most entities that `about` names; the rest are mentions.
const MOST_ABOUT: usize = 5;

/// Describes a story; `url` is its address, if it has one.
pub fn news_article(edition: &Edition, article: &Article, url: Option<&str>) -> Value {
    let mut out = Map::new();
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            out.insert(name.into(), value);
        }
    };
    put("@context", Some("https://schema.org".into()));
    put("@type", Some("NewsArticle".into()));
    put("@id", Some(url.map_or_else(|| urn(article), Value::from)));
    put("identifier", Some(article.id.as_str().into()));
    put("url", url.map(Value::from));
    put("mainEntityOfPage", url.map(Value::from));
    // Whoever reads it wants one; a caption without any is known by its first words.
    put("headline", Some(title(article).into()));
    put("alternativeHeadline", list(other_tiers(article)));
    put(
        "author",
        list(people(article, |role| {
            !matches!(role, BylineRole::Correspondent | BylineRole::Editor)
        })),
    );
    put(
        "contributor",
        list(people(article, |role| role == BylineRole::Correspondent)),
    );
    put(
        "editor",
        list(people(article, |role| role == BylineRole::Editor)),
    );
    put(
        "dateline",
        article
            .dateline
            .as_ref()
            .map(|dateline| dateline.text.as_str().into()),
    );
    put(
        "contentLocation",
        article
            .dateline
            .as_ref()
            .and_then(|d| d.place.as_deref())
            .map(place),
    );
    put(
        "datePublished",
        edition.issue.date.as_ref().map(|date| date.as_str().into()),
    );
    put(
        "temporalCoverage",
        edition
            .issue
            .dates_in_text
            .as_ref()
            .map(|r| format!("{}/{}", r.from, r.to).into()),
    );
    put("isPartOf", named("Newspaper", &edition.publication.name));
    put(
        "publisher",
        named("NewsMediaOrganization", &edition.publication.name),
    );
    let page = article
        .pages
        .first()
        .and_then(|&page| edition.pages.get(page as usize));
    put(
        "printEdition",
        edition.issue.date.as_ref().map(|date| date.as_str().into()),
    );
    put(
        "printPage",
        page.and_then(|page| page.number.as_deref())
            .map(Value::from),
    );
    put(
        "printSection",
        page.and_then(|page| page.section.as_deref())
            .map(Value::from),
    );
    put("printColumn", article.column.as_deref().map(Value::from));
    put("articleBody", Some(body(article).into()));
    put("image", image(article));
    put(
        "keywords",
        list(
            article
                .subjects
                .iter()
                .map(|subject| subject.as_str().into())
                .collect(),
        ),
    );
    put("inLanguage", Some("zh-CN".into()));
    let (about, mentions) = things(edition, article);
    put("about", list(about));
    put("mentions", list(mentions));
    Value::Object(out)
}

/// Writes the description of a story as text that can stand in a `script` element.
pub fn json_ld(edition: &Edition, article: &Article, url: Option<&str>) -> String {
    json_in_html(&news_article(edition, article, url).to_string())
}

/// Returns the paragraphs of a story with a blank line between them.
pub(super) fn body(article: &Article) -> String {
    article
        .body
        .iter()
        .map(|block| block.text.as_str())
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// Returns the main headline of a story or, where it has none, its first words.
pub(super) fn title(article: &Article) -> String {
    let first = || {
        article
            .body
            .first()
            .map(|block| block.text.chars().take(30).collect())
    };
    article
        .headline()
        .map(|headline| headline.text.clone())
        .or_else(first)
        .unwrap_or_else(|| "无题".into())
}

/// Names a story that has no address.
pub(super) fn urn(article: &Article) -> Value {
    format!("urn:kanbao:{}", article.id).into()
}

fn list(values: Vec<Value>) -> Option<Value> {
    (!values.is_empty()).then_some(Value::Array(values))
}

fn named(kind: &str, name: &str) -> Option<Value> {
    (!name.is_empty()).then(|| json!({ "@type": kind, "name": name }))
}

fn place(name: &str) -> Value {
    json!({ "@type": "Place", "name": name })
}

fn other_tiers(article: &Article) -> Vec<Value> {
    let others = article
        .headlines
        .iter()
        .filter(|headline| headline.role != HeadlineRole::Main);
    others
        .map(|headline| headline.text.as_str().into())
        .collect()
}

fn people(article: &Article, wanted: impl Fn(BylineRole) -> bool) -> Vec<Value> {
    let bylines = article.byline.iter().chain(&article.credit);
    let credits = bylines
        .flat_map(|byline: &Byline| &byline.credits)
        .filter(|credit| wanted(credit.role));
    let people = credits.map(|credit| {
        let title = match credit.role {
            BylineRole::Reporter => "记者",
            BylineRole::Correspondent => "通讯员",
            BylineRole::Intern => "实习记者",
            BylineRole::Photographer => "摄影",
            BylineRole::Editor => "编辑",
            BylineRole::Author => "作者",
        };
        json!({ "@type": "Person", "name": credit.name, "jobTitle": title })
    });
    people.collect()
}

/// Describes the picture that a photo story was printed with; the picture itself is not in the text.
fn image(article: &Article) -> Option<Value> {
    let credit = article.credit.as_ref().map(|credit| credit.text.as_str());
    (article.kind == ArticleKind::Photo)
        .then(|| json!({ "@type": "ImageObject", "caption": body(article), "creditText": credit }))
}

/// Splits the entities of a story into those it is about, the headline's first, and the others it mentions.
fn things(edition: &Edition, article: &Article) -> (Vec<Value>, Vec<Value>) {
    let mut counts: BTreeMap<&str, (bool, usize)> = BTreeMap::new();
    for mention in &article.mentions {
        if matches!(mention.part, Part::Headline(_) | Part::Body(_)) {
            let (title, count) = counts.entry(mention.entity.as_str()).or_default();
            *title |= matches!(mention.part, Part::Headline(_));
            *count += 1;
        }
    }
    let counted = edition
        .entities
        .iter()
        .filter_map(|entity| Some((entity, *counts.get(entity.id.as_str())?)));
    let mut counted: Vec<_> = counted
        .filter_map(|(entity, weight)| Some((thing(entity)?, weight)))
        .collect();
    sort_by_key(&mut counted, |(_, weight)| std::cmp::Reverse(*weight));
    let weighty = counted
        .iter()
        .take(MOST_ABOUT)
        .take_while(|(_, (title, count))| *title || *count > 1)
        .count();
    let mentions = counted.split_off(weighty);
    let values = |counted: Vec<(Value, (bool, usize))>| {
        counted.into_iter().map(|(value, _)| value).collect()
    };
    (values(counted), values(mentions))
}

fn thing(entity: &Entity) -> Option<Value> {
    let kind = match entity.kind {
        EntityKind::Person => "Person",
        EntityKind::Organisation => "Organization",
        EntityKind::Place => "Place",
        EntityKind::Event => "Event",
        EntityKind::Term => "DefinedTerm",
        EntityKind::Product => "Product",
        EntityKind::Time | EntityKind::Quantity => return None,
    };
    let mut thing = json!({ "@type": kind, "name": entity.name, "identifier": entity.id.as_str() });
    let mut others: Vec<&str> = entity.aliases.iter().map(String::as_str).collect();
    if entity.canonical != entity.name {
        others.insert(0, &entity.canonical);
    }
    if !others.is_empty() {
        thing["alternateName"] = others.into();
    }
    Some(thing)
}
