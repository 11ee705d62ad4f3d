//! 看报 Kanbao: a raw newspaper page becomes an edition, and the edition a page to read and explore.
//!
//! The rooms, in the order in which a newspaper page travels through them.

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod compile;
pub mod export;
pub mod intake;
pub mod model;
pub mod page;
pub mod search;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
pub mod state;
pub mod text;
pub mod ui;
