//! What the compiler says of its own certainty is true of stories that nothing was fitted to.

use super::compiled;
use crate::fixture::raw;
use crate::newsroom::{self, Half, heading, issue, joined, judged, paragraph};
use kanbao::compile::confidence::{HEADINGS, JOINS, PARAGRAPHS, STORIES, Table, chance};
use kanbao::compile::{Metadata, RawPage, structure, weighed};
use kanbao::model::{Confidence, Level};

/// Pages and issues of each level.
const PAGES: u64 = 40;

/// What was stated of one decision, and whether it was right.
type Case = (f32, Level, bool);

/// How far what was stated may be from what is true; how many of all decisions may be pointed out, and how many of the wrong
/// ones are at least, in per cent.
struct Bounds {
    error: f32,
    few: usize,
    found: usize,
}

#[test]
fn the_tables_never_fall() {
    let rises = |pair: &[(f32, f32)]| pair[0].0 < pair[1].0 && pair[0].1 < pair[1].1;
    for Table(knots) in [STORIES, HEADINGS, PARAGRAPHS, JOINS] {
        assert!(knots.windows(2).all(rises));
        assert!(knots.iter().all(|knot| (0.0..=1.0).contains(&knot.1)));
    }
}

#[test]
fn what_is_said_of_articles_is_true() {
    let cases = pages(|text, truth| {
        let edition = compiled(text);
        let judged = judged(&edition, truth).into_iter();
        let case = |article: &kanbao::model::Article, right| {
            (chance(article), article.confidence.level, right)
        };
        judged
            .map(|(article, right)| case(article, right))
            .collect()
    });
    let bounds = Bounds {
        error: 0.08,
        few: 25,
        found: 40,
    };
    hold(&cases, Level::Low, &bounds);
}

#[test]
fn what_is_said_of_headlines_is_true() {
    let cases = pages(|text, truth| {
        let articles = weighed(&raw(text));
        let headings = articles
            .iter()
            .filter_map(|article| heading(article, truth));
        headings.map(|head| case(HEADINGS, head)).collect()
    });
    let bounds = Bounds {
        error: 0.08,
        few: 33,
        found: 60,
    };
    hold(&cases, Level::Medium, &bounds);
}

#[test]
fn what_is_said_of_paragraphs_is_true() {
    let cases = pages(|text, truth| {
        let articles = weighed(&raw(text));
        let paragraphs = articles
            .iter()
            .flat_map(|article| paragraph(article, truth));
        paragraphs.map(|one| case(PARAGRAPHS, one)).collect()
    });
    let bounds = Bounds {
        error: 0.03,
        few: 16,
        found: 50,
    };
    hold(&cases, Level::Medium, &bounds);
}

#[test]
fn what_is_said_of_jumped_stories_is_true() {
    let stock = newsroom::stock(Half::Held);
    let (mut cases, mut halves, mut right) = (Vec::new(), 0, 0);
    for level in LEVELS {
        for seed in 0..PAGES {
            let issue = issue(&stock, level, seed);
            let pages = issue.pages.iter().map(|(number, set)| RawPage {
                number: number.clone(),
                ..raw(&set.text)
            });
            let edition = structure(&pages.collect::<Vec<_>>(), &Metadata::default());
            let joins = joined(&edition, &issue);
            halves += issue.halves.len();
            right += joins.iter().filter(|join| join.1).count();
            cases.extend(joins.into_iter().map(|join| case(JOINS, join)));
        }
    }
    // Some halves stand alone, on some pages a half is not read as one story.
    assert!(
        right * 2 * 10 >= halves * 6,
        "{right} joins of {halves} halves"
    );
    let bounds = Bounds {
        error: 0.06,
        few: 35,
        found: 40,
    };
    hold(&cases, Level::Medium, &bounds);
    assert!(
        cases.iter().any(|case| case.1 == Level::Low && !case.2),
        "the worst are low"
    );
}

const LEVELS: [newsroom::Level; 3] = [
    newsroom::Level::Easy,
    newsroom::Level::Medium,
    newsroom::Level::Hard,
];

/// Judges pages of all levels.
fn pages(judge: impl Fn(&str, &serde_json::Value) -> Vec<Case>) -> Vec<Case> {
    let stock = newsroom::stock(Half::Held);
    let mut cases = Vec::new();
    for level in LEVELS {
        for seed in 0..PAGES {
            let set = newsroom::set(&stock, level, seed);
            cases.extend(judge(&set.text, &set.truth));
        }
    }
    cases
}

fn case(table: Table, (sure, right): (&Confidence, bool)) -> Case {
    (table.chance(sure), sure.level, right)
}

/// Holds the cases to their bounds; those up to `doubtful` are what an editor is pointed to.
fn hold(cases: &[Case], doubtful: Level, bounds: &Bounds) {
    let mut error = 0.0;
    for bin in 0..10 {
        let inside = cases
            .iter()
            .filter(|case| ((case.0 * 10.0) as usize).min(9) == bin);
        let sum: f32 = inside
            .map(|&(chance, _, right)| chance - f32::from(u8::from(right)))
            .sum();
        error += sum.abs() / cases.len() as f32;
    }
    assert!(error <= bounds.error, "expected calibration error {error}");
    let count = |level: &dyn Fn(Level) -> bool, wrong: bool| {
        let counts = |case: &&Case| level(case.1) && !(wrong && case.2);
        cases.iter().filter(counts).count()
    };
    let out = |level: Level| level <= doubtful;
    let [all, wrong] = [false, true].map(|wrong| count(&|_| true, wrong));
    let [told, found] = [false, true].map(|wrong| count(&out, wrong));
    assert!(
        told * 100 <= all * bounds.few,
        "{told} of {all} are pointed out"
    );
    assert!(
        found * 100 >= wrong * bounds.found,
        "{found} of {wrong} wrong ones are among them"
    );
    let sure = |level: Level| level == Level::High;
    assert!(
        count(&sure, true) * 12 <= count(&sure, false),
        "what is called sure is right"
    );
}
