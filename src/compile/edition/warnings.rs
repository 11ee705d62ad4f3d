//! Edition → what an editor should look at: everything here can be seen in the edition itself.

use crate::model::{
    Article, ArticleKind, Confidence, Edition, Level, ResidueKind, SourceSpan, Warning, WarningKind,
};
use std::collections::BTreeSet;

/// Lists what an editor should look at, in source order.
pub(super) fn warnings(edition: &Edition) -> Vec<Warning> {
    let told: BTreeSet<u32> = edition
        .articles
        .iter()
        .flat_map(|article| &article.pages)
        .filter_map(|&page| edition.pages.get(page as usize))
        .map(|page| page.source)
        .collect();
    let mut warnings: Vec<Warning> = (0..)
        .zip(&edition.sources)
        .filter(|(index, _)| !told.contains(index))
        .map(|(index, source)| untold(index, &source.lines))
        .collect();
    warnings.extend(edition.articles.iter().flat_map(article));
    warnings.extend(edition.residue.iter().filter_map(|residue| {
        let kind = match residue.kind {
            ResidueKind::Unplaced => WarningKind::Unplaced,
            ResidueKind::Duplicate => WarningKind::DrawnTwice,
            ResidueKind::Furniture => return None,
        };
        warning(kind, &residue.source, None)
    }));
    warnings.sort_by_key(|warning| (warning.source, warning.lines, warning.kind as u8));
    warnings
}

/// Looks at one raw page, on which no story stands.
fn untold(source: u32, lines: &[String]) -> Warning {
    Warning {
        kind: WarningKind::NoArticles,
        source,
        lines: [1, u32::try_from(lines.len().max(1)).unwrap_or(u32::MAX)],
        article: None,
        detail: String::new(),
    }
}

/// Looks at one article.
fn article(article: &Article) -> Vec<Warning> {
    let opening: &[SourceSpan] = article
        .body
        .first()
        .map_or(&[], |block| block.source.as_slice());
    let heading = article
        .headline()
        .map_or(opening, |headline| headline.source.as_slice());
    let mut found = Vec::new();
    if article.kind == ArticleKind::Article && article.headlines.is_empty() {
        found.extend(warning(
            WarningKind::HeadlineMissing,
            opening,
            Some(article),
        ));
    } else if article
        .headline()
        .is_some_and(|main| is_low(main.confidence.as_ref()))
    {
        found.extend(warning(WarningKind::HeadlineUnsure, heading, Some(article)));
    } else if article.confidence.level == Level::Low {
        found.extend(warning(WarningKind::BoundaryUnsure, opening, Some(article)));
    }
    for byline in article
        .byline
        .iter()
        .chain(&article.credit)
        .filter(|byline| byline.credits.is_empty())
    {
        found.extend(warning(
            WarningKind::BylineUnsure,
            &byline.source,
            Some(article),
        ));
    }
    for jump in &article.jumps {
        let kind = match &jump.confidence {
            None => WarningKind::JumpUnresolved,
            // Joins are few, and a wrong one spoils two stories.
            Some(sure) if sure.level != Level::High => WarningKind::JumpUnsure,
            Some(_) => continue,
        };
        found.extend(warning(kind, &jump.source, Some(article)));
    }
    found
}

fn is_low(sure: Option<&Confidence>) -> bool {
    sure.is_some_and(|sure| sure.level == Level::Low)
}

/// Makes a warning about the lines of `spans` that lie in the first one's source; none where there is no line.
fn warning(kind: WarningKind, spans: &[SourceSpan], article: Option<&Article>) -> Option<Warning> {
    let source = spans.first()?.source;
    let lines = || {
        spans
            .iter()
            .filter(|span| span.source == source)
            .map(|span| span.line)
    };
    Some(Warning {
        kind,
        source,
        lines: [lines().min()?, lines().max()?],
        article: article.map(|article| article.id.clone()),
        detail: String::new(),
    })
}
