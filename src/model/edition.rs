//! An edition: everything a reader gets.

use super::read::fields;
use super::{
    Article, ArticleId, DateRange, Entity, EntityId, PartialDate, Residue, Source, Warning,
};
use serde::Serialize;

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
        let mut json = String::from("{");
        field(&mut json, "format", &self.format);
        field(&mut json, "version", &self.version);
        field(&mut json, "publication", &self.publication);
        field(&mut json, "issue", &self.issue);
        rows(&mut json, "pages", &self.pages);
        rows(&mut json, "articles", &self.articles);
        rows(&mut json, "entities", &self.entities);
        rows(&mut json, "residue", &self.residue);
        rows(&mut json, "sources", &self.sources);
        rows(&mut json, "warnings", &self.warnings);
        json.pop();
        json.push_str("\n}\n");
        json
    }
}

fn field(json: &mut String, name: &str, value: &impl Serialize) {
    json.push_str(&format!("\n\"{name}\":{},", line(value)));
}

fn rows(json: &mut String, name: &str, values: &[impl Serialize]) {
    let lines: Vec<String> = values
        .iter()
        .map(|value| format!("\n{}", line(value)))
        .collect();
    json.push_str(&format!("\n\"{name}\":[{}],", lines.join(",")));
}

fn line(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("the model has string keys only and no failing serialiser")
}
