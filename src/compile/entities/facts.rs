//! What stands beside a name and belongs to it: the role in a byline, what a quantity counts.

use super::byline::ROLES;
use super::compose::Found;
use super::lexicon::{Lexicon, Marks};
use super::text::{Line, is_han};

/// Returns the role of a name in a byline: the last one before it, else the one after it (摄, 文).
pub(super) fn credit(line: &Line, name: &Found) -> Option<(usize, usize)> {
    let chars = &line.chars;
    let role = |at: usize| {
        let fits = |role: &&&str| {
            chars[at..]
                .iter()
                .copied()
                .take(role.chars().count())
                .eq(role.chars())
        };
        let people = |role: &&&str| {
            !matches!(
                **role,
                "电" | "讯" | "本报讯" | "本报" | "本台" | "记者站" | "综合"
            )
        };
        ROLES
            .iter()
            .filter(fits)
            .filter(people)
            .map(|role| at + role.chars().count())
            .max()
    };
    let before = (0..name.start)
        .rev()
        .filter_map(|at| role(at).map(|end| (at, end)))
        .find(|&(_, end)| end <= name.start);
    // 全媒体记者 and not 记者 in it.
    let before = before.map(|(start, end)| {
        (
            (start.saturating_sub(5)..=start)
                .find(|&at| role(at) == Some(end))
                .unwrap_or(start),
            end,
        )
    });
    before.or_else(|| role(name.end).map(|end| (name.end, end)))
}

/// Returns what a quantity counts: 人才 in 人才42名, 名中医 in 33名名中医.
pub(super) fn counted(line: &Line, name: &Found) -> Option<String> {
    let chars = &line.chars;
    let lexicon = Lexicon::common();
    let is_noun = |text: &[char]| {
        text.iter().all(|&c| is_han(c))
            && lexicon.get(text).is_some_and(|word| {
                matches!(word.pos, 'n' | 'w' | 'j') || word.marks.any(Marks::TITLE)
            })
    };
    let mut end = name.end;
    while end < chars.len() && end - name.end < 6 {
        let longest = (2..=5)
            .rev()
            .find(|&size| end + size <= chars.len() && is_noun(&chars[end..end + size]));
        match longest {
            Some(size) => end += size,
            None => break,
        }
    }
    if end > name.end {
        return Some(line.read(name.end, end));
    }
    let start = (2..=5)
        .rev()
        .find(|&size| name.start >= size && is_noun(&chars[name.start - size..name.start]))?;
    Some(line.read(name.start - start, name.start))
}
