//! Small pieces that screens are made of: links, lists, lines of context, drawers, the map of a page.
//!
//! Nothing here knows a screen; text with its entities marked is in `marks`.

pub mod byline;
pub mod date_text;
pub mod drawer;
pub mod excerpt;
pub mod headline;
pub mod kwic;
pub mod late;
pub mod map;
pub mod route;
pub mod roving;
pub mod save;
pub mod vertical;
