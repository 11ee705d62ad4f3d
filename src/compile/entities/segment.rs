//! The texts of one article → spans of names.

use super::compose::{Found, compose};
use super::lexicon::Lexicon;
use super::memory;
use super::text::Line;
use super::token::Token;
use super::{byline, fixed, lattice, terms};
use crate::model::EntityKind;

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

/// Recognises the names of one article; the spans come sorted by segment and start and do not overlap.
pub fn recognise_segments(segments: &[Segment<'_>]) -> Vec<Span> {
    let lines: Vec<Line> = segments
        .iter()
        .map(|segment| Line::new(segment.text))
        .collect();
    let fixed: Vec<Vec<Token>> = lines.iter().map(fixed::find).collect();
    let kinds: Vec<SegmentKind> = segments.iter().map(|segment| segment.kind).collect();
    let first = pass(&lines, &fixed, &kinds, &Lexicon::default());
    let memory = memory::remember(&lines, &first);
    let second = pass(&lines, &fixed, &kinds, &memory);
    let mut spans = Vec::new();
    for (segment, (line, found)) in lines.iter().zip(&second).enumerate() {
        for name in found {
            let (start, end) = line.printed(name.start, name.end);
            spans.push(Span {
                segment,
                start,
                end,
                kind: name.kind,
                text: line.read(name.start, name.end),
                evidence: name.evidence,
            });
        }
    }
    spans
}

/// Reads every line once.
fn pass(
    lines: &[Line],
    fixed: &[Vec<Token>],
    kinds: &[SegmentKind],
    memory: &Lexicon,
) -> Vec<Vec<Found>> {
    lines
        .iter()
        .zip(fixed)
        .zip(kinds)
        .map(|((line, fixed), kind)| {
            let tokens = lattice::cut(line, fixed, memory);
            if *kind == SegmentKind::Byline {
                return credit(line, &tokens);
            }
            let names = compose(line, &tokens);
            let terms = terms::find(line, &tokens, &names);
            settle(names, terms)
        })
        .collect()
}

/// Reads a byline; places and times in it (新华社里斯本6月3日电) come from the lattice.
fn credit(line: &Line, tokens: &[Token]) -> Vec<Found> {
    let names = byline::read(line);
    let others = compose(line, tokens);
    let others = others.into_iter().filter(|other| {
        other.kind == EntityKind::Time
            || other.kind == EntityKind::Place
                && matches!(
                    other.evidence,
                    "place-division" | "place-list" | "place-chain"
                )
    });
    let mut all: Vec<Found> = names;
    for other in others {
        let clash = |name: &Found| {
            name.start < other.end
                && other.start < name.end
                && (name.kind == EntityKind::Organisation
                    || name.end - name.start > other.end - other.start)
        };
        if all.iter().any(clash) {
            continue;
        }
        all.retain(|name| !(name.start < other.end && other.start < name.end));
        all.push(other);
    }
    all.sort_by_key(|name| name.start);
    all
}

/// Lets events, terms and products take the place of the names they contain.
fn settle(names: Vec<Found>, terms: Vec<Found>) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::with_capacity(names.len() + terms.len());
    let mut order: Vec<Found> = terms.into_iter().chain(names).collect();
    order.sort_by_key(|name| (std::cmp::Reverse(name.end - name.start), name.start));
    for name in order {
        if !all
            .iter()
            .any(|other| name.start < other.end && other.start < name.end)
        {
            all.push(name);
        }
    }
    all.sort_by_key(|name| name.start);
    all
}
