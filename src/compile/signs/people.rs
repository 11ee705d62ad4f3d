//! Runs of names → people: pairs the characters of gapped names, keeps split ones together, reads their roles.

use super::roles::role_at;
use crate::model::BylineRole;
use crate::page::{Glyph, has_at, parted};
use crate::text::typeset::{CharSet, is_han};
use std::sync::LazyLock;

/// Holds one person found in a run of names.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    /// What the person did.
    pub(crate) role: BylineRole,
    /// First glyph in the run.
    pub(crate) start: usize,
    /// One past the last glyph.
    pub(crate) end: usize,
    /// How unlike a name it is, in nats: 0 is a family name and a given name, 6 is hardly a name.
    pub(crate) price: f32,
}

/// The family names of one character, and those of two, sorted.
static SURNAMES: LazyLock<(CharSet, Vec<[char; 2]>)> = LazyLock::new(|| {
    let (mut single, mut double) = (Vec::new(), Vec::new());
    let lines = include_str!("../lexis/data/surnames.txt").lines();
    for line in lines.filter(|line| !line.starts_with('#')) {
        let mut chars = line.chars();
        match (chars.next(), chars.next()) {
            (Some(first), Some(second)) => double.push([first, second]),
            (Some(first), None) => single.push(first),
            _ => {}
        }
    }
    double.sort_unstable();
    (CharSet::of(single.into_iter()), double)
});

/// Reads roles and names from a run of a byline, in printed order.
pub(crate) fn credits(run: &[Glyph]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut role = BylineRole::Author;
    let mut start = 0;
    let mut index = 0;
    while index <= run.len() {
        let word = (index < run.len()).then(|| role_word(run, index)).flatten();
        let noise = word.or_else(|| noise_word(run, index));
        let hard = index == run.len() || noise.is_some() || !is_name_char(run[index].ch);
        if !hard {
            index += 1;
            continue;
        }
        if start < index {
            names(run, start, index, role, &mut found);
        }
        if index == run.len() {
            break;
        }
        if let Some(length) = word {
            role = role_of(run, index, length);
            if role == BylineRole::Photographer && !found.is_empty() && index > 0 && start < index {
                // 摄 after the names: all of this run's names took the picture.
                found
                    .iter_mut()
                    .for_each(|credit| credit.role = BylineRole::Photographer);
            }
        }
        index += noise.unwrap_or(1);
        start = index;
    }
    found
}

/// Returns the length of the role at `index`, unless it is the middle of a name.
fn role_word(run: &[Glyph], index: usize) -> Option<usize> {
    let (role, length) = role_at(run, index)?;
    if length > 1 {
        return Some(length);
    }
    let next = run.get(index + 1).map(|glyph| glyph.ch);
    let before = index.checked_sub(1).map(|index| run[index].ch);
    let slash = |ch: Option<char>| matches!(ch, Some('/' | '／' | '：' | ':'));
    match role {
        "摄" => (index + 1 == run.len() || !next.is_some_and(is_han) || parted(run, index + 1))
            .then_some(1),
        _ => (slash(next) || slash(before)).then_some(1),
    }
}

/// Returns the length of a word that is neither role nor name: 本报, 报道, a paper's name.
fn noise_word(run: &[Glyph], index: usize) -> Option<usize> {
    const NOISE: &[&str] = &[
        "本报",
        "本刊",
        "本网",
        "摄影报道",
        "报道",
        "综合",
        "整理",
        "供图",
        "采写",
        "新华社",
        "发自",
        "文并",
        "作者",
        "主持人",
        "主持",
        "策划",
        "统筹",
        "执笔",
    ];
    if let Some(word) = NOISE.iter().find(|word| has_at(run, index, word)) {
        return Some(word.chars().count());
    }
    if index > 0 && !parted(run, index) && is_name_char(run[index - 1].ch) {
        return None;
    }
    // 邵阳日报记者: a paper or an agency before the role.
    let end = (index + 2..run.len().min(index + 12)).find(|&end| role_word(run, end).is_some())?;
    let paper = &run[index..end];
    let kind = paper[paper.len() - 1].sign();
    (matches!(kind, '报' | '社' | '网' | '台' | '体' | '心' | '刊')
        && paper.iter().all(|glyph| is_han(glyph.ch)))
    .then_some(paper.len())
}

fn role_of(run: &[Glyph], index: usize, length: usize) -> BylineRole {
    let word: String = run[index..index + length].iter().map(Glyph::sign).collect();
    match word.as_str() {
        "见习记者" | "实习记者" | "实习生" => BylineRole::Intern,
        "摄影" | "摄" | "图" | "图片" | "摄影记者" => BylineRole::Photographer,
        "责编" | "编辑" => BylineRole::Editor,
        "文" | "作者" | "文字" | "撰稿" | "特约撰稿" | "特约撰稿人" | "评论员" => {
            BylineRole::Author
        }
        _ if word.ends_with("通讯员") => BylineRole::Correspondent,
        _ => BylineRole::Reporter,
    }
}

fn is_name_char(ch: char) -> bool {
    is_han(ch) || ch == '·' || ch == '•' || ch == '・' || ch.is_ascii_alphabetic()
}

/// Divides a run without roles or hard separators into names: a shortest path over its characters.
fn names(run: &[Glyph], start: usize, end: usize, role: BylineRole, found: &mut Vec<Found>) {
    let length = end - start;
    let mut best: Vec<(f32, usize)> = vec![(f32::INFINITY, 0); length + 1];
    best[0].0 = 0.0;
    for from in 0..length {
        if best[from].0.is_infinite() {
            continue;
        }
        for to in from + 1..=length.min(from + 16) {
            let price = best[from].0
                + name_price(&run[start + from..start + to])
                + edge_price(run, start, start + to, end);
            if price < best[to].0 {
                best[to] = (price, from);
            }
        }
    }
    let mut cuts = Vec::new();
    let mut to = length;
    while to > 0 {
        let from = best[to].1;
        cuts.push((from, to));
        to = from;
    }
    for &(from, to) in cuts.iter().rev() {
        let price = name_price(&run[start + from..start + to]);
        found.push(Found {
            role,
            start: start + from,
            end: start + to,
            price,
        });
    }
}

/// Prices ending a name before `at`: free where white space or a line's end stands, dear inside a word.
fn edge_price(run: &[Glyph], start: usize, at: usize, end: usize) -> f32 {
    if at == end || at == start {
        0.0
    } else if !parted(run, at) {
        9.0
    } else if run[at - 1].line != run[at].line {
        0.6
    } else {
        0.0
    }
}

/// Prices a run as one name: its length, its family name and the gaps inside it.
fn name_price(run: &[Glyph]) -> f32 {
    let (singles, doubles) = &*SURNAMES;
    let chars = run.len();
    let dotted = run.iter().any(|glyph| matches!(glyph.ch, '·' | '•' | '・'));
    let compound = chars >= 3 && doubles.binary_search(&[run[0].ch, run[1].ch]).is_ok();
    let size = match chars {
        _ if dotted => 0.5,
        1 => 5.0,
        2 | 3 => 0.0,
        4 if compound => 0.0,
        4 => 1.5,
        _ => 5.0 + chars as f32 * 0.3,
    };
    let surname = compound || run.first().is_some_and(|first| singles.contains(first.ch));
    let mut gaps = 0.0;
    let gap_count = (1..chars).filter(|&index| parted(run, index)).count();
    for index in (1..chars).filter(|&index| parted(run, index)) {
        let broken = run[index - 1].line != run[index].line;
        gaps += if gap_count == chars - 1 {
            0.25
        } else if broken {
            0.7
        } else {
            4.0
        };
    }
    size + gaps + if surname || dotted { 0.0 } else { 1.8 }
}
