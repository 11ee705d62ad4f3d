//! Pages → edition: running heads, jumped stories, the paper's name and days, stories that stand twice, an editor's decisions.

mod copies;
pub mod corrections;
mod folios;
mod joining;
pub(super) mod jumps;
mod masthead;
mod running_heads;
mod warnings;

use super::articles::Yield;
use crate::intake::RawPage;
use crate::model::{
    Article, ArticleId, Edition, FORMAT, Issue, Page, PartialDate, Publication, Source, SourceSpan,
    VERSION, Warning,
};
use std::collections::BTreeSet;

/// Holds what an editor says of the edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The paper's name.
    pub title: Option<String>,
    /// The date of issue.
    pub date: Option<PartialDate>,
}

/// Makes an edition of what was read on each page.
pub(super) fn edition(
    pages: &[RawPage],
    metadata: &Metadata,
    outputs: Vec<(Yield, Vec<String>)>,
) -> Edition {
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
    for ((index, page), (made, lines)) in (0u32..).zip(pages).zip(outputs) {
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
