//! Throughput of the compiler on 50 MB made from the golden pages: `cargo bench --bench compile`.
//!
//! Prints MB/s on one core and on all cores, of structure alone and with names, the speed when a page doubles in
//! length, and (on Linux) the most memory that was held.

#![allow(clippy::disallowed_methods, reason = "a benchmark measures time")]

use kanbao::compile::{self, Metadata, RawPage, structure};
use rayon::prelude::*;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

/// Bytes of the corpus.
const CORPUS: usize = 50_000_000;

fn page(text: String) -> RawPage {
    RawPage {
        file: "-".into(),
        sha256: String::new(),
        encoding: "UTF-8".into(),
        text,
        number: None,
        section: None,
    }
}

fn structured(page: &RawPage) -> usize {
    structure(std::slice::from_ref(page), &Metadata::default())
        .articles
        .len()
}

fn main() -> std::io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/structure");
    let mut texts = Vec::new();
    for name in [
        "seed", "easy01", "easy05", "medium01", "medium05", "hard01", "hard04",
    ] {
        texts.push(std::fs::read_to_string(root.join(name).join("page.txt"))?);
    }
    let mut corpus = Vec::new();
    let mut bytes = 0;
    while bytes < CORPUS {
        // Every copy has numbers of its own, so that no two pages are the same.
        let number = corpus.len();
        let text = texts[number % texts.len()].replace("11月", &format!("{}月", number % 12 + 1));
        bytes += text.len();
        corpus.push(page(text));
    }
    let mut out = std::io::stdout();
    let rate = |bytes: usize, start: Instant| bytes as f64 / 1e6 / start.elapsed().as_secs_f64();
    let start = Instant::now();
    let articles: usize = corpus.iter().map(structured).sum();
    writeln!(
        out,
        "one core:  {:6.1} MB/s ({articles} articles)",
        rate(bytes, start)
    )?;
    let start = Instant::now();
    let articles: usize = corpus.par_iter().map(structured).sum();
    writeln!(
        out,
        "all cores: {:6.1} MB/s ({articles} articles)",
        rate(bytes, start)
    )?;
    for pages in [100, 200, 400] {
        let long = page(
            corpus[..pages]
                .iter()
                .map(|page| page.text.as_str())
                .collect::<Vec<_>>()
                .join("\n\n"),
        );
        let start = Instant::now();
        structured(&long);
        writeln!(
            out,
            "one page of {:5.2} MB: {:6.1} MB/s",
            long.text.len() as f64 / 1e6,
            rate(long.text.len(), start)
        )?;
    }
    let named = |page: &RawPage| {
        compile::compile(std::slice::from_ref(page), &Metadata::default())
            .entities
            .len()
    };
    let start = Instant::now();
    let entities: usize = corpus.par_iter().map(named).sum();
    writeln!(
        out,
        "all cores, with names: {:6.1} MB/s ({entities} entities)",
        rate(bytes, start)
    )?;
    let start = Instant::now();
    let edition = compile::compile(&corpus, &Metadata::default());
    writeln!(
        out,
        "one core, with names, as one edition: {:6.1} MB/s ({} entities)",
        rate(bytes, start),
        edition.entities.len()
    )?;
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    if let Some(peak) = status.lines().find(|line| line.starts_with("VmHWM")) {
        writeln!(out, "most memory held: {}", peak[6..].trim())?;
    }
    Ok(())
}
