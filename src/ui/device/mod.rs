//! The reader's machine, asked by components in handlers and effects: clipboard, files, store, voice, selection.
//!
//! Prerendering compiles this and never calls it: handlers and effects do not run there.
//! Every function is silent where the browser refuses: it answers `None` or `false`, and the component says so.

pub mod clipboard;
pub mod clock;
pub mod files;
pub mod highlight;
pub mod layout;
pub mod selection;
pub mod speech;
pub mod storage;
pub mod store;
