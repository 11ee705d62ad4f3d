//! Any input → page: every format has one adapter here.
//!
//! `plain` reads text. `pdf`, `alto`, `hocr` and `page_xml` read printed pages, whose lines have places; `layout` brings
//! those into reading order. What a page says is not understood here: `compile` reads it.

pub mod alto;
pub mod hocr;
pub mod layout;
pub mod page_xml;
#[cfg(not(target_arch = "wasm32"))]
pub mod pdf;
pub mod plain;

mod markup;
mod recognised;

pub use recognised::{Recognised, RecognisedError};

/// Holds one raw page, decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawPage {
    /// The file's name without its folder, or `-`.
    pub file: String,
    /// The SHA-256 of the file's bytes, in hexadecimal.
    pub sha256: String,
    /// The WHATWG name of the encoding it was read in.
    pub encoding: String,
    /// The text; lines end with `\n` or `\r\n`, a form feed ends a page of the extractor.
    pub text: String,
    /// The page's number (版次), where the editor gives it.
    pub number: Option<String>,
    /// The page's name (版名), where the editor gives it.
    pub section: Option<String>,
}
