//! Names that surname tables do not hold: rare surnames, foreign and minority names.

use crate::compile::entities::lexicon::function::FUNCTION;
use crate::compile::entities::lexicon::names::{Names, is_sound};
use crate::compile::entities::lexicon::trie::{Lexicon, plain};
use crate::compile::entities::people::context::Context;
use crate::compile::entities::people::weight::{PRIOR, TITLE_BEFORE, context_weight};
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::line::{Line, is_han};
use crate::compile::entities::pieces::token::Token;
use crate::compile::lexis::lines::lines;
use crate::model::EntityKind;
use std::sync::OnceLock;

/// What a surname costs that no table holds.
const UNUSUAL: f32 = 9.5;

/// Reads a name with a surname that no table holds, after a title only: 审判长渠清秀.
pub(crate) fn unusual(line: &Line, context: &Context, start: usize, found: &mut Vec<Token>) {
    let chars = &line.chars;
    // 们, 凑, 到 begin words, not names.
    let lexicon = Lexicon::common();
    let mut word = false;
    lexicon.prefixes(&chars[start..], |size, known| {
        word |= size > 1 || known.cost < 9.0
    });
    if word {
        return;
    }
    for end in start + 2..=(start + 3).min(chars.len()) {
        if !chars[start..end].iter().all(|&c| is_han(c))
            || line.bridges_gap(start, end)
            || "的了在是和与及等说称也都从对为被把将于要会不有来去".contains(chars[start])
        {
            return;
        }
        let cost = PRIOR + UNUSUAL + Names::common().given(&chars[start + 1..end]);
        let (weight, evidence) = context_weight(line, context, start, end);
        let followed = context.says_starts(end)
            || context.verb_starts(end)
            || context.title_starts(end)
            || chars
                .get(end)
                .is_none_or(|c| "、，（把在将和与正又对向给从是的一却也都就因被".contains(*c));
        if followed {
            found.push(Token::name(
                start,
                end,
                EntityKind::Person,
                evidence,
                cost + weight,
            ));
        }
    }
}

/// Reads Tibetan, Mongolian and Uyghur names without a dot, made of two or more of their usual parts: 扎西东珠.
pub(crate) fn minority(line: &Line, context: &Context, start: usize, found: &mut Vec<Token>) {
    let chars = &line.chars;
    let mut begins = false;
    minority_parts().prefixes(&chars[start..], |_, _| begins = true);
    if !begins {
        return;
    }
    let titled = context.title_ends(start);
    let mut ends = vec![(start, 0u8)];
    while let Some((at, parts)) = ends.pop() {
        let mut sizes = Vec::new();
        minority_parts().prefixes(&chars[at..], |size, _| sizes.push(size));
        for size in sizes {
            let end = at + size;
            // 花 and 江 only end a name.
            if line.bridges_gap(start, end) || size == 1 && parts == 0 {
                continue;
            }
            let says = if context.says_starts(end) { -3.0 } else { 0.0 };
            if parts >= 1 || titled {
                let cost = 12.0 + 3.5 * f32::from(parts + 1) + says
                    - if titled { TITLE_BEFORE } else { 0.0 };
                found.push(Token::name(
                    start,
                    end,
                    EntityKind::Person,
                    Evidence::PersonParts,
                    cost,
                ));
            }
            if parts < 3 {
                ends.push((end, parts + 1));
            }
        }
    }
}

/// Where the longest run of usual parts ends that begins at `at`, if it is two characters or more.
fn parts_end(chars: &[char], at: usize) -> Option<usize> {
    let mut end = at;
    while let Some(size) = chars
        .get(end..)
        .and_then(|rest| minority_parts().longest(rest))
    {
        end += size;
    }
    (end - at >= 2).then_some(end)
}

/// Says whether a usual part of a Tibetan, Mongolian or Uyghur name begins `chars`.
pub(crate) fn begins_with_part(chars: &[char]) -> bool {
    let mut begins = false;
    minority_parts().prefixes(chars, |size, _| begins |= size > 1);
    begins
}

/// Returns the usual parts of Tibetan, Mongolian and Uyghur names.
fn minority_parts() -> &'static Lexicon {
    static PARTS: OnceLock<Lexicon> = OnceLock::new();
    PARTS.get_or_init(|| {
        plain(lines(include_str!("../data/minority.txt")).flat_map(str::split_whitespace))
    })
}

/// Reads a Yi name, a clan and what is given after it: 沙马尔布.
pub(crate) fn clan(line: &Line, context: &Context, start: usize, found: &mut Vec<Token>) {
    static PARTS: OnceLock<[Lexicon; 2]> = OnceLock::new();
    let [clans, given] = PARTS.get_or_init(|| {
        let mut lists = lines(include_str!("../data/yi.txt"));
        [(); 2].map(|()| plain(lines_words(lists.next())))
    });
    let chars = &line.chars;
    let Some(size) = clans.longest(&chars[start..]) else {
        return;
    };
    let Some(rest) = given.longest(&chars[start + size..]) else {
        return;
    };
    let end = start + size + rest;
    if line.bridges_gap(start, end) {
        return;
    }
    let titled = if context.title_ends(start) {
        TITLE_BEFORE
    } else {
        0.0
    };
    let says = if context.says_starts(end) { 3.0 } else { 0.0 };
    found.push(Token::name(
        start,
        end,
        EntityKind::Person,
        Evidence::PersonParts,
        19.0 - titled - says,
    ));
}

fn lines_words(line: Option<&'static str>) -> impl Iterator<Item = &'static str> {
    line.unwrap_or_default().split_whitespace()
}

/// Whether initials end before `at`: J·K·罗琳, W. 佩里.
fn initials_end(chars: &[char], at: usize) -> bool {
    matches!(chars[..at], [.., c, '·' | '.'] if c.is_ascii_uppercase())
}

/// Reads names with initials before the first part: W. 佩里·哈特利.
pub(crate) fn initialled(line: &Line, context: &Context, start: usize, found: &mut Vec<Token>) {
    let chars = &line.chars;
    let mut at = start;
    while matches!(chars[at..], [c, '·' | '.', ..] if c.is_ascii_uppercase()) {
        at += 2;
    }
    if at == start || start > 0 && chars[start - 1].is_ascii_alphanumeric() || at >= chars.len() {
        return;
    }
    let first = found.len();
    foreign(line, context, at, found);
    for name in &mut found[first..] {
        name.start = start;
    }
}

/// Reads names with a middle dot: 若昂·卡瓦列罗, 努尔·白克力.
pub(crate) fn foreign(line: &Line, context: &Context, start: usize, found: &mut Vec<Token>) {
    let chars = &line.chars;
    let initial = |c: char| c.is_ascii_uppercase();
    let sounds = |at: usize| {
        chars[at..]
            .iter()
            .take(8)
            .enumerate()
            .take_while(|&(i, &c)| is_sound(c) || c == '不' && i > 0 && chars[at + i - 1] == '阿')
            .count()
    };
    // 让-吕克·恩东戈
    let part = |at: usize| match sounds(at) {
        size @ 1..=3 if matches!(chars.get(at + size), Some('-' | '－')) => {
            match sounds(at + size + 1) {
                0 => size,
                rest => size + 1 + rest,
            }
        }
        size => size,
    };
    let mut first = part(start);
    // After a title or a mark, whatever stands before a dot is the first part of a name.
    let opens = context.title_ends(start)
        || start
            .checked_sub(1)
            .is_none_or(|i| !is_han(chars[i]) && chars[i] != '·');
    let mut strange = 0.0;
    if opens
        && chars.get(start + first) != Some(&'·')
        && let Some(dot) = chars[start..].iter().take(7).position(|&c| c == '·')
        && dot >= 1
        && chars[start..start + dot].iter().all(|&c| is_han(c))
        // 程序员|格蕾丝·万吉鲁
        && !(start + 1..start + dot).any(|inner| context.title_ends(inner))
    {
        strange = 3.0;
        first = dot;
    }
    if first == 0 || line.bridges_gap(start, start + first) {
        return;
    }
    // The first part must reach a dot; what follows it may run on into the sentence, so every end is tried.
    let mut end = start + first;
    if chars.get(end) != Some(&'·') {
        let titled = context.title_ends(start);
        if first >= 2 && (titled || initials_end(chars, start)) {
            transliterated(line, context, start, first, found);
        } else if (3..=6).contains(&first) && context.says_starts(start + first) {
            // 斯塔默表示: who speaks is a person, whatever the lists hold.
            let length = f32::from(u8::try_from(first).unwrap_or(6));
            found.push(Token::name(
                start,
                start + first,
                EntityKind::Person,
                Evidence::PersonSounds,
                11.0 + 4.6 * length,
            ));
        }
        return;
    }
    let base = strange + 4.0 + 3.0 * f32::from(u8::try_from(first).unwrap_or(8))
        - if context.title_ends(start) { 5.0 } else { 0.0 }
        // 阿不都热合曼·买买提: a usual part before a dot is a name.
        - if begins_with_part(&chars[start..]) { 6.0 } else { 0.0 };
    let mut cost = base;
    while chars.get(end) == Some(&'·') {
        let at = end + 1;
        // 阿不来提: only Uyghur names spell with 不, and only so.
        let not = |place: usize| chars[place] == '不' && chars[place - 1] == '阿';
        let length = (at..chars.len())
            .take(9)
            .take_while(|&place| is_sound(chars[place]) || not(place))
            .count();
        if let Some(stop) = parts_end(chars, at) {
            // 玉素甫江: the parts are known, whatever sounds they hold.
            found.push(Token::name(
                start,
                stop,
                EntityKind::Person,
                Evidence::PersonDot,
                cost + 6.0,
            ));
        }
        let last = chars.get(at + length) != Some(&'·');
        if length == 0 {
            if chars.get(at).copied().is_some_and(initial) && chars.get(at + 1) == Some(&'·') {
                end = at + 1;
                continue;
            }
            // The last part holds a character that spells no sounds: take the shortest reading.
            for size in 1..=3.min(chars.len().saturating_sub(at)) {
                // 肉孜|被
                let function = FUNCTION.holds(chars[at + size - 1]);
                if is_han(chars[at + size - 1]) && !function {
                    found.push(Token::name(
                        start,
                        at + size,
                        EntityKind::Person,
                        Evidence::PersonDot,
                        cost + 9.0 * 2.0,
                    ));
                }
            }
            return;
        }
        if last {
            for size in 1..=length + 2 {
                let stop = at + size;
                if stop > chars.len() || !is_han(chars[stop - 1]) {
                    break;
                }
                if chars[stop - 1] == '不' {
                    continue;
                }
                // 约维奇|赛后: the last sound begins a word.
                let mut crossed = false;
                Lexicon::common().prefixes(&chars[stop - 1..], |size, word| {
                    crossed |= size > 1 && word.cost < 13.0
                });
                let tail = if size > length {
                    7.0 * (size - length) as f32
                } else {
                    0.0
                } + if crossed { 4.0 } else { 0.0 };
                let says = if context.says_starts(stop) { -3.0 } else { 0.0 };
                let short = if size == 1 { 4.0 } else { 0.0 };
                // 奥廷诺|曾在浙江大学留学
                let once = size > 1
                    && chars[stop - 1] == '曾'
                    && chars.get(stop).is_some_and(|&c| is_han(c) && !is_sound(c));
                let short = short + if once { 8.0 } else { 0.0 };
                let total =
                    cost + 4.6 * f32::from(u8::try_from(size).unwrap_or(9)) + tail + says + short;
                found.push(Token::name(
                    start,
                    stop,
                    EntityKind::Person,
                    Evidence::PersonDot,
                    total,
                ));
            }
            return;
        }
        cost += 3.0 * f32::from(u8::try_from(length).unwrap_or(9));
        end = at + length;
    }
}

/// Reads a transliterated name without a dot after a title: 总统特朗普.
fn transliterated(
    line: &Line,
    context: &Context,
    start: usize,
    longest: usize,
    found: &mut Vec<Token>,
) {
    let chars = &line.chars;
    // 夏克尔江: Uyghur names of men end so.
    let son = longest < 6 && chars.get(start + longest) == Some(&'江');
    let longest = if son { longest + 1 } else { longest };
    for size in 2..=longest.min(6) {
        let end = start + size;
        // 麦尔瓦|考上: the last sound begins a word.
        let mut crossed = false;
        Lexicon::common().prefixes(&chars[end - 1..], |size, word| {
            crossed |= size > 1 && word.cost < 13.0
        });
        let says = if context.says_starts(end) { -3.5 } else { 0.0 };
        let length = f32::from(u8::try_from(size).unwrap_or(6));
        let cross = if crossed { 5.0 } else { 0.0 };
        let cost = 9.0 + 4.6 * length - TITLE_BEFORE + says + cross;
        if !line.bridges_gap(start, end) {
            found.push(Token::name(
                start,
                end,
                EntityKind::Person,
                Evidence::PersonSounds,
                cost,
            ));
        }
    }
}
