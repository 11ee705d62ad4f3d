//! What an editor sees of a page before it is opened: made in the worker, so that the page never reads the whole edition.

use crate::model::{
    ArticleKind, BylineRole, Edition, HeadlineRole, Level, PartialDate, ResidueKind, WarningKind,
};
use crate::ui::desk::provenance::{Gap, Piece, Place, extent, raw_lines, warnings};
use serde::{Deserialize, Serialize};

/// The most raw lines shown beside the articles; a page of a newspaper has fewer.
const RAW_LINES: usize = 1_000;

/// The most articles listed; above it the preview says how many more there are.
const ARTICLES: usize = 200;

/// Sums an edition up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    /// The paper's name, given or read.
    pub title: String,
    /// The date of issue, given or printed.
    pub date: Option<PartialDate>,
    /// The first page's number, given or printed.
    pub page: Option<String>,
    /// How many articles there are.
    pub articles: usize,
    /// Lines with characters, all sources.
    pub lines: usize,
    /// Lines that have no place.
    pub unplaced: usize,
    /// Paragraph breaks an editor should look at.
    pub doubtful: usize,
    /// Places where bytes could not be read.
    pub garbled: usize,
    /// The encodings found, without repetition.
    pub encodings: Vec<String>,
    /// The first articles.
    pub list: Vec<Found>,
    /// The residue that could not be placed: source, line, text.
    pub residue: Vec<(u32, u32, String)>,
    /// The first raw lines of the first source.
    pub raw: Vec<Raw>,
    /// How many raw lines the first source has.
    pub raw_total: usize,
}

/// Sums one article up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// What it is.
    pub kind: ArticleKind,
    /// Its main headline; empty where it has none.
    pub headline: String,
    /// Its decks, joined.
    pub deck: String,
    /// Reporters and photographers.
    pub reporters: Vec<String>,
    /// Everybody else of the byline.
    pub others: Vec<String>,
    /// Its first and last raw line, one-based.
    pub lines: [u32; 2],
    /// Its number of paragraphs.
    pub paragraphs: usize,
    /// How sure the compiler is.
    pub level: Level,
    /// What an editor should look at: kind and lines.
    pub warnings: Vec<(WarningKind, [u32; 2])>,
}

/// Holds one raw line with what it was found to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Raw {
    /// Its one-based number.
    pub number: u32,
    /// Its characters.
    pub text: String,
    /// What it is.
    pub note: Note,
}

/// Lists what the preview says of a raw line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Note {
    /// Nothing worth saying.
    Plain,
    /// A headline tier.
    Headline(HeadlineRole),
    /// An article begins here, by its one-based number.
    Begins(usize),
    /// It has no place.
    Unplaced,
    /// It belongs to the page: masthead, folio.
    Furniture,
    /// A paragraph may begin here.
    Doubtful,
}

impl Preview {
    /// Sums `edition` up.
    pub fn of(edition: &Edition) -> Self {
        let count = |kind| {
            edition
                .warnings
                .iter()
                .filter(|warning| warning.kind == kind)
                .count()
        };
        let mut encodings: Vec<String> = edition
            .sources
            .iter()
            .map(|source| source.encoding.clone())
            .collect();
        encodings.sort();
        encodings.dedup();
        // A column title that stands alone is no story.
        let stories: Vec<usize> = (0..edition.articles.len())
            .filter(|&at| edition.articles[at].is_story())
            .collect();
        let unplaced = || {
            edition
                .residue
                .iter()
                .filter(|residue| residue.kind == ResidueKind::Unplaced)
        };
        Self {
            title: edition.publication.name.clone(),
            date: edition.issue.date.clone(),
            page: edition.pages.first().and_then(|page| page.number.clone()),
            articles: stories.len(),
            lines: edition
                .sources
                .iter()
                .flat_map(|s| &s.lines)
                .filter(|line| !line.trim().is_empty())
                .count(),
            unplaced: unplaced().map(|residue| residue.source.len()).sum(),
            doubtful: count(WarningKind::ParagraphUnsure) + count(WarningKind::BoundaryUnsure),
            garbled: count(WarningKind::Undecodable),
            encodings,
            list: stories
                .iter()
                .take(ARTICLES)
                .map(|&index| found(edition, index))
                .collect(),
            residue: unplaced()
                .filter_map(|residue| {
                    residue
                        .source
                        .first()
                        .map(|span| (span.source, span.line, residue.text.clone()))
                })
                .take(ARTICLES)
                .collect(),
            raw: raw(edition),
            raw_total: edition
                .sources
                .first()
                .map_or(0, |source| source.lines.len()),
        }
    }
}

fn found(edition: &Edition, index: usize) -> Found {
    let article = &edition.articles[index];
    let decks: Vec<&str> = article
        .headlines
        .iter()
        .filter(|h| h.role == HeadlineRole::Deck)
        .map(|h| h.text.as_str())
        .collect();
    let credits = || {
        article
            .byline
            .iter()
            .chain(&article.credit)
            .flat_map(|byline| &byline.credits)
    };
    let lead = |role| matches!(role, BylineRole::Reporter | BylineRole::Photographer);
    Found {
        kind: article.kind,
        headline: article
            .headline()
            .map_or(String::new(), |headline| headline.text.clone()),
        deck: decks.join("　"),
        reporters: credits()
            .filter(|credit| lead(credit.role))
            .map(|credit| credit.name.clone())
            .collect(),
        others: credits()
            .filter(|credit| !lead(credit.role))
            .map(|credit| credit.name.clone())
            .collect(),
        lines: extent(article).map_or([0, 0], |(_, lines)| lines),
        paragraphs: article.body.len(),
        level: article.confidence.level,
        warnings: warnings(edition, index)
            .map(|warning| (warning.kind, warning.lines))
            .collect(),
    }
}

fn raw(edition: &Edition) -> Vec<Raw> {
    let doubtful = |number: u32| {
        edition.warnings.iter().any(|warning| {
            warning.source == 0
                && warning.kind == WarningKind::ParagraphUnsure
                && warning.lines[1] == number
        })
    };
    let mut current = None;
    raw_lines(edition, 0)
        .into_iter()
        .take(RAW_LINES)
        .map(|line| {
            let note = match line.place {
                Place::Article(_, Piece::Headline(role)) => Note::Headline(role),
                Place::Article(index, _) if current != Some(index) => {
                    current = Some(index);
                    Note::Begins(index + 1)
                }
                Place::Residue(ResidueKind::Unplaced) | Place::Unknown => Note::Unplaced,
                Place::Residue(_) => Note::Furniture,
                Place::Blank(Gap::Edge) => Note::Plain,
                _ if doubtful(line.number) => Note::Doubtful,
                _ => Note::Plain,
            };
            Raw {
                number: line.number,
                text: line.text.into(),
                note,
            }
        })
        .collect()
}
