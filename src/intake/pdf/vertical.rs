//! Lines that run down (竖排), whether the font says so or each character was placed by itself.

use super::glyph::Glyph;
use crate::intake::layout::Rect;

/// How far the centres of one column's characters differ, in ems.
const STRAIGHT: f32 = 0.3;
/// How far one character stands below the other at most, from centre to centre, in ems.
const PITCH: f32 = 1.7;
/// Characters that make a column where the font says nothing.
const COLUMN: usize = 3;

/// Takes out the columns that run down, each from its top to its foot; returns what is left, too.
pub(super) fn columns(glyphs: Vec<Glyph>) -> (Vec<Vec<Glyph>>, Vec<Glyph>) {
    let glyphs = pairs(glyphs);
    let (mut down, mut rest): (Vec<Glyph>, Vec<Glyph>) = (Vec::new(), Vec::new());
    let runs_down = running_down(&glyphs);
    for (glyph, runs_down) in glyphs.into_iter().zip(runs_down) {
        if runs_down { &mut down } else { &mut rest }.push(glyph);
    }
    let mut columns = Vec::new();
    for column in chained(down) {
        if column.len() >= COLUMN || column.iter().any(|glyph| glyph.vertical) {
            columns.push(column);
        } else {
            rest.extend(column);
        }
    }
    (columns, rest)
}

/// Two or three digits set side by side in a column's width are one sign there; elsewhere they stay what they are.
fn pairs(glyphs: Vec<Glyph>) -> Vec<Glyph> {
    if !glyphs.iter().any(|glyph| glyph.vertical) {
        return glyphs;
    }
    let mut out: Vec<Glyph> = Vec::new();
    for glyph in glyphs {
        let narrow = |glyph: &Glyph| glyph.text.chars().all(|ch| ch.is_ascii_alphanumeric());
        match out.last_mut() {
            Some(last)
                if narrow(last)
                    && narrow(&glyph)
                    && (last.rect.bottom - glyph.rect.bottom).abs() < 0.2 * glyph.size
                    && glyph.rect.right - last.rect.left < 1.2 * glyph.size =>
            {
                last.rect = last.rect.union(&glyph.rect);
                last.text.push_str(&glyph.text);
            }
            _ => out.push(glyph),
        }
    }
    out
}

/// Whether each glyph has its nearest neighbour below or above it rather than beside it.
fn running_down(glyphs: &[Glyph]) -> Vec<bool> {
    let mut by_row: Vec<usize> = (0..glyphs.len())
        .filter(|&at| !glyphs[at].is_blank())
        .collect();
    let mut down = vec![false; glyphs.len()];
    by_row.sort_by(|&a, &b| {
        let (a, b) = (&glyphs[a].rect, &glyphs[b].rect);
        a.centre().total_cmp(&b.centre())
    });
    for (place, &at) in by_row.iter().enumerate() {
        let glyph = &glyphs[at];
        let em = glyph.size;
        let (mut beside, mut below) = (f32::INFINITY, f32::INFINITY);
        let near =
            |other: &usize| (glyphs[*other].rect.centre() - glyph.rect.centre()).abs() < PITCH * em;
        let before = by_row[..place].iter().rev().take_while(|other| near(other));
        let after = by_row[place + 1..].iter().take_while(|other| near(other));
        for &other in before.chain(after) {
            let other = &glyphs[other];
            let dx = (other.rect.middle() - glyph.rect.middle()).abs();
            let dy = (other.rect.centre() - glyph.rect.centre()).abs();
            let like = other.size.min(em) > other.size.max(em) * 0.7;
            if dy < 0.5 * em && dx > 0.0 {
                // From edge to edge: a row of narrow letters is a row.
                let white = dx - (other.rect.width() + glyph.rect.width()) / 2.0;
                beside = beside.min(white.max(0.0) + em);
            } else if like && dx < STRAIGHT * em {
                below = below.min(dy);
            }
        }
        down[at] = glyph.vertical || (below < PITCH * em && below < beside * 0.85);
    }
    down
}

/// Strings characters together that stand one under the other.
fn chained(mut glyphs: Vec<Glyph>) -> Vec<Vec<Glyph>> {
    glyphs.sort_by(|a, b| a.rect.top.total_cmp(&b.rect.top));
    let mut columns: Vec<(Rect, Vec<Glyph>)> = Vec::new();
    for glyph in glyphs {
        let em = glyph.size;
        let follows = |(_, column): &&mut (Rect, Vec<Glyph>)| {
            column.last().is_some_and(|last| {
                (last.rect.middle() - glyph.rect.middle()).abs() < STRAIGHT * em.max(last.size)
                    && glyph.rect.top - last.rect.bottom < 1.2 * em
                    && glyph.rect.top - last.rect.bottom > -0.5 * em
                    && last.size.min(em) > last.size.max(em) * 0.7
            })
        };
        match columns.iter_mut().rev().find(follows) {
            Some((rect, column)) => {
                *rect = rect.union(&glyph.rect);
                column.push(glyph);
            }
            None => columns.push((glyph.rect, vec![glyph])),
        }
    }
    columns.into_iter().map(|(_, column)| column).collect()
}
