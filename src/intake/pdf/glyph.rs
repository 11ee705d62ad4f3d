//! One glyph of a page.

use crate::intake::layout::{Rect, Unseen};

/// A printed glyph: mostly one character, several for a ligature.
#[derive(Clone, Debug)]
pub(super) struct Glyph {
    /// The characters, never empty.
    pub(super) text: String,
    /// Its em box.
    pub(super) rect: Rect,
    /// The type's size in points.
    pub(super) size: f32,
    /// Which font, by a number of this page's.
    pub(super) font: u16,
    /// Whether the font is bold.
    pub(super) bold: bool,
    /// Whether its font runs down.
    pub(super) vertical: bool,
    /// Why it cannot be seen.
    pub(super) unseen: Option<Unseen>,
    /// Whether its font tells no Unicode.
    pub(super) unmapped: bool,
}

impl Glyph {
    /// Whether it prints nothing.
    pub(super) fn is_blank(&self) -> bool {
        self.text.chars().all(char::is_whitespace)
    }
}
