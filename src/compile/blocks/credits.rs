//! Credits and bylines that stand by themselves below the text they belong to, and captions that were read line by line.

use super::block::{Block, Kind, Signs};
use super::kind::kind;
use crate::compile::signs::edges::names_text;
use crate::compile::signs::persons::{are_names, is_spaced_name};
use crate::page::ends_with;

/// Joins a photo credit that stands by itself to the caption before it.
pub(super) fn join(blocks: Vec<Block>) -> Vec<Block> {
    let mut joined: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut blocks = blocks.into_iter().peekable();
    while let Some(block) = blocks.next() {
        let credit = matches!(&block.kind, Kind::Text(signs) if signs.credit == Some(0));
        let start = if is_author(joined.last(), &block, blocks.peek()) {
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

/// Takes who wrote the story and took its pictures (摄影报道), between a headline and the text, for a byline.
pub(super) fn above(blocks: &mut [Block]) {
    for index in 1..blocks.len().saturating_sub(1) {
        let [head, credit, text] = &blocks[index - 1..=index + 1] else {
            continue;
        };
        let told = matches!(&credit.kind, Kind::Text(signs) if signs.credit == Some(0) || signs.trailing == Some(0))
            && (ends_with(&credit.run, "报道") || names_text(&credit.run));
        let plain = matches!(&text.kind, Kind::Text(signs) if signs.is_plain());
        if head.kind == Kind::Display && told && plain {
            blocks[index].kind = Kind::Byline;
        }
    }
}

/// Says whether a block is who wrote the story that the paragraph before it ends, in brackets on a line of its own.
fn is_author(before: Option<&Block>, block: &Block, next: Option<&Block>) -> bool {
    if !matches!(block.run[0].ch, '（' | '(') {
        return false;
    }
    let alone = match &block.kind {
        Kind::Text(signs) => signs.trailing == Some(0),
        Kind::Display => {
            let inner = block.run.get(1..block.run.len() - 1);
            inner.is_some_and(|inner| are_names(inner) || is_spaced_name(inner))
        }
        // A byline that opens a story has its text below it.
        Kind::Byline => {
            !block.blank && next.is_none_or(|next| next.blank && next.kind == Kind::Display)
        }
        _ => false,
    };
    let ended = |before: &Block| {
        matches!(&before.kind, Kind::Text(signs)
            if !signs.open && signs.credit.is_none() && signs.trailing.is_none() && signs.jump.is_none())
    };
    alone && before.is_some_and(ended)
}

/// Says whether a captioned paragraph goes on with the one before: both are wider than columns are.
fn goes_on(before: Option<&Block>, block: &Block) -> bool {
    let wide = |block: &Block| block.breaks.get(1).copied().unwrap_or(block.run.len()) >= 27;
    let captioned =
        matches!(&block.kind, Kind::Text(signs) if signs.credit.is_some() && signs.opening == 0);
    captioned
        && !block.blank
        && before.is_some_and(|before| {
            wide(before) && matches!(&before.kind, Kind::Text(signs) if signs.is_unsigned())
        })
}

/// Returns where the caption that ends the blocks begins, or their number where none does.
fn caption(blocks: &[Block], blank: bool) -> usize {
    match blocks.last() {
        Some(Block {
            kind: Kind::Text(signs),
            ..
        }) if signs.is_unsigned() => blocks.len() - 1,
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
