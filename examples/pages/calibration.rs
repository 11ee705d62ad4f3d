//! How far what the compiler says of its own certainty is true: fitted on one half of the stories, measured on the other.

use crate::newsroom::{Half, Level, judged, set, stock};
use kanbao::compile::confidence::{chance, evidence};
use kanbao::compile::{Metadata, RawPage, structure};
use kanbao::model::{self, ArticleKind};
use std::fmt::Write;

/// Articles that one knot stands for at least.
const LEAST: usize = 60;
/// By how much the chance grows from knot to knot at least.
const STEP: f32 = 0.02;

/// What was stated of one article, and whether it was right.
struct Case {
    evidence: f32,
    chance: f32,
    headed: bool,
    level: model::Level,
    right: bool,
}

/// Returns the table of the compiler as it should be, and a report, from `count` pages of each level.
pub(crate) fn report(count: u64) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    let mut seen = cases(Half::Seen, count);
    seen.retain(|case| case.headed);
    writeln!(out, "knots, from the fitting half:")?;
    for (evidence, share) in knots(seen) {
        writeln!(out, "    ({evidence:.2}, {share:.3}),")?;
    }
    let held = cases(Half::Held, count);
    let right = held.iter().filter(|case| case.right).count();
    writeln!(out, "held half: {} articles, {right} right", held.len())?;
    writeln!(out, "| stated | articles | mean stated | right |")?;
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
        writeln!(
            out,
            "| {range} | {count} | {:.0} % | {:.0} % |",
            stated * 100.0,
            right * 100.0
        )?;
    }
    writeln!(out, "expected calibration error: {error:.3}")?;
    for level in [model::Level::High, model::Level::Medium, model::Level::Low] {
        let cases: Vec<&Case> = held.iter().filter(|case| case.level == level).collect();
        let wrong = cases.iter().filter(|case| !case.right).count();
        writeln!(out, "{level:?}: {} articles, {wrong} wrong", cases.len())?;
    }
    Ok(out)
}

/// Reads pages of all levels and judges their articles.
fn cases(half: Half, count: u64) -> Vec<Case> {
    let stock = stock(half);
    let mut cases = Vec::new();
    for level in [Level::Easy, Level::Medium, Level::Hard] {
        for seed in 0..count {
            let set = set(&stock, level, seed);
            let page = RawPage {
                file: "page.txt".into(),
                sha256: String::new(),
                encoding: "UTF-8".into(),
                text: set.text,
                number: None,
                section: None,
            };
            let edition = structure(&[page], &Metadata::default());
            cases.extend(
                judged(&edition, &set.truth)
                    .into_iter()
                    .map(|(article, right)| Case {
                        evidence: evidence(article),
                        chance: chance(article),
                        headed: article.kind != ArticleKind::Article
                            || !article.headlines.is_empty(),
                        level: article.confidence.level,
                        right,
                    }),
            );
        }
    }
    cases
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
