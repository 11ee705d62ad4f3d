//! Printed pages: lines with their places, and the order in which a reader goes over them.

mod block;
mod order;
mod printed;
mod rect;
mod region;
mod settled;

pub use order::{Placed, Transcript, transcript};
pub use printed::{Finding, PrintedLine, PrintedPage, Unseen};
pub use rect::Rect;
