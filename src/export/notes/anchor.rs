//! Finding notes again after the edition was compiled anew.

use super::Note;
use crate::model::{Article, Edition, Part};
use crate::text::fold_each;

/// Says how a note was found again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Anchoring {
    /// Where it was.
    Exact,
    /// The same words, elsewhere; the note was moved there.
    Moved,
    /// Nowhere; the note is as it was.
    Lost,
}

/// Finds each note in an edition: where it was, or where its words stand among words most like those around it.
pub fn reanchor(edition: &Edition, notes: &[Note]) -> Vec<(Note, Anchoring)> {
    notes.iter().map(|note| anchor(edition, note)).collect()
}

fn anchor(edition: &Edition, note: &Note) -> (Note, Anchoring) {
    let article = edition.article(&note.article);
    let text = article
        .and_then(|article| note.part.text(article))
        .unwrap_or_default();
    if !note.quote.is_empty() && crate::text::slice(text, note.start, note.end) == note.quote {
        return (note.clone(), Anchoring::Exact);
    }
    let here = article.and_then(|article| best_place(std::iter::once(article), note));
    match here.or_else(|| best_place(edition.articles.iter(), note)) {
        Some(place) => (moved(note, &place), Anchoring::Moved),
        None => (note.clone(), Anchoring::Lost),
    }
}

struct Place<'a> {
    article: &'a Article,
    part: Part,
    text: &'a str,
    start: u32,
    end: u32,
    /// How many characters of context agree.
    agreement: usize,
}

fn moved(note: &Note, place: &Place) -> Note {
    let mut note = note.clone();
    note.article = place.article.id.clone();
    note.part = place.part;
    (note.start, note.end) = (place.start, place.end);
    note.quote_from(place.text);
    note
}

/// Returns the place of a note's words whose surroundings agree most, the first of equals.
fn best_place<'a>(articles: impl Iterator<Item = &'a Article>, note: &Note) -> Option<Place<'a>> {
    let [quote, prefix, suffix] =
        [&note.quote, &note.prefix, &note.suffix].map(|text| fold(text).0);
    let mut best: Option<Place> = None;
    for article in articles.filter(|_| !quote.is_empty()) {
        for (part, text) in Part::all(article) {
            let (chars, origins) = fold(text);
            for at in (0..chars.len()).filter(|&at| chars[at..].starts_with(&quote)) {
                let end = at + quote.len();
                let before = chars[..at]
                    .iter()
                    .rev()
                    .zip(prefix.iter().rev())
                    .take_while(|(a, b)| a == b)
                    .count();
                let after = chars[end..]
                    .iter()
                    .zip(&suffix)
                    .take_while(|(a, b)| a == b)
                    .count();
                if best
                    .as_ref()
                    .is_none_or(|best| best.agreement < before + after)
                {
                    let (start, end) = (origins[at], origins[end - 1] + 1);
                    best = Some(Place {
                        article,
                        part,
                        text,
                        start,
                        end,
                        agreement: before + after,
                    });
                }
            }
        }
    }
    best
}

fn fold(text: &str) -> (Vec<char>, Vec<u32>) {
    let mut folded = (Vec::new(), Vec::new());
    fold_each(text, |c, index| {
        folded.0.push(c);
        folded.1.push(index);
    });
    folded
}
