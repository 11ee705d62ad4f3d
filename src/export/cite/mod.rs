//! Citations: one story in the forms that libraries, standards and reference managers want.
//!
//! Where the page prints no date of issue, the month or year that its stories speak of stands in brackets, as the
//! standards want an estimated date; where there is no page number, none is given.

mod bibtex;
mod csl;
mod gbt;
mod reference;
mod ris;

use crate::model::{Article, Edition, PartialDate};
use reference::Reference;

/// Says where a story was read and when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Access<'a> {
    /// Its address, if it has one that others can open.
    pub url: Option<&'a str>,
    /// The day it was read.
    pub accessed: Option<&'a PartialDate>,
}

/// Names the forms of a citation, in the order in which they are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Style {
    /// GB/T 7714—2025, in force since 1 July 2026.
    Gbt2025,
    /// GB/T 7714—2015, which many journals still ask for.
    Gbt2015,
    /// CSL-JSON, for citation processors.
    CslJson,
    /// BibTeX and biblatex.
    Bibtex,
    /// RIS, for reference managers.
    Ris,
    /// A line of Markdown with a link.
    Markdown,
}

impl Style {
    /// Every form, in order.
    pub const ALL: [Self; 6] = [
        Self::Gbt2025,
        Self::Gbt2015,
        Self::CslJson,
        Self::Bibtex,
        Self::Ris,
        Self::Markdown,
    ];

    /// Returns the form's name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Gbt2025 => "GB/T 7714—2025",
            Self::Gbt2015 => "GB/T 7714—2015",
            Self::CslJson => "CSL-JSON",
            Self::Bibtex => "BibTeX",
            Self::Ris => "RIS",
            Self::Markdown => "Markdown",
        }
    }

    /// Returns the form's word on the command line and in file names.
    pub fn code(self) -> &'static str {
        match self {
            Self::Gbt2025 => "gbt2025",
            Self::Gbt2015 => "gbt2015",
            Self::CslJson => "csl-json",
            Self::Bibtex => "bibtex",
            Self::Ris => "ris",
            Self::Markdown => "markdown",
        }
    }

    /// Returns the ending of a file in this form, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Gbt2025 | Self::Gbt2015 => "txt",
            Self::CslJson => "json",
            Self::Bibtex => "bib",
            Self::Ris => "ris",
            Self::Markdown => "md",
        }
    }
}

/// Cites one story of an edition; a form of one line ends without a line end.
pub fn cite(edition: &Edition, article: &Article, style: Style, access: Access) -> String {
    let reference = Reference::of(edition, article, access);
    match style {
        Style::Gbt2025 => gbt::print(&reference, gbt::Year::Of2025),
        Style::Gbt2015 => gbt::print(&reference, gbt::Year::Of2015),
        Style::CslJson => csl::print(&reference),
        Style::Bibtex => bibtex::print(&reference),
        Style::Ris => ris::print(&reference),
        Style::Markdown => reference.markdown(),
    }
}
