//! What was done to bring an article into order, and where in its text each raw line begins.

use crate::model::{Edition, Source, SourceSpan};

/// Says where in a paragraph a raw line begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seam {
    /// The raw characters.
    pub(super) span: SourceSpan,
    /// The first of them in the paragraph's text, in code points.
    pub(super) start: u32,
    /// One past the last of them, in code points.
    pub(super) end: u32,
}

/// Aligns a text with its raw lines by counting the characters that are not white space, which compiling never adds or drops.
pub(super) fn seams(text: &str, spans: &[SourceSpan], sources: &[Source]) -> Vec<Seam> {
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
pub(super) fn raw_text(span: SourceSpan, sources: &[Source]) -> String {
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
pub(super) struct Step {
    /// What was done.
    pub(super) kind: StepKind,
    /// The raw lines before and after the place, one-based; equal where it is one line.
    pub(super) lines: [u32; 2],
    /// The paragraph it happened in, zero-based.
    pub(super) block: Option<usize>,
    /// The place in that paragraph, in code points.
    pub(super) offset: u32,
}

/// Lists what is done to bring an article into order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum StepKind {
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
pub(super) fn steps(edition: &Edition, index: usize) -> Vec<Step> {
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
