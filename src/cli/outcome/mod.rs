//! How a run ends: an exit code, and why a command could not do its work.

mod exit;
mod failure;

pub(super) use exit::{Exit, HELP};
pub(super) use failure::Failure;
