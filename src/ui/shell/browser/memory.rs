//! What the browser remembers from visit to visit: how text is set, and what was read.

use crate::state::Settings;
pub(super) use crate::ui::device::storage::{keep, kept};

/// The key under which settings are remembered.
pub(super) const SETTINGS: &str = "kanbao-settings";
/// The key under which what was read is remembered.
pub(super) const READING: &str = "kanbao-read";

/// Returns how text is set, as remembered or as at first.
pub(super) fn remembered() -> Settings {
    kept(SETTINGS).map_or_else(Settings::default, |kept| Settings::parse(&kept))
}
