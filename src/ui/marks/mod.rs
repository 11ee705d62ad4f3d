//! Text with its entities marked: how marks nest, what they mean, and the card of the one that is pointed at.

pub mod card;
pub mod legend;
mod nest;
pub mod pointing;
pub mod prose;
pub mod roster;
pub mod steps;
