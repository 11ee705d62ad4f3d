//! A run of glyphs: a stretch of the page, or pieces of it put together.

use super::lines::Glyph;
use std::ops::{Deref, Range};
use std::rc::Rc;

/// Holds glyphs in reading order; nearly all runs are a stretch of the page and share its glyphs.
#[derive(Clone, Debug)]
pub(super) enum Run {
    /// A stretch of the page.
    Stretch(Rc<Vec<Glyph>>, Range<u32>),
    /// Pieces that do not follow each other on the page.
    Pieces(Vec<Glyph>),
}

impl Run {
    /// Puts `more` to the end.
    pub(super) fn append(&mut self, more: &Self) {
        match (&mut *self, more) {
            (Self::Stretch(_, range), Self::Stretch(_, next)) if range.end == next.start => {
                range.end = next.end;
            }
            (Self::Pieces(glyphs), _) => glyphs.extend_from_slice(more),
            (Self::Stretch(..), _) => *self = Self::Pieces([&**self, &**more].concat()),
        }
    }

    /// Returns the glyphs.
    pub(super) fn as_slice(&self) -> &[Glyph] {
        match self {
            Self::Stretch(all, range) => &all[range.start as usize..range.end as usize],
            Self::Pieces(glyphs) => glyphs,
        }
    }
}

impl Deref for Run {
    type Target = [Glyph];

    fn deref(&self) -> &[Glyph] {
        self.as_slice()
    }
}
