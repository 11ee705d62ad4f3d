//! What stands beside a name and belongs to it: the role in a byline, what a quantity counts.

use crate::compile::entities::lexicon::lists::List;
use crate::compile::entities::lexicon::trie::{Lexicon, Marks};
use crate::compile::entities::pieces::found::Found;
use crate::compile::entities::pieces::line::{Line, is_han};

/// Returns the role of a name in a byline: the last one before it, else the one after it (摄, 文).
pub(crate) fn credit(line: &Line, name: &Found) -> Option<(usize, usize)> {
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
        List::Roles
            .words()
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

/// The levels of government, and what makes an adjective of one, which stand single in a list: 国家、省、市级名中医.
const LEVELS: &str = "省市县区州乡镇村级";

/// The most characters of what is counted.
const COUNTED: usize = 16;

/// Returns what a quantity counts: 人才 in 人才42名, 评委 in 169名评委, all of the list in 33名国家、省、市级名中医.
pub(crate) fn counted(line: &Line, name: &Found) -> Option<String> {
    let chars = &line.chars;
    let mut end = name.end;
    while let Some(size) = noun(chars, end).filter(|_| end - name.end < 6) {
        end += size;
    }
    if end > name.end {
        return Some(line.read(name.end, listed(chars, name.end, end)));
    }
    let start = (2..=5)
        .rev()
        .find(|&size| name.start >= size && is_noun(&chars[name.start - size..name.start]))?;
    Some(line.read(name.start - start, name.start))
}

/// Returns where the list ends that the nouns up to `end` begin, or `end` where they begin none.
fn listed(chars: &[char], start: usize, end: usize) -> usize {
    let mut whole = end;
    let mut at = end;
    while chars.get(at).is_some_and(|c| "、和及与或".contains(*c)) {
        at += 1;
        let item = at;
        let mut has_noun = false;
        loop {
            if let Some(size) = noun(chars, at) {
                at += size;
                has_noun = true;
            } else if chars.get(at).is_some_and(|c| LEVELS.contains(*c)) {
                at += 1;
            } else if let Some(skipped) =
                (1..=2).find(|&skip| (skip == 1 || !has_noun) && stranger(chars, at, skip))
            {
                at += skipped;
            } else {
                break;
            }
        }
        if at == item || at - start > COUNTED {
            break;
        }
        if has_noun {
            whole = at;
        }
    }
    whole
}

/// Returns the length of the longest noun that begins at `at`.
fn noun(chars: &[char], at: usize) -> Option<usize> {
    let mut sizes = (2..=5).rev();
    sizes.find(|&size| chars.get(at..at + size).is_some_and(is_noun))
}

/// Says whether so many characters that are no verb stand before a noun: 疾控 in 疾控骨干.
fn stranger(chars: &[char], at: usize, size: usize) -> bool {
    let verb = |text: &[char]| {
        Lexicon::common()
            .get(text)
            .is_some_and(|word| word.pos == 'v')
    };
    chars.get(at..at + size).is_some_and(|text| {
        text.iter().all(|&c| is_han(c)) && !verb(text) && !verb(&chars[at..at + 1])
    }) && noun(chars, at + size).is_some()
}

fn is_noun(text: &[char]) -> bool {
    text.iter().all(|&c| is_han(c))
        && Lexicon::common()
            .get(text)
            .is_some_and(|word| matches!(word.pos, 'n' | 'w' | 'j') || word.marks.any(Marks::TITLE))
}
