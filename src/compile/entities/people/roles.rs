//! The title printed beside a name: 省人社厅党组书记、厅长.

use crate::compile::entities::lexicon::trie::{Lexicon, Marks};
use crate::compile::entities::pieces::found::Found;
use crate::compile::entities::pieces::line::{Line, is_han};
use crate::model::EntityKind;

/// The longest title, in characters.
const LONGEST: usize = 48;

/// Returns the characters of the title beside the name `at` of `found`, if one stands there.
pub(crate) fn find(line: &Line, found: &[Found], at: usize) -> Option<(usize, usize)> {
    before(line, found, at).or_else(|| after(line, found[at].end))
}

/// Reads leftwards from the name: titles, the organisation or place they belong to, commas between titles.
fn before(line: &Line, found: &[Found], at: usize) -> Option<(usize, usize)> {
    let end = found[at].start;
    let chars = &line.chars;
    let mut start = end;
    let mut titled = false;
    while start > 0 && end - start < LONGEST && !(line.gap[start] && start != end) {
        if let Some(name) = found[..at].iter().rev().find(|name| {
            name.end == start && matches!(name.kind, EntityKind::Organisation | EntityKind::Place)
        }) {
            start = name.start;
            continue;
        }
        // A title may hold a name: 邵东市民政局局长.
        let (size, title) = word_before(&chars[..start]);
        if size > 0 && (title || titled) {
            start -= size;
            titled |= title;
            continue;
        }
        let joined = chars[start - 1] == '、' && start < end && word_before(&chars[..start - 1]).1;
        if !joined {
            break;
        }
        start -= 1;
    }
    titled.then_some((start, end))
}

/// Returns the size of the longest noun before the end of `chars`, and whether it is a title.
fn word_before(chars: &[char]) -> (usize, bool) {
    let lexicon = Lexicon::common();
    let mut noun = 0;
    for size in (1..=8.min(chars.len())).rev() {
        let text = &chars[chars.len() - size..];
        if !text.iter().all(|&c| is_han(c)) {
            continue;
        }
        let Some(word) = lexicon.get(text) else {
            continue;
        };
        if word.marks.any(Marks::TITLE) && size > 1 {
            return (size, true);
        }
        let office = size == 1
            && matches!(
                text[0],
                '省' | '市'
                    | '县'
                    | '区'
                    | '州'
                    | '镇'
                    | '乡'
                    | '村'
                    | '科'
                    | '处'
                    | '股'
                    | '室'
                    | '所'
                    | '站'
                    | '队'
            );
        if noun == 0 && (size > 1 && matches!(word.pos, 'n' | 'w' | 'j' | 'b' | '-') || office) {
            noun = size;
        }
    }
    (noun, false)
}

/// Reads a title right after the name: 同志, 教练.
fn after(line: &Line, end: usize) -> Option<(usize, usize)> {
    let mut longest = None;
    Lexicon::common().prefixes(&line.chars[end..], |size, word| {
        if size > 1 && word.marks.any(Marks::TITLE) {
            longest = Some((end, end + size));
        }
    });
    longest.filter(|_| !line.gap[end])
}
