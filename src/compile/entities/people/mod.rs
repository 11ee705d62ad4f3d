//! Personal names. Comes in: a line and what stands around; goes out: candidates with their costs, the names of a byline, titles.

pub(crate) mod byline;
pub(crate) mod context;
pub(crate) mod latin;
pub(crate) mod names;
pub(crate) mod rare;
pub(crate) mod roles;
pub(crate) mod weight;
