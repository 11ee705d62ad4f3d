//! Where and how a line is printed, and what is drawn on a page beside text; filled by formats that have geometry.

use super::rect::Rect;

/// The index of a font in [`Page::fonts`](super::Page::fonts).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FontId(pub u32);

/// How bold a font is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Book weight, as body text has.
    #[default]
    Regular,
    /// Heavier, as headlines often have.
    Bold,
}

/// The kind of a typeface, so far as the format tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Style {
    /// Not told.
    #[default]
    Unknown,
    /// 宋体: the body text of nearly all papers.
    Song,
    /// 黑体: sans-serif.
    Hei,
    /// 楷体: brush-like, for bylines and captions.
    Kai,
    /// 仿宋.
    FangSong,
}

/// A font that the page is set in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Font {
    /// Its name as the format has it, without the prefix of a subset.
    pub name: String,
    /// The kind of its typeface.
    pub style: Style,
    /// How bold it is.
    pub weight: Weight,
}

/// Where and how a line is printed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// The box of its ink or of its glyphs' cells.
    pub rect: Rect,
    /// The y of its baseline in points, from the page's top; the x of its middle axis where it is vertical.
    pub baseline: f32,
    /// The font of most of its glyphs.
    pub font: FontId,
    /// The font size in points, after all scaling.
    pub size: f32,
    /// Whether it runs from top to bottom.
    pub vertical: bool,
}

/// A ruled line of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    /// Its box; one side is thin.
    pub rect: Rect,
}

/// A picture of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Image {
    /// Its box.
    pub rect: Rect,
}
