//! What an edition can be filtered by: each facet's values and the articles that have them.

use crate::model::{Article, ArticleKind, BylineRole, Edition, EntityKind, EntityValue, Part};
use std::collections::BTreeMap;

/// Names a facet, in the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Persons that the text speaks of; values are entity ids.
    Person,
    /// Organisations that the text speaks of; values are entity ids.
    Organisation,
    /// Places that the text speaks of; values are entity ids.
    Place,
    /// Reporters, photographers and authors of bylines; values are names.
    Reporter,
    /// Correspondents; values are names.
    Correspondent,
    /// Column titles (栏目).
    Column,
    /// Topics (题材).
    Subject,
    /// Kinds of article; values are the words of the JSON.
    Kind,
    /// Pages (版); values are numbers or, failing that, names.
    Page,
}

impl Facet {
    /// Every facet, in order.
    pub const ALL: [Self; 9] = [
        Self::Person,
        Self::Organisation,
        Self::Place,
        Self::Reporter,
        Self::Correspondent,
        Self::Column,
        Self::Subject,
        Self::Kind,
        Self::Page,
    ];

    /// Returns the code of addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Person => "per",
            Self::Organisation => "org",
            Self::Place => "plc",
            Self::Reporter => "rep",
            Self::Correspondent => "cor",
            Self::Column => "col",
            Self::Subject => "sub",
            Self::Kind => "kind",
            Self::Page => "page",
        }
    }

    /// Reads a code, or returns `None`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.code() == code)
    }
}

/// Lists the values of every facet.
#[derive(Debug)]
pub(super) struct Catalogue {
    /// For each facet in the order of [`Facet::ALL`], its values sorted by key.
    pub(super) values: Vec<Vec<Value>>,
    /// For each article, the days and longer spans it speaks of as ISO 8601 bounds, sorted.
    pub(super) dates: Vec<Vec<(String, String)>>,
}

/// Holds one value of a facet.
#[derive(Debug)]
pub(super) struct Value {
    /// What addresses name it by.
    pub(super) key: String,
    /// What readers see.
    pub(super) label: String,
    /// The articles that have it and how often, in edition order.
    pub(super) articles: Vec<(usize, usize)>,
}

impl Catalogue {
    pub(super) fn build(edition: &Edition, mentions: &[Vec<(usize, usize)>]) -> Self {
        let values = Facet::ALL.into_iter().map(|facet| match facet {
            Facet::Person => entities(edition, mentions, EntityKind::Person),
            Facet::Organisation => entities(edition, mentions, EntityKind::Organisation),
            Facet::Place => entities(edition, mentions, EntityKind::Place),
            Facet::Reporter => group(edition, |article| credits(article, is_reporter)),
            Facet::Correspondent => group(edition, |article| credits(article, |role| role == BylineRole::Correspondent)),
            Facet::Column => group(edition, |article| article.column.iter().cloned().collect()),
            Facet::Subject => group(edition, |article| article.subjects.clone()),
            Facet::Kind => group(edition, |article| vec![kind_key(article.kind).into()]),
            Facet::Page => group(edition, |article| pages(edition, article)),
        });
        let values = values.collect();
        let mut dates = vec![Vec::new(); edition.articles.len()];
        for (entity, mentions) in edition.entities.iter().zip(mentions) {
            if let Some(EntityValue::Time { from, to }) = &entity.value {
                let last = to.as_ref().unwrap_or(from);
                for &(article, _) in mentions {
                    dates[article].push((from.as_str().into(), last.as_str().into()));
                }
            }
        }
        for article in &mut dates {
            article.sort();
            article.dedup();
        }
        Self { values, dates }
    }
}

/// Says whether a role is one that the facet of reporters shows.
pub(super) fn is_reporter(role: BylineRole) -> bool {
    match role {
        BylineRole::Reporter | BylineRole::Intern | BylineRole::Photographer | BylineRole::Author => true,
        BylineRole::Correspondent | BylineRole::Editor => false,
    }
}

/// Says whether a part speaks of things, as bylines and credits do not.
pub(super) fn is_story(part: Part) -> bool {
    matches!(part, Part::Headline(_) | Part::Body(_))
}

fn entities(edition: &Edition, mentions: &[Vec<(usize, usize)>], kind: EntityKind) -> Vec<Value> {
    let of_kind = edition.entities.iter().zip(mentions).filter(|(entity, _)| entity.kind == kind);
    let values = of_kind.map(|(entity, mentions)| {
        let mut articles: Vec<(usize, usize)> = Vec::new();
        for &(article, mention) in mentions {
            if is_story(edition.articles[article].mentions[mention].part) {
                match articles.last_mut() {
                    Some((last, count)) if *last == article => *count += 1,
                    _ => articles.push((article, 1)),
                }
            }
        }
        Value { key: entity.id.as_str().into(), label: entity.name.clone(), articles }
    });
    let mut values: Vec<Value> = values.filter(|value| !value.articles.is_empty()).collect();
    values.sort_by(|a, b| a.key.cmp(&b.key));
    values
}

fn group(edition: &Edition, keys: impl Fn(&Article) -> Vec<String>) -> Vec<Value> {
    let mut groups: BTreeMap<String, BTreeMap<usize, usize>> = BTreeMap::new();
    for (number, article) in edition.articles.iter().enumerate() {
        for key in keys(article) {
            *groups.entry(key).or_default().entry(number).or_default() += 1;
        }
    }
    let values = groups.into_iter();
    values.map(|(key, articles)| Value { label: key.clone(), key, articles: articles.into_iter().collect() }).collect()
}

fn credits(article: &Article, wanted: impl Fn(BylineRole) -> bool) -> Vec<String> {
    let bylines = article.byline.iter().chain(&article.credit);
    let credits = bylines.flat_map(|byline| &byline.credits).filter(|credit| wanted(credit.role));
    let mut names: Vec<String> = credits.map(|credit| credit.name.clone()).collect();
    names.sort();
    names.dedup();
    names
}

fn pages(edition: &Edition, article: &Article) -> Vec<String> {
    let pages = article.pages.iter().filter_map(|&page| edition.pages.get(page as usize));
    pages.filter_map(|page| page.number.clone().or_else(|| page.section.clone())).collect()
}

fn kind_key(kind: ArticleKind) -> &'static str {
    match kind {
        ArticleKind::Article => "article",
        ArticleKind::Photo => "photo",
        ArticleKind::Column => "column",
        ArticleKind::Other => "other",
    }
}
