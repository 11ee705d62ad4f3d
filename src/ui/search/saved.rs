//! Saving what is shown as a file that other programs read.

use crate::search::Order;
use crate::state::Sort;
use crate::ui::desk::ScreenProps;
use crate::ui::device::files;
use crate::ui::kwic;
use serde_json::json;

/// Characters of context that a saved line has on each side.
const CONTEXT: u32 = 40;

/// Names the forms in which results are saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Csv,
    JsonLines,
    Markdown,
}

impl Form {
    pub(super) const ALL: [Self; 3] = [Self::Csv, Self::JsonLines, Self::Markdown];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::JsonLines => "JSON Lines",
            Self::Markdown => "Markdown",
        }
    }
}
