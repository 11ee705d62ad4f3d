//! Short names between a program and its bindings, and no others.
//!
//! wasm-bindgen gives each function that a program takes from its bindings a name with a hash, which no compression can
//! make smaller: two hundred of them cost a first visit five kilobytes, in the program and again in the bindings.

use super::Site;
use super::names::{fingerprint, has_hash};
use super::tags;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};
use std::collections::{BTreeMap, BTreeSet};
use wasm_encoder::{EntityType, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload, TypeRef};

/// The letters of short names, of which each has two.
const LETTERS: usize = 26;
/// The digits of a hash in a file's name.
const HASH: usize = 16;
/// What the name of a program's file ends with, and that of its bindings.
const PROGRAM: &str = "_bg.wasm";
const BINDINGS: &str = ".js";

/// Gives short names to what each program takes from its bindings; what has another form than wasm-bindgen's stays as it is.
pub(super) fn shorten(shell: &mut String, files: &mut Site) {
    let stems: Vec<String> = files
        .keys()
        .filter_map(|path| Some(path.strip_suffix(PROGRAM)?.to_owned()))
        .collect();
    for stem in stems {
        let paths = [PROGRAM, BINDINGS].map(|end| [stem.as_str(), end].concat());
        let [Some(program), Some(bindings)] = paths.each_ref().map(|path| files.get(path)) else {
            continue;
        };
        let Some(short) = shortened(program, bindings) else {
            continue;
        };
        // A name that tells what a file holds must tell of these bytes.
        let named = match stem.get(..stem.len().saturating_sub(HASH)) {
            Some(name) if has_hash(&stem) => [name, &fingerprint(&short.concat())].concat(),
            _ => stem.clone(),
        };
        *shell = shell.replace(&stem, &named);
        for (path, bytes) in paths.into_iter().zip(short) {
            files.remove(&path);
            let path = path.replace(&stem, &named);
            *shell = with_integrity(shell, &path, &bytes);
            files.insert(path, bytes);
        }
    }
}

/// Returns program and bindings with short names.
fn shortened(program: &[u8], bindings: &[u8]) -> Option<[Vec<u8>; 2]> {
    let mut bindings = String::from_utf8(bindings.to_vec()).ok()?;
    // In the order of the alphabet: the bindings alone say what is short for what.
    let names = taken(program)?;
    if names.len() > LETTERS * LETTERS {
        return None;
    }
    let short: BTreeMap<&str, String> = names.into_iter().zip((0..).map(letters)).collect();
    for (name, short) in &short {
        let key = [name, ":"].concat();
        if bindings.matches(&key).count() != 1 {
            return None;
        }
        bindings = bindings.replace(&key, &[short, ":"].concat());
    }
    let program = renamed(program, &short)?;
    Some([program, bindings.into_bytes()])
}

/// Returns the number in letters: aa, ba … za, ab.
fn letters(number: usize) -> String {
    let letter = |number: usize| char::from(b'a' + (number % LETTERS) as u8);
    [letter(number), letter(number / LETTERS)].iter().collect()
}

/// Lists what a program takes, by name; `None` where it is none, or takes anything but functions.
fn taken(program: &[u8]) -> Option<BTreeSet<&str>> {
    let mut names = BTreeSet::new();
    for payload in Parser::new(0).parse_all(program) {
        if let Payload::ImportSection(imports) = payload.ok()? {
            for import in imports.into_imports() {
                let import = import.ok()?;
                let TypeRef::Func(_) = import.ty else {
                    return None;
                };
                names.insert(import.name);
            }
        }
    }
    Some(names)
}

/// Copies a program with short names for what it takes, and without custom sections.
fn renamed(program: &[u8], short: &BTreeMap<&str, String>) -> Option<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(program) {
        let payload = payload.ok()?;
        if let Payload::ImportSection(imports) = payload {
            let mut section = ImportSection::new();
            for import in imports.into_imports() {
                let import = import.ok()?;
                let TypeRef::Func(kind) = import.ty else {
                    return None;
                };
                let name = short.get(import.name)?;
                section.import(import.module, name, EntityType::Function(kind));
            }
            module.section(&section);
        } else if let Payload::CustomSection(_) = payload {
            // Names of functions and tools, which no browser reads.
        } else if let Some((id, range)) = payload.as_section() {
            let [from, to] = [range.start, range.end].map(usize::try_from);
            let data = program.get(from.ok()?..to.ok()?)?;
            module.section(&RawSection { id, data });
        }
    }
    Some(module.finish())
}

/// Tells the shell what a file's bytes hash to, where it says so.
fn with_integrity(shell: &str, path: &str, bytes: &[u8]) -> String {
    tags::rewrite(shell, |tag, attribute, _| {
        let address = tag.get("href").or(tag.get("src")).unwrap_or_default();
        let hash = || "sha384-".to_owned() + &BASE64_STANDARD.encode(Sha384::digest(bytes));
        (attribute == "integrity" && address.trim_start_matches("./") == path).then(hash)
    })
}

#[cfg(test)]
mod tests {
    use super::{letters, shorten};
    use crate::site::Site;

    /// A program that takes two functions of one type, and has a custom section and a memory after that.
    const PROGRAM: &[u8] = b"\0asm\x01\0\0\0\x02\x26\x02\x03./k\x0b__wbg_b_123\0\x05\x03./k\x0b__wbg_a_456\0\x81\x01\0\x03\x01n\x07\x05\x03\x01\0\x01";
    const SHORT: &[u8] =
        b"\0asm\x01\0\0\0\x02\x14\x02\x03./k\x02ba\0\x05\x03./k\x02aa\0\x81\x01\x05\x03\x01\0\x01";

    fn site(program: &[u8], bindings: &str) -> Site {
        [
            ("k_bg.wasm".into(), program.to_vec()),
            ("k.js".into(), bindings.as_bytes().to_vec()),
        ]
        .into()
    }

    #[test]
    fn both_sides_get_the_same_short_names() {
        let mut files = site(PROGRAM, "x={__wbg_a_456:f(),__wbg_b_123:g()}");
        let mut shell =
            "<link href=./k.js integrity=sha384-old><link href=./other.js integrity=sha384-old>"
                .to_owned();
        shorten(&mut shell, &mut files);
        assert_eq!(files, site(SHORT, "x={aa:f(),ba:g()}"));
        assert!(shell.starts_with("<link href=./k.js integrity=\"sha384-"));
        assert!(shell.ends_with("<link href=./other.js integrity=sha384-old>"));
    }

    #[test]
    fn a_hash_in_a_name_tells_of_the_new_bytes() {
        let mut shell = "<link href=./k-0123456789abcdef.js integrity=sha384-old>".to_owned();
        let mut files: Site = site(PROGRAM, "x={__wbg_a_456:f(),__wbg_b_123:g()}")
            .into_iter()
            .map(|(path, bytes)| (path.replacen('k', "k-0123456789abcdef", 1), bytes))
            .collect();
        shorten(&mut shell, &mut files);
        let paths: Vec<&String> = files.keys().collect();
        let hash = paths[0]
            .strip_prefix("k-")
            .and_then(|rest| rest.strip_suffix(".js"));
        let hash = hash.expect("the bindings have a name with a hash");
        assert_ne!(hash, "0123456789abcdef");
        assert_eq!(*paths[1], format!("k-{hash}_bg.wasm"));
        assert!(shell.starts_with(&format!("<link href=./k-{hash}.js integrity=\"sha384-")));
    }

    #[test]
    fn what_has_another_form_stays() {
        for (program, bindings) in [
            (PROGRAM, "x={__wbg_a_456:f()}"),
            (
                PROGRAM,
                "x={__wbg_a_456:f(),__wbg_b_123:g(),__wbg_b_123:h()}",
            ),
            (&PROGRAM[..20], "x={__wbg_a_456:f(),__wbg_b_123:g()}"),
            (b"text", "x"),
        ] {
            let mut files = site(program, bindings);
            let mut shell = String::new();
            shorten(&mut shell, &mut files);
            assert_eq!(files, site(program, bindings));
        }
    }

    #[test]
    fn numbers_in_letters() {
        assert_eq!(
            [0, 1, 25, 26, 675].map(letters),
            ["aa", "ba", "za", "ab", "zz"]
        );
    }
}
