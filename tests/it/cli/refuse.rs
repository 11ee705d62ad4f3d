//! What the command line refuses: how it ends, what it says, and that nothing is left behind.

use crate::desk::{Desk, PAGE, page, stdout};
use std::fs;

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
    refuses("paper.pdf", &["not a PDF that can be read", "again"]);
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
fn a_page_is_told_of_before_a_missing_app() {
    let desk = Desk::new().with("empty.txt", "");
    for words in [
        ["build", "-o", "site"],
        ["pack", "-o", "e.html"],
        ["serve", "--port", "0"],
    ] {
        let [command, rest @ ..] = words;
        let args = [&[command, "empty.txt", "--app", "nowhere"], &rest[..]].concat();
        desk.refuses(&args, 1, &["empty.txt is empty"]);
    }
}

#[test]
fn corrections_that_cannot_be_read_name_their_line() {
    let wrong = "[[correction]]\nfile = 'page.txt'\nlines = [1, 2]\ndo = 'ignore'\n\n[[correction]]\nfile = 'page.txt'\nlines = [1, 2]\ndo = 'burn'\n";
    let desk = Desk::new()
        .with("page.txt", page())
        .with("corrections.toml", wrong);
    let words = ["corrections.toml:9: ", "burn", "[[correction]]"];
    desk.refuses(&["compile", "page.txt", "-o", "e.json"], 1, &words);
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
