//! Glyphs that are printed twice in one place: shadows, and bold type made by printing again.

use super::glyph::Glyph;
use crate::intake::layout::Unseen;
use std::collections::BTreeMap;

/// How far the two are apart at most, in ems.
const SHIFT: f32 = 0.3;

/// Marks of glyphs with the same text in the same place all but the last, which stands on top.
pub(super) fn marked(mut glyphs: Vec<Glyph>) -> Vec<Glyph> {
    let mut seen: BTreeMap<(String, i32, i32), Vec<usize>> = BTreeMap::new();
    for at in (0..glyphs.len()).rev() {
        let glyph = &glyphs[at];
        if glyph.is_blank() || glyph.unseen.is_some() {
            continue;
        }
        let (x, y) = (cell(glyph.rect.left), cell(glyph.rect.bottom));
        let around = (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (x + dx, y + dy)));
        let same = around
            .filter_map(|(x, y)| seen.get(&(glyph.text.clone(), x, y)))
            .flatten()
            .any(|&other| is_double(glyph, &glyphs[other]));
        if same {
            glyphs[at].unseen = Some(Unseen::Doubled);
        } else {
            let place = (glyph.text.clone(), x, y);
            seen.entry(place).or_default().push(at);
        }
    }
    glyphs
}

/// Cells of 24 points: no shadow of a headline is further away.
fn cell(place: f32) -> i32 {
    (place / 24.0).floor() as i32
}

fn is_double(a: &Glyph, b: &Glyph) -> bool {
    let em = a.size.min(b.size);
    em > a.size.max(b.size) * 0.8
        && (a.rect.left - b.rect.left).abs() < SHIFT * em
        && (a.rect.bottom - b.rect.bottom).abs() < SHIFT * em
}
