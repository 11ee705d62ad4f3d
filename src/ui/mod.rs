//! View → page: every component is a function of values; `browser` alone touches the window.
//!
//! `app` owns the state and shows the screen that the view names; each screen is a file, or a folder, named like it,
//! and takes the same [`desk::ScreenProps`]. Every word stands in `strings`, every colour in `static/css/tokens.css`.

pub mod app;
pub mod bar;
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod byline;
pub mod card;
pub mod cite;
pub mod contents;
pub mod dates;
pub mod decisions;
pub mod desk;
pub mod device;
pub mod empty;
pub mod entity;
pub mod excerpt;
pub mod facts;
pub mod failure;
pub mod front;
pub mod headline;
pub mod help;
pub mod host;
pub mod import;
pub mod keys;
pub mod kwic;
pub mod late;
pub mod legend;
pub mod map;
pub mod masthead;
mod nest;
pub mod notes;
pub mod numbers;
pub mod opened;
pub mod panel;
pub mod places;
pub mod pointing;
#[cfg(not(target_arch = "wasm32"))]
mod prerender;
pub mod program;
pub mod proof;
pub mod prose;
pub mod rail;
pub mod reader;
pub mod register;
pub mod roster;
pub mod route;
pub mod roving;
pub mod save;
pub mod search;
pub mod search_box;
pub mod shared;
pub mod sheet;
pub mod similar;
pub mod speech;
pub mod story;
pub mod strings;
pub mod timeline;
pub mod tools;
pub mod typeset;
pub mod vertical;
pub mod words;

#[cfg(not(target_arch = "wasm32"))]
pub use prerender::prerender;
