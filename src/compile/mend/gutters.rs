//! Lines that hold two columns side by side → the lines of the left column, then those of the right one.
//!
//! `pdftotext` sets neighbouring columns in one line with a wide gap between them. A gap is a gutter where the text
//! right of it begins at the same place in several lines in a row and no line crosses it.

use crate::page::{Glyph, INDENT, Line, Page, measured};
use crate::text::typeset::half_ems;

/// The least gap between two columns, in half ems, and the least where a gutter is known to be.
const GAP: u16 = 4;

const NARROW: u16 = 2;

/// The least number of lines on which the right column must begin at the same place.
const LINES: usize = 4;

/// The least width of a column's lines on average, in half ems: lists and tables have narrower ones.
const WIDTH: usize = 16;

/// Lines on end that may lack the right column.
const SPARSE: usize = 12;

/// Columns that may stand side by side.
const COLUMNS: usize = 6;

/// Puts columns that stand side by side one after the other.
pub(crate) fn gutters(sheet: &mut Page) {
    for _ in 1..COLUMNS {
        if !divide(sheet) {
            break;
        }
    }
}

/// Divides every run of lines at its first gutter and says whether there was one.
fn divide(sheet: &mut Page) -> bool {
    let lines = sheet.lines.iter();
    let gaps: Vec<Option<Gap>> = lines.map(|line| gap(sheet, line, GAP, |_| true)).collect();
    if gaps.iter().flatten().count() < LINES {
        return false;
    }
    let mut glyphs: Vec<Glyph> = Vec::with_capacity(sheet.glyphs.len());
    let mut lines: Vec<Line> = Vec::with_capacity(sheet.lines.len() + 8);
    let mut index = 0;
    let mut divided = false;
    while index < sheet.lines.len() {
        // The first line of the right column may be a paragraph's, with its indent.
        let edges = gaps[index].map_or([0; 2], |gap| [gap.right.saturating_sub(INDENT), gap.right]);
        let reaches = edges.map(|edge| (reach(sheet, &gaps, index, edge), edge));
        let (count, edge) = reaches
            .into_iter()
            .max_by_key(|reach| reach.0)
            .unwrap_or_default();
        if count == 0 {
            put(&mut glyphs, &mut lines, sheet, sheet.lines[index], 0);
            index += 1;
            continue;
        }
        divided = true;
        let rows = &sheet.lines[index..index + count];
        let found: Vec<Option<Gap>> = (index..index + count)
            .map(|row| across(sheet, &gaps, row, edge))
            .collect();
        let cuts: Vec<u32> = found
            .iter()
            .zip(rows)
            .map(|(gap, row)| cut(sheet, row, *gap, edge))
            .collect();
        for right in [false, true] {
            let mut blank = u16::from(right);
            for (at, (row, &cut)) in rows.iter().zip(&cuts).enumerate() {
                // An indent counts from the column's own edge.
                let (start, end, indent) = if right {
                    let begins = found[at].map_or(extent(sheet, row)[0], |gap| gap.right);
                    (cut, row.end, begins.saturating_sub(edge))
                } else {
                    (row.start, cut, row.indent)
                };
                blank = blank.saturating_add(row.blank);
                if start < end {
                    let line = Line {
                        start,
                        end,
                        indent,
                        blank: 0,
                        ..*row
                    };
                    put(&mut glyphs, &mut lines, sheet, line, blank);
                    blank = 0;
                } else {
                    blank = blank.saturating_add(1);
                }
            }
        }
        index += count;
    }
    sheet.glyphs = glyphs;
    sheet.lines = lines;
    divided
}

/// Holds a wide gap of a line.
#[derive(Clone, Copy)]
struct Gap {
    /// The first glyph right of it.
    glyph: u32,
    /// Where it begins, in half ems from the raw line's beginning.
    left: u16,
    /// Where it ends, in half ems from the raw line's beginning.
    right: u16,
}

impl Gap {
    /// Says whether the text right of it begins at a column's edge, or at its indent.
    fn ends_at(self, edge: u16) -> bool {
        self.right.abs_diff(edge) <= 1 || self.right.abs_diff(edge.saturating_add(INDENT)) <= 1
    }
}

/// Finds the first gap of a line that is at least `least` half ems wide and ends where `wanted` says.
fn gap(sheet: &Page, line: &Line, least: u16, wanted: impl Fn(Gap) -> bool) -> Option<Gap> {
    let run = &sheet.glyphs[line.start as usize..line.end as usize];
    if !run.iter().skip(1).any(|glyph| glyph.gap) {
        return None;
    }
    let raw = sheet.raw.get(run[0].line as usize)?;
    let mut index = 0;
    // Where the next raw character begins, and where the glyph before ended.
    let (mut place, mut end) = (0u16, u16::MAX);
    for (column, ch) in (0u32..).zip(raw.chars()) {
        let next = place.saturating_add(half_ems(ch));
        if let Some(glyph) = run.get(index).filter(|glyph| glyph.column == column) {
            if glyph.gap && place >= end.saturating_add(least) {
                let gap = Gap {
                    glyph: line.start + u32::try_from(index).ok()?,
                    left: end,
                    right: place,
                };
                if wanted(gap) {
                    return Some(gap);
                }
            }
            end = next;
            index += 1;
        }
        place = next;
    }
    None
}

/// Returns the gap of a line that is a gutter ending at `right`, or one that reaches over the column there, which is empty.
fn across(sheet: &Page, gaps: &[Option<Gap>], row: usize, right: u16) -> Option<Gap> {
    let over = |gap: &Gap| gap.left < right && gap.right > right;
    gaps[row]
        .filter(|gap| gap.ends_at(right) || over(gap))
        .or_else(|| gap(sheet, &sheet.lines[row], NARROW, |gap| gap.ends_at(right)))
}

/// Returns where a line begins and ends, in half ems from the raw line's beginning.
fn extent(sheet: &Page, line: &Line) -> [u16; 2] {
    let run = &sheet.glyphs[line.start as usize..line.end as usize];
    let (Some(first), Some(last)) = (run.first(), run.last()) else {
        return [0; 2];
    };
    let raw = sheet
        .raw
        .get(first.line as usize)
        .map_or("", String::as_str);
    let place = |column: u32| {
        let before = raw.chars().take(column as usize);
        before.fold(0u16, |place, ch| place.saturating_add(half_ems(ch)))
    };
    [place(first.column), place(last.column + 1)]
}

/// Counts the lines from `first` on that share a gutter which ends at `right`, or 0 where they are too few or narrow.
fn reach(sheet: &Page, gaps: &[Option<Gap>], first: usize, right: u16) -> usize {
    let mut count = 0;
    let mut both = 0;
    let mut width = [0usize; 2];
    for (row, line) in sheet.lines.iter().enumerate().skip(first) {
        let here = across(sheet, gaps, row, right);
        if here.is_none() {
            let [begins, ends] = extent(sheet, line);
            if ends.saturating_add(2) > right && begins.saturating_add(1) < right {
                break;
            }
        }
        count = row + 1 - first;
        if let Some(gap) = here.filter(|gap| gap.ends_at(right)) {
            both += 1;
            width[0] += 2 * (gap.glyph - line.start) as usize;
            width[1] += 2 * (line.end - gap.glyph) as usize;
        }
        let narrow = width.iter().any(|&width| width < WIDTH * both);
        if count > 2 * both + SPARSE || narrow && both > 2 * LINES {
            break;
        }
    }
    let enough = both >= LINES && both * 2 >= count;
    if enough && width.iter().all(|&width| width >= WIDTH * both) {
        count
    } else {
        0
    }
}

/// Returns the glyph at which a line is cut: all of it is left where it ends before the gutter.
fn cut(sheet: &Page, line: &Line, gap: Option<Gap>, right: u16) -> u32 {
    match gap {
        Some(gap) => gap.glyph,
        None if extent(sheet, line)[0].saturating_add(1) >= right => line.start,
        None => line.end,
    }
}

/// Adds a line whose glyphs stand in the sheet.
fn put(glyphs: &mut Vec<Glyph>, lines: &mut Vec<Line>, sheet: &Page, line: Line, blank: u16) {
    let place = |glyphs: &Vec<Glyph>| u32::try_from(glyphs.len()).unwrap_or(u32::MAX);
    let start = place(glyphs);
    glyphs.extend_from_slice(&sheet.glyphs[line.start as usize..line.end as usize]);
    if let Some(first) = glyphs.get_mut(start as usize) {
        first.gap = false;
    }
    let end = place(glyphs);
    let blank = line.blank.saturating_add(blank);
    lines.push(measured(
        glyphs,
        Line {
            start,
            end,
            blank,
            ..line
        },
    ));
}
