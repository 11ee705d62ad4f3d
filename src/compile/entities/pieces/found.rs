//! Names as the rules find them.

use super::evidence::Evidence;
use crate::model::EntityKind;

/// Holds what was found: a name and the tokens it spans.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Found {
    /// First character.
    pub(crate) start: usize,
    /// One past the last character.
    pub(crate) end: usize,
    /// Its kind.
    pub(crate) kind: EntityKind,
    /// The rule.
    pub(crate) evidence: Evidence,
}
