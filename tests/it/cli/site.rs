//! What `kanbao build` and `kanbao pack` write.

use crate::desk::{BUILT, Desk, PAGE, SHELL, page};
use std::fs;
use std::path::Path;

#[test]
fn build_writes_a_site_of_pages() {
    let desk = Desk::new().with_app();
    desk.kanbao(&BUILT).assert().code(0);
    let edition = desk.json("site/edition.json");
    let front =
        fs::read_to_string(desk.path("site/index.html")).expect("the site has a front page");
    assert!(
        front.contains("src=./start.js")
            && front.contains("data-view=\"#/\"")
            && front.contains("\"kanbao-edition\"")
    );
    let articles = edition["articles"]
        .as_array()
        .expect("an edition has articles");
    assert!(!articles.is_empty());
    for article in articles {
        let id = article["id"].as_str().expect("an article has an id");
        let page = fs::read_to_string(desk.path(&format!("site/a/{id}.html")))
            .expect("each article has its page");
        assert!(
            page.contains("src=\"../start.js\"") && page.contains("data-src=\"../edition-"),
            "{page}"
        );
        assert!(page.contains(&format!("data-view=\"#/a/{id}\"")));
    }
    assert!(desk.path("site/icons/kanbao.svg").exists());
    // From the edition the same site comes as from the page.
    desk.kanbao(&[
        "build",
        "site/edition.json",
        "--draft",
        "--app",
        "app",
        "-o",
        "again",
    ])
    .assert()
    .code(0);
    let sums =
        |folder: &str| fs::read(desk.path(folder).join("SHA256SUMS")).expect("a site has its list");
    assert!(sums("site") == sums("again"));
}

#[test]
fn a_site_with_an_address_can_be_found_and_followed() {
    let desk = Desk::new().with_app();
    desk.kanbao(&[
        "build",
        PAGE,
        "--app",
        "app",
        "-o",
        "site",
        "--base-url",
        "https://paper.example/11",
    ])
    .assert()
    .code(0);
    let read = |name: &str| {
        fs::read_to_string(desk.path("site").join(name))
            .unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    let edition = desk.json("site/edition.json");
    let id = edition["articles"][0]["id"]
        .as_str()
        .expect("an article has an id");
    let page = read(&format!("a/{id}.html"));
    for part in [
        format!(
            "rel=\"canonical\" type=\"text/html\" href=\"https://paper.example/11/a/{id}.html\""
        ),
        "<meta property=\"og:type\" content=\"article\">".into(),
        "href=\"../feeds/all.xml\"".into(),
        "href=\"../opensearch.xml\"".into(),
        "application/json+oembed".into(),
    ] {
        assert!(page.contains(&part), "no {part}");
    }
    let (_, rest) = page
        .split_once("<script type=\"application/ld+json\">")
        .expect("the page has its JSON-LD");
    let data: serde_json::Value =
        serde_json::from_str(rest.split("</script>").next().unwrap_or_default())
            .expect("it is JSON");
    assert_eq!(
        (&data["@type"], &data["url"]),
        (
            &"NewsArticle".into(),
            &format!("https://paper.example/11/a/{id}.html").into()
        )
    );
    assert!(
        read("sitemap.xml").contains(&format!("<loc>https://paper.example/11/a/{id}.html</loc>"))
    );
    assert!(read("robots.txt").contains("Sitemap: https://paper.example/11/sitemap.xml"));
    assert!(read("opensearch.xml").contains("{searchTerms}"));
    assert!(read("feeds/all.xml").contains(id) && read("feeds/page-1.json").contains(id));
    assert!(read("_headers").contains("immutable"));
    assert!(read("404.html").contains("https://paper.example/11/"));
    assert!(desk.path("site/index.html.br").exists() && desk.path("site/index.html.gz").exists());
    assert!(desk.path("site/sw.js").exists());
    // Without JavaScript the story is there, and the way to the others.
    assert!(page.contains("李永军") && page.contains("href=\"../index.html\""));
    for wrong in [
        "paper.example",
        "https://",
        "https://a.example/?x",
        "ftp://a.example",
    ] {
        desk.refuses(
            &[
                "build",
                PAGE,
                "--app",
                "app",
                "-o",
                "new",
                "--base-url",
                wrong,
            ],
            2,
            &["--base-url"],
        );
    }
}

#[test]
fn a_draft_is_for_trying_out() {
    let desk = Desk::new().with_app();
    desk.kanbao(&BUILT).assert().code(0);
    for public in ["sw.js", "index.html.br", "robots.txt", "feeds"] {
        assert!(!desk.path("site").join(public).exists(), "{public}");
    }
}

#[test]
fn a_site_replaces_only_what_it_wrote() {
    let desk = Desk::new().with_app();
    desk.kanbao(&BUILT).assert().code(0);
    // Its own former build may be replaced; what is no longer part of the site goes.
    let old = fs::read_dir(desk.path("site/a"))
        .expect("there are articles")
        .count();
    fs::write(desk.path("one.txt"), page().replace('邵', "衡")).expect("the desk is writable");
    desk.kanbao(&["build", "one.txt", "--draft", "--app", "app", "-o", "site"])
        .assert()
        .code(0);
    assert_eq!(
        fs::read_dir(desk.path("site/a"))
            .expect("there are articles")
            .count(),
        old
    );
    // What somebody else put or changed there is neither touched nor removed, unless told to.
    fs::write(desk.path("site/CNAME"), "paper.example").expect("the desk is writable");
    desk.refuses(&BUILT, 1, &["site is not empty", "CNAME", "--force"]);
    desk.kanbao(&BUILT).arg("--force").assert().code(0);
    assert_eq!(
        fs::read_to_string(desk.path("site/CNAME")).expect("it is still there"),
        "paper.example"
    );
    fs::remove_file(desk.path("site/CNAME")).expect("the desk is writable");
    fs::write(desk.path("site/index.html"), "mine").expect("the desk is writable");
    desk.refuses(&BUILT, 1, &["index.html", "was changed since"]);
    let desk = desk.with("file", "");
    desk.refuses(
        &["build", PAGE, "--draft", "--app", "app", "-o", "file"],
        1,
        &["is a file, not a folder"],
    );
    desk.refuses(
        &["build", PAGE, "--draft", "--app", "app", "-o", "none/site"],
        1,
        &["cannot write none/site"],
    );
}

#[test]
fn an_app_of_another_version_is_refused() {
    let desk = Desk::new().with_app();
    desk.refuses(
        &["build", PAGE, "--app", "nowhere", "-o", "site"],
        1,
        &["cannot read nowhere"],
    );
    let shells = [
        (
            SHELL.replace("</body>", "<script id=kanbao-edition></script></body>"),
            "it is a site",
        ),
        (
            SHELL.replace("\"Kanbao ", "\"Kanbao 9."),
            "was built by `Kanbao 9.",
        ),
        (
            SHELL.replace("id=kanbao", "id=other"),
            "has no <div id=\"kanbao\">",
        ),
        (
            SHELL.replace("<link rel=kanbao-program href=./>", ""),
            "has no <link rel=\"kanbao-program\">",
        ),
        (
            "<title>t</title><div id=kanbao></div>".to_owned(),
            "has no <meta name=\"generator\">",
        ),
    ];
    for (shell, words) in shells {
        fs::write(desk.path("app/index.html"), shell).expect("the desk is writable");
        desk.refuses(
            &BUILT,
            1,
            &["app is not the app of this kanbao", words, "trunk build"],
        );
    }
    fs::write(desk.path("app/index.html"), SHELL).expect("the desk is writable");
    fs::remove_file(desk.path("app/kanbao_bg.wasm")).expect("the desk is writable");
    desk.refuses(&BUILT, 1, &["no .wasm file"]);
    // The same version, but a program that may draw other pages than this one prints.
    fs::write(desk.path("app/kanbao_bg.wasm"), "\0asm").expect("the desk is writable");
    desk.refuses(&BUILT, 1, &["kanbao_bg.wasm was built from other sources"]);
}

#[test]
fn pack_writes_one_file_that_names_no_other() {
    let bindings =
        "let wasm;async function init(){}/* </script> */export{initSync,init as default};";
    let links = "<link href=./kanbao.js rel=modulepreload integrity=sha384-x>\
        <link as=fetch href=./kanbao_bg.wasm rel=preload><link href=./app.css rel=stylesheet></head>";
    let shell = SHELL.replace("</head>", links);
    let desk = Desk::new()
        .with_app()
        .with("app/index.html", shell)
        .with("app/kanbao.js", bindings)
        .with("app/app.css", "p{}")
        .with("app/whole.css", "q{}");
    desk.kanbao(&["pack", PAGE, "--app", "app"])
        .assert()
        .code(0);
    let html = fs::read_to_string(desk.path("edition.html")).expect("the file was written");
    for part in [
        "<style>p{}q{}</style>",
        "await init(",
        "id=\"kanbao-program\">H4sI",
        "id=\"kanbao-edition\">{",
        "<\\/script> */",
    ] {
        assert!(html.contains(part), "no `{part}`");
    }
    for other in [
        "src=",
        "href=\"./",
        "href=./",
        "href=icons",
        "manifest",
        "integrity",
    ] {
        assert!(!html.contains(other), "`{other}` names another file");
    }
    // Again, over its own work; but over nobody else's.
    desk.kanbao(&["pack", PAGE, "--app", "app"])
        .assert()
        .code(0);
    assert!(
        html == fs::read_to_string(desk.path("edition.html")).expect("the file was written"),
        "the bytes differ"
    );
    let desk = desk.with("other.html", "<title>mine</title>");
    desk.refuses(
        &["pack", PAGE, "--app", "app", "-o", "other.html"],
        1,
        &["may be somebody else's"],
    );
    let desk = desk.with("app/kanbao.js", "alert(1)");
    desk.refuses(
        &["pack", PAGE, "--app", "app", "-o", "e.html"],
        1,
        &["bindings are of an unknown form"],
    );
}

#[cfg(unix)]
#[test]
fn the_edition_is_readable_by_others_and_a_link_stays_a_link() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let desk = Desk::new();
    symlink("real.json", desk.path("link.json")).expect("the desk is writable");
    desk.kanbao(&["compile", PAGE, "-o", "link.json"])
        .assert()
        .code(0);
    let is_link = |name: &Path| {
        fs::symlink_metadata(name)
            .expect("it is there")
            .is_symlink()
    };
    assert!(is_link(&desk.path("link.json")) && !is_link(&desk.path("real.json")));
    let mode = fs::metadata(desk.path("real.json"))
        .expect("it is there")
        .permissions()
        .mode();
    assert_eq!(mode & 0o600, 0o600);
    assert_ne!(mode & 0o044, 0, "a web server must be able to read it");
    desk.kanbao(&["compile", PAGE, "-o", "/dev/null"])
        .assert()
        .code(0);
    assert!(
        !fs::metadata("/dev/null")
            .expect("the system has it")
            .is_file()
    );
}
