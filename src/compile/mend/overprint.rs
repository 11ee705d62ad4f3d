//! Text drawn twice → text once: old PDFs draw a headline again, or every character again, to make it bold.

use crate::page::{Glyph, Line, Page, measured};

/// Takes the second drawing out of the lines and returns its glyphs.
pub(crate) fn overprint(sheet: &mut Page) -> Vec<Glyph> {
    let mut copies = Vec::new();
    if !is_overprinted(sheet) {
        return copies;
    }
    let mut glyphs: Vec<Glyph> = Vec::with_capacity(sheet.glyphs.len());
    let mut lines: Vec<Line> = Vec::with_capacity(sheet.lines.len());
    let mut skipped = 0;
    for line in &sheet.lines {
        let run = &sheet.glyphs[line.start as usize..line.end as usize];
        let above = lines.last().map_or(&[][..], |line: &Line| {
            &glyphs[line.start as usize..line.end as usize]
        });
        if is_copy(above, run) {
            copies.extend_from_slice(run);
            skipped += line.blank + 1;
            continue;
        }
        let start = count(&glyphs);
        if is_doubled(run) {
            for pair in run.chunks(2) {
                glyphs.push(pair[0]);
                copies.extend_from_slice(&pair[1..]);
            }
        } else {
            glyphs.extend_from_slice(run);
        }
        let line = Line {
            start,
            end: count(&glyphs),
            blank: line.blank.max(skipped.saturating_sub(1)),
            ..*line
        };
        lines.push(measured(&glyphs, line));
        skipped = 0;
    }
    sheet.glyphs = glyphs;
    sheet.lines = lines;
    copies
}

/// Says whether anything may stand on the page twice: on most pages nothing does, and they stay as they are.
fn is_overprinted(sheet: &Page) -> bool {
    let run = |line: &Line| &sheet.glyphs[line.start as usize..line.end as usize];
    let copied = |pair: &[Line]| is_copy(run(&pair[0]), run(&pair[1]));
    sheet.lines.iter().any(|line| is_doubled(run(line))) || sheet.lines.windows(2).any(copied)
}

/// Says whether a row is the one above it drawn again.
fn is_copy(above: &[Glyph], run: &[Glyph]) -> bool {
    let same = |(above, glyph): (&Glyph, &Glyph)| above.ch == glyph.ch;
    run.len() >= 5 && above.len() == run.len() && above.iter().zip(run).all(same)
}

/// Says whether every character of a row stands there twice.
fn is_doubled(run: &[Glyph]) -> bool {
    run.len() >= 8
        && run.len().is_multiple_of(2)
        && run.chunks(2).all(|pair| pair[0].ch == pair[1].ch)
        && run.windows(3).any(|three| three[0].ch != three[2].ch)
}

/// Counts glyphs; a page has fewer than four thousand million.
fn count(glyphs: &[Glyph]) -> u32 {
    u32::try_from(glyphs.len()).unwrap_or(u32::MAX)
}
