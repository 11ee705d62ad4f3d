//! What the compiler wants an editor to look at.

use super::ArticleId;
use super::read::{fields, words};
use serde::Serialize;

/// Points at a decision that an editor should look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// What it is about.
    pub kind: WarningKind,
    /// Index into `Edition::sources`.
    pub source: u32,
    /// One-based first and last raw line.
    pub lines: [u32; 2],
    /// The article it concerns, if any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<ArticleId>,
    /// The words it concerns.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub detail: String,
}

/// Lists what the compiler warns about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WarningKind {
    /// Text that belongs to no article.
    #[default]
    Unplaced,
    /// The headline may belong to another story.
    HeadlineUnsure,
    /// A story without a headline.
    HeadlineMissing,
    /// Where one story ends and the next begins is not clear.
    BoundaryUnsure,
    /// A paragraph may begin or end elsewhere.
    ParagraphUnsure,
    /// A byline whose names could not be told apart.
    BylineUnsure,
    /// Punctuation glyphs were mis-mapped and have been repaired.
    GlyphsRepaired,
    /// A text was drawn twice; the copy is kept as residue.
    DrawnTwice,
    /// A jump line whose other half is not in this edition.
    JumpUnresolved,
    /// Two halves were joined that may be two stories.
    JumpUnsure,
    /// The text has no story in it.
    NoArticles,
    /// The page holds characters that stand for undecodable bytes.
    Undecodable,
}

fields! { Warning { kind, source, lines; article, detail } }
words! { WarningKind { Unplaced "unplaced", HeadlineUnsure "headline-unsure", HeadlineMissing "headline-missing", BoundaryUnsure "boundary-unsure", ParagraphUnsure "paragraph-unsure", BylineUnsure "byline-unsure", GlyphsRepaired "glyphs-repaired", DrawnTwice "drawn-twice", JumpUnresolved "jump-unresolved", JumpUnsure "jump-unsure", NoArticles "no-articles", Undecodable "undecodable" } }
