//! Measures the compiler against texts marked by hand: `cargo run --release --example eval -- entities GOLD.json`
//! and `… -- structure PAGE.txt`.

mod entities;
mod structure;

use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let answer = match arguments[..] {
        ["entities", gold] => entities::predict(gold),
        ["structure", page] => structure::predict(page),
        _ => Err("usage: eval entities GOLD.json | eval structure PAGE.txt".into()),
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
