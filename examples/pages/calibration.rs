//! How far what the compiler says of its own certainty is true: fitted on one half of the stories, measured on the other.

use crate::newsroom::{Half, Level, heading, issue, joined, judged, paragraph, set, stock};
use kanbao::compile::confidence::{HEADINGS, JOINS, PARAGRAPHS, STORIES, Table, chance, evidence};
use kanbao::compile::{Metadata, RawPage, structure, weighed};
use kanbao::model::{self, ArticleKind, Confidence};
use std::fmt::Write;

/// Decisions that one knot stands for at least.
const LEAST: usize = 60;
/// By how much the chance grows from knot to knot at least.
const STEP: f32 = 0.02;
/// Issues of several pages for each page of its own: most joins are told by their jump lines.
const ISSUES: u64 = 2;

/// What was stated of one decision, and whether it was right.
struct Case {
    evidence: f32,
    chance: f32,
    /// Whether the table says it, and not that something is missing.
    told: bool,
    level: model::Level,
    right: bool,
}

impl Case {
    fn of(table: Table, (sure, right): (&Confidence, bool)) -> Self {
        Self {
            evidence: evidence(sure),
            chance: table.chance(sure),
            told: true,
            level: sure.level,
            right,
        }
    }
}

/// The decisions that are weighed, by name.
const DECISIONS: [&str; 4] = ["articles", "headlines", "paragraphs", "joins"];

/// Returns the tables of the compiler as they should be, and a report, from `count` pages of each level.
pub(crate) fn report(count: u64) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    let halves = cases(Half::Seen, count)
        .into_iter()
        .zip(cases(Half::Held, count));
    for (name, (mut seen, held)) in DECISIONS.iter().zip(halves) {
        seen.retain(|case| case.told);
        writeln!(out, "{name}: knots, from the fitting half:")?;
        for (evidence, share) in knots(seen) {
            writeln!(out, "    ({evidence:.2}, {share:.3}),")?;
        }
        measure(&mut out, &held)?;
    }
    Ok(out)
}

/// Writes how far what was stated of decisions is true.
fn measure(out: &mut String, held: &[Case]) -> std::fmt::Result {
    let right = held.iter().filter(|case| case.right).count();
    writeln!(out, "held half: {} decisions, {right} right", held.len())?;
    writeln!(
        out,
        "| stated | decisions | mean stated | right |\n|---|---|---|---|"
    )?;
    let mut error = 0.0;
    for bin in 0..10 {
        let inside = |case: &&Case| ((case.chance * 10.0) as usize).min(9) == bin;
        let cases: Vec<&Case> = held.iter().filter(inside).collect();
        if cases.is_empty() {
            continue;
        }
        let count = cases.len() as f32;
        let stated = cases.iter().map(|case| case.chance).sum::<f32>() / count;
        let right = cases.iter().filter(|case| case.right).count() as f32 / count;
        error += (stated - right).abs() * count / held.len() as f32;
        let range = format!("{}–{} %", bin * 10, bin * 10 + 10);
        let percent = [stated, right]
            .map(|share| format!("{:.0} %", share * 100.0))
            .join(" | ");
        writeln!(out, "| {range} | {count} | {percent} |")?;
    }
    writeln!(out, "expected calibration error: {error:.3}")?;
    for level in [model::Level::High, model::Level::Medium, model::Level::Low] {
        let cases: Vec<&Case> = held.iter().filter(|case| case.level == level).collect();
        let wrong = cases.iter().filter(|case| !case.right).count();
        writeln!(out, "{level:?}: {} decisions, {wrong} wrong", cases.len())?;
    }
    writeln!(out)
}

/// Reads pages of all levels and judges their articles, headlines and paragraphs, then issues and their joins.
fn cases(half: Half, count: u64) -> [Vec<Case>; 4] {
    let stock = stock(half);
    let mut cases: [Vec<Case>; 4] = Default::default();
    for level in [Level::Easy, Level::Medium, Level::Hard] {
        for seed in 0..count {
            let set = set(&stock, level, seed);
            let raw = raw(set.text, None);
            let edition = structure(std::slice::from_ref(&raw), &Metadata::default());
            let articles = judged(&edition, &set.truth).into_iter();
            cases[0].extend(articles.map(|(article, right)| Case {
                chance: chance(article),
                told: article.kind != ArticleKind::Article || !article.headlines.is_empty(),
                ..Case::of(STORIES, (&article.confidence, right))
            }));
            for article in &weighed(&raw) {
                let heading = heading(article, &set.truth);
                cases[1].extend(heading.map(|head| Case::of(HEADINGS, head)));
                let paragraphs = paragraph(article, &set.truth).into_iter();
                cases[2].extend(paragraphs.map(|one| Case::of(PARAGRAPHS, one)));
            }
        }
        for seed in 0..count * ISSUES {
            let issue = issue(&stock, level, seed);
            let pages = issue.pages.iter();
            let pages: Vec<RawPage> = pages
                .map(|(number, set)| raw(set.text.clone(), number.clone()))
                .collect();
            let edition = structure(&pages, &Metadata::default());
            let joins = joined(&edition, &issue).into_iter();
            cases[3].extend(joins.map(|join| Case::of(JOINS, join)));
        }
    }
    cases
}

fn raw(text: String, number: Option<String>) -> RawPage {
    RawPage {
        file: "page.txt".into(),
        sha256: String::new(),
        encoding: "UTF-8".into(),
        text,
        number,
        section: None,
    }
}

/// Fits a curve that never falls: neighbours whose shares of right articles are out of order are put together.
fn knots(mut cases: Vec<Case>) -> Vec<(f32, f32)> {
    cases.sort_by(|a, b| a.evidence.total_cmp(&b.evidence));
    // The sum of the evidence, the number of right articles and that of all.
    let mut groups: Vec<[f32; 3]> = Vec::new();
    for chunk in cases.chunks(LEAST) {
        let mut group = [0.0; 3];
        for case in chunk {
            group[0] += case.evidence;
            group[1] += f32::from(u8::from(case.right));
            group[2] += 1.0;
        }
        while let Some(last) = groups.pop_if(|last| last[1] / last[2] >= group[1] / group[2]) {
            (0..3).for_each(|part| group[part] += last[part]);
        }
        groups.push(group);
    }
    let mut knots: Vec<(f32, f32)> = Vec::new();
    for group in groups {
        let knot = (group[0] / group[2], group[1] / group[2]);
        let near = |last: &(f32, f32)| knot.1 < last.1 + STEP;
        if !knots.last().is_some_and(near) {
            knots.push(knot);
        }
    }
    knots
}
