//! A name and nothing else between a headline and its text: who wrote it.

use super::blocks::{Block, Kind};
use super::lines::Glyph;
use super::names::{Found, credits};

/// The most characters of such a name, and what it may cost to read it as one, in nats.
const NAME: usize = 4;
/// The most characters of several.
const NAMES: usize = 9;
const PRICE: f32 = 0.6;

/// Takes the bare names of authors for bylines.
pub(super) fn authors(mut blocks: Vec<Block>) -> Vec<Block> {
    for index in 1..blocks.len().saturating_sub(1) {
        if let [head, name, text] = &blocks[index - 1..=index + 1]
            && is_author(head, index == 1, name, text)
        {
            blocks[index].kind = Kind::Byline;
        }
    }
    blocks
}

fn is_author(head: &Block, top: bool, name: &Block, text: &Block) -> bool {
    let display = |block: &Block| block.kind == Kind::Display && block.breaks.len() == 1;
    // The text below tells nobody else's name.
    let unsigned = match &text.kind {
        Kind::Text(signs) => signs.opening == 0 && signs.credit.is_none() && signs.jump.is_none(),
        _ => false,
    };
    // The headline and the name stand above the text, not at the foot of the one before.
    let above = top || head.blank || !text.blank;
    let size = name.run.len();
    if !display(head) || !display(name) || !unsigned || !above || !(2..=NAME).contains(&size) {
        return false;
    }
    is_name(&name.run)
        && head.run.len() > size
        && (text.run.len() > 4 * NAME || text.breaks.len() > 1)
}

/// Says whether a run is one person's name and nothing else.
pub(super) fn is_name(run: &[Glyph]) -> bool {
    run.len() <= NAME && are_names(run) && credits(run).len() == 1
}

/// Says whether a run is a few people's names and nothing else.
pub(super) fn are_names(run: &[Glyph]) -> bool {
    let found = credits(run);
    let sure = |one: &Found| one.price < PRICE;
    let joined = found.windows(2).all(|pair| pair[0].end == pair[1].start);
    let edges = found
        .first()
        .map(|one| one.start)
        .zip(found.last().map(|one| one.end));
    (2..=NAMES).contains(&run.len())
        && edges == Some((0, run.len()))
        && joined
        && found.iter().all(sure)
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
