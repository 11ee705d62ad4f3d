//! Two halves of a story → one article.

use crate::compile::articles::article;
use crate::compile::edition::jumps::halves::is_open;
use crate::model::{Article, Residue, ResidueKind};

/// Adds the second half to the first, which must be named anew; its headline, printed again, is what is left over.
pub(super) fn join(article: &mut Article, rest: Article) -> Vec<Residue> {
    let mut blocks = rest.body.into_iter();
    if is_open(article)
        && let (Some(last), Some(first)) = (article.body.last_mut(), blocks.next())
    {
        last.text.push_str(&first.text);
        last.source.extend(first.source);
    }
    article.body.extend(blocks);
    let again = usize::from(article.pages.last() == rest.pages.first());
    article.pages.extend(rest.pages.into_iter().skip(again));
    article.jumps.extend(rest.jumps);
    if let Some(byline) = rest.byline {
        article::add(&mut article.byline, byline);
    }
    if let Some(credit) = rest.credit {
        article::add(&mut article.credit, credit);
    }
    rest.headlines
        .into_iter()
        .map(|headline| Residue {
            kind: ResidueKind::Duplicate,
            text: headline.text,
            source: headline.source,
        })
        .collect()
}
