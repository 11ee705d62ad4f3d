//! Stories that jump (下转, 上接) → one article on both pages.

use super::classes::{digit, is_closer, is_stop};
use crate::model::{Article, Edition, JumpDirection, Page, Residue, ResidueKind};
use crate::text::{numeral, small_numeral};
use std::collections::BTreeMap;

/// Joins the halves of jumped stories.
pub(super) fn jumps(edition: &mut Edition) {
    let mut articles: Vec<Option<Article>> = std::mem::take(&mut edition.articles)
        .into_iter()
        .map(Some)
        .collect();
    let mut halves = halves(&edition.pages, articles.iter().flatten());
    for index in 0..articles.len() {
        let Some(article) = articles[index].as_ref() else {
            continue;
        };
        let Some(waiting) = onward(&edition.pages, article).and_then(|way| halves.get_mut(&way))
        else {
            continue;
        };
        let mut best: Option<(usize, usize)> = None;
        for (place, &other) in waiting.iter().enumerate() {
            let Some(candidate) = articles[other].as_ref().filter(|_| other != index) else {
                continue;
            };
            let shared = shared(article, candidate);
            if best.is_none_or(|(most, _)| shared > most) {
                best = Some((shared, place));
            }
        }
        let Some((_, place)) = best else { continue };
        let rest = articles[waiting.remove(place)].take();
        if let (Some(article), Some(rest)) = (articles[index].as_mut(), rest) {
            edition.residue.extend(join(article, rest));
        }
    }
    edition.articles = articles.into_iter().flatten().collect();
    edition
        .residue
        .sort_by_key(|residue| residue.source.first().copied());
}

/// From which page a story goes on, where that has a number, and on which.
type Way = (Option<String>, String);

/// Lists the second halves by their way.
fn halves<'a>(
    pages: &[Page],
    articles: impl Iterator<Item = &'a Article>,
) -> BTreeMap<Way, Vec<usize>> {
    let mut halves: BTreeMap<Way, Vec<usize>> = BTreeMap::new();
    for (index, article) in articles.enumerate() {
        if let [jump] = article.jumps.as_slice()
            && jump.direction == JumpDirection::From
            && let Some(here) = number(pages, article)
        {
            let from = jump.page.as_deref().map(plain);
            halves.entry((from, here)).or_default().push(index);
        }
    }
    halves
}

/// Returns the way of a story that goes on elsewhere.
fn onward(pages: &[Page], article: &Article) -> Option<Way> {
    let [jump] = article.jumps.as_slice() else {
        return None;
    };
    let to = jump.page.as_deref().map(plain)?;
    (jump.direction == JumpDirection::To).then(|| (number(pages, article), to))
}

/// Returns the number of the page on which an article ends.
fn number(pages: &[Page], article: &Article) -> Option<String> {
    let page = pages.get(*article.pages.last()? as usize)?;
    page.number.as_deref().map(plain)
}

/// Returns a page number as the paper counts: the letter of its section, if any, and digits without leading noughts.
fn plain(page: &str) -> String {
    let chars: Vec<char> = page
        .chars()
        .filter(|ch| !ch.is_whitespace() && !matches!(ch, '第' | '版'))
        .collect();
    // 十二 counts tens and ones, 一二 is a digit for a digit.
    if let Some((number, end)) = small_numeral(&chars, 0)
        && end == chars.len()
    {
        return number.to_string();
    }
    let number = |ch: char| digit(ch).or_else(|| numeral(ch));
    let start = chars.iter().position(|&ch| number(ch).is_some());
    let (section, digits) = chars.split_at(start.unwrap_or(chars.len()));
    let digits = digits.iter().map(|&ch| {
        number(ch)
            .and_then(|value| char::from_digit(value, 10))
            .unwrap_or(ch)
    });
    let section = section.iter().flat_map(|ch| ch.to_uppercase());
    section.chain(digits.skip_while(|&ch| ch == '0')).collect()
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
    if let Some(credit) = rest.credit {
        super::articles::add(&mut article.credit, credit);
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

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn page_numbers_are_told_apart_however_they_are_printed() {
        let printed = [
            ("十", "10"),
            ("第二十版", "20"),
            ("二十一", "21"),
            ("一", "1"),
            ("一二", "12"),
            ("二〇", "20"),
            ("03", "3"),
            ("１２", "12"),
            ("a03", "A3"),
            ("A3", "A3"),
        ];
        for (page, number) in printed {
            assert_eq!(plain(page), number, "{page}");
        }
    }
}
