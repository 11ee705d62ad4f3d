//! One visible character and its place on the page.

use super::hints::Hints;
use crate::text::typeset::simple;

/// Holds one visible character and its place in the raw page.
#[derive(Clone, Copy, Debug)]
pub struct Glyph {
    /// The character; `repair` may replace one that a font mapped wrongly.
    pub ch: char,
    /// Zero-based raw line.
    pub line: u32,
    /// Code points before it in the raw line.
    pub column: u32,
    /// Whether white space stands between it and the glyph before it in its line.
    pub gap: bool,
    /// What it may be part of.
    pub hints: Hints,
}

impl Glyph {
    /// Returns the character as the words of bylines and jump lines have it, simplified.
    #[inline]
    pub fn sign(&self) -> char {
        if self.hints.any(Hints::TRADITIONAL) {
            simple(self.ch)
        } else {
            self.ch
        }
    }
}
