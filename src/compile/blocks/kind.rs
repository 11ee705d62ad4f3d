//! What a block is by what it says.

use super::block::{Block, Kind, Signs};
use crate::compile::signs::{byline_lines, edges, entries, furniture, jumplines, openings};
use crate::text::typeset;

/// Says what a finished block is.
pub(super) fn kind(block: &Block) -> Kind {
    let run = &block.run;
    let jump = jumplines::jump(run);
    if let Some(jump) = &jump
        && jump.end - jump.start + 2 >= run.len()
    {
        return Kind::Jump(jump.clone());
    }
    let jump = jump.filter(|jump| jump.start == 0 || jump.end == run.len());
    let display = block.kind == Kind::Display;
    if block.breaks.len() <= 2 && furniture::is_furniture(run) {
        return Kind::Furniture;
    }
    if block.breaks.len() <= 2
        && byline_lines::is_byline_line(run)
        && edges::credit_start(run).is_none()
    {
        return Kind::Byline;
    }
    if display && !edges::ends_with_credit(run) {
        return Kind::Display;
    }
    let end = jump
        .as_ref()
        .filter(|jump| jump.end == run.len())
        .map_or(run.len(), |jump| jump.start);
    // The signs' places count from where the text begins after a jump line.
    let begin = jump
        .as_ref()
        .filter(|jump| jump.end < run.len())
        .map_or(0, |jump| jump.end);
    let body = &run[begin..end];
    let credit = edges::credit_start(body);
    // Who made text and pictures (文/图) signs the story, not a photo.
    let both = credit.filter(|&at| edges::names_text(&body[at..]));
    let credit = credit.filter(|_| both.is_none());
    let trailing = if both.is_some() {
        both
    } else if credit.is_none() {
        edges::trailing_byline(body)
    } else {
        None
    };
    let stop = body
        .iter()
        .rev()
        .map(|glyph| glyph.ch)
        .find(|&ch| !typeset::is_closer(ch));
    let open = credit.is_none()
        && trailing.is_none()
        && !entries::ends_with_number(body)
        && !stop.is_some_and(|ch| typeset::is_stop(ch) || matches!(ch, '：' | '；' | ':' | ';'));
    Kind::Text(Signs {
        opening: if trailing == Some(0) {
            0
        } else {
            openings::opening(body)
        },
        credit,
        trailing,
        jump,
        open,
        ..Signs::default()
    })
}
