//! How a line was read, and what speaks for the break before it.

use super::widths::ANY;

/// The weight of one sign beyond which more says no more.
const CLEAR: f32 = 6.0;

/// How far the price of each sign tells whether a break is right, fitted on the pages that the tables are fitted on.
const SENTENCE: f32 = 0.5;

const WIDTH: f32 = 0.55;

const BLANK: f32 = 0.5;

const START: f32 = 0.75;

/// Holds what speaks for the reading of one break; negative speaks against it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Break {
    /// How the sentence stands at the line's end.
    pub(crate) sentence: f32,
    /// Whether the line fills its column.
    pub(crate) width: f32,
    /// The blank line, or that there is none.
    pub(crate) blank: f32,
    /// How the next line begins: its indent, a number, a mark.
    pub(crate) start: f32,
}

impl Break {
    /// A break that nothing speaks against.
    pub(crate) const CLEAR: Self = Self {
        sentence: CLEAR * SENTENCE,
        width: CLEAR * WIDTH,
        blank: 0.0,
        start: 0.0,
    };

    /// By how much the other reading is less likely.
    pub(crate) fn margin(&self) -> f32 {
        self.sentence + self.width + self.blank + self.start
    }

    /// Turns what the other reading costs more into what that tells; `side` is -1 where it costs less.
    pub(crate) fn told(self, side: f32) -> Self {
        let told = |price: f32, share: f32| side * share * price.clamp(-CLEAR, CLEAR);
        Self {
            sentence: told(self.sentence, SENTENCE),
            width: told(self.width, WIDTH),
            blank: told(self.blank, BLANK),
            start: told(self.start, START),
        }
    }

    /// Returns the one of two that is less sure.
    pub(crate) fn closer(self, other: Self) -> Self {
        if other.margin() < self.margin() {
            other
        } else {
            self
        }
    }
}

/// Says what a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// The first line of a paragraph, or the first piece of it.
    First,
    /// A line that goes on with the paragraph.
    Next,
    /// Stands apart: headlines, bylines, credits, folios.
    Display,
}

/// Holds one line's reading.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    /// What it is.
    pub(crate) role: Role,
    /// Whether the paragraph ends with it; true for display lines.
    pub(crate) last: bool,
    /// The column's width in half ems, [`ANY`] where none was found.
    pub(crate) width: f32,
    /// Whether the line is one raw line, not one of several pieces.
    pub(crate) whole: bool,
    /// What speaks for the reading of the break before this line.
    pub(crate) seam: Break,
}

impl Row {
    /// A line that stands apart.
    pub(crate) const APART: Self = Self {
        role: Role::Display,
        last: true,
        width: ANY,
        whole: true,
        seam: Break::CLEAR,
    };
}
