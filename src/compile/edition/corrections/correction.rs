//! One decision of an editor.

use crate::model::ArticleKind;
use serde::Deserialize;

/// Holds one decision about raw lines.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Correction {
    /// The file's name.
    pub file: String,
    /// The one-based first and last raw line.
    pub lines: [u32; 2],
    /// What to do with them.
    #[serde(rename = "do")]
    pub deed: Deed,
    /// The one-based raw line at which the article concerned begins.
    #[serde(default)]
    pub article: Option<u32>,
    /// What the headline at the lines should say, where that is decided.
    #[serde(default)]
    pub text: Option<String>,
    /// What the article is, where that is decided.
    #[serde(default)]
    pub kind: Option<ArticleKind>,
}

/// Lists what can be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Deed {
    /// The lines are the column title of `article`.
    Column,
    /// The lines are the main headline of `article`.
    Headline,
    /// The lines belong to the page.
    Furniture,
    /// The lines are nothing.
    Ignore,
    /// The article at the lines goes on with `article`.
    Join,
    /// A new article begins at the first line.
    Split,
    /// The article at the lines is of `kind`.
    Retype,
    /// The headline at the lines should say `text`; what is printed is kept and found too.
    Rename,
}
