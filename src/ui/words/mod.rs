//! The words of the screens beside front page and reader, in 简体, 繁體 and English, one file for each.

macro_rules! words {
    ($($name:ident: $hans:literal, $hant:literal, $english:literal;)*) => {
        $(
            #[doc = $hans]
            pub const $name: Text = t($hans, $hant, $english);
        )*
    };
}

mod entity;
mod import;
mod keys;
mod proof;
mod search;
mod tools;

pub use entity::*;
pub use import::*;
pub use keys::KEY_GROUPS;
pub use proof::*;
pub use search::*;
pub use tools::*;
