//! Filters, and the counts that say what each of them would give.

use super::catalogue::{Facet, Value};
use super::{Index, Scope};
use crate::model::PartialDate;
use std::collections::{BTreeMap, BTreeSet};

/// Holds what a reader has narrowed the results to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// The chosen values, by facet.
    pub chosen: BTreeMap<Facet, Choice>,
    /// The first and last day that an article must speak of, both included.
    pub dates: Option<[PartialDate; 2]>,
    /// How closely the terms must stand together.
    pub scope: Scope,
}

/// Holds the chosen values of one facet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// How several values combine.
    pub mode: Mode,
    /// The values' keys.
    pub values: BTreeSet<String>,
}

/// Says how several values of one facet combine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// At least one of them.
    #[default]
    Any,
    /// Every one of them.
    All,
    /// None of them.
    None,
}

/// Lists what the results can be narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Each facet that has values, in the order of [`Facet::ALL`].
    pub facets: Vec<FacetCounts>,
    /// The days that the articles speak of, in order, days without an article among the results included.
    pub days: Vec<DayCount>,
}

/// Lists the values of one facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCounts {
    /// Which facet.
    pub facet: Facet,
    /// How the chosen values combine.
    pub mode: Mode,
    /// The values: chosen first, then by count, by count in the whole edition, by name; none is left out.
    pub values: Vec<ValueCount>,
}

/// Counts what choosing one value would give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueCount {
    /// What addresses and [`Choice`] name it by.
    pub key: String,
    /// What readers see; for [`Facet::Kind`] a word of the JSON that the interface translates.
    pub label: String,
    /// The articles that have it among those that the query and the other facets leave.
    pub articles: usize,
    /// How often those articles name it.
    pub mentions: usize,
    /// The articles that have it in the whole edition.
    pub total: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// Counts the articles that speak of one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayCount {
    /// The day, ISO 8601.
    pub day: PartialDate,
    /// The articles among those that the query and the other filters leave.
    pub articles: usize,
    /// The articles in the whole edition.
    pub total: usize,
}

impl Index {
    /// Counts every facet over the articles a query leaves, and returns the articles that the filters keep of them.
    pub(super) fn facets(&self, articles: &[usize], filters: &Filters) -> (Facets, BTreeSet<usize>) {
        let count = self.edition.articles.len();
        let mut queried = vec![false; count];
        for &article in articles {
            queried[article] = true;
        }
        // One facet may be met or missed on its own, which is why each article counts what it fails.
        let mut failures = vec![0usize; count];
        let mut failed: BTreeMap<Facet, Vec<bool>> = BTreeMap::new();
        for (&facet, choice) in &filters.chosen {
            let passes = self.passes(facet, choice);
            for (failures, passes) in failures.iter_mut().zip(&passes) {
                *failures += usize::from(!passes);
            }
            failed.insert(facet, passes.into_iter().map(|passes| !passes).collect());
        }
        let dated = self.dated(filters);
        let facets = Facet::ALL.into_iter().zip(&self.catalogue.values).filter(|(_, values)| !values.is_empty());
        let facets = facets.map(|(facet, values)| {
            let choice = filters.chosen.get(&facet).cloned().unwrap_or_default();
            let own = failed.get(&facet).filter(|_| choice.mode != Mode::All);
            let base = |article: usize| {
                let forgiven = own.is_some_and(|failed| failed[article]);
                queried[article] && dated[article] && failures[article] == usize::from(forgiven)
            };
            count_values(facet, values, &choice, base)
        });
        let facets = facets.collect();
        let days = self.days(|article| queried[article] && failures[article] == 0);
        let kept = articles.iter().copied().filter(|&article| failures[article] == 0 && dated[article]).collect();
        (Facets { facets, days }, kept)
    }

    /// Says for each article whether the filters let it through, whatever the query.
    pub(super) fn admitted(&self, filters: &Filters) -> Vec<bool> {
        let mut admitted = self.dated(filters);
        for (&facet, choice) in &filters.chosen {
            for (admitted, passes) in admitted.iter_mut().zip(self.passes(facet, choice)) {
                *admitted &= passes;
            }
        }
        admitted
    }

    fn passes(&self, facet: Facet, choice: &Choice) -> Vec<bool> {
        let mut held = vec![0; self.edition.articles.len()];
        for value in self.values(facet).iter().filter(|value| choice.values.contains(&value.key)) {
            for (article, _) in &value.articles {
                held[*article] += 1;
            }
        }
        let passes = |held: usize| match choice.mode {
            Mode::Any => choice.values.is_empty() || held > 0,
            Mode::All => held == choice.values.len(),
            Mode::None => held == 0,
        };
        held.into_iter().map(passes).collect()
    }

    fn values(&self, facet: Facet) -> &[Value] {
        let at = Facet::ALL.iter().position(|&other| other == facet);
        at.map_or(&[], |at| &self.catalogue.values[at])
    }

    /// Says for each article whether it speaks of a day within the dates looked for.
    fn dated(&self, filters: &Filters) -> Vec<bool> {
        let Some([first, last]) = &filters.dates else {
            return vec![true; self.edition.articles.len()];
        };
        let (first, last) = (day_of(first.as_str()), day_of(last.as_str()));
        let within = |(from, to): &(String, String)| from.len() >= 10 && day_of(from) <= last && day_of(to) >= first;
        self.catalogue.dates.iter().map(|dates| dates.iter().any(within)).collect()
    }

    fn days(&self, counted: impl Fn(usize) -> bool) -> Vec<DayCount> {
        let mut days: BTreeMap<&str, (BTreeSet<usize>, usize)> = BTreeMap::new();
        for (article, dates) in self.catalogue.dates.iter().enumerate() {
            for (from, _) in dates.iter().filter(|(from, _)| from.len() >= 10) {
                days.entry(day_of(from)).or_default().0.insert(article);
            }
        }
        let counts = days.into_iter().filter_map(|(day, (articles, _))| {
            let held = articles.iter().filter(|&&article| counted(article)).count();
            Some(DayCount { day: PartialDate::parse(day)?, articles: held, total: articles.len() })
        });
        counts.collect()
    }
}

fn count_values(facet: Facet, values: &[Value], choice: &Choice, base: impl Fn(usize) -> bool) -> FacetCounts {
    let counted = values.iter().map(|value| {
        let held = || value.articles.iter().filter(|(article, _)| base(*article));
        ValueCount {
            key: value.key.clone(),
            label: value.label.clone(),
            articles: held().count(),
            mentions: held().map(|(_, mentions)| mentions).sum(),
            total: value.articles.len(),
            chosen: choice.values.contains(&value.key),
        }
    });
    let mut counted: Vec<ValueCount> = counted.collect();
    counted.sort_by(|a, b| {
        let weight = |value: &ValueCount| (value.chosen, value.articles > 0, value.mentions, value.total);
        weight(b).cmp(&weight(a)).then_with(|| a.label.cmp(&b.label)).then_with(|| a.key.cmp(&b.key))
    });
    FacetCounts { facet, mode: choice.mode, values: counted }
}

/// Returns the day of a date, without its time.
fn day_of(date: &str) -> &str {
    date.get(..10).unwrap_or(date)
}
