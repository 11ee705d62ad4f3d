//! Times and quantities of a text: the spans that every other rule must respect.

use crate::compile::entities::lexicon::trie::{Lexicon, Marks};
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::line::Line;
use crate::compile::entities::pieces::token::Token;
use crate::compile::entities::values::quantity::quantity;
use crate::compile::entities::values::times::time;
use crate::compile::lexis::gazetteer::towns::Towns;
use crate::model::EntityKind;

/// Finds times and quantities from left to right; none crosses another.
pub(crate) fn find(line: &Line) -> Vec<Token> {
    let chars = &line.chars;
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if at > 0
            && chars[at].is_ascii_digit()
            && (chars[at - 1].is_ascii_alphanumeric() || chars[at - 1] == '.')
        {
            at += 1;
            continue;
        }
        let read_time =
            time(chars, at).map(|t| Token::name(at, t.end, EntityKind::Time, Evidence::Time, 0.0));
        let read = match read_time {
            Some(token) => is_whole(line, at, token.end).then_some(token),
            None => quantity(chars, at)
                .filter(|q| !hidden(chars, at, q.end))
                .map(|q| Token::name(at, q.end, EntityKind::Quantity, Evidence::Quantity, 0.0)),
        };
        match read {
            Some(token) => {
                at = token.end;
                found.push(token);
            }
            None => at += 1,
        }
    }
    found
}

/// Whether no gap parts the time but beside its digits: 2025 年 12 月 4 日.
fn is_whole(line: &Line, start: usize, end: usize) -> bool {
    (start + 1..end).all(|at| {
        !line.gap[at] || line.chars[at].is_ascii_digit() || line.chars[at - 1].is_ascii_digit()
    })
}

/// Generic parts of places and names that swallow a spelled number: 五里村, 三家子镇.
const SWALLOWING: &str = "村镇乡沟湾桥店屯堡寨坪岭坡井塘庄营岛山河湖峡";

/// Says whether a longer word hides the quantity: 两口子, 六安市, 五里村.
fn hidden(chars: &[char], at: usize, end: usize) -> bool {
    if chars[at].is_ascii_digit() {
        return false;
    }
    // 五里村 is a village, 十几个村民 are people.
    let counted = end > at && "个名位条座只件次项".contains(chars[end - 1]);
    if !counted && chars.get(end).is_some_and(|&c| SWALLOWING.contains(c)) {
        return true;
    }
    // 四棵树乡 is a town.
    let town = (at + 3..=chars.len().min(at + 7)).any(|stop| {
        matches!(chars[stop - 1], '镇' | '乡' | '道') && Towns::common().knows(&chars[at..stop])
    });
    if town {
        return true;
    }
    let mut longer = false;
    Lexicon::common().prefixes(&chars[at..], |size, word| {
        let place = word.marks.any(
            Marks::DIVISION
                .or(Marks::SHORT_DIVISION)
                .or(Marks::NATURE)
                .or(Marks::ORG),
        );
        longer |= place && size > 1 || at + size > end && !matches!(word.pos, 'm' | 't' | 'q');
    });
    longer
}
