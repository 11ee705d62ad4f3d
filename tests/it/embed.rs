//! What other people's pages rely on is written down, and what is written down is there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Parts that host pages may style: taking one away or renaming it breaks them.
const PARTS: [&str; 32] = [
    "body",
    "button",
    "byline",
    "card",
    "dateline",
    "deck",
    "error",
    "foot",
    "head",
    "headline",
    "hit",
    "input",
    "item",
    "kicker",
    "link",
    "list",
    "map",
    "mark",
    "meta",
    "name",
    "nameplate",
    "note",
    "paragraph",
    "results",
    "role",
    "search",
    "snippet",
    "subhead",
    "tab",
    "tabs",
    "title",
    "wordmark",
];

/// Custom properties that host pages may set.
const PROPERTIES: [&str; 10] = [
    "--kb-accent",
    "--kb-edge",
    "--kb-hei",
    "--kb-ink",
    "--kb-ink2",
    "--kb-ink3",
    "--kb-paper",
    "--kb-rule",
    "--kb-size",
    "--kb-song",
];

const ATTRIBUTES: [&str; 7] = [
    "article", "edition", "entity", "height", "lang", "query", "theme",
];

const EVENTS: [&str; 3] = ["kanbao:height", "kanbao:navigate", "kanbao:select"];

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
        .expect("the repository has the file")
}

/// Reads every module of the element.
fn source() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/embed");
    let files = fs::read_dir(folder).expect("the repository has the folder");
    let scripts = files.map(|file| file.expect("a folder that can be read").path());
    scripts
        .filter(|path| path.extension().is_some_and(|end| end == "js"))
        .map(|path| fs::read_to_string(path).expect("scripts are UTF-8"))
        .collect()
}

/// Lists what the first column of the docs' tables under `title` names.
fn listed(docs: &str, title: &str) -> BTreeSet<String> {
    let section = docs
        .split("\n## ")
        .flat_map(|part| part.split("\n### "))
        .find(|part| part.starts_with(title));
    let rows = section
        .unwrap_or_else(|| panic!("docs/embed.md has {title}"))
        .lines();
    rows.filter_map(|row| Some(row.strip_prefix("| `")?.split_once('`')?.0.to_owned()))
        .collect()
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Lists every word that stands in `source` between `start` and a character that belongs to no name.
fn after(source: &str, start: &str) -> BTreeSet<String> {
    let names = source.split(start).skip(1);
    names
        .map(|rest| {
            rest.chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
                .collect::<String>()
        })
        .filter(|name| !name.is_empty())
        .collect()
}

#[test]
fn docs_name_what_is_promised() {
    let docs = read("docs/embed.md");
    assert_eq!(listed(&docs, "Parts"), set(&PARTS));
    assert_eq!(listed(&docs, "Custom properties"), set(&PROPERTIES));
    assert_eq!(listed(&docs, "Attributes"), set(&ATTRIBUTES));
    assert_eq!(listed(&docs, "Events"), set(&EVENTS));
}

#[test]
fn the_element_has_what_is_promised() {
    let source = source();
    let mut parts = after(&source, "part: \"");
    // Tiers of a headline are parts under their own names.
    assert!(source.contains("part: role"));
    parts.extend(set(&["kicker", "deck"]));
    assert_eq!(parts, set(&PARTS));
    let properties: BTreeSet<String> = after(&source, "var(--kb-")
        .iter()
        .map(|name| format!("--kb-{name}"))
        .collect();
    assert_eq!(properties, set(&PROPERTIES));
    for attribute in ATTRIBUTES {
        assert!(
            source.contains(&format!("getAttribute(\"{attribute}\")")),
            "{attribute}"
        );
    }
    for event in EVENTS {
        let kind = event.trim_start_matches("kanbao:");
        assert!(source.contains(&format!("tell(\"{kind}\"")), "{event}");
    }
}

#[test]
fn nothing_of_an_edition_becomes_markup() {
    let source = source();
    for way in [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "DOMParser",
        "eval(",
        "new Function",
    ] {
        assert!(!source.contains(way), "{way}");
    }
}
