//! The texts of articles → spans of names.

use super::compose::{Found, compose};
use super::lattice::Ground;
use super::lexicon::Lexicon;
use super::memory;
use super::text::Line;
use super::token::Token;
use super::{byline, fixed, guess, lattice, terms};
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

/// Holds a segment as it was read: its characters and the names in it.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    /// The characters.
    pub(super) line: Line,
    /// What the segment is.
    pub(super) kind: SegmentKind,
    /// The names, sorted; none overlaps another.
    pub(super) names: Vec<Found>,
    /// The names inside longer ones, sorted.
    pub(super) nested: Vec<Found>,
}

/// Recognises the names of one article; the spans come sorted by segment and start and do not overlap.
pub fn recognise_segments(segments: &[Segment<'_>]) -> Vec<Span> {
    let mut spans = Vec::new();
    let articles = read(&[segments.to_vec()]);
    for (segment, reading) in articles.iter().flatten().enumerate() {
        for name in &reading.names {
            let (start, end) = reading.line.printed(name.start, name.end);
            let text = reading.line.read(name.start, name.end);
            spans.push(Span {
                segment,
                start,
                end,
                kind: name.kind,
                text,
                evidence: name.evidence,
            });
        }
    }
    spans
}

/// Holds a text while it is read.
struct Draft {
    reading: Reading,
    /// Its times and quantities.
    fixed: Vec<Token>,
    ground: Ground,
    /// How the lattice cut it last.
    tokens: Vec<Token>,
}

impl Draft {
    fn new(segment: &Segment<'_>) -> Self {
        let mut line = Line::new(segment.text);
        line.display = segment.kind == SegmentKind::Headline;
        let fixed = fixed::find(&line);
        let ground = Ground::new(&line, &fixed);
        Self {
            reading: Reading {
                line,
                kind: segment.kind,
                names: Vec::new(),
                nested: Vec::new(),
            },
            fixed,
            ground,
            tokens: Vec::new(),
        }
    }

    /// Reads the text; `proposals` are names that the lattice may choose.
    fn read(&mut self, memory: &Lexicon, proposals: &[Token]) {
        let line = &self.reading.line;
        self.tokens = lattice::cut(line, &self.ground, &self.fixed, memory, proposals);
        (self.reading.names, self.reading.nested) = if self.reading.kind == SegmentKind::Byline {
            (credit(line, &self.tokens), Vec::new())
        } else {
            let names = compose(line, &self.tokens);
            let terms = terms::find(line, &self.tokens, &names, memory);
            settle(names, terms)
        };
    }
}

/// Reads a text once, by itself and without the tagger: its characters, its tokens and its names.
pub(super) fn first_reading(segment: Segment<'_>) -> (Line, Vec<Token>, Vec<Found>) {
    let mut draft = Draft::new(&segment);
    draft.read(&Lexicon::default(), &[]);
    (draft.reading.line, draft.tokens, draft.reading.names)
}

/// Reads articles: each once by itself, then again with what it, the others and the tagger made known.
pub(super) fn read(articles: &[Vec<Segment<'_>>]) -> Vec<Vec<Reading>> {
    let mut all: Vec<Vec<Draft>> = articles
        .iter()
        .map(|segments| segments.iter().map(Draft::new).collect())
        .collect();
    let nothing = Lexicon::default();
    let mut shared = memory::Shared::default();
    for article in &mut all {
        for draft in article.iter_mut() {
            draft.read(&nothing, &[]);
        }
        shared.note(article.iter().map(|draft| &draft.reading));
    }
    for article in &mut all {
        let memory = memory::remember(article.iter().map(|draft| &draft.reading), &shared);
        for draft in article {
            let reading = &draft.reading;
            let guess = guess::guess(reading.kind, &reading.line, &draft.tokens, &reading.names);
            draft.read(&memory, &guess.proposals);
            draft.reading.names.retain(|name| !guess.refuses(name));
        }
    }
    all.into_iter()
        .map(|article| article.into_iter().map(|draft| draft.reading).collect())
        .collect()
}

/// Reads a byline; places and times in it (新华社里斯本6月3日电) come from the lattice.
fn credit(line: &Line, tokens: &[Token]) -> Vec<Found> {
    let mut all: Vec<Found> = byline::read(line);
    let sure = |other: &Found| {
        other.kind == EntityKind::Time
            || other.kind == EntityKind::Place
                && matches!(
                    other.evidence,
                    "place-division" | "place-list" | "place-chain"
                )
    };
    for other in compose(line, tokens).into_iter().filter(sure) {
        let overlaps = |name: &Found| name.start < other.end && other.start < name.end;
        let stronger = |name: &Found| {
            name.kind == EntityKind::Organisation || name.end - name.start > other.end - other.start
        };
        if all.iter().any(|name| overlaps(name) && stronger(name)) {
            continue;
        }
        all.retain(|name| !overlaps(name));
        all.push(other);
    }
    all.sort_by_key(|name| name.start);
    all
}

/// Lets the longer name take the place of those it contains, which stay as nested.
fn settle(names: Vec<Found>, terms: Vec<Found>) -> (Vec<Found>, Vec<Found>) {
    let mut all: Vec<Found> = Vec::with_capacity(names.len() + terms.len());
    let mut nested = Vec::new();
    let mut order: Vec<Found> = terms.into_iter().chain(names).collect();
    order.sort_by_key(|name| name.start);
    // Names and terms are each free of overlaps, so a name meets at most its neighbours.
    for name in order {
        let Some(last) = all.last_mut().filter(|last| last.end > name.start) else {
            all.push(name);
            continue;
        };
        if name.end - name.start > last.end - last.start {
            if name.start <= last.start && last.end <= name.end {
                nested.push(*last);
            }
            *last = name;
            while all.len() >= 2 && all[all.len() - 2].end > name.start {
                let inner = all.remove(all.len() - 2);
                if inner.start >= name.start {
                    nested.push(inner);
                }
            }
        } else if name.start >= last.start
            && name.end <= last.end
            && (name.start, name.end) != (last.start, last.end)
        {
            nested.push(name);
        }
    }
    nested.retain(|name| {
        matches!(
            name.evidence,
            "time"
                | "place-division"
                | "place-list"
                | "place-chain"
                | "place-town"
                | "org-place"
                | "org-relative"
                | "org-list"
                | "person-title"
        )
    });
    nested.sort_by_key(|name| name.start);
    (all, nested)
}
