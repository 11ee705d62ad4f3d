//! The program around the screens: it owns the state, shows bar, screen and panel, and answers keys.
//!
//! `browser` alone touches the window; `prerender` draws the same markup without one.

pub mod app;
mod bar;
#[cfg(target_arch = "wasm32")]
pub mod browser;
mod empty;
mod failure;
mod help;
pub mod keys;
mod panel;
#[cfg(not(target_arch = "wasm32"))]
mod prerender;
pub mod programs;
mod typeset;

#[cfg(not(target_arch = "wasm32"))]
pub use prerender::prerender;
