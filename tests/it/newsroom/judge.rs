//! Which articles, headlines, paragraphs and joins of a compiled page are right: the truth says.

use super::{Issue, repaired};
use kanbao::model::{Article, ArticleKind, Block, Confidence, Edition};
use serde_json::Value;
use std::collections::BTreeSet;

/// Says of each article with a text whether it is exactly one of the page's: all of its text and no other, with its headline.
pub(crate) fn judged<'a>(edition: &'a Edition, truth: &Value) -> Vec<(&'a Article, bool)> {
    let wanted: Vec<(String, String)> = truth["articles"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|article| matches!(article["kind"].as_str(), Some("article" | "photo")))
        .map(|article| {
            let paragraphs = article["paragraphs"].as_array().into_iter().flatten();
            let text: String = paragraphs.filter_map(Value::as_str).collect();
            let headline = article["headline"].as_str().unwrap_or_default();
            (bare(&text), bare(headline))
        })
        .collect();
    let told = edition
        .articles
        .iter()
        .filter(|article| article.kind != ArticleKind::Column && !article.body.is_empty());
    told.map(|article| {
        let text = text(article);
        let headline = article.headline().map_or("", |main| main.text.as_str());
        (article, wanted.contains(&(bare(&text), bare(headline))))
    })
    .collect()
}

/// Returns all of an article's text.
pub(crate) fn text(article: &Article) -> String {
    let blocks = article.body.iter();
    blocks.map(|block| block.text.as_str()).collect()
}

/// Says of an article's headline whether it is that of the story of which the article has most; `None` where there is none.
pub(crate) fn heading<'a>(article: &'a Article, truth: &Value) -> Option<(&'a Confidence, bool)> {
    let main = article.headline()?;
    let text = text(article);
    let own = fours(&bare(&text));
    let stories = truth["articles"].as_array()?.iter();
    let wanted = stories.max_by_key(|story| {
        let paragraphs = story["paragraphs"].as_array().into_iter().flatten();
        let text: String = paragraphs.filter_map(Value::as_str).collect();
        fours(&bare(&text)).intersection(&own).count()
    })?;
    let right = bare(wanted["headline"].as_str()?) == bare(&main.text);
    Some((main.confidence.as_ref()?, right))
}

/// Says of each paragraph of an article whether it is one of the page's.
pub(crate) fn paragraph<'a>(article: &'a Article, truth: &Value) -> Vec<(&'a Confidence, bool)> {
    let stories = truth["articles"].as_array().into_iter().flatten();
    let all = stories.flat_map(|story| story["paragraphs"].as_array().into_iter().flatten());
    let wanted: BTreeSet<String> = all.filter_map(Value::as_str).map(bare).collect();
    let blocks = article.body.iter();
    blocks
        .filter_map(|block| {
            Some((
                block.confidence.as_ref()?,
                wanted.contains(&bare(&block.text)),
            ))
        })
        .collect()
}

/// Says of each join of an edition whether the text before the break and that after it are of one story.
pub(crate) fn joined<'a>(edition: &'a Edition, issue: &Issue) -> Vec<(&'a Confidence, bool)> {
    let stories = edition.articles.iter();
    stories
        .filter_map(|article| {
            let sure = article
                .jumps
                .iter()
                .find_map(|jump| jump.confidence.as_ref())?;
            let [first, second, ..] = article.pages[..] else {
                return None;
            };
            let on = |page: u32| {
                article
                    .body
                    .iter()
                    .map(move |block| printed(edition, block, page))
            };
            let before = on(first).rfind(|text| !text.is_empty())?;
            let after = on(second).find(|text| !text.is_empty())?;
            let stories = [half(&before, first, issue), half(&after, second, issue)];
            Some((sure, stories[0].is_some() && stories[0] == stories[1]))
        })
        .collect()
}

/// Returns what of a block's text stands on one page.
fn printed(edition: &Edition, block: &Block, page: u32) -> String {
    let spans = block.source.iter().filter(|span| span.source == page);
    let raw = spans.flat_map(|span| {
        let line = &edition.sources[page as usize].lines[span.line as usize - 1];
        let chars = line.chars().skip(span.start as usize);
        chars.take((span.end - span.start) as usize)
    });
    raw.filter(|ch| !matches!(ch, '\u{ad}' | '\u{200b}'))
        .collect()
}

/// Returns of which jumped story a text on a page is, if it is of one.
fn half(text: &str, page: u32, issue: &Issue) -> Option<usize> {
    let own = fours(&bare(text));
    let halves = issue.halves.iter().filter(|half| half.0 == page as usize);
    let shared = halves.map(|half| {
        let half_fours = fours(&bare(&half.1));
        let count = half_fours.intersection(&own).count();
        (count, half_fours.len().min(own.len()), half.2)
    });
    let (count, all, story) = shared.max()?;
    (count * 2 > all).then_some(story)
}

/// Takes every four characters that stand together.
fn fours(text: &str) -> BTreeSet<Vec<char>> {
    let chars: Vec<char> = text.chars().collect();
    chars.windows(4).map(<[char]>::to_vec).collect()
}

/// Takes all white space out and puts wrong marks right.
fn bare(text: &str) -> String {
    let text: String = text.chars().filter(|ch| !ch.is_whitespace()).collect();
    repaired(&text)
}
