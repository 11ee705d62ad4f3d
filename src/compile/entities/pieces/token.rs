//! What the lattice cuts a text into.

use crate::compile::entities::lexicon::trie::Marks;
use crate::compile::entities::pieces::evidence::Evidence;
use crate::model::EntityKind;

/// Holds a piece of the text: a word, or what a rule took for a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Token {
    /// First character.
    pub(crate) start: usize,
    /// One past the last character.
    pub(crate) end: usize,
    /// The kind of name, or `None` for a word.
    pub(crate) kind: Option<EntityKind>,
    /// The part of speech of a word; `?` for a character that no list holds, `!` for punctuation, `#` for Latin letters and digits.
    pub(crate) pos: char,
    /// What a word is.
    pub(crate) marks: Marks,
    /// The rule that took it for a name.
    pub(crate) evidence: Evidence,
    /// What it costs to read the text this way; less is likelier.
    pub(crate) cost: f32,
}

impl Token {
    /// Makes a word.
    pub(crate) fn word(start: usize, end: usize, pos: char, marks: Marks, cost: f32) -> Self {
        Self {
            start,
            end,
            kind: None,
            pos,
            marks,
            evidence: Evidence::Word,
            cost,
        }
    }

    /// Makes a name.
    pub(crate) fn name(
        start: usize,
        end: usize,
        kind: EntityKind,
        evidence: Evidence,
        cost: f32,
    ) -> Self {
        Self {
            start,
            end,
            kind: Some(kind),
            pos: 'n',
            marks: Marks::default(),
            evidence,
            cost,
        }
    }

    /// Says whether the token is a name of `kind`.
    pub(crate) fn is(&self, kind: EntityKind) -> bool {
        self.kind == Some(kind)
    }
}
