//! The forms that `kanbao export` offers.

use clap::ValueEnum;

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(in crate::cli) enum FormArg {
    /// A table for spreadsheets
    Csv,
    /// A table, one JSON object a line
    Jsonl,
    /// A table in Markdown
    Table,
    /// The stories in Markdown
    Markdown,
    /// ninjs 3.1, strict
    Ninjs,
    /// ninjs 3.1 with all that the edition has
    NinjsExtended,
    /// schema.org NewsArticle
    JsonLd,
    /// Citations after GB/T 7714—2025
    Gbt2025,
    /// Citations after GB/T 7714—2015
    Gbt2015,
    /// Citations for citation processors
    CslJson,
    /// Citations for BibTeX and biblatex
    Bibtex,
    /// Citations for reference managers
    Ris,
    /// Citations in Markdown
    Citation,
    /// A feed with the full text
    Atom,
    /// A feed with the full text, JSON Feed 1.1
    JsonFeed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum RowsArg {
    /// Articles with their text
    Articles,
    /// Persons, organisations, places …
    Entities,
    /// Each place where one is named
    Mentions,
    /// Numbers with their units and sentences
    Quantities,
}
