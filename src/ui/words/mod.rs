//! Every word of the interface, in 简体, 繁體 and English, side by side, one file for each group of screens: a missing one
//! does not compile.
//!
//! The names of the trade stay Chinese terms in both Chinese columns; `{}` stands for a value.

mod entity;
mod import;
mod keys;
mod page;
mod proof;
mod search;
mod text;
mod tools;

pub use entity::*;
pub use import::*;
pub use keys::KEY_GROUPS;
pub use page::*;
pub use proof::*;
pub use search::*;
pub use text::{Lang, Text};
pub use tools::*;
