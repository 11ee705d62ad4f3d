//! Text and sites → files and folders, whole or not at all.

pub(super) mod folder;
pub(super) mod write;
