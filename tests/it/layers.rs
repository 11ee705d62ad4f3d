//! The rooms of the house: who may import whom, and who may touch the world; and that no files import each other in a circle.

mod imports;

use self::imports::{File, circles, files, paths};
use std::collections::{BTreeMap, BTreeSet};

/// Each room, with the rooms that it may import.
const ROOMS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("text", &[]),
    ("page", &["text"]),
    ("intake", &["text", "page"]),
    ("compile", &["model", "text", "page", "intake"]),
    ("search", &["model", "text"]),
    ("state", &["model", "search"]),
    ("export", &["model", "text", "search"]),
    ("ui", &["model", "text", "search", "state", "export"]),
    (
        "site",
        &["model", "text", "search", "state", "export", "ui"],
    ),
    (
        "cli",
        &[
            "model", "text", "page", "intake", "compile", "search", "state", "export", "ui", "site",
        ],
    ),
];

/// The stages of `compile` in the order in which a page goes through them: each imports only those before it.
const STAGES: &[&str] = &[
    "workers",
    "lexis",
    "signs",
    "mend",
    "rows",
    "blocks",
    "stories",
    "weigh",
    "articles",
    "edition",
    "confidence",
    "entities",
];

/// Imports of a later stage that remain: the file, and the stage.
const BACKWARD: &[(&str, &str)] = &[];

/// Circles that remain: their first file by name, and how many files they have. The list is exact: a circle that grows is an
/// error, and one that shrinks or ends is struck out here.
const CIRCLES: &[(&str, usize)] = &[
    ("export/cite/bibtex.rs", 6),
    ("model/article.rs", 2),
    ("search/catalogue.rs", 8),
    ("site/app.rs", 12),
    ("ui/entity/mod.rs", 2),
];

/// What touches the world, with the rooms that may name it.
const WORLD: &[(&str, &[&str])] = &[
    ("std::fs", &["cli"]),
    ("std::net", &["cli"]),
    ("std::process", &["cli"]),
    ("yew", &["ui", "site"]),
    ("web_sys", &["ui"]),
    ("js_sys", &["ui"]),
    ("gloo", &["ui"]),
    ("wasm_bindgen", &["ui"]),
];

/// The only files that may tell one target from the other.
const TWO_TARGETS: &[&str] = &[
    "intake/mod.rs",
    "lib.rs",
    "main.rs",
    "reader.rs",
    "worker.rs",
    "ui/shell/mod.rs",
];

#[test]
fn rooms_import_only_what_lies_before_them() {
    let known: BTreeMap<_, _> = ROOMS.iter().copied().collect();
    let mut wrong = BTreeSet::new();
    for file in files() {
        let Some(room) = file.room() else { continue };
        let Some(allowed) = known.get(room) else {
            wrong.insert(format!(
                "{}: the room `{room}` is not in the table",
                file.name
            ));
            continue;
        };
        for path in file.imports() {
            let [first, imported, ..] = &path[..] else {
                continue;
            };
            let imported = imported.as_str();
            if first == "crate"
                && known.contains_key(imported)
                && imported != room
                && !allowed.contains(&imported)
            {
                wrong.insert(format!("{}: {room} must not import {imported}", file.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn stages_import_only_what_lies_before_them() {
    let place = |stage: &str| STAGES.iter().position(|known| *known == stage);
    let mut back: BTreeSet<(String, String)> = BTreeSet::new();
    for file in files().iter().filter(|file| file.room() == Some("compile")) {
        let Some(own) = file.stage().filter(|stage| *stage != "mod") else {
            continue;
        };
        let at = place(own).unwrap_or_else(|| panic!("the stage `{own}` is not in the table"));
        for path in file.imports() {
            if let [first, room, stage, ..] = &path[..]
                && (first.as_str(), room.as_str()) == ("crate", "compile")
                && place(stage).is_none_or(|other| other > at)
            {
                back.insert((file.name.clone(), stage.clone()));
            }
        }
    }
    let known = BACKWARD
        .iter()
        .map(|&(file, stage)| (file.to_owned(), stage.to_owned()));
    assert_eq!(back, known.collect());
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let found: Vec<(String, usize)> = circles(&files())
        .into_iter()
        .map(|circle| (circle[0].clone(), circle.len()))
        .collect();
    let known = CIRCLES.iter().map(|&(file, size)| (file.to_owned(), size));
    assert_eq!(
        found,
        known.collect::<Vec<_>>(),
        "all: {:#?}",
        circles(&files())
    );
}

#[test]
fn only_the_ends_touch_the_world() {
    let mut wrong = BTreeSet::new();
    for file in files() {
        let Some(room) = file.room() else { continue };
        for (name, rooms) in WORLD {
            let world: Vec<&str> = name.split("::").collect();
            let touches = |path: &Vec<String>| {
                path.iter()
                    .map(String::as_str)
                    .take(world.len())
                    .eq(world.iter().copied())
            };
            if file.imports().iter().any(touches) && !rooms.contains(&room) {
                wrong.insert(format!("{}: {room} must not name {name}", file.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn imports_are_seen_however_they_are_written() {
    let seen = |code: &str| -> Vec<String> {
        let file = File::of(
            "compile/rows/beside.rs",
            code,
            "crate::compile::rows::beside",
        );
        file.imports().iter().map(|path| path.join("::")).collect()
    };
    assert_eq!(
        seen("use crate::{compile::X, ui};"),
        ["crate::compile::X", "crate::ui"]
    );
    assert_eq!(seen("use std::fs;"), ["std::fs"]);
    assert_eq!(
        seen("use std::{fs, io::Read as R};"),
        ["std::fs", "std::io::Read"]
    );
    assert_eq!(
        seen("use super::{facts::{self, Fact}, row};"),
        [
            "crate::compile::rows::facts",
            "crate::compile::rows::facts::Fact",
            "crate::compile::rows::row",
        ]
    );
    assert_eq!(
        seen("fn f() { super::row::Row::APART; std::fs::read(x) }"),
        ["crate::compile::rows::row::Row::APART", "std::fs::read",]
    );
    assert_eq!(
        seen("pub(in crate::compile) fn f() {}"),
        Vec::<String>::new()
    );
    assert_eq!(
        paths("a::{b, c::{d, e}}"),
        [
            ["a", "b"].to_vec(),
            ["a", "c", "d"].to_vec(),
            ["a", "c", "e"].to_vec()
        ]
    );
}

#[test]
fn a_circle_through_a_re_export_is_seen() {
    let file = |name: &str, module: &str, code: &str| File::of(name, code, module);
    let found = circles(&[
        file(
            "a/mod.rs",
            "crate::a",
            "mod b;\nmod c;\npub use self::b::B;",
        ),
        file("a/b.rs", "crate::a::b", "use super::c::C;\npub struct B;"),
        file("a/c.rs", "crate::a::c", "use crate::a::B;\npub struct C;"),
        file("d.rs", "crate::d", "use crate::a::B;"),
    ]);
    assert_eq!(found, [["a/b.rs", "a/c.rs"]]);
}

#[test]
fn targets_are_told_apart_in_few_places() {
    let told: Vec<_> = files()
        .into_iter()
        .filter(|file| file.code.contains("cfg(target") || file.code.contains("cfg(not(target"))
        .map(|file| file.name)
        .filter(|file| !TWO_TARGETS.contains(&file.as_str()))
        .collect();
    assert!(
        told.is_empty(),
        "cfg belongs in {TWO_TARGETS:?}, not in {told:#?}"
    );
}
