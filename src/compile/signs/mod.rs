//! Questions asked of a run of glyphs: what it says of itself. Nothing here decides, and nothing here knows a block.

pub(super) mod byline_lines;
pub(super) mod datelines;
pub(super) mod dates;
pub(super) mod edges;
pub(super) mod entries;
pub(super) mod furniture;
pub(super) mod hints;
pub(super) mod imprint;
pub(super) mod jumplines;
pub(super) mod notices;
pub(super) mod openings;
pub(super) mod organisations;
pub(super) mod people;
pub(super) mod persons;
pub(super) mod roles;
