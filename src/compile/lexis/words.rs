//! Words that are looked for at one place of a run after the other.

use crate::page::{Glyph, has_at};

/// Holds words that are looked for at one place after the other.
pub(crate) struct Words(Vec<Word>);

struct Word {
    first: char,
    word: &'static str,
    length: usize,
}

impl Words {
    /// Takes a list of words.
    pub(crate) fn of(words: &[&'static str]) -> Self {
        let word = |word: &&'static str| {
            Some(Word {
                first: word.chars().next()?,
                word,
                length: word.chars().count(),
            })
        };
        Self(words.iter().filter_map(word).collect())
    }

    /// Lists those that stand at `index` of a run: the place in the list, the word, and its length in characters.
    pub(crate) fn at(
        &self,
        run: &[Glyph],
        index: usize,
    ) -> impl Iterator<Item = (usize, &'static str, usize)> {
        let first = run.get(index).map(|glyph| glyph.sign());
        let words = self.0.iter().enumerate();
        words
            .filter(move |(_, word)| Some(word.first) == first && has_at(run, index, word.word))
            .map(|(place, word)| (place, word.word, word.length))
    }
}
