//! What the lattice reads of a word and of the path before it.

use crate::compile::entities::lexicon::trie::{Marks, Word};
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::line::Line;
use crate::compile::entities::pieces::token::Token;
use crate::model::EntityKind;

/// Returns the end of a run of Latin letters and digits.
pub(crate) fn run_end(line: &Line, start: usize) -> usize {
    let is_latin = |c: char| {
        c.is_ascii_alphanumeric()
            || matches!(c, '.' | '-' | '+' | '&' | '/')
            || ('\u{c0}'..'\u{250}').contains(&c)
    };
    if !line.chars[start].is_ascii_alphanumeric()
        || start > 0 && line.chars[start - 1].is_ascii_alphanumeric()
    {
        return start;
    }
    let length = line.chars[start..]
        .iter()
        .take(32)
        .take_while(|&&c| is_latin(c))
        .count();
    let end = start + length;
    if line.chars[end - 1].is_ascii_alphanumeric() {
        end
    } else {
        end - 1
    }
}

/// Turns a known word into a token, a name where the list says that it is one.
pub(crate) fn read(start: usize, end: usize, word: &Word) -> Token {
    let mut token = Token::word(start, end, word.pos, word.marks, word.cost);
    // Print sets few words of one character that carry meaning; the word list counts them too often.
    if end - start == 1 && matches!(word.pos, 'n' | 'a' | 'v' | 'w' | 'x' | 'g') {
        token.cost += 1.0;
    }
    if word.marks.any(Marks::PERSON) {
        token.kind = Some(EntityKind::Person);
        token.evidence = Evidence::PersonMemory;
    } else if word.marks.any(Marks::DIVISION.or(Marks::SHORT_DIVISION)) {
        token.kind = Some(EntityKind::Place);
        token.evidence = Evidence::PlaceDivision;
    } else if word.marks.any(Marks::WORLD.or(Marks::NATURE)) {
        token.kind = Some(EntityKind::Place);
        token.evidence = Evidence::PlaceList;
    } else if word.marks.any(Marks::ORG) {
        token.kind = Some(EntityKind::Organisation);
        token.evidence = if word.marks.any(Marks::ORGAN) {
            Evidence::OrgAbbreviation
        } else {
            Evidence::OrgList
        };
    } else if word.marks.any(Marks::PRODUCT) {
        token.kind = Some(EntityKind::Product);
        token.evidence = Evidence::ProductList;
    } else if word.marks.any(Marks::FAMED) {
        token.kind = Some(EntityKind::Person);
        token.evidence = Evidence::PersonList;
    }
    token
}

/// Returns the last two tokens of the cheapest path to `at`.
pub(crate) fn best_before(best: &[Option<Token>], at: usize) -> [Option<Token>; 2] {
    let last = best[at];
    [last, last.and_then(|token| best[token.start])]
}

/// Says whether a list of persons goes on at `start`: 、 or 和 after one, with （左） between them or not, or a gap.
pub(crate) fn is_listed(line: &Line, best: &[Option<Token>], start: usize) -> bool {
    let before = best_before(best, start);
    let person = |token: &Option<Token>| token.is_some_and(|token| token.is(EntityKind::Person));
    match before[0] {
        Some(token) if token.is(EntityKind::Person) => line.gap[start],
        Some(token) if token.end - token.start == 1 => {
            let joined = matches!(line.chars[token.start], '、' | '和' | '与' | '及');
            joined && (person(&before[1]) || person(&best[bracket(&line.chars, token.start)]))
        }
        _ => false,
    }
}

/// Returns where a short bracket that ends at `end` begins; `end` where none does.
fn bracket(chars: &[char], end: usize) -> usize {
    let closed = chars[..end].ends_with(&['）']);
    let open = chars[..end].iter().rev().take(6).position(|&c| c == '（');
    open.filter(|_| closed).map_or(end, |size| end - size - 1)
}
