//! What an editor decides about names, as a file to lie beside the page.

use super::{Decision, quoted};
use crate::model::EntityKind;
use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// Decides one thing about a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Naming {
    /// It is no name of this kind.
    Forbid(String, EntityKind),
    /// It is a name of this kind wherever it stands.
    Add(String, EntityKind),
    /// Both are one, known by the second's full name.
    Merge(String, String),
    /// Its full name is another.
    Rename(String, String),
    /// In the article with this id it is somebody else.
    Split(String, String),
}

impl Decision for Naming {
    fn same_matter(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Merge(a, _), Self::Merge(b, _)) | (Self::Rename(a, _), Self::Rename(b, _)) => {
                a == b
            }
            (Self::Add(a, _), Self::Add(b, _)) => a == b,
            _ => self == other,
        }
    }
}

/// Writes the decisions as TOML, one table each, in the order in which they are applied.
pub fn toml(decisions: &[Naming]) -> String {
    let mut sorted: Vec<&Naming> = decisions.iter().collect();
    sorted.sort();
    let mut out =
        String::from("# Decisions of an editor about names, applied when the page is compiled.\n");
    let mut table = |name: &str, fields: &[(&str, String)]| {
        let _ = write!(out, "\n[[{name}]]\n");
        for (field, value) in fields {
            let _ = writeln!(out, "{field} = {value}");
        }
    };
    let kind = |kind: &EntityKind| quoted(&format!("{kind:?}").to_ascii_lowercase());
    for decision in sorted {
        match decision {
            Naming::Forbid(name, of) => {
                table("forbid", &[("name", quoted(name)), ("kind", kind(of))]);
            }
            Naming::Add(name, of) => {
                table("add", &[("name", quoted(name)), ("kind", kind(of))]);
            }
            Naming::Merge(name, into) => {
                let names = format!("[{}, {}]", quoted(name), quoted(into));
                table("merge", &[("names", names), ("into", quoted(into))]);
            }
            Naming::Rename(name, to) => {
                table("rename", &[("name", quoted(name)), ("to", quoted(to))]);
            }
            Naming::Split(name, article) => {
                table(
                    "split",
                    &[("name", quoted(name)), ("article", quoted(article))],
                );
            }
        }
    }
    out
}
