//! Words: data files → sets, lists and the gazetteer. Comes in: nothing but the files; goes out: what is asked of them.
//!
//! Nothing here knows a page, a line or an article.

pub mod gazetteer;
pub(super) mod hints;
pub(crate) mod lines;
pub(crate) mod lists;
pub(super) mod page_words;
pub(super) mod words;
