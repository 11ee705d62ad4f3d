//! What a page is before it is understood: characters with their places, in lines. Plain data.

mod glyph;
mod hints;
mod line;
mod placed;
mod rect;
mod run;

pub use self::glyph::Glyph;
pub use self::hints::Hints;
pub use self::line::{INDENT, Line, is_letter_spaced, measured};
pub use self::placed::{Font, FontId, Image, Placed, Rule, Style, Weight};
pub use self::rect::Rect;
pub use self::run::{Run, ends_with, find, has_at, hints_of, parted};

/// Holds a page as glyphs and lines.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The raw lines without line ends.
    pub raw: Vec<String>,
    /// The visible characters in raw order, without strays.
    pub glyphs: Vec<Glyph>,
    /// The lines in raw order.
    pub lines: Vec<Line>,
    /// Characters that print nothing: soft hyphens, zero-width marks, controls.
    pub strays: Vec<Glyph>,
    /// Where lines stand, which name them by their index; empty where the format has no geometry.
    pub places: Vec<Placed>,
    /// The width and height of the sheet in points, where the format tells them.
    pub size: Option<[f32; 2]>,
    /// The fonts that [`Placed`] names.
    pub fonts: Vec<Font>,
    /// The ruled lines.
    pub rules: Vec<Rule>,
    /// The pictures.
    pub images: Vec<Image>,
}

impl Page {
    /// Where a line of this page stands, if that is known.
    pub fn place(&self, line: &Line) -> Option<&Placed> {
        self.places.get(line.place? as usize)
    }
}
