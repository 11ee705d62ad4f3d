//! What text is: character classes, folding, terms, spans.
//!
//! Everything that compares characters stands on this room; it knows no edition.
//! Every offset counts code points, half-open `[start, end)`.

mod class;
mod fold;
mod hedges;
mod natural;
mod numeral;
mod order;
mod plain;
mod sentence;
mod slice;
mod table;
pub mod typeset;

pub use class::{is_cjk, is_closing_mark, is_ideograph, is_opening_mark, is_word};
pub use fold::{fold, fold_each, folded};
pub use hedges::hedges;
pub use natural::natural;
pub use numeral::{numeral, small_numeral};
pub use order::{sort, sort_by_key};
pub use plain::{familiar, first_unprintable, is_text};
pub use sentence::{excerpt, sentences};
pub use slice::{length, slice};
pub use table::{Map, Set};
