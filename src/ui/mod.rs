//! View → page: every component is a function of values; `browser` alone touches the window.

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod device;
pub mod import;
pub mod proof;
