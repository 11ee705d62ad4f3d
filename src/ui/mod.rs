//! View → page: every component is a function of values; `browser` alone touches the window.
//!
//! `app` owns the state and shows the screen that the view names; each screen is a file, or a folder, named like it,
//! and takes the same [`desk::ScreenProps`]. Every word stands in `strings`, every colour in `static/css/tokens.css`.

pub mod app;
pub mod bar;
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod desk;
pub mod device;
pub mod empty;
pub mod facts;
pub mod failure;
mod front;
pub mod host;
pub mod import;
pub mod keys;
#[cfg(not(target_arch = "wasm32"))]
mod prerender;
pub mod proof;
mod reader;
pub mod route;
pub mod shared;
pub mod strings;
pub mod words;

#[cfg(not(target_arch = "wasm32"))]
pub use prerender::prerender;
