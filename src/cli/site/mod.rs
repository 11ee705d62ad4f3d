//! The files of a site as values: what stands beside the prerendered pages, made without touching a disk.
//!
//! `fixed` is what is the same for every edition, `frame` the form for other people's pages, `offline` the service
//! worker: it lists all the others and is therefore made last.

pub mod fixed;
pub mod offline;

use std::collections::BTreeMap;

/// Holds a site: addresses relative to its root, with `/`, and the bytes that stand there.
pub type Site = BTreeMap<String, Vec<u8>>;
