//! Words → sets, and what a character may begin; knows no page.

pub(super) mod hints;
pub(super) mod lists;
pub(super) mod words;
