//! Raw text → glyphs and lines: every character with its place, every line with its measure.
//!
//! From here on a text is a list of glyph indices. No step makes characters, so none can be lost or doubled unseen.

use crate::page::{Glyph, Hints, Line, Page, measured};
use crate::text::typeset::{half_ems, is_common, is_stray};

/// Reads a page into glyphs and lines.
pub fn lines(text: &str) -> Page {
    let number = text.bytes().filter(|&byte| byte == b'\n').count() + 1;
    let mut sheet = Page {
        raw: Vec::with_capacity(number),
        glyphs: Vec::with_capacity(text.len() / 3 + 1),
        lines: Vec::with_capacity(number),
        strays: Vec::new(),
        ..Page::default()
    };
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
                sheet.glyphs.push(glyph(gap, Hints::default()));
                gap = false;
            } else if ch.is_whitespace() {
                gap = sheet.glyphs.len() > start;
                if !gap {
                    indent = indent.saturating_add(half_ems(ch));
                }
            } else if is_stray(ch) {
                sheet.strays.push(glyph(gap, Hints::default()));
            } else {
                sheet.glyphs.push(glyph(gap, Hints::default()));
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
                place: None,
            };
            let line = measured(&sheet.glyphs, line);
            sheet.lines.push(line);
            blank = 0;
        }
    }
    sheet
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
