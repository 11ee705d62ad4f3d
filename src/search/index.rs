//! The index: the edition's text, folded and laid end to end, and where each character stands in it.

use super::catalogue::Catalogue;
use super::postings::Postings;
use crate::model::{Article, Edition, EntityId, Part};
use crate::text::{Map, fold_each, length, sentences};
use std::rc::Rc;

/// Stands between two parts, so that nothing is found across them; folding leaves controls out, so no query holds it.
const BREAK: char = '\0';

/// Finds things in one edition.
#[derive(Debug)]
pub struct Index {
    pub(super) edition: Rc<Edition>,
    /// Every part of every article, folded, each followed by [`BREAK`].
    text: Vec<char>,
    pub(super) postings: Postings,
    parts: Vec<PartStart>,
    /// Where the distance between folded and original index changes.
    shifts: Vec<Shift>,
    /// Where sentences begin, as indices into `text`.
    sentences: Vec<u32>,
    /// For each article, its length in folded characters, breaks included.
    lengths: Vec<u32>,
    entities: Map<EntityId, usize>,
    /// For each entity, its mentions as (article, mention), in edition order.
    pub(super) mentions: Vec<Vec<(usize, usize)>>,
    pub(super) catalogue: Catalogue,
}

/// Marks some characters of an article's part, in code points of its original text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hit {
    /// Which text of the article.
    pub part: Part,
    /// First character.
    pub start: u32,
    /// One past the last character.
    pub end: u32,
    /// Which term of the query found it.
    pub term: u32,
}

#[derive(Debug)]
struct PartStart {
    start: u32,
    article: usize,
    part: Part,
    /// The length of the text that is shown where another one is printed: what is found in that stands for all of it.
    shown: Option<u32>,
}

#[derive(Debug)]
struct Shift {
    from: u32,
    by: u32,
}

impl Index {
    /// Lays out an edition's text, in time linear in its length.
    pub fn build(edition: Rc<Edition>) -> Self {
        let mut text = Vec::new();
        let mut parts = Vec::new();
        let mut shifts = vec![Shift { from: 0, by: 0 }];
        let mut sentence_starts = Vec::new();
        let mut lengths = Vec::new();
        for (number, article) in edition.articles.iter().enumerate() {
            let article_start = text.len();
            for (part, original, shown) in texts(article) {
                let start = text.len() as u32;
                parts.push(PartStart {
                    start,
                    article: number,
                    part,
                    shown,
                });
                let mut begins = sentences(original)
                    .into_iter()
                    .map(|[begin, _]| begin)
                    .peekable();
                let mut shift = 0;
                shifts.push(Shift { from: start, by: 0 });
                fold_each(original, |c, index| {
                    let place = text.len() as u32;
                    if begins.next_if(|&begin| begin <= index).is_some() {
                        while begins.next_if(|&begin| begin <= index).is_some() {}
                        sentence_starts.push(place);
                    }
                    if index - (place - start) != shift {
                        shift = index - (place - start);
                        shifts.push(Shift {
                            from: place,
                            by: shift,
                        });
                    }
                    text.push(c);
                });
                text.push(BREAK);
            }
            lengths.push((text.len() - article_start) as u32);
        }
        let ids = edition.entities.iter().map(|entity| entity.id.clone());
        let entities = Map::sorted(ids.zip(0..));
        let mut mentions = vec![Vec::new(); edition.entities.len()];
        for (number, article) in edition.articles.iter().enumerate() {
            for (at, mention) in article.mentions.iter().enumerate() {
                if let Some(&entity) = entities.get(&mention.entity) {
                    mentions[entity].push((number, at));
                }
            }
        }
        let catalogue = Catalogue::build(&edition, &mentions);
        let postings = Postings::build(&text);
        Self {
            edition,
            text,
            postings,
            parts,
            shifts,
            sentences: sentence_starts,
            lengths,
            entities,
            mentions,
            catalogue,
        }
    }

    /// Returns the edition that is searched.
    pub fn edition(&self) -> &Rc<Edition> {
        &self.edition
    }

    /// Returns an entity's index in the edition.
    pub fn entity(&self, id: &EntityId) -> Option<usize> {
        self.entities.get(id).copied()
    }

    /// Returns an article by its index in the edition.
    pub(super) fn article(&self, number: usize) -> &Article {
        &self.edition.articles[number]
    }

    /// Returns an article's length in folded characters.
    pub(super) fn length(&self, article: usize) -> u32 {
        self.lengths[article]
    }

    /// Finds every place of a text, folded, in edition order and without overlap, by article.
    pub(super) fn find(&self, wanted: &str, term: u32) -> Vec<(usize, Vec<Hit>)> {
        let mut needle = Vec::new();
        fold_each(wanted, |c, _| needle.push(c));
        self.find_folded(&needle, term)
    }

    /// Finds every place of characters that are folded already.
    pub(super) fn find_folded(&self, needle: &[char], term: u32) -> Vec<(usize, Vec<Hit>)> {
        let mut found: Vec<(usize, Vec<Hit>)> = Vec::new();
        let mut part = 0;
        let mut shift = 0;
        for place in self.postings.find(&self.text, needle) {
            part = advance(&self.parts, part, |p| p.start <= place);
            let PartStart {
                start,
                article,
                part: name,
                shown,
            } = self.parts[part];
            let last = place + needle.len() as u32 - 1;
            shift = advance(&self.shifts, shift, |s| s.from <= place);
            let last_shift = advance(&self.shifts, shift, |s| s.from <= last);
            let hit = Hit {
                part: name,
                start: shown.map_or(place - start + self.shifts[shift].by, |_| 0),
                end: shown.unwrap_or(last - start + self.shifts[last_shift].by + 1),
                term,
            };
            match found.last_mut() {
                // Where what is shown holds the term, what was printed instead adds nothing.
                Some((last, hits)) if *last == article && shown.is_some() => {
                    if !hits.iter().any(|known| known.part == name) {
                        hits.push(hit);
                    }
                }
                Some((last, hits)) if *last == article => hits.push(hit),
                _ => found.push((article, vec![hit])),
            }
        }
        found
    }

    /// Numbers the sentence that a character of an article's part stands in; two characters of one sentence have one number.
    pub(super) fn sentence_of(&self, article: usize, part: Part, at: u32) -> usize {
        self.walk(article).sentence(part, at)
    }

    /// Begins to walk through an article's sentences.
    pub(super) fn walk(&self, article: usize) -> Walk<'_> {
        let part = self.parts.partition_point(|part| part.article < article);
        let start = self.parts.get(part).map_or(0, |part| part.start);
        let shift = self.shifts.partition_point(|shift| shift.from <= start);
        let sentence = self.sentences.partition_point(|&begin| begin <= start);
        Walk {
            index: self,
            part,
            shift: shift.saturating_sub(1),
            sentence: sentence.saturating_sub(1),
        }
    }

    /// Returns the hit that covers an article's mention.
    pub(super) fn mention_hit(&self, article: usize, mention: usize, term: u32) -> Hit {
        let mention = &self.article(article).mentions[mention];
        Hit {
            part: mention.part,
            start: mention.start,
            end: mention.end,
            term,
        }
    }
}

/// Lists an article's texts in reading order; a corrected headline's printed text follows it, with the length of what is shown.
fn texts(article: &Article) -> impl Iterator<Item = (Part, &str, Option<u32>)> {
    Part::all(article).flat_map(|(part, text)| {
        let printed = printed(article, part).map(|printed| (part, printed, Some(length(text))));
        std::iter::once((part, text, None)).chain(printed)
    })
}

/// Returns what was printed where an editor corrected a part.
pub(super) fn printed(article: &Article, part: Part) -> Option<&str> {
    match part {
        Part::Headline(at) => article.headlines.get(usize::from(at))?.printed.as_deref(),
        _ => None,
    }
}

/// Numbers the sentences of one article for places that come in reading order.
pub(super) struct Walk<'a> {
    index: &'a Index,
    part: usize,
    shift: usize,
    sentence: usize,
}

impl Walk<'_> {
    /// Numbers the sentence at a place, in code points of the part, that does not stand before the last one asked for.
    pub(super) fn sentence(&mut self, part: Part, at: u32) -> usize {
        let Index {
            parts,
            shifts,
            sentences,
            ..
        } = self.index;
        let Some(here) = parts.get(self.part) else {
            return 0;
        };
        let ahead = parts[self.part..]
            .iter()
            .take_while(|next| next.article == here.article);
        self.part += ahead.take_while(|next| next.part < part).count();
        let Some(PartStart { start, .. }) = parts.get(self.part) else {
            return 0;
        };
        self.shift = advance(shifts, self.shift, |shift| shift.from <= *start);
        let end = parts.get(self.part + 1).map_or(u32::MAX, |next| next.start);
        let inside = |shift: &Shift| {
            shift.from <= *start || (shift.from < end && shift.from - start + shift.by <= at)
        };
        self.shift = advance(shifts, self.shift, inside);
        let place = (start + at).saturating_sub(shifts[self.shift].by);
        self.sentence = advance(sentences, self.sentence, |&begin| begin <= place);
        self.sentence
    }
}

/// Returns the last index from `from` on for which `holds`, doubling its steps, so that a walk over all costs no more than its length.
fn advance<T>(items: &[T], from: usize, holds: impl Fn(&T) -> bool) -> usize {
    let mut step = 1;
    while items.get(from + step).is_some_and(&holds) {
        step *= 2;
    }
    let begin = from + step / 2;
    let end = items.len().min(from + step);
    begin + items[begin..end].partition_point(holds).max(1) - 1
}
