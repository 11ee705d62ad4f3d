//! The texts of articles → spans of names.

use crate::compile::entities::lexicon::listed::Listed;
use crate::compile::entities::lexicon::trie::Lexicon;
use crate::compile::entities::organisations::compose::compose;
use crate::compile::entities::people::byline;
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::found::Found;
use crate::compile::entities::pieces::line::Line;
use crate::compile::entities::pieces::segment::{Reading, Segment, SegmentKind, Span};
use crate::compile::entities::pieces::token::Token;
use crate::compile::entities::read::fixed;
use crate::compile::entities::read::guess;
use crate::compile::entities::read::guess::Guess;
use crate::compile::entities::read::lattice;
use crate::compile::entities::read::lattice::Ground;
use crate::compile::entities::read::memory;
use crate::compile::entities::terms;
use crate::compile::workers::{Alone, Stage, Workers};
use crate::model::EntityKind;
use std::ops::Range;

/// Recognises the names of one article; the spans come sorted by segment and start and do not overlap.
pub fn recognise_segments(segments: &[Segment<'_>]) -> Vec<Span> {
    let mut spans = Vec::new();
    let articles = read(vec![segments.to_vec()], &Alone);
    for (segment, reading) in articles.iter().flatten().enumerate() {
        for name in &reading.names {
            let (start, end) = reading.line.printed(name.start, name.end);
            let text = reading.line.shown(name.start, name.end);
            spans.push(Span {
                segment,
                start,
                end,
                kind: name.kind,
                text,
                evidence: name.evidence.name(),
            });
        }
    }
    spans
}

/// Holds a text between its two readings. The drafts of all articles are held at once: what is cheap to
/// find again is not kept.
struct Draft {
    reading: Reading,
    /// The people whom it is known to name, by their characters.
    credited: Vec<Range<usize>>,
    /// Its times and quantities.
    fixed: Vec<Token>,
    /// What the tagger makes of the first reading.
    guess: Guess,
}

impl Draft {
    /// Reads the text once, by itself; returns how the lattice cut it too.
    fn new(segment: &Segment<'_>) -> (Self, Listed, Vec<Token>) {
        let mut line = Line::new(segment.text);
        line.display = segment.kind == SegmentKind::Headline;
        let listed = Listed::of(&line.chars);
        let fixed = fixed::find(&line);
        let credited = segment
            .credits
            .iter()
            .map(|credit| line.within(credit.span));
        let mut draft = Self {
            credited: credited.filter(|name| !name.is_empty()).collect(),
            reading: Reading {
                line,
                kind: segment.kind,
                names: Vec::new(),
                nested: Vec::new(),
            },
            fixed,
            guess: Guess::default(),
        };
        let tokens = draft.read(&listed, &Lexicon::default());
        (draft, listed, tokens)
    }

    /// Reads the text and asks the tagger what it makes of that.
    fn guessed(segment: &Segment<'_>) -> Self {
        let (mut draft, listed, tokens) = Self::new(segment);
        let Reading { line, names, .. } = &draft.reading;
        draft.guess = guess::guess(segment.kind, line, &listed, &tokens, names);
        draft.shrink();
        draft
    }

    /// Reads the text with what is known of names and what the tagger proposes; returns how the lattice cut it.
    fn read(&mut self, listed: &Listed, memory: &Lexicon) -> Vec<Token> {
        let line = &self.reading.line;
        let proposals = &self.guess.proposals;
        let ground = Ground::new(line, listed, &self.fixed);
        let tokens = lattice::cut(line, listed, &ground, &self.fixed, memory, proposals);
        (self.reading.names, self.reading.nested) = if self.reading.kind == SegmentKind::Byline {
            (credit(line, &self.credited, &tokens), Vec::new())
        } else {
            let names = compose(line, &tokens);
            let terms = terms::find(line, listed, &tokens, &names, memory);
            settle(names, terms)
        };
        tokens
    }

    /// Gives back the room that lists grew into.
    fn shrink(&mut self) {
        self.reading.names.shrink_to_fit();
        self.reading.nested.shrink_to_fit();
        self.fixed.shrink_to_fit();
        self.guess.proposals.shrink_to_fit();
    }

    /// Reads the text again with what its article and the others made known.
    fn again(mut self, memory: &Lexicon) -> Reading {
        // Without news the second reading is the first.
        let chars = &self.reading.line.chars;
        if !self.guess.proposals.is_empty() || memory.is_met(chars) {
            let listed = Listed::of(chars);
            self.read(&listed, memory);
        }
        let (guess, names) = (&self.guess, &mut self.reading.names);
        names.retain(|name| !guess.refuses(name));
        names.shrink_to_fit();
        self.reading
    }
}

/// Reads a text once, by itself and without the tagger: its characters, its words, its tokens and its names.
pub(crate) fn first_reading(segment: Segment<'_>) -> (Line, Listed, Vec<Token>, Vec<Found>) {
    let (draft, listed, tokens) = Draft::new(&segment);
    (draft.reading.line, listed, tokens, draft.reading.names)
}

/// Reads articles: each once by itself, then again with what it, the others and the tagger made known.
pub(crate) fn read(articles: Vec<Vec<Segment<'_>>>, workers: &impl Workers) -> Vec<Vec<Reading>> {
    let drafts = workers.map(Stage::Names, articles, |segments| {
        segments.iter().map(Draft::guessed).collect::<Vec<Draft>>()
    });
    let articles = drafts.iter();
    let shared =
        memory::Shared::of(articles.map(|article| article.iter().map(|draft| &draft.reading)));
    workers.map(Stage::NamesAgain, drafts, |article| {
        let memory = memory::remember(article.iter().map(|draft| &draft.reading), &shared);
        article
            .into_iter()
            .map(|draft| draft.again(&memory))
            .collect()
    })
}

/// Reads a byline; places and times in it (新华社里斯本6月3日电) come from the lattice.
fn credit(line: &Line, credited: &[Range<usize>], tokens: &[Token]) -> Vec<Found> {
    let mut all: Vec<Found> = byline::read(line, credited);
    let sure = |other: &Found| {
        other.kind == EntityKind::Time
            || other.kind == EntityKind::Place
                && matches!(
                    other.evidence,
                    Evidence::PlaceDivision
                        | Evidence::PlaceList
                        | Evidence::PlaceChain
                        | Evidence::PlaceTownship
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
            Evidence::Time
                | Evidence::PlaceDivision
                | Evidence::PlaceList
                | Evidence::PlaceChain
                | Evidence::PlaceTown
                | Evidence::PlaceTownship
                | Evidence::OrgPlace
                | Evidence::OrgRelative
                | Evidence::OrgList
                | Evidence::PersonTitle
        )
    });
    nested.sort_by_key(|name| name.start);
    (all, nested)
}
