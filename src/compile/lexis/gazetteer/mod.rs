//! The gazetteer: the divisions of China from province to county, the towns in them, and what names alone tell.

mod code;
pub(crate) mod divisions;
mod kinds;
pub(crate) mod towns;

pub use code::{GENERICS, Row, decode, encode};

/// Whether `name` is that of a province, a city or a county of China, in full or short.
pub(crate) fn is_division(name: &str) -> bool {
    !divisions::Divisions::common().find(name).is_empty()
}
