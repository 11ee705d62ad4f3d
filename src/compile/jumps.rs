//! Stories that jump (下转, 上接) → one article on both pages.

use super::classes::{is_closer, is_stop};
use crate::model::{Article, ArticleKind, Edition, JumpDirection, Residue, ResidueKind};

/// Joins the halves of jumped stories.
pub(super) fn jumps(edition: &mut Edition) {
    let mut index = 0;
    while index < edition.articles.len() {
        if let Some(rest) = rest(edition, index) {
            let rest = edition.articles.remove(rest);
            let at = index.min(edition.articles.len() - 1);
            let residue = join(&mut edition.articles[at], rest);
            edition.residue.extend(residue);
        } else {
            index += 1;
        }
    }
    edition
        .residue
        .sort_by_key(|residue| residue.source.first().copied());
}

/// Finds the article that goes on with the one at `index`.
fn rest(edition: &Edition, index: usize) -> Option<usize> {
    let article = &edition.articles[index];
    let to = article
        .jumps
        .iter()
        .find(|jump| jump.direction == JumpDirection::To && article.jumps.len() == 1)?;
    let number = |article: &Article| {
        let page = article
            .pages
            .last()
            .and_then(|&page| edition.pages.get(page as usize));
        page.and_then(|page| page.number.as_deref()).map(plain)
    };
    let wanted = to.page.as_deref().map(plain)?;
    let mut best: Option<(usize, usize)> = None;
    for (other, candidate) in edition.articles.iter().enumerate() {
        let Some(from) = candidate
            .jumps
            .iter()
            .find(|jump| jump.direction == JumpDirection::From)
        else {
            continue;
        };
        let back = from.page.as_deref().map(plain);
        if other == index
            || candidate.jumps.len() != 1
            || number(candidate).as_ref() != Some(&wanted)
            || back != number(article)
        {
            continue;
        }
        let shared = shared(article, candidate);
        if best.is_none_or(|(most, _)| shared > most) {
            best = Some((shared, other));
        }
    }
    best.map(|(_, other)| other)
}

/// Returns a page number without letters of sections and leading noughts, Chinese numerals as digits.
fn plain(page: &str) -> String {
    const NUMERALS: &str = "〇一二三四五六七八九";
    let text: String = page
        .chars()
        .map(
            |ch| match NUMERALS.chars().position(|numeral| numeral == ch) {
                Some(value) => char::from_digit(value as u32, 10).unwrap_or(ch),
                None if ch == '十' => '1',
                None => super::classes::digit(ch)
                    .and_then(|value| char::from_digit(value, 10))
                    .unwrap_or(ch),
            },
        )
        .collect();
    text.trim_start_matches('0').to_ascii_uppercase()
}

/// Counts the character pairs of one article's headline that stand in the other's.
fn shared(left: &Article, right: &Article) -> usize {
    let text = |article: &Article| {
        article
            .headlines
            .iter()
            .map(|headline| headline.text.as_str())
            .collect::<String>()
    };
    let (left, right) = (text(left), text(right));
    let chars: Vec<char> = left.chars().collect();
    chars
        .windows(2)
        .filter(|pair| right.contains(&pair.iter().collect::<String>()))
        .count()
}

/// Adds the second half to the first; its headline, printed again, is what is left over.
pub(super) fn join(article: &mut Article, rest: Article) -> Vec<Residue> {
    let mut blocks = rest.body.into_iter();
    let open = article.body.last().is_some_and(|block| {
        let last = block.text.chars().rev().find(|&ch| !is_closer(ch));
        !last.is_some_and(is_stop)
    });
    if open && let (Some(last), Some(first)) = (article.body.last_mut(), blocks.next()) {
        last.text.push_str(&first.text);
        last.source.extend(first.source);
    }
    article.body.extend(blocks);
    article.pages.extend(rest.pages);
    article.pages.dedup();
    article.jumps.extend(rest.jumps);
    if let Some(byline) = rest.byline {
        super::articles::add(&mut article.byline, byline);
    }
    if article.kind == ArticleKind::Article && article.credit.is_none() {
        article.credit = rest.credit;
    }
    super::articles::name(article);
    rest.headlines
        .into_iter()
        .map(|headline| Residue {
            kind: ResidueKind::Duplicate,
            text: headline.text,
            source: headline.source,
        })
        .collect()
}
