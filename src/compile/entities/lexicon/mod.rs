//! What the rules know of words. Comes in: the data files; goes out: a trie of words with their costs and marks, lists, names.

pub(crate) mod function;
pub(crate) mod letters;
pub(crate) mod listed;
pub(crate) mod lists;
pub(crate) mod names;
pub(crate) mod short_forms;
pub(crate) mod trie;
pub(crate) mod vocabulary;
