//! Which text of which article every raw line went to.

use crate::model::{
    Article, BlockKind, Edition, HeadlineRole, ResidueKind, SourceSpan, WarningKind,
};

/// Says what a raw line is in the edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// It belongs to a text of an article, given by its index.
    Article(usize, Piece),
    /// It belongs to no article.
    Residue(ResidueKind),
    /// It has no characters.
    Blank(Gap),
    /// It has characters that nothing in the edition points at.
    Unknown,
}

/// Names the texts of an article as the proof knows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Piece {
    /// A headline tier.
    Headline(HeadlineRole),
    /// The byline with its dateline.
    Byline,
    /// A block of the body, by its zero-based index.
    Body(usize, BlockKind),
    /// The photo credit.
    Credit,
    /// A jump line.
    Jump,
}

/// Explains a blank line by what stands before and after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// The same paragraph goes on: the end of a column.
    Column,
    /// A new paragraph begins.
    Paragraph,
    /// A headline follows or precedes in the same article.
    Headline,
    /// Another article begins.
    Article,
    /// The edge of the page, or text that has no place.
    Edge,
}

/// Holds one raw line with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawLine<'a> {
    /// Its one-based number.
    pub number: u32,
    /// Its characters.
    pub text: &'a str,
    /// What it is; where a line serves two texts, the first.
    pub place: Place,
    /// A second text that begins on the line: a byline and the first paragraph.
    pub also: Option<Piece>,
}

/// Lists the lines of source `index` with their places.
pub fn raw_lines(edition: &Edition, index: usize) -> Vec<RawLine<'_>> {
    let Some(source) = edition.sources.get(index) else {
        return Vec::new();
    };
    let mut lines: Vec<RawLine<'_>> = (1..)
        .zip(&source.lines)
        .map(|(number, text)| RawLine {
            number,
            text,
            place: Place::Unknown,
            also: None,
        })
        .collect();
    let mut put = |spans: &[SourceSpan], place: Place| {
        for span in spans.iter().filter(|span| span.source as usize == index) {
            let Some(line) = (span.line as usize)
                .checked_sub(1)
                .and_then(|at| lines.get_mut(at))
            else {
                continue;
            };
            match (line.place, place) {
                (Place::Unknown, _) => line.place = place,
                (Place::Article(a, first), Place::Article(b, second))
                    if a == b && first != second =>
                {
                    line.also = Some(second);
                }
                _ => {}
            }
        }
    };
    for (at, article) in edition.articles.iter().enumerate() {
        for (piece, spans) in pieces(article) {
            put(spans, Place::Article(at, piece));
        }
    }
    for residue in &edition.residue {
        put(&residue.source, Place::Residue(residue.kind));
    }
    explain_blanks(&mut lines);
    lines
}

/// Lists the texts of an article with their raw lines, byline first where it shares a line with the body.
pub fn pieces(article: &Article) -> impl Iterator<Item = (Piece, &[SourceSpan])> {
    let headlines = article
        .headlines
        .iter()
        .map(|h| (Piece::Headline(h.role), h.source.as_slice()));
    let byline = article
        .byline
        .iter()
        .map(|byline| (Piece::Byline, byline.source.as_slice()));
    let body = article
        .body
        .iter()
        .enumerate()
        .map(|(at, block)| (Piece::Body(at, block.kind), block.source.as_slice()));
    let credit = article
        .credit
        .iter()
        .map(|credit| (Piece::Credit, credit.source.as_slice()));
    let jumps = article
        .jumps
        .iter()
        .map(|jump| (Piece::Jump, jump.source.as_slice()));
    headlines
        .chain(byline)
        .chain(body)
        .chain(credit)
        .chain(jumps)
}

fn explain_blanks(lines: &mut [RawLine<'_>]) {
    let mut before = Place::Blank(Gap::Edge);
    let mut at = 0;
    while at < lines.len() {
        if !lines[at].text.trim().is_empty() {
            before = match (lines[at].place, lines[at].also) {
                (Place::Article(article, _), Some(piece)) => Place::Article(article, piece),
                (place, _) => place,
            };
            at += 1;
            continue;
        }
        let end = lines[at..]
            .iter()
            .position(|line| !line.text.trim().is_empty())
            .map_or(lines.len(), |n| at + n);
        let after = lines
            .get(end)
            .map_or(Place::Blank(Gap::Edge), |line| line.place);
        let gap = match (before, after) {
            (Place::Article(a, x), Place::Article(b, y)) if a == b => match (x, y) {
                _ if x == y => Gap::Column,
                (Piece::Body(..), Piece::Body(..)) => Gap::Paragraph,
                (Piece::Headline(_), _) | (_, Piece::Headline(_)) => Gap::Headline,
                _ => Gap::Paragraph,
            },
            (Place::Article(..), Place::Article(..)) => Gap::Article,
            _ => Gap::Edge,
        };
        for line in &mut lines[at..end] {
            line.place = Place::Blank(gap);
        }
        at = end;
    }
}

/// Lists the sources of an article in reading order, each with its one-based first and last raw line in it.
pub fn extents(article: &Article) -> Vec<(u32, [u32; 2])> {
    let mut extents: Vec<(u32, [u32; 2])> = Vec::new();
    for span in pieces(article).flat_map(|(_, spans)| spans) {
        match extents
            .iter_mut()
            .find(|(source, _)| *source == span.source)
        {
            Some((_, [first, last])) => {
                (*first, *last) = ((*first).min(span.line), (*last).max(span.line))
            }
            None => extents.push((span.source, [span.line; 2])),
        }
    }
    extents
}

/// Returns the first of an article's sources, and its one-based first and last raw line in it.
pub fn extent(article: &Article) -> Option<(u32, [u32; 2])> {
    extents(article).first().copied()
}

/// Lists the warnings that concern article `index`: kind, lines, detail.
pub fn warnings(edition: &Edition, index: usize) -> impl Iterator<Item = &crate::model::Warning> {
    let id = edition.articles.get(index).map(|article| &article.id);
    edition.warnings.iter().filter(move |warning| {
        warning.kind != WarningKind::Unplaced
            && warning.article.is_some()
            && warning.article.as_ref() == id
    })
}
