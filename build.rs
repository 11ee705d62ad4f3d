//! Tells the linker to keep what wasm-bindgen must know when it strips the names of functions, and the sources which
//! build they are; writes the table of foldings as densely as it compresses best.

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// What draws a page, natively and in the browser; the rest of `src` makes editions and files.
const DRAWS: [&str; 10] = [
    "Cargo.lock",
    "src/export",
    "src/lib.rs",
    "src/main.rs",
    "src/model",
    "src/reader.rs",
    "src/search",
    "src/state",
    "src/text",
    "src/ui",
];

#[allow(
    clippy::disallowed_methods,
    reason = "cargo tells a build script through the environment"
)]
fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let family = std::env::var("CARGO_CFG_TARGET_FAMILY").unwrap_or_default();
    if family == "wasm" {
        println!("cargo::rustc-link-arg-bins=--keep-section=target_features");
    }
    let mut hash = Sha256::new();
    for path in DRAWS {
        println!("cargo::rerun-if-changed={path}");
        add(&mut hash, Path::new(path))?;
    }
    let digits = hash
        .finalize()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect::<String>();
    println!("cargo::rustc-env=KANBAO_BUILD={digits}");
    let out = std::env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("foldings"), foldings()?)
}

/// Writes the pairs of the two tables: their number in two bytes, the distance of each first character from the one before
/// in groups of seven bits, lowest first, then the upper and then the lower bytes of the second characters.
fn foldings() -> io::Result<Vec<u8>> {
    let mut pairs = BTreeMap::new();
    for table in ["traditional", "compatible"] {
        let table = fs::read_to_string(format!("src/text/{table}.txt"))?;
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            for pair in line.split(' ') {
                let mut chars = pair.chars();
                if let (Some(from), Some(to)) = (chars.next(), chars.next()) {
                    pairs.insert(
                        from as u32,
                        u16::try_from(to as u32).map_err(io::Error::other)?,
                    );
                }
            }
        }
    }
    let count = u16::try_from(pairs.len()).map_err(io::Error::other)?;
    let mut out = count.to_le_bytes().to_vec();
    let mut last = 0;
    for &from in pairs.keys() {
        let mut by = from - last;
        last = from;
        while by > 0x7F {
            out.push(by as u8 | 0x80);
            by >>= 7;
        }
        out.push(by as u8);
    }
    out.extend(pairs.values().map(|to| to.to_be_bytes()[0]));
    out.extend(pairs.values().map(|to| to.to_be_bytes()[1]));
    Ok(out)
}

/// Adds a file, or the files of a folder in the order of their names.
fn add(hash: &mut Sha256, path: &Path) -> io::Result<()> {
    if path.is_dir() {
        let mut inner = fs::read_dir(path)?
            .map(|entry| Ok(entry?.path()))
            .collect::<io::Result<Vec<_>>>()?;
        inner.sort();
        inner.iter().try_for_each(|path| add(hash, path))
    } else {
        let bytes = fs::read(path)?;
        hash.update(path.to_string_lossy().as_bytes());
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
        Ok(())
    }
}
