//! Similar stories: those that speak of the same rare things in the same rare words.

use super::Index;
use super::catalogue::is_story;
use crate::model::Part;
use crate::text::{folded, is_ideograph, is_word, sort_by_key};
use std::collections::{BTreeMap, BTreeSet};

/// Offers a story to read next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Similar {
    /// The article's index in the edition.
    pub article: usize,
    /// How much it shares, in quarters of a bit of surprise, for every hundred of the root of its length.
    pub score: u32,
    /// The entities that both speak of, rarest first, as indices in the edition.
    pub shared: Vec<usize>,
}

/// Characters of a piece of text that two stories may share; three are often a phrase of every story, five miss short names.
const PIECE: usize = 4;
/// The most pieces compared, those with the rarest characters: they say most and are found soonest.
const MOST_PIECES: usize = 200;
/// How many pieces one shared entity weighs as; at 1 a long quotation beats the same persons.
const ENTITY: u32 = 8;

impl Index {
    /// Lists at most `limit` stories like one, the most similar first.
    pub fn similar(&self, article: usize, limit: usize) -> Vec<Similar> {
        let Some(told) = self.edition.articles.get(article) else {
            return Vec::new();
        };
        let count = self.edition.articles.len();
        // What a quarter of the stories share says nothing of any two of them; two always may.
        let common = (count / 4).max(2);
        // The fourth power gives quarters of a bit in whole numbers.
        let surprise = |holders: usize| {
            ((count as u128).pow(4) / (holders as u128).pow(4))
                .max(1)
                .ilog2()
        };
        let mut scores: BTreeMap<usize, (u32, Vec<(usize, usize)>)> = BTreeMap::new();
        let entities = told
            .mentions
            .iter()
            .filter(|mention| is_story(mention.part));
        let mut mentioned = BTreeSet::new();
        mentioned.extend(entities.filter_map(|mention| self.entity(&mention.entity)));
        for entity in mentioned {
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
        sort_by_key(&mut pieces, |piece| self.postings.rarity(piece));
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
            sort_by_key(&mut shared, |shared| *shared);
            // A long story shares more with any other; its square root keeps it from always being the nearest.
            let score = 100 * score / self.length(other).isqrt().max(1);
            Similar {
                article: other,
                score,
                shared: shared.into_iter().map(|(_, entity)| entity).collect(),
            }
        });
        let mut similar: Vec<Similar> = similar.filter(|similar| similar.score > 0).collect();
        sort_by_key(&mut similar, |similar| {
            (std::cmp::Reverse(similar.score), similar.article)
        });
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
            .filter(|window| window.iter().all(|c| is_ideograph(*c) || is_word(*c)));
        pieces.extend(windows.map(String::from_iter));
    }
    pieces
}
