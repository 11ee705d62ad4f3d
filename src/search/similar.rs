//! Similar stories: those that speak of the same rare things in the same rare words.

use super::Index;
use super::catalogue::is_story;
use crate::model::Part;
use crate::text::{folded, is_ideograph, is_word, sort_by_key};
use std::cmp::Reverse;

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
        let mut similar: Vec<Similar> = (0..count)
            .map(|article| Similar {
                article,
                score: 0,
                shared: Vec::new(),
            })
            .collect();
        let named = told
            .mentions
            .iter()
            .filter(|mention| is_story(mention.part));
        let mut named: Vec<usize> = named
            .filter_map(|mention| self.entity(&mention.entity))
            .collect();
        sort_by_key(&mut named, |entity| *entity);
        named.dedup();
        let mut named: Vec<(usize, Vec<usize>)> = named
            .into_iter()
            .map(|entity| (entity, self.listed(entity).articles))
            .collect();
        // The rarest first: so they stand in what is shared.
        sort_by_key(&mut named, |(_, articles)| articles.len());
        for (entity, articles) in &named {
            if articles.len() <= common {
                for &other in articles {
                    similar[other].score += ENTITY * surprise(count, articles.len());
                    similar[other].shared.push(*entity);
                }
            }
        }
        let texts = Part::all(told).filter(|(part, _)| is_story(*part));
        let mut pieces = pieces(texts.map(|(_, text)| text));
        sort_by_key(&mut pieces, |piece| self.postings.rarity(piece));
        for piece in pieces.iter().take(MOST_PIECES) {
            let found = self.find_folded(piece, 0);
            if found.len() > 1 && found.len() <= common {
                for (other, _) in &found {
                    similar[*other].score += surprise(count, found.len());
                }
            }
        }
        for similar in &mut similar {
            // A long story shares more with any other; its square root keeps it from always being the nearest.
            similar.score = 100 * similar.score / self.length(similar.article).isqrt().max(1);
        }
        similar.retain(|similar| similar.score > 0 && similar.article != article);
        sort_by_key(&mut similar, |similar| Reverse(similar.score));
        similar.truncate(limit);
        similar
    }
}

/// Says how surprising it is that one of `count` stories is among `holders`, in quarters of a bit, rounded down.
fn surprise(count: usize, holders: usize) -> u32 {
    let ratio = ((count as u64) << 16) / holders.max(1) as u64;
    let bits = ratio.max(1 << 16).ilog2();
    // The fourth power gives quarters of a bit in whole numbers; of sixteen bits it has room.
    let leading = ratio.max(1 << 16) >> (bits - 15);
    4 * (bits - 15) + leading.pow(4).ilog2() - 64
}

/// Lists the different pieces of some texts, folded.
fn pieces<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<[char; PIECE]> {
    let mut pieces: Vec<[char; PIECE]> = Vec::new();
    for text in texts {
        let chars: Vec<char> = folded(text).chars().collect();
        let windows = chars
            .windows(PIECE)
            .filter(|window| window.iter().all(|c| is_ideograph(*c) || is_word(*c)));
        pieces.extend(windows.filter_map(|window| <[char; PIECE]>::try_from(window).ok()));
    }
    sort_by_key(&mut pieces, |piece| *piece);
    pieces.dedup();
    pieces
}
