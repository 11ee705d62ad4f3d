//! CSL-JSON: an array of one item.

use super::reference::{Issued, Reference};
use crate::model::PartialDate;
use serde_json::{Map, Value, json};

pub(super) fn print(reference: &Reference) -> String {
    let mut item = Map::new();
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            item.insert(name.into(), value);
        }
    };
    let authors: Vec<Value> = reference
        .authors
        .iter()
        .map(|name| json!({ "literal": name }))
        .collect();
    put("id", Some(reference.id.into()));
    put("type", Some("article-newspaper".into()));
    put("title", Some(reference.bracketed_title().into()));
    put("author", (!authors.is_empty()).then(|| authors.into()));
    put(
        "container-title",
        (!reference.paper.is_empty()).then(|| reference.paper.into()),
    );
    put(
        "issued",
        match &reference.date {
            Issued::On(date) => Some(json!({ "date-parts": [parts(date)] })),
            Issued::About(date) => Some(json!({ "date-parts": [parts(date)], "circa": true })),
            Issued::Unknown => None,
        },
    );
    put("page", reference.page.map(Value::from));
    put("section", reference.section.map(Value::from));
    put("URL", reference.url.map(Value::from));
    put(
        "accessed",
        reference
            .accessed
            .map(|date| json!({ "date-parts": [parts(date)] })),
    );
    put("language", Some("zh-CN".into()));
    let items = Value::Array(vec![Value::Object(item)]);
    serde_json::to_string_pretty(&items).expect("a JSON value is always written")
}

fn parts(date: &PartialDate) -> Vec<u32> {
    [date.year(), date.month(), date.day_of_month()]
        .into_iter()
        .map_while(|part| part)
        .collect()
}
