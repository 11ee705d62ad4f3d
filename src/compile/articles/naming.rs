//! The identity of an article.

use crate::model::{Article, ArticleId, Headline, HeadlineRole, content_id};

/// Names the article by its text as printed, so that links to it outlive a correction.
pub(crate) fn name(article: &mut Article) {
    let printed =
        |headline: &'_ Headline| headline.printed.as_ref().unwrap_or(&headline.text).clone();
    let main = article.headline().map(printed).unwrap_or_default();
    let mut parts = vec![main];
    let others = article
        .headlines
        .iter()
        .filter(|headline| headline.role != HeadlineRole::Main);
    parts.extend(others.map(printed));
    let parts = parts.iter().map(String::as_str);
    let body = article.body.iter().map(|block| block.text.as_str());
    let parts: Vec<&str> = parts.chain(body).collect();
    article.id = ArticleId::from(content_id("a", &parts).as_str());
}
