//! A printed page: what stands where, before anything of it is understood. Every reader of layout makes this.

use super::Rect;

/// A page with its lines in no order that means anything.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PrintedPage {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// Lines of text, each within one column.
    pub lines: Vec<PrintedLine>,
    /// Ruled lines.
    pub rules: Vec<Rect>,
    /// Framed or tinted boxes.
    pub panels: Vec<Rect>,
    /// Pictures.
    pub pictures: Vec<Rect>,
    /// What the reader of the file noticed.
    pub findings: Vec<Finding>,
}

/// One line of text as it is printed; in vertical setting a line runs down.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PrintedLine {
    /// The text; a space stands where white is wider than type is set apart.
    pub text: String,
    /// Where the line stands.
    pub rect: Rect,
    /// The type's size in points: the height of a full-width character.
    pub size: f32,
    /// Whether the type is bold, by its weight or its name.
    pub bold: bool,
    /// Which of the file's fonts sets most of it: equal numbers, equal fonts; 0 where unknown.
    pub font: u16,
    /// Whether characters run down.
    pub vertical: bool,
    /// Why the line cannot be seen on paper, if it cannot.
    pub unseen: Option<Unseen>,
    /// The number of the block that a layout program put it into, in reading order, where one did.
    pub block: Option<u32>,
    /// How sure a program that recognised the characters was, from 0 to 1, where it says so.
    pub certainty: Option<f32>,
}

/// Why text of a file's text layer cannot be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unseen {
    /// Printed twice in the same place: a shadow, or bold type made by printing again.
    Doubled,
    /// Set to be invisible, as the text layer under a scan is where print stands over it.
    Invisible,
    /// Has the colour of what is under it.
    White,
    /// Outside the page, or cut off.
    Clipped,
    /// A reading aid set small beside the characters that it belongs to (ruby).
    Ruby,
}

/// What a reader of layout noticed on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Characters whose font tells no Unicode, by their number.
    Unmapped(usize),
    /// A page of pictures without any text.
    Scan,
}
