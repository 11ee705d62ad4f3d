//! Places by grammar: a name of a few characters before 镇, 村, 路, 大桥.

use super::lexicon::{Lexicon, Marks, Word};
use super::names::is_sound;
use super::text::{Line, is_han};
use super::token::Token;
use crate::model::EntityKind;
use std::sync::OnceLock;

/// Generic parts that make a name of what stands before them, with the cost of such a name.
///
/// A low cost finds more names, a high one wants a division before the name.
const GENERICS: [(&str, f32); 114] = [
    ("瑶族乡", 3.0),
    ("苗族乡", 3.0),
    ("侗族乡", 3.0),
    ("土家族乡", 3.0),
    ("回族乡", 3.0),
    ("彝族乡", 3.0),
    ("壮族乡", 3.0),
    ("白族乡", 3.0),
    ("傣族乡", 3.0),
    ("满族乡", 3.0),
    ("畲族乡", 3.0),
    ("蒙古族乡", 3.0),
    ("哈尼族乡", 3.0),
    ("藏族乡", 3.0),
    ("朝鲜族乡", 3.0),
    ("布依族乡", 3.0),
    ("黎族乡", 3.0),
    ("傈僳族乡", 3.0),
    ("佤族乡", 3.0),
    ("水族乡", 3.0),
    ("仡佬族乡", 3.0),
    ("村寨", 8.0),
    ("故居", 5.0),
    ("旧居", 7.0),
    ("口岸", 6.5),
    ("书院", 6.5),
    ("港区", 4.5),
    ("洞", 8.0),
    ("塔", 8.0),
    ("庙", 7.5),
    ("祠堂", 6.0),
    ("祠", 7.0),
    ("东路", 4.0),
    ("西路", 4.0),
    ("南路", 4.0),
    ("北路", 4.0),
    ("中路", 4.5),
    ("东街", 5.0),
    ("西街", 5.0),
    ("南街", 5.0),
    ("北街", 5.0),
    ("环路", 5.0),
    ("一路", 6.0),
    ("二路", 6.0),
    ("三路", 6.0),
    ("地铁站", 5.0),
    ("街道", 5.0),
    ("民族乡", 5.0),
    ("镇", 4.5),
    ("乡", 6.0),
    ("村", 5.0),
    ("社区", 4.0),
    ("苗寨", 4.0),
    ("侗寨", 4.0),
    ("古寨", 4.0),
    ("寨", 7.0),
    ("屯", 7.0),
    ("苏木", 6.0),
    ("嘎查", 5.0),
    ("小区", 6.0),
    ("新村", 6.0),
    ("古村", 6.0),
    ("古镇", 5.0),
    ("古城", 6.0),
    ("老街", 6.5),
    ("古街", 6.0),
    ("大道", 4.5),
    ("路", 4.0),
    ("街", 5.0),
    ("巷", 6.5),
    ("胡同", 5.5),
    ("高速", 6.5),
    ("高速公路", 4.5),
    ("铁路", 6.5),
    ("高铁", 6.5),
    ("大桥", 4.5),
    ("特大桥", 3.5),
    ("桥", 8.0),
    ("隧道", 4.5),
    ("水库", 4.5),
    ("水电站", 5.5),
    ("火车站", 5.5),
    ("收费站", 4.5),
    ("服务区", 6.0),
    ("机场", 6.5),
    ("港", 7.5),
    ("码头", 6.5),
    ("河", 6.5),
    ("江", 8.0),
    ("湖", 7.0),
    ("溪", 7.5),
    ("山", 7.5),
    ("岭", 7.5),
    ("峰", 8.5),
    ("岛", 7.0),
    ("湾", 7.5),
    ("海峡", 5.0),
    ("峡谷", 6.0),
    ("大峡谷", 5.0),
    ("瀑布", 5.5),
    ("大堤", 6.5),
    ("公园", 6.5),
    ("森林公园", 5.0),
    ("湿地公园", 5.0),
    ("景区", 6.5),
    ("广场", 6.5),
    ("大厦", 5.5),
    ("大酒店", 5.5),
    ("寺", 6.5),
    ("书屋", 7.5),
    ("互通", 6.5),
    ("大街", 5.0),
    ("渡口", 6.5),
    ("机场", 6.5),
];

/// Generic parts whose names are often common words: 友谊大街.
const ROADS: [&str; 10] = [
    "大道",
    "路",
    "街",
    "巷",
    "大街",
    "胡同",
    "大厦",
    "大酒店",
    "社区",
    "小区",
];

/// Generic parts of divisions below the county: after a county's name they need little more to be sure.
const ADMINISTRATIVE: [&str; 14] = [
    "街道",
    "民族乡",
    "镇",
    "乡",
    "村",
    "社区",
    "苗寨",
    "侗寨",
    "古寨",
    "寨",
    "屯",
    "苏木",
    "嘎查",
    "新村",
];

/// Marks a generic part whose names are often common words.
const ROAD: Marks = Marks(1);

/// Marks a generic part of a division below the county.
const LOWER: Marks = Marks(2);

/// Returns the generic parts with their costs.
fn generics() -> &'static Lexicon {
    static GENERIC: OnceLock<Lexicon> = OnceLock::new();
    GENERIC.get_or_init(|| {
        let mark =
            |generic: &str| match (ADMINISTRATIVE.contains(&generic), ROADS.contains(&generic)) {
                (true, _) => LOWER,
                (_, true) => ROAD,
                _ => Marks::default(),
            };
        let word = |(generic, cost): &(&str, f32)| {
            (
                generic.chars().collect(),
                Word {
                    cost: *cost,
                    pos: '-',
                    marks: mark(generic),
                },
            )
        };
        Lexicon::new(GENERICS.iter().map(word).collect())
    })
}

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

/// Words before which a transliterated name is a place: 渔港城市菲盖拉达福什.
const BEFORE_SOUNDS: [&str; 12] = [
    "城市", "小城", "小镇", "首都", "首府", "港口", "港城", "名城", "城镇", "重镇", "村庄", "海滨",
];

/// Generic parts that end a transliterated place: 瓦尔帕莱索市.
const AFTER_SOUNDS: [&str; 11] = [
    "市", "州", "省", "郡", "大区", "地区", "岛", "镇", "港", "河", "湖",
];

/// Lists transliterated places: three characters or more that spell sounds, beside a word that says what they are.
pub(super) fn foreign(line: &Line, start: usize, after_country: bool, found: &mut Vec<Token>) {
    let chars = &line.chars;
    let length = chars[start..]
        .iter()
        .take(10)
        .take_while(|&&c| is_sound(c))
        .count();
    if length < 2 || line.bridges_gap(start, start + length) || start > 0 && chars[start - 1] == '·'
    {
        return;
    }
    let named = BEFORE_SOUNDS.iter().any(|word| {
        let size = word.chars().count();
        start >= size && chars[start - size..start].iter().copied().eq(word.chars())
    });
    for size in 2..=length {
        let end = start + size;
        if chars.get(end) == Some(&'·') {
            break;
        }
        let weight = f32::from(u8::try_from(size).unwrap_or(10)) * 5.2;
        if named && size >= 3 {
            found.push(Token::name(
                start,
                end,
                EntityKind::Place,
                "place-sounds",
                2.0 + weight,
            ));
        }
        for word in AFTER_SOUNDS {
            let stop = end + word.chars().count();
            if chars[end..]
                .iter()
                .copied()
                .take(word.chars().count())
                .eq(word.chars())
                && (size >= 3 || after_country)
            {
                let prior = if after_country { 2.0 } else { 8.0 };
                found.push(Token::name(
                    start,
                    stop,
                    EntityKind::Place,
                    "place-sounds",
                    prior + weight,
                ));
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
