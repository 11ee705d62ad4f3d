//! What the tagger sees at a character, as hashed features.

use super::Manner;
use crate::compile::entities::lexicon::listed::Listed;
use crate::compile::entities::lexicon::names::{Names, is_sound};
use crate::compile::entities::lexicon::trie::Marks;
use crate::compile::entities::pieces::found::Found;
use crate::compile::entities::pieces::line::Line;
use crate::compile::entities::pieces::token::Token;

/// The number of features of a character.
pub const TEMPLATES: usize = 31;

/// How many bits of a feature's hash are kept; more collide less and make the data file larger.
pub(crate) const BITS: u32 = 24;

/// Lists the features of every character of `line`; `tokens` and `names` are what the rules read there.
pub(crate) fn features(
    line: &Line,
    listed: &Listed,
    tokens: &[Token],
    names: &[Found],
    manner: Manner,
) -> impl Iterator<Item = [u32; TEMPLATES]> {
    // Beside the text stand marks of its beginning and its end.
    let chars: Vec<u32> = [1; REACH]
        .into_iter()
        .chain(line.chars.iter().map(|&c| normal(c)))
        .chain([2; REACH])
        .collect();
    let given = padded(given(line), [9, 9]);
    let sounds = padded(sounds(line), 0);
    let words = words(line, tokens);
    let marked = marked(line, names);
    let hits = hits(line, listed);
    let domain = u32::from(manner == Manner::Universal);
    let row = move |i: usize| {
        let ([c2, c1, c, d1, d2], [g2, g1, g, h1, h2]) = (near(&chars, i), near(&given, i));
        let [_, s1, s, t1, t2] = near(&sounds, i);
        let word = &words[i];
        let before = word.first.checked_sub(1).map(|b| &words[b]);
        let after = words.get(word.end);
        let (text_before, class_before) = before.map_or((1, 1), |w| (w.text, w.class));
        let (text_after, class_after) = after.map_or((2, 2), |w| (w.text, w.class));
        let [rule, place] = marked[i];
        let [rule_before, place_before] = i.checked_sub(1).map_or([0; 2], |b| marked[b]);
        let [rule_after, place_after] = marked.get(i + 1).copied().unwrap_or([0; 2]);
        let around = [
            rule_before,
            place_before,
            rule,
            place,
            rule_after,
            place_after,
        ];
        [
            hash(0, &[c]),
            hash(1, &[c1]),
            hash(2, &[d1]),
            hash(3, &[c2]),
            hash(4, &[d2]),
            hash(5, &[c1, c]),
            hash(6, &[c, d1]),
            hash(7, &[c2, c1]),
            hash(8, &[d1, d2]),
            hash(9, &[c1, c, d1]),
            hash(10, &[c2, c1, c]),
            hash(11, &[c, d1, d2]),
            hash(12, &[c1, d1]),
            hash(13, &[word.class, word.part]),
            hash(14, &[word.text, word.part]),
            hash(15, &[text_before, word.part]),
            hash(16, &[text_after, word.part]),
            hash(17, &[class_before, word.class, word.part]),
            hash(18, &[word.class, class_after, word.part]),
            hash(19, &[class_before, word.class, class_after, word.part]),
            hash(20, &[rule, place]),
            hash(21, &[rule, place, c]),
            hash(22, &around),
            hash(23, &[g[0], h1[1], h2[1]]),
            hash(24, &[g1[0], g[1], h1[1]]),
            hash(25, &[g2[0], g1[1], g[1], word.part]),
            hash(26, &[s1, s, t1, t2]),
            hash(27, &[hits[i], word.part]),
            hash(28, &[hits[i], rule, place, c]),
            hash(29, &[domain, rule, place, word.class]),
            hash(30, &[domain, word.text, word.part]),
        ]
    };
    (0..line.chars.len()).map(row)
}

/// How many characters on each side the features look at.
const REACH: usize = 2;

/// Puts `edge` before and after what is known of each character.
fn padded<T: Copy>(known: Vec<T>, edge: T) -> Vec<T> {
    let edges = || std::iter::repeat_n(edge, REACH);
    edges().chain(known).chain(edges()).collect()
}

/// Returns what is known of a character and the two on each side.
fn near<T: Copy>(padded: &[T], i: usize) -> [T; 2 * REACH + 1] {
    std::array::from_fn(|offset| padded[i + offset])
}

/// Hashes the values of a feature (FNV-1a over words, well mixed at the end).
#[inline]
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
        return spell(token.evidence.name());
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
            *mark = [spell(name.evidence.name()), part(i, name.start, name.end)];
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
fn hits(line: &Line, listed: &Listed) -> Vec<u32> {
    let places = Marks::DIVISION
        .or(Marks::SHORT_DIVISION)
        .or(Marks::WORLD)
        .or(Marks::NATURE)
        .or(Marks::ORG)
        .or(Marks::ORG_END)
        .or(Marks::PLACE_END)
        .or(Marks::TITLE);
    let mut all = vec![0; line.chars.len()];
    for start in 0..line.chars.len() {
        for (size, word) in listed.at(start) {
            if word.marks.any(places) {
                let hit = word.marks.0 & places.0;
                for (i, slot) in (start..start + size).zip(&mut all[start..start + size]) {
                    *slot = hit << 3 | part(i, start, start + size);
                }
            }
        }
    }
    all
}
