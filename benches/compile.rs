//! Throughput of the structure compiler on 50 MB made from the golden pages: `cargo bench --bench compile`.
//!
//! Prints MB/s on one core and on all cores, and the time per MB when a page doubles in length.

#![allow(clippy::disallowed_methods, reason = "a benchmark measures time")]

use kanbao::compile::{Metadata, RawPage, structure};
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

fn compile(page: &RawPage) -> usize {
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
    let articles: usize = corpus.iter().map(compile).sum();
    writeln!(
        out,
        "one core:  {:6.1} MB/s ({articles} articles)",
        rate(bytes, start)
    )?;
    let start = Instant::now();
    let articles: usize = corpus.par_iter().map(compile).sum();
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
        compile(&long);
        writeln!(
            out,
            "one page of {:5.2} MB: {:6.1} MB/s",
            long.text.len() as f64 / 1e6,
            rate(long.text.len(), start)
        )?;
    }
    Ok(())
}
