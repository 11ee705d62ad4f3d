//! Similar stories: those that speak of the same rare things in the same rare words.

use super::Index;
use super::catalogue::is_story;
use crate::model::Part;
use crate::text::folded;
use std::collections::{BTreeMap, BTreeSet};

/// Offers a story to read next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Similar {
    /// The article's index in the edition.
    pub article: usize,
    /// How much it shares, in hundredths of a nat of surprise.
    pub score: u32,
    /// The entities that both speak of, rarest first, as indices in the edition.
    pub shared: Vec<usize>,
}

/// Characters of a piece of text that two stories may share; three are often a phrase of every story, five miss short names.
const PIECE: usize = 4;
/// The most pieces compared, those with the rarest characters: they say most and are found soonest.
const MOST_PIECES: usize = 200;
/// How many pieces one shared entity weighs as; at 1 a long quotation beats the same persons.
const ENTITY: f64 = 8.0;

impl Index {
    /// Lists at most `limit` stories like one, the most similar first.
    pub fn similar(&self, article: usize, limit: usize) -> Vec<Similar> {
        let Some(told) = self.edition.articles.get(article) else {
            return Vec::new();
        };
        let count = self.edition.articles.len();
        // What a quarter of the stories share says nothing of any two of them; two always may.
        let common = (count / 4).max(2);
        let surprise = |holders: usize| (count as f64 / holders as f64).ln();
        let mut scores: BTreeMap<usize, (f64, Vec<(usize, usize)>)> = BTreeMap::new();
        let entities = told
            .mentions
            .iter()
            .filter(|mention| is_story(mention.part));
        let entities: BTreeSet<usize> = entities
            .filter_map(|mention| self.entity(&mention.entity))
            .collect();
        for entity in entities {
            let articles = self.listed(entity).articles;
            if articles.len() <= common {
                for &other in &articles {
                    let (score, shared) = scores.entry(other).or_default();
                    *score += ENTITY * surprise(articles.len());
                    shared.push((articles.len(), entity));
                }
            }
        }
        let texts = Part::all(told).filter(|(part, _)| is_story(*part));
        let mut pieces = Vec::from_iter(pieces(texts.map(|(_, text)| text)));
        pieces.sort_by_cached_key(|piece| self.postings.rarity(piece));
        for piece in pieces.iter().take(MOST_PIECES) {
            let found = self.find(piece, 0);
            if found.len() > 1 && found.len() <= common {
                for (other, _) in &found {
                    scores.entry(*other).or_default().0 += surprise(found.len());
                }
            }
        }
        scores.remove(&article);
        let similar = scores.into_iter().map(|(other, (score, mut shared))| {
            shared.sort();
            // A long story shares more with any other; its square root keeps it from always being the nearest.
            let score = (100.0 * score / f64::from(self.length(other)).sqrt().max(1.0)) as u32;
            Similar {
                article: other,
                score,
                shared: shared.into_iter().map(|(_, entity)| entity).collect(),
            }
        });
        let mut similar: Vec<Similar> = similar.filter(|similar| similar.score > 0).collect();
        similar.sort_by_key(|similar| (std::cmp::Reverse(similar.score), similar.article));
        similar.truncate(limit);
        similar
    }
}

fn pieces<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    let mut pieces = BTreeSet::new();
    for text in texts {
        let chars: Vec<char> = folded(text).chars().collect();
        let windows = chars
            .windows(PIECE)
            .filter(|window| window.iter().all(|c| c.is_alphanumeric()));
        pieces.extend(windows.map(String::from_iter));
    }
    pieces
}
