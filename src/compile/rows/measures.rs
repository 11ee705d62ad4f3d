//! What it costs to read lines as the first, a middle or the last line of a paragraph in a column of a width. Costs are nats.

use super::fact::{Ending, Fact};
use super::habits::Habits;
use super::widths::{ANY, lower};
use crate::page::INDENT;

/// By how much, in half ems, pieces may be wider than their column before they are no longer weighed as one line.
pub(super) const OVERFULL: f32 = 6.0;

/// Says why a tool broke a printed line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Joint {
    /// At a mark that was squeezed, because the line was too full.
    Mark,
    /// At a gap.
    Gap,
}

/// Prices two pieces of one printed line, or returns `None` where a blank line parts them.
pub(super) fn joint(left: &Fact, right: &Fact, habits: &Habits) -> Option<(f32, Joint)> {
    if right.line.blank > 0 || left.closes || right.opens {
        return None;
    }
    let at_mark = left.ends_pause || right.starts_opening || right.starts_closing;
    // Justified lines have gaps round numbers.
    let at_number = left.ends_digit != right.starts_digit;
    // An entry of a list is rather a line of its own.
    let piece = habits.piece + if right.numbered { 2.0 } else { 0.0 };
    Some(if left.loose {
        (piece, Joint::Gap)
    } else if at_mark {
        // A full stop rather ends a short last line.
        let stop = if left.ending == Ending::Stop {
            1.2
        } else {
            0.0
        };
        (piece + stop, Joint::Mark)
    } else if at_number {
        (piece + 0.8, Joint::Gap)
    } else {
        (piece + 2.0, Joint::Gap)
    })
}

/// Holds the pieces of one printed line while they are tried.
#[derive(Default)]
pub(crate) struct Body {
    width: u16,
    squeeze: u16,
    pieces: u8,
    price: f32,
    /// Whether a squeezed mark parts two of its pieces.
    squeezed: bool,
    /// The price of beginning a paragraph with this line.
    pub(crate) begin: f32,
    /// The price of going on with a paragraph in this line.
    pub(crate) resume: f32,
    ending: Option<Ending>,
    loose: bool,
    stretched: bool,
    closes: bool,
    byline: bool,
    spliced: bool,
}

impl Body {
    /// Returns the least width to which its marks can be squeezed, in half ems.
    pub(crate) fn least(&self) -> f32 {
        f32::from(self.width.saturating_sub(self.squeeze))
    }

    /// Puts a piece to those before it.
    pub(crate) fn join(&mut self, (price, joint): (f32, Joint)) {
        self.price += price;
        self.squeezed |= joint == Joint::Mark;
    }

    /// Adds a piece.
    pub(crate) fn add(&mut self, fact: &Fact) {
        if self.pieces == 0 {
            self.begin = match (fact.starts_closing, fact.numbered) {
                (true, _) => 8.0,
                (_, true) => 0.2,
                _ => 0.8,
            };
            let indented = fact.line.indent >= INDENT - 1;
            self.resume = match (fact.opens || indented, fact.bullet, fact.numbered) {
                (true, ..) => 6.0,
                (_, true, _) => 5.0,
                (.., true) => 2.0,
                _ => 0.0,
            };
        }
        self.pieces += 1;
        self.width = self.width.saturating_add(fact.line.width);
        self.squeeze = self.squeeze.saturating_add(fact.line.squeeze);
        self.ending = Some(fact.ending);
        self.loose |= fact.loose;
        self.spliced |= fact.line.spliced;
        self.closes = fact.closes;
        self.byline |= fact.byline;
        self.stretched |= fact.stretched;
    }

    /// Weighs all that does not depend on the column's width; `next` is the line after it.
    pub(crate) fn fit(&self, next: Option<&Fact>, habits: &Habits) -> Fit {
        let stop = match self.ending {
            Some(Ending::Stop) => 2.3,
            Some(Ending::Colon) => 0.6,
            _ => 0.0,
        };
        let end = match self.ending {
            Some(Ending::Stop) => 0.1,
            Some(Ending::Colon) => 1.0,
            Some(Ending::Semicolon) => 0.6,
            Some(Ending::Bracket) => 2.0,
            Some(Ending::Comma) => 7.0,
            _ => 5.0,
        };
        let width = f32::from(self.width);
        // The edge that breaks a line is at least as far out as the next line's end.
        let short = next.map_or(0.0, |next| f32::from(next.line.width)) - width - 6.0;
        let loose = self.loose || next.is_some_and(|next| next.loose);
        let apart = self.closes || self.byline;
        let pieces = f32::from(self.pieces.saturating_sub(1));
        Fit {
            width,
            least: width - f32::from(self.squeeze),
            first: f32::from(next.map_or(2, |next| next.line.first)),
            // No column's edge breaks a page's last line.
            breaks: if next.is_some() { stop } else { f32::INFINITY },
            ends: end,
            price: self.price,
            apart: if apart { 5.0 } else { 0.0 },
            slack: if loose { [0.3, 0.12] } else { [0.9, 0.6] },
            any: [
                habits.any + (0.25 * short.max(0.0)).min(5.0),
                habits.any - 0.8,
            ],
            pieces: 1.5 * pieces,
            squeezed: if self.squeezed { 2.5 } else { 0.0 },
            overfull: if self.pieces > 1 { OVERFULL } else { f32::MAX },
            stretched: self.stretched,
            spliced: self.spliced,
        }
    }
}

/// Holds what a line says of every width; lengths are half ems.
pub(crate) struct Fit {
    width: f32,
    /// The width with all punctuation squeezed.
    least: f32,
    /// What the next line begins with and cannot be divided.
    first: f32,
    /// The price of being broken by the column's edge after such an ending.
    breaks: f32,
    /// The price of ending a paragraph so.
    ends: f32,
    /// The price of its pieces.
    price: f32,
    /// The price of text that goes on after a byline or credit.
    apart: f32,
    /// The price of room left free before the next piece, and of each half em more.
    slack: [f32; 2],
    /// The prices of fitting no known width, as a middle and as a last line.
    any: [f32; 2],
    /// The price of several pieces where no width is known: nothing speaks for them.
    pieces: f32,
    /// The price of pieces that squeezed marks part where the column has room for the marks.
    squeezed: f32,
    /// By how much several pieces may be too wide to be weighed.
    overfull: f32,
    stretched: bool,
    spliced: bool,
}

impl Fit {
    /// Prices the line in a column, as one that the column's edge broke and as the last of its paragraph.
    #[inline]
    pub(crate) fn column(&self, room: f32) -> [f32; 2] {
        let full = self.width + self.first > room;
        let over = self.least - room - 1.0;
        let over = lower(if over > 0.0 { 1.5 * over } else { 0.0 }, 14.0);
        let slack = self.slack[0] + self.slack[1] * (room - self.width - self.first);
        let middle = lower(if full { 0.0 } else { slack }, 9.0) + over;
        let last = if full { 1.4 + over } else { 0.3 };
        let stretched = self.stretched & (self.width <= room);
        let middle = if stretched { 0.2 } else { middle };
        let squeezed = self.width + 1.0 < room;
        self.priced(middle, last, if squeezed { self.squeezed } else { 0.0 })
    }

    /// Returns by how much a break by the column's edge is dearer after such an ending than a paragraph's end.
    pub(crate) fn runs_on(&self) -> f32 {
        self.breaks - self.ends
    }

    /// Prices the line where no width is known.
    #[inline]
    pub(crate) fn anywhere(&self) -> [f32; 2] {
        self.priced(self.any[0], self.any[1], self.pieces)
    }

    /// Prices the line in a column of a width, or anywhere.
    pub(crate) fn within(&self, width: f32) -> [f32; 2] {
        if width == ANY {
            self.anywhere()
        } else {
            self.column(width)
        }
    }

    /// Adds what does not depend on the width to the prices of fitting it; nothing is told by the width of a line that
    /// was made of several.
    #[inline]
    fn priced(&self, middle: f32, last: f32, pieces: f32) -> [f32; 2] {
        let [middle, last] = if self.spliced {
            [0.4; 2]
        } else {
            [middle, last]
        };
        [
            middle + self.breaks + self.price + pieces + self.apart,
            self.ends + last + self.price + pieces,
        ]
    }

    /// Bars several pieces that are much too wide for a column, and what is no column.
    #[inline]
    pub(crate) fn bar(&self, room: f32) -> f32 {
        if self.least > room + self.overfull {
            f32::INFINITY
        } else {
            0.0
        }
    }
}
