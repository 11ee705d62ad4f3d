//! How sure the reading of each break between two lines is: each weighed by itself, joined against parted. Weights are nats.

use super::columns::{Role, Row};
use super::facts::Fact;
use super::habits::{Context, Habits};
use super::measures::{Body, Fit};
use super::widths::indented;

/// The weight beyond which more says no more.
const CLEAR: f32 = 9.0;
/// What it is worth that several pieces were read as one line.
const PIECES: f32 = 2.5;

/// Holds what speaks for the reading of one break; negative speaks against it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Break {
    /// How the sentence stands at the line's end.
    pub(super) sentence: f32,
    /// Whether the line fills its column.
    pub(super) width: f32,
    /// The blank line, or that there is none.
    pub(super) blank: f32,
    /// How the next line begins: its indent, a number, a mark.
    pub(super) start: f32,
}

impl Break {
    /// A break that nothing speaks against.
    pub(super) const CLEAR: Self = Self {
        sentence: 0.0,
        width: CLEAR,
        blank: 0.0,
        start: 0.0,
    };

    /// By how much the other reading would be dearer.
    pub(super) fn margin(&self) -> f32 {
        (self.sentence + self.width + self.blank + self.start).min(CLEAR)
    }
}

/// Weighs every break between two lines of text.
pub(super) fn weigh(facts: &[Fact], rows: &mut [Row], habits: &Habits) {
    let fit = |index: usize| -> (Body, Fit) {
        let mut body = Body::default();
        body.add(&facts[index]);
        let fit = body.fit(facts.get(index + 1), habits);
        (body, fit)
    };
    let mut left = None;
    for index in 1..rows.len() {
        let (above, row) = (rows[index - 1], rows[index]);
        if above.role == Role::Display || row.role == Role::Display {
            left = None;
            continue;
        }
        let right = fit(index);
        let fits = [&left.unwrap_or_else(|| fit(index - 1)), &right];
        rows[index].seam = one(&facts[index], fits, [above, row], habits);
        left = Some(right);
    }
}

/// Weighs the break before the line `fact`; `fits` are the lines beside it.
fn one(fact: &Fact, fits: [&(Body, Fit); 2], [above, row]: [Row; 2], habits: &Habits) -> Break {
    let [(_, left), (body, right)] = fits;
    let blank = fact.line.blank > 0;
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
    // Each is what the joined reading costs more.
    let side = if row.role == Role::Next { -1.0 } else { 1.0 };
    Break {
        sentence: side * sentence,
        width: side * width,
        blank: side
            * (habits.blank(Context::Inside, blank) - habits.blank(Context::Between, blank)),
        start: side * start,
    }
}
