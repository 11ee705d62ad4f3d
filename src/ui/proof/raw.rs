//! The raw lines of an article, numbered, each with what became of it.

use super::provenance::{Gap, Piece, Place, RawLine, Step, StepKind};
use crate::model::{BlockKind, ResidueKind};
use crate::ui::desk::Desk;
use crate::ui::words;

/// Says what became of a line, from the point of view of article `article`; the flag asks an editor to look.
pub(super) fn note(
    desk: &Desk,
    article: usize,
    line: &RawLine<'_>,
    steps: &[Step],
) -> (String, bool) {
    let guessed =
        |step: &Step| step.kind == StepKind::ParagraphGuessed && step.lines[1] == line.number;
    if steps.iter().any(guessed) {
        return (desk.say(words::STEP_PARAGRAPH).into(), true);
    }
    let moved = |step: &Step| {
        step.kind == StepKind::HeadlineMoved
            && (step.lines[0]..=step.lines[1]).contains(&line.number)
    };
    match line.place {
        Place::Article(at, _) if at != article => (
            desk.fill(words::LINE_OTHER, &[&desk.facts.number(at).to_string()]),
            false,
        ),
        Place::Article(_, Piece::Headline(role)) if steps.iter().any(moved) => (
            desk.fill(words::LINE_MOVED, &[desk.say(words::tier(role))]),
            false,
        ),
        Place::Article(_, piece) => (of_piece(desk, piece), false),
        Place::Residue(ResidueKind::Unplaced) | Place::Unknown => {
            (desk.say(words::LINE_UNKNOWN).into(), true)
        }
        Place::Residue(ResidueKind::Furniture) => (desk.say(words::FURNITURE).into(), false),
        Place::Residue(ResidueKind::Duplicate) => (desk.say(words::DUPLICATE).into(), false),
        Place::Blank(_) => (String::new(), false),
    }
}

/// Explains a blank line.
pub(super) fn blank(desk: &Desk, gap: Gap) -> &'static str {
    desk.say(match gap {
        Gap::Column => words::BLANK_COLUMN,
        Gap::Paragraph => words::BLANK_PARAGRAPH,
        Gap::Headline => words::BLANK_HEADLINE,
        Gap::Article => words::BLANK_ARTICLE,
        Gap::Edge => words::BLANK_EDGE,
    })
}

fn of_piece(desk: &Desk, piece: Piece) -> String {
    match piece {
        Piece::Headline(role) => desk.say(words::tier(role)).into(),
        Piece::Byline => desk.say(words::LINE_BYLINE).into(),
        Piece::Credit => desk.say(words::LINE_CREDIT).into(),
        Piece::Jump => desk.say(words::LINE_JUMP).into(),
        Piece::Body(_, BlockKind::Caption) => desk.say(words::LINE_CAPTION).into(),
        Piece::Body(..) => String::new(),
    }
}
