//! What is the same in every site: the mark, the web manifest, the element for other pages.

use super::Site;

const FILES: [(&str, &[u8]); 23] = [
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
    ("embed.js", include_bytes!("../../static/embed.js")),
    (
        "embed/card.js",
        include_bytes!("../../static/embed/card.js"),
    ),
    (
        "embed/dummy.js",
        include_bytes!("../../static/embed/dummy.js"),
    ),
    (
        "embed/edition.js",
        include_bytes!("../../static/embed/edition.js"),
    ),
    (
        "embed/find.js",
        include_bytes!("../../static/embed/find.js"),
    ),
    (
        "embed/frame.css",
        include_bytes!("../../static/embed/frame.css"),
    ),
    (
        "embed/frame.js",
        include_bytes!("../../static/embed/frame.js"),
    ),
    (
        "embed/host.js",
        include_bytes!("../../static/embed/host.js"),
    ),
    (
        "embed/lists.js",
        include_bytes!("../../static/embed/lists.js"),
    ),
    (
        "embed/pieces.js",
        include_bytes!("../../static/embed/pieces.js"),
    ),
    (
        "embed/story.js",
        include_bytes!("../../static/embed/story.js"),
    ),
    (
        "embed/style.js",
        include_bytes!("../../static/embed/style.js"),
    ),
    (
        "embed/text.js",
        include_bytes!("../../static/embed/text.js"),
    ),
    (
        "embed/views.js",
        include_bytes!("../../static/embed/views.js"),
    ),
    (
        "embed/words.js",
        include_bytes!("../../static/embed/words.js"),
    ),
    ("offline.js", include_bytes!("../../static/offline.js")),
];

/// Adds the files that no edition changes.
pub(super) fn add(site: &mut Site) {
    for (path, bytes) in FILES {
        site.insert(path.into(), bytes.into());
    }
}
