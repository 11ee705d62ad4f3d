//! What `kanbao compile` writes and says.

use crate::desk::{COMPILE, Desk, PAGE, page, stderr, stdout};
use std::fs;

#[test]
fn compile_writes_a_valid_edition() {
    let desk = Desk::new();
    let args = [&COMPILE[..], &["--section", "要闻"]].concat();
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
        &["bad.toml:1: ", "titel", "help: write `title`"],
    );
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
