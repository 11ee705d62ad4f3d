//! What the browser remembers from visit to visit: how text is set, and what was read.

use crate::state::Settings;
use web_sys::Storage;

/// The key under which settings are remembered.
pub(super) const SETTINGS: &str = "kanbao-settings";
/// The key under which what was read is remembered.
pub(super) const READING: &str = "kanbao-read";

/// Returns how text is set, as remembered or as at first.
pub(super) fn remembered() -> Settings {
    kept(SETTINGS).map_or_else(Settings::default, |kept| Settings::parse(&kept))
}

/// Returns what is remembered under a key.
pub(super) fn kept(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Remembers something under a key.
pub(super) fn keep(key: &str, value: &str) {
    if let Some(storage) = storage() {
        // Where the browser keeps nothing, it lasts as long as the page.
        drop(storage.set_item(key, value));
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
