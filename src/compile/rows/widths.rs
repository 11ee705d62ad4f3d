//! The widths that the columns of a page may have: those that occur often, in half ems.

use crate::page::{INDENT, Line};

/// Column widths weighed at once.
const COLUMNS: usize = 6;

/// Widths of captions weighed besides.
const CAPTIONS: usize = 2;

/// All of them.
pub(super) const KNOWN: usize = COLUMNS + CAPTIONS;

/// Widths that are weighed in one step.
pub(super) const LANE: usize = 4;

/// All of them and [`ANY`], which is the last.
pub(super) const SLOTS: usize = KNOWN + 1;

/// A width that fits every line, at a price.
pub(super) const ANY: f32 = 0.0;

/// Stands for a width where a page has few: no line fits it.
const NONE: f32 = f32::NEG_INFINITY;

/// Lines are counted up to this width.
const WIDEST: usize = 158;

/// Returns the lower price; `f32::min` asks besides whether one is no number.
#[inline]
pub(super) fn lower(left: f32, right: f32) -> f32 {
    if left < right { left } else { right }
}

/// Holds the known widths of a page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Widths {
    /// The room of a line.
    pub(crate) full: [f32; KNOWN],
    /// The room of a paragraph's first line with its indent.
    pub(crate) indented: [f32; KNOWN],
    /// The widest of each lane.
    pub(crate) widest: [f32; KNOWN / LANE],
}

impl Widths {
    /// Finds the widths that occur often among lines.
    pub(crate) fn of(lines: &[Line]) -> Self {
        let mut counts = [0u32; WIDEST + 2];
        for line in lines {
            if let Some(count) = counts.get_mut(usize::from(line.width)) {
                *count += 1;
            }
        }
        let weight = |width: usize| 2 * counts[width] + counts[width - 1] + counts[width + 1];
        let often = |&width: &usize| {
            counts[width] >= 3 && weight(width) >= weight(width - 1).min(weight(width + 1))
        };
        let mut widths: Vec<usize> = (10..WIDEST).filter(often).collect();
        widths.sort_by_key(|&width| (std::cmp::Reverse(weight(width)), width));
        widths.truncate(COLUMNS);
        // Captions are wider than columns and have too few lines to be frequent.
        let widest = widths.iter().max().copied().unwrap_or(0);
        let wide = (widest + 7..WIDEST)
            .rev()
            .filter(|&width| counts[width] > 0);
        widths.extend(wide.take(CAPTIONS));
        let full: [f32; KNOWN] =
            std::array::from_fn(|slot| widths.get(slot).map_or(NONE, |&width| width as f32));
        Self {
            full,
            indented: full.map(indented),
            widest: std::array::from_fn(|lane| {
                let lane = &full[lane * LANE..(lane + 1) * LANE];
                lane.iter().copied().fold(NONE, f32::max)
            }),
        }
    }

    /// Returns the width of a slot.
    pub(crate) fn width(&self, slot: usize) -> f32 {
        self.full.get(slot).copied().unwrap_or(ANY)
    }

    /// Returns the widest.
    pub(crate) fn widest(&self) -> f32 {
        self.full.iter().copied().fold(ANY, f32::max)
    }
}

/// Returns the room that an indent leaves in a column.
pub(super) fn indented(width: f32) -> f32 {
    if width == ANY {
        ANY
    } else {
        (width - f32::from(INDENT)).max(4.0)
    }
}
