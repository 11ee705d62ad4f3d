//! Which file imports which: every path that a file names, resolved to the file in which the named item stands.
//!
//! A reading of the text, not of the compiled program: `use` trees, and paths that begin with `crate`, `super`, `self`, a
//! child module or a crate. Re-exports are followed, and are no imports of the file that has them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A source file.
pub(super) struct File {
    /// Its path below `src`, with `/`.
    pub(super) name: String,
    /// Its text without comments and without its unit tests.
    pub(super) code: String,
    /// Its module: `crate`, the rooms, the file.
    module: Vec<String>,
}

impl File {
    /// A file with its text; `module` is written `crate::compile::rows`.
    pub(super) fn of(name: &str, text: &str, module: &str) -> Self {
        let lines = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        let lines = lines.collect::<Vec<_>>().join("\n");
        let code = lines.split("#[cfg(test)]").next().unwrap_or_default();
        Self {
            name: name.to_owned(),
            code: code.to_owned(),
            module: module.split("::").map(str::to_owned).collect(),
        }
    }

    /// The folder right below `src`; none for the roots of the programs.
    pub(super) fn room(&self) -> Option<&str> {
        Some(self.name.split_once('/')?.0)
    }

    /// The folder or file below the room, without `.rs`.
    pub(super) fn stage(&self) -> Option<&str> {
        self.name.split('/').nth(1)?.split('.').next()
    }

    /// Every path that the file names, but for what it re-exports.
    pub(super) fn imports(&self) -> BTreeSet<Vec<String>> {
        let (used, _, rest) = self.statements();
        let mut found = used;
        found.extend(self.inline(&rest));
        found
    }

    /// The names that the file re-exports, with the paths of what they name.
    fn exports(&self) -> BTreeMap<String, Vec<String>> {
        let (_, exported, _) = self.statements();
        exported
            .into_iter()
            .filter_map(|path| Some((path.last()?.clone(), path)))
            .collect()
    }

    /// What `use` imports, what `pub use` re-exports, and the code without both.
    fn statements(&self) -> (BTreeSet<Vec<String>>, BTreeSet<Vec<String>>, String) {
        let (mut used, mut exported, mut rest) = (BTreeSet::new(), BTreeSet::new(), String::new());
        let mut statement = String::new();
        let mut public = false;
        for line in self.code.lines() {
            let bare = line.trim_start();
            if statement.is_empty() {
                let after = bare
                    .strip_prefix("pub(crate) ")
                    .or(bare.strip_prefix("pub(super) "))
                    .or(bare.strip_prefix("pub "));
                let Some(tree) = after.unwrap_or(bare).strip_prefix("use ") else {
                    rest.push_str(line);
                    rest.push('\n');
                    continue;
                };
                public = after.is_some();
                statement.push_str(tree);
            } else {
                statement.push_str(bare);
            }
            if let Some(tree) = statement.strip_suffix(';') {
                let absolute = paths(tree).into_iter().map(|path| self.absolute(&path));
                if public {
                    exported.extend(absolute);
                } else {
                    used.extend(absolute);
                }
                statement.clear();
            }
        }
        (used, exported, rest)
    }

    /// The paths with `::` in code.
    fn inline(&self, code: &str) -> BTreeSet<Vec<String>> {
        let is_part = |ch: char| ch.is_alphanumeric() || ch == '_' || ch == ':';
        // `pub(in crate::compile)` says who may see an item, and imports nothing.
        let seen = code.split("pub(in ").enumerate();
        let seen = seen.map(|(at, rest)| match rest.split_once(')') {
            Some((_, after)) if at > 0 => after,
            _ => rest,
        });
        seen.flat_map(|code| code.split(|ch: char| !is_part(ch)))
            .map(|path| path.trim_matches(':'))
            .filter(|path| path.contains("::"))
            .map(|path| self.absolute(&path.split("::").collect::<Vec<_>>()))
            .collect()
    }

    /// A path as it is from the root of the crate, if it leads there.
    fn absolute(&self, path: &[&str]) -> Vec<String> {
        let mut base = self.module.clone();
        let mut rest = path;
        if let ["self", below @ ..] = rest {
            rest = below;
        } else if rest.first() == Some(&"super") {
            while let ["super", below @ ..] = rest {
                base.pop();
                rest = below;
            }
        } else if !self.declares(path[0]) {
            base.clear();
        }
        base.extend(rest.iter().map(|part| (*part).to_owned()));
        base
    }

    /// Whether a module is declared in the file.
    fn declares(&self, module: &str) -> bool {
        let declared = format!("mod {module};");
        self.code.lines().any(|line| line.ends_with(&declared))
    }
}

/// The paths of a `use` tree: `a::{self, b::C as D}` names `a` and `a::b::C`.
pub(super) fn paths(tree: &str) -> Vec<Vec<&str>> {
    let tree = tree.trim();
    let Some((before, inner)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or_default();
        let path = path.split("::").map(str::trim);
        return vec![path.filter(|part| !part.is_empty()).collect()];
    };
    let base: Vec<&str> = before
        .split("::")
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let inner = inner.strip_suffix('}').unwrap_or(inner);
    let mut depth = 0;
    let parts = inner.split(|ch| {
        depth += i32::from(ch == '{') - i32::from(ch == '}');
        ch == ',' && depth == 0
    });
    let below = parts.filter(|part| !part.trim().is_empty()).flat_map(paths);
    below
        .map(|path| {
            let path = path.into_iter().filter(|part| *part != "self");
            base.iter().copied().chain(path).collect()
        })
        .collect()
}

/// The sets of files that import each other in a circle, each sorted by name.
pub(super) fn circles(files: &[File]) -> Vec<Vec<String>> {
    let modules: BTreeMap<&[String], usize> = files
        .iter()
        .enumerate()
        .map(|(index, file)| (&file.module[..], index))
        .collect();
    let exports: Vec<_> = files.iter().map(File::exports).collect();
    let arrows: Vec<BTreeSet<usize>> = files
        .iter()
        .map(|file| {
            let paths = file.imports();
            paths
                .iter()
                .filter_map(|path| home(path, &modules, &exports))
                .collect()
        })
        .collect();
    let reached: Vec<BTreeSet<usize>> = (0..files.len()).map(|from| reach(from, &arrows)).collect();
    let mut found: BTreeSet<Vec<String>> = BTreeSet::new();
    for (from, there) in reached.iter().enumerate() {
        let circle = there
            .iter()
            .filter(|&&to| to == from || reached[to].contains(&from));
        let mut circle: Vec<String> = circle.map(|&file| files[file].name.clone()).collect();
        circle.sort();
        if circle.len() > 1 {
            found.insert(circle);
        }
    }
    found.into_iter().collect()
}

/// The file in which what a path names stands.
fn home(
    path: &[String],
    modules: &BTreeMap<&[String], usize>,
    exports: &[BTreeMap<String, Vec<String>>],
) -> Option<usize> {
    let mut path = path.to_vec();
    // A re-export may lead to another.
    for _ in 0..8 {
        let length = (1..=path.len())
            .rev()
            .find(|&length| modules.contains_key(&path[..length]))?;
        let file = modules[&path[..length]];
        let next = path.get(length).and_then(|name| exports[file].get(name));
        match next {
            Some(next) if path[0] == "crate" => path = [next, &path[length + 1..]].concat(),
            _ => return Some(file),
        }
    }
    None
}

/// The files that a file leads to; itself only where a circle leads back.
fn reach(from: usize, arrows: &[BTreeSet<usize>]) -> BTreeSet<usize> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<usize> = arrows[from]
        .iter()
        .copied()
        .filter(|&to| to != from)
        .collect();
    while let Some(file) = open.pop() {
        if reached.insert(file) {
            open.extend(arrows[file].iter().copied().filter(|&to| to != file));
        }
    }
    reached
}

/// Every file below `src`.
pub(super) fn files() -> Vec<File> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut files, mut folders) = (Vec::new(), vec![src.clone()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a source folder is readable") {
            let path = entry.expect("an entry is readable").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                files.push(file(&src, &path));
            }
        }
    }
    files
}

fn file(src: &Path, path: &PathBuf) -> File {
    let below = path.strip_prefix(src).expect("the file lies below src");
    let name = below.to_string_lossy().replace('\\', "/");
    let module = name.trim_end_matches(".rs").trim_end_matches("/mod");
    let module = format!("crate::{}", module.replace('/', "::"));
    let module = if name == "lib.rs" { "crate" } else { &module };
    let text = fs::read_to_string(path).expect("a source file is readable");
    File::of(&name, &text, module)
}
