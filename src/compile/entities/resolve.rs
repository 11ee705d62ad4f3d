//! Spans → entities: the mentions of one name are joined.

use super::divisions::Divisions;
use super::segment::{Segment, SegmentKind, recognise_segments};
use crate::model::{Edition, Entity, EntityId, EntityKind, Level, Mention, Part, content_id};
use std::collections::BTreeMap;

/// Fills the edition's mentions and entities.
pub(super) fn resolve(edition: &mut Edition) {
    let mut entities: BTreeMap<(EntityKind, EntityId), Entity> = BTreeMap::new();
    for article in &mut edition.articles {
        let parts: Vec<(Part, String)> = Part::all(article)
            .map(|(part, text)| (part, text.to_owned()))
            .collect();
        let segments: Vec<Segment<'_>> = parts
            .iter()
            .map(|(part, text)| Segment {
                kind: match part {
                    Part::Headline(_) => SegmentKind::Headline,
                    Part::Byline | Part::Credit => SegmentKind::Byline,
                    Part::Body(_) => SegmentKind::Body,
                },
                text,
            })
            .collect();
        article.mentions = recognise_segments(&segments)
            .into_iter()
            .map(|span| {
                let id: EntityId = content_id(letter(span.kind), &[span.kind.code(), &span.text])
                    .as_str()
                    .into();
                entities
                    .entry((span.kind, id.clone()))
                    .or_insert_with(|| Entity {
                        id: id.clone(),
                        kind: span.kind,
                        name: span.text.clone(),
                        canonical: span.text.clone(),
                        aliases: Vec::new(),
                        pinyin: None,
                        jurisdiction: jurisdiction(span.kind, &span.text),
                        value: None,
                        confidence: Level::High,
                    });
                Mention {
                    part: parts[span.segment].0,
                    start: span.start,
                    end: span.end,
                    entity: id,
                    role: None,
                    counted: None,
                    evidence: span.evidence.into(),
                }
            })
            .collect();
        article
            .mentions
            .sort_by_key(|mention| (mention.part, mention.start, std::cmp::Reverse(mention.end)));
    }
    edition.entities = entities.into_values().collect();
}

/// Lists what a place lies in by the longest division that begins its name.
fn jurisdiction(kind: EntityKind, name: &str) -> Vec<String> {
    if kind != EntityKind::Place {
        return Vec::new();
    }
    let divisions = Divisions::common();
    let ends = name.char_indices().map(|(at, c)| at + c.len_utf8());
    let longest = ends
        .filter_map(|end| divisions.find(&name[..end]).first())
        .next_back();
    longest.map_or_else(Vec::new, |&index| divisions.path(index))
}

/// The letter that begins an entity's id.
fn letter(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "p",
        EntityKind::Organisation => "o",
        EntityKind::Place => "l",
        EntityKind::Time => "t",
        EntityKind::Event => "e",
        EntityKind::Term => "m",
        EntityKind::Product => "r",
        EntityKind::Quantity => "q",
    }
}
