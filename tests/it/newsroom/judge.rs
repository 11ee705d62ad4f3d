//! Which articles of a compiled page are right: the truth says.

use super::repaired;
use kanbao::model::{Article, ArticleKind, Edition};
use serde_json::Value;

/// Says of each article with a text whether it is exactly one of the page's: all of its text and no other, with its headline.
pub(crate) fn judged<'a>(edition: &'a Edition, truth: &Value) -> Vec<(&'a Article, bool)> {
    let wanted: Vec<(String, String)> = truth["articles"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|article| matches!(article["kind"].as_str(), Some("article" | "photo")))
        .map(|article| {
            let paragraphs = article["paragraphs"].as_array().into_iter().flatten();
            let text: String = paragraphs.filter_map(Value::as_str).collect();
            let headline = article["headline"].as_str().unwrap_or_default();
            (bare(&text), bare(headline))
        })
        .collect();
    let told = edition
        .articles
        .iter()
        .filter(|article| article.kind != ArticleKind::Column && !article.body.is_empty());
    told.map(|article| {
        let text: String = article
            .body
            .iter()
            .map(|block| block.text.as_str())
            .collect();
        let headline = article.headline().map_or("", |main| main.text.as_str());
        (article, wanted.contains(&(bare(&text), bare(headline))))
    })
    .collect()
}

/// Takes all white space out and puts wrong marks right.
fn bare(text: &str) -> String {
    let text: String = text.chars().filter(|ch| !ch.is_whitespace()).collect();
    repaired(&text)
}
