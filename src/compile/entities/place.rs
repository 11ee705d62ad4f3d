//! Places by grammar: a name of a few characters before 镇, 村, 路, 大桥.

use super::lexicon::{Lexicon, Marks};
use super::place_ends::{LOWER, ROAD, generics};
use super::text::{Line, is_han};
use super::token::Token;
use crate::model::EntityKind;

/// What each character of the name costs.
const CHARACTER: f32 = 6.2;

/// Characters that never stand in the name of a place.
const NEVER: &str = "两设的了在是和与及或从到对为被把将由各每某本该全这那其此之等也都就还又再已正可能要会不没有来去往着给让使叫请看说问想用做当时我你他她它们据称至因第届赴经沿据按并但而则且吗呢吧啊个些";

/// Characters that belong to the words around a name, unless a division's name stands before them: 新邵县中山路.
const SELDOM: &str = "向进出过前后中内外上下间里条座名位所次种多少几";

/// Weighs a common word at the head of a name: 横跨, 居民, 规模 name no place, 友谊 may name a road.
fn common_part(lexicon: &Lexicon, name: &[char], road: bool) -> f32 {
    let mut weight = 0.0f32;
    for start in 0..name.len() {
        lexicon.prefixes(&name[start..], |size, word| {
            let place = Marks::DIVISION
                .or(Marks::SHORT_DIVISION)
                .or(Marks::NATURE)
                .or(Marks::WORLD);
            let listed = word.pos == '-' && !word.marks.any(place);
            if size > 1 && (listed || word.pos != '-' && word.cost < 14.0) {
                let verb = matches!(word.pos, 'v' | 'd' | 'p' | 'r' | 'c' | 'u');
                weight = weight.max(match (verb, road) {
                    (true, false) => 6.0,
                    (true, true) if start == 0 => 4.0,
                    (true, true) => 1.0,
                    (false, true) => 0.0,
                    (false, false) if start == 0 || listed => 2.5,
                    (false, false) => 0.0,
                });
            }
        });
    }
    weight
}

/// Weighs a known place at the end of a longer candidate: 夜游沱江 is 沱江.
fn known_end(lexicon: &Lexicon, name: &[char]) -> f32 {
    let known = (1..name.len().saturating_sub(1)).any(|start| {
        lexicon.get(&name[start..]).is_some_and(|word| {
            word.marks
                .any(Marks::NATURE.or(Marks::WORLD).or(Marks::DIVISION))
        })
    });
    if known { 8.0 } else { 0.0 }
}

/// Lists the places by grammar in `line`, in no order.
pub(super) fn candidates(line: &Line, lexicon: &Lexicon, blocked: &[bool], found: &mut Vec<Token>) {
    let chars = &line.chars;
    // Where a division's name ends, a place within it is likely to begin.
    let mut division_ends = vec![false; chars.len() + 1];
    for start in 0..chars.len() {
        lexicon.prefixes(&chars[start..], |size, word| {
            division_ends[start + size] |= word
                .marks
                .any(Marks::DIVISION.or(Marks::SHORT_DIVISION).or(Marks::WORLD));
        });
    }
    for at in 1..chars.len() {
        if line.gap[at] {
            continue;
        }
        let mut ends = Vec::new();
        generics().prefixes(&chars[at..], |size, word| ends.push((size, *word)));
        for (size, word) in ends {
            let (prior, road, lower) = (word.cost, word.marks == ROAD, word.marks == LOWER);
            if line.bridges_gap(at, at + size) {
                continue;
            }
            let end = at + size;
            let mut cost = prior;
            // 乡村, 集镇, 渔港 are words, not the ends of names.
            let tail = lexicon
                .get(&chars[at - 1..end])
                .filter(|word| word.pos != '-' && word.cost < 14.0)
                .map_or(0.0, |_| 5.0);
            for length in 1..=5.min(at) {
                let start = at - length;
                let c = chars[start];
                if !is_han(c)
                    || NEVER.contains(c)
                    || SELDOM.contains(c) && !division_ends[start]
                    || blocked[start]
                    || line.gap[start + 1]
                {
                    break;
                }
                cost += CHARACTER + if SELDOM.contains(c) { 3.0 } else { 0.0 };
                let town = start > 0 && matches!(chars[start - 1], '镇' | '乡' | '县' | '旗');
                let within = division_ends[start] || town && start > 1;

                let short = match (length, within && lower) {
                    (1, true) => 4.0,
                    (1, false) => 7.0,
                    _ => 0.0,
                };
                let total = cost
                    + short
                    + if within && lower {
                        -6.0
                    } else if within {
                        -4.0
                    } else {
                        common_part(lexicon, &chars[start..at], road)
                            + known_end(lexicon, &chars[start..end])
                            + if road { 0.0 } else { tail }
                    };
                // 仙女山、芙蓉洞: places stand in lists.
                let listed = chars.get(end) == Some(&'、') || start > 0 && chars[start - 1] == '、';
                let total = total - if listed { 1.5 } else { 0.0 };
                let evidence = if within {
                    "place-town"
                } else {
                    "place-generic"
                };
                found.push(Token::name(start, end, EntityKind::Place, evidence, total));
                if within {
                    division_ends[end] = true;
                }
            }
        }
    }
}

/// The one-character names of provinces that are no common words.
const PROVINCES: &str = "京津沪渝冀晋辽吉苏浙皖闽赣鲁豫鄂湘粤桂琼蜀黔滇陕陇藏港澳台";

/// Says whether the character at `at` is a place by its one-character name: 来邵督导, 赴湘考察.
pub(super) fn is_abbreviation(line: &Line, at: usize, memory: &Lexicon) -> bool {
    let chars = &line.chars;
    let known = PROVINCES.contains(chars[at])
        || memory
            .get(&chars[at..=at])
            .is_some_and(|word| word.marks.any(Marks::ABBREVIATION));
    if !known
        || at == 0
        || line.gap[at]
        || !matches!(
            chars[at - 1],
            '来' | '赴' | '在' | '抵' | '入' | '离' | '驻' | '返' | '援'
        )
    {
        return false;
    }
    // 来京 is a journey, 在台 before 上 is a stage, 本来 is a word.
    if at >= 2
        && matches!(
            chars[at - 2],
            '本' | '从' | '原' | '未' | '近' | '存' | '正' | '现'
        )
    {
        return false;
    }
    let Some(&next) = chars.get(at + 1) else {
        return true;
    };
    let mut act = false;
    Lexicon::common().prefixes(&chars[at + 1..], |size, word| {
        act |= size > 1 && matches!(word.pos, 'v' | 'w' | 'n' | 'd')
    });
    let mut longer = false;
    Lexicon::common().prefixes(&chars[at..], |size, _| longer |= size > 1);
    line.gap[at + 1] || !is_han(next) || act && !longer
}
