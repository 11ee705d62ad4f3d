//! Organisations and venues. Comes in: tokens; goes out: names that run over several of them.

pub(crate) mod brands;
pub(crate) mod compose;
pub(crate) mod organs;
pub(crate) mod starts;
pub(crate) mod words;
