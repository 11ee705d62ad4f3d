//! One line: its place among the glyphs and its measure.

use super::glyph::Glyph;
use crate::text::typeset;
use crate::text::typeset::{half_ems, is_common, is_squeezable};

/// The indent of a paragraph in half ems.
pub const INDENT: u16 = 4;

/// Holds one line that has visible characters; a line is cut where the extractor broke it.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// First glyph.
    pub start: u32,
    /// One past the last glyph.
    pub end: u32,
    /// White space before the first glyph, in half ems.
    pub indent: u16,
    /// Natural width in half ems: full-width characters 2, others 1, gaps between words 1.
    pub width: u16,
    /// By how much its punctuation may have been squeezed, in half ems.
    pub squeeze: u16,
    /// Width of the first piece that cannot be broken, in half ems.
    pub first: u16,
    /// Empty raw lines between the line before and this one.
    pub blank: u16,
    /// Whether it was made of several raw lines, so that its width says nothing.
    pub spliced: bool,
    /// Where it stands: the index in [`Page::places`](super::Page::places).
    pub place: Option<u32>,
}

/// Returns the line with its widths taken from its glyphs.
pub fn measured(glyphs: &[Glyph], line: Line) -> Line {
    let row = &glyphs[line.start as usize..line.end as usize];
    let gaps = row.iter().skip(1).filter(|glyph| glyph.gap).count();
    let spaced = is_spaced(row, gaps);
    let (mut width, mut squeeze) = (0usize, 0usize);
    for glyph in row {
        if is_common(glyph.ch) {
            width += 2;
        } else {
            width += usize::from(half_ems(glyph.ch));
            squeeze += usize::from(is_squeezable(glyph.ch));
        }
    }
    if gaps > 0 && !spaced {
        let apart = |pair: &&[Glyph]| {
            pair[1].gap && !pair.iter().any(|glyph| glyph.ch.is_ascii_alphanumeric())
        };
        width += row.windows(2).filter(apart).count();
    }
    let half_ems = |measure: usize| u16::try_from(measure).unwrap_or(u16::MAX);
    Line {
        width: half_ems(width),
        squeeze: half_ems(squeeze),
        first: first_piece(row),
        ..line
    }
}

/// Says whether nearly every two characters of a row stand apart, as in a line stretched to its column's width.
pub fn is_letter_spaced(row: &[Glyph]) -> bool {
    is_spaced(row, row.iter().skip(1).filter(|glyph| glyph.gap).count())
}

fn is_spaced(row: &[Glyph], gaps: usize) -> bool {
    row.len() >= 4 && gaps * 10 >= (row.len() - 1) * 7
}

/// Measures what a line break cannot divide at a row's beginning: opening marks, a number or a word, closing marks.
fn first_piece(row: &[Glyph]) -> u16 {
    let mut width = 0u16;
    let mut core = false;
    let mut word = false;
    for glyph in row {
        let ch = glyph.ch;
        if typeset::is_closing(ch) && (core || width > 0) {
            width += half_ems(ch);
            core = true;
        } else if !core {
            width += half_ems(ch);
            core = !typeset::is_opening(ch);
            word = ch.is_ascii_alphanumeric();
        } else if word && (ch.is_ascii_alphanumeric() || matches!(ch, '.' | ',' | '%' | '-')) {
            width += half_ems(ch);
        } else {
            break;
        }
        if width > 40 {
            break;
        }
    }
    width
}
