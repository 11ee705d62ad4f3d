//! A name and nothing else between a headline and its text: who wrote it.

use super::blocks::{Block, Kind};
use super::classes::is_han;
use super::lexis::gazetteer::is_division;
use super::lines::Glyph;
use super::names::{Found, credits};
use super::roles::role_at;
use super::run::parted;
use super::signers;
use super::verse;

/// The most characters of such a name, and what it may cost to read it as one, in nats.
const NAME: usize = 4;
/// The most characters of a place before it.
const PLACE: usize = 5;
/// The most characters of several.
const NAMES: usize = 9;
const PRICE: f32 = 0.6;

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
                || apart && !name.blank && verse::begins(&blocks[index + 1..]))
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

/// Returns where a name begins behind the place that its bearer writes from, a gap between: 张家界 | 田 甜.
pub(super) fn placed(run: &[Glyph]) -> Option<usize> {
    let at = (1..run.len().min(PLACE + 1)).find(|&at| run[at].gap)?;
    let (place, name) = run.split_at(at);
    let role = (0..at).any(|index| role_at(run, index).is_some_and(|(_, length)| length > 1));
    let han = place.iter().all(|glyph| is_han(glyph.ch));
    if at < 2 || !han || role || signers::is_reader_s(place) || !is_name(name) {
        return None;
    }
    // Beside a name set apart, two characters that are not are no name.
    let close = at == 2 && name[1..].iter().all(|glyph| glyph.gap);
    let generic = "省市县区镇乡村州盟旗".contains(place[at - 1].ch);
    let place: String = place.iter().map(|glyph| glyph.ch).collect();
    (close || generic || is_division(&place)).then_some(at)
}

/// Says whether a block is text of a story that tells nobody's name.
fn is_unsigned(text: &Block) -> bool {
    matches!(&text.kind, Kind::Text(signs) if signs.is_plain())
        && (text.run.len() > 4 * NAME || text.breaks.len() > 1)
}

/// Says whether a run is one person's name and nothing else.
pub(super) fn is_name(run: &[Glyph]) -> bool {
    run.len() <= NAME && are_names(run) && credits(run).len() == 1
}

/// Says whether a run is two characters that stand apart, as in a name whose family name is rare: 书 香.
pub(super) fn is_spaced_name(run: &[Glyph]) -> bool {
    matches!(run, [first, second] if is_han(first.ch) && is_han(second.ch)) && parted(run, 1)
}

/// Says whether a run is a few people's names and nothing else.
pub(super) fn are_names(run: &[Glyph]) -> bool {
    if !(2..=NAMES).contains(&run.len()) {
        return false;
    }
    let found = credits(run);
    let sure = |one: &Found| one.price < PRICE;
    let joined = found.windows(2).all(|pair| pair[0].end == pair[1].start);
    let edges = found
        .first()
        .map(|one| one.start)
        .zip(found.last().map(|one| one.end));
    edges == Some((0, run.len())) && joined && found.iter().all(sure)
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
