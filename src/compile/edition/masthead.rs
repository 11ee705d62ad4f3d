//! The paper's name and the dates of the news, read from the articles where nobody gave them.

use crate::model::{ArticleKind, DateRange, Edition, PartialDate};
use crate::text::typeset::digit;
use std::collections::BTreeMap;

/// How far into a story its own date stands, in characters: the first sentence or two.
const LEAD: usize = 120;

/// Fills in what the page says of its paper and its days.
pub(super) fn masthead(edition: &mut Edition) {
    if edition.publication.name.is_empty() {
        edition.publication.name = name(edition);
    }
    edition.issue.dates_in_text = dates(edition);
}

/// Returns the paper that most datelines and credits name; agencies and 本报 do not count.
fn name(edition: &Edition) -> String {
    let mut votes: BTreeMap<&str, usize> = BTreeMap::new();
    for article in &edition.articles {
        if let Some(dateline) = &article.dateline
            && dateline.agency != "本报"
            && (dateline.agency.ends_with('报') || dateline.agency.ends_with('讯'))
        {
            *votes.entry(&dateline.agency).or_default() += 1;
        }
    }
    let best = votes
        .iter()
        .max_by_key(|&(name, votes)| (votes, std::cmp::Reverse(name)));
    best.map(|(name, _)| (*name).to_owned()).unwrap_or_default()
}

/// Returns the first and last day that the stories name in their first paragraphs, in the year the page speaks of.
fn dates(edition: &Edition) -> Option<DateRange> {
    let texts = || {
        edition
            .articles
            .iter()
            .flat_map(|article| article.body.iter().map(|block| block.text.as_str()))
    };
    let given = edition.issue.date.as_ref().and_then(PartialDate::year);
    let year = given.or_else(|| likely_year(texts()))?;
    let days = days(edition, year);
    Some(DateRange {
        from: days.first()?.clone(),
        to: days.last()?.clone(),
    })
}

/// Lists the days that the stories name in their first paragraphs, sorted, as days of `year`.
pub(super) fn days(edition: &Edition, year: u32) -> Vec<PartialDate> {
    let mut days: Vec<PartialDate> = edition
        .articles
        .iter()
        .filter_map(|article| {
            // A story says at once when it happened; a caption often last: 图为11月7日.
            let reach = if article.kind == ArticleKind::Photo {
                usize::MAX
            } else {
                LEAD
            };
            first_day(&article.body.first()?.text, reach, year)
        })
        .collect();
    days.sort();
    days
}

/// Returns the latest year that is named at least twice, or the only one.
fn likely_year<'a>(texts: impl Iterator<Item = &'a str>) -> Option<u32> {
    let mut votes: BTreeMap<u32, usize> = BTreeMap::new();
    for text in texts {
        for (at, _) in text.match_indices('年') {
            let digits = text[..at].chars().rev().take(4);
            let mut digits: Vec<char> = digits.take_while(|&ch| digit(ch).is_some()).collect();
            digits.reverse();
            if digits.len() == 4
                && let Some(year) = number(&digits)
                && (1949..2100).contains(&year)
            {
                *votes.entry(year).or_default() += 1;
            }
        }
    }
    let most = votes.values().max().copied()?;
    votes
        .iter()
        .rev()
        .find(|&(_, &count)| count * 2 > most)
        .map(|(&year, _)| year)
}

/// Returns the first month and day that a text names in its first `reach` characters.
fn first_day(text: &str, reach: usize, year: u32) -> Option<PartialDate> {
    let (before, after) = text.split_once('月')?;
    let digits = |&ch: &char| digit(ch).is_some();
    let mut month: Vec<char> = before.chars().rev().take_while(digits).collect();
    month.reverse();
    let day: Vec<char> = after.chars().take_while(digits).collect();
    if after.chars().nth(day.len()) != Some('日') {
        return None;
    }
    let within = reach == usize::MAX || before.chars().count() + day.len() + 2 <= reach;
    PartialDate::day(year, number(&month)?, number(&day)?).filter(|_| within)
}

/// Reads one to four digits of either width.
fn number(chars: &[char]) -> Option<u32> {
    if chars.is_empty() || chars.len() > 4 {
        return None;
    }
    chars
        .iter()
        .try_fold(0, |value, &ch| Some(value * 10 + digit(ch)?))
}
