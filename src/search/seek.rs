//! From a query and filters to results.

use super::filter::Filters;
use super::matching::Matches;
use super::query::{Field, Query, Term};
use super::rank::rank;
use super::results::{Found, Relaxed, Results, Scope};
use super::{Hit, Index};
use crate::text::{Map, fold, sort_by_key};
use std::cmp::Reverse;

/// Holds an article that meets some terms.
#[derive(Clone, Debug, Default)]
pub(super) struct Candidate {
    /// The terms it meets, in order.
    pub(super) terms: Vec<usize>,
    /// The places, in reading order.
    pub(super) hits: Vec<Hit>,
    /// How many different terms the sentence holds that holds most.
    pub(super) together: u32,
}

impl Index {
    /// Finds what a query asks for among what the filters leave.
    pub fn search(&self, query: &Query, filters: &Filters) -> Results {
        let mut query = query.clone();
        let mut matches = self.all_matches(&query);
        self.join_syllables(&mut query, &mut matches);
        let is_barred = |at: usize| query.terms[at].exclude;
        let wanted = (0..matches.len()).filter(|&at| !is_barred(at)).count();
        let mut excluded = vec![false; self.edition.articles.len()];
        let mut candidates: Map<usize, Candidate> = Map::default();
        for (_, met) in matches.iter().enumerate().filter(|(at, _)| is_barred(*at)) {
            met.iter()
                .for_each(|(article, _)| excluded[*article] = true);
        }
        for (at, met) in matches
            .into_iter()
            .enumerate()
            .filter(|(at, _)| !is_barred(*at))
        {
            let met = met.into_iter().filter(|(article, _)| !excluded[*article]);
            for (article, mut hits) in met {
                let candidate = candidates.or_default(article);
                candidate.terms.push(at);
                candidate.hits.append(&mut hits);
            }
        }
        if wanted == 0 {
            let others = (0..self.edition.articles.len()).filter(|at| !excluded[*at]);
            candidates = Map::sorted(others.map(|article| (article, Candidate::default())));
        }
        for (&article, candidate) in candidates.iter_mut() {
            let same = |hit: &mut Hit| (hit.part, hit.start, hit.end);
            if candidate.terms.len() > 1 {
                sort_by_key(&mut candidate.hits, |hit| *hit);
                candidate.hits.dedup_by_key(same);
                candidate.together = self.terms_in_one_sentence(article, &candidate.hits);
            }
        }
        self.sort_out(query, wanted, candidates, filters)
    }

    fn sort_out(
        &self,
        query: Query,
        wanted: usize,
        candidates: Map<usize, Candidate>,
        filters: &Filters,
    ) -> Results {
        let meets = |candidate: &Candidate, scope: Scope| match scope {
            Scope::Any => true,
            Scope::All => candidate.terms.len() == wanted,
            Scope::Sentence => candidate.terms.len() == wanted && candidate.in_one_sentence(),
        };
        let strict = candidates
            .iter()
            .filter(|(_, candidate)| meets(candidate, filters.scope));
        let strict: Vec<usize> = strict.map(|(article, _)| *article).collect();
        let admitted = self.admitted(filters);
        let mut results = Results {
            filters: filters.clone(),
            ..Results::default()
        };
        let mut relaxed: Map<Vec<usize>, Vec<Found>> = Map::default();
        let candidates = candidates.into_vec().into_iter();
        for (article, candidate) in candidates.filter(|(at, _)| admitted[*at]) {
            results.scopes.any += 1;
            results.scopes.all += usize::from(meets(&candidate, Scope::All));
            results.scopes.sentence += usize::from(meets(&candidate, Scope::Sentence));
            let terms = candidate.terms.clone();
            let found = rank(self, article, candidate);
            match strict.binary_search(&article) {
                Ok(_) => results.articles.push(found),
                Err(_) => relaxed.or_default(terms).push(found),
            }
        }
        if wanted == 0 && filters.values.iter().all(|filter| filter.exclude) {
            results.articles.retain(|found| self.is_read(found));
        }
        best_first(&mut results.articles);
        let groups = relaxed.into_vec().into_iter().map(|(terms, mut articles)| {
            best_first(&mut articles);
            let hits = articles.iter().map(|found| found.hits.len()).sum();
            Relaxed {
                terms,
                articles,
                hits,
            }
        });
        results.relaxed = groups.collect();
        sort_by_key(&mut results.relaxed, |group| Reverse(group.terms.len()));
        results.term_hits = vec![0; query.terms.len()];
        for hit in results.articles.iter().flat_map(|found| &found.hits) {
            results.term_hits[hit.term as usize] += 1;
        }
        results.query = query;
        results.met = strict;
        results
    }

    fn all_matches(&self, query: &Query) -> Vec<Matches> {
        let numbered = (0..).zip(&query.terms);
        numbered
            .map(|(number, term)| self.matches(term, number))
            .collect()
    }

    /// Joins leading terms that are letters, stand nowhere as text and spell a name together: `li yongjun`.
    fn join_syllables(&self, query: &mut Query, matches: &mut Vec<Matches>) {
        let is_spelling = |term: &&Term| {
            let plain = term.field == Field::Text && !term.exact && !term.exclude;
            plain
                && term
                    .text
                    .chars()
                    .all(|c| fold(c).is_ascii_lowercase() || c == 'ü')
        };
        let run = query.terms.iter().take_while(is_spelling).count();
        let stands = |term: &Term| !self.find(&term.text, 0).is_empty();
        if run < 2 || query.terms[..run].iter().any(stands) {
            return;
        }
        let text = query.terms[..run]
            .iter()
            .map(|term| term.text.as_str())
            .collect();
        let span = [query.terms[0].span[0], query.terms[run - 1].span[1]];
        let joined = Term {
            text,
            span,
            ..query.terms[0].clone()
        };
        if !self.matches(&joined, 0).is_empty() {
            query.terms.splice(..run, [joined]);
            *matches = self.all_matches(query);
        }
    }

    /// Counts the different terms in the sentence of an article that has most of them; `hits` are in reading order.
    fn terms_in_one_sentence(&self, article: usize, hits: &[Hit]) -> u32 {
        let mut walk = self.walk(article);
        let mut last = (usize::MAX, 0);
        let mut most = 0;
        for hit in hits {
            let sentence = walk.sentence(hit.part, hit.start);
            let held = if sentence == last.0 { last.1 } else { 0 };
            last = (sentence, held | mark(hit));
            most = most.max(last.1.count_ones());
        }
        most
    }
}

impl Candidate {
    /// Says whether one sentence holds every term that has places in the text.
    fn in_one_sentence(&self) -> bool {
        let terms = self
            .hits
            .iter()
            .fold(0, |terms, hit| terms | mark(hit))
            .count_ones();
        terms < 2 || self.together == terms
    }
}

/// Returns a hit's term as one bit; a query has no more terms than bits.
fn mark(hit: &Hit) -> u32 {
    1u32.checked_shl(hit.term).unwrap_or(0)
}

fn best_first(articles: &mut Vec<Found>) {
    sort_by_key(articles, |found| (Reverse(found.score), found.article));
}
