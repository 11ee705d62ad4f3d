//! What is the same in every site: the mark, the web manifest, the element for other pages.

use super::Site;

const FILES: [(&str, &[u8]); 8] = [
    (
        "icons/kanbao.svg",
        include_bytes!("../../static/icons/kanbao.svg"),
    ),
    (
        "icons/kanbao-180.png",
        include_bytes!("../../static/icons/kanbao-180.png"),
    ),
    (
        "icons/kanbao-192.png",
        include_bytes!("../../static/icons/kanbao-192.png"),
    ),
    (
        "icons/kanbao-512.png",
        include_bytes!("../../static/icons/kanbao-512.png"),
    ),
    (
        "icons/maskable-512.png",
        include_bytes!("../../static/icons/maskable-512.png"),
    ),
    ("icons/og.png", include_bytes!("../../static/icons/og.png")),
    (
        "manifest.webmanifest",
        include_bytes!("../../static/manifest.webmanifest"),
    ),
    ("offline.js", include_bytes!("../../static/offline.js")),
];

/// Adds the files that no edition changes.
pub(super) fn add(site: &mut Site) {
    for (path, bytes) in FILES {
        site.insert(path.into(), bytes.into());
    }
}
