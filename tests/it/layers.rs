//! The rooms of the house: who may import whom, and who may touch the world.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Each room, with the rooms that it may import.
const ROOMS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("text", &[]),
    ("compile", &["model", "text"]),
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
            "model", "text", "compile", "search", "state", "export", "ui", "site",
        ],
    ),
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
    for (room, file, code) in sources() {
        let Some(allowed) = known.get(room.as_str()) else {
            wrong.insert(format!("{file}: the room `{room}` is not in the table"));
            continue;
        };
        for imported in names_after(&code, "crate::") {
            if known.contains_key(imported) && imported != room && !allowed.contains(&imported) {
                wrong.insert(format!("{file}: {room} must not import {imported}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn only_the_ends_touch_the_world() {
    let mut wrong = BTreeSet::new();
    for (room, file, code) in sources() {
        for (name, rooms) in WORLD {
            if code.contains(&format!("{name}::")) && !rooms.contains(&room.as_str()) {
                wrong.insert(format!("{file}: {room} must not name {name}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn targets_are_told_apart_in_few_places() {
    let told: Vec<_> = files()
        .into_iter()
        .filter(|file| {
            code_of(file).contains("cfg(target") || code_of(file).contains("cfg(not(target")
        })
        .map(|file| below_src(&file))
        .filter(|file| !TWO_TARGETS.contains(&file.as_str()))
        .collect();
    assert!(
        told.is_empty(),
        "cfg belongs in {TWO_TARGETS:?}, not in {told:#?}"
    );
}

/// Returns every file of every room: the room, the file's name and its code.
fn sources() -> impl Iterator<Item = (String, String, String)> {
    files().into_iter().filter_map(|path| {
        let file = below_src(&path);
        let room = file.split_once('/')?.0.to_owned();
        Some((room, file, code_of(&path)))
    })
}

/// Returns the code of a file without its comments, which may name what they please.
fn code_of(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a source file is readable");
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

fn below_src(path: &Path) -> String {
    let below = path
        .strip_prefix(src())
        .expect("files() lists what lies below src");
    below.to_string_lossy().replace('\\', "/")
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files() -> Vec<PathBuf> {
    let (mut files, mut folders) = (Vec::new(), vec![src()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a source folder is readable") {
            let path = entry.expect("an entry is readable").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                files.push(path);
            }
        }
    }
    files
}

/// Returns the names that follow a prefix.
fn names_after<'a>(code: &'a str, prefix: &str) -> impl Iterator<Item = &'a str> {
    code.split(prefix).skip(1).map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_lowercase() && c != '_');
        &rest[..end.unwrap_or(rest.len())]
    })
}
