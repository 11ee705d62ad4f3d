//! Words: data files → sets, lists, the gazetteer, and what a character may begin. Comes in: nothing but the files; goes
//! out: what is asked of them.
//!
//! Nothing here knows a page, a line or an article.

pub mod gazetteer;
pub(crate) mod hints;
pub(crate) mod lines;
pub(crate) mod lists;
pub(crate) mod page_words;
pub(crate) mod words;
