//! How long a reader waits: laying out the index, one keystroke, one more filter, similar stories.
//!
//! `page` is the annotated page of the tests, `thousand` an edition of 1,000 articles made from it.

#[allow(dead_code, reason = "the tests use all of it")]
#[path = "../tests/it/fixture.rs"]
mod fixture;

use divan::Bencher;
use kanbao::model::{ArticleId, Edition, EntityKind};
use kanbao::search::{Facet, Filter, Filters, Index, Query, Set};
use std::rc::Rc;

/// What is typed on the way to a query, and the queries that cost most: a letter in every story, two common words.
const KEYSTROKES: [&str; 8] = [
    "科",
    "科创",
    "科创 人",
    "科创 人才",
    "的",
    "市 的",
    "lyj",
    "人物:李 -安全",
];

fn main() {
    divan::main();
}

/// Repeats the page's stories, each with words of its own, until there are `count`.
fn edition(count: usize) -> Rc<Edition> {
    let mut edition = fixture::edition();
    let page = edition.articles.clone();
    edition.articles = (0..count)
        .map(|number| {
            let mut article = page[number % page.len()].clone();
            article.id = ArticleId::from(format!("a{number:010x}").as_str());
            article
                .body
                .push(fixture::paragraph(&format!("第{number}次刊出。")));
            article
        })
        .collect();
    Rc::new(edition)
}

#[divan::bench(args = [8, 1000], sample_count = 20)]
fn build(bencher: Bencher, articles: usize) {
    let edition = edition(articles);
    bencher.bench_local(|| Index::build(edition.clone()));
}

#[divan::bench(args = KEYSTROKES)]
fn keystroke_page(bencher: Bencher, typed: &str) {
    let index = Index::build(edition(8));
    bencher.bench_local(|| index.search(&Query::parse(typed), &Filters::default()));
}

#[divan::bench(args = KEYSTROKES, sample_count = 40)]
fn keystroke_thousand(bencher: Bencher, typed: &str) {
    let index = Index::build(edition(1000));
    bencher.bench_local(|| index.search(&Query::parse(typed), &Filters::default()));
}

#[divan::bench(args = KEYSTROKES, sample_count = 40)]
fn suggestions_thousand(bencher: Bencher, typed: &str) {
    let index = Index::build(edition(1000));
    let end = typed.chars().count() as u32;
    bencher.bench_local(|| index.suggest(typed, end, 8));
}

#[divan::bench(sample_count = 40)]
fn filter_thousand(bencher: Bencher) {
    let index = Index::build(edition(1000));
    let values = Set::from([
        Filter::new(Facet::Reporter, "罗俊"),
        Filter::new(Facet::Date, "2023-11-08/2023-11-10"),
    ]);
    let filters = Filters {
        values,
        any: [Facet::Reporter].into(),
        ..Filters::default()
    };
    bencher.bench_local(|| index.search(&Query::parse("安全"), &filters));
}

#[divan::bench(sample_count = 20)]
fn similar_thousand(bencher: Bencher) {
    let index = Index::build(edition(1000));
    bencher.bench_local(|| index.similar(4, 5));
}

#[divan::bench(sample_count = 20)]
fn companions_thousand(bencher: Bencher) {
    let index = Index::build(edition(1000));
    let person = index.roster(Some(EntityKind::Person))[0].entity;
    bencher.bench_local(|| index.companions(person));
}
