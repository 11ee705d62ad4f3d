//! How sure the reading of each break between two lines is: each weighed by itself, joined against parted. Weights are nats.

use super::fact::Fact;
use super::habits::{Context, Habits};
use super::measures::{Body, Fit};
use super::row::{Break, Role, Row};
use super::widths::{indented, lower};

/// What it is worth that several pieces were read as one line.
const PIECES: f32 = 2.5;

/// Weighs every break but those between two lines that stand apart.
pub(super) fn weigh(facts: &[Fact], rows: &mut [Row], habits: &Habits) {
    let fit = |index: usize| -> (Body, Fit) {
        let mut body = Body::default();
        body.add(&facts[index]);
        let fit = body.fit(facts.get(index + 1), habits);
        (body, fit)
    };
    let mut left = None;
    for index in 1..rows.len() {
        let both = [rows[index - 1], rows[index]];
        let apart = both.map(|row| row.role == Role::Display);
        if apart == [true, true] {
            left = None;
            continue;
        }
        let right = fit(index);
        let fits = [&left.unwrap_or_else(|| fit(index - 1)), &right];
        let two = [&facts[index - 1], &facts[index]];
        rows[index].seam = match apart {
            [true, _] => below(two, fits, both[1].width, habits).told(1.0),
            [_, true] => above(two, fits, both[0], habits).told(1.0),
            _ if both[1].role == Role::Next => {
                let seam = one(two[1], fits, both, habits).told(-1.0);
                // A paragraph's first line may be a headline.
                if both[0].role == Role::First && both[0].whole && both[1].whole {
                    seam.closer(below(two, fits, both[1].width, habits).told(-1.0))
                } else {
                    seam
                }
            }
            _ => one(two[1], fits, both, habits).told(1.0),
        };
        left = Some(right);
    }
}

/// Weighs the break between a line that stands apart and a paragraph below it, against their being one paragraph.
fn below([apart, fact]: [&Fact; 2], fits: [&(Body, Fit); 2], width: f32, habits: &Habits) -> Break {
    let [(head, left), (body, right)] = fits;
    let first = |fit: &Fit, place: fn([f32; 2]) -> f32| {
        let indent = place(fit.within(indented(width))) + habits.indented;
        lower(indent, place(fit.within(width)) + habits.flush)
    };
    let either = |[middle, last]: [f32; 2]| lower(middle, last);
    let sentence = left.runs_on();
    Break {
        sentence,
        width: first(left, |[middle, _]| middle) + head.begin - apart.display - sentence,
        blank: blanks(apart, [Context::Between, Context::Display], habits)
            + blanks(fact, [Context::Inside, Context::Display], habits),
        start: body.resume + either(right.within(width)) - body.begin - first(right, either),
    }
}

/// Weighs the break between a paragraph and a line below it that stands apart, against their being one paragraph.
fn above([_, apart]: [&Fact; 2], fits: [&(Body, Fit); 2], row: Row, habits: &Habits) -> Break {
    let [(_, left), (body, right)] = fits;
    let room = if row.role == Role::First {
        indented(row.width)
    } else {
        row.width
    };
    let sentence = left.runs_on();
    let [joined, parted] = left.within(room);
    let [middle, last] = right.within(row.width);
    Break {
        sentence,
        width: joined - parted - sentence,
        blank: blanks(apart, [Context::Inside, Context::Display], habits),
        start: body.resume + lower(middle, last) - apart.display,
    }
}

/// Returns by how much the blank line above a line, or its absence, is dearer in the first context than in the second.
fn blanks(fact: &Fact, [first, second]: [Context; 2], habits: &Habits) -> f32 {
    let blank = fact.line.blank > 0;
    habits.blank(first, blank) - habits.blank(second, blank)
}

/// Weighs the break before the line `fact`, joined against parted; `fits` are the lines beside it.
fn one(fact: &Fact, fits: [&(Body, Fit); 2], [above, row]: [Row; 2], habits: &Habits) -> Break {
    let [(_, left), (body, right)] = fits;
    let sentence = left.runs_on();
    // Pieces of one printed line fill it together.
    let mut width = if row.role == Role::Next && !row.whole {
        -PIECES
    } else {
        0.0
    };
    let mut start = body.resume - body.begin;
    // Lines of two columns say nothing of a width.
    if above.whole && row.whole && above.width == row.width {
        let room = if above.role == Role::First {
            indented(above.width)
        } else {
            above.width
        };
        let [joined, parted] = left.within(room);
        width = joined - parted - sentence;
        let either = |room: f32| {
            let [middle, last] = right.within(room);
            middle.min(last)
        };
        let flush = either(row.width);
        start += flush - (either(indented(row.width)) + habits.indented).min(flush + habits.flush);
    }
    Break {
        sentence,
        width,
        blank: blanks(fact, [Context::Inside, Context::Between], habits),
        start,
    }
}
