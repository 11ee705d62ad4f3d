//! One correction → the edition amended. No character is lost: what leaves an article becomes residue.

use super::correction::{Correction, Deed};
use super::decided_lines::{Lines, joined};
use crate::compile::edition::joining;
use crate::model::{
    Article, Confidence, Edition, Headline, HeadlineRole, Level, Reason, ReasonKind, Residue,
    ResidueKind,
};

/// Applies one decision, or returns `None` where no article or line answers to it.
pub(super) fn amend(edition: &mut Edition, correction: &Correction) -> Option<()> {
    let mut sources = edition.sources.iter();
    let source = sources.position(|source| source.file == correction.file)?;
    let lines = Lines {
        source: u32::try_from(source).ok()?,
        within: correction.lines,
    };
    match correction.deed {
        Deed::Headline => headline(edition, &lines, correction.article?),
        Deed::Column => column(edition, &lines, correction.article?),
        Deed::Furniture | Deed::Ignore => furniture(edition, &lines),
        Deed::Join => join(edition, &lines, correction.article?),
        Deed::Split => split(edition, &lines),
        Deed::Retype => {
            let mut articles = edition.articles.iter_mut();
            let article = articles.find(|article| lines.hold(article))?;
            article.kind = correction.kind?;
            decided(article);
            Some(())
        }
        Deed::Rename => rename(edition, &lines, correction.text.as_deref()?.trim()),
    }
}

/// Makes the lines the main headline of the article that begins at a line.
fn headline(edition: &mut Edition, lines: &Lines, article: u32) -> Option<()> {
    let found = lines.article(edition, article)?;
    let taken = lines.take(edition);
    let text = joined(&taken)?;
    let article = &mut edition.articles[found];
    let mains = article.headlines.iter_mut();
    for main in mains.filter(|headline| headline.role == HeadlineRole::Main) {
        main.role = HeadlineRole::Deck;
        main.confidence = None;
    }
    let spans = taken.into_iter().flat_map(|headline| headline.source);
    let headline = Headline {
        role: HeadlineRole::Main,
        text,
        printed: None,
        source: spans.collect(),
        confidence: Some(by_editor()),
    };
    article.headlines.insert(0, headline);
    decided(article);
    edition.articles.retain(|article| !is_empty(article));
    Some(())
}

/// Names the column of the article that begins at a line after the lines.
fn column(edition: &mut Edition, lines: &Lines, article: u32) -> Option<()> {
    let found = lines.article(edition, article)?;
    let text = joined(&lines.copy(edition))?;
    let article = &mut edition.articles[found];
    article.column = Some(text);
    decided(article);
    Some(())
}

/// Gives the lines to the page.
fn furniture(edition: &mut Edition, lines: &Lines) -> Option<()> {
    let taken = lines.take(edition);
    edition.articles.retain(|article| !is_empty(article));
    let done = !taken.is_empty();
    let residue = taken.into_iter().map(|headline| Residue {
        kind: ResidueKind::Furniture,
        text: headline.text,
        source: headline.source,
    });
    edition.residue.extend(residue);
    done.then_some(())
}

/// Joins the article at the lines to the one that begins at a line.
fn join(edition: &mut Edition, lines: &Lines, article: u32) -> Option<()> {
    let from = edition
        .articles
        .iter()
        .position(|article| lines.hold(article))?;
    let rest = edition.articles.remove(from);
    let Some(to) = lines.article(edition, article) else {
        edition.articles.insert(from, rest);
        return None;
    };
    let left = joining::join(&mut edition.articles[to], rest);
    edition.residue.extend(left);
    decided(&mut edition.articles[to]);
    Some(())
}

/// Lets a new article begin at the first of the lines.
fn split(edition: &mut Edition, lines: &Lines) -> Option<()> {
    let mut articles = edition.articles.iter().enumerate();
    let (at, cut) = articles.find_map(|(at, article)| Some((at, lines.paragraph(article)?)))?;
    if cut == 0 {
        return None;
    }
    let article = &mut edition.articles[at];
    let mut rest = Article {
        headlines: Vec::new(),
        byline: None,
        dateline: None,
        credit: article.credit.take(),
        jumps: Vec::new(),
        mentions: Vec::new(),
        body: article.body.split_off(cut),
        ..article.clone()
    };
    decided(article);
    decided(&mut rest);
    edition.articles.insert(at + 1, rest);
    Some(())
}

/// Lets the headline at the lines say `text`; what is printed is kept.
fn rename(edition: &mut Edition, lines: &Lines, text: &str) -> Option<()> {
    let headlines = edition
        .articles
        .iter_mut()
        .flat_map(|article| &mut article.headlines);
    let mut named = headlines.filter(|headline| lines.hold_any(&headline.source));
    let headline = named.next().filter(|_| !text.is_empty())?;
    let shown = std::mem::replace(&mut headline.text, text.into());
    headline.printed.get_or_insert(shown);
    Some(())
}

/// Says whether a title that stood alone has been taken from its article, which holds nothing else.
fn is_empty(article: &Article) -> bool {
    article.headlines.is_empty()
        && article.body.is_empty()
        && article.byline.is_none()
        && article.credit.is_none()
        && article.jumps.is_empty()
}

/// Says that an editor decided it.
fn decided(article: &mut Article) {
    article.confidence = by_editor();
}

fn by_editor() -> Confidence {
    let reason = Reason {
        kind: ReasonKind::Correction,
        weight: 1000,
        detail: None,
    };
    Confidence {
        level: Level::High,
        reasons: vec![reason],
    }
}
