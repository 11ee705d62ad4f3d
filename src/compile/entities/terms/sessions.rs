//! Sessions of people's congresses and conferences, and their standing committees: 市十八届人大常委会第二十三次会议.

use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::found::Found;
use crate::compile::entities::pieces::line::Line;
use crate::compile::entities::values::number::{arabic, small};
use crate::model::EntityKind::{Event, Organisation, Place};

/// The bodies that are counted by terms of office, the longest first.
const BODIES: [&str; 7] = [
    "人民代表大会常务委员会",
    "人大常务委员会",
    "人大常委会",
    "政协常委会",
    "人民代表大会",
    "政协",
    "人大",
];

/// Finds standing committees and sessions by their term of office; `names` are the other names of the line.
pub(crate) fn sessions(line: &Line, names: &[Found]) -> Vec<Found> {
    let chars = &line.chars;
    let mut found = Vec::new();
    for at in (1..chars.len()).filter(|&at| chars[at] == '届') {
        let Some(body) = BODIES.iter().find(|body| starts(chars, at + 1, body)) else {
            continue;
        };
        let Some(start) = start(chars, at, names) else {
            continue;
        };
        let end = at + 1 + body.chars().count();
        let (end, kind) = match session(chars, end) {
            Some(end) => (end, Event),
            None if body.contains("常") => (end, Organisation),
            None => continue,
        };
        found.push(Found {
            start,
            end,
            kind,
            evidence: Evidence::Session,
        });
    }
    found
}

fn starts(chars: &[char], at: usize, word: &str) -> bool {
    let size = word.chars().count();
    chars[at..].iter().copied().take(size).eq(word.chars())
}

/// Reads 第二十三次会议 at `at`.
fn session(chars: &[char], at: usize) -> Option<usize> {
    let number = at + usize::from(chars.get(at) == Some(&'第'));
    let (_, end) = arabic(chars, number.min(chars.len()), 2).or_else(|| small(chars, number))?;
    let rest = chars.get(end..)?;
    ["次会议", "次全体会议", "次常委会会议"]
        .iter()
        .find(|word| starts(rest, 0, word))
        .map(|word| end + word.chars().count())
}

/// Returns where the term of office that ends at `at` begins with its place or its level: 曲靖市第六, 市十八.
fn start(chars: &[char], at: usize, names: &[Found]) -> Option<usize> {
    let number = |c: &&char| c.is_ascii_digit() || "一二三四五六七八九十".contains(**c);
    let mut start = at - chars[..at].iter().rev().take_while(number).count();
    if start == at {
        return None;
    }
    if chars[..start].ends_with(&['第']) {
        start -= 1;
    }
    let place = names
        .iter()
        .find(|name| name.end == start && name.kind == Place);
    let level = start
        .checked_sub(1)
        .filter(|&i| matches!(chars[i], '省' | '市' | '县' | '区' | '州' | '旗'));
    Some(place.map_or_else(|| level.unwrap_or(start), |place| place.start))
}
