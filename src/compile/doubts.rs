//! How sure each decision is: confidence with its reasons, and warnings for what an editor should look at.

use super::blocks::{Block, Kind};
use super::repair::Repair;
use super::stories::Story;
use crate::model::{Article, Confidence, Level, Reason, ReasonKind, Warning, WarningKind};

/// A break whose two readings differ by less, in nats, is pointed out.
const CLOSE: f32 = 0.7;

/// Weighs a story; photos need no headline.
pub(super) fn confidence(blocks: &[Block], story: &Story) -> Confidence {
    let evidence = &story.evidence;
    let mut reasons = Vec::new();
    let mut add = |kind: ReasonKind, weight: f32| {
        if weight.abs() >= 0.05 {
            reasons.push(Reason {
                kind,
                weight: (weight * 100.0).round() as i32,
                detail: None,
            });
        }
    };
    add(ReasonKind::BylineStart, evidence.opening);
    if !story.heads.is_empty() {
        add(ReasonKind::SharedWords, evidence.shared);
        add(ReasonKind::HouseStyle, evidence.house);
        if !evidence.detached {
            add(ReasonKind::Adjacent, 1.0);
        }
    }
    let ends = story
        .body
        .last()
        .is_some_and(|&block| !matches!(&blocks[block].kind, Kind::Text(signs) if signs.open));
    if ends {
        add(ReasonKind::SentenceEnd, 1.0);
    } else {
        add(ReasonKind::SentenceRunsOn, -2.0);
    }
    let margin = story
        .body
        .iter()
        .map(|&block| blocks[block].margin)
        .fold(f32::INFINITY, f32::min);
    if margin.is_finite() {
        if margin < CLOSE {
            add(ReasonKind::CloseCall, margin - 1.0);
        } else {
            add(ReasonKind::ClearMargin, margin.min(3.0));
        }
    }
    let total: i32 = reasons.iter().map(|reason| reason.weight).sum();
    let headless = story.heads.is_empty() && !story.photo;
    let level = if headless || total < 100 {
        Level::Low
    } else if total < 350 && !story.photo {
        Level::Medium
    } else {
        Level::High
    };
    reasons.sort_by_key(|reason| (std::cmp::Reverse(reason.weight.abs()), reason.kind));
    Confidence { level, reasons }
}

/// Lists the paragraphs of a story that may begin or end elsewhere, and stories whose borders nothing marks.
pub(super) fn doubts(blocks: &[Block], story: &Story, article: &Article) -> Vec<Warning> {
    let warn = |kind: WarningKind, first: &Block, last: &Block, detail: String| Warning {
        kind,
        source: 0,
        lines: [
            first.run.first().map_or(1, |glyph| glyph.line + 1),
            last.run.last().map_or(1, |glyph| glyph.line + 1),
        ],
        article: Some(article.id.clone()),
        detail,
    };
    let mut warnings = Vec::new();
    for block in story
        .body
        .iter()
        .map(|&block| &blocks[block])
        .filter(|block| block.margin < CLOSE)
    {
        let words = block.run.iter().take(12).map(|glyph| glyph.ch).collect();
        warnings.push(warn(WarningKind::ParagraphUnsure, block, block, words));
    }
    let unmarked = story.evidence.opening == 0.0 && story.heads.is_empty() && !story.photo;
    if let (true, Some(&first), Some(&last)) = (unmarked, story.body.first(), story.body.last()) {
        warnings.push(warn(
            WarningKind::BoundaryUnsure,
            &blocks[first],
            &blocks[last],
            String::new(),
        ));
    }
    warnings
}

/// Says where wrong glyphs were replaced; the detail is their number.
pub(super) fn repairs(repairs: &[Repair]) -> Vec<Warning> {
    let warn = |repair: &Repair| Warning {
        kind: WarningKind::GlyphsRepaired,
        source: 0,
        lines: repair.lines,
        article: None,
        detail: repair.count.to_string(),
    };
    repairs.iter().map(warn).collect()
}
