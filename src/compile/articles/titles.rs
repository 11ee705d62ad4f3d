//! Column titles (栏目) → the articles that they govern.

use crate::model::{Article, ArticleKind, HeadlineRole};
use std::collections::BTreeMap;

/// Raw lines that may lie between a column title and the headline that it governs.
const REACH: u32 = 3;

/// A kicker of at most so many characters is a column's name: it tells nothing of the story.
const NAME: usize = 5;

/// Names the column of each article of a page; the articles stand in raw order, the columns' titles among them.
pub(crate) fn titles(articles: &mut [Article]) {
    for article in articles.iter_mut() {
        let named = article
            .headlines
            .iter()
            .find(|headline| headline.role == HeadlineRole::Kicker && is_name(&headline.text));
        article.column = named.map(|headline| headline.text.clone());
    }
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for title in articles
        .iter()
        .filter(|article| article.kind == ArticleKind::Column)
    {
        if let Some(title) = title.headline() {
            *counts.entry(title.text.clone()).or_default() += 1;
        }
    }
    for index in 0..articles.len() {
        if articles[index].kind != ArticleKind::Column {
            continue;
        }
        let Some(title) = articles[index].headline().map(|title| title.text.clone()) else {
            continue;
        };
        let repeated = counts.get(&title).is_some_and(|&count| count > 1);
        let Some([first, last]) = lines(&articles[index], true) else {
            continue;
        };
        let below = articles.get(index + 1).is_some_and(|next| {
            let near = top(next).is_some_and(|top| top > last && top - last <= REACH);
            near || repeated
        });
        let above = index > 0
            && foot(&articles[index - 1]).is_some_and(|foot| foot < first && first - foot <= REACH);
        let governed = match (below, above) {
            (true, _) => index + 1,
            (false, true) => index - 1,
            _ => continue,
        };
        let governed = &mut articles[governed];
        if governed.kind == ArticleKind::Article && governed.column.is_none() {
            governed.column = Some(title);
        }
    }
}

fn is_name(text: &str) -> bool {
    (2..=NAME).contains(&text.chars().count()) && !text.chars().any(|ch| ch.is_ascii_digit())
}

/// Returns the first and last raw line of an article's headlines, or of its text.
fn lines(article: &Article, heads: bool) -> Option<[u32; 2]> {
    let spans: Vec<u32> = if heads {
        let headlines = article.headlines.iter();
        headlines
            .flat_map(|headline| &headline.source)
            .map(|span| span.line)
            .collect()
    } else {
        article
            .body
            .iter()
            .flat_map(|block| &block.source)
            .map(|span| span.line)
            .collect()
    };
    Some([*spans.iter().min()?, *spans.iter().max()?])
}

/// Returns the raw line at which an article's headline begins, where it stands above the text.
fn top(article: &Article) -> Option<u32> {
    let (heads, body) = (lines(article, true)?, lines(article, false)?);
    (heads[0] < body[0]).then_some(heads[0])
}

/// Returns the raw line at which an article's headline ends, where it stands below the text.
fn foot(article: &Article) -> Option<u32> {
    let (heads, body) = (lines(article, true)?, lines(article, false)?);
    (heads[1] > body[1]).then_some(heads[1])
}
