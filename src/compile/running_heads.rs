//! What a page's running head (版头) or folio says, in one line or in several: the paper, the date of issue, the page's number
//! and its name. What an editor gives counts more.

use super::classes::digit;
use super::furniture::{is_paper, is_section};
use crate::model::{Edition, PartialDate, ResidueKind, Source, SourceSpan};

/// How many lines with something on them the head of a page takes, its foot as many.
const EDGE: usize = 5;

/// Holds what a running head says.
#[derive(Debug, Default)]
struct Head {
    paper: Option<String>,
    date: Option<PartialDate>,
    number: Option<String>,
    section: Option<String>,
}

/// Fills in what the pages say of themselves.
pub(super) fn running_heads(edition: &mut Edition) {
    let edges: Vec<[u32; 2]> = edition.sources.iter().map(edges).collect();
    let mut heads: Vec<Head> = edges.iter().map(|_| Head::default()).collect();
    let furniture = edition.residue.iter();
    for residue in furniture.filter(|residue| residue.kind == ResidueKind::Furniture) {
        let at_edge = |span: &&SourceSpan| {
            let edges = edges.get(span.source as usize);
            edges.is_some_and(|[top, foot]| span.line <= *top || span.line >= *foot)
        };
        if let Some(span) = residue.source.iter().find(at_edge) {
            heads[span.source as usize].read(&residue.text);
        }
    }
    if edition.publication.name.is_empty()
        && let Some(paper) = heads.iter().find_map(|head| head.paper.clone())
    {
        edition.publication.name = paper;
    }
    if edition.issue.date.is_none() {
        edition.issue.date = heads.iter().find_map(|head| head.date.clone());
    }
    for (page, head) in edition.pages.iter_mut().zip(heads) {
        if page.number.is_none() {
            page.number = head.number;
        }
        if page.section.is_none() {
            page.section = head.section;
        }
    }
}

/// Returns the last line of a page's head and the first of its foot, one-based.
fn edges(source: &Source) -> [u32; 2] {
    let printed = (1u32..)
        .zip(&source.lines)
        .filter(|(_, line)| !line.trim().is_empty());
    let printed: Vec<u32> = printed.map(|(number, _)| number).collect();
    let top = printed.iter().take(EDGE).max().copied();
    let foot = printed.iter().rev().take(EDGE).min().copied();
    [top.unwrap_or(0), foot.unwrap_or(u32::MAX)]
}

impl Head {
    /// Reads one line; what was read before counts more.
    fn read(&mut self, line: &str) {
        let date = date(line);
        let rest = match &date {
            Some((_, start, end)) => [&line[..*start], " ", &line[*end..]].concat(),
            None => line.to_owned(),
        };
        let words: Vec<&str> = rest
            .split(|ch: char| {
                ch.is_whitespace() || matches!(ch, '·' | '|' | '｜' | '/' | '—' | '-' | '：' | ':')
            })
            .filter(|word| !word.is_empty())
            .collect();
        let paper = words.iter().find(|word| is_paper(word));
        let numbered = words.iter().find_map(|word| numbered(word));
        let section = words.iter().find(|word| is_section(word)).copied();
        // Digits alone may be anything; beside a paper, a day or the name of a page they are its number.
        let sure = paper.is_some() || date.is_some() || section.is_some();
        let number =
            numbered.or_else(|| words.iter().find(|word| sure && is_number(word)).copied());
        let known = paper.is_some() || number.is_some();
        fill(&mut self.paper, paper.map(|paper| (*paper).to_owned()));
        fill(&mut self.date, date.map(|(date, ..)| date));
        fill(&mut self.number, number.map(str::to_owned));
        fill(
            &mut self.section,
            section.filter(|_| known).map(str::to_owned),
        );
    }
}

fn fill<T>(place: &mut Option<T>, value: Option<T>) {
    if place.is_none() {
        *place = value;
    }
}

/// Finds a day with its year, and where it stands in bytes: 2023年11月13日.
fn date(line: &str) -> Option<(PartialDate, usize, usize)> {
    line.match_indices('年').find_map(|(at, year_sign)| {
        let before = line[..at].char_indices().rev();
        let digits = before.take_while(|(_, ch)| digit(*ch).is_some()).last();
        let start = digits.map(|(start, _)| start)?;
        let year = value(&line[start..at])?;
        let rest = &line[at + year_sign.len()..];
        let (month, rest) = rest.split_once('月')?;
        let (day, after) = rest.split_once('日')?;
        let date = PartialDate::day(year, value(month)?, value(day)?)?;
        (year > 1900).then_some((date, start, line.len() - after.len()))
    })
}

/// Reads one to four digits of either width.
fn value(text: &str) -> Option<u32> {
    let text = text.trim();
    let fits = (1..=4).contains(&text.chars().count());
    let add = |sum: u32, ch: char| Some(sum * 10 + digit(ch)?);
    text.chars().try_fold(0, add).filter(|_| fits)
}

/// Returns the number of 第3版, 3版, A03版, without the words round it, as printed.
fn numbered(word: &str) -> Option<&str> {
    let number = word.strip_suffix('版')?;
    let number = number.strip_prefix('第').unwrap_or(number);
    let is_part = |ch: char| {
        digit(ch).is_some() || ch.is_ascii_uppercase() || "一二三四五六七八九十".contains(ch)
    };
    let fits = (1..=3).contains(&number.chars().count()) && number.chars().all(is_part);
    fits.then_some(number)
}

/// Says whether a word is a page's number: 4, 02, A03.
fn is_number(word: &str) -> bool {
    let digits = word
        .strip_prefix(|ch: char| ch.is_ascii_uppercase())
        .unwrap_or(word);
    (1..=2).contains(&digits.chars().count()) && digits.chars().all(|ch| digit(ch).is_some())
}
