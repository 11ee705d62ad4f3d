//! Who bears a character that fonts show for marks in the name: there it is no mark.

use crate::compile::signs::roles::role_at;
use crate::page::{Glyph, has_at};
use std::collections::BTreeMap;

/// The most characters from the bracket that opens a byline to one of its names.
const BYLINE: usize = 40;

/// Characters on each side in which a given name never stands without its family name.
const AROUND: usize = 6_000;

/// Finds where 袁 is the family name of somebody whom the page names twice or more: 局长袁国华说, and 袁国华介绍 where a
/// line begins, as no comma does; sorted.
pub(super) fn people(glyphs: &[Glyph]) -> Vec<usize> {
    let shown = |at: &usize| glyphs[*at].ch == '袁' && *at + 3 < glyphs.len();
    let given = |at: usize| [glyphs[at + 1].ch, glyphs[at + 2].ch];
    let all: Vec<usize> = (0..glyphs.len()).filter(shown).collect();
    // Few of them have behind them what somebody does who is named.
    let speak = all.iter().filter(|&&at| says(glyphs, at + 3));
    let mut named: BTreeMap<[char; 2], Vec<usize>> =
        speak.map(|&at| (given(at), Vec::new())).collect();
    for &at in &all {
        if let Some(places) = named.get_mut(&given(at)) {
            places.push(at);
        }
    }
    let mut people: Vec<usize> = named
        .into_iter()
        .filter(|(given, places)| is_person(glyphs, *given, places))
        .flat_map(|(_, places)| places)
        .collect();
    people.sort_unstable();
    people
}

/// Says whether somebody says something at `at`.
fn says(glyphs: &[Glyph], at: usize) -> bool {
    const SAYS: &[&str] = &[
        "说", "介绍", "表示", "指出", "强调", "告诉", "坦言", "认为", "回忆",
    ];
    SAYS.iter().any(|word| has_at(glyphs, at, word))
}

/// Says whether what stands behind 袁 at these places, and nowhere else, is a given name.
fn is_person(glyphs: &[Glyph], given: [char; 2], places: &[usize]) -> bool {
    let told = |&at: &usize| {
        let before = at.checked_sub(1).map(|before| glyphs[before]);
        before.is_none_or(|before| {
            before.line != glyphs[at].line || "长任记席授员师理人民生".contains(before.ch)
        })
    };
    let elsewhere = || {
        let (start, end) = (places[0].saturating_sub(AROUND), places[0] + AROUND);
        let near = &glyphs[start..end.min(glyphs.len())];
        let without = |three: &[Glyph]| three[0].ch != '袁' && [three[1].ch, three[2].ch] == given;
        near.windows(3).any(without)
    };
    places.len() >= 2 && places.iter().any(told) && !elsewhere()
}

/// Says whether a character belongs to a name of a byline in brackets: （记者 尧建华 通讯员 袁志遥）.
///
/// No mark but 、 stands between such names, and none begins one.
pub(super) fn is_in_byline(glyphs: &[Glyph], at: usize, mark: char) -> bool {
    let start = at.saturating_sub(BYLINE);
    let edge = |glyph: &Glyph| matches!(glyph.ch, '（' | '(' | '渊' | '）' | ')' | '冤');
    let Some(open) = glyphs[start..at].iter().rposition(edge) else {
        return false;
    };
    let inner = &glyphs[start + open + 1..at];
    let opens = !matches!(glyphs[start + open].ch, '）' | ')' | '冤');
    let role =
        (0..inner.len()).rfind(|&index| role_at(inner, index).is_some_and(|role| role.1 > 1));
    let (true, Some(role)) = (opens, role) else {
        return false;
    };
    let after = role_at(inner, role).is_some_and(|found| role + found.1 == inner.len());
    match mark {
        '、' => after || glyphs[at].gap,
        // The bracket that closes the byline is the one mark left.
        '）' => false,
        _ => true,
    }
}
