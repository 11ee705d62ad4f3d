//! Raw text → edition: lines → rows → blocks → stories → articles → entities.
//!
//! Total functions: whatever comes in, an edition comes out, and what is doubtful becomes a warning in it.
//! Nothing here reads files, asks the clock or fails; `cli` does the first, nobody the second.

mod articles;
mod blocks;
pub mod confidence;
mod edition;
pub mod entities;
pub mod lexis;
mod mend;
mod rows;
mod signs;
mod stories;
mod weigh;
pub mod workers;

pub use self::edition::{Metadata, corrections};
pub use crate::intake::RawPage;

use self::articles::Yield;
use self::edition::corrections::{Correction, Corrections};
use self::workers::{Alone, Stage, Workers};
use crate::intake::plain;
use crate::model::{Article, Edition};

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
    let outputs = workers.map(Stage::Structure, pages.iter().collect(), page);
    edition::edition(pages, metadata, outputs)
}

/// Reads one page into articles and says of every single paragraph how sure it is, where an edition does so of doubtful
/// ones only; for measuring how far that is true.
pub fn weighed(page: &RawPage) -> Vec<Article> {
    read(page).0.articles
}

/// Reads one page into articles and what is left over; returns its raw lines too.
fn page(page: &RawPage) -> (Yield, Vec<String>) {
    let (mut made, lines) = read(page);
    made.articles.iter_mut().for_each(weigh::terse);
    (made, lines)
}

fn read(page: &RawPage) -> (Yield, Vec<String>) {
    // Every character with its place, every line with its measure.
    let mut sheet = plain::lines(&page.text);
    signs::hints::mark(&mut sheet);
    let undecodable = articles::doubts::undecodable(&sheet.glyphs);
    // Columns that stand side by side in one line.
    mend::gutters::gutters(&mut sheet);
    // Punctuation that a font shows as Chinese characters.
    let repairs = mend::fonts::repair(&mut sheet);
    // Text that was drawn twice.
    let mut copies = mend::overprint::overprint(&mut sheet);
    // Sentences that are set again, large, amid their story.
    copies.extend(mend::pull_quotes::pull_quotes(&mut sheet));
    // Bylines that were broken at the gaps of names, and vertical headlines.
    mend::splice::splice(&mut sheet);
    // Which lines are a column's text, where paragraphs begin and end.
    let rows = rows::columns(&sheet);
    // Paragraphs and display lines, with the signs at their edges.
    let blocks = blocks::blocks(&mut sheet, rows);
    // Where stories begin and end, and whose the headlines are.
    let stories = stories::stories(&blocks);
    let mut made = articles::articles(&sheet, &blocks, &stories, &copies);
    // The columns' titles and what they govern.
    articles::titles::titles(&mut made.articles);
    made.warnings.extend(articles::doubts::repairs(&repairs));
    made.warnings.extend(undecodable);
    (made, sheet.raw)
}
