//! Pull quotes → copies: a sentence of the story that is set again, large and apart, amid its text.

use crate::page::{Glyph, Line, Page};
use crate::text::typeset::{is_closer, is_opening, is_stop};

/// The least and the most characters of a pull quote, and the most lines.
const LEAST: usize = 8;

const MOST: usize = 80;

const LINES: usize = 5;

/// Lines on each side in which the story says it.
const REACH: usize = 48;

/// Takes the pull quotes out of the lines and returns their glyphs.
pub(crate) fn pull_quotes(sheet: &mut Page) -> Vec<Glyph> {
    let found = found(sheet);
    let mut copies = Vec::new();
    if found.is_empty() {
        return copies;
    }
    let mut kept: Vec<Line> = Vec::with_capacity(sheet.lines.len());
    let mut next = 0;
    for (start, end) in found {
        kept.extend_from_slice(&sheet.lines[next..start]);
        copies.extend_from_slice(run(sheet, start, end));
        // What set the quote apart is no blank line of the text.
        kept.extend(sheet.lines.get(end).map(|line| Line { blank: 0, ..*line }));
        next = (end + 1).min(sheet.lines.len());
    }
    kept.extend_from_slice(&sheet.lines[next..]);
    sheet.lines = kept;
    copies
}

/// Finds them: first line and one past the last.
fn found(sheet: &Page) -> Vec<(usize, usize)> {
    let lines = &sheet.lines;
    let blank = |index: usize| lines.get(index).is_none_or(|line| line.blank > 0);
    let mut found = Vec::new();
    let mut start = 1;
    while start + 1 < lines.len() {
        let far = lines.len().min(start + LINES);
        let end = if blank(start) {
            (start + 1..far).find(|&end| blank(end))
        } else {
            None
        };
        // Only where the text above or below is set without blank lines is one set apart.
        let apart = |end: usize| !(blank(start - 1) && blank(end + 1)) && looks(sheet, start, end);
        match end {
            Some(end) if apart(end) && is_said(sheet, start, end) => {
                found.push((start, end));
                start = end + 1;
            }
            _ => start += 1,
        }
    }
    found
}

fn run(sheet: &Page, start: usize, end: usize) -> &[Glyph] {
    &sheet.glyphs[sheet.lines[start].start as usize..sheet.lines[end - 1].end as usize]
}

/// Says whether lines may be a pull quote: they end a sentence, and what is above them does not, or they are quoted.
fn looks(sheet: &Page, start: usize, end: usize) -> bool {
    let ends = |line: usize| {
        let mut glyphs = run(sheet, line, line + 1).iter().rev();
        let last = glyphs.find(|glyph| !is_closer(glyph.ch));
        last.is_some_and(|glyph| is_stop(glyph.ch))
    };
    ends(end - 1) && (!ends(start - 1) || is_opening(run(sheet, start, end)[0].ch))
}

/// Says whether the text round lines says what they say.
fn is_said(sheet: &Page, start: usize, end: usize) -> bool {
    let all = run(sheet, start, end);
    let edge = |glyph: &Glyph| is_closer(glyph.ch) || is_opening(glyph.ch) || is_stop(glyph.ch);
    let from = all.iter().position(|glyph| !edge(glyph)).unwrap_or(0);
    let to = all
        .iter()
        .rposition(|glyph| !edge(glyph))
        .map_or(0, |at| at + 1);
    let words = all.get(from..to).unwrap_or_default();
    if !(LEAST..=MOST).contains(&words.len()) {
        return false;
    }
    let says = |lines: &[Line]| {
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
            return false;
        };
        let text = &sheet.glyphs[first.start as usize..last.end as usize];
        text.windows(words.len()).any(|part| {
            part[0].ch == words[0].ch && part.iter().zip(words).all(|(a, b)| a.ch == b.ch)
        })
    };
    says(&sheet.lines[start.saturating_sub(REACH)..start])
        || says(&sheet.lines[end..sheet.lines.len().min(end + REACH)])
}
