//! What one line says by itself.

use crate::page::{INDENT, Line};

/// Says how a line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    Stop,
    Colon,
    Semicolon,
    Comma,
    Bracket,
    Word,
}

/// Holds what is known of one line before it is read.
pub(crate) struct Fact {
    pub(crate) line: Line,
    pub(crate) ending: Ending,
    /// The price of reading it as a display line.
    pub(crate) display: f32,
    /// Whether a dateline or byline opens here.
    pub(crate) opens: bool,
    /// Whether the line is part of a byline that is not closed yet, whose gaps break lines early.
    pub(crate) loose: bool,
    /// Whether a byline begins in it or goes on, and is not closed.
    pub(crate) leaves_open: bool,
    /// Whether it ends with a byline or credit that closes a story.
    pub(crate) closes: bool,
    pub(crate) starts_closing: bool,
    pub(crate) starts_opening: bool,
    pub(crate) ends_pause: bool,
    pub(crate) starts_digit: bool,
    pub(crate) ends_digit: bool,
    /// Whether it is a byline and nothing else, which no text goes on after in its line.
    pub(crate) byline: bool,
    /// Whether it begins with a number of a list, or as another entry does.
    pub(crate) numbered: bool,
    /// Whether it begins with a mark of a list: ●.
    pub(crate) bullet: bool,
    /// Whether it is a number and nothing else.
    pub(crate) numeric: bool,
    /// Whether it is justified by spaces between all characters, so that it fills its column.
    pub(crate) stretched: bool,
}

impl Fact {
    /// Prices a line that stands apart amid a paragraph: few characters are rather a piece of the text.
    pub(crate) fn amid(&self) -> f32 {
        let few = self.line.end - self.line.start <= 4;
        let tight = self.line.blank == 0;
        3.2 + if few && tight { 3.0 } else { 0.0 }
    }

    /// Returns the line's width as that which fills a column by chance.
    pub(crate) fn chance(&self) -> Chance {
        let width = f32::from(self.line.width);
        if self.line.spliced || self.ending != Ending::Word {
            return Chance([f32::INFINITY; 2]);
        }
        Chance([width - f32::from(self.line.squeeze.min(2)), width + 1.0])
    }
}

/// Holds between which widths a column is filled by a line that stands apart, in half ems.
#[derive(Clone, Copy)]
pub(crate) struct Chance([f32; 2]);

impl Chance {
    /// Prices the chance that the line fills a column, or all of it but the indent.
    #[inline]
    pub(crate) fn price(self, room: f32) -> f32 {
        let [least, most] = self.0;
        let fills = |room: f32| (least <= room) & (most >= room);
        if fills(room) | fills(room - f32::from(INDENT)) {
            1.8
        } else {
            0.0
        }
    }
}
