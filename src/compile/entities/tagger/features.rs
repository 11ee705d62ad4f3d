//! What the tagger sees at a character, as hashed features.

use super::super::compose::Found;
use super::super::lexicon::Lexicon;
use super::super::lexicon::Marks;
use super::super::names::{Names, is_sound};
use super::super::text::Line;
use super::super::token::Token;
use super::Manner;

/// The number of features of a character.
pub const TEMPLATES: usize = 31;

/// How many bits of a feature's hash are kept; more collide less and make the data file larger.
pub(super) const BITS: u32 = 24;

/// Lists the features of every character of `line`; `tokens` and `names` are what the rules read there.
pub(super) fn features(
    line: &Line,
    tokens: &[Token],
    names: &[Found],
    manner: Manner,
) -> Vec<[u32; TEMPLATES]> {
    let length = line.chars.len();
    let chars: Vec<u32> = line.chars.iter().map(|&c| normal(c)).collect();
    let at = |i: usize, offset: isize| {
        i.checked_add_signed(offset)
            .map_or(1, |i| chars.get(i).copied().unwrap_or(2))
    };
    let words = words(line, tokens);
    let marked = marked(line, names);
    let given = given(line);
    let sounds = sounds(line);
    let hits = hits(line);
    let domain = u32::from(manner == Manner::Universal);
    let mut all = Vec::with_capacity(length);
    for i in 0..length {
        let c = |offset: isize| at(i, offset);
        let word = &words[i];
        let before = word.first.checked_sub(1).map(|b| &words[b]);
        let after = words.get(word.end);
        let (text_before, class_before) = before.map_or((1, 1), |w| (w.text, w.class));
        let (text_after, class_after) = after.map_or((2, 2), |w| (w.text, w.class));
        let name = marked[i];
        let name_before = i.checked_sub(1).map_or([0; 2], |b| marked[b]);
        let name_after = marked.get(i + 1).copied().unwrap_or([0; 2]);
        let g = |offset: isize| {
            i.checked_add_signed(offset)
                .and_then(|i| given.get(i))
                .copied()
                .unwrap_or([9, 9])
        };
        let s = |offset: isize| {
            i.checked_add_signed(offset)
                .and_then(|i| sounds.get(i))
                .copied()
                .unwrap_or(0)
        };
        let values: [&[u32]; TEMPLATES] = [
            &[c(0)],
            &[c(-1)],
            &[c(1)],
            &[c(-2)],
            &[c(2)],
            &[c(-1), c(0)],
            &[c(0), c(1)],
            &[c(-2), c(-1)],
            &[c(1), c(2)],
            &[c(-1), c(0), c(1)],
            &[c(-2), c(-1), c(0)],
            &[c(0), c(1), c(2)],
            &[c(-1), c(1)],
            &[word.class, word.part],
            &[word.text, word.part],
            &[text_before, word.part],
            &[text_after, word.part],
            &[class_before, word.class, word.part],
            &[word.class, class_after, word.part],
            &[class_before, word.class, class_after, word.part],
            &[name[0], name[1]],
            &[name[0], name[1], c(0)],
            &[
                name_before[0],
                name_before[1],
                name[0],
                name[1],
                name_after[0],
                name_after[1],
            ],
            &[g(0)[0], g(1)[1], g(2)[1]],
            &[g(-1)[0], g(0)[1], g(1)[1]],
            &[g(-2)[0], g(-1)[1], g(0)[1], word.part],
            &[s(-1), s(0), s(1), s(2)],
            &[hits[i], word.part],
            &[hits[i], name[0], name[1], c(0)],
            &[domain, name[0], name[1], word.class],
            &[domain, word.text, word.part],
        ];
        let mut row = [0; TEMPLATES];
        for (template, (slot, values)) in (0u32..).zip(row.iter_mut().zip(values)) {
            *slot = hash(template, values);
        }
        all.push(row);
    }
    all
}

/// Hashes the values of a feature (FNV-1a over words, well mixed at the end).
fn hash(template: u32, values: &[u32]) -> u32 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64 ^ u64::from(template);
    for &value in values {
        hash = (hash ^ u64::from(value)).wrapping_mul(0x0100_0000_01b3_u64);
        hash ^= hash >> 29;
    }
    hash = (hash ^ u64::from(template)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (hash >> (64 - BITS)) as u32
}

fn normal(c: char) -> u32 {
    match c {
        '0'..='9' => u32::from('0'),
        'a'..='z' => u32::from('a'),
        'A'..='Z' => u32::from('A'),
        _ => u32::from(c),
    }
}

/// Holds the token over a character.
#[derive(Clone, Copy, Debug, Default)]
struct Over {
    first: usize,
    end: usize,
    /// Hash of its characters.
    text: u32,
    /// What the lattice took it for.
    class: u32,
    /// Alone, first, inner or last character of it.
    part: u32,
}

fn words(line: &Line, tokens: &[Token]) -> Vec<Over> {
    let mut all = vec![Over::default(); line.chars.len()];
    for token in tokens {
        let chars: Vec<u32> = line.chars[token.start..token.end]
            .iter()
            .map(|&c| normal(c))
            .collect();
        let text = hash(100, &chars);
        let class = class(token);
        for (i, over) in (token.start..token.end).zip(&mut all[token.start..token.end]) {
            *over = Over {
                first: token.start,
                end: token.end,
                text,
                class,
                part: part(i, token.start, token.end),
            };
        }
    }
    all
}

fn part(i: usize, start: usize, end: usize) -> u32 {
    match (i == start, i + 1 == end) {
        (true, true) => 3,
        (true, false) => 4,
        (false, true) => 5,
        (false, false) => 6,
    }
}

fn class(token: &Token) -> u32 {
    if token.kind.is_some() {
        return spell(token.evidence);
    }
    let beside = Marks::TITLE
        .or(Marks::SAYS)
        .or(Marks::ORG_END)
        .or(Marks::TRADE)
        .or(Marks::ORGAN)
        .or(Marks::PLACE_END)
        .or(Marks::EVENT_END);
    u32::from(token.pos) << 16 | token.marks.0 & beside.0
}

fn spell(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// For each character, the rule that took it for part of a name, and which part.
fn marked(line: &Line, names: &[Found]) -> Vec<[u32; 2]> {
    let mut all = vec![[0; 2]; line.chars.len()];
    for name in names {
        for (i, mark) in (name.start..name.end).zip(&mut all[name.start..name.end]) {
            *mark = [spell(name.evidence), part(i, name.start, name.end)];
        }
    }
    all
}

/// For each character, how readily it is a surname and part of a given name, in steps.
fn given(line: &Line) -> Vec<[u32; 2]> {
    let names = Names::common();
    let step = |cost: f32| match cost {
        _ if cost < 4.5 => 1,
        _ if cost < 6.0 => 2,
        _ if cost < 7.5 => 3,
        _ if cost < 9.0 => 4,
        _ => 5,
    };
    (0..line.chars.len())
        .map(|i| {
            let surname = names.surnames(&line.chars[i..]).next();
            [
                surname.map_or(0, |(size, cost)| step(cost) + if size > 1 { 8 } else { 0 }),
                step(names.given(&line.chars[i..=i]) - 0.7),
            ]
        })
        .collect()
}

/// For each character, whether it spells the sounds of foreign names, and how many such characters stand together.
fn sounds(line: &Line) -> Vec<u32> {
    let mut all = vec![0; line.chars.len()];
    let mut start = 0;
    while start < all.len() {
        let size = line.chars[start..]
            .iter()
            .take_while(|&&c| is_sound(c) || c == '·')
            .count();
        let step = match size {
            0..=1 => 1,
            2 => 2,
            3 => 3,
            _ => 4,
        };
        all[start..start + size].fill(step);
        start += size.max(1);
    }
    all
}

/// For each character, what the lists hold that begins there, by its longest word that means a name.
fn hits(line: &Line) -> Vec<u32> {
    let places = Marks::DIVISION
        .or(Marks::SHORT_DIVISION)
        .or(Marks::WORLD)
        .or(Marks::NATURE)
        .or(Marks::ORG)
        .or(Marks::ORG_END)
        .or(Marks::PLACE_END)
        .or(Marks::TITLE);
    let lexicon = Lexicon::common();
    let mut all = vec![0; line.chars.len()];
    for start in 0..line.chars.len() {
        lexicon.prefixes(&line.chars[start..], |size, word| {
            if word.marks.any(places) {
                let hit = word.marks.0 & places.0;
                for (i, slot) in (start..start + size).zip(&mut all[start..start + size]) {
                    *slot = hit << 3 | part(i, start, start + size);
                }
            }
        });
    }
    all
}
