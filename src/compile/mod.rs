//! Raw text → edition: lines → rows → blocks → stories → articles → entities.
//!
//! Total functions: whatever comes in, an edition comes out, and what is doubtful becomes a warning in it.
//! Nothing here reads files, asks the clock or fails; `cli` does the first, nobody the second.

mod amend;
mod apart;
mod article;
mod articles;
mod authors;
mod bearers;
mod beside;
mod blocks;
mod bond;
mod breaks;
mod byline_lines;
mod bylines;
mod classes;
mod clusters;
mod columns;
pub mod confidence;
mod copies;
pub mod corrections;
mod credits;
mod datelines;
mod decided_lines;
mod doubts;
pub mod entities;
mod entries;
mod facts;
mod folios;
mod furniture;
mod gutters;
mod habits;
mod halves;
mod headlines;
mod hints;
mod house;
mod imprint;
mod jumplines;
mod jumps;
mod leavings;
pub mod lexis;
mod likeness;
mod lines;
mod masthead;
mod measures;
mod names;
mod notices;
mod orphans;
mod overprint;
mod paragraphs;
mod phrases;
mod plates;
mod plot;
mod printed;
mod pull_quotes;
mod reading;
mod repair;
mod roles;
mod run;
mod running_heads;
mod signers;
mod signs;
mod splice;
mod stories;
mod titles;
mod units;
mod verse;
mod warnings;
mod ways;
mod weave;
mod widths;
mod words;
pub mod workers;

use self::articles::Yield;
use self::corrections::{Correction, Corrections};
use self::workers::{Alone, Stage, Workers};
use crate::model::{
    Article, ArticleId, Edition, FORMAT, Issue, Page, PartialDate, Publication, Source, SourceSpan,
    VERSION, Warning,
};
use std::collections::BTreeSet;

/// Holds one raw page, decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawPage {
    /// The file's name without its folder, or `-`.
    pub file: String,
    /// The SHA-256 of the file's bytes, in hexadecimal.
    pub sha256: String,
    /// The WHATWG name of the encoding it was read in.
    pub encoding: String,
    /// The text; lines end with `\n` or `\r\n`, a form feed ends a page of the extractor.
    pub text: String,
    /// The page's number (版次), where the editor gives it.
    pub number: Option<String>,
    /// The page's name (版名), where the editor gives it.
    pub section: Option<String>,
}

/// Holds what an editor says of the edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The paper's name.
    pub title: Option<String>,
    /// The date of issue.
    pub date: Option<PartialDate>,
}

/// Compiles raw pages to an edition; the same input gives the same edition on every machine.
pub fn compile(pages: &[RawPage], metadata: &Metadata) -> Edition {
    let mut edition = structure(pages, metadata);
    entities::recognise(&mut edition);
    edition
}

/// Compiles raw pages and applies an editor's decisions before names are read; returns the decisions that fit nothing too.
pub fn compile_corrected(
    pages: &[RawPage],
    metadata: &Metadata,
    corrections: &Corrections,
    workers: &impl Workers,
) -> (Edition, Vec<Correction>) {
    let mut edition = structure_by(pages, metadata, workers);
    let unfit = corrections.apply(&mut edition);
    entities::recognise_by(&mut edition, workers);
    (edition, unfit)
}

/// Compiles the structure only: articles without mentions.
pub fn structure(pages: &[RawPage], metadata: &Metadata) -> Edition {
    structure_by(pages, metadata, &Alone)
}

fn structure_by(pages: &[RawPage], metadata: &Metadata, workers: &impl Workers) -> Edition {
    let mut edition = Edition {
        format: FORMAT.into(),
        version: VERSION,
        publication: Publication {
            name: metadata.title.clone().unwrap_or_default(),
        },
        issue: Issue {
            date: metadata.date.clone(),
            dates_in_text: None,
        },
        pages: Vec::new(),
        articles: Vec::new(),
        entities: Vec::new(),
        residue: Vec::new(),
        sources: Vec::new(),
        warnings: Vec::new(),
    };
    let yields = workers.map(Stage::Structure, pages.iter().collect(), page);
    for ((index, page), (made, lines)) in (0u32..).zip(pages).zip(yields) {
        edition.pages.push(Page {
            number: page.number.clone(),
            section: page.section.clone(),
            source: index,
        });
        edition.articles.extend(
            made.articles
                .into_iter()
                .map(|article| placed(article, index)),
        );
        edition
            .residue
            .extend(made.residue.into_iter().map(|mut residue| {
                on_source(&mut residue.source, index);
                residue
            }));
        edition
            .warnings
            .extend(made.warnings.into_iter().map(|warning| Warning {
                source: index,
                ..warning
            }));
        edition.sources.push(Source {
            file: page.file.clone(),
            sha256: page.sha256.clone(),
            encoding: page.encoding.clone(),
            lines,
        });
    }
    // What the pages say of themselves, where nobody else did.
    running_heads::running_heads(&mut edition);
    // Stories that go on on another page.
    jumps::jumps(&mut edition);
    // The paper's name and the dates, where neither says it.
    masthead::masthead(&mut edition);
    // Stories that stand twice.
    copies::distinguish(&mut edition);
    let mut warnings = warnings::warnings(&edition);
    let ids: BTreeSet<&ArticleId> = edition.articles.iter().map(|article| &article.id).collect();
    warnings.extend(edition.warnings.iter().map(|warning| {
        let article = warning.article.clone().filter(|id| ids.contains(id));
        Warning {
            article,
            ..warning.clone()
        }
    }));
    warnings.sort_by_key(|warning| (warning.source, warning.lines, warning.kind as u8));
    edition.warnings = warnings;
    edition
}

/// Reads one page into articles and says of every single paragraph how sure it is, where an edition does so of doubtful
/// ones only; for measuring how far that is true.
pub fn weighed(page: &RawPage) -> Vec<Article> {
    read(page).0.articles
}

/// Reads one page into articles and what is left over; returns its raw lines too.
fn page(page: &RawPage) -> (Yield, Vec<String>) {
    let (mut made, lines) = read(page);
    made.articles.iter_mut().for_each(confidence::terse);
    (made, lines)
}

fn read(page: &RawPage) -> (Yield, Vec<String>) {
    // Every character with its place, every line with its measure.
    let mut sheet = lines::lines(&page.text);
    let undecodable = doubts::undecodable(&sheet.glyphs);
    // Columns that stand side by side in one line.
    gutters::gutters(&mut sheet);
    // Punctuation that a font shows as Chinese characters.
    let repairs = repair::repair(&mut sheet);
    // Text that was drawn twice.
    let mut copies = overprint::overprint(&mut sheet);
    // Sentences that are set again, large, amid their story.
    copies.extend(pull_quotes::pull_quotes(&mut sheet));
    // Bylines that were broken at the gaps of names, and vertical headlines.
    splice::splice(&mut sheet);
    // Which lines are a column's text, where paragraphs begin and end.
    let rows = columns::columns(&sheet);
    // Paragraphs and display lines, with the signs at their edges.
    let blocks = blocks::blocks(&mut sheet, rows);
    // Where stories begin and end, and whose the headlines are.
    let stories = stories::stories(&blocks);
    let mut made = articles::articles(&sheet, &blocks, &stories, &copies);
    // The columns' titles and what they govern.
    titles::titles(&mut made.articles);
    made.warnings.extend(doubts::repairs(&repairs));
    made.warnings.extend(undecodable);
    (made, sheet.raw)
}

/// Returns the article with its page and its sources named.
fn placed(mut article: Article, page: u32) -> Article {
    article.pages = vec![page];
    let spans = article
        .headlines
        .iter_mut()
        .map(|headline| &mut headline.source);
    let spans = spans.chain(article.body.iter_mut().map(|block| &mut block.source));
    let spans = spans.chain(
        article
            .byline
            .iter_mut()
            .chain(&mut article.credit)
            .map(|byline| &mut byline.source),
    );
    let spans = spans.chain(article.jumps.iter_mut().map(|jump| &mut jump.source));
    spans.for_each(|spans| on_source(spans, page));
    article
}

fn on_source(spans: &mut [SourceSpan], source: u32) {
    spans.iter_mut().for_each(|span| span.source = source);
}
