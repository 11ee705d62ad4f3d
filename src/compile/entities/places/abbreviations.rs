//! Places by single characters and numbers: 来邵, 中秘双边贸易, 吉黑高速, 108国道.

use crate::compile::entities::lexicon::letters::Letters;
use crate::compile::entities::lexicon::listed::Listed;
use crate::compile::entities::lexicon::lists::List;
use crate::compile::entities::lexicon::trie::{Lexicon, Marks};
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::line::{Line, is_han};
use crate::compile::entities::pieces::token::Token;
use crate::model::EntityKind;

/// Countries by one character each.
static COUNTRIES: Letters =
    Letters::of("美俄日韩朝英法德意印巴越缅泰菲澳墨秘智埃伊土叙乌哈吉蒙葡荷匈捷");

/// Countries by a character that is a common word: they stand after 中 only.
static AFTER_CHINA: Letters = Letters::of("老新马加西塞欧非以柬尼");

/// Characters that stand for provinces and cities in the names of roads and railways.
static STRETCHES: Letters = Letters::of(
    "京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼蜀川黔滇陕甘青宁新藏广深珠厦福杭甬合昌武汉郑洛济石沈哈连长张昆兰银包榕",
);

/// What such roads are called.
const ROADS: [&str; 5] = ["高速", "高速公路", "高铁", "铁路", "城际铁路"];

/// What one character of a pair costs.
const COUNTRY: f32 = 2.0;

/// What a road costs that is named by letters.
const ROAD: f32 = 9.0;

/// Lists the places by single letters in `line`, in no order.
pub(crate) fn candidates(line: &Line, listed: &Listed, blocked: &[bool], found: &mut Vec<Token>) {
    let chars = &line.chars;
    let place =
        |start, end, evidence, cost| Token::name(start, end, EntityKind::Place, evidence, cost);
    for (at, pair) in chars.windows(2).enumerate() {
        let end = at + 2;
        if blocked[at] || blocked[at + 1] || line.gap[at + 1] {
            continue;
        }
        let [first, second] = [pair[0], pair[1]];
        let letters = STRETCHES.holds(first) && STRETCHES.holds(second);
        // 中老铁路
        let letters = letters || countries(first, second);
        if first != second && letters {
            let road = ROADS
                .iter()
                .map(|road| road.chars().count())
                .zip(ROADS)
                .filter(|&(size, road)| {
                    chars[end..].iter().copied().take(size).eq(road.chars())
                        && !line.bridges_gap(at, end + size)
                })
                .max();
            if let Some((size, _)) = road {
                found.push(place(at, end + size, Evidence::PlaceRoad, ROAD));
            }
        }
        // 其中, 高中, 集中 end with no country.
        let inner = at > 0 && listed.get(at - 1, 2).is_some_and(|word| word.pos != '-');
        if !inner && countries(first, second) {
            let rest: String = chars[end..].iter().take(3).collect();
            if List::Relations.begins(&rest).is_some() {
                found.push(place(at, at + 1, Evidence::PlacePair, COUNTRY));
                found.push(place(at + 1, end, Evidence::PlacePair, COUNTRY));
            }
        }
    }
}

/// Says whether two characters are two countries.
fn countries(first: char, second: char) -> bool {
    let known = |c| COUNTRIES.holds(c);
    first != second
        && match (first, second) {
            ('中', other) => known(other) || AFTER_CHINA.holds(other),
            (other, '中') => known(other),
            _ => known(first) && known(second),
        }
}

/// Reads a road by its number: 108国道, G320国道.
pub(crate) fn numbered(line: &Line, at: usize, blocked: &[bool], found: &mut Vec<Token>) {
    let chars = &line.chars;
    let road = matches!(chars[at..], ['国' | '省' | '县' | '乡', '道', ..]);
    let size = chars[..at]
        .iter()
        .rev()
        .take_while(|c| c.is_ascii_alphanumeric())
        .count();
    let start = at - size;
    if road && (2..=5).contains(&size) && !blocked[start..at + 2].contains(&true) {
        found.push(Token::name(
            start,
            at + 2,
            EntityKind::Place,
            Evidence::PlaceRoad,
            3.0,
        ));
    }
}

/// The one-character names of provinces and some cities that are no common words.
static PROVINCES: Letters =
    Letters::of("京津沪渝冀晋辽吉苏浙皖闽赣鲁豫鄂湘粤桂琼蜀黔滇陕陇藏港澳台蓉穗甬邕杭");

/// Says whether the character at `at` is a place by its one-character name: 来邵督导, 赴湘考察, 湘、鄂、皖.
pub(crate) fn is_abbreviation(line: &Line, at: usize, memory: &Lexicon) -> bool {
    let chars = &line.chars;
    let next = chars.get(at + 1).copied();
    let before = at.checked_sub(1).map(|i| chars[i]);
    // 访华, 驻华
    if chars[at] == '华' && matches!(before, Some('访' | '来' | '驻')) && !line.gap[at] {
        let mut longer = false;
        Lexicon::common().prefixes(&chars[at..], |size, _| longer |= size > 1);
        return !longer && next != Some('·');
    }
    let province = PROVINCES.holds(chars[at]);
    // 湘、鄂、皖三省
    let beside = |mark: usize, other: Option<usize>| {
        chars.get(mark) == Some(&'、')
            && other
                .and_then(|other| chars.get(other))
                .is_some_and(|&c| PROVINCES.holds(c))
    };
    if province && (beside(at + 1, Some(at + 2)) || at >= 2 && beside(at - 1, Some(at - 2))) {
        let ends =
            |c: Option<char>| c.is_none_or(|c| !is_han(c) || "等三四五两多地和与及".contains(c));
        let opens = before.is_none_or(|c| !is_han(c)) || beside(at + 1, Some(at + 2));
        return opens && (ends(next) || next == Some('、'));
    }
    let known = province
        || memory
            .get(&chars[at..=at])
            .is_some_and(|word| word.marks.any(Marks::ABBREVIATION));
    if !known
        || at == 0
        || line.gap[at]
        || !matches!(
            chars[at - 1],
            '来' | '赴' | '在' | '抵' | '入' | '离' | '驻' | '返' | '进' | '出'
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
    let Some(next) = next else {
        return true;
    };
    let mut act = false;
    Lexicon::common().prefixes(&chars[at + 1..], |size, word| {
        act |= size > 1 && matches!(word.pos, 'v' | 'w' | 'n' | 'd')
    });
    let mut longer = false;
    Lexicon::common().prefixes(&chars[at..], |size, _| longer |= size > 1);
    let exit = matches!(chars[at - 1], '进' | '出');
    (line.gap[at + 1] || !is_han(next)) && !exit || act && !longer
}
