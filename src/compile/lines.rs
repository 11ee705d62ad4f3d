//! Raw text → glyphs and lines: every character with its place, every line with its measure.
//!
//! From here on a text is a list of glyph indices. No step makes characters, so none can be lost or doubled unseen.

use super::classes::{half_ems, is_common, is_squeezable, is_stray, simple};
use super::hints::{self, Hints};

/// Holds one visible character and its place in the raw page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    /// The character; `repair` may replace one that a font mapped wrongly.
    pub(super) ch: char,
    /// Zero-based raw line.
    pub(super) line: u32,
    /// Code points before it in the raw line.
    pub(super) column: u32,
    /// Whether white space stands between it and the glyph before it in its line.
    pub(super) gap: bool,
    /// What it may be part of.
    pub(super) hints: Hints,
}

impl Glyph {
    /// Returns the character as the words of bylines and jump lines have it, simplified.
    #[inline]
    pub(super) fn sign(&self) -> char {
        if self.hints.any(Hints::TRADITIONAL) {
            simple(self.ch)
        } else {
            self.ch
        }
    }
}

/// Holds one line that has visible characters; a line is cut where the extractor broke it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// First glyph.
    pub(super) start: u32,
    /// One past the last glyph.
    pub(super) end: u32,
    /// White space before the first glyph, in half ems.
    pub(super) indent: u16,
    /// Natural width in half ems: full-width characters 2, others 1, gaps between words 1.
    pub(super) width: u16,
    /// By how much its punctuation may have been squeezed, in half ems.
    pub(super) squeeze: u16,
    /// Width of the first piece that cannot be broken, in half ems.
    pub(super) first: u16,
    /// Empty raw lines between the line before and this one.
    pub(super) blank: u16,
    /// Whether it was made of several raw lines, so that its width says nothing.
    pub(super) spliced: bool,
}

/// Holds a page as glyphs and lines.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    /// The raw lines without line ends.
    pub(super) raw: Vec<String>,
    /// The visible characters in raw order, without strays.
    pub(super) glyphs: Vec<Glyph>,
    /// The lines in raw order.
    pub(super) lines: Vec<Line>,
    /// Characters that print nothing: soft hyphens, zero-width marks, controls.
    pub(super) strays: Vec<Glyph>,
}

/// Reads a page into glyphs and lines.
pub(super) fn lines(text: &str) -> Sheet {
    let number = text.bytes().filter(|&byte| byte == b'\n').count() + 1;
    let mut sheet = Sheet {
        raw: Vec::with_capacity(number),
        glyphs: Vec::with_capacity(text.len() / 3 + 1),
        lines: Vec::with_capacity(number),
        strays: Vec::new(),
    };
    let table = &*hints::TABLE;
    let mut blank: u16 = 0;
    for (number, raw) in (0u32..).zip(split(text)) {
        let start = sheet.glyphs.len();
        let mut indent: u16 = 0;
        let mut gap = false;
        for (column, ch) in (0u32..).zip(raw.chars()) {
            let glyph = |gap: bool, hints: Hints| Glyph {
                ch,
                line: number,
                column,
                gap,
                hints,
            };
            // Most characters of a page are plain ideographs, of which nothing else need be asked.
            if is_common(ch) {
                sheet.glyphs.push(glyph(gap, table.common(ch)));
                gap = false;
            } else if ch.is_whitespace() {
                gap = sheet.glyphs.len() > start;
                if !gap {
                    indent = indent.saturating_add(half_ems(ch));
                }
            } else if is_stray(ch) {
                sheet.strays.push(glyph(gap, Hints::default()));
            } else {
                sheet.glyphs.push(glyph(gap, hints::other(ch)));
                gap = false;
            }
        }
        sheet.raw.push(raw.to_owned());
        if start == sheet.glyphs.len() {
            blank = blank.saturating_add(1);
        } else {
            let line = Line {
                start: count(start),
                end: count(sheet.glyphs.len()),
                indent,
                width: 0,
                squeeze: 0,
                first: 0,
                blank,
                spliced: false,
            };
            let line = measured(&sheet.glyphs, line);
            sheet.lines.push(line);
            blank = 0;
        }
    }
    sheet
}

/// Returns the line with its widths taken from its glyphs.
pub(super) fn measured(glyphs: &[Glyph], line: Line) -> Line {
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
pub(super) fn is_letter_spaced(row: &[Glyph]) -> bool {
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
        if super::classes::is_closing(ch) && (core || width > 0) {
            width += half_ems(ch);
            core = true;
        } else if !core {
            width += half_ems(ch);
            core = !super::classes::is_opening(ch);
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

/// Splits at `\n`, `\r\n` and `\r`; a form feed stays in its line, where it counts as white space.
fn split(text: &str) -> impl Iterator<Item = &str> {
    let text = text.strip_suffix('\n').unwrap_or(text);
    // Few texts have any: the others are searched for them once.
    let returns = text.contains('\r');
    text.split('\n').flat_map(move |line| {
        let line = line.strip_suffix('\r').unwrap_or(line);
        let more = if returns { line.split_once('\r') } else { None };
        let (first, rest) = more.map_or((line, None), |(first, rest)| (first, Some(rest)));
        let rest = rest.into_iter().flat_map(|rest| rest.split('\r'));
        std::iter::once(first).chain(rest)
    })
}

/// Counts glyphs; a page has fewer than four thousand million.
fn count(glyphs: usize) -> u32 {
    u32::try_from(glyphs).unwrap_or(u32::MAX)
}
