//! Recognises the names of articles marked by hand and prints them in the scorer's form.

use kanbao::compile::entities::{Segment, SegmentKind, recognise_segments};
use kanbao::model::EntityKind;
use serde_json::{Map, Value, json};

/// Reads gold articles and returns `{article_id: [{segment, start, end, type, evidence}]}`; offsets in code points.
pub(crate) fn predict(path: &str) -> Result<String, String> {
    let text =
        std::fs::read_to_string(path).map_err(|error| format!("cannot read {path}: {error}"))?;
    let gold: Value =
        serde_json::from_str(&text).map_err(|error| format!("{path} is no JSON: {error}"))?;
    let mut answer = Map::new();
    for article in gold["articles"].as_array().into_iter().flatten() {
        let segments: Vec<(&Value, Segment<'_>)> = article["segments"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|segment| {
                (
                    &segment["id"],
                    Segment {
                        kind: kind(&segment["kind"]),
                        text: segment["text"].as_str().unwrap_or_default(),
                    },
                )
            })
            .collect();
        let texts: Vec<Segment<'_>> = segments.iter().map(|(_, segment)| *segment).collect();
        let spans: Vec<Value> = recognise_segments(&texts)
            .into_iter()
            .map(|span| {
                json!({
                    "segment": segments[span.segment].0,
                    "start": span.start,
                    "end": span.end,
                    "type": label(span.kind),
                    "evidence": span.evidence,
                })
            })
            .collect();
        answer.insert(
            article["id"].as_str().unwrap_or_default().into(),
            Value::Array(spans),
        );
    }
    Ok(Value::Object(answer).to_string())
}

fn kind(name: &Value) -> SegmentKind {
    match name.as_str() {
        Some("headline" | "subheadline") => SegmentKind::Headline,
        Some("byline" | "credit") => SegmentKind::Byline,
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
