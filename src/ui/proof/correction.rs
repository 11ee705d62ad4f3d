//! Corrections: what an editor decides about a page, as a file to lie beside it.

use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// Holds one decision about raw lines.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Correction {
    /// The file's name.
    pub file: String,
    /// The one-based first and last raw line.
    pub lines: [u32; 2],
    /// What to do with them.
    pub deed: Deed,
}

/// Lists what can be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Deed {
    /// The lines are the column title of the article that begins at a raw line.
    Column(u32),
    /// The lines are the main headline of the article that begins at a raw line.
    Headline(u32),
    /// The lines belong to the page.
    Furniture,
    /// The lines are nothing.
    Ignore,
}

/// Writes corrections as TOML, one table each, in the order of the page.
pub fn toml(corrections: &[Correction]) -> String {
    let mut sorted: Vec<&Correction> = corrections.iter().collect();
    sorted.sort();
    let mut out = String::from("# Decisions of an editor, applied when the page is compiled.\n");
    for correction in sorted {
        let [first, last] = correction.lines;
        let (deed, article) = match correction.deed {
            Deed::Column(line) => ("column", Some(line)),
            Deed::Headline(line) => ("headline", Some(line)),
            Deed::Furniture => ("furniture", None),
            Deed::Ignore => ("ignore", None),
        };
        let _ = write!(
            out,
            "\n[[correction]]\nfile = {}\nlines = [{first}, {last}]\ndo = \"{deed}\"\n",
            quoted(&correction.file)
        );
        if let Some(line) = article {
            let _ = writeln!(out, "article = {line}");
        }
    }
    out
}

/// Writes a TOML basic string.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
