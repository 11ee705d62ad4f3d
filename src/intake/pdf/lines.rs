//! Glyphs → lines: what stands on one baseline without a gutter or a rule in between.

use super::glyph::Glyph;
use super::{doubles, vertical};
use crate::intake::layout::{PrintedLine, Rect, Unseen};

/// White between two glyphs of a line, in ems, from which the line is cut at first; a name's gap is one em wide.
const CUT: f32 = 0.7;
/// White, in ems, beyond which two pieces of a row are two lines: no gap within a name is wider.
const APART: f32 = 2.4;
/// The same in type larger than most of the page's: a gutter is fewer of its ems.
const LARGE: f32 = 1.4;
/// The same where they are set in type of different sizes.
const CLOSE: f32 = 0.8;
/// The same where both are single characters, as in a line that is set wide.
const WIDE: f32 = 2.6;
/// White beyond what a line's characters are set apart, in ems, that is a gap between words.
const GAP: f32 = 0.35;
/// How far baselines of one row differ, in ems.
const LEVEL: f32 = 0.35;
/// How far the left edges of one column differ, in ems.
const EDGE: f32 = 0.4;
/// Lines that must begin where a piece begins for its left edge to be a column's.
const COLUMN: usize = 3;
/// How far above and below, in ems, a column's lines are looked for.
const NEAR: f32 = 24.0;
/// How far a paragraph's first line is set in, in ems.
const INDENT: f32 = 2.0;

/// A piece of a row: glyphs that follow each other closely.
#[derive(Clone, Debug)]
struct Piece {
    glyphs: Vec<Glyph>,
    rect: Rect,
    size: f32,
    row: usize,
}

/// Sets glyphs into lines; those that cannot be seen make lines of their own. Vertical rules part lines.
pub(super) fn lines(glyphs: Vec<Glyph>, rules: &[Rect]) -> Vec<PrintedLine> {
    let glyphs = doubles::marked(shown(glyphs));
    let mut lines = Vec::new();
    let reasons = [
        None,
        Some(Unseen::Doubled),
        Some(Unseen::Invisible),
        Some(Unseen::White),
        Some(Unseen::Clipped),
    ];
    for reason in reasons {
        let those: Vec<Glyph> = glyphs
            .iter()
            .filter(|glyph| glyph.unseen == reason)
            .cloned()
            .collect();
        if those.iter().all(Glyph::is_blank) {
            continue;
        }
        let (columns, rest) = vertical::columns(those);
        lines.extend(
            columns
                .into_iter()
                .map(|column| line(&column, true, reason)),
        );
        let pieces = joined(pieces(rest), rules);
        lines.extend(
            pieces
                .iter()
                .map(|piece| line(&piece.glyphs, false, reason)),
        );
    }
    lines.retain(|line| !line.text.trim().is_empty());
    lines
}

/// A text layer under a scan is the page's text, where nothing else is.
fn shown(mut glyphs: Vec<Glyph>) -> Vec<Glyph> {
    let count = |reason| {
        let those = glyphs.iter().filter(|glyph| glyph.unseen == reason);
        those.filter(|glyph| !glyph.is_blank()).count()
    };
    let (seen, layer) = (count(None), count(Some(Unseen::Invisible)));
    if layer > seen * 10 {
        for glyph in &mut glyphs {
            if glyph.unseen == Some(Unseen::Invisible) {
                glyph.unseen = None;
            }
        }
    }
    glyphs
}

/// Cuts glyphs into rows and rows into pieces.
fn pieces(mut glyphs: Vec<Glyph>) -> Vec<Piece> {
    glyphs.sort_by(|a, b| a.rect.bottom.total_cmp(&b.rect.bottom));
    let mut rows: Vec<Vec<Glyph>> = Vec::new();
    // Rows that a glyph may still belong to are the last few: type of other sizes stands between.
    for glyph in glyphs {
        let fits = |row: &Vec<Glyph>| {
            let first = &row[0];
            let (small, large) = (first.size.min(glyph.size), first.size.max(glyph.size));
            small > large * 0.6 && (glyph.rect.bottom - first.rect.bottom).abs() <= LEVEL * small
        };
        let recent = rows.len().saturating_sub(12);
        match rows[recent..].iter_mut().rev().find(|row| fits(row)) {
            Some(row) => row.push(glyph),
            None => rows.push(vec![glyph]),
        }
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for (number, mut row) in rows.into_iter().enumerate() {
        row.sort_by(|a, b| a.rect.left.total_cmp(&b.rect.left));
        let mut open: Option<Piece> = None;
        for glyph in row {
            // White has no place of its own; a gap says the same.
            if glyph.is_blank() {
                continue;
            }
            match &mut open {
                Some(piece)
                    if glyph.rect.left - piece.rect.right <= CUT * piece.size.min(glyph.size) =>
                {
                    piece.rect = piece.rect.union(&glyph.rect);
                    piece.glyphs.push(glyph);
                }
                _ => pieces.extend(open.replace(Piece {
                    rect: glyph.rect,
                    size: glyph.size,
                    glyphs: vec![glyph],
                    row: number,
                })),
            }
        }
        pieces.extend(open);
    }
    pieces
}

/// Joins the pieces of a row that no gutter parts.
fn joined(pieces: Vec<Piece>, rules: &[Rect]) -> Vec<Piece> {
    let lefts: Vec<(f32, f32, f32)> = pieces
        .iter()
        .map(|piece| (piece.rect.left, piece.rect.bottom, piece.size))
        .collect();
    let usual = median(pieces.iter().map(|piece| piece.size));
    let mut lines: Vec<Piece> = Vec::new();
    for (at, piece) in pieces.into_iter().enumerate() {
        let before = lines.last_mut().filter(|line| line.row == piece.row);
        let Some(line) = before else {
            lines.push(piece);
            continue;
        };
        let em = line.size.min(piece.size);
        let gap = piece.rect.left - line.rect.right;
        let ruled = rules.iter().any(|rule| {
            rule.height() > rule.width()
                && rule.middle() >= line.rect.right - em * 0.2
                && rule.middle() <= piece.rect.left + em * 0.2
                && rule.shared_height(&piece.rect) > piece.rect.height() / 2.0
        });
        let single = piece.glyphs.len() == 1 && line.glyphs.len() <= 2;
        let like = em > 0.8 * line.size.max(piece.size);
        let apart = if single && like {
            WIDE
        } else if like && em > 1.15 * usual {
            LARGE
        } else if like {
            APART
        } else {
            CLOSE
        };
        if ruled
            || gap > apart * em
            || begins_column(&lefts, at, line.rect.right, em > 1.15 * usual)
        {
            lines.push(piece);
        } else {
            line.rect = line.rect.union(&piece.rect);
            line.glyphs.extend(piece.glyphs);
        }
    }
    lines
}

/// Whether several lines near a piece begin at its left edge, or a paragraph's indent before it; a headline stands over the
/// lines of its text, which are set smaller.
fn begins_column(lefts: &[(f32, f32, f32)], at: usize, before: f32, headline: bool) -> bool {
    let (left, bottom, size) = lefts[at];
    let aligned = |edge: f32| {
        let near = lefts.iter().enumerate().filter(|(other, (x, y, em))| {
            *other != at
                && (x - edge).abs() <= EDGE * em
                && (y - bottom).abs() <= NEAR * em
                && (y - bottom).abs() > LEVEL * size
                && (em.min(size) > em.max(size) * 0.8 || headline && *y > bottom && *em < size)
        });
        near.take(COLUMN).count() >= COLUMN
    };
    let margin = left - INDENT * size;
    aligned(left) || (margin > before + 0.3 * size && aligned(margin))
}

/// Writes glyphs, in their order, as a line.
fn line(glyphs: &[Glyph], vertical: bool, unseen: Option<Unseen>) -> PrintedLine {
    let rect = Rect::around(glyphs.iter().map(|glyph| &glyph.rect)).unwrap_or_default();
    let size = median(glyphs.iter().map(|glyph| glyph.size));
    let between = |pair: &[Glyph]| {
        if vertical {
            pair[1].rect.top - pair[0].rect.bottom
        } else {
            pair[1].rect.left - pair[0].rect.right
        }
    };
    // Lines are stretched to their column's width: a gap is what exceeds that.
    let usual = median(glyphs.windows(2).map(between)).clamp(0.0, size * 1.5);
    let mut text = String::new();
    for (at, glyph) in glyphs.iter().enumerate() {
        if at > 0 && between(&glyphs[at - 1..=at]) > usual + GAP * size {
            text.push(' ');
        } else if at > 0 && is_word(&glyphs[at - 1]) && is_word(glyph) {
            // Between words of an alphabet a fifth of an em is a space.
            if between(&glyphs[at - 1..=at]) > 0.18 * size {
                text.push(' ');
            }
        }
        text.push_str(&glyph.text);
    }
    let bold = glyphs.iter().filter(|glyph| glyph.bold).count() * 2 > glyphs.len();
    PrintedLine {
        text,
        rect,
        size,
        bold,
        font: median(glyphs.iter().map(|glyph| f32::from(glyph.font))) as u16,
        vertical,
        unseen,
        block: None,
        certainty: None,
    }
}

fn is_word(glyph: &Glyph) -> bool {
    glyph
        .text
        .chars()
        .all(|ch| ch.is_alphanumeric() && (ch as u32) < 0x2E80)
}

fn median(values: impl Iterator<Item = f32>) -> f32 {
    let mut values: Vec<f32> = values.collect();
    values.sort_by(f32::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
