//! What the package promises natively, one module for each topic.

mod cli;
mod fixture;
mod search;
