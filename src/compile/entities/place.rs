//! Places by grammar: a name of a few characters before 镇, 村, 路, 大桥.

use super::lexicon::{Lexicon, Marks};
use super::text::{Line, is_han};
use super::token::Token;
use crate::model::EntityKind;

/// Generic parts that make a name of what stands before them, with the cost of such a name.
///
/// A low cost finds more names, a high one wants a division before the name.
const GENERICS: [(&str, f32); 66] = [
    ("街道", 8.0),
    ("民族乡", 8.0),
    ("镇", 7.5),
    ("乡", 9.0),
    ("村", 8.0),
    ("社区", 7.0),
    ("苗寨", 7.0),
    ("侗寨", 7.0),
    ("古寨", 7.0),
    ("寨", 10.0),
    ("屯", 10.0),
    ("苏木", 9.0),
    ("嘎查", 8.0),
    ("小区", 9.0),
    ("新村", 9.0),
    ("古村", 9.0),
    ("古镇", 8.0),
    ("古城", 9.0),
    ("老街", 9.5),
    ("古街", 9.0),
    ("大道", 7.5),
    ("路", 9.5),
    ("街", 10.5),
    ("巷", 9.5),
    ("胡同", 8.5),
    ("高速", 9.5),
    ("高速公路", 7.5),
    ("铁路", 9.5),
    ("高铁", 9.5),
    ("大桥", 7.5),
    ("特大桥", 6.5),
    ("桥", 11.0),
    ("隧道", 7.5),
    ("水库", 7.5),
    ("水电站", 8.5),
    ("火车站", 8.5),
    ("收费站", 7.5),
    ("服务区", 9.0),
    ("机场", 9.5),
    ("港", 10.5),
    ("码头", 9.5),
    ("河", 9.5),
    ("江", 11.0),
    ("湖", 10.0),
    ("溪", 10.5),
    ("山", 10.5),
    ("岭", 10.5),
    ("峰", 11.5),
    ("岛", 10.0),
    ("湾", 10.5),
    ("海峡", 8.0),
    ("峡谷", 9.0),
    ("大峡谷", 8.0),
    ("瀑布", 8.5),
    ("大堤", 9.5),
    ("公园", 9.5),
    ("森林公园", 8.0),
    ("湿地公园", 8.0),
    ("景区", 9.5),
    ("广场", 9.5),
    ("大厦", 8.5),
    ("大酒店", 8.5),
    ("寺", 9.5),
    ("书屋", 10.5),
    ("互通", 9.5),
    ("桥村", 8.0),
];

/// What each character of the name costs.
const CHARACTER: f32 = 4.4;

/// Characters that do not stand in the name of a place: they belong to the words around it.
const OUTSIDE: &str = "的了在是和与及或从到向对为被把将由各每某本该全这那其此之等也都就还又再已正可能要会不没有来去往进出过着给让使叫请看说问想用做当时后前中内外上下间里条座个名位所次种种多少几第我你他她它们据称至";

/// Takes off where a common word begins the name: 横跨, 居民, 规模 name no place.
fn common_part(lexicon: &Lexicon, name: &[char]) -> f32 {
    let mut common = 0.0f32;
    lexicon.prefixes(name, |size, word| {
        if size > 1 && word.pos != '-' && word.cost < 13.5 {
            common = -4.0;
        }
    });
    common
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
        for (generic, prior) in GENERICS {
            let size = generic.chars().count();
            if !chars[at..].iter().copied().take(size).eq(generic.chars())
                || line.bridges_gap(at, at + size)
            {
                continue;
            }
            let end = at + size;
            let mut cost = prior;
            for length in 1..=5.min(at) {
                let start = at - length;
                let c = chars[start];
                if !is_han(c)
                    || OUTSIDE.contains(c) && !division_ends[start]
                    || blocked[start]
                    || line.gap[start + 1]
                {
                    break;
                }
                cost += CHARACTER + if OUTSIDE.contains(c) { 3.0 } else { 0.0 };
                let town = start > 0
                    && matches!(
                        chars[start - 1],
                        '镇' | '乡' | '县' | '区' | '市' | '旗' | '州' | '省'
                    );
                let within = division_ends[start] || town && start > 1;
                let short = if length == 1 { 4.0 } else { 0.0 };
                let total = cost + short
                    - if within {
                        5.5
                    } else {
                        common_part(lexicon, &chars[start..at])
                    };
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
