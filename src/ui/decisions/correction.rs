//! Corrections: what an editor decides about a page, as a file to lie beside it.

use super::{Decision, quoted};
use crate::model::{Article, ArticleKind, Edition};
use crate::ui::desk::provenance::extent;
use serde::{Deserialize, Serialize};
use std::fmt::Write;
use std::mem::discriminant;

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

/// Lists what can be decided; an article is named by the raw line at which its text begins.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Deed {
    /// The lines are the column title of an article.
    Column(u32),
    /// The lines are the main headline of an article.
    Headline(u32),
    /// The lines belong to the page.
    Furniture,
    /// The lines are nothing.
    Ignore,
    /// The article at the lines goes on in another.
    Join(u32),
    /// Another article begins at the lines.
    Split,
    /// The article at the lines is of another kind.
    Retype(ArticleKind),
    /// The headline at the lines should say something else; what is printed is kept.
    Rename(String),
}

impl Decision for Correction {
    fn same_matter(&self, other: &Self) -> bool {
        let what = |deed: &Deed| match deed {
            // What lines are is one matter, whatever they are.
            Deed::Column(_) | Deed::Headline(_) | Deed::Furniture | Deed::Ignore => None,
            of_article => Some(discriminant(of_article)),
        };
        (&self.file, self.lines, what(&self.deed)) == (&other.file, other.lines, what(&other.deed))
    }
}

/// Returns the file and the raw line at which an article's text begins: how corrections name it.
pub fn opening<'e>(edition: &'e Edition, article: &Article) -> Option<(&'e str, u32)> {
    let spans = article.body.iter().flat_map(|block| &block.source);
    let (source, line) = match spans.into_iter().next() {
        Some(span) => (span.source, span.line),
        None => extent(article).map(|(source, [first, _])| (source, first))?,
    };
    let source = edition.sources.get(source as usize)?;
    Some((&source.file, line))
}

/// Writes corrections as TOML, one table each, in the order of the page.
pub fn toml(corrections: &[Correction]) -> String {
    let mut sorted: Vec<&Correction> = corrections.iter().collect();
    sorted.sort();
    let mut out = String::from("# Decisions of an editor, applied when the page is compiled.\n");
    for correction in sorted {
        let [first, last] = correction.lines;
        let (deed, article) = match &correction.deed {
            Deed::Column(line) => ("column", Some(line)),
            Deed::Headline(line) => ("headline", Some(line)),
            Deed::Furniture => ("furniture", None),
            Deed::Ignore => ("ignore", None),
            Deed::Join(line) => ("join", Some(line)),
            Deed::Split => ("split", None),
            Deed::Retype(_) => ("retype", None),
            Deed::Rename(_) => ("rename", None),
        };
        let _ = write!(
            out,
            "\n[[correction]]\nfile = {}\nlines = [{first}, {last}]\ndo = \"{deed}\"\n",
            quoted(&correction.file)
        );
        if let Some(line) = article {
            let _ = writeln!(out, "article = {line}");
        }
        let _ = match &correction.deed {
            Deed::Retype(kind) => writeln!(out, "kind = {}", quoted(kind.code())),
            Deed::Rename(text) => writeln!(out, "text = {}", quoted(text)),
            _ => Ok(()),
        };
    }
    out
}
