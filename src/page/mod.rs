//! What a page is before it is understood: plain data, and the order in which a reader goes over it.

mod block;
mod order;
mod printed;
mod rect;
mod region;
mod settled;

pub use order::{Placed, Transcript, transcript};
pub use printed::{Finding, PrintedLine, PrintedPage, Unseen};
pub use rect::Rect;
