//! The roster: every entity with what the edition says of it.

use super::catalogue::is_story;
use super::{Found, Hit, Index};
use crate::model::{EntityKind, Part};
use crate::text::{sort, sort_by_key};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Counts one entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The entity's index in the edition.
    pub entity: usize,
    /// Its mentions in headlines and bodies.
    pub mentions: usize,
    /// The articles they stand in, in edition order.
    pub articles: Vec<usize>,
    /// Its mentions in bylines and credits.
    pub bylines: usize,
}

/// Holds a title that the text gives a person, and where it says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// The title as printed.
    pub text: String,
    /// The article's index in the edition.
    pub article: usize,
    /// Where the title stands for the first time.
    pub hit: Hit,
    /// How often the text gives it.
    pub times: usize,
}

impl Index {
    /// Lists the entities of one kind, or of all, most mentions first.
    pub fn roster(&self, kind: Option<EntityKind>) -> Vec<Listed> {
        let entities = self.edition.entities.iter().enumerate();
        let wanted = entities.filter(|(_, entity)| kind.is_none_or(|kind| entity.kind == kind));
        let mut listed: Vec<Listed> = wanted.map(|(entity, _)| self.listed(entity)).collect();
        let name = |listed: &Listed| &self.edition.entities[listed.entity].name;
        sort(&mut listed, |a, b| {
            let weight = |listed: &Listed| (listed.mentions, listed.bylines);
            weight(b).cmp(&weight(a)).then_with(|| name(a).cmp(name(b)))
        });
        listed
    }

    /// Counts one entity, by its index in the edition.
    pub fn listed(&self, entity: usize) -> Listed {
        let mut listed = Listed {
            entity,
            mentions: 0,
            articles: Vec::new(),
            bylines: 0,
        };
        for &(article, mention) in self.mentions_of(entity) {
            if is_story(self.article(article).mentions[mention].part) {
                listed.mentions += 1;
                if listed.articles.last() != Some(&article) {
                    listed.articles.push(article);
                }
            } else {
                listed.bylines += 1;
            }
        }
        listed
    }

    /// Lists the hits of an entity's mentions, by article, bylines and credits included.
    pub fn mentions(&self, entity: usize) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        for &(article, mention) in self.mentions_of(entity) {
            let hit = self.mention_hit(article, mention, 0);
            match found.last_mut() {
                Some(last) if last.article == article => last.hits.push(hit),
                _ => found.push(Found {
                    article,
                    hits: vec![hit],
                    score: 0,
                    reasons: Vec::new(),
                }),
            }
        }
        found
    }

    /// Lists the titles that the text gives a person, the most frequent first.
    pub fn titles(&self, entity: usize) -> Vec<Title> {
        let mut titles: BTreeMap<&str, Title> = BTreeMap::new();
        for &(article, mention) in self.mentions_of(entity) {
            let mention = &self.article(article).mentions[mention];
            if let Some(role) = mention.role.as_ref().filter(|_| is_story(mention.part)) {
                let hit = Hit {
                    part: mention.part,
                    start: role.start,
                    end: role.end,
                    term: 0,
                };
                let title = || Title {
                    text: role.text.clone(),
                    article,
                    hit,
                    times: 0,
                };
                titles.entry(&role.text).or_insert_with(title).times += 1;
            }
        }
        let mut titles: Vec<Title> = titles.into_values().collect();
        sort_by_key(&mut titles, |title| {
            (Reverse(title.times), title.article, title.hit)
        });
        titles
    }

    /// Returns the whole sentence, in code points of its part, in which a character stands.
    pub fn sentence(&self, article: usize, part: Part, at: u32) -> [u32; 2] {
        let text = self
            .edition
            .articles
            .get(article)
            .and_then(|article| part.text(article))
            .unwrap_or_default();
        let sentences = crate::text::sentences(text);
        sentences
            .into_iter()
            .find(|[_, end]| at < *end)
            .unwrap_or([0, crate::text::length(text)])
    }

    /// Lists an entity's mentions as (article, mention), in edition order.
    pub(super) fn mentions_of(&self, entity: usize) -> &[(usize, usize)] {
        self.mentions.get(entity).map_or(&[], Vec::as_slice)
    }
}
