//! Texts of an article on their way in and out: segments, spans, readings.

use super::found::Found;
use super::line::Line;
use crate::model::{Credit, EntityKind};

/// Says what a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentKind {
    /// A tier of a headline or an inline subhead.
    Headline,
    /// A byline or a photo credit.
    Byline,
    /// A paragraph or a caption.
    Body,
}

/// Holds one text of an article.
#[derive(Clone, Copy, Debug)]
pub struct Segment<'a> {
    /// What it is.
    pub kind: SegmentKind,
    /// Its text as printed.
    pub text: &'a str,
    /// The people whom a byline is known to name, in the order of the text.
    pub credits: &'a [Credit],
}

impl<'a> Segment<'a> {
    /// Takes a text of which no more is known.
    pub fn new(kind: SegmentKind, text: &'a str) -> Self {
        Self {
            kind,
            text,
            credits: &[],
        }
    }
}

/// Marks a name in a segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Index of the segment.
    pub segment: usize,
    /// First character, in code points.
    pub start: u32,
    /// One past the last character, in code points.
    pub end: u32,
    /// Its kind.
    pub kind: EntityKind,
    /// The name without layout gaps.
    pub text: String,
    /// The rule that made the mark.
    pub evidence: &'static str,
}

/// Holds a segment as it was read: its characters and the names in it.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    /// The characters.
    pub(crate) line: Line,
    /// What the segment is.
    pub(crate) kind: SegmentKind,
    /// The names, sorted; none overlaps another.
    pub(crate) names: Vec<Found>,
    /// The names inside longer ones, sorted.
    pub(crate) nested: Vec<Found>,
}
