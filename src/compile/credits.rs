//! Credits and bylines that stand by themselves below the text they belong to, and captions that were read line by line.

use super::authors::is_name;
use super::blocks::{Block, Kind, Signs, kind};

/// Joins a photo credit that stands by itself to the caption before it.
pub(super) fn join(blocks: Vec<Block>) -> Vec<Block> {
    let mut joined: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks {
        let credit = matches!(&block.kind, Kind::Text(signs) if signs.credit == Some(0));
        let start = if is_author(joined.last(), &block) {
            joined.len() - 1
        } else if credit {
            caption(&joined, block.blank)
        } else if goes_on(joined.last(), &block) {
            joined.len() - 1
        } else {
            joined.len()
        };
        if start == joined.len() {
            joined.push(block);
            continue;
        }
        let mut pieces = joined.split_off(start).into_iter().chain([block]);
        if let Some(mut whole) = pieces.next() {
            for piece in pieces {
                let shift = whole.run.len();
                whole
                    .breaks
                    .extend(piece.breaks.iter().map(|at| at + shift));
                whole.run.append(&piece.run);
            }
            whole.kind = Kind::Text(Signs::default());
            whole.kind = kind(&whole);
            joined.push(whole);
        }
    }
    joined
}

/// Says whether a block is who wrote the story that the paragraph before it ends, in brackets on a line of its own.
fn is_author(before: Option<&Block>, block: &Block) -> bool {
    let bracket = block
        .run
        .first()
        .is_some_and(|glyph| matches!(glyph.ch, '（' | '('));
    let alone = match &block.kind {
        Kind::Text(signs) => signs.trailing == Some(0),
        Kind::Display => block.run.get(1..block.run.len() - 1).is_some_and(is_name),
        _ => false,
    };
    let ended = |before: &Block| {
        matches!(&before.kind, Kind::Text(signs)
            if !signs.open && signs.credit.is_none() && signs.trailing.is_none() && signs.jump.is_none())
    };
    bracket && alone && before.is_some_and(ended)
}

/// Says whether a captioned paragraph goes on with the one before: both are wider than columns are.
fn goes_on(before: Option<&Block>, block: &Block) -> bool {
    let wide = |block: &Block| block.breaks.get(1).copied().unwrap_or(block.run.len()) >= 27;
    let signed =
        |signs: &Signs| signs.credit.is_some() || signs.trailing.is_some() || signs.opening > 0;
    let captioned =
        matches!(&block.kind, Kind::Text(signs) if signs.credit.is_some() && signs.opening == 0);
    captioned
        && !block.blank
        && before.is_some_and(|before| {
            wide(before) && matches!(&before.kind, Kind::Text(signs) if !signed(signs))
        })
}

/// Returns where the caption that ends the blocks begins, or their number where none does.
fn caption(blocks: &[Block], blank: bool) -> usize {
    match blocks.last() {
        Some(Block {
            kind: Kind::Text(signs),
            ..
        }) if signs.credit.is_none() && signs.trailing.is_none() && signs.opening == 0 => {
            blocks.len() - 1
        }
        Some(Block {
            kind: Kind::Display,
            ..
        }) if !blank => {
            // A caption read line by line: its lines are long, and no blank line parts them.
            let long = |block: &Block| block.kind == Kind::Display && block.run.len() >= 16;
            let mut start = blocks.len();
            while start > 0 && long(&blocks[start - 1]) {
                start -= 1;
                if blocks[start].blank {
                    break;
                }
            }
            start
        }
        _ => blocks.len(),
    }
}
