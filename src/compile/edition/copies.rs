//! The very same story twice in one edition: the second copy gets an id of its own, and each keeps its own doubts.

use crate::model::{Article, ArticleId, Edition, SourceSpan, content_id};
use std::collections::BTreeMap;

/// Where a text begins: its source, and the raw line there.
type Place = (u32, u32);

/// Gives the second of two articles with the very same text an id of its own, by its place among them, and the warnings
/// about their pages to the copy in whose lines they lie.
pub(super) fn distinguish(edition: &mut Edition) {
    let articles = &mut edition.articles;
    let mut all: Vec<usize> = (0..articles.len()).collect();
    all.sort_by(|&a, &b| articles[a].id.cmp(&articles[b].id));
    let same = |&left: &usize, &right: &usize| articles[left].id == articles[right].id;
    let copies = all.chunk_by(same).filter(|copies| copies.len() > 1);
    let copies: Vec<&[usize]> = copies.collect();
    let mut places: BTreeMap<ArticleId, Vec<(Place, ArticleId)>> = BTreeMap::new();
    for copies in copies {
        let id = articles[copies[0]].id.clone();
        let mut found = Vec::with_capacity(copies.len());
        for (number, &index) in (1u32..).zip(copies) {
            let article = &mut articles[index];
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
