//! A name and nothing else between a headline and its text: who wrote it.

use super::blocks::{Block, Kind};
use super::lines::Glyph;
use super::names::{Found, credits};

/// The most characters of such a name, and what it may cost to read it as one, in nats.
const NAME: usize = 4;
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
    let found = credits(run);
    let whole = |only: &Found| only.start == 0 && only.end == run.len() && only.price < PRICE;
    (2..=NAME).contains(&run.len()) && matches!(&found[..], [only] if whole(only))
}
