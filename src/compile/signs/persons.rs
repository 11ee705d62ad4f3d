//! Runs that are a person's name and nothing else, and what people are called by.

use super::people::{Found, credits};
use super::roles::role_at;
use crate::compile::lexis::gazetteer::is_division;
use crate::page::{Glyph, ends_with, parted};
use crate::text::typeset::is_han;

/// The most characters of such a name, and what it may cost to read it as one, in nats.
pub(crate) const NAME: usize = 4;

/// The most characters of a place before it.
const PLACE: usize = 5;

/// The most characters of several.
const NAMES: usize = 9;

const PRICE: f32 = 0.6;

/// Returns where a name begins behind the place that its bearer writes from, a gap between: 张家界 | 田 甜.
pub(crate) fn placed(run: &[Glyph]) -> Option<usize> {
    let at = (1..run.len().min(PLACE + 1)).find(|&at| run[at].gap)?;
    let (place, name) = run.split_at(at);
    let role = (0..at).any(|index| role_at(run, index).is_some_and(|(_, length)| length > 1));
    let han = place.iter().all(|glyph| is_han(glyph.ch));
    if at < 2 || !han || role || is_reader_s(place) || !is_name(name) {
        return None;
    }
    // Beside a name set apart, two characters that are not are no name.
    let close = at == 2 && name[1..].iter().all(|glyph| glyph.gap);
    let generic = "省市县区镇乡村州盟旗".contains(place[at - 1].ch);
    let place: String = place.iter().map(|glyph| glyph.ch).collect();
    (close || generic || is_division(&place)).then_some(at)
}

/// Says whether a run is one person's name and nothing else.
pub(crate) fn is_name(run: &[Glyph]) -> bool {
    run.len() <= NAME && are_names(run) && credits(run).len() == 1
}

/// Says whether a run is two characters that stand apart, as in a name whose family name is rare: 书 香.
pub(crate) fn is_spaced_name(run: &[Glyph]) -> bool {
    matches!(run, [first, second] if is_han(first.ch) && is_han(second.ch)) && parted(run, 1)
}

/// Says whether a run is a few people's names and nothing else.
pub(crate) fn are_names(run: &[Glyph]) -> bool {
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

/// Says whether a run ends with what readers are called by: 读者, 锦溪小区居民.
pub(crate) fn is_reader_s(run: &[Glyph]) -> bool {
    const READERS: &[&str] = &[
        "读者",
        "市民",
        "网友",
        "居民",
        "村民",
        "学生家长",
        "热心读者",
    ];
    READERS.iter().any(|who| ends_with(run, who))
}
