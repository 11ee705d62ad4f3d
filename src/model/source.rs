//! Where the text came from: the raw page, line by line.

use super::read::{Read, Reader, fields, words};
use serde::{Serialize, Serializer};

/// Holds one raw page as it came in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The file's name without its folder, or `-` for standard input.
    pub file: String,
    /// The SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// The encoding it was read in, by its WHATWG name: `UTF-8`, `gb18030`, `UTF-16LE`.
    pub encoding: String,
    /// The lines without their line ends; line 1 is `lines[0]`.
    pub lines: Vec<String>,
}

/// Points at characters of one raw line; in JSON `[source, line, start, end]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceSpan {
    /// Index into `Edition::sources`.
    pub source: u32,
    /// One-based line number.
    pub line: u32,
    /// First character, in code points from the line's start.
    pub start: u32,
    /// One past the last character, in code points.
    pub end: u32,
}

/// Holds characters that belong to no article: shown, never dropped.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Residue {
    /// Why it stands here.
    pub kind: ResidueKind,
    /// The characters as printed, lines joined by `\n`.
    pub text: String,
    /// The raw lines it came from.
    pub source: Vec<SourceSpan>,
}

/// Says what a residue is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ResidueKind {
    /// The compiler could not place it.
    #[default]
    Unplaced,
    /// Masthead, folio, editors' line, hotline: the page's furniture.
    Furniture,
    /// The same text drawn a second time.
    Duplicate,
}

fields! { Source { file, sha256, encoding, lines } }
fields! { Residue { kind, text, source } }
words! { ResidueKind { Unplaced "unplaced", Furniture "furniture", Duplicate "duplicate" } }

impl Serialize for SourceSpan {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        [self.source, self.line, self.start, self.end].serialize(serializer)
    }
}

impl Read for SourceSpan {
    fn read(from: &mut Reader<'_>) -> Self {
        let [source, line, start, end] = Read::read(from);
        Self {
            source,
            line,
            start,
            end,
        }
    }
}
