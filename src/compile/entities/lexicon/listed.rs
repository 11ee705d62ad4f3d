//! The words of the lists in a text, looked up once for all the rules that ask for them.

use crate::compile::entities::lexicon::trie::{Lexicon, Word};

/// Holds which words of the lists begin at each character of a text.
#[derive(Debug)]
pub(crate) struct Listed {
    /// Where the words of each character begin among all, and the end.
    firsts: Vec<u32>,
    /// Length in characters and word, the shortest first.
    words: Vec<(u32, &'static Word)>,
}

impl Listed {
    /// Looks through `chars`.
    pub(crate) fn of(chars: &[char]) -> Self {
        let lexicon = Lexicon::common();
        let narrow = |size: usize| u32::try_from(size).unwrap_or(u32::MAX);
        let mut listed = Self {
            firsts: Vec::with_capacity(chars.len() + 1),
            words: Vec::with_capacity(chars.len() * 2),
        };
        for start in 0..chars.len() {
            listed.firsts.push(narrow(listed.words.len()));
            lexicon.prefixes(&chars[start..], |size, word| {
                listed.words.push((narrow(size), word));
            });
        }
        listed.firsts.push(narrow(listed.words.len()));
        listed
    }

    /// Lists the words that begin at `start` with their lengths in characters, the shortest first.
    pub(crate) fn at(&self, start: usize) -> impl Iterator<Item = (usize, &'static Word)> + '_ {
        let range = match self.firsts.get(start..start + 2) {
            Some(&[first, end]) => first as usize..end as usize,
            _ => 0..0,
        };
        self.words[range]
            .iter()
            .map(|&(size, word)| (size as usize, word))
    }

    /// Returns the word of exactly `size` characters that begins at `start`.
    pub(crate) fn get(&self, start: usize, size: usize) -> Option<&'static Word> {
        self.at(start)
            .find(|&(length, _)| length == size)
            .map(|(_, word)| word)
    }
}
