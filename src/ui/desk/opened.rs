//! An edition that is open, and what follows from it alone.

use super::edition_facts::Facts;
use super::shared::Shared;
use crate::model::Edition;
use crate::search::Index;

/// Holds an edition, and what is computed of it once, when it is opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The edition.
    pub edition: Shared<Edition>,
    /// What follows from it.
    pub facts: Shared<Facts>,
    /// Finds things in it.
    pub index: Shared<Index>,
}

/// Says what the page came with.
#[derive(Clone, Debug, PartialEq)]
pub enum Loaded {
    /// An edition.
    Edition(Opened),
    /// No edition.
    Nothing,
    /// An edition that cannot be read, and why.
    Broken(String),
}

impl Opened {
    /// Opens an edition, in time linear in its length.
    pub fn new(edition: Shared<Edition>) -> Self {
        Self {
            facts: Shared::new(Facts::of(&edition)),
            index: Shared::new(Index::build(edition.to_rc())),
            edition,
        }
    }
}
