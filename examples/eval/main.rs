//! Measures the compiler against texts marked by hand: `cargo run --release --example eval -- entities GOLD.json`
//! writes predictions, `… -- scores GOLD.json…` how far they agree, `… -- universal FILE` the tagger's score on Universal NER,
//! `… -- structure PAGE.txt` the articles of a page.

mod entities;
mod iob2;
mod marked;
mod structure;
mod universal;

use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let answer = match arguments[..] {
        ["entities", gold] => entities::predict(gold),
        ["scores", ref gold @ ..] if !gold.is_empty() => entities::scores(gold),
        ["universal", file] => universal::scores(file),
        ["structure", page] => structure::predict(page),
        _ => Err("usage: eval entities GOLD.json | eval scores GOLD.json… | eval universal FILE | eval structure PAGE.txt".into()),
    };
    let (mut stream, text, code): (Box<dyn Write>, String, ExitCode) = match answer {
        Ok(text) => (Box::new(std::io::stdout()), text, ExitCode::SUCCESS),
        Err(message) => (Box::new(std::io::stderr()), message, ExitCode::FAILURE),
    };
    match writeln!(stream, "{text}") {
        Ok(()) => code,
        Err(_) => ExitCode::FAILURE,
    }
}
