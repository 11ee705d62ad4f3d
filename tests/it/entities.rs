//! The recogniser keeps its quality on articles marked by hand, and stands any text.

use kanbao::compile::entities::{Segment, SegmentKind, recognise_segments};
use kanbao::model::EntityKind;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

/// Segment, start, end and type of a name.
type Key = (u64, u64, u64, String);

/// Counts of an exact comparison: right, found, marked by hand.
#[derive(Clone, Copy, Debug, Default)]
struct Score {
    right: usize,
    found: usize,
    marked: usize,
}

impl Score {
    /// Returns F1 in percent.
    fn f1(self) -> f64 {
        let sum = self.found + self.marked;
        if sum == 0 {
            100.0
        } else {
            200.0 * self.right as f64 / sum as f64
        }
    }
}

fn kind(name: &str) -> SegmentKind {
    match name {
        "headline" | "subheadline" => SegmentKind::Headline,
        "byline" | "credit" => SegmentKind::Byline,
        _ => SegmentKind::Body,
    }
}

fn label(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "PERSON",
        EntityKind::Organisation => "ORG",
        EntityKind::Place => "PLACE",
        EntityKind::Time => "DATE",
        EntityKind::Event => "EVENT",
        EntityKind::Term => "TERM",
        EntityKind::Product => "PRODUCT",
        EntityKind::Quantity => "QUANTITY",
    }
}

/// Scores one file of marked articles over `types`; a name equal to a nested one of the same type counts neither way.
fn score(file: &str, types: &[&str]) -> Score {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden/entities")
        .join(file);
    let text = std::fs::read_to_string(&path).expect("the golden file is in the repository");
    let gold: Value = serde_json::from_str(&text).expect("the golden file is JSON");
    let mut total = Score::default();
    for article in gold["articles"].as_array().into_iter().flatten() {
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let segments = list(&article["segments"]);
        let texts: Vec<Segment<'_>> = segments
            .iter()
            .map(|segment| Segment {
                kind: kind(segment["kind"].as_str().unwrap_or_default()),
                text: segment["text"].as_str().unwrap_or_default(),
            })
            .collect();
        let number = |value: &Value| value.as_u64().unwrap_or_default();
        let key = |segment: &Value, name: &Value| -> Key {
            let label = name["type"].as_str().unwrap_or_default().to_owned();
            (
                number(segment),
                number(&name["start"]),
                number(&name["end"]),
                label,
            )
        };
        let wanted = |key: &Key| types.contains(&key.3.as_str());
        let marked: BTreeSet<Key> = list(&article["entities"])
            .iter()
            .map(|name| key(&name["segment"], name))
            .filter(wanted)
            .collect();
        let nested: BTreeSet<Key> = list(&article["entities"])
            .iter()
            .flat_map(|name| {
                list(&name["nested"])
                    .iter()
                    .map(|inner| key(&name["segment"], inner))
                    .collect::<Vec<Key>>()
            })
            .collect();
        let found: BTreeSet<Key> = recognise_segments(&texts)
            .into_iter()
            .map(|span| {
                (
                    number(&segments[span.segment]["id"]),
                    span.start.into(),
                    span.end.into(),
                    label(span.kind).to_owned(),
                )
            })
            .filter(|key| wanted(key) && (marked.contains(key) || !nested.contains(key)))
            .collect();
        total.right += marked.intersection(&found).count();
        total.found += found.len();
        total.marked += marked.len();
    }
    total
}

const NAMES: [&str; 4] = ["PERSON", "ORG", "PLACE", "DATE"];
const OTHERS: [&str; 4] = ["EVENT", "TERM", "PRODUCT", "QUANTITY"];

/// The floors lie a little under what the rules reach, so that a change that loses quality is seen.
#[test]
fn quality_keeps_its_floor() {
    for (file, types, floor) in [
        ("bundled.json", NAMES, 98.0),
        ("practice.json", NAMES, 95.0),
        ("genres.json", NAMES, 93.0),
        ("bundled.json", OTHERS, 90.0),
        ("practice.json", OTHERS, 90.0),
        ("genres.json", OTHERS, 90.0),
    ] {
        let score = score(file, &types);
        assert!(
            score.f1() >= floor,
            "{file} {types:?}: F1 {:.1} under {floor} ({score:?})",
            score.f1()
        );
    }
}

#[test]
fn offsets_count_the_printed_characters() {
    let text = "通讯员 曾 少 石 钟雨峰";
    let spans = recognise_segments(&[Segment {
        kind: SegmentKind::Byline,
        text,
    }]);
    let printed: Vec<String> = spans
        .iter()
        .map(|span| {
            text.chars()
                .skip(span.start as usize)
                .take((span.end - span.start) as usize)
                .collect()
        })
        .collect();
    assert_eq!(printed, ["曾 少 石", "钟雨峰"]);
    assert_eq!(spans[0].text, "曾少石");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Any text at all: no panic, spans in order and inside the text, the same twice.
    #[test]
    fn any_text_is_read(parts in prop::collection::vec("(?s)[\u{0}-\u{ffff}一-龥0-9年月日市县省镇村路某·“”《》（）、，。 ]{0,40}", 1..4)) {
        let segments: Vec<Segment<'_>> = parts
            .iter()
            .zip([SegmentKind::Headline, SegmentKind::Byline, SegmentKind::Body].into_iter().cycle())
            .map(|(text, kind)| Segment { kind, text })
            .collect();
        let spans = recognise_segments(&segments);
        for pair in spans.windows(2) {
            prop_assert!((pair[0].segment, pair[0].end) <= (pair[1].segment, pair[1].start) || pair[0].segment < pair[1].segment);
        }
        for span in &spans {
            let length = u32::try_from(parts[span.segment].chars().count()).unwrap_or(u32::MAX);
            prop_assert!(span.start < span.end && span.end <= length);
        }
        prop_assert_eq!(spans, recognise_segments(&segments));
    }
}
