//! What places are known for, which are products by the place's name.

use crate::compile::entities::lexicon::listed::Listed;
use crate::compile::entities::lexicon::lists::List;
use crate::compile::entities::lexicon::trie::{Lexicon, Marks};
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::found::Found;
use crate::compile::entities::pieces::line::Line;
use crate::model::EntityKind::Product;
use std::sync::OnceLock;

/// Says whether a quote is a place's name and what it is known for: “罗平小黄姜”.
pub(crate) fn local_product(inner: &[char]) -> bool {
    let place = Lexicon::common()
        .get(&inner[..2])
        .is_some_and(|word| word.marks.any(Marks::SHORT_DIVISION));
    let rest: String = inner[2..].iter().collect();
    place && List::Specialities.ends(&rest)
}

/// Says whether a quote is a place's name and what makes a term of it: “枫桥经验”.
pub(crate) fn place_term(inner: &[char]) -> bool {
    let text: String = inner.iter().collect();
    let end = List::PlaceTerms
        .words()
        .iter()
        .find(|end| text.ends_with(**end));
    let stem = end.map_or(inner, |end| &inner[..inner.len() - end.chars().count()]);
    let place = Marks::SHORT_DIVISION.or(Marks::DIVISION).or(Marks::NATURE);
    end.is_some()
        && Lexicon::common()
            .get(stem)
            .is_some_and(|word| word.marks.any(place))
}

/// Finds what a place is known for by the place's name: 靖州茯苓.
pub(crate) fn specialities(line: &Line, listed: &Listed) -> Vec<Found> {
    static WORDS: OnceLock<Lexicon> = OnceLock::new();
    let words = WORDS.get_or_init(|| List::Specialities.lexicon());
    let shortest = |text: &[char]| {
        let mut shortest = None;
        words.prefixes(text, |size, _| shortest = shortest.or(Some(size)));
        shortest
    };
    let chars = &line.chars;
    let mut found = Vec::new();
    for start in 0..chars.len() {
        let known = || {
            listed
                .get(start, 2)
                .is_some_and(|word| word.marks.any(Marks::SHORT_DIVISION))
        };
        if start + 3 < chars.len()
            && known()
            && let Some(size) = shortest(&chars[start + 2..])
            && !line.gap[start + 1]
        {
            found.push(Found {
                start,
                end: start + 2 + size,
                kind: Product,
                evidence: Evidence::ProductPlace,
            });
        }
    }
    found
}
