//! The timeline: every time that the text speaks of, in order.

use super::catalogue::is_story;
use super::dates::bounds;
use super::{Hit, Index};
use crate::model::{EntityKind, EntityValue, PartialDate};
use crate::text::sort_by_key;
use std::collections::BTreeMap;

/// Holds one date and what the text says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The date, or the first day of a span, without the time of day.
    pub from: PartialDate,
    /// The last day of a span.
    pub to: Option<PartialDate>,
    /// The mentions of it, in edition order.
    pub entries: Vec<TimeEntry>,
}

/// Points at one mention of a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeEntry {
    /// The article's index in the edition.
    pub article: usize,
    /// The time entity's index in the edition.
    pub entity: usize,
    /// Where it stands.
    pub hit: Hit,
    /// Its sentence, in code points of the hit's part.
    pub sentence: [u32; 2],
    /// The persons, organisations, places and events of the sentence in its order, as indices in the edition, each once.
    pub with: Vec<usize>,
}

impl Index {
    /// Lists the resolved dates in order of time; a year stands before its months, a month before its days.
    pub fn timeline(&self) -> Vec<Moment> {
        let mut moments: BTreeMap<(String, Option<String>), Vec<TimeEntry>> = BTreeMap::new();
        for (at, entity) in self.edition.entities.iter().enumerate() {
            if let Some(EntityValue::Time { from, to }) = &entity.value {
                let key = (day(from), to.as_ref().map(day));
                moments
                    .entry(key)
                    .or_default()
                    .extend(self.time_entries(at));
            }
        }
        let moments = moments
            .into_iter()
            .filter(|(_, entries)| !entries.is_empty())
            .filter_map(|((from, to), mut entries)| {
                sort_by_key(&mut entries, |entry| (entry.article, entry.hit));
                let from = PartialDate::parse(&from)?;
                Some(Moment {
                    from,
                    to: to.and_then(|to| PartialDate::parse(&to)),
                    entries,
                })
            });
        let mut moments: Vec<Moment> = moments.collect();
        sort_by_key(&mut moments, |moment| bounds(&moment.from));
        moments
    }

    /// Lists the mentions of times that no date could be given: 近年来.
    pub fn undated(&self) -> Vec<TimeEntry> {
        let entities = self.edition.entities.iter().enumerate();
        let undated = entities
            .filter(|(_, entity)| entity.kind == EntityKind::Time && entity.value.is_none());
        let mut entries: Vec<TimeEntry> =
            undated.flat_map(|(at, _)| self.time_entries(at)).collect();
        sort_by_key(&mut entries, |entry| (entry.article, entry.hit));
        entries
    }

    fn time_entries(&self, entity: usize) -> Vec<TimeEntry> {
        let mentions = self.mentions_of(entity).iter();
        let entries = mentions.map(|&(article, mention)| {
            let hit = self.mention_hit(article, mention, 0);
            let sentence = self.sentence(article, hit.part, hit.start);
            TimeEntry {
                article,
                entity,
                hit,
                sentence,
                with: self.named_in(article, hit, sentence),
            }
        });
        entries.filter(|entry| is_story(entry.hit.part)).collect()
    }

    fn named_in(&self, article: usize, hit: Hit, [start, end]: [u32; 2]) -> Vec<usize> {
        let mentions = self.article(article).mentions.iter();
        let inside = mentions.filter(|m| m.part == hit.part && start <= m.start && m.end <= end);
        let mut named = Vec::new();
        for entity in inside.filter_map(|mention| self.entity(&mention.entity)) {
            let kind = self.edition.entities[entity].kind;
            if (kind <= EntityKind::Place || kind == EntityKind::Event) && !named.contains(&entity)
            {
                named.push(entity);
            }
        }
        named
    }
}

fn day(date: &PartialDate) -> String {
    date.as_str().split('T').next().unwrap_or_default().into()
}
