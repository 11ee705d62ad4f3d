//! Edition → what other programs read: citations, tables, JSON-LD, ninjs, feeds, notes.
//!
//! Pure functions from an edition to text: no clock, no address of their own; whoever calls says what the address is and
//! what day it is. Files are written by `cli`, downloads are handed out by `ui`.

mod cite;
mod copy;
mod feed;
mod form;
mod json_ld;
pub(crate) mod markup;
mod ninjs;
mod notes;
mod sheet;
mod tables;

pub use cite::{Access, Style, cite};
pub use copy::{markdown, with_source};
pub use feed::{Feed, atom, json_feed};
pub use form::{Form, Table, only};
pub use json_ld::{json_ld, news_article};
pub use ninjs::{ninjs, ninjs_extended};
pub use notes::{
    Anchoring, Note, NotesRead, notes_from_annotations, notes_from_markdown, notes_to_annotations,
    notes_to_markdown, reanchor,
};
pub use sheet::{Format, Sheet};
pub use tables::{article_table, entity_table, hit_table, mention_table, number_table};
