//! Places. Comes in: a line and its words; goes out: candidates with their costs.

pub(crate) mod abbreviations;
pub(crate) mod ends;
pub(crate) mod grammar;
pub(crate) mod sounds;
pub(crate) mod towns;
pub(crate) mod words;
