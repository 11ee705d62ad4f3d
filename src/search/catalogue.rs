//! What an edition can be filtered by: each facet's values and the articles that have them.

use super::{Facet, Index};
use crate::model::{Article, BylineRole, Edition, EntityKind, EntityValue, Part, PartialDate};
use crate::text::{Map, sort};
use std::cell::OnceCell;
use std::rc::Rc;

/// The facets in the order in which they are shown; dates stand apart, as a histogram.
const SHOWN: [Facet; 15] = [
    Facet::Entity(EntityKind::Person),
    Facet::Entity(EntityKind::Organisation),
    Facet::Entity(EntityKind::Place),
    Facet::Reporter,
    Facet::Correspondent,
    Facet::Column,
    Facet::Subject,
    Facet::Entity(EntityKind::Event),
    Facet::Entity(EntityKind::Term),
    Facet::Entity(EntityKind::Product),
    Facet::Entity(EntityKind::Time),
    Facet::Entity(EntityKind::Quantity),
    Facet::Unit,
    Facet::Kind,
    Facet::Page,
];

/// Lists the values of every facet.
#[derive(Debug)]
pub(super) struct Catalogue {
    /// The facets that have values, in the order shown; the values that most articles have first, then by label.
    pub(super) facets: Vec<(Facet, Vec<Value>)>,
    dates: OnceCell<Vec<Dates>>,
}

/// Lists the times that an article speaks of, each with its end where it has one, sorted.
pub(super) type Dates = Vec<(PartialDate, Option<PartialDate>)>;

/// Holds one value of a facet.
#[derive(Debug)]
pub(super) struct Value {
    /// What addresses name it by.
    pub(super) key: Rc<str>,
    /// What readers see.
    pub(super) label: Rc<str>,
    /// The articles that have it and how often, in edition order.
    pub(super) articles: Vec<(usize, usize)>,
    /// What it is called: filled in when somebody asks for suggestions.
    pub(super) called: OnceCell<Called>,
}

/// Holds what a value is called.
#[derive(Debug)]
pub(super) struct Called {
    /// Its names, folded, the label first.
    pub(super) names: Vec<String>,
    /// How its name is spelled.
    pub(super) pinyin: Option<Rc<str>>,
}

impl Catalogue {
    pub(super) fn build(edition: &Edition, mentions: &[Vec<(usize, usize)>]) -> Self {
        let facets = SHOWN.into_iter().map(|facet| {
            let mut values = values(edition, mentions, facet);
            sort(&mut values, |a, b| {
                let most = b.articles.len().cmp(&a.articles.len());
                most.then_with(|| (&a.label, &a.key).cmp(&(&b.label, &b.key)))
            });
            (facet, values)
        });
        Self {
            facets: facets.filter(|(_, values)| !values.is_empty()).collect(),
            dates: OnceCell::new(),
        }
    }
}

impl Index {
    /// Lists the times that each article speaks of.
    pub(super) fn dates(&self) -> &[Dates] {
        self.catalogue.dates.get_or_init(|| {
            let mut dates = vec![Vec::new(); self.edition.articles.len()];
            for (entity, mentions) in self.edition.entities.iter().zip(&self.mentions) {
                if let Some(EntityValue::Time { from, to }) = &entity.value {
                    for &(article, _) in mentions {
                        dates[article].push((from.clone(), to.clone()));
                    }
                }
            }
            for article in &mut dates {
                sort(article, Ord::cmp);
                article.dedup();
            }
            dates
        })
    }
}

impl Value {
    fn new(key: &str, label: &str, articles: Vec<(usize, usize)>) -> Self {
        Self {
            key: key.into(),
            label: label.into(),
            articles,
            called: OnceCell::new(),
        }
    }
}

/// Says whether a role is one that the facet of reporters shows.
pub(super) fn is_reporter(role: BylineRole) -> bool {
    match role {
        BylineRole::Reporter
        | BylineRole::Intern
        | BylineRole::Photographer
        | BylineRole::Author => true,
        BylineRole::Correspondent | BylineRole::Editor => false,
    }
}

/// Says whether a part speaks of things, as bylines and credits do not.
pub(super) fn is_story(part: Part) -> bool {
    matches!(part, Part::Headline(_) | Part::Body(_))
}

fn values(edition: &Edition, mentions: &[Vec<(usize, usize)>], facet: Facet) -> Vec<Value> {
    match facet {
        Facet::Entity(kind) => entities(edition, mentions, kind),
        Facet::Reporter => group(edition, |article| credits(article, is_reporter)),
        Facet::Correspondent => group(edition, |article| {
            credits(article, |role| role == BylineRole::Correspondent)
        }),
        Facet::Column => group(edition, |article| article.column.iter().cloned().collect()),
        Facet::Subject => group(edition, |article| article.subjects.clone()),
        Facet::Kind => group(edition, |article| vec![article.kind.code().into()]),
        Facet::Page => pages(edition),
        Facet::Unit => units(edition, mentions),
        Facet::Date => Vec::new(),
    }
}

fn entities(edition: &Edition, mentions: &[Vec<(usize, usize)>], kind: EntityKind) -> Vec<Value> {
    let of_kind = edition
        .entities
        .iter()
        .zip(mentions)
        .filter(|(entity, _)| entity.kind == kind);
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
        Value::new(entity.id.as_str(), &entity.name, articles)
    });
    values.filter(|value| !value.articles.is_empty()).collect()
}

fn units(edition: &Edition, mentions: &[Vec<(usize, usize)>]) -> Vec<Value> {
    let mut counts: Map<&str, Map<usize, usize>> = Map::default();
    for (entity, mentions) in edition.entities.iter().zip(mentions) {
        if let Some(EntityValue::Quantity { unit, .. }) = &entity.value {
            for &(article, _) in mentions {
                *counts.or_default(unit).or_default(article) += 1;
            }
        }
    }
    counts
        .into_vec()
        .into_iter()
        .map(|(unit, articles)| value(unit, articles))
        .collect()
}

fn group(edition: &Edition, keys: impl Fn(&Article) -> Vec<String>) -> Vec<Value> {
    let mut groups: Map<String, Map<usize, usize>> = Map::default();
    for (number, article) in edition.articles.iter().enumerate() {
        for key in keys(article) {
            *groups.or_default(key).or_default(number) += 1;
        }
    }
    groups
        .into_vec()
        .into_iter()
        .map(|(key, articles)| value(&key, articles))
        .collect()
}

fn value(key: &str, articles: Map<usize, usize>) -> Value {
    Value::new(key, key, articles.into_vec())
}

fn credits(article: &Article, wanted: impl Fn(BylineRole) -> bool) -> Vec<String> {
    let bylines = article.byline.iter().chain(&article.credit);
    let credits = bylines
        .flat_map(|byline| &byline.credits)
        .filter(|credit| wanted(credit.role));
    let mut names: Vec<String> = credits.map(|credit| credit.name.clone()).collect();
    sort(&mut names, Ord::cmp);
    names.dedup();
    names
}

/// Lists the pages, where there are several or one that has a number or a name; values are their indices in the edition.
fn pages(edition: &Edition) -> Vec<Value> {
    let told = edition.pages.len() > 1
        || edition
            .pages
            .iter()
            .any(|page| page.number.is_some() || page.section.is_some());
    let pages = edition
        .pages
        .iter()
        .enumerate()
        .filter(|_| told)
        .map(|(at, page)| {
            let articles = edition.articles.iter().enumerate();
            let on_page = articles
                .filter(|(_, article)| article.pages.iter().any(|&page| page as usize == at));
            let label = page
                .number
                .iter()
                .chain(&page.section)
                .cloned()
                .collect::<Vec<_>>()
                .join(" ");
            let articles = on_page.map(|(article, _)| (article, 1)).collect();
            Value::new(&at.to_string(), &label, articles)
        });
    pages.collect()
}
