//! An edition: everything a reader gets.

use super::read::fields;
use super::{
    Article, ArticleId, DateRange, Entity, EntityId, PartialDate, Residue, Source, Warning,
};
use serde::Serialize;
use std::convert::Infallible;

/// The value of the JSON's `format`.
pub const FORMAT: &str = "kanbao-edition";

/// The version this program reads and writes.
pub const VERSION: u32 = 1;

/// Holds an edition: one issue of one paper, or a part of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Edition {
    /// Always [`FORMAT`].
    pub format: String,
    /// Always [`VERSION`] in memory.
    pub version: u32,
    /// The paper.
    pub publication: Publication,
    /// Which issue.
    pub issue: Issue,
    /// The pages in reading order.
    pub pages: Vec<Page>,
    /// The articles in the order of the raw text.
    pub articles: Vec<Article>,
    /// The entities sorted by kind, then id.
    pub entities: Vec<Entity>,
    /// Characters that belong to no article, in source order.
    pub residue: Vec<Residue>,
    /// The raw pages.
    pub sources: Vec<Source>,
    /// What an editor should look at, in source order.
    pub warnings: Vec<Warning>,
}

/// Names the paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Publication {
    /// The paper's name, given or read from its datelines; empty where neither is known.
    pub name: String,
}

/// Names the issue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Issue {
    /// The date of issue, where it is given or printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// The first and last day that the stories speak of as news, kept where the date of issue is unknown or known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dates_in_text: Option<DateRange>,
}

/// Holds what is known of one printed page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Page {
    /// The page's number (版次) as printed: `1`, `A03`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The page's name (版名): 要闻.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// Index into `Edition::sources`.
    pub source: u32,
}

fields! { Edition { format, version, publication, issue, pages, articles, entities, residue, sources, warnings } }
fields! { Publication { name } }
fields! { Issue { ; date, dates_in_text } }
fields! { Page { source; number, section } }

impl Edition {
    /// Finds an article by its id.
    pub fn article(&self, id: &ArticleId) -> Option<&Article> {
        self.articles.iter().find(|article| article.id == *id)
    }

    /// Finds an entity by its id.
    pub fn entity(&self, id: &EntityId) -> Option<&Entity> {
        self.entities.iter().find(|entity| entity.id == *id)
    }

    /// Writes the JSON: one line per page, article, entity, residue, source and warning, so that `diff` compares two editions.
    pub fn encode(&self) -> String {
        let mut json = String::new();
        let done: Result<(), Infallible> = self.encode_to(|text| {
            json.push_str(text);
            Ok(())
        });
        match done {
            Ok(()) => json,
        }
    }

    /// Hands the same JSON to `put` piece by piece, so that nobody needs to hold the whole.
    ///
    /// # Errors
    /// The first one of `put`; what comes after it is not written.
    pub fn encode_to<E>(&self, mut put: impl FnMut(&str) -> Result<(), E>) -> Result<(), E> {
        put("{\n\"format\":")?;
        put(&line(&self.format))?;
        put(",\n\"version\":")?;
        put(&line(&self.version))?;
        put(",\n\"publication\":")?;
        put(&line(&self.publication))?;
        put(",\n\"issue\":")?;
        put(&line(&self.issue))?;
        rows(&mut put, "pages", &self.pages)?;
        rows(&mut put, "articles", &self.articles)?;
        rows(&mut put, "entities", &self.entities)?;
        rows(&mut put, "residue", &self.residue)?;
        rows(&mut put, "sources", &self.sources)?;
        rows(&mut put, "warnings", &self.warnings)?;
        put("\n}\n")
    }
}

fn rows<E>(
    put: &mut impl FnMut(&str) -> Result<(), E>,
    name: &str,
    values: &[impl Serialize],
) -> Result<(), E> {
    put(",\n\"")?;
    put(name)?;
    put("\":[")?;
    for (index, value) in values.iter().enumerate() {
        put(if index > 0 { ",\n" } else { "\n" })?;
        put(&line(value))?;
    }
    put("]")
}

fn line(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("the model has string keys only and no failing serialiser")
}
