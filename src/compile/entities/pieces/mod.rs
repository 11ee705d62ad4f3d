//! What a text is while it is read. Comes in: the printed text; goes out: lines, tokens, names found and the rule of each.
//!
//! Types only; the folders beside decide.

pub(crate) mod evidence;
pub(crate) mod found;
pub(crate) mod line;
pub(crate) mod segment;
pub(crate) mod token;
