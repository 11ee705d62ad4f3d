//! The very same story twice in one edition: the second copy gets an id of its own, and each keeps its own doubts.

use crate::model::{Article, ArticleId, Edition, SourceSpan, content_id};
use std::collections::BTreeMap;

/// Where a text begins: its source, and the raw line there.
type Place = (u32, u32);

/// Gives the second of two articles with the very same text an id of its own, by its place among them, and the warnings
/// about their pages to the copy in whose lines they lie.
pub(super) fn distinguish(edition: &mut Edition) {
    let mut all: BTreeMap<ArticleId, Vec<usize>> = BTreeMap::new();
    for (index, article) in edition.articles.iter().enumerate() {
        all.entry(article.id.clone()).or_default().push(index);
    }
    all.retain(|_, copies| copies.len() > 1);
    let mut places: BTreeMap<ArticleId, Vec<(Place, ArticleId)>> = BTreeMap::new();
    for (id, copies) in all {
        let mut found = Vec::with_capacity(copies.len());
        for (number, index) in (1u32..).zip(copies) {
            let article = &mut edition.articles[index];
            if number > 1 {
                let own = content_id("a", &[id.as_str(), &number.to_string()]);
                article.id = ArticleId::from(own.as_str());
            }
            found.extend(place(article).map(|place| (place, article.id.clone())));
        }
        found.sort();
        places.insert(id, found);
    }
    for warning in &mut edition.warnings {
        let copies = warning.article.as_ref().and_then(|id| places.get(id));
        let Some(copies) = copies else { continue };
        let line = (warning.source, warning.lines[1]);
        let after = copies.partition_point(|(place, _)| *place <= line);
        if let Some((_, id)) = copies.get(after.saturating_sub(1)) {
            warning.article = Some(id.clone());
        }
    }
}

/// Returns where an article's text begins, or its headline where it has none.
fn place(article: &Article) -> Option<Place> {
    let first = |spans: &mut dyn Iterator<Item = &SourceSpan>| {
        spans.map(|span| (span.source, span.line)).min()
    };
    let mut body = article.body.iter().flat_map(|block| &block.source);
    let mut heads = article.headlines.iter().flat_map(|line| &line.source);
    first(&mut body).or_else(|| first(&mut heads))
}
