//! Page → page: what extraction broke is put right.

pub(super) mod fonts;
pub(super) mod gutters;
pub(super) mod overprint;
pub(super) mod pull_quotes;
pub(super) mod splice;
mod surnames;
