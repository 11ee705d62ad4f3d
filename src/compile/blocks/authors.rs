//! A name and nothing else between a headline and its text: who wrote it.

use super::block::{Block, Kind};
use super::verse_lines;
use crate::compile::signs::persons::{NAME, are_names, is_name, placed};

/// Takes the bare names of authors for bylines.
pub(super) fn authors(mut blocks: Vec<Block>) -> Vec<Block> {
    // Whether the display lines up to here stand above the text, not at the foot of the one before.
    let mut apart = false;
    for index in 0..blocks.len() {
        let around = index.checked_sub(1).and_then(|at| blocks.get(at..at + 3));
        if let Some([head, name, text]) = around
            && head.kind == Kind::Display
            && name.kind == Kind::Display
            && (is_unsigned(text) && (apart || !text.blank)
                || apart && !name.blank && verse_lines::begins(&blocks[index + 1..]))
            && is_author(head, name)
        {
            blocks[index].kind = Kind::Byline;
        }
        let block = &blocks[index];
        apart = block.kind == Kind::Display && (index == 0 || block.blank || apart);
    }
    blocks
}

/// Says whether a line below a headline is a name and nothing else.
fn is_author(head: &Block, name: &Block) -> bool {
    let run = &name.run[placed(&name.run).unwrap_or(0)..];
    let size = run.len();
    head.breaks.len() == 1
        && name.breaks.len() == 1
        && (2..=NAME).contains(&size)
        && head.run.len() >= size
        && is_name(run)
}

/// Says whether a block is text of a story that tells nobody's name.
fn is_unsigned(text: &Block) -> bool {
    matches!(&text.kind, Kind::Text(signs) if signs.is_plain())
        && (text.run.len() > 4 * NAME || text.breaks.len() > 1)
}

/// Says whether a paragraph ends with the bare name of who wrote the story.
fn is_signed(block: &Block) -> bool {
    matches!(&block.kind, Kind::Text(signs)
        if signs.trailing.is_some_and(|at| block.run.get(at..).is_some_and(are_names)))
}

/// Gives a bare name below a story's end to the story, where the page signs its stories so.
pub(super) fn below(mut blocks: Vec<Block>) -> Vec<Block> {
    if !blocks.iter().any(is_signed) {
        return blocks;
    }
    for index in (1..blocks.len()).rev() {
        let next = blocks.get(index + 1).map(|next| &next.kind);
        let name = blocks[index].kind == Kind::Display
            && blocks[index].breaks.len() == 1
            && are_names(&blocks[index].run)
            && matches!(next, None | Some(Kind::Display | Kind::Furniture));
        let ended = matches!(&blocks[index - 1].kind, Kind::Text(signs)
            if !signs.open && !signs.signature && signs.credit.is_none() && signs.trailing.is_none());
        if !name || !ended {
            continue;
        }
        let name = blocks.remove(index);
        let before = &mut blocks[index - 1];
        let at = before.run.len();
        before.breaks.push(at);
        before.run.append(&name.run);
        if let Kind::Text(signs) = &mut before.kind {
            signs.trailing = Some(at);
        }
    }
    blocks
}
