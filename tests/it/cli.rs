//! The command line: what it writes, what it says, and how it ends.

use crate::desk::{BUILT, Desk, PAGE, SHELL, page, stderr, stdout};
use assert_cmd::Command;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;

#[test]
fn compile_writes_a_valid_edition() {
    let desk = Desk::new();
    let args = [
        "compile",
        PAGE,
        "-o",
        "e.json",
        "--title",
        "邵阳日报",
        "--date",
        "2023-11-11",
        "--page",
        "1",
        "--section",
        "要闻",
    ];
    desk.kanbao(&args).assert().code(0);
    let edition = desk.json("e.json");
    assert_eq!(edition["publication"]["name"], "邵阳日报");
    assert_eq!(edition["issue"]["date"], "2023-11-11");
    assert_eq!(edition["pages"][0]["number"], "1");
    assert_eq!(edition["pages"][0]["section"], "要闻");
    assert_eq!(edition["sources"][0]["file"], "shaoyang-daily.txt");
    let said = stdout(&desk.kanbao(&["check", "e.json"]).assert().code(0));
    assert!(said.starts_with("e.json: valid, 1 page, "), "{said}");
    assert_eq!(desk.listing(), [desk.path("e.json")]);
}

#[test]
fn the_encoding_changes_nothing_but_its_name() {
    let desk = Desk::new();
    let page = page();
    let gb = encoding_rs::GB18030.encode(&page).0.into_owned();
    let utf16: Vec<u8> = page.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let utf16_be: Vec<u8> = page.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let utf16_marked = [&[0xfe, 0xff], utf16_be.as_slice()].concat();
    let with_bom = format!("\u{feff}{page}").into_bytes();
    let files = [
        ("UTF-8", page.clone().into_bytes()),
        ("UTF-8", with_bom),
        ("gb18030", gb),
        ("UTF-16LE", utf16),
        ("UTF-16BE", utf16_be),
        ("UTF-16BE", utf16_marked),
    ];
    let articles = files.map(|(encoding, bytes)| {
        fs::write(desk.path("page.txt"), bytes).expect("the desk is writable");
        desk.kanbao(&["compile", "page.txt", "-o", "e.json"])
            .assert()
            .code(0);
        let edition = desk.json("e.json");
        assert_eq!(edition["sources"][0]["encoding"], encoding);
        edition["articles"].clone()
    });
    assert!(articles.iter().all(|other| *other == articles[0]));
}

#[test]
fn a_page_in_big5() {
    let page = concat!(
        "市議會昨日三讀通過明年度總預算\n\n",
        "　　（記者王大明報導）市議會昨日三讀通過明年度總預算案，總額達一千八百億元。\n",
        "　　議長表示，這次審議過程順利，各黨團都表達了意見，未來將繼續監督市政府執行。\n",
    );
    let desk = Desk::new().with("page.txt", encoding_rs::BIG5.encode(page).0);
    desk.kanbao(&["compile", "page.txt", "-o", "e.json"])
        .assert()
        .code(0);
    let edition = desk.json("e.json");
    assert_eq!(edition["sources"][0]["encoding"], "Big5");
    let text = edition["articles"][0]["body"][0]["text"].to_string();
    assert!(text.contains("總額達一千八百億元"), "{text}");
}

#[test]
fn standard_input_and_output() {
    let desk = Desk::new();
    let assert = desk
        .kanbao(&["compile", "-"])
        .write_stdin(page())
        .assert()
        .code(0);
    let edition: serde_json::Value =
        serde_json::from_str(&stdout(&assert)).expect("standard output is the edition");
    assert_eq!(edition["sources"][0]["file"], "-");
    desk.kanbao(&["check", "-"])
        .write_stdin(stdout(&assert))
        .assert()
        .code(0);
}

#[test]
fn compiling_twice_gives_the_same_bytes() {
    let desk = Desk::new();
    for name in ["a.json", "b.json"] {
        desk.kanbao(&["compile", PAGE, "-o", name]).assert().code(0);
    }
    let read = |name| fs::read(desk.path(name)).expect("the edition was written");
    assert!(read("a.json") == read("b.json"));
}

#[test]
fn metadata_from_a_file_and_flags_before_it() {
    let meta = "title = '邵阳日报'\ndate = 2023-11-11\n\n[[page]]\nfile = 'two.txt'\nnumber = 2\nsection = '时政'\n\n\
                [[page]]\nfile = 'one.txt'\nnumber = 'A01'\n";
    let desk = Desk::new()
        .with("meta.toml", meta)
        .with("one.txt", page())
        .with("two.txt", page().replace('邵', "衡"));
    let args = [
        "compile",
        "one.txt",
        "two.txt",
        "--meta",
        "meta.toml",
        "--date",
        "2023-11-12",
        "-o",
        "e.json",
    ];
    desk.kanbao(&args).assert().code(0);
    let edition = desk.json("e.json");
    assert_eq!(edition["publication"]["name"], "邵阳日报");
    assert_eq!(edition["issue"]["date"], "2023-11-12");
    assert_eq!(edition["pages"][0]["number"], "A01");
    assert_eq!(edition["pages"][1]["number"], "2");
    assert_eq!(edition["pages"][1]["section"], "时政");
    let desk = desk.with("bad.toml", "titel = 'x'\n");
    desk.refuses(
        &["compile", "one.txt", "--meta", "bad.toml", "-o", "n.json"],
        1,
        &["titel", "help: write `title`"],
    );
}

#[test]
fn what_was_typed_wrong() {
    let desk = Desk::new().with("a.txt", page()).with("b.txt", page());
    desk.refuses(&["compile"], 2, &["<PAGE>"]);
    desk.refuses(
        &["compile", "a.txt", "--encoding", "klingon"],
        2,
        &["`klingon` is no encoding", "gb18030"],
    );
    desk.refuses(
        &["compile", "a.txt", "--date", "2023-02-30"],
        2,
        &["`2023-02-30` is not a date", "2023-11-11"],
    );
    desk.refuses(
        &["compile", "a.txt", "b.txt", "--page", "1"],
        2,
        &["--page is given 1 times for 2 pages"],
    );
    desk.refuses(&["compile", "-", "-"], 2, &["only once"]);
    let help = stdout(&desk.kanbao(&["compile", "--help"]).assert().code(0));
    assert!(
        help.contains("Exit codes:") && help.contains("NO_COLOR"),
        "{help}"
    );
}

/// Bytes without order, the same each time.
fn noise() -> Vec<u8> {
    let next = |seed: &u32| Some(seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223));
    let numbers = std::iter::successors(Some(7_u32), next);
    numbers.map(|n| n.to_be_bytes()[0]).take(4096).collect()
}

#[test]
fn input_that_is_no_page() {
    let desk = Desk::new()
        .with("empty.txt", "")
        .with("blank.txt", " \n\n")
        .with("paper.pdf", "%PDF-1.7\nrest")
        .with("noise.bin", [0u8, 159, 146, 150, 0, 0])
        .with("random.bin", noise())
        .with("gb.txt", encoding_rs::GB18030.encode(&page()).0);
    fs::create_dir(desk.path("pages")).expect("the desk is writable");
    let refuses =
        |file: &str, words: &[&str]| desk.refuses(&["compile", file, "-o", "e.json"], 1, words);
    refuses("empty.txt", &["empty.txt is empty", "OCR"]);
    refuses("blank.txt", &["blank.txt is empty"]);
    refuses("paper.pdf", &["is a PDF file", "pdftotext"]);
    refuses("noise.bin", &["noise.bin is not text"]);
    refuses("random.bin", &["random.bin is not text", "--encoding"]);
    refuses("pages", &["pages is a folder", "pages/*.txt"]);
    refuses(
        "nowhere.txt",
        &["cannot read nowhere.txt", "check the spelling"],
    );
    desk.refuses(
        &["compile", "gb.txt", "--encoding", "utf-8", "-o", "e.json"],
        1,
        &["not text in the encoding UTF-8", "--encoding gb18030"],
    );
}

#[test]
fn a_page_that_cannot_be_read_or_written() {
    let desk = Desk::new().with("page.txt", page());
    // A file where a folder is needed fails for every user, root included, whom permissions do not bind.
    desk.refuses(
        &["compile", "page.txt/inner.txt"],
        1,
        &["cannot read page.txt/inner.txt"],
    );
    desk.refuses(
        &["compile", "page.txt", "-o", "none/e.json"],
        1,
        &["cannot write none/e.json", "make the folder first"],
    );
    desk.refuses(&["compile", "page.txt", "-o", "."], 1, &["it is a folder"]);
}

#[test]
fn nothing_of_others_is_overwritten() {
    let desk = Desk::new()
        .with("page.txt", page())
        .with("other.txt", "mine");
    desk.refuses(
        &["compile", "page.txt", "-o", "page.txt"],
        1,
        &["page.txt is there already", "--force"],
    );
    desk.refuses(
        &["compile", "page.txt", "-o", "other.txt"],
        1,
        &["may be somebody else's"],
    );
    assert_eq!(
        fs::read_to_string(desk.path("other.txt")).expect("it is still there"),
        "mine"
    );
    for force in [&[][..], &["--force"]] {
        let target = if force.is_empty() {
            "e.json"
        } else {
            "other.txt"
        };
        for _ in 0..2 {
            desk.kanbao(&["compile", "page.txt", "-o", target])
                .args(force)
                .assert()
                .code(0);
        }
    }
}

/// A page on which nothing is a story.
const FURNITURE: &str = "2023年11月9日 星期四\n责编：罗俊 校对：李明\n";

#[test]
fn a_page_without_a_story_is_kept_and_reported() {
    let desk = Desk::new().with("list.txt", FURNITURE);
    let assert = desk
        .kanbao(&["compile", "list.txt", "-o", "e.json"])
        .assert()
        .code(3);
    let said = stderr(&assert);
    assert!(
        said.contains("no story was found") && said.contains("list.txt:1"),
        "{said}"
    );
    let edition = desk.json("e.json");
    assert_eq!(edition["articles"], serde_json::json!([]));
    let kept: String = edition["residue"]
        .as_array()
        .expect("an edition has residue")
        .iter()
        .map(|r| r["text"].as_str().unwrap_or(""))
        .collect();
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    assert_eq!(bare(&kept), bare(FURNITURE));
}

#[test]
fn text_that_is_no_newspaper_is_refused() {
    let notice = "停水通知\n因管道维修，11月9日停水。\n";
    let english = "Council opens bridge\n\nThe council opened the new\nbridge on Friday morning.\n";
    let desk = Desk::new()
        .with("list.txt", "milk\neggs")
        .with("numbers.txt", "3\n14\n15\n92\n65\n")
        .with("note.txt", "牛奶\n鸡蛋\n")
        .with("page.txt", page())
        .with("notice.txt", notice)
        .with("english.txt", english);
    let words = &[
        "holds no text of a newspaper",
        "give the text of a printed page",
    ];
    for file in ["list.txt", "numbers.txt", "note.txt"] {
        desk.refuses(&["compile", file, "-o", "e.json"], 1, words);
    }
    desk.refuses(
        &["compile", "page.txt", "list.txt", "-o", "e.json"],
        1,
        words,
    );
    desk.kanbao(&["compile", "-", "-o", "e.json"])
        .write_stdin("milk\neggs")
        .assert()
        .code(1);
    assert!(!desk.path("e.json").exists());
    for file in ["notice.txt", "english.txt"] {
        desk.kanbao(&["compile", file, "-o", "e.json"])
            .assert()
            .code(0);
        assert_eq!(
            desk.json("e.json")["articles"].as_array().map(Vec::len),
            Some(1),
            "{file}"
        );
    }
    // A page of pictures with a word or two stands among others.
    desk.kanbao(&["compile", "page.txt", "note.txt", "-o", "e.json"])
        .assert()
        .code(0);
}

#[test]
fn warnings_as_a_compiler_prints_them_and_as_json() {
    let desk = Desk::new().with("list.txt", FURNITURE);
    let said = stderr(&desk.kanbao(&["compile", "list.txt"]).assert().code(3));
    assert!(
        said.contains("warning[no-articles]: no story was found"),
        "{said}"
    );
    assert!(!said.contains('\u{1b}'), "colours although NO_COLOR is set");
    let coloured = stderr(
        &desk
            .kanbao(&["compile", "list.txt", "--color", "always"])
            .assert()
            .code(3),
    );
    assert!(coloured.contains('\u{1b}'));
    let quiet = stderr(&desk.kanbao(&["compile", "list.txt", "-q"]).assert().code(3));
    assert_eq!(quiet, "");
    let lines = stderr(
        &desk
            .kanbao(&["compile", "list.txt", "--json"])
            .assert()
            .code(3),
    );
    let kinds: Vec<String> = lines
        .lines()
        .map(|line| {
            serde_json::from_str::<serde_json::Value>(line).expect("each line is JSON")["kind"]
                .to_string()
        })
        .collect();
    assert!(kinds.contains(&"\"no-articles\"".to_owned()), "{lines}");
    let error = stderr(
        &desk
            .kanbao(&["compile", "none.txt", "--json"])
            .assert()
            .code(1),
    );
    let error: serde_json::Value = serde_json::from_str(&error).expect("the failure is JSON");
    assert_eq!(
        (&error["level"], &error["exit"]),
        (&"error".into(), &1.into())
    );
}

#[test]
fn editions_that_are_refused() {
    let desk = Desk::new();
    desk.kanbao(&["compile", PAGE, "-o", "e.json"])
        .assert()
        .code(0);
    let good = fs::read_to_string(desk.path("e.json")).expect("the edition was written");
    let cases: [(&str, String, &[&str]); 7] = [
        (
            "cut.json",
            good[..good.len() / 2].chars().collect(),
            &["not a readable edition JSON", "line"],
        ),
        (
            "future.json",
            good.replace("\"version\":1,", "\"version\":2,"),
            &["format version 2", "newer kanbao"],
        ),
        (
            "old.json",
            good.replace("\"version\":1,", "\"version\":0,"),
            &["format version 0", "compile the page text again"],
        ),
        (
            "other.json",
            "{\"name\":1}".into(),
            &["not an edition", "kanbao compile"],
        ),
        (
            "page.json",
            page(),
            &["not a readable edition JSON", "kanbao compile"],
        ),
        (
            "field.json",
            good.replace("\"kind\":\"paragraph\"", "\"kind\":\"poem\""),
            &["`poem` is not known", "in `articles[0].body["],
        ),
        (
            "page-of.json",
            good.replace("\"pages\":[0]", "\"pages\":[7]"),
            &["contradicts itself", "on page 7 of 1"],
        ),
    ];
    for (name, text, words) in cases {
        fs::write(desk.path(name), text).expect("the desk is writable");
        desk.refuses(&["check", name], 1, words);
    }
    fs::write(desk.path("bytes.json"), [0xff, 0xfe, 0xfd]).expect("the desk is writable");
    desk.refuses(&["check", "bytes.json"], 1, &["not UTF-8"]);
    desk.refuses(&["check", "nowhere.json"], 1, &["cannot read nowhere.json"]);
}

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

#[test]
fn a_program_that_carries_the_app() {
    let desk = Desk::new().with_app();
    desk.refuses(
        &["build", PAGE, "-o", "site"],
        2,
        &["carries no app", "make dist"],
    );
    desk.kanbao(&["bundle", "--app", "app", "-o", "one"])
        .assert()
        .code(0);
    let with = |program: &str, args: &[&str]| {
        let mut command = Command::new(desk.path(program));
        command
            .current_dir(desk.folder())
            .args(args)
            .assert()
            .code(0);
    };
    // It carries the app, and can make others like itself.
    with("one", &["bundle", "--app", "app", "-o", "two"]);
    let size = |name: &str| fs::metadata(desk.path(name)).expect("it was written").len();
    assert_eq!(size("one"), size("two"));
    fs::remove_dir_all(desk.path("app")).expect("it is there");
    with("two", &["build", PAGE, "--draft", "-o", "site"]);
    assert!(desk.path("site/index.html").exists() && desk.path("site/kanbao_bg.wasm").exists());
    desk.refuses(
        &["bundle", "--app", "site", "-o", "three"],
        1,
        &["it is a site"],
    );
}

#[test]
fn completions_and_manual() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(
            stdout(&desk.kanbao(&["completions", shell]).assert().code(0)).contains("compile"),
            "{shell}"
        );
    }
    desk.kanbao(&["man", "."]).assert().code(0);
    let manual =
        fs::read_to_string(desk.path("kanbao-compile.1")).expect("each command has its page");
    assert!(
        manual.contains(".TH") && manual.contains("Exit codes"),
        "{manual}"
    );
    assert!(desk.path("kanbao.1").exists());
    desk.refuses(&["man", "nowhere"], 1, &["cannot write nowhere"]);
}

/// A running `kanbao serve`, ended when dropped.
struct Serving(std::process::Child, String);

impl Serving {
    fn start(desk: &Desk, args: &[&str]) -> Self {
        let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin!("kanbao"))
            .current_dir(desk.folder())
            .args(["serve", "--app", "app", "--port", "0"])
            .args(args)
            .stderr(std::process::Stdio::piped())
            .spawn()
            .expect("the program is built");
        let said = BufReader::new(child.stderr.take().expect("standard error is a pipe")).lines();
        let address = said.map_while(Result::ok).find_map(|line| {
            let (_, rest) = line.split_once("serving http://")?;
            Some(rest.split('/').next().unwrap_or_default().to_owned())
        });
        Self(child, address.expect("it says where it serves"))
    }

    /// Asks for a path and returns head and body.
    fn get(&self, path: &str) -> (String, String) {
        let mut stream = std::net::TcpStream::connect(&self.1).expect("it listens");
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            self.1
        )
        .expect("it reads");
        let mut answer = String::new();
        stream
            .read_to_string(&mut answer)
            .expect("the answer is text");
        let (head, body) = answer.split_once("\r\n\r\n").expect("an answer has a head");
        (head.to_lowercase(), body.to_owned())
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.0.kill().expect("it is still running");
        self.0.wait().expect("it was started here");
    }
}

#[test]
fn serve_shows_the_site_and_follows_the_file() {
    let desk = Desk::new().with_app().with("page.txt", page());
    let serving = Serving::start(&desk, &["page.txt"]);
    assert!(serving.1.starts_with("127.0.0.1:"), "{}", serving.1);
    let (head, front) = serving.get("/");
    assert!(
        head.starts_with("http/1.1 200") && head.contains("content-type: text/html; charset=utf-8"),
        "{head}"
    );
    assert!(front.contains("live.js") && !front.contains("offline.js"));
    assert!(
        serving
            .get("/kanbao_bg.wasm")
            .0
            .contains("content-type: application/wasm")
    );
    assert!(
        serving
            .get("/icons/kanbao.svg")
            .0
            .contains("content-type: image/svg+xml")
    );
    assert!(
        serving
            .get("/edition.json")
            .0
            .contains("content-type: application/json")
    );
    for missing in ["/nothing", "/../Cargo.toml", "/%2e%2e/secret", "/a/"] {
        assert!(
            serving.get(missing).0.starts_with("http/1.1 404"),
            "{missing}"
        );
    }
    std::thread::scope(|scope| {
        let change = scope.spawn(|| serving.get("/live"));
        // The question must be there before the change.
        std::thread::sleep(std::time::Duration::from_millis(300));
        fs::write(desk.path("page.txt"), page().replace('邵', "衡")).expect("the desk is writable");
        let (head, _) = change.join().expect("it answers when the file has changed");
        assert!(head.starts_with("http/1.1 204"), "{head}");
    });
    assert!(serving.get("/edition.json").1.contains("衡阳"));
}

#[test]
fn serve_says_when_the_port_is_taken() {
    let desk = Desk::new().with_app();
    let other = std::net::TcpListener::bind("127.0.0.1:0").expect("some port is free");
    let port = other.local_addr().expect("it listens").port().to_string();
    desk.refuses(
        &["serve", PAGE, "--app", "app", "--port", &port],
        1,
        &["cannot listen", "--port 0"],
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
