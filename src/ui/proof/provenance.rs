//! Which text of which article every raw line went to, and what was done on the way.

use crate::model::{
    Article, BlockKind, Edition, HeadlineRole, Part, ResidueKind, Source, SourceSpan, WarningKind,
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

/// Says where in a paragraph a raw line begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seam {
    /// The raw characters.
    pub span: SourceSpan,
    /// The first of them in the paragraph's text, in code points.
    pub start: u32,
    /// One past the last of them, in code points.
    pub end: u32,
}

/// Aligns a text with its raw lines by counting the characters that are not white space, which compiling never adds or drops.
pub fn seams(text: &str, spans: &[SourceSpan], sources: &[Source]) -> Vec<Seam> {
    let solid: Vec<u32> = (0u32..)
        .zip(text.chars())
        .filter(|(_, c)| !c.is_whitespace())
        .map(|(at, _)| at)
        .collect();
    let mut used = 0;
    spans
        .iter()
        .map(|&span| {
            let raw = raw_text(span, sources);
            let count = raw.chars().filter(|c| !c.is_whitespace()).count();
            let start = solid.get(used).copied().unwrap_or(0);
            used = (used + count).min(solid.len());
            let end = used
                .checked_sub(1)
                .and_then(|last| solid.get(last))
                .map_or(start, |last| last + 1);
            Seam {
                span,
                start,
                end: end.max(start),
            }
        })
        .collect()
}

/// Returns the raw characters a span points at.
pub fn raw_text(span: SourceSpan, sources: &[Source]) -> String {
    let line = sources
        .get(span.source as usize)
        .and_then(|source| source.lines.get((span.line as usize).checked_sub(1)?));
    line.map_or(String::new(), |line| {
        line.chars()
            .skip(span.start as usize)
            .take(span.end.saturating_sub(span.start) as usize)
            .collect()
    })
}

/// Describes one thing that was done to bring an article into order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What was done.
    pub kind: StepKind,
    /// The raw lines before and after the place, one-based; equal where it is one line.
    pub lines: [u32; 2],
    /// The paragraph it happened in, zero-based.
    pub block: Option<usize>,
    /// The place in that paragraph, in code points.
    pub offset: u32,
}

/// Lists what is done to bring an article into order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepKind {
    /// A sentence was joined over the end of a column.
    ColumnJoined,
    /// A sentence was joined over lines of another text.
    JumpJoined,
    /// A paragraph begins where no blank line stands.
    ParagraphGuessed,
    /// The headline stood after the story and was moved up.
    HeadlineMoved,
    /// The byline was taken out of the running text.
    BylineSplit,
    /// Gaps inside lines were removed, so many of them.
    GapsRemoved(usize),
}

/// Lists what was done to article `index`, in the order in which a reader meets it.
pub fn steps(edition: &Edition, index: usize) -> Vec<Step> {
    let Some(article) = edition.articles.get(index) else {
        return Vec::new();
    };
    let mut steps = Vec::new();
    let mut last: Option<SourceSpan> = None;
    for (at, block) in article.body.iter().enumerate() {
        let seams = seams(&block.text, &block.source, &edition.sources);
        for (n, seam) in seams.iter().enumerate() {
            let Some(before) = last
                .replace(seam.span)
                .filter(|before| before.source == seam.span.source)
            else {
                continue;
            };
            let lines = [before.line, seam.span.line];
            let blank_between = gap(edition, before, seam.span);
            let kind = match (n, blank_between) {
                (0, Some(0)) if before.line != seam.span.line => StepKind::ParagraphGuessed,
                (0, _) | (_, Some(0)) => continue,
                (_, Some(_)) => StepKind::ColumnJoined,
                (_, None) => StepKind::JumpJoined,
            };
            steps.push(Step {
                kind,
                lines,
                block: Some(at),
                offset: seam.start,
            });
        }
    }
    let first_body = article.body.first().and_then(|block| block.source.first());
    let moved: Vec<u32> = article
        .headlines
        .iter()
        .flat_map(|headline| &headline.source)
        .filter(|span| {
            first_body.is_some_and(|body| body.source == span.source && span.line > body.line)
        })
        .map(|span| span.line)
        .collect();
    if let (Some(&first), Some(&end)) = (moved.iter().min(), moved.iter().max()) {
        steps.push(Step {
            kind: StepKind::HeadlineMoved,
            lines: [first, end],
            block: None,
            offset: 0,
        });
    }
    if let Some(byline) = &article.byline
        && let (Some(first), Some(end)) = (byline.source.first(), byline.source.last())
    {
        steps.push(Step {
            kind: StepKind::BylineSplit,
            lines: [first.line, end.line],
            block: None,
            offset: 0,
        });
    }
    let gaps: Vec<u32> = article
        .body
        .iter()
        .flat_map(|block| &block.source)
        .flat_map(|&span| {
            std::iter::repeat_n(span.line, inner_gaps(&raw_text(span, &edition.sources)))
        })
        .collect();
    if let (Some(&first), Some(&end)) = (gaps.iter().min(), gaps.iter().max()) {
        steps.push(Step {
            kind: StepKind::GapsRemoved(gaps.len()),
            lines: [first, end],
            block: None,
            offset: 0,
        });
    }
    steps
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

/// Returns the part of an article that a piece is, if it has one.
pub fn part(article: &Article, piece: Piece) -> Option<Part> {
    match piece {
        Piece::Headline(role) => {
            let at = article
                .headlines
                .iter()
                .position(|headline| headline.role == role)?;
            u16::try_from(at).ok().map(Part::Headline)
        }
        Piece::Byline => Some(Part::Byline),
        Piece::Body(at, _) => u16::try_from(at).ok().map(Part::Body),
        Piece::Credit => Some(Part::Credit),
        Piece::Jump => None,
    }
}

/// Counts the blank lines between two spans, or returns `None` where other text stands between them.
fn gap(edition: &Edition, before: SourceSpan, after: SourceSpan) -> Option<usize> {
    let lines = &edition.sources.get(before.source as usize)?.lines;
    if after.line <= before.line {
        return (after.line == before.line).then_some(0);
    }
    let between = lines.get(before.line as usize..after.line as usize - 1)?;
    between
        .iter()
        .all(|line| line.trim().is_empty())
        .then_some(between.len())
}

fn inner_gaps(line: &str) -> usize {
    let mut gaps = 0;
    let mut open = false;
    for c in line.trim().chars() {
        let space = c.is_whitespace();
        gaps += usize::from(space && !open);
        open = space;
    }
    gaps
}
