//! What a query finds: strictly first, and by itself what a looser reading would add.

use super::facets::Facets;
use super::filter::Filters;
use super::query::Query;
use super::rank::Reason;
use super::{Hit, Index};
use crate::text::sort_by_key;
use std::cell::OnceCell;

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
    /// What meets query, scope and filters, best first; without a query, everything the filters leave, in edition order,
    /// and without a value chosen either, every story.
    pub articles: Vec<Found>,
    /// What only a looser query would find, by the terms it holds, most terms first.
    pub relaxed: Vec<Relaxed>,
    /// For each term, its hits in `articles`.
    pub term_hits: Vec<usize>,
    /// How many articles each scope would show.
    pub scopes: ScopeCounts,
    /// What the results were narrowed by.
    pub(super) filters: Filters,
    /// The articles that meet query and scope, whatever the filters, by their index in order.
    pub(super) met: Vec<usize>,
    /// The values that can be filtered by: counted when somebody looks, by [`Index::facets`](super::Index::facets).
    pub(super) facets: OnceCell<Facets>,
}

/// Offers another query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instead {
    /// What to type.
    pub query: String,
    /// The articles that it finds under the same filters.
    pub articles: usize,
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

impl Index {
    /// Lets through what is shown where nothing is looked for.
    pub(super) fn is_read(&self, found: &Found) -> bool {
        self.edition.articles[found.article].is_story()
    }

    /// Counts what could be found: the stories of the edition, and column titles that were found beside them.
    pub fn readable(&self, results: &Results) -> usize {
        let found = &results.articles;
        let stories = self.edition.articles.iter();
        stories.filter(|article| article.is_story()).count()
            + found.iter().filter(|found| !self.is_read(found)).count()
    }
}

impl Results {
    /// Counts the hits of the strict results.
    pub fn hits(&self) -> usize {
        self.articles.iter().map(|found| found.hits.len()).sum()
    }

    /// Lists the hits of the strict results in the order of the edition: what `n` and `N` step through.
    pub fn steps(&self) -> Vec<Step> {
        let steps = self.stepped().into_iter().flat_map(|found| {
            let article = found.article;
            found.hits.iter().map(move |&hit| Step { article, hit })
        });
        steps.collect()
    }

    /// Returns the article of a step, counted from 0, without listing them all.
    pub fn article_of_step(&self, step: usize) -> Option<usize> {
        let mut passed = 0;
        let ends_behind = |found: &&Found| {
            passed += found.hits.len();
            passed > step
        };
        let found = self.stepped().into_iter().find(ends_behind);
        found.map(|found| found.article)
    }

    /// Lists what was found strictly in the order in which it is stepped through.
    fn stepped(&self) -> Vec<&Found> {
        let mut found: Vec<&Found> = self.articles.iter().collect();
        sort_by_key(&mut found, |found| found.article);
        found
    }

    /// Counts the hits of the strict results in the articles before one: the number, from 0, of its first step.
    pub fn steps_before(&self, article: usize) -> usize {
        let before = self.articles.iter().filter(|found| found.article < article);
        before.map(|found| found.hits.len()).sum()
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
