//! A run of glyphs: a stretch of the page, or pieces of it put together; and which words stand in it.

use super::glyph::Glyph;
use super::hints::Hints;
use std::ops::{Deref, Range};
use std::rc::Rc;

/// Holds glyphs in reading order; nearly all runs are a stretch of the page and share its glyphs.
#[derive(Clone, Debug)]
pub enum Run {
    /// A stretch of the page.
    Stretch(Rc<Vec<Glyph>>, Range<u32>),
    /// Pieces that do not follow each other on the page.
    Pieces(Vec<Glyph>),
}

impl Run {
    /// Puts `more` to the end.
    pub fn append(&mut self, more: &Self) {
        match (&mut *self, more) {
            (Self::Stretch(_, range), Self::Stretch(_, next)) if range.end == next.start => {
                range.end = next.end;
            }
            (Self::Pieces(glyphs), _) => glyphs.extend_from_slice(more),
            (Self::Stretch(..), _) => *self = Self::Pieces([&**self, &**more].concat()),
        }
    }

    /// Returns the glyphs.
    pub fn as_slice(&self) -> &[Glyph] {
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

/// Says whether a glyph of a run is parted from the one before it, by white space or by a line's end.
pub fn parted(run: &[Glyph], index: usize) -> bool {
    let pair = index.checked_sub(1).and_then(|left| run.get(left..=index));
    pair.is_some_and(|pair| pair[1].gap || pair[0].line != pair[1].line)
}

/// Says whether a run has `word` at `index`, whatever gaps stand between its characters.
pub fn has_at(run: &[Glyph], index: usize, word: &str) -> bool {
    let mut index = index;
    for ch in word.chars() {
        match run.get(index) {
            Some(glyph) if glyph.sign() == ch => index += 1,
            _ => return false,
        }
    }
    true
}

/// Finds `word` in a run and returns its index.
pub fn find(run: &[Glyph], word: &str) -> Option<usize> {
    let first = word.chars().next()?;
    (0..run.len()).find(|&index| run[index].sign() == first && has_at(run, index, word))
}

/// Says whether a run ends with `word`.
pub fn ends_with(run: &[Glyph], word: &str) -> bool {
    let mut glyphs = run.iter().rev();
    word.chars()
        .rev()
        .all(|ch| glyphs.next().is_some_and(|glyph| glyph.sign() == ch))
}

/// Returns the hints of all glyphs of a run.
#[inline]
pub fn hints_of(run: &[Glyph]) -> Hints {
    let all = |hints: Hints, glyph: &Glyph| hints.and(glyph.hints);
    run.iter().fold(Hints::default(), all)
}
