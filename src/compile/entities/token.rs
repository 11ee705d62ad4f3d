//! What the lattice cuts a text into.

use super::lexicon::Marks;
use crate::model::EntityKind;

/// Holds a piece of the text: a word, or what a rule took for a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Token {
    /// First character.
    pub(super) start: usize,
    /// One past the last character.
    pub(super) end: usize,
    /// The kind of name, or `None` for a word.
    pub(super) kind: Option<EntityKind>,
    /// The part of speech of a word; `?` for a character that no list holds, `!` for punctuation, `#` for Latin letters and digits.
    pub(super) pos: char,
    /// What a word is.
    pub(super) marks: Marks,
    /// The rule that took it for a name.
    pub(super) evidence: &'static str,
    /// What it costs to read the text this way; less is likelier.
    pub(super) cost: f32,
}

impl Token {
    /// Makes a word.
    pub(super) fn word(start: usize, end: usize, pos: char, marks: Marks, cost: f32) -> Self {
        Self {
            start,
            end,
            kind: None,
            pos,
            marks,
            evidence: "",
            cost,
        }
    }

    /// Makes a name.
    pub(super) fn name(
        start: usize,
        end: usize,
        kind: EntityKind,
        evidence: &'static str,
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
    pub(super) fn is(&self, kind: EntityKind) -> bool {
        self.kind == Some(kind)
    }
}
