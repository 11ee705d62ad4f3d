//! Never a dead end: where nothing is found, other queries that find something.

use super::filter::Filters;
use super::query::{Field, Query, Term};
use super::results::Instead;
use super::{Index, Results};
use crate::text::{Set, folded};

/// The most queries offered.
const MOST: usize = 4;
/// The longest term that is taken apart, in folded characters; a longer one was pasted, not typed.
const LONGEST: usize = 40;

impl Index {
    /// Offers queries near one that finds nothing: without a term that is excluded, a name that differs in one character,
    /// or the pieces that do stand.
    pub fn instead(&self, results: &Results, filters: &Filters) -> Vec<Instead> {
        let mut offers: Vec<Instead> = Vec::new();
        if !(results.articles.is_empty() && results.relaxed.is_empty()) {
            return offers;
        }
        let query = &results.query;
        for (at, term) in query.terms.iter().enumerate() {
            let nearest = if term.exclude {
                vec![Vec::new()]
            } else if self.matches(term, 0).is_empty() {
                self.nearest(term)
            } else {
                continue;
            };
            for texts in nearest {
                let typed = typed_with(query, at, &texts);
                let Results {
                    articles, relaxed, ..
                } = self.search(&Query::parse(&typed), filters);
                let found = articles.len()
                    + relaxed
                        .iter()
                        .map(|group| group.articles.len())
                        .sum::<usize>();
                if found > 0 && !typed.is_empty() && offers.iter().all(|offer| offer.query != typed)
                {
                    offers.push(Instead {
                        query: typed,
                        articles: found,
                    });
                }
            }
        }
        offers.truncate(MOST);
        offers
    }

    /// Lists what may stand in a term's place, each as one or more texts.
    fn nearest(&self, term: &Term) -> Vec<Vec<String>> {
        let wanted: Vec<char> = folded(&term.text).chars().collect();
        if wanted.len() > LONGEST {
            return Vec::new();
        }
        let mut nearest: Vec<Vec<String>> = self
            .near_names(&wanted)
            .iter()
            .map(|name| vec![name.clone()])
            .collect();
        if term.field == Field::Text {
            let pieces = self.pieces(&wanted);
            nearest.extend((!pieces.is_empty()).then_some(pieces));
        }
        nearest
    }

    /// Lists the names of three characters or more that differ from `wanted` in one.
    fn near_names(&self, wanted: &[char]) -> Set<String> {
        let names = self
            .catalogue
            .facets
            .iter()
            .flat_map(|(_, values)| values)
            .map(|value| &value.label);
        let near = names.filter(|name| {
            let name: Vec<char> = folded(name).chars().collect();
            let differing = name.iter().zip(wanted).filter(|(a, b)| a != b).count();
            name.len() >= 3 && name.len() == wanted.len() && differing == 1
        });
        near.map(|name| name.to_string()).collect()
    }

    /// Lists the longest pieces of two characters or more that stand in the edition, from left to right.
    fn pieces(&self, wanted: &[char]) -> Vec<String> {
        let mut pieces = Vec::new();
        let mut at = 0;
        while at < wanted.len() {
            let piece = |length: usize| String::from_iter(&wanted[at..at + length]);
            let stands = |length: &usize| !self.find(&piece(*length), 0).is_empty();
            let longest = (2..=wanted.len() - at).take_while(stands).last();
            pieces.extend(longest.map(piece).filter(|piece| !pieces.contains(piece)));
            at += longest.unwrap_or(1);
        }
        pieces
    }
}

/// Writes a query with one term replaced by other texts, or left out where there are none.
fn typed_with(query: &Query, at: usize, texts: &[String]) -> String {
    let mut terms: Vec<String> = Vec::new();
    for (number, term) in query.terms.iter().enumerate() {
        if number == at {
            let replaced = texts.iter().map(|text| Term {
                text: text.clone(),
                exact: false,
                ..term.clone()
            });
            terms.extend(replaced.map(|term| term.to_string()));
        } else {
            terms.push(term.to_string());
        }
    }
    terms.join(" ")
}
