//! Names of places by single letters: two countries (中秘双边贸易), the provinces of a road (吉黑高速).

use super::listed::Listed;
use super::lists::List;
use super::text::Line;
use super::token::Token;
use crate::model::EntityKind;

/// Countries by one character each.
const COUNTRIES: &str = "美俄日韩朝英法德意印巴越缅泰菲澳墨秘智埃伊土叙乌哈吉蒙葡荷匈捷";

/// Countries by a character that is a common word: they stand after 中 only.
const AFTER_CHINA: &str = "老新马加西塞欧非以柬尼";

/// Characters that stand for provinces and cities in the names of roads and railways.
const STRETCHES: &str = "京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼蜀川黔滇陕甘青宁新藏广深珠厦福杭甬合昌武汉郑洛济石沈哈连长张昆兰银包榕";

/// What such roads are called.
const ROADS: [&str; 5] = ["高速", "高速公路", "高铁", "铁路", "城际铁路"];

/// What one character of a pair costs.
const COUNTRY: f32 = 2.0;

/// What a road costs that is named by letters.
const ROAD: f32 = 9.0;

/// Lists the places by single letters in `line`, in no order.
pub(super) fn candidates(line: &Line, listed: &Listed, blocked: &[bool], found: &mut Vec<Token>) {
    let chars = &line.chars;
    let place =
        |start, end, evidence, cost| Token::name(start, end, EntityKind::Place, evidence, cost);
    for (at, pair) in chars.windows(2).enumerate() {
        let end = at + 2;
        if blocked[at] || blocked[at + 1] || line.gap[at + 1] {
            continue;
        }
        let [first, second] = [pair[0], pair[1]];
        let letters = STRETCHES.contains(first) && STRETCHES.contains(second);
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
                found.push(place(at, end + size, "place-road", ROAD));
            }
        }
        // 其中, 高中, 集中 end with no country.
        let inner = at > 0 && listed.get(at - 1, 2).is_some_and(|word| word.pos != '-');
        if !inner && countries(first, second) {
            let rest: String = chars[end..].iter().take(3).collect();
            if List::Relations.begins(&rest).is_some() {
                found.push(place(at, at + 1, "place-pair", COUNTRY));
                found.push(place(at + 1, end, "place-pair", COUNTRY));
            }
        }
    }
}

/// Says whether two characters are two countries.
fn countries(first: char, second: char) -> bool {
    let known = |c| COUNTRIES.contains(c);
    first != second
        && match (first, second) {
            ('中', other) => known(other) || AFTER_CHINA.contains(other),
            (other, '中') => known(other),
            _ => known(first) && known(second),
        }
}
