//! Live counts: what each filter would give.

use super::catalogue::Value;
use super::dates::Days;
use super::{Facet, Filters, Index, Results};
use crate::model::PartialDate;
use crate::text::{Map, Set, sort};
use std::rc::Rc;

/// Lists what the results can be narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Each facet that has values in the edition, in the order shown; dates are in `days`.
    pub facets: Vec<FacetCounts>,
    /// The days that the edition speaks of, in order, days without an article among the results included.
    pub days: Vec<DayCount>,
}

/// Lists the values of one facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCounts {
    /// Which facet.
    pub facet: Facet,
    /// The values: chosen first, then those with most mentions among the results, then in the edition; none is left out.
    pub values: Vec<ValueCount>,
}

/// Counts what choosing one value would give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueCount {
    /// The value of a [`Filter`].
    pub key: Rc<str>,
    /// What readers see; of [`Facet::Kind`] a word of the JSON that the interface translates, of an unnumbered page nothing.
    pub label: Rc<str>,
    /// The articles that have it among those that the query and the other filters leave.
    pub articles: usize,
    /// How often those articles name it.
    pub mentions: usize,
    /// The articles that have it in the whole edition.
    pub total: usize,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Whether it is excluded.
    pub excluded: bool,
}

/// Counts the articles that speak of one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayCount {
    /// The day, ISO 8601.
    pub day: PartialDate,
    /// The articles among those that the query and the filters other than dates leave, by their index.
    pub articles: Set<usize>,
    /// The articles in the whole edition.
    pub total: Set<usize>,
}

/// Holds which articles fail one rule: the chosen or the excluded values of one facet.
struct Rule {
    facet: Facet,
    exclude: bool,
    fails: Vec<bool>,
}

impl Index {
    /// Returns what results can be narrowed to, which is counted once, when somebody looks: to count all the names of a
    /// large edition takes as long as a search.
    pub fn facets<'a>(&self, results: &'a Results) -> &'a Facets {
        let count = || self.count(&results.met, &results.filters);
        results.facets.get_or_init(count)
    }

    /// Returns the same for results of a [`glance`](Index::glance), which nothing narrows; days are left aside.
    pub fn values<'a>(&self, results: &'a Results) -> &'a Facets {
        results.facets.get_or_init(|| {
            let mut held = vec![false; self.edition.articles.len()];
            results.met.iter().for_each(|&article| held[article] = true);
            let counted =
                |_: Facet, value: &Value| count(value, false, false, |article| held[article]);
            Facets {
                facets: self.counts(&counted),
                days: Vec::new(),
            }
        })
    }

    /// Returns what readers see of a facet's value, if the edition has it.
    pub fn label(&self, facet: Facet, value: &str) -> Option<Rc<str>> {
        let found = self.values_of(facet).find(|found| *found.key == *value);
        found.map(|found| found.label.clone())
    }

    fn count(&self, articles: &[usize], filters: &Filters) -> Facets {
        let rules = self.rules(filters);
        let mut failures = vec![0usize; self.edition.articles.len()];
        for rule in &rules {
            for (failures, &fails) in failures.iter_mut().zip(&rule.fails) {
                *failures += usize::from(fails);
            }
        }
        let mut queried = vec![false; self.edition.articles.len()];
        for &article in articles {
            queried[article] = true;
        }
        // A click changes one rule: the others must hold, that one may fail.
        let left = |article: usize, facet: Facet, exclude: bool| {
            let own = rules
                .iter()
                .find(|rule| rule.facet == facet && rule.exclude == exclude);
            queried[article]
                && failures[article] == own.map_or(0, |rule| usize::from(rule.fails[article]))
        };
        let counted = |facet: Facet, value: &Value| {
            let decided = |exclude| {
                let mut decided = filters.values.iter();
                decided.any(|filter| {
                    filter.facet == facet
                        && filter.exclude == exclude
                        && *filter.value == *value.key
                })
            };
            let (chosen, excluded) = (decided(false), decided(true));
            let held = |article: usize| match (excluded, filters.any.contains(&facet)) {
                (true, _) => left(article, facet, true),
                (false, true) => left(article, facet, false),
                (false, false) => queried[article] && failures[article] == 0,
            };
            count(value, chosen, excluded, held)
        };
        Facets {
            facets: self.counts(&counted),
            days: self.days(|article| left(article, Facet::Date, false)),
        }
    }

    fn counts(&self, counted: &dyn Fn(Facet, &Value) -> ValueCount) -> Vec<FacetCounts> {
        let facets = self.catalogue.facets.iter();
        let facets = facets.map(|(facet, values)| {
            let values = values.iter().map(|value| counted(*facet, value));
            let weight =
                |v: &ValueCount| (v.chosen || v.excluded, v.articles > 0, v.mentions, v.total);
            // What is not named among the results keeps the catalogue's order: of many thousand names few are sorted.
            let (mut values, others): (Vec<_>, Vec<_>) =
                values.partition(|value| weight(value) > (false, true, 0, 0));
            sort(&mut values, |a, b| {
                weight(b)
                    .cmp(&weight(a))
                    .then_with(|| (&a.label, &a.key).cmp(&(&b.label, &b.key)))
            });
            values.extend(others);
            FacetCounts {
                facet: *facet,
                values,
            }
        });
        facets.collect()
    }

    /// Says for each article whether the filters let it through, whatever the query.
    pub(super) fn admitted(&self, filters: &Filters) -> Vec<bool> {
        let rules = self.rules(filters);
        (0..self.edition.articles.len())
            .map(|article| rules.iter().all(|rule| !rule.fails[article]))
            .collect()
    }

    fn rules(&self, filters: &Filters) -> Vec<Rule> {
        let mut groups: Map<(Facet, bool), Vec<&str>> = Map::default();
        for filter in &filters.values {
            groups
                .or_default((filter.facet, filter.exclude))
                .push(&filter.value);
        }
        let rules = groups
            .into_vec()
            .into_iter()
            .map(|((facet, exclude), values)| {
                let mut held = vec![0; self.edition.articles.len()];
                for &value in &values {
                    for article in self.having(facet, value) {
                        held[article] += 1;
                    }
                }
                let fails =
                    held.into_iter()
                        .map(|held| match (exclude, filters.any.contains(&facet)) {
                            (true, _) => held > 0,
                            (false, true) => held == 0,
                            (false, false) => held < values.len(),
                        });
                Rule {
                    facet,
                    exclude,
                    fails: fails.collect(),
                }
            });
        rules.collect()
    }

    /// Lists the articles that have a value.
    fn having(&self, facet: Facet, value: &str) -> Vec<usize> {
        if facet == Facet::Date {
            let Some(days) = Days::of_filter(value) else {
                return Vec::new();
            };
            let dates = self.dates().iter().enumerate();
            return dates
                .filter(|(_, dates)| dates.iter().any(|(from, to)| days.hold(from, to.as_ref())))
                .map(|(article, _)| article)
                .collect();
        }
        let values = self.values_of(facet);
        let articles = values
            .filter(|other| *other.key == *value)
            .flat_map(|value| &value.articles);
        articles.map(|(article, _)| *article).collect()
    }

    /// Lists the values that a facet has in the edition, in the catalogue's order.
    pub(super) fn values_of(&self, facet: Facet) -> impl Iterator<Item = &Value> {
        let facets = self.catalogue.facets.iter();
        facets
            .filter(move |(other, _)| *other == facet)
            .flat_map(|(_, values)| values)
    }

    fn days(&self, counted: impl Fn(usize) -> bool) -> Vec<DayCount> {
        let mut days: Map<&str, Set<usize>> = Map::default();
        for (article, dates) in self.dates().iter().enumerate() {
            for day in dates.iter().filter_map(|(from, _)| from.as_str().get(..10)) {
                days.or_default(day).insert(article);
            }
        }
        let counts = days.into_vec().into_iter().filter_map(|(day, articles)| {
            let held = articles.iter().copied().filter(|&article| counted(article));
            Some(DayCount {
                day: PartialDate::parse(day)?,
                articles: held.collect(),
                total: articles.clone(),
            })
        });
        counts.collect()
    }
}

fn count(value: &Value, chosen: bool, excluded: bool, held: impl Fn(usize) -> bool) -> ValueCount {
    let mut articles = 0;
    let mut mentions = 0;
    for &(_, times) in value.articles.iter().filter(|(article, _)| held(*article)) {
        articles += 1;
        mentions += times;
    }
    let (key, label) = (value.key.clone(), value.label.clone());
    ValueCount {
        key,
        label,
        articles,
        mentions,
        total: value.articles.len(),
        chosen,
        excluded,
    }
}
