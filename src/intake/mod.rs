//! Any input → printed pages: siblings of one shape, each a reader of one kind of file.
//!
//! What a page says is not understood here; `page` brings its lines into reading order, and `compile` reads them.

pub mod alto;
pub mod hocr;
pub mod page_xml;
#[cfg(not(target_arch = "wasm32"))]
pub mod pdf;

mod markup;
mod recognised;

pub use recognised::{Recognised, RecognisedError};
