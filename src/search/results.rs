//! What a query finds: strictly first, and by itself what a looser reading would add.

use super::facets::Facets;
use super::filter::Filters;
use super::matching::Matches;
use super::pinyin::letters;
use super::query::{Field, Query, Term};
use super::rank::{Reason, rank};
use super::{Hit, Index};
use std::collections::{BTreeMap, BTreeSet};

/// Names how closely the terms of a query must stand together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// 俱全: all in one article.
    #[default]
    All,
    /// 同句: all in one sentence.
    Sentence,
    /// 含其一: at least one.
    Any,
}

impl Scope {
    /// Every scope, in the order shown.
    pub const ALL: [Self; 3] = [Self::All, Self::Sentence, Self::Any];
}

/// Counts the articles that each scope would show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ScopeCounts {
    /// 俱全.
    pub all: usize,
    /// 同句.
    pub sentence: usize,
    /// 含其一.
    pub any: usize,
}

/// Holds everything that a query and filters find.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// The query as it was understood; hits count into its terms.
    pub query: Query,
    /// What meets query, scope and filters, best first; without a query, everything the filters leave, in edition order.
    pub articles: Vec<Found>,
    /// What only a looser query would find, by the terms it holds, most terms first.
    pub relaxed: Vec<Relaxed>,
    /// For each term, its hits in `articles`.
    pub term_hits: Vec<usize>,
    /// How many articles each scope would show.
    pub scopes: ScopeCounts,
    /// How many articles the edition has.
    pub total: usize,
    /// The values that can be filtered by, with live counts.
    pub facets: Facets,
}

/// Holds one article that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its index in the edition.
    pub article: usize,
    /// The places found, in reading order.
    pub hits: Vec<Hit>,
    /// The sum of the reasons' weights.
    pub score: i32,
    /// Why it stands where it stands, weightiest first.
    pub reasons: Vec<Reason>,
}

/// Holds the articles that have some terms of a query but not all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relaxed {
    /// The terms they have, as indices into the query's terms.
    pub terms: Vec<usize>,
    /// The articles, best first.
    pub articles: Vec<Found>,
    /// The hits in them.
    pub hits: usize,
}

/// Points at one hit on the way through all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The article's index in the edition.
    pub article: usize,
    /// The place.
    pub hit: Hit,
}

impl Results {
    /// Counts the hits of the strict results.
    pub fn hits(&self) -> usize {
        self.articles.iter().map(|found| found.hits.len()).sum()
    }

    /// Lists the hits of the strict results in the order of the edition: what `n` and `N` step through.
    pub fn steps(&self) -> Vec<Step> {
        let step = |found: &Found| {
            let article = found.article;
            found
                .hits
                .iter()
                .map(move |&hit| Step { article, hit })
                .collect::<Vec<_>>()
        };
        let mut steps: Vec<Step> = self.articles.iter().flat_map(step).collect();
        steps.sort_by_key(|step| (step.article, step.hit));
        steps
    }

    /// Returns what was found in an article, strictly or loosely.
    pub fn found(&self, article: usize) -> Option<&Found> {
        let relaxed = self.relaxed.iter().flat_map(|relaxed| &relaxed.articles);
        self.articles
            .iter()
            .chain(relaxed)
            .find(|found| found.article == article)
    }
}

impl Index {
    /// Finds what a query asks for among what the filters leave.
    pub fn search(&self, query: &Query, filters: &Filters) -> Results {
        let mut query = query.clone();
        let mut matches = self.all_matches(&query);
        self.join_syllables(&mut query, &mut matches);
        let (wanted, barred): (Vec<usize>, Vec<usize>) =
            (0..query.terms.len()).partition(|&at| !query.terms[at].exclude);
        let barred: BTreeSet<usize> = barred
            .iter()
            .flat_map(|&at| &matches[at])
            .map(|(article, _)| *article)
            .collect();
        let mut candidates: BTreeMap<usize, Candidate> = BTreeMap::new();
        for &at in &wanted {
            for (article, hits) in matches[at]
                .iter()
                .filter(|(article, _)| !barred.contains(article))
            {
                let candidate = candidates.entry(*article).or_default();
                candidate.terms.push(at);
                candidate.hits.extend(hits);
            }
        }
        if wanted.is_empty() {
            let others =
                (0..self.edition.articles.len()).filter(|article| !barred.contains(article));
            candidates.extend(others.map(|article| (article, Candidate::default())));
        }
        for candidate in candidates.values_mut() {
            candidate.hits.sort();
            candidate
                .hits
                .dedup_by_key(|hit| (hit.part, hit.start, hit.end));
        }
        self.sort_out(query, wanted, candidates, filters)
    }

    fn sort_out(
        &self,
        query: Query,
        wanted: Vec<usize>,
        candidates: BTreeMap<usize, Candidate>,
        filters: &Filters,
    ) -> Results {
        let all = |candidate: &Candidate| candidate.terms.len() == wanted.len();
        let together = |article: usize, candidate: &Candidate| {
            all(candidate) && self.share_sentence(article, candidate)
        };
        let meets = |article: usize, candidate: &Candidate| match filters.scope {
            Scope::All => all(candidate),
            Scope::Sentence => together(article, candidate),
            Scope::Any => true,
        };
        let strict: Vec<usize> = candidates
            .iter()
            .filter(|(at, candidate)| meets(**at, candidate))
            .map(|(at, _)| *at)
            .collect();
        let facets = self.facets(&strict, filters);
        let admitted = self.admitted(filters);
        let mut results = Results {
            total: self.edition.articles.len(),
            facets,
            ..Results::default()
        };
        let mut relaxed: BTreeMap<Vec<usize>, Vec<Found>> = BTreeMap::new();
        for (article, candidate) in candidates {
            if !admitted[article] {
                continue;
            }
            results.scopes.any += 1;
            results.scopes.all += usize::from(all(&candidate));
            results.scopes.sentence += usize::from(together(article, &candidate));
            let terms = candidate.terms.clone();
            let found = rank(self, article, candidate);
            if strict.binary_search(&article).is_ok() {
                results.articles.push(found);
            } else {
                relaxed.entry(terms).or_default().push(found);
            }
        }
        best_first(&mut results.articles);
        let groups = relaxed.into_iter().map(|(terms, mut articles)| {
            best_first(&mut articles);
            Relaxed {
                hits: articles.iter().map(|found| found.hits.len()).sum(),
                terms,
                articles,
            }
        });
        results.relaxed = groups.collect();
        results
            .relaxed
            .sort_by_key(|group| std::cmp::Reverse(group.terms.len()));
        results.term_hits = vec![0; query.terms.len()];
        for hit in results.articles.iter().flat_map(|found| &found.hits) {
            results.term_hits[hit.term as usize] += 1;
        }
        results.query = query;
        results
    }

    fn all_matches(&self, query: &Query) -> Vec<Matches> {
        let numbered = (0..).zip(&query.terms);
        numbered
            .map(|(number, term)| self.matches(term, number))
            .collect()
    }

    /// Joins neighbouring terms that are letters, stand nowhere as text and spell a name together: `li yongjun`.
    fn join_syllables(&self, query: &mut Query, matches: &mut Vec<Matches>) {
        let is_spelling = |term: &Term| {
            term.field == Field::Text
                && !term.exact
                && !term.exclude
                && term.text.chars().all(char::is_alphabetic)
        };
        let run = query
            .terms
            .iter()
            .take_while(|term| is_spelling(term) && !term.text.chars().any(crate::text::is_cjk))
            .count();
        if run < 2
            || query.terms[..run]
                .iter()
                .any(|term| !self.find(&term.text, 0).is_empty())
        {
            return;
        }
        let text: String = query.terms[..run]
            .iter()
            .map(|term| term.text.as_str())
            .collect();
        let span = [query.terms[0].span[0], query.terms[run - 1].span[1]];
        let joined = Term {
            text,
            span,
            ..query.terms[0].clone()
        };
        if letters(&joined.text).is_some() && !self.matches(&joined, 0).is_empty() {
            query.terms.splice(..run, [joined]);
            *matches = self.all_matches(query);
        }
    }

    /// Says whether one sentence holds every term that has places in the text.
    fn share_sentence(&self, article: usize, candidate: &Candidate) -> bool {
        let terms: BTreeSet<u32> = candidate.hits.iter().map(|hit| hit.term).collect();
        terms.is_empty() || self.terms_in_one_sentence(article, &candidate.hits) == terms.len()
    }

    /// Counts the different terms in the sentence of an article that has most of them.
    pub(super) fn terms_in_one_sentence(&self, article: usize, hits: &[Hit]) -> usize {
        let mut sentences: BTreeMap<usize, BTreeSet<u32>> = BTreeMap::new();
        for hit in hits {
            let sentence = self.sentence_of(article, hit.part, hit.start);
            sentences.entry(sentence).or_default().insert(hit.term);
        }
        sentences.values().map(BTreeSet::len).max().unwrap_or(0)
    }
}

/// Holds an article that meets some terms.
#[derive(Clone, Debug, Default)]
pub(super) struct Candidate {
    /// The terms it meets, in order.
    pub(super) terms: Vec<usize>,
    /// The places, in reading order.
    pub(super) hits: Vec<Hit>,
}

fn best_first(articles: &mut [Found]) {
    articles.sort_by_key(|found| (std::cmp::Reverse(found.score), found.article));
}
