//! The reading of articles. Comes in: segments; goes out: the names in each.
//!
//! `fixed` finds times and quantities, `lattice` cuts the rest into words and names, `tagger` proposes what no rule knows,
//! `memory` keeps what one article says for the others; `articles` is the order of it all.

pub(crate) mod articles;
pub(crate) mod fixed;
pub(crate) mod guess;
pub(crate) mod lattice;
pub(crate) mod lattice_parts;
pub(crate) mod memory;
pub(crate) mod tagged;
pub mod tagger;
