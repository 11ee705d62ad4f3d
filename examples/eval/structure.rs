//! The structure of one page as JSON: articles with headline tiers, bylines and paragraphs.

use kanbao::compile::{Metadata, RawPage, structure};
use kanbao::model::{Article, ArticleKind, BylineRole, HeadlineRole};
use serde_json::{Value, json};

/// Compiles `file` and returns its structure as JSON.
pub(crate) fn predict(file: &str) -> Result<String, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    Ok(of(&text))
}

/// Compiles a page and returns its structure as JSON.
pub(crate) fn of(text: &str) -> String {
    let page = RawPage {
        file: "-".into(),
        sha256: String::new(),
        encoding: "UTF-8".into(),
        text: text.into(),
        number: None,
        section: None,
    };
    let edition = structure(&[page], &Metadata::default());
    let unplaced: Vec<&str> = edition
        .residue
        .iter()
        .map(|residue| residue.text.as_str())
        .collect();
    let articles: Vec<Value> = edition.articles.iter().map(article).collect();
    format!(
        "{:#}",
        json!({ "articles": articles, "unplaced": unplaced })
    )
}

fn article(article: &Article) -> Value {
    let tier = |role: HeadlineRole| -> Vec<&str> {
        article
            .headlines
            .iter()
            .filter(|headline| headline.role == role)
            .map(|headline| headline.text.as_str())
            .collect()
    };
    let bylines = || article.byline.iter().chain(&article.credit);
    let people = |role: BylineRole| -> Vec<&str> {
        bylines()
            .flat_map(|byline| &byline.credits)
            .filter(|credit| credit.role == role)
            .map(|credit| credit.name.as_str())
            .collect()
    };
    let authors: Vec<&str> =
        [people(BylineRole::Author), people(BylineRole::Photographer)].concat();
    json!({
        "kind": match article.kind {
            ArticleKind::Article => "article",
            ArticleKind::Photo => "photo",
            ArticleKind::Column => "column",
            ArticleKind::Other => "other",
        },
        "headline": tier(HeadlineRole::Main).concat(),
        "kicker": tier(HeadlineRole::Kicker).concat(),
        "subheadlines": tier(HeadlineRole::Deck),
        "level": article.confidence.level,
        "byline": article.byline.as_ref().map(|byline| byline.text.as_str()).unwrap_or_default(),
        "reporters": people(BylineRole::Reporter),
        "correspondents": people(BylineRole::Correspondent),
        "interns": people(BylineRole::Intern),
        "authors": authors,
        "credit": article.credit.as_ref().map(|credit| credit.text.as_str()).unwrap_or_default(),
        "jump": article.jumps.iter().map(|jump| jump.text.as_str()).collect::<Vec<_>>(),
        "paragraphs": article.body.iter().map(|block| block.text.as_str()).collect::<Vec<_>>(),
    })
}
