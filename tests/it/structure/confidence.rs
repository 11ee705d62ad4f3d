//! What the compiler says of its own certainty is true of stories that nothing was fitted to.

use super::compiled;
use crate::newsroom::{self, Half, judged};
use kanbao::compile::confidence::{KNOTS, chance};
use kanbao::model::Level;

/// Pages of each level.
const PAGES: u64 = 40;

#[test]
fn the_table_never_falls() {
    let rises = |pair: &[(f32, f32)]| pair[0].0 < pair[1].0 && pair[0].1 < pair[1].1;
    assert!(KNOTS.windows(2).all(rises));
    assert!(KNOTS.iter().all(|knot| (0.0..=1.0).contains(&knot.1)));
}

#[test]
fn stated_chances_are_true_and_doubts_point_at_what_is_wrong() {
    let stock = newsroom::stock(Half::Held);
    let mut cases: Vec<(f32, Level, bool)> = Vec::new();
    for level in [
        newsroom::Level::Easy,
        newsroom::Level::Medium,
        newsroom::Level::Hard,
    ] {
        for seed in 0..PAGES {
            let set = newsroom::set(&stock, level, seed);
            let edition = compiled(&set.text);
            let judged = judged(&edition, &set.truth).into_iter();
            cases.extend(
                judged.map(|(article, right)| (chance(article), article.confidence.level, right)),
            );
        }
    }
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
    assert!(error <= 0.08, "expected calibration error {error}");
    let count = |level: Option<Level>, right: Option<bool>| {
        let counts = |case: &&(f32, Level, bool)| {
            level.is_none_or(|level| case.1 == level) && right.is_none_or(|right| case.2 == right)
        };
        cases.iter().filter(counts).count()
    };
    let (low, high) = (Some(Level::Low), Some(Level::High));
    let wrong = Some(false);
    assert!(count(low, None) * 4 <= cases.len(), "few are pointed out");
    assert!(
        count(low, wrong) * 5 >= count(None, wrong) * 2,
        "two wrong ones of five are among them"
    );
    assert!(
        count(high, wrong) * 15 <= count(high, None),
        "what is called sure is right"
    );
}
