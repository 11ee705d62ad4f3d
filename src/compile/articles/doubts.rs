//! What an editor should look at: paragraphs, borders and glyphs that are doubtful.

use super::paragraphs::Paragraphs;
use crate::compile::blocks::block::Block;
use crate::compile::mend::fonts::Repair;
use crate::compile::stories::story::Story;
use crate::model::{Article, Level, Warning, WarningKind};
use crate::page::{Glyph, Hints, hints_of};

/// Lists the paragraphs of a story that may begin or end elsewhere, and stories whose borders nothing marks.
pub(super) fn doubts(
    blocks: &[Block],
    story: &Story,
    article: &Article,
    paragraphs: &Paragraphs,
) -> Vec<Warning> {
    let warn = |kind: WarningKind, lines: [u32; 2], detail: String| Warning {
        kind,
        source: 0,
        lines,
        article: Some(article.id.clone()),
        detail,
    };
    let mut warnings = Vec::new();
    let mut told = None;
    for (block, closest) in article.body.iter().zip(&paragraphs.closest) {
        // One break makes the paragraphs on both its sides doubtful.
        let low = block
            .confidence
            .as_ref()
            .is_some_and(|sure| sure.level == Level::Low);
        if low && told.replace(closest.lines) != Some(closest.lines) {
            let words = block.text.chars().take(12).collect();
            warnings.push(warn(WarningKind::ParagraphUnsure, closest.lines, words));
        }
    }
    let unmarked = story.evidence.opening == 0.0 && story.heads.is_empty() && !story.photo;
    if let (true, Some(&first), Some(&last)) = (unmarked, story.body.first(), story.body.last()) {
        let lines = [
            blocks[first].run.first().map_or(1, |glyph| glyph.line + 1),
            blocks[last].run.last().map_or(1, |glyph| glyph.line + 1),
        ];
        warnings.push(warn(WarningKind::BoundaryUnsure, lines, String::new()));
    }
    warnings
}

/// Says where wrong glyphs were replaced; the detail is their number.
pub(crate) fn repairs(repairs: &[Repair]) -> Vec<Warning> {
    let warn = |repair: &Repair| Warning {
        kind: WarningKind::GlyphsRepaired,
        source: 0,
        lines: repair.lines,
        article: None,
        detail: repair.count.to_string(),
    };
    repairs.iter().map(warn).collect()
}

/// Says from where to where bytes could not be decoded, if any; the detail is their number.
pub(crate) fn undecodable(glyphs: &[Glyph]) -> Option<Warning> {
    if !hints_of(glyphs).any(Hints::BROKEN) {
        return None;
    }
    let broken = || glyphs.iter().filter(|glyph| glyph.hints.any(Hints::BROKEN));
    Some(Warning {
        kind: WarningKind::Undecodable,
        source: 0,
        lines: [broken().next()?.line + 1, broken().next_back()?.line + 1],
        article: None,
        detail: format!("{} ×", broken().count()),
    })
}
