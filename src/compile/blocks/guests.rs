//! Lines that name who was asked in an interview.

use super::block::{Block, Kind};
use crate::compile::signs::entries::is_guest;

/// Takes a line that names who was asked, among the lines above a text, for a byline.
pub(super) fn guests(blocks: &mut [Block]) {
    for index in 1..blocks.len() {
        let above = matches!(blocks[index - 1].kind, Kind::Display | Kind::Byline);
        if above && blocks[index].kind == Kind::Display && is_guest(&blocks[index].run) {
            blocks[index].kind = Kind::Byline;
        }
    }
}
