//! Recognises the names of articles marked by hand and prints them in the scorer's form, or how well they agree.

use crate::marked::{KINDS, Marked, Score, articles};
use serde_json::{Map, Value, json};
use std::fmt::Write;

/// Reads gold articles and returns `{article_id: [{segment, start, end, type, evidence}]}`; offsets in code points.
pub(crate) fn predict(path: &str) -> Result<String, String> {
    let mut answer = Map::new();
    for article in read(path)? {
        let spans: Vec<Value> = article
            .recognise()
            .into_iter()
            .map(|(segment, span)| {
                let label = KINDS.iter().find(|(kind, _)| *kind == span.kind);
                json!({
                    "segment": segment,
                    "start": span.start,
                    "end": span.end,
                    "type": label.map(|(_, label)| *label),
                    "evidence": span.evidence,
                })
            })
            .collect();
        answer.insert(article.id, Value::Array(spans));
    }
    Ok(Value::Object(answer).to_string())
}

/// Returns a table of exact F1 by kind for each of the files.
pub(crate) fn scores(paths: &[&str]) -> Result<String, String> {
    let mut table = String::new();
    for path in paths {
        let articles = read(path)?;
        let f1 = |kinds: &[_]| {
            let mut total = Score::default();
            for article in &articles {
                total.add(article.score(kinds));
            }
            total.f1()
        };
        let kinds = KINDS.map(|(kind, _)| kind);
        let _ = write!(table, "{path}\n ");
        for (kind, label) in KINDS {
            let _ = write!(table, " {label} {:.1}", f1(&[kind]));
        }
        let (four, others) = (f1(&kinds[..4]), f1(&kinds[4..]));
        let _ = writeln!(table, "  first four {four:.1}  other four {others:.1}");
    }
    Ok(table)
}

fn read(path: &str) -> Result<Vec<Marked>, String> {
    let text =
        std::fs::read_to_string(path).map_err(|error| format!("cannot read {path}: {error}"))?;
    articles(&text).map_err(|error| format!("{path} holds no articles: {error}"))
}
