//! What every character of a page may be part of.

use crate::compile::lexis::hints::{TABLE, other};
use crate::page::Page;
use crate::text::typeset::is_common;

/// Marks every glyph with what it may be part of.
pub(crate) fn mark(page: &mut Page) {
    let table = &*TABLE;
    for glyph in &mut page.glyphs {
        // Most characters of a page are common ideographs, which one look into the table answers.
        glyph.hints = if is_common(glyph.ch) {
            table.common(glyph.ch)
        } else {
            other(glyph.ch)
        };
    }
}
