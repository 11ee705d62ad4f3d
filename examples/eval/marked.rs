//! Articles marked by hand, and how far the names found in them agree.

use kanbao::compile::entities::{Segment, SegmentKind, Span, recognise_segments};
use kanbao::model::EntityKind;
use serde_json::Value;
use std::collections::BTreeSet;

/// A segment's id, first code point, one past the last, and kind.
pub(crate) type Key = (u64, u32, u32, EntityKind);

/// Holds an article marked by hand.
#[derive(Clone, Debug)]
pub(crate) struct Marked {
    /// Its id.
    pub(crate) id: String,
    /// Id, kind and text of each segment.
    pub(crate) texts: Vec<(u64, SegmentKind, String)>,
    /// Its names.
    pub(crate) names: BTreeSet<Key>,
    /// The names inside longer ones; finding one counts neither way.
    pub(crate) nested: BTreeSet<Key>,
}

/// Counts an exact comparison: right, found, marked by hand.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Score {
    pub(crate) right: usize,
    pub(crate) found: usize,
    pub(crate) marked: usize,
}

impl Score {
    /// Compares what was found with what is marked.
    pub(crate) fn of<T: Ord>(found: &BTreeSet<T>, marked: &BTreeSet<T>) -> Self {
        Self {
            right: marked.intersection(found).count(),
            found: found.len(),
            marked: marked.len(),
        }
    }

    /// Adds the counts of another comparison.
    pub(crate) fn add(&mut self, other: Self) {
        self.right += other.right;
        self.found += other.found;
        self.marked += other.marked;
    }

    /// Returns F1 in percent.
    pub(crate) fn f1(self) -> f64 {
        let sum = self.found + self.marked;
        if sum == 0 {
            100.0
        } else {
            200.0 * self.right as f64 / sum as f64
        }
    }
}

/// Reads articles from the JSON in which they are marked.
pub(crate) fn articles(text: &str) -> Result<Vec<Marked>, serde_json::Error> {
    let value: Value = serde_json::from_str(text)?;
    Ok(list(&value["articles"]).map(Marked::read).collect())
}

impl Marked {
    fn read(article: &Value) -> Self {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let key = |segment: &Value, name: &Value| -> Option<Key> {
            Some((
                segment.as_u64()?,
                name["start"].as_u64()?.try_into().ok()?,
                name["end"].as_u64()?.try_into().ok()?,
                kind(name["type"].as_str()?)?,
            ))
        };
        let entities = || list(&article["entities"]);
        Self {
            id: text(&article["id"]),
            texts: list(&article["segments"])
                .map(|segment| {
                    let kind = match segment["kind"].as_str() {
                        Some("headline" | "subheadline") => SegmentKind::Headline,
                        Some("byline" | "credit") => SegmentKind::Byline,
                        _ => SegmentKind::Body,
                    };
                    let id = segment["id"].as_u64().unwrap_or_default();
                    (id, kind, text(&segment["text"]))
                })
                .collect(),
            names: entities()
                .filter_map(|name| key(&name["segment"], name))
                .collect(),
            nested: entities()
                .flat_map(|name| {
                    list(&name["nested"]).filter_map(|inner| key(&name["segment"], inner))
                })
                .collect(),
        }
    }

    /// Lists its segments for the recogniser.
    pub(crate) fn segments(&self) -> Vec<Segment<'_>> {
        self.texts
            .iter()
            .map(|(_, kind, text)| Segment::new(*kind, text))
            .collect()
    }

    /// Recognises its names; each comes with its segment's id.
    pub(crate) fn recognise(&self) -> Vec<(u64, Span)> {
        recognise_segments(&self.segments())
            .into_iter()
            .map(|span| (self.texts[span.segment].0, span))
            .collect()
    }

    /// Compares the names of `kinds` that the recogniser finds with those marked.
    pub(crate) fn score(&self, kinds: &[EntityKind]) -> Score {
        let wanted = |key: &Key| kinds.contains(&key.3);
        let marked = self.names.iter().copied().filter(wanted).collect();
        let found = self
            .recognise()
            .into_iter()
            .map(|(id, span)| (id, span.start, span.end, span.kind))
            .filter(|key| wanted(key) && (self.names.contains(key) || !self.nested.contains(key)))
            .collect();
        Score::of(&found, &marked)
    }
}

/// The kinds with the labels of the scorer's form, the four that peers are measured on first.
pub(crate) const KINDS: [(EntityKind, &str); 8] = [
    (EntityKind::Person, "PERSON"),
    (EntityKind::Organisation, "ORG"),
    (EntityKind::Place, "PLACE"),
    (EntityKind::Time, "DATE"),
    (EntityKind::Event, "EVENT"),
    (EntityKind::Term, "TERM"),
    (EntityKind::Product, "PRODUCT"),
    (EntityKind::Quantity, "QUANTITY"),
];

fn kind(label: &str) -> Option<EntityKind> {
    KINDS
        .iter()
        .find(|(_, known)| *known == label)
        .map(|(kind, _)| *kind)
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
