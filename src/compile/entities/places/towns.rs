//! Towns by the gazetteer: 魏家桥镇 anywhere, 严塘 right after the county it lies in.

use crate::compile::entities::lexicon::listed::Listed;
use crate::compile::entities::lexicon::trie::{Lexicon, Marks};
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::line::Line;
use crate::compile::entities::pieces::token::Token;
use crate::compile::lexis::gazetteer::divisions::Divisions;
use crate::compile::lexis::gazetteer::towns::{LONGEST, Towns};
use crate::model::EntityKind;

/// What a town costs by its full name, and after the name of a division.
const FULL: [f32; 2] = [10.0, 7.0];

/// What a name of one character before 镇 or 乡 costs more: 新镇, 东乡 are words as well.
const SINGLE: f32 = 6.0;

/// What a town costs without its generic part, after the county it lies in.
const BARE: f32 = 8.5;

/// Lists the towns in `line`, in no order; `inside` says where a division's name ends, and learns where a town's does.
pub(crate) fn candidates(
    line: &Line,
    listed: &Listed,
    blocked: &[bool],
    inside: &mut [bool],
    found: &mut Vec<Token>,
) {
    let free = |start: usize, end: usize| {
        !blocked[start..end].contains(&true) && !line.bridges_gap(start, end)
    };
    bare(line, listed, &free, found);
    let chars = &line.chars;
    for at in 1..chars.len() {
        let Some(end) = generic(chars, at) else {
            continue;
        };
        // 亮剑乡村, 各乡镇: no township. 沿街道路 is no street office.
        let goes_on = match chars[at] {
            '街' => chars.get(end) == Some(&'路'),
            _ => {
                matches!(chars.get(end), Some('村' | '镇' | '亲' | '愁' | '贤'))
                    && chars[at] == '乡'
            }
        };
        if goes_on {
            continue;
        }
        for start in at.saturating_sub(LONGEST)..at {
            let name = &chars[start..end];
            if !free(start, end) || !Towns::common().knows(name) {
                continue;
            }
            let within = inside[start] && start > 0;
            let single = at - start == 1;
            // 家乡, 古镇 are words.
            let word = listed
                .get(start, end - start)
                .is_some_and(|word| word.pos != '-' && word.cost < 16.0);
            if !within && (word || single && chars[at] == '街') {
                continue;
            }
            let cost = FULL[usize::from(within)] + if single { SINGLE } else { 0.0 };
            found.push(Token::name(
                start,
                end,
                EntityKind::Place,
                Evidence::PlaceTownship,
                cost,
            ));
            inside[end] = true;
        }
    }
}

/// Returns where the generic part that begins at `at` ends.
fn generic(chars: &[char], at: usize) -> Option<usize> {
    match chars[at..] {
        ['镇' | '乡', ..] => Some(at + 1),
        ['街', '道', ..] | ['苏', '木', ..] => Some(at + 2),
        _ => None,
    }
}

/// Finds towns named without their generic part after their county: 新邵严塘.
fn bare(
    line: &Line,
    listed: &Listed,
    free: &impl Fn(usize, usize) -> bool,
    found: &mut Vec<Token>,
) {
    let (divisions, towns) = (Divisions::common(), Towns::common());
    let chars = &line.chars;
    for start in 0..chars.len() {
        for (size, word) in listed.at(start) {
            let at = start + size;
            if !word.marks.any(Marks::DIVISION.or(Marks::SHORT_DIVISION)) || line.gap[at] {
                continue;
            }
            let owner: String = chars[start..at].iter().collect();
            for length in 2..=4.min(chars.len() - at) {
                let stem = &chars[at..at + length];
                let generic = generic(chars, at + length).is_some();
                let town = |&index: &usize| towns.full(index, stem).is_some();
                if !generic
                    && free(at, at + length)
                    && divisions.find(&owner).iter().any(town)
                    && Lexicon::common().get(stem).is_none()
                {
                    let end = at + length;
                    found.push(Token::name(
                        at,
                        end,
                        EntityKind::Place,
                        Evidence::PlaceTownship,
                        BARE,
                    ));
                }
            }
        }
    }
}
