//! Writes synthetic pages and their truths for a scorer: `cargo run --release --example pages -- FOLDER [COUNT]`.
//!
//! The pages are those of the tests' newsroom, set from the stories that the compiler's rules were not fitted to.

#[path = "../../tests/it/newsroom/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the tests use more of it")]
mod newsroom;

mod calibration;

use newsroom::{Half, Level, set, stock};
use std::error::Error;
use std::io::Write;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let usage = "usage: pages FOLDER [COUNT] | pages calibration [COUNT]";
    let first = arguments.next().ok_or(usage)?;
    let count: u64 = arguments.next().as_deref().unwrap_or("100").parse()?;
    if first == "calibration" {
        std::io::stdout().write_all(calibration::report(count)?.as_bytes())?;
        return Ok(());
    }
    let folder = PathBuf::from(first);
    let stock = stock(Half::Held);
    for part in ["pages", "truth"] {
        std::fs::create_dir_all(folder.join(part))?;
    }
    for level in [Level::Easy, Level::Medium, Level::Hard] {
        for seed in 0..count {
            let page = set(&stock, level, seed);
            let id = page.truth["id"].as_str().unwrap_or_default().to_string();
            std::fs::write(folder.join("pages").join(format!("{id}.txt")), &page.text)?;
            std::fs::write(
                folder.join("truth").join(format!("{id}.json")),
                page.truth.to_string(),
            )?;
        }
    }
    Ok(())
}
