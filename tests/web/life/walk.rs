//! A seeded walk of random actions: clicks, keys, addresses, steps back, typing, sizes.

use super::super::page::Page;
use super::super::{Outcome, Tests};
use super::{WATCH, sound};

/// What walks, inside the page.
const WALK: &str = include_str!("walk.js");
/// The steps of one walk; a walk ends earlier when its time is over, however fast the machine.
const STEPS: u32 = 2000;
/// The time of one walk, in milliseconds.
const TIME: u32 = 10_000;
/// Where the numbers of the walk begin; another walk takes another seed.
const SEED: u32 = 20_231_110;

pub(super) fn tests(tests: &mut Tests) {
    tests.add("life::a_random_walk", async |page| {
        page.open("").await?;
        walk(page, SEED).await
    });
    tests.add("life::a_random_walk_on_a_narrow_page", async |page| {
        page.resize(390, 844).await?;
        page.open("").await?;
        walk(page, SEED + 1).await
    });
}

async fn walk(page: &Page, seed: u32) -> Outcome {
    page.eval::<()>(WATCH).await?;
    page.eval::<()>(&format!("void ({WALK})({seed}, {STEPS}, {TIME})"))
        .await?;
    page.until("window.walked === undefined || walked.ended")
        .await?;
    let steps: u32 = page.eval("walked.steps").await?;
    let last: Vec<String> = page.eval("walked.trail.slice(-12)").await?;
    sound(page, &format!("seed {seed}, step {steps}, after {last:#?}")).await?;
    assert!(
        steps >= 10,
        "only {steps} steps in {TIME} ms: nothing was walked"
    );
    Ok(())
}
