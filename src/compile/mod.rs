//! Raw text → edition: lines → blocks → articles → entities.
//!
//! Total functions: whatever comes in, an edition comes out, and what is doubtful becomes a warning in it.
//! Nothing here reads files, asks the clock or fails; `cli` does the first, nobody the second.

pub mod entities;

use crate::model::{Edition, FORMAT, Issue, PartialDate, Publication, VERSION};

/// Holds one raw page, decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawPage {
    /// The file's name without its folder, or `-`.
    pub file: String,
    /// The SHA-256 of the file's bytes, in hexadecimal.
    pub sha256: String,
    /// The WHATWG name of the encoding it was read in.
    pub encoding: String,
    /// The text; lines end with `\n` or `\r\n`, a form feed ends a page of the extractor.
    pub text: String,
    /// The page's number (版次), where the editor gives it.
    pub number: Option<String>,
    /// The page's name (版名), where the editor gives it.
    pub section: Option<String>,
}

/// Holds what an editor says of the edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The paper's name.
    pub title: Option<String>,
    /// The date of issue.
    pub date: Option<PartialDate>,
}

/// Compiles raw pages to an edition; the same input gives the same edition on every machine.
pub fn compile(pages: &[RawPage], metadata: &Metadata) -> Edition {
    let mut edition = structure(pages, metadata);
    entities::recognise(&mut edition);
    edition
}

/// Compiles the structure only: articles without mentions.
pub fn structure(pages: &[RawPage], metadata: &Metadata) -> Edition {
    let _ = pages;
    Edition {
        format: FORMAT.into(),
        version: VERSION,
        publication: Publication {
            name: metadata.title.clone().unwrap_or_default(),
        },
        issue: Issue {
            date: metadata.date.clone(),
            dates_in_text: None,
        },
        pages: Vec::new(),
        articles: Vec::new(),
        entities: Vec::new(),
        residue: Vec::new(),
        sources: Vec::new(),
        warnings: Vec::new(),
    }
}
