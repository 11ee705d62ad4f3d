//! Lines → rows: which lines are one column's text, where paragraphs begin and end, what stands apart.
//!
//! A compositor breaks a line because the next piece did not fit. So for every column width that the page
//! may have, each line says how likely it is the first, a middle or the last line of a paragraph, and a
//! shortest path over all lines (Viterbi) finds the reading that is cheapest as a whole. Costs are nats.
//! The page is read up to three times, each time with the habits of the house that the reading before found.

mod beside;
mod breaks;
mod fact;
mod facts;
mod habits;
mod measures;
mod printed;
mod reading;
pub(super) mod row;
mod widths;

use self::fact::{Ending, Fact};
use self::facts::facts;
use self::habits::{Habits, Tally};
use self::reading::reading;
use self::row::Row;
use self::widths::Widths;
use crate::page::Page;

/// Lines read at once; longer sheets are cut at a paragraph's end so that memory stays bounded.
const WINDOW: usize = 4096;

/// Lines from which the habits of the house are learnt.
const SAMPLE: usize = 1536;

/// Reads every line of the sheet.
pub(super) fn columns(sheet: &Page) -> Vec<Row> {
    let widths = Widths::of(&sheet.lines);
    let facts = facts(sheet);
    let sample = &facts[..facts.len().min(SAMPLE)];
    let mut habits = Habits::unknown();
    let mut rows = Vec::new();
    for _ in 0..2 {
        let mut tally = Tally::default();
        rows = reading(sample, &widths, &habits, &mut tally);
        let learnt = tally.habits();
        if learnt == habits {
            break;
        }
        habits = learnt;
        // They were read with other habits.
        rows.clear();
    }
    if sample.len() < facts.len() {
        rows.clear();
    }
    while rows.len() < facts.len() {
        let rest = &facts[rows.len()..];
        let cut = if rest.len() <= WINDOW {
            rest.len()
        } else {
            cut(&rest[..WINDOW])
        };
        rows.extend(reading(
            &rest[..cut],
            &widths,
            &habits,
            &mut Tally::default(),
        ));
    }
    breaks::weigh(&facts, &mut rows, &habits);
    rows
}

/// Finds where a long run of lines is best cut: after a full stop before a blank line, as late as possible.
fn cut(facts: &[Fact]) -> usize {
    (facts.len() / 2..facts.len())
        .rev()
        .find(|&index| facts[index].line.blank > 0 && facts[index - 1].ending == Ending::Stop)
        .unwrap_or(facts.len())
}
