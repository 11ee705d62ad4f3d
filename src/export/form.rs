//! A whole edition, or some of its stories, in any of the forms.

use super::cite::{Access, Style, cite};
use super::copy::markdown;
use super::feed::{Feed, atom, json_feed};
use super::json_ld::news_article;
use super::ninjs::{ninjs, ninjs_extended};
use super::sheet::Format;
use super::tables::{article_table, entity_table, mention_table, number_table};
use crate::model::{Article, ArticleId, Edition, EntityId, PartialDate};
use crate::search::Index;
use serde_json::Value;
use std::collections::BTreeSet;
use std::rc::Rc;

/// Names a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A table.
    Table(Table, Format),
    /// The stories as Markdown.
    Stories,
    /// ninjs 3.1 as the standard has it.
    Ninjs,
    /// ninjs 3.1 with what the standard has no place for.
    NinjsExtended,
    /// schema.org `NewsArticle`.
    JsonLd,
    /// Citations.
    Citations(Style),
    /// An Atom feed.
    Atom,
    /// A JSON Feed.
    JsonFeed,
}

/// Names a table of an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// One row for each article, with its text.
    Articles,
    /// One row for each person, organisation, place …
    Entities,
    /// One row for each place where one is named.
    Mentions,
    /// One row for each number with its unit.
    Quantities,
}

impl Form {
    /// Says whether the form cannot be written without the site's address.
    pub fn needs_address(self) -> bool {
        matches!(self, Self::Atom | Self::JsonFeed)
    }

    /// Writes an edition; `base` is the address of its site with a slash at its end, `accessed` the day it was read.
    pub fn write(
        self,
        edition: &Rc<Edition>,
        base: Option<&str>,
        accessed: Option<&PartialDate>,
    ) -> String {
        let url = |article: &Article| base.map(|base| format!("{base}a/{}.html", article.id));
        let each = |write: &dyn Fn(&Article, Option<&str>) -> Value| {
            let objects = edition.articles.iter();
            json(
                objects
                    .map(|article| write(article, url(article).as_deref()))
                    .collect(),
            )
        };
        let texts = |write: &dyn Fn(&Article, Access) -> String| -> Vec<String> {
            let articles = edition.articles.iter();
            let text = |article| {
                let url = url(article);
                let access = Access {
                    url: url.as_deref(),
                    accessed,
                };
                write(article, access)
            };
            articles.map(text).collect()
        };
        match self {
            Self::Table(table, format) => table.of(edition).write(format),
            Self::Stories => {
                texts(&|article, access| markdown(edition, article, access)).join("\n---\n\n")
            }
            Self::Ninjs => each(&|article, url| ninjs(edition, article, url)),
            Self::NinjsExtended => each(&|article, url| ninjs_extended(edition, article, url)),
            Self::JsonLd => each(&|article, url| news_article(edition, article, url)),
            Self::Citations(Style::CslJson) => {
                let one = |text: String| {
                    serde_json::from_str::<Vec<Value>>(&text).expect("CSL-JSON is a list")
                };
                let lists =
                    texts(&|article, access| cite(edition, article, Style::CslJson, access));
                let items: Vec<Value> = lists.into_iter().flat_map(one).collect();
                // A list, of one too: that is what the form is.
                format!("{:#}\n", Value::Array(items))
            }
            Self::Citations(style) => {
                let cited = texts(&|article, access| cite(edition, article, style, access));
                cited
                    .iter()
                    .map(|text| format!("{}\n", text.trim_end_matches('\n')))
                    .collect()
            }
            Self::Atom | Self::JsonFeed => {
                let (ending, write): (_, fn(&Edition, &Feed) -> String) = match self {
                    Self::Atom => ("xml", atom),
                    _ => ("json", json_feed),
                };
                let base = base.unwrap_or_default();
                let feed = Feed {
                    title: &edition.publication.name,
                    home: base,
                    address: &format!("{base}feeds/all.{ending}"),
                    articles: edition.articles.iter().collect(),
                    url: &|article| url(article).unwrap_or_default(),
                };
                write(edition, &feed)
            }
        }
    }
}

impl Table {
    fn of(self, edition: &Rc<Edition>) -> super::Sheet {
        let index = Index::build(Rc::clone(edition));
        match self {
            Self::Articles => article_table(edition),
            Self::Entities => entity_table(&index, &index.roster(None)),
            Self::Mentions => mention_table(&index),
            Self::Quantities => number_table(&index, &index.numbers()),
        }
    }
}

/// Keeps some articles of an edition and the entities that they name; the error is an id that it does not have.
pub fn only(edition: &Edition, ids: &[ArticleId]) -> Result<Edition, ArticleId> {
    let has = |id: &&ArticleId| edition.articles.iter().any(|article| article.id == **id);
    if let Some(unknown) = ids.iter().find(|id| !has(id)) {
        return Err(unknown.clone());
    }
    let mut edition = edition.clone();
    edition.articles.retain(|article| ids.contains(&article.id));
    let named: BTreeSet<EntityId> = edition
        .articles
        .iter()
        .flat_map(|article| &article.mentions)
        .map(|mention| mention.entity.clone())
        .collect();
    edition.entities.retain(|entity| named.contains(&entity.id));
    Ok(edition)
}

/// Writes one object as it is, several as a list.
fn json(mut objects: Vec<Value>) -> String {
    let value = match objects.len() {
        1 => objects.remove(0),
        _ => Value::Array(objects),
    };
    format!("{value:#}\n")
}
