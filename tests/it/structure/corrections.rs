//! An editor's decisions move what they name and lose nothing.

use super::{compiled, golden, lost_or_doubled};
use kanbao::compile::corrections::Corrections;
use kanbao::model::{Article, ArticleKind, Edition};
use kanbao::search::{Filters, Index, Query};
use std::rc::Rc;

#[test]
fn corrections_move_headlines_and_lose_nothing() {
    let mut edition = compiled(&golden("seed", "page.txt"));
    let line = |text: &str| {
        let at = edition.sources[0]
            .lines
            .iter()
            .position(|line| line.starts_with(text));
        at.map_or(0, |at| at as u32 + 1)
    };
    let file = "page.txt".to_string();
    let (title, story) = (line("奋进新征程"), line("邵东市“人才强医”"));
    let wrong = format!(
        "[[correction]]\nfile = \"{file}\"\nlines = [{title}, {title}]\ndo = \"column\"\narticle = 1\n\n[[correction]]\nfile = \"{file}\"\nlines = [{story}, {story}]\ndo = \"furniture\"\n\n[[correction]]\nfile = \"nowhere.txt\"\nlines = [1, 1]\ndo = \"split\"\n"
    );
    let corrections: Corrections = toml::from_str(&wrong).expect("the corrections are TOML");
    let unfit = corrections.apply(&mut edition);
    assert_eq!(unfit.len(), 1);
    assert_eq!(
        edition.articles[0].column.as_deref(),
        Some("奋进新征程 建功新时代")
    );
    assert!(
        edition
            .residue
            .iter()
            .any(|residue| residue.text.starts_with("邵东市"))
    );
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
    assert_eq!(edition.check(), Ok(()));
}

/// Returns the first raw line of an article's text.
fn begins(article: &Article) -> u32 {
    let spans = article.body.iter().flat_map(|block| &block.source);
    spans.map(|span| span.line).next().unwrap_or_default()
}

/// Applies one decision to the bundled page and checks that it fits and loses nothing.
fn corrected(edition: &Edition, decision: &str) -> Edition {
    let mut edition = edition.clone();
    let text = format!("[[correction]]\nfile = \"page.txt\"\n{decision}\n");
    let corrections: Corrections = toml::from_str(&text).expect("the correction is TOML");
    assert_eq!(corrections.apply(&mut edition), [], "{decision}");
    assert_eq!(
        lost_or_doubled(&edition),
        Vec::<String>::new(),
        "{decision}"
    );
    assert_eq!(edition.check(), Ok(()), "{decision}");
    edition
}

#[test]
fn every_correction_does_what_it_says() {
    let page = compiled(&golden("seed", "page.txt"));
    let titles = page
        .articles
        .iter()
        .filter(|article| article.kind == ArticleKind::Column);
    let spans = titles
        .flat_map(|article| &article.headlines)
        .flat_map(|headline| &headline.source);
    let title = spans
        .map(|span| span.line)
        .next()
        .expect("the page has a column title");
    let (first, second) = (begins(&page.articles[0]), begins(&page.articles[1]));
    let count = page.articles.len();

    let after = corrected(
        &page,
        &format!("lines = [{title}, {title}]\ndo = \"headline\"\narticle = {second}"),
    );
    let moved = after
        .articles
        .iter()
        .find(|article| begins(article) == second);
    let main = moved
        .and_then(Article::headline)
        .map(|headline| headline.text.as_str());
    assert_eq!(main, Some("奋进新征程 建功新时代"));

    let after = corrected(
        &page,
        &format!("lines = [{title}, {title}]\ndo = \"column\"\narticle = {second}"),
    );
    assert!(
        after
            .articles
            .iter()
            .any(|article| article.column.is_some() && begins(article) == second)
    );

    for deed in ["furniture", "ignore"] {
        let after = corrected(
            &page,
            &format!("lines = [{title}, {title}]\ndo = \"{deed}\""),
        );
        assert!(
            after
                .residue
                .iter()
                .any(|residue| residue.text.starts_with("奋进新征程"))
        );
        assert_eq!(after.articles.len(), count - 1);
    }

    let after = corrected(
        &page,
        &format!("lines = [{second}, {second}]\ndo = \"join\"\narticle = {first}"),
    );
    assert_eq!(after.articles.len(), count - 1);

    let cut = page.articles[0].body[2].source[0].line;
    let after = corrected(&page, &format!("lines = [{cut}, {cut}]\ndo = \"split\""));
    assert_eq!(after.articles.len(), count + 1);
    assert_eq!(
        (after.articles[0].body.len(), begins(&after.articles[1])),
        (2, cut)
    );

    let after = corrected(
        &page,
        &format!("lines = [{second}, {second}]\ndo = \"retype\"\nkind = \"other\""),
    );
    assert_eq!(after.articles[1].kind, ArticleKind::Other);
}

#[test]
fn a_corrected_headline_is_found_by_both_texts() {
    let page = compiled(&golden("seed", "page.txt"));
    let headline = page.articles[0].headline().expect("it has a headline");
    let (printed, line) = (headline.text.clone(), headline.source[0].line);
    let after = corrected(
        &page,
        &format!("lines = [{line}, {line}]\ndo = \"rename\"\ntext = \"甲乙丙丁戊己\""),
    );
    let corrected = after.articles[0].headline().expect("it keeps it");
    assert_eq!(corrected.text, "甲乙丙丁戊己");
    assert_eq!(corrected.printed.as_deref(), Some(printed.as_str()));
    assert_eq!(after.articles[0].id, page.articles[0].id);
    let read = Edition::decode(&after.encode());
    assert_eq!(read.as_ref(), Ok(&after));
    let index = Index::build(Rc::new(after));
    let quoted = format!("\"{printed}\"");
    for wanted in [
        printed.as_str(),
        &quoted,
        "甲乙丙丁戊己",
        "丙丁",
        "\"丙丁\"",
    ] {
        let results = index.search(&Query::parse(wanted), &Filters::default());
        let first: Vec<usize> = results.articles.iter().map(|found| found.article).collect();
        assert!(first.contains(&0), "{wanted}: {first:?}");
    }
}
