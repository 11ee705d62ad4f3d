//! `kanbao export`: what other programs take from an edition.

use crate::desk::{COMPILE, Desk, PAGE, stdout};
use serde_json::Value;

/// A desk with the edition of the bundled page, and its first two articles.
fn desk() -> (Desk, [String; 2]) {
    let desk = Desk::new();
    desk.kanbao(&COMPILE).assert().code(0);
    let edition = desk.json("e.json");
    let id = |at: usize| {
        edition["articles"][at]["id"]
            .as_str()
            .expect("articles have ids")
            .to_owned()
    };
    (desk, [id(0), id(1)])
}

fn export(desk: &Desk, args: &[&str]) -> String {
    let common = ["export", "e.json", "--format"];
    stdout(&desk.kanbao(&[&common, args].concat()).assert().code(0))
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("it is JSON")
}

#[test]
fn every_form_of_the_whole_edition() {
    let (desk, [first, _]) = desk();
    let edition = desk.json("e.json");
    let count = edition["articles"]
        .as_array()
        .expect("it has articles")
        .len();
    for (rows, least) in [
        ("articles", count),
        ("entities", 100),
        ("mentions", 150),
        ("quantities", 10),
    ] {
        let lines = export(&desk, &["jsonl", "--rows", rows]);
        assert!(lines.lines().count() >= least, "{rows}");
        assert!(lines.lines().all(|line| json(line).is_object()), "{rows}");
        let csv = export(&desk, &["csv", "--rows", rows]);
        assert!(
            csv.starts_with('\u{feff}') && csv.contains("\r\n"),
            "{rows}"
        );
        let table = export(&desk, &["table", "--rows", rows]);
        assert_eq!(table.lines().count(), lines.lines().count() + 2, "{rows}");
    }
    let first_row = export(&desk, &["jsonl"])
        .lines()
        .next()
        .map(json)
        .expect("there are rows");
    assert_eq!(
        (
            &first_row["article"],
            &first_row["headline"],
            &first_row["pages"]
        ),
        (
            &Value::from(first.as_str()),
            &"持续提升人社政务服务质效".into(),
            &"1".into()
        )
    );
    assert!(
        first_row["text"]
            .as_str()
            .is_some_and(|text| text.contains('\n'))
    );
    let stories = export(&desk, &["markdown"]);
    assert!(
        stories.starts_with("**") || stories.starts_with("# "),
        "{stories}"
    );
    assert!(stories.contains("# 持续提升人社政务服务质效"));
    for form in ["ninjs", "ninjs-extended", "json-ld", "csl-json"] {
        assert_eq!(
            json(&export(&desk, &[form])).as_array().map(Vec::len),
            Some(count),
            "{form}"
        );
    }
    for (form, start) in [
        ("gbt2025", "罗俊. "),
        ("gbt2015", "罗俊. "),
        ("citation", "罗俊："),
    ] {
        let lines = export(&desk, &[form]);
        assert_eq!(lines.lines().count(), count, "{form}");
        assert!(lines.starts_with(start), "{lines}");
    }
    assert_eq!(
        export(&desk, &["bibtex"]).matches("@article{").count(),
        count
    );
    assert_eq!(
        export(&desk, &["ris"]).matches("TY  - NEWS\r\n").count(),
        count
    );
    let base = ["--base-url", "https://paper.example/11"];
    let atom = export(&desk, &[&["atom"], &base[..]].concat());
    assert_eq!(atom.matches("<entry>").count(), count);
    assert!(atom.contains(&format!("https://paper.example/11/a/{first}.html")));
    let feed = json(&export(&desk, &[&["json-feed"], &base[..]].concat()));
    assert_eq!(feed["items"].as_array().map(Vec::len), Some(count));
}

#[test]
fn one_article_with_what_it_names() {
    let (desk, [first, second]) = desk();
    let one = ["--article", &first];
    for form in ["ninjs", "ninjs-extended", "json-ld"] {
        assert!(
            json(&export(&desk, &[&[form], &one[..]].concat())).is_object(),
            "{form}"
        );
    }
    let mentions = export(
        &desk,
        &[&["jsonl", "--rows", "mentions"], &one[..]].concat(),
    );
    let of = |line: &str| json(line)["article"].as_str().map(str::to_owned);
    assert!(mentions.lines().count() > 10);
    assert!(
        mentions
            .lines()
            .all(|line| of(line).as_ref() == Some(&first))
    );
    // The entities are those of its mentions, with the counts of this article.
    let entities = export(
        &desk,
        &[&["jsonl", "--rows", "entities"], &one[..]].concat(),
    );
    let named = |lines: &str, field: &str| -> std::collections::BTreeSet<String> {
        lines
            .lines()
            .map(|line| json(line)[field].to_string())
            .collect()
    };
    assert_eq!(named(&entities, "id"), named(&mentions, "entity"));
    let both = export(&desk, &["jsonl", "--article", &second, "--article", &first]);
    let ids: Vec<Option<String>> = both.lines().map(of).collect();
    assert_eq!(
        ids,
        [Some(first.clone()), Some(second)],
        "in the order of the page"
    );
    let cited = export(
        &desk,
        &[
            &[
                "gbt2015",
                "--accessed",
                "2026-11-23",
                "--base-url",
                "https://p.example",
            ],
            &one[..],
        ]
        .concat(),
    );
    assert_eq!(
        cited,
        format!(
            "罗俊. 持续提升人社政务服务质效[N/OL]. 邵阳日报, 2023-11-11(1)[2026-11-23]. https://p.example/a/{first}.html.\n"
        )
    );
    // From the page text itself, into a file.
    desk.kanbao(&["export", PAGE, "-f", "csv", "-o", "a.csv"])
        .assert()
        .code(0);
    assert!(desk.path("a.csv").exists());
}

#[test]
fn what_cannot_be_exported() {
    let (desk, _) = desk();
    let desk = desk.with("mine.csv", "a,b");
    desk.refuses(&["export", "e.json"], 2, &["--format <FORM>"]);
    desk.refuses(&["export", "e.json", "-f", "xls"], 2, &["xls", "csv"]);
    desk.refuses(
        &["export", "e.json", "-f", "atom"],
        2,
        &["--base-url https://"],
    );
    desk.refuses(
        &["export", "e.json", "-f", "ris", "--rows", "mentions"],
        2,
        &["--rows is for tables"],
    );
    desk.refuses(
        &["export", "e.json", "-f", "gbt2015", "--accessed", "soon"],
        2,
        &["`soon` is not a date"],
    );
    desk.refuses(
        &["export", "e.json", "-f", "csv", "--article", "a0000000000"],
        1,
        &["no article a0000000000", "持续提升人社政务服务质效"],
    );
    desk.refuses(
        &["export", "e.json", "-f", "csv", "-o", "mine.csv"],
        1,
        &["is there already", "--force"],
    );
    desk.refuses(
        &["export", "none.json", "-f", "csv"],
        1,
        &["cannot read none.json"],
    );
}
