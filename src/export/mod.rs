//! Edition → what other programs read: citations, tables, JSON-LD, ninjs, notes.

mod markup;
mod sheet;
mod tables;

pub use sheet::{Format, Sheet};
pub use tables::{entity_table, hit_table, mention_table, number_table};
