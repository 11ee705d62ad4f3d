//! The structure of whole pages: what is exactly right stays exactly right, and no character is lost.

mod anew;
mod apart;
mod confidence;
mod copies;
mod corrections;
mod golden;
mod jumps;
mod kinds;
mod layouts;
mod pieces;
mod properties;
mod running_heads;

use crate::fixture::raw;
use kanbao::compile::{Metadata, RawPage, structure};
use kanbao::model::{Article, ArticleKind, BylineRole, Edition, HeadlineRole, SourceSpan};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::PathBuf;

fn golden(page: &str, file: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden/structure")
        .join(page)
        .join(file);
    std::fs::read_to_string(path).expect("the golden page exists")
}

pub(crate) fn compiled(text: &str) -> Edition {
    // The name that the corrections of these tests are written for.
    let page = RawPage {
        file: "page.txt".into(),
        ..raw(text)
    };
    structure(&[page], &Metadata::default())
}

fn truth(page: &str) -> Vec<Value> {
    let truth: Value =
        serde_json::from_str(&golden(page, "truth.json")).expect("the truth is JSON");
    truth["articles"]
        .as_array()
        .expect("the truth has articles")
        .clone()
}

/// Takes all white space out.
fn bare(text: &str) -> String {
    text.chars().filter(|ch| !ch.is_whitespace()).collect()
}

fn bare_all(value: &Value) -> Vec<String> {
    let texts = value.as_array().into_iter().flatten();
    texts.filter_map(Value::as_str).map(bare).collect()
}

fn bare_list(value: &Value) -> BTreeSet<String> {
    bare_all(value).into_iter().collect()
}

fn names(article: &Article, role: BylineRole) -> BTreeSet<String> {
    let bylines = article.byline.iter().chain(&article.credit);
    bylines
        .flat_map(|byline| &byline.credits)
        .filter(|credit| credit.role == role)
        .map(|credit| credit.name.clone())
        .collect()
}

/// Compares one article with the truth and lists what differs.
fn differences(article: &Article, truth: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut compare = |what: &str, found: String, wanted: String| {
        if found != wanted {
            wrong.push(format!("{what}: {found} ≠ {wanted}"));
        }
    };
    let main = article
        .headline()
        .map_or("", |headline| headline.text.as_str());
    let wanted = truth["headline"].as_str().unwrap_or_default();
    compare("headline", main.into(), wanted.into());
    let decks: BTreeSet<String> = article
        .headlines
        .iter()
        .filter(|headline| headline.role != HeadlineRole::Main)
        .map(|headline| bare(&headline.text))
        .collect();
    let mut wanted = bare_list(&truth["subheadlines"]);
    wanted.extend(
        truth["kicker"]
            .as_str()
            .filter(|kicker| !kicker.is_empty())
            .map(bare),
    );
    compare("decks", format!("{decks:?}"), format!("{wanted:?}"));
    let byline = &truth["byline"];
    compare(
        "reporters",
        format!("{:?}", names(article, BylineRole::Reporter)),
        format!("{:?}", bare_list(&byline["reporters"])),
    );
    compare(
        "correspondents",
        format!("{:?}", names(article, BylineRole::Correspondent)),
        format!("{:?}", bare_list(&byline["correspondents"])),
    );
    compare(
        "photographers",
        format!("{:?}", names(article, BylineRole::Photographer)),
        format!("{:?}", bare_list(&truth["photographers"])),
    );
    let body: Vec<&str> = article
        .body
        .iter()
        .map(|block| block.text.as_str())
        .collect();
    let wanted: Vec<&str> = truth["paragraphs"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    compare("paragraphs", format!("{body:#?}"), format!("{wanted:#?}"));
    wrong
}

#[test]
fn the_bundled_page_is_exactly_right() {
    let edition = compiled(&golden("seed", "page.txt"));
    let truth = truth("seed");
    let kind = |kind: &str| match kind {
        "photo" => ArticleKind::Photo,
        "column" => ArticleKind::Column,
        _ => ArticleKind::Article,
    };
    assert_eq!(edition.articles.len(), truth.len());
    for (article, truth) in edition.articles.iter().zip(&truth) {
        assert_eq!(
            article.kind,
            kind(truth["kind"].as_str().unwrap_or_default())
        );
        assert_eq!(differences(article, truth), Vec::<String>::new());
    }
    assert_eq!(edition.publication.name, "邵阳日报");
    assert_eq!(edition.check(), Ok(()));
}

/// Lists every source span of an edition's articles and residue.
fn spans(edition: &Edition) -> Vec<SourceSpan> {
    let mut spans = Vec::new();
    for article in &edition.articles {
        article
            .headlines
            .iter()
            .for_each(|headline| spans.extend(&headline.source));
        article
            .byline
            .iter()
            .chain(&article.credit)
            .for_each(|byline| spans.extend(&byline.source));
        article
            .body
            .iter()
            .for_each(|block| spans.extend(&block.source));
        article
            .jumps
            .iter()
            .for_each(|jump| spans.extend(&jump.source));
    }
    edition
        .residue
        .iter()
        .for_each(|residue| spans.extend(&residue.source));
    spans
}

/// Says which visible characters of the raw lines are in no span or in two.
pub(crate) fn lost_or_doubled(edition: &Edition) -> Vec<String> {
    let mut counts: Vec<Vec<Vec<u32>>> = edition
        .sources
        .iter()
        .map(|source| {
            source
                .lines
                .iter()
                .map(|line| vec![0; line.chars().count()])
                .collect()
        })
        .collect();
    for span in spans(edition) {
        let line = &mut counts[span.source as usize][span.line as usize - 1];
        line[span.start as usize..span.end as usize]
            .iter_mut()
            .for_each(|count| *count += 1);
    }
    let mut wrong = Vec::new();
    for (source, counts) in edition.sources.iter().zip(&counts) {
        for (number, (line, counts)) in source.lines.iter().zip(counts).enumerate() {
            for (column, (ch, &count)) in line.chars().zip(counts).enumerate() {
                if count != 1 && (count != 0 || !ch.is_whitespace()) {
                    wrong.push(format!(
                        "line {} column {column}: {ch:?} is in {count} places",
                        number + 1
                    ));
                }
            }
        }
    }
    wrong
}
