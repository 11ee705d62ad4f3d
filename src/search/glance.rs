//! A first glance: which stories hold what is typed, and where.
//!
//! It is the search of the program that a first visit loads. What takes more to read or to weigh than plain words is left
//! to [`Index::search`].

use super::results::{Found, Results};
use super::{Index, query};
use crate::text::{fold, sort_by_key};

impl Index {
    /// Finds the articles that hold every word of what is typed, in edition order.
    ///
    /// A word with a sign, and letters that stand nowhere and may be pinyin, narrow nothing; for the rest the hits are
    /// those of a search.
    pub fn glance(&self, typed: &str) -> Results {
        let articles = 0..self.edition.articles.len();
        let mut left: Vec<Found> = articles
            .map(|article| Found {
                article,
                hits: Vec::new(),
                score: 0,
                reasons: Vec::new(),
            })
            .collect();
        let mut words = 0;
        for word in typed.split_whitespace().filter(|word| !has_sign(word)) {
            let places = self.find(word, words);
            if places.is_empty() && !is_plain(word) {
                continue;
            }
            words += 1;
            left.retain_mut(|found| {
                let place = places.binary_search_by_key(&found.article, |(article, _)| *article);
                place.is_ok_and(|at| {
                    found.hits.extend(&places[at].1);
                    true
                })
            });
        }
        for found in left.iter_mut().filter(|_| words > 1) {
            sort_by_key(&mut found.hits, |hit| *hit);
            found
                .hits
                .dedup_by_key(|hit| (hit.part, hit.start, hit.end));
        }
        let met = left.iter().map(|found| found.article).collect();
        if words == 0 {
            left.retain(|found| self.is_read(found));
        }
        Results {
            met,
            articles: left,
            ..Results::default()
        }
    }
}

/// Says whether a glance finds in what is typed all that a search does: words without signs or Latin letters.
pub fn is_plain(typed: &str) -> bool {
    !has_sign(typed) && !typed.chars().any(|c| fold(c).is_ascii_lowercase())
}

/// Says whether something stands in a text that a query may mean as a sign.
fn has_sign(text: &str) -> bool {
    text.chars()
        .any(|c| matches!(fold(c), '-' | ':') || query::is_quote(c))
}
