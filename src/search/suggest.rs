//! Suggestions: names that the last words typed may be the beginning of.

use super::catalogue::{Called, Value};
use super::pinyin::{letters, spell};
use super::query::{Field, Term};
use super::{Facet, Index};
use crate::model::{Entity, EntityKind};
use crate::text::{folded, sort};
use std::rc::Rc;

/// Offers one thing to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What it is: a kind of entity, a reporter, a column.
    pub facet: Facet,
    /// The name to show.
    pub label: String,
    /// The value of a filter on `facet`.
    pub key: String,
    /// How the typed words meet it.
    pub by: SuggestedBy,
    /// What to put in the place of the typed words to look for it alone: `人物:李永军`.
    pub query: String,
    /// Whether what was typed excludes it.
    pub exclude: bool,
    /// The typed words it completes, in code points of the typed text.
    pub replaces: [u32; 2],
    /// The articles that have it in the whole edition.
    pub articles: usize,
}

/// Says how typed words meet a name, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SuggestedBy {
    /// They begin it.
    Beginning,
    /// They stand in it.
    Inside,
    /// They spell it in pinyin.
    Pinyin,
    /// They are its initials, or a mix of initials and syllables.
    Initials,
}

/// The facets that are suggested from, with the field of the query that stands for each.
const SOURCES: [(Facet, Field); 8] = [
    (Facet::Entity(EntityKind::Person), Field::Person),
    (Facet::Entity(EntityKind::Organisation), Field::Organisation),
    (Facet::Entity(EntityKind::Place), Field::Place),
    (Facet::Reporter, Field::Reporter),
    (Facet::Correspondent, Field::Correspondent),
    (Facet::Column, Field::Column),
    (Facet::Entity(EntityKind::Event), Field::Text),
    (Facet::Entity(EntityKind::Term), Field::Text),
];

impl Index {
    /// Offers at most `limit` names for the term that ends at `caret`, in code points of what was typed.
    pub fn suggest(&self, typed: &str, caret: u32, limit: usize) -> Vec<Suggestion> {
        let query = super::Query::parse(typed);
        let Some(term) = query
            .terms
            .into_iter()
            .find(|term| term.span[0] < caret && caret <= term.span[1])
        else {
            return Vec::new();
        };
        let wanted = folded(&term.text);
        let spelled = letters(&term.text);
        let mut met = Vec::new();
        for (facet, field) in SOURCES
            .into_iter()
            .filter(|(_, field)| term.field == Field::Text || *field == term.field)
        {
            for value in self.values_of(facet) {
                if let Some(by) = self.met(facet, value, &wanted, spelled.as_deref()) {
                    met.push((by, facet, field, value));
                }
            }
        }
        // One character meets thousands of names, of which a handful is offered.
        sort(&mut met, |(by, _, _, value), (other_by, _, _, other)| {
            let articles = other.articles.len().cmp(&value.articles.len());
            by.cmp(other_by)
                .then(articles)
                .then_with(|| value.label.cmp(&other.label))
        });
        let offers = met.into_iter().take(limit);
        offers
            .map(|(by, facet, field, value)| offer(facet, field, value, by, &term))
            .collect()
    }

    fn met(
        &self,
        facet: Facet,
        value: &Value,
        wanted: &str,
        spelled: Option<&[u8]>,
    ) -> Option<SuggestedBy> {
        let Called { names, pinyin } = value.called.get_or_init(|| {
            let entity = self.named(facet, value);
            let others = entity.into_iter();
            let others =
                others.flat_map(|entity| [&entity.canonical].into_iter().chain(&entity.aliases));
            let own = folded(&value.label);
            let others = others.map(|name| folded(name));
            Called {
                names: [own].into_iter().chain(others).collect(),
                pinyin: entity
                    .and_then(|entity| entity.pinyin.as_deref())
                    .map(Rc::from),
            }
        });
        if names[0].starts_with(wanted) {
            return Some(SuggestedBy::Beginning);
        }
        if names.iter().any(|name| name.contains(wanted)) {
            return Some(SuggestedBy::Inside);
        }
        let spelled = spelled?;
        let spelling = spell(pinyin.as_deref()?, spelled, false)?;
        Some(if spelling.full {
            SuggestedBy::Pinyin
        } else {
            SuggestedBy::Initials
        })
    }

    /// Returns the entity that a value is, or whose name it is.
    fn named(&self, facet: Facet, value: &Value) -> Option<&Entity> {
        let entities = &self.edition.entities;
        match facet {
            Facet::Entity(_) => self.entity(&(*value.key).into()).map(|at| &entities[at]),
            _ => entities
                .iter()
                .find(|entity| entity.kind == EntityKind::Person && *entity.name == *value.label),
        }
    }
}

fn offer(facet: Facet, field: Field, value: &Value, by: SuggestedBy, typed: &Term) -> Suggestion {
    let text = value.label.to_string();
    let exact = field != Field::Text;
    let term = Term {
        field,
        text,
        exact,
        exclude: typed.exclude,
        span: typed.span,
    };
    Suggestion {
        facet,
        label: value.label.to_string(),
        key: value.key.to_string(),
        by,
        query: term.to_string(),
        exclude: typed.exclude,
        replaces: typed.span,
        articles: value.articles.len(),
    }
}
