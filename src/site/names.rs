//! Names that tell what a file holds: such a file never changes, and may be kept for ever.

use sha2::{Digest, Sha256};

/// Returns sixteen hexadecimal digits of the hash of `bytes`.
pub(super) fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes)[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Tells whether a file or its folder has a name that ends with a hash: sixteen hexadecimal digits after a dash.
pub(super) fn has_hash(path: &str) -> bool {
    path.split('/').any(|name| {
        let stem = name.split('.').next().unwrap_or(name);
        let hash = stem.trim_end_matches("_bg").rsplit_once('-');
        hash.is_some_and(|(_, hash)| {
            hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{fingerprint, has_hash};

    #[test]
    fn names_that_never_change() {
        for path in [
            "kanbao-29923b44f7f5851e_bg.wasm",
            "a/start-adea0d0ed49c73a7.js",
            "program-29923b44f7f5851e/kanbao.js",
            &format!("edition-{}.json", fingerprint(b"")),
        ] {
            assert!(has_hash(path), "{path}");
        }
        for path in ["index.html", "icons/kanbao-192.png", "edition.json"] {
            assert!(!has_hash(path), "{path}");
        }
    }
}
