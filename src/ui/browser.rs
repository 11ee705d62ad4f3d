//! The only file that touches the window.

/// Starts the reader in the document's body.
pub fn start() {}
