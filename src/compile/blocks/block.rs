//! One block of the page and what it is.

use crate::compile::rows::row::Break;
use crate::compile::signs::jumplines::{JumpSign, Jumped};
use crate::page::Run;

/// Holds one block of the page.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    /// The glyphs in reading order.
    pub(crate) run: Run,
    /// Where each printed line begins in the run.
    pub(crate) breaks: Vec<usize>,
    /// What it is.
    pub(crate) kind: Kind,
    /// Whether a blank line stands before it.
    pub(crate) blank: bool,
    /// What speaks for the break before it.
    pub(crate) before: Break,
    /// What speaks for the closest of the joined lines inside it, and the printed line where that is.
    pub(crate) inside: (Break, usize),
}

impl Block {
    /// Returns the break before or inside it whose other reading is nearest.
    pub(crate) fn closest(&self) -> Break {
        if self.before.margin() < self.inside.0.margin() {
            self.before
        } else {
            self.inside.0
        }
    }
}

/// Says what a block is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    /// A paragraph.
    Text(Signs),
    /// One display line.
    Display,
    /// A byline that stands by itself.
    Byline,
    /// Masthead, folio, editors' line.
    Furniture,
    /// A row of a table, or a line of an advertisement.
    Apart,
    /// A jump line that stands by itself.
    Jump(JumpSign),
}

/// Holds what a paragraph's edges say.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Signs {
    /// Characters of the dateline and byline that open it.
    pub(crate) opening: usize,
    /// Where its photo credit begins.
    pub(crate) credit: Option<usize>,
    /// Where its trailing byline begins.
    pub(crate) trailing: Option<usize>,
    /// A jump line at its beginning or end.
    pub(crate) jump: Option<JumpSign>,
    /// Whether it ends in mid-sentence.
    pub(crate) open: bool,
    /// Whether it is who signs a notice, or the day (落款), which ends a story.
    pub(crate) signature: bool,
    /// Whether a jump line says that the story began on another page, or goes on there.
    pub(crate) jumped: Jumped,
}

impl Signs {
    /// Says whether nothing but who wrote it at its end parts it from being text: no byline before, no credit, no jump line.
    pub(crate) fn is_plain(&self) -> bool {
        self.opening == 0 && self.credit.is_none() && self.jump.is_none()
    }

    /// Says whether it tells nobody's name.
    pub(crate) fn is_unsigned(&self) -> bool {
        self.opening == 0 && self.credit.is_none() && self.trailing.is_none()
    }
}
