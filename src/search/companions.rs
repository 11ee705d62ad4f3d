//! Who and what appears together: in one sentence, one paragraph, one article.

use super::Index;
use super::catalogue::is_story;
use crate::model::Part;
use crate::text::sort_by_key;
use std::collections::{BTreeMap, BTreeSet};

/// Counts what stands near an entity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Companion {
    /// The other entity's index in the edition.
    pub entity: usize,
    /// Its mentions in sentences that name the first.
    pub sentence: usize,
    /// Its mentions in paragraphs, or headline tiers, that name the first.
    pub paragraph: usize,
    /// Its mentions in articles that name the first.
    pub article: usize,
    /// The articles that name it without the first, in edition order.
    pub elsewhere: Vec<usize>,
}

impl Index {
    /// Lists the entities that appear with one, the closest first; bylines and credits do not count.
    pub fn companions(&self, entity: usize) -> Vec<Companion> {
        let mut near: BTreeMap<usize, BTreeSet<(Part, usize)>> = BTreeMap::new();
        for &(article, mention) in self.mentions_of(entity) {
            let mention = &self.article(article).mentions[mention];
            if is_story(mention.part) {
                let sentence = self.sentence_of(article, mention.part, mention.start);
                near.entry(article)
                    .or_default()
                    .insert((mention.part, sentence));
            }
        }
        let mut companions: BTreeMap<usize, Companion> = BTreeMap::new();
        for (&article, places) in &near {
            for mention in self
                .article(article)
                .mentions
                .iter()
                .filter(|mention| is_story(mention.part))
            {
                let Some(other) = self
                    .entity(&mention.entity)
                    .filter(|&other| other != entity)
                else {
                    continue;
                };
                let sentence = self.sentence_of(article, mention.part, mention.start);
                let companion = companions.entry(other).or_default();
                companion.entity = other;
                companion.article += 1;
                companion.paragraph +=
                    usize::from(places.iter().any(|(part, _)| *part == mention.part));
                companion.sentence += usize::from(places.contains(&(mention.part, sentence)));
            }
        }
        let mut companions: Vec<Companion> = companions.into_values().collect();
        for companion in &mut companions {
            let articles = self.listed(companion.entity).articles;
            companion.elsewhere = articles
                .into_iter()
                .filter(|article| !near.contains_key(article))
                .collect();
        }
        let closeness = |c: &Companion| std::cmp::Reverse((c.sentence, c.paragraph, c.article));
        sort_by_key(&mut companions, |companion| {
            (closeness(companion), companion.entity)
        });
        companions
    }
}
