//! What a page's running head (版头) or folio says, in one line or in several: the paper, the date of issue, the page's number
//! and its name. What an editor gives counts more.

use super::masthead;
use crate::compile::signs::imprint::{date, is_imprint, is_number, is_paper, is_section, numbered};
use crate::model::{Edition, PartialDate, Residue, ResidueKind, Source};

/// How many lines with something on them the head of a page takes, its foot as many.
const EDGE: usize = 5;

/// A day alone in its line belongs to a running head that stands so many raw lines from it.
const NEAR: u32 = 2;

/// Days counted for a month, and the most that news lie before the day of issue and behind it.
const DAYS: u32 = 31;

const PAST: u32 = 10;

const AHEAD: u32 = 3;

/// Holds what a running head says.
#[derive(Debug, Default)]
struct Head {
    paper: Option<String>,
    date: Option<PartialDate>,
    /// A day that tops the page and stands alone, which may be an advertisement's.
    alone: Option<PartialDate>,
    number: Option<String>,
    section: Option<String>,
}

/// Fills in what the pages say of themselves.
pub(super) fn running_heads(edition: &mut Edition) {
    let edges: Vec<Edges> = edition.sources.iter().map(Edges::of).collect();
    let mut lines: Vec<Vec<(u32, Line)>> = edges.iter().map(|_| Vec::new()).collect();
    let is_furniture = |residue: &&Residue| residue.kind == ResidueKind::Furniture;
    for residue in edition.residue.iter().filter(is_furniture) {
        let mut spans = residue.source.iter();
        let at_edge = spans.find_map(|span| {
            let edges = edges.get(span.source as usize)?;
            edges
                .holds(span.line)
                .then_some((span.source as usize, span.line))
        });
        if let Some((source, line)) = at_edge {
            lines[source].push((line, Line::of(&residue.text)));
        }
    }
    let lines = lines.into_iter().zip(&edges);
    let heads: Vec<Head> = lines
        .map(|(lines, edges)| Head::of(lines, edges.alone))
        .collect();
    if edition.publication.name.is_empty()
        && let Some(paper) = heads.iter().find_map(|head| head.paper.clone())
    {
        edition.publication.name = paper;
    }
    if edition.issue.date.is_none() {
        let sure = heads.iter().find_map(|head| head.date.clone());
        let alone = || heads.iter().find_map(|head| head.alone.clone());
        edition.issue.date = sure.or_else(|| alone().filter(|day| is_near(day, edition)));
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

/// Holds where a page's head ends and its foot begins: one-based raw lines.
struct Edges {
    /// The first line, where a blank line parts it from what stands below.
    alone: Option<u32>,
    top: u32,
    foot: u32,
}

impl Edges {
    fn of(source: &Source) -> Self {
        let printed = (1u32..)
            .zip(&source.lines)
            .filter(|(_, line)| !line.trim().is_empty());
        let head: Vec<u32> = printed.map(|(number, _)| number).take(EDGE).collect();
        let all = u32::try_from(source.lines.len()).unwrap_or(u32::MAX);
        let printed = (1..=all).rev().zip(source.lines.iter().rev());
        let printed = printed.filter(|(_, line)| !line.trim().is_empty());
        let foot = printed.take(EDGE).last();
        Self {
            alone: match head[..] {
                [first, next, ..] if next > first + 1 => Some(first),
                [first] => Some(first),
                _ => None,
            },
            top: head.last().copied().unwrap_or(0),
            foot: foot.map_or(u32::MAX, |(number, _)| number),
        }
    }

    fn holds(&self, line: u32) -> bool {
        line <= self.top || line >= self.foot
    }
}

impl Head {
    /// Puts together what the lines of a page say, each with its number; what stands before counts more.
    fn of(lines: Vec<(u32, Line)>, alone: Option<u32>) -> Self {
        let mut head = Self::default();
        let beside = |at: u32| {
            let mut others = lines.iter().filter(|(other, _)| *other != at);
            others.any(|(other, line)| line.imprint && other.abs_diff(at) <= NEAR)
        };
        // A day alone may be anybody's: it is the page's beside what else is the page's.
        let own = |(at, line): &&(u32, Line)| !line.bare || beside(*at);
        let imprints = lines.iter().filter(|(_, line)| line.imprint).filter(own);
        let mut dated: Vec<&Line> = imprints.map(|(_, line)| line).collect();
        dated.sort_by_key(|line| line.bare);
        head.date = dated.iter().find_map(|line| line.head.date.clone());
        let mut bare = lines.iter().filter(|(_, line)| line.bare);
        let top = bare.find(|(at, _)| Some(*at) == alone);
        head.alone = top.and_then(|(_, line)| line.head.date.clone());
        for (_, line) in lines {
            fill(&mut head.paper, line.head.paper);
            fill(&mut head.number, line.head.number);
            fill(&mut head.section, line.head.section);
        }
        head
    }
}

/// Holds one line of a running head, or one that looks like it.
struct Line {
    /// What it says, taken for a running head.
    head: Head,
    /// Whether it is made of what running heads say and of nothing else; an advertisement may hold a day too.
    imprint: bool,
    /// Whether it is a day and nothing else.
    bare: bool,
}

impl Line {
    fn of(line: &str) -> Self {
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
        // 副 刊: a short name is set with a gap.
        let whole: String = words.concat();
        let name = Some(whole.as_str()).filter(|whole| is_section(whole));
        let section = words.iter().find(|word| is_section(word)).copied();
        // Digits alone may be anything; beside a paper, a day or the name of a page they are its number.
        let sure = paper.is_some() || date.is_some() || section.is_some();
        let number =
            numbered.or_else(|| words.iter().find(|word| sure && is_number(word)).copied());
        let known = paper.is_some() || number.is_some();
        Self {
            imprint: is_imprint(&words) || name.is_some(),
            bare: words.is_empty(),
            head: Head {
                paper: paper.map(|paper| (*paper).to_owned()),
                date: date.map(|(date, ..)| date),
                alone: None,
                number: number.map(str::to_owned),
                section: section.filter(|_| known).or(name).map(str::to_owned),
            },
        }
    }
}

/// Says whether a day can be that of the issue: what it tells of happened a few days before, where it says when.
fn is_near(day: &PartialDate, edition: &Edition) -> bool {
    let place = |day: &PartialDate| Some(day.month()? * DAYS + day.day_of_month()?);
    let (Some(year), Some(issue)) = (day.year(), place(day)) else {
        return true;
    };
    let told = masthead::days(edition, year);
    // News of the end of a year stand in the first issues of the next.
    let all = 12 * DAYS;
    let near = |told: u32| (all + issue + AHEAD - told) % all <= PAST + AHEAD;
    told.is_empty() || told.iter().filter_map(place).any(near)
}

fn fill<T>(place: &mut Option<T>, value: Option<T>) {
    if place.is_none() {
        *place = value;
    }
}
