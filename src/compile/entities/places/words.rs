//! What words in the name of a place by grammar speak for or against it.

use crate::compile::entities::lexicon::listed::Listed;
use crate::compile::entities::lexicon::lists::List;
use crate::compile::entities::lexicon::trie::{Lexicon, Marks};
use std::sync::OnceLock;

/// Weighs a common word at the head of a name: 横跨, 居民, 规模 name no place, 友谊 may name a road.
pub(crate) fn common_part(listed: &Listed, text: &[char], first: usize, road: bool) -> f32 {
    let end = first + text.len();
    let mut weight = 0.0f32;
    for start in first..end {
        for (size, word) in listed.at(start).take_while(|(size, _)| start + size <= end) {
            let place = Marks::DIVISION
                .or(Marks::SHORT_DIVISION)
                .or(Marks::NATURE)
                .or(Marks::WORLD);
            let listed = word.pos == '-' && !word.marks.any(place);
            if size > 1 && (listed || word.pos != '-' && word.cost < 14.0) {
                let verb = matches!(word.pos, 'v' | 'd' | 'p' | 'r' | 'c' | 'u');
                weight = weight.max(match (verb, road) {
                    // 清理|街道
                    (true, false) if size == text.len() => 10.0,
                    (true, false) => 6.0,
                    (true, true) if start == first => 4.0,
                    (true, true) => 1.0,
                    // 晚期城址
                    (false, false)
                        if word.pos == 't' && size == 2 && text[start + 1 - first] == '期' =>
                    {
                        6.0
                    }
                    (false, true) => 0.0,
                    (false, false) if listed => 4.0,
                    (false, false) if start == first => 2.5,
                    (false, false) => 0.0,
                });
            }
        }
    }
    weight
}

/// Characters that neither begin nor end the name of a county: 全县, 老城区 and 超市 are no names.
const VAGUE: &str = "全各本该我城郊片新老旧市县区乡镇村小大园山景社学校厂牧林灾疫库辖地跨多几数两三四五六七八九十非超夜早门股上楼菜集花鱼茶税台租情以都黑街贫同邻外原自直管回返";

/// Says whether 县, 区 or 市 at `at` can end the name of a county: not in 老城区, 市场 and 区域.
pub(crate) fn ends_county(listed: &Listed, chars: &[char], at: usize) -> bool {
    !VAGUE.contains(chars[at - 1])
        && !listed.at(at).any(|(size, word)| {
            size > 1 && word.pos != '-' && !word.marks.any(Marks::ORGAN.or(Marks::ORG_END))
        })
}

/// Says whether the characters from `start` to the generic part at `at` can be the name of a county: no verb and no longer word.
pub(crate) fn is_county(listed: &Listed, chars: &[char], start: usize, at: usize) -> bool {
    !VAGUE.contains(chars[start])
        && !chars[start..at]
            .iter()
            .any(|c| matches!(c, '县' | '区' | '市' | '乡' | '镇' | '村'))
        && !(start..at).any(|from| {
            listed.at(from).any(|(size, word)| {
                let verb = matches!(word.pos, 'v' | 'd' | 'p' | 'r' | 'c' | 't');
                size > 1 && word.pos != '-' && (from + size > at || verb)
            })
        })
}

/// Says whether a commemorative word and `generic` make a name.
pub(crate) fn commemorative(before: &[char], generic: &[char]) -> bool {
    static WORDS: OnceLock<[Lexicon; 2]> = OnceLock::new();
    let [words, generics] =
        WORDS.get_or_init(|| [List::Commemorative, List::Commemorated].map(List::lexicon));
    before.len() >= 2
        && generics.get(generic).is_some()
        && words.get(&before[before.len() - 2..]).is_some()
}

/// Weighs a known place at the end of a longer candidate: 夜游沱江 is 沱江.
pub(crate) fn known_end(listed: &Listed, first: usize, end: usize) -> f32 {
    let known = (first + 1..end.saturating_sub(1)).any(|start| {
        listed.get(start, end - start).is_some_and(|word| {
            word.marks
                .any(Marks::NATURE.or(Marks::WORLD).or(Marks::DIVISION))
        })
    });
    if known { 8.0 } else { 0.0 }
}
