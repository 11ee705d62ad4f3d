//! What text is: character classes, folding, terms, spans.
//!
//! Everything that compares characters stands on this room; it knows no edition.
