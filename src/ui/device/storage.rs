//! Short texts by name that are there at once: the browser's local storage.

use js_sys::Reflect;
use web_sys::Storage;

/// Returns the text kept under `key`.
pub fn kept(key: &str) -> Option<String> {
    match storage() {
        Some(storage) => storage.get_item(key).ok().flatten(),
        None => Reflect::get(&js_sys::global(), &key.into())
            .ok()?
            .as_string(),
    }
}

/// Keeps `text` under `key`; where the browser keeps nothing, it lasts as long as the page, and is found there by the
/// program that takes over.
pub fn keep(key: &str, text: &str) {
    drop(match storage() {
        Some(storage) => storage.set_item(key, text),
        None => Reflect::set(&js_sys::global(), &key.into(), &text.into()).map(drop),
    });
}

/// Forgets the text kept under `key`.
pub fn forget(key: &str) {
    drop(match storage() {
        Some(storage) => storage.remove_item(key),
        None => Reflect::delete_property(&js_sys::global(), &key.into()).map(drop),
    });
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
