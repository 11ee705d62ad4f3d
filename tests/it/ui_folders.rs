//! The folders of `ui`: an arrow points only to a folder that stands before, and no file imports one that imports it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The folders in order; `mod.rs` of `ui` describes them.
const ORDER: &[&str] = &[
    "words",
    "device",
    "desk",
    "kit",
    "marks",
    "decisions",
    "reader",
    "front",
    "search",
    "entity",
    "numbers",
    "proof",
    "import",
    "shell",
];

/// The most entries of a folder.
const ENTRIES: usize = 15;

#[test]
fn folders_import_only_what_stands_before_them() {
    let place = |folder: &str| ORDER.iter().position(|other| *other == folder);
    let mut wrong = BTreeSet::new();
    for (file, imports) in imports() {
        // `ui` itself only lists its folders.
        let Some(here) = file.get(1) else { continue };
        let Some(at) = place(here) else {
            wrong.insert(format!("the folder `{here}` is not in the table"));
            continue;
        };
        for there in imports.iter().filter_map(|import| import.get(1)) {
            if place(there).is_none_or(|place| place > at) {
                wrong.insert(format!("{} must not import {there}", file.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_file_imports_one_that_imports_it() {
    let mut left = imports();
    assert!(
        left.values().map(BTreeSet::len).sum::<usize>() > 200,
        "the imports of a hundred files are seen"
    );
    // What imports nothing that is left stands in no circle.
    loop {
        let ends: Vec<_> = left
            .iter()
            .filter(|(_, imports)| imports.iter().all(|import| !left.contains_key(import)))
            .map(|(file, _)| file.clone())
            .collect();
        if ends.is_empty() {
            break;
        }
        left.retain(|file, _| !ends.contains(file));
    }
    let circles: Vec<_> = left.keys().map(|file| file.join("::")).collect();
    assert!(
        circles.is_empty(),
        "these stand in a circle, or before one: {circles:#?}"
    );
}

#[test]
fn no_folder_is_longer_than_a_glance() {
    let mut folders: BTreeMap<PathBuf, usize> = BTreeMap::new();
    for entry in files().iter().flat_map(|file| file.ancestors()) {
        let Some(parent) = entry.parent() else {
            continue;
        };
        if parent.starts_with(root()) && !folders.contains_key(parent) {
            let count = fs::read_dir(parent)
                .expect("a source folder is readable")
                .count();
            folders.insert(parent.to_owned(), count);
        }
    }
    folders.retain(|_, count| *count > ENTRIES);
    assert!(folders.is_empty(), "{folders:#?}");
}

/// A module's path below the crate: `ui`, `kit`, `map`.
type Module = Vec<String>;

/// Lists what each file of `ui` imports from other files of it; what a folder passes on is no import of its own.
fn imports() -> BTreeMap<Module, BTreeSet<Module>> {
    let code: BTreeMap<Module, String> = files()
        .iter()
        .map(|file| (module(file), code_of(file)))
        .collect();
    let imports = |(here, text): (&Module, &String)| {
        let paths = text.split(';').filter_map(|statement| {
            // A statement begins its line; behind it may stand the end of an item before.
            let at = statement
                .rfind("\nuse ")
                .or_else(|| statement.starts_with("use ").then_some(0))?;
            let tree = statement[at..].trim_start().strip_prefix("use ")?;
            Some(leaves(tree))
        });
        let found = paths
            .flatten()
            .filter_map(|path| resolve(here, path, &code))
            .filter(|import| import != here && import.len() > 1)
            .collect();
        (here.clone(), found)
    };
    code.iter().map(imports).collect()
}

/// Returns the paths that a tree of imports names: `a::{b, c::d}` names `a::b` and `a::c::d`.
fn leaves(tree: &str) -> Vec<Module> {
    let tree = tree.trim();
    let Some((stem, inner)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or_default();
        return vec![
            path.split("::")
                .map(|name| name.trim().to_owned())
                .collect(),
        ];
    };
    let inner = inner.strip_suffix('}').unwrap_or(inner);
    let (mut parts, mut depth, mut from) = (Vec::new(), 0, 0);
    for (at, c) in inner.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&inner[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inner[from..]);
    parts
        .into_iter()
        .filter(|part| !part.trim().is_empty())
        .flat_map(|part| leaves(&[stem, part.trim()].concat()))
        .collect()
}

/// Returns the file of `ui` that a path leads to, as written in the file `here`.
fn resolve(here: &Module, path: Module, code: &BTreeMap<Module, String>) -> Option<Module> {
    let mut full = match path.first()?.as_str() {
        "crate" => path[1..].to_vec(),
        "self" => [here, &path[1..]].concat(),
        "super" => {
            let up = path.iter().take_while(|name| *name == "super").count();
            [&here[..here.len().checked_sub(up)?], &path[up..]].concat()
        }
        _ => [here.as_slice(), &path].concat(),
    };
    while !full.is_empty() && !code.contains_key(&full) {
        full.pop();
    }
    // A name that is none of the file's modules is another package's.
    let is_outside = !matches!(path[0].as_str(), "crate" | "self" | "super") && full == *here;
    (full.first()? == "ui" && !is_outside).then_some(full)
}

/// Returns the code of a file without its comments and its tests.
fn code_of(file: &Path) -> String {
    let text = fs::read_to_string(file).expect("a source file is readable");
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    code.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

fn module(file: &Path) -> Module {
    let below = file
        .strip_prefix(src())
        .expect("files() lists what lies below src");
    let names = below.with_extension("");
    let names = names.iter().map(|name| name.to_string_lossy().into_owned());
    names.filter(|name| name != "mod").collect()
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn root() -> PathBuf {
    src().join("ui")
}

fn files() -> Vec<PathBuf> {
    let (mut files, mut folders) = (Vec::new(), vec![root()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a source folder is readable") {
            let path = entry.expect("an entry is readable").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                files.push(path);
            }
        }
    }
    files
}
