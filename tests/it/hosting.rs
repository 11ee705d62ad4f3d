//! The built site on the servers that people have: nginx from Debian's packages, Python's own.

use super::server::Server;
use kanbao::model::EntityId;
use kanbao::site::{self, App, Options, Site};
use kanbao::ui::shell::programs::BUILD;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::LazyLock;

/// Makes an app such as Trunk leaves, with a program of some size.
pub(crate) fn app() -> App {
    let shell = concat!(
        "<!doctype html><html lang=zh-CN><meta charset=utf-8><meta name=generator content=\"Kanbao ",
        env!("CARGO_PKG_VERSION"),
        "\"><title>t</title><link href=./ rel=kanbao-program><link href=./kanbao-0123456789abcdef_bg.wasm rel=preload as=fetch>",
        "</head><body><div id=kanbao></div></body></html>"
    );
    let files = [
        ("index.html", shell.into()),
        (
            "kanbao-0123456789abcdef_bg.wasm",
            [&b"\0asm\x01\0\0\0".repeat(40_000), BUILD.as_bytes()].concat(),
        ),
        ("kanbao_bg.wasm", BUILD.into()),
        ("kanbao.js", "export default () => {};\n".into()),
        (
            "kanbao-0123456789abcdef.js",
            b"export default () => {};\n".repeat(400),
        ),
    ];
    let files: Site = files
        .into_iter()
        .map(|(path, bytes)| (path.to_owned(), bytes))
        .collect();
    App::new(files).expect("it has what an app has")
}

/// Returns the public site of a small edition.
pub(crate) fn public() -> &'static Site {
    static SITE: LazyLock<Site> = LazyLock::new(build);
    &SITE
}

/// Builds it: two articles, and the few entities that come first in them.
fn build() -> Site {
    let options = Options {
        base_url: Some("https://example.org/paper/".into()),
        ..Options::default()
    };
    let mut edition = super::fixture::edition();
    edition.articles.truncate(2);
    let kept: BTreeSet<EntityId> = edition
        .articles
        .iter()
        .flat_map(|article| {
            article
                .mentions
                .iter()
                .take(4)
                .map(|mention| mention.entity.clone())
        })
        .collect();
    edition.entities.retain(|entity| kept.contains(&entity.id));
    for article in &mut edition.articles {
        article
            .mentions
            .retain(|mention| kept.contains(&mention.entity));
    }
    let mut site = site::build(&Rc::new(edition), &app(), &options);
    site::compress(&mut site);
    site
}

/// Files of the site with the beginning of the type they are sent as.
fn types(python: bool) -> Vec<(PathBuf, &'static str)> {
    let article = public()
        .keys()
        .find(|path| path.starts_with("a/") && path.ends_with(".html"));
    let article = article.expect("the fixture has articles");
    let whole = public().keys().find(|path| path.ends_with("/kanbao.js"));
    let whole = whole.expect("the whole program has a folder");
    // Each has an old habit: Python knows no web manifest, nginx an old name of scripts.
    let (manifest, script) = if python {
        ("application/octet-stream", "text/javascript")
    } else {
        ("application/manifest+json", "application/javascript")
    };
    [
        ("index.html", "text/html"),
        ("kanbao-0123456789abcdef_bg.wasm", "application/wasm"),
        ("kanbao-0123456789abcdef.js", script),
        (whole.as_str(), script),
        ("embed.js", script),
        ("sw.js", script),
        ("edition.json", "application/json"),
        ("icons/kanbao.svg", "image/svg+xml"),
        ("icons/og.png", "image/png"),
        ("manifest.webmanifest", manifest),
        (article.as_str(), "text/html"),
    ]
    .map(|(path, media)| (PathBuf::from(path), media))
    .into()
}

#[test]
fn nginx() {
    let server = Server::nginx(public());
    for (path, media) in types(false) {
        let path = path.to_str().expect("paths are text");
        let plain = server.get(path, &[]);
        assert_eq!(
            (plain.status, plain.body == server.file(path)),
            (200, true),
            "{path}"
        );
        assert!(
            plain.header("content-type").starts_with(media),
            "{path}: {}",
            plain.header("content-type")
        );
        assert_eq!(plain.header("x-content-type-options"), "nosniff", "{path}");
        let has_hash = path.contains("0123456789abcdef") || path.starts_with("program-");
        let cache = if has_hash {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        assert_eq!(plain.header("cache-control"), cache, "{path}");
        let shared = ["embed.js", "edition.json"].contains(&path);
        assert_eq!(
            plain.header("access-control-allow-origin"),
            if shared { "*" } else { "" },
            "{path}"
        );
        // Seen before: nothing is sent again.
        let tag = format!("If-None-Match: {}", plain.header("etag"));
        assert_eq!(server.get(path, &[&tag]).status, 304, "{path}");
    }
    for path in [
        "index.html",
        "kanbao-0123456789abcdef_bg.wasm",
        "edition.json",
        "sw.js",
    ] {
        for (asked, encoding, ending) in [
            ("gzip, deflate, br", "br", "br"),
            ("gzip", "gzip", "gz"),
            ("identity", "", ""),
        ] {
            let answer = server.get(path, &[&format!("Accept-Encoding: {asked}")]);
            assert_eq!(
                answer.header("content-encoding"),
                encoding,
                "{path} as {asked}"
            );
            let file = if ending.is_empty() {
                path.to_owned()
            } else {
                format!("{path}.{ending}")
            };
            assert!(
                answer.body == server.file(&file),
                "{path} as {asked} lies ready"
            );
        }
    }
    let whole = server.file("kanbao-0123456789abcdef_bg.wasm");
    let part = server.get("kanbao-0123456789abcdef_bg.wasm", &["Range: bytes=100-199"]);
    assert_eq!((part.status, part.body == whole[100..200]), (206, true));
    // Deep links: the folder, a page with a query, a page without its ending, a page that is not there.
    for (path, status) in [
        ("", 200),
        ("index.html?from=mail", 200),
        ("index", 200),
        ("a/none.html", 404),
    ] {
        assert_eq!(server.get(path, &[]).status, status, "{path}");
    }
}

#[test]
fn python() {
    let server = Server::python(public());
    for (path, media) in types(true) {
        let path = path.to_str().expect("paths are text");
        let plain = server.get(path, &["Accept-Encoding: gzip, br"]);
        assert_eq!(
            (plain.status, plain.body == server.file(path)),
            (200, true),
            "{path}"
        );
        let found = plain.header("content-type");
        assert!(
            found.starts_with(media) || path.ends_with(".webmanifest"),
            "{path}: {found}"
        );
        let since = format!("If-Modified-Since: {}", plain.header("last-modified"));
        assert_eq!(server.get(path, &[&since]).status, 304, "{path}");
    }
    for (path, status) in [
        ("", 200),
        ("index.html?from=mail", 200),
        ("a/none.html", 404),
    ] {
        assert_eq!(server.get(path, &[]).status, status, "{path}");
    }
}

#[test]
fn a_site_is_the_same_bytes_each_time() {
    let (one, other) = (public(), build());
    assert_eq!(
        one.keys().collect::<Vec<_>>(),
        other.keys().collect::<Vec<_>>()
    );
    for (path, bytes) in one {
        assert!(other[path] == *bytes, "{path}");
    }
    assert!(
        one.contains_key("index.html.br")
            && one.contains_key("sw.js.gz")
            && !one.contains_key("icons/og.png.gz")
    );
}

#[test]
fn the_manifest_names_what_is_there() {
    let manifest: serde_json::Value =
        serde_json::from_slice(&public()["manifest.webmanifest"]).expect("it is JSON");
    for member in ["name", "short_name", "start_url", "scope", "display"] {
        assert!(manifest[member].is_string(), "{member}");
    }
    let icons = manifest["icons"].as_array().expect("it has icons");
    for icon in icons {
        let src = icon["src"].as_str().expect("an icon has an address");
        let bytes = &public()[src];
        if icon["type"] == "image/png" {
            // Width and height stand big-endian behind the signature and the head of the first chunk.
            let size =
                |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes"));
            assert_eq!(icon["sizes"], format!("{}x{}", size(16), size(20)), "{src}");
        }
    }
    assert!(icons.iter().any(|icon| icon["purpose"] == "maskable"));
}
