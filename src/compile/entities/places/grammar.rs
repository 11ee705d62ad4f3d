//! Places by grammar: a name of a few characters before 镇, 村, 路, 大桥.

use crate::compile::entities::lexicon::letters::Letters;
use crate::compile::entities::lexicon::listed::Listed;
use crate::compile::entities::lexicon::trie::Marks;
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::line::{Line, is_han};
use crate::compile::entities::pieces::token::Token;
use crate::compile::entities::places::abbreviations;
use crate::compile::entities::places::ends::{LOWER, ROAD, generics};
use crate::compile::entities::places::towns;
use crate::compile::entities::places::words::{
    commemorative, common_part, ends_county, is_county, known_end,
};
use crate::model::EntityKind;

/// What each character of the name costs.
const CHARACTER: f32 = 6.2;

/// Characters that never stand in the name of a place, unless a county's name stands before it: 从江县往洞镇.
static NEVER: Letters = Letters::of(
    "比靠途两设的了在是和与及或从到对为被把将由各每某本该全这那其此之等也都就还又再已正可能要会不没有来去往着给让使叫请看说问想用做当时我你他她它们据称至因第届赴经沿据按并但而则且吗呢吧啊个些",
);

/// Characters that stand in no name at all.
static NOWHERE: Letters = Letters::of("的了是在和与及或个我你他她它们由被把将");

/// Characters that belong to the words around a name, unless a division's name stands before them: 新邵县中山路.
static SELDOM: Letters =
    Letters::of("区入左右游翻逛骑爬向进出过前后中内外上下间里条座名位所次种多少几");

/// Lists the places by grammar in `line`, in no order.
pub(crate) fn candidates(line: &Line, listed: &Listed, blocked: &[bool], found: &mut Vec<Token>) {
    let chars = &line.chars;
    // Where a division's name ends, a place within it is likely to begin.
    let mut division_ends = vec![false; chars.len() + 1];
    for start in 0..chars.len() {
        for (size, word) in listed.at(start) {
            division_ends[start + size] |= word
                .marks
                .any(Marks::DIVISION.or(Marks::SHORT_DIVISION).or(Marks::WORLD));
        }
    }
    towns::candidates(line, listed, blocked, &mut division_ends, found);
    for at in 1..chars.len() {
        if line.gap[at] {
            continue;
        }
        abbreviations::numbered(line, at, blocked, found);
        let mut ends = Vec::new();
        generics().prefixes(&chars[at..], |size, word| ends.push((size, *word)));
        for (size, word) in ends {
            let (prior, road, lower) = (word.cost, word.marks == ROAD, word.marks == LOWER);
            if line.bridges_gap(at, at + size) {
                continue;
            }
            let end = at + size;
            // 亮剑乡村: the country is no township.
            if size == 1 && chars[at] == '乡' && chars.get(end) == Some(&'村') {
                continue;
            }
            // 专家驻村
            if chars[at] == '村' && size == 1 && chars[at - 1] == '驻' {
                continue;
            }
            // 毕业返乡: who comes home names no township.
            if size == 1 && chars[at] == '乡' && "返回离归故下城思他家异还".contains(chars[at - 1])
            {
                continue;
            }
            // 登山者, 爬山虎: who climbs names no mountain.
            if chars[at] == '山' && matches!(chars[at - 1], '登' | '爬') {
                continue;
            }
            let mut cost = prior;
            // 乡村, 集镇, 渔港 are words, not the ends of names.
            let tail = listed
                .get(at - 1, size + 1)
                .filter(|word| word.pos != '-' && word.cost < 14.0)
                .map_or(0.0, |_| 5.0);
            // 推行农村, 牡丹区乡村: after a county too these are words.
            let country = match chars[at - 1..end] {
                [c, '村'] => "农乡山渔回进驻返入离本邻全各".contains(c),
                [c, '镇'] => "城集小古名重".contains(c),
                _ => false,
            };
            let named = commemorative(&chars[..at], &chars[at..end]);
            if named && !line.bridges_gap(at - 2, end) {
                let length = 2;
                let within = division_ends[at - length];
                found.push(Token::name(
                    at - length,
                    end,
                    EntityKind::Place,
                    if within {
                        Evidence::PlaceTown
                    } else {
                        Evidence::PlaceGeneric
                    },
                    prior + 2.0 * CHARACTER - if within { 4.0 } else { 0.0 },
                ));
            }
            let division = matches!(chars[at..end], ['县' | '区' | '市']);
            if division && !ends_county(listed, chars, at) {
                continue;
            }
            let mut strict = false;
            for length in 1..=5.min(at) {
                let start = at - length;
                let c = chars[start];
                strict |= NEVER.holds(c);
                // 用于月河
                if c == '于'
                    && start > 0
                    && "用位处属由对关利基终等至源致便适将".contains(chars[start - 1])
                {
                    break;
                }
                if !is_han(c)
                    || strict && !lower
                    || NOWHERE.holds(c)
                    || SELDOM.holds(c) && !division_ends[start]
                    || blocked[start]
                    || line.gap[start + 1]
                {
                    break;
                }
                // 石桥县, 青麓区: a county has a name of two characters or three and no more before it.
                if division
                    && (!(2..=3).contains(&length)
                        || division_ends[start] && !"市省道州府".contains(chars[start - 1])
                        || !is_county(listed, chars, start, at))
                {
                    continue;
                }
                // 回村, 进山: who goes there names no place.
                if length == 1 && "回驻入离返我各全本邻同外登爬沿翻下逐古老走".contains(c)
                {
                    continue;
                }
                cost += CHARACTER + if SELDOM.holds(c) { 3.0 } else { 0.0 };
                let town = start > 0 && matches!(chars[start - 1], '镇' | '乡' | '县' | '旗');
                let within = (division_ends[start] || town && start > 1) && !country;
                // 从江县往洞镇, but not 夏桥村|交还村.
                let inside = division_ends[start]
                    && start > 0
                    && matches!(
                        chars[start - 1],
                        '县' | '市' | '区' | '旗' | '镇' | '乡' | '道'
                    );
                if strict && !inside {
                    continue;
                }

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
                        common_part(listed, &chars[start..at], start, road)
                            + known_end(listed, start, end)
                            + if road { 0.0 } else { tail }
                    };
                // 调取|友谊大街; 管制路段 is no road.
                let total = total
                    + if !within && named && length > 2 {
                        12.0
                    } else {
                        0.0
                    }
                    + if chars[at..end] == ['路']
                        && chars
                            .get(end)
                            .is_some_and(|c| matches!(c, '段' | '远' | '边' | '面' | '上' | '过'))
                    {
                        6.0
                    } else {
                        0.0
                    };
                // 产业路, 机耕路 are words; a road of one character is seldom one.
                let total = total
                    // 青麓区|内: what follows says that a part of a town is meant.
                    + if division
                        && chars
                            .get(end)
                            .is_some_and(|&c| "内外间域里民级直位".contains(c))
                    {
                        4.0
                    } else {
                        0.0
                    };
                let whole = listed
                    .get(start, end - start)
                    .is_some_and(|word| word.pos != '-' && word.cost < 14.6 && word.marks.0 == 0);
                let total = total
                    + if whole { 8.0 } else { 0.0 }
                    + if road && length == 1 && !within {
                        10.0
                    } else {
                        0.0
                    };
                // 仙女山、芙蓉洞: places stand in lists.
                let listed = chars.get(end) == Some(&'、') || start > 0 && chars[start - 1] == '、';
                let total = total - if listed { 1.5 } else { 0.0 };
                let evidence = if within {
                    Evidence::PlaceTown
                } else {
                    Evidence::PlaceGeneric
                };
                found.push(Token::name(start, end, EntityKind::Place, evidence, total));
                if within {
                    division_ends[end] = true;
                }
            }
        }
    }
}
