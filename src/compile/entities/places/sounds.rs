//! Foreign places by the characters that spell their sounds.

use crate::compile::entities::lexicon::names::is_sound;
use crate::compile::entities::lexicon::trie::{Lexicon, plain};
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::line::Line;
use crate::compile::entities::pieces::token::Token;
use crate::model::EntityKind;
use std::sync::OnceLock;

/// Words before which a transliterated name is a place: 渔港城市菲盖拉达福什.
#[rustfmt::skip]
const BEFORE_SOUNDS: [[char; 2]; 12] = [
    ['城', '市'], ['小', '城'], ['小', '镇'], ['首', '都'], ['首', '府'], ['港', '口'],
    ['港', '城'], ['名', '城'], ['城', '镇'], ['重', '镇'], ['村', '庄'], ['海', '滨'],
];

/// Generic parts that end a transliterated place: 瓦尔帕莱索市.
const AFTER_SOUNDS: &str = "市 州 省 郡 大区 地区 岛 镇 港 河 湖";

fn after_sounds() -> &'static Lexicon {
    static WORDS: OnceLock<Lexicon> = OnceLock::new();
    WORDS.get_or_init(|| plain(AFTER_SOUNDS.split_whitespace()))
}

/// Lists transliterated places: three characters or more that spell sounds, beside a word that says what they are.
pub(crate) fn foreign(
    line: &Line,
    start: usize,
    after_country: bool,
    in_places: bool,
    found: &mut Vec<Token>,
) {
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
    let named = BEFORE_SOUNDS
        .iter()
        .any(|word| chars[..start].ends_with(word));
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
                Evidence::PlaceSounds,
                2.0 + weight,
            ));
        }
        let closed = chars
            .get(end)
            .is_none_or(|c| matches!(c, '、' | '，' | '。' | '等' | '和'));
        if in_places && closed && size >= 3 {
            found.push(Token::name(
                start,
                end,
                EntityKind::Place,
                Evidence::PlaceSounds,
                4.0 + weight,
            ));
        }
        // 叙利亚阿勒颇
        if after_country && size >= 3 {
            found.push(Token::name(
                start,
                end,
                EntityKind::Place,
                Evidence::PlaceSounds,
                6.0 + weight,
            ));
        }
        after_sounds().prefixes(&chars[end..], |generic, _| {
            let stop = end + generic;
            if size >= 3 || after_country {
                let prior = if after_country { 2.0 } else { 8.0 };
                found.push(Token::name(
                    start,
                    stop,
                    EntityKind::Place,
                    Evidence::PlaceSounds,
                    prior + weight,
                ));
            }
        });
    }
}
