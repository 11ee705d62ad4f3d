//! How sure each decision of an article is, and why.

pub(crate) mod heading;
pub(crate) mod paragraph;
pub(crate) mod story;
