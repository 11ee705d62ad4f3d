//! The raw lines of a correction: which articles, headlines and unplaced lines lie in them.

use crate::model::{Article, Edition, Headline, HeadlineRole, Residue, SourceSpan};

/// Holds the raw lines that a decision is about.
pub(crate) struct Lines {
    pub(crate) source: u32,
    /// The one-based first and last.
    pub(crate) within: [u32; 2],
}

impl Lines {
    fn hold_span(&self, span: &SourceSpan) -> bool {
        let [first, last] = self.within;
        span.source == self.source && (first..=last).contains(&span.line)
    }

    pub(crate) fn hold_any(&self, spans: &[SourceSpan]) -> bool {
        spans.iter().any(|span| self.hold_span(span))
    }

    /// Says whether a piece of an article's text or headlines is in them.
    pub(crate) fn hold(&self, article: &Article) -> bool {
        let body = article.body.iter().map(|block| &block.source);
        let headlines = article.headlines.iter().map(|headline| &headline.source);
        body.chain(headlines).any(|spans| self.hold_any(spans))
    }

    /// Finds the paragraph of an article that begins in them.
    pub(crate) fn paragraph(&self, article: &Article) -> Option<usize> {
        let mut body = article.body.iter();
        body.position(|block| {
            let first = block.source.first();
            first.is_some_and(|span| self.hold_span(span))
        })
    }

    /// Finds the article that begins at a raw line of the same file, with its text or with its byline.
    pub(crate) fn article(&self, edition: &Edition, line: u32) -> Option<usize> {
        let text = |article: &Article| {
            let first = article.body.first().and_then(|block| block.source.first());
            first.is_some_and(|span| span.source == self.source && span.line.abs_diff(line) <= 1)
        };
        let begins = |article: &Article| text(article) || opens(article, self.source, line);
        edition.articles.iter().position(begins)
    }

    /// Takes the headlines and unplaced lines that lie inside the lines.
    pub(crate) fn take(&self, edition: &mut Edition) -> Vec<Headline> {
        let mut taken = Vec::new();
        for article in &mut edition.articles {
            let (own, left) = std::mem::take(&mut article.headlines)
                .into_iter()
                .partition(|headline| self.hold_any(&headline.source));
            let own: Vec<Headline> = own;
            article.headlines = left;
            taken.extend(own);
        }
        let (own, left): (Vec<Residue>, Vec<Residue>) = std::mem::take(&mut edition.residue)
            .into_iter()
            .partition(|residue| self.hold_any(&residue.source));
        edition.residue = left;
        taken.extend(own.iter().map(unplaced));
        taken.sort_by_key(|headline| headline.source.first().copied());
        taken
    }

    /// Copies the headlines and unplaced lines that lie inside the lines.
    pub(crate) fn copy(&self, edition: &Edition) -> Vec<Headline> {
        let headlines = edition
            .articles
            .iter()
            .flat_map(|article| &article.headlines);
        let headlines = headlines.filter(|headline| self.hold_any(&headline.source));
        let residue = edition.residue.iter();
        let residue = residue.filter(|residue| self.hold_any(&residue.source));
        let mut copies: Vec<Headline> = headlines.cloned().chain(residue.map(unplaced)).collect();
        copies.sort_by_key(|headline| headline.source.first().copied());
        copies
    }
}

/// Says whether an article's byline begins at a raw line.
fn opens(article: &Article, source: u32, line: u32) -> bool {
    article
        .byline
        .iter()
        .chain(&article.credit)
        .filter_map(|byline| byline.source.first())
        .any(|span| span.source == source && span.line == line)
}

/// Makes a headline of unplaced lines.
fn unplaced(residue: &Residue) -> Headline {
    Headline {
        role: HeadlineRole::Main,
        text: residue.text.replace('\n', " "),
        printed: None,
        source: residue.source.clone(),
        confidence: None,
    }
}

/// Returns the text of headlines taken together, or `None` of none.
pub(super) fn joined(taken: &[Headline]) -> Option<String> {
    let texts: Vec<&str> = taken
        .iter()
        .map(|headline| headline.text.as_str())
        .collect();
    (!texts.is_empty()).then(|| texts.join(" "))
}
