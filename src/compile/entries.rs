//! Lines that begin an entry of a list, by a number, a mark or a label, and lines of digits.

use super::classes::{digit, is_han};
use super::lines::Glyph;
use super::signs;

/// The most characters of a label before its colon.
const LABEL: usize = 4;

/// Says whether a run begins with a number of a list: `一、`, `（二）`, `3.`.
pub(super) fn is_numbered(run: &[Glyph]) -> bool {
    let open = usize::from(matches!(run[0].ch, '（' | '('));
    let number = |glyph: &&Glyph| is_numeral(glyph.ch) || digit(glyph.ch).is_some();
    let count = run[open..].iter().take(3).take_while(number).count();
    let close = run.get(open + count).map(|glyph| glyph.ch);
    let parted = run
        .get(open + count + 1)
        .is_some_and(|glyph| digit(glyph.ch).is_none());
    count > 0
        && parted
        && match close {
            Some('）' | ')') => open == 1,
            Some('、' | '．') => open == 0,
            Some('.') => open == 0 && count <= 2,
            _ => false,
        }
}

/// Says whether a run begins as an entry of a list does: ● or a label, as who speaks has in an interview (记者：).
pub(super) fn is_entry(run: &[Glyph]) -> bool {
    /// What ends before a colon when somebody is quoted.
    const SAYS: &str = "说道称问答示调出为是有如想写喊析绍知告的";
    if signs::is_bullet(run[0].ch) {
        return true;
    }
    let label = run
        .iter()
        .take(LABEL + 1)
        .position(|glyph| !is_han(glyph.ch));
    let Some(label) = label.filter(|&at| matches!(run[at].ch, '：' | ':')) else {
        return false;
    };
    let asked = label == 1 && matches!(run[0].ch, '问' | '答');
    let more = run.len() > label + 1;
    more && (asked || label > 1 && !SAYS.contains(run[label - 1].ch))
}

/// Says whether a line is digits and nothing else.
pub(super) fn is_number(run: &[Glyph]) -> bool {
    run.iter().all(|glyph| digit(glyph.ch).is_some())
}

/// Says whether a character counts from one to ten.
pub(super) fn is_numeral(ch: char) -> bool {
    matches!(
        ch,
        '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十'
    )
}
