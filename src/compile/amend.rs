//! One correction → the edition amended. No character is lost: what leaves an article becomes residue.

use super::corrections::{Correction, Deed};
use crate::model::{
    Article, Confidence, Edition, Headline, HeadlineRole, Level, Reason, ReasonKind, Residue,
    ResidueKind, SourceSpan,
};

/// Applies one decision, or returns `None` where no article or line answers to it.
pub(super) fn amend(edition: &mut Edition, correction: &Correction) -> Option<()> {
    let source = edition
        .sources
        .iter()
        .position(|source| source.file == correction.file)?;
    let source = u32::try_from(source).ok()?;
    let [first, last] = correction.lines;
    let inside = |span: &SourceSpan| span.source == source && (first..=last).contains(&span.line);
    let begins = |line: u32| {
        move |article: &Article| {
            article
                .body
                .first()
                .and_then(|block| block.source.first())
                .is_some_and(|span| span.source == source && span.line.abs_diff(line) <= 1)
        }
    };
    let holds = |article: &Article| {
        article
            .body
            .iter()
            .flat_map(|block| &block.source)
            .chain(
                article
                    .headlines
                    .iter()
                    .flat_map(|headline| &headline.source),
            )
            .any(inside)
    };
    match correction.deed {
        Deed::Headline | Deed::Column => {
            let line = correction.article?;
            let found = edition
                .articles
                .iter()
                .position(|article| begins(line)(article) || opens(article, source, line))?;
            let taken = if correction.deed == Deed::Column {
                copy(edition, inside)
            } else {
                take(edition, inside)
            };
            let text = taken
                .iter()
                .map(|headline| headline.text.as_str())
                .collect::<Vec<_>>()
                .join(" ");
            if taken.is_empty() {
                return None;
            }
            let id = edition
                .articles
                .get(found)
                .map(|article| article.body.first().cloned())?;
            if correction.deed == Deed::Column {
                edition.articles[found].column = Some(text);
                decided(&mut edition.articles[found]);
            } else {
                edition
                    .articles
                    .retain(|article| !(article.headlines.is_empty() && article.body.is_empty()));
                let article = edition
                    .articles
                    .iter_mut()
                    .find(|article| article.body.first() == id.as_ref())?;
                for headline in article
                    .headlines
                    .iter_mut()
                    .filter(|headline| headline.role == HeadlineRole::Main)
                {
                    headline.role = HeadlineRole::Deck;
                    headline.confidence = None;
                }
                let source = taken
                    .into_iter()
                    .flat_map(|headline| headline.source)
                    .collect();
                article.headlines.insert(
                    0,
                    Headline {
                        role: HeadlineRole::Main,
                        text,
                        printed: None,
                        source,
                        confidence: Some(by_editor()),
                    },
                );
                decided(article);
            }
        }
        Deed::Furniture | Deed::Ignore => {
            let taken = take(edition, inside);
            let mut done = !taken.is_empty();
            edition
                .residue
                .extend(taken.into_iter().map(|headline| Residue {
                    kind: ResidueKind::Furniture,
                    text: headline.text,
                    source: headline.source,
                }));
            for residue in edition
                .residue
                .iter_mut()
                .filter(|residue| residue.source.iter().any(inside))
            {
                residue.kind = ResidueKind::Furniture;
                done = true;
            }
            edition
                .articles
                .retain(|article| !(article.headlines.is_empty() && article.body.is_empty()));
            done.then_some(())?;
        }
        Deed::Join => {
            let line = correction.article?;
            let from = edition.articles.iter().position(holds)?;
            let rest = edition.articles.remove(from);
            let Some(to) = edition
                .articles
                .iter()
                .position(|article| begins(line)(article) || opens(article, source, line))
            else {
                edition.articles.insert(from, rest);
                return None;
            };
            let left = super::jumps::join(&mut edition.articles[to], rest);
            edition.residue.extend(left);
            decided(&mut edition.articles[to]);
        }
        Deed::Split => {
            let at = edition.articles.iter().position(|article| {
                article
                    .body
                    .iter()
                    .any(|block| block.source.first().is_some_and(inside))
            })?;
            let article = &mut edition.articles[at];
            let cut = article
                .body
                .iter()
                .position(|block| block.source.first().is_some_and(inside))
                .filter(|&cut| cut > 0)?;
            let mut rest = Article {
                headlines: Vec::new(),
                byline: None,
                dateline: None,
                credit: None,
                jumps: Vec::new(),
                mentions: Vec::new(),
                body: Vec::new(),
                ..article.clone()
            };
            rest.body = article.body.split_off(cut);
            rest.credit = article.credit.take();
            decided(article);
            decided(&mut rest);
            edition.articles.insert(at + 1, rest);
        }
        Deed::Retype => {
            let kind = correction.kind?;
            let article = edition.articles.iter_mut().find(|article| holds(article))?;
            article.kind = kind;
            decided(article);
        }
        Deed::Rename => {
            let text = correction.text.as_deref().map(str::trim)?;
            let headline = edition
                .articles
                .iter_mut()
                .flat_map(|article| &mut article.headlines)
                .find(|headline| headline.source.iter().any(inside))
                .filter(|_| !text.is_empty())?;
            let shown = std::mem::replace(&mut headline.text, text.into());
            headline.printed.get_or_insert(shown);
        }
    }
    Some(())
}

/// Says whether an article's byline begins at a raw line.
fn opens(article: &Article, source: u32, line: u32) -> bool {
    article
        .byline
        .iter()
        .chain(&article.credit)
        .filter_map(|byline| byline.source.first())
        .any(|span| span.source == source && span.line == line)
}

/// Takes the headlines and unplaced lines that lie inside the lines.
fn take(edition: &mut Edition, inside: impl Fn(&SourceSpan) -> bool + Copy) -> Vec<Headline> {
    let mut taken = Vec::new();
    for article in &mut edition.articles {
        let (own, left) = std::mem::take(&mut article.headlines)
            .into_iter()
            .partition(|headline| headline.source.iter().any(inside));
        let own: Vec<Headline> = own;
        article.headlines = left;
        taken.extend(own);
    }
    let (own, left): (Vec<Residue>, Vec<Residue>) = std::mem::take(&mut edition.residue)
        .into_iter()
        .partition(|residue| residue.source.iter().any(inside));
    edition.residue = left;
    taken.extend(own.iter().map(unplaced));
    taken.sort_by_key(|headline| headline.source.first().copied());
    taken
}

/// Copies the headlines and unplaced lines that lie inside the lines.
fn copy(edition: &Edition, inside: impl Fn(&SourceSpan) -> bool + Copy) -> Vec<Headline> {
    let headlines = edition
        .articles
        .iter()
        .flat_map(|article| &article.headlines);
    let headlines = headlines.filter(|headline| headline.source.iter().any(inside));
    let residue = edition.residue.iter();
    let residue = residue.filter(|residue| residue.source.iter().any(inside));
    let mut copies: Vec<Headline> = headlines.cloned().chain(residue.map(unplaced)).collect();
    copies.sort_by_key(|headline| headline.source.first().copied());
    copies
}

/// Makes a headline of unplaced lines.
fn unplaced(residue: &Residue) -> Headline {
    Headline {
        role: HeadlineRole::Main,
        text: residue.text.replace('\n', " "),
        printed: None,
        source: residue.source.clone(),
        confidence: None,
    }
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
