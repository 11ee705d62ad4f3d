//! Wrong glyphs → right ones: punctuation that a font's tables show as Chinese characters.
//!
//! Lines are repaired where 袁 and 遥 stand where commas and stops should be: they are
//! frequent and the real marks are missing. Inside it a character stays what it is where it makes a word.

use super::surnames::{is_in_byline, people};
use crate::page::{Glyph, Page, measured};
use crate::text::typeset::CharSet;
use std::sync::LazyLock;

/// Holds one character of the table.
struct Entry {
    shown: char,
    mark: char,
    words: Vec<Vec<char>>,
}

static TABLE: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    include_str!("data/founder.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut fields = line.split('\t');
            let shown = fields.next()?.chars().next()?;
            let mark = fields.next()?.chars().next()?;
            let words = fields
                .next()
                .unwrap_or_default()
                .split(' ')
                .map(|word| word.chars().collect())
                .collect();
            Some(Entry { shown, mark, words })
        })
        .collect()
});

/// The characters that are shown for marks.
static SHOWN: LazyLock<CharSet> =
    LazyLock::new(|| CharSet::of(TABLE.iter().map(|entry| entry.shown).chain(['要'])));

/// Lines on each side in which marks are counted.
const REACH: usize = 12;

/// Holds one stretch of repaired lines, as one-based raw lines, with the number of repaired characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Repair {
    /// First and last raw line, one-based.
    pub(crate) lines: [u32; 2],
    /// Characters replaced.
    pub(crate) count: u32,
}

/// Replaces wrongly mapped punctuation and returns where.
pub(crate) fn repair(sheet: &mut Page) -> Vec<Repair> {
    let mut repairs: Vec<Repair> = Vec::new();
    // Most pages hold none of them.
    let shown = |glyph: &Glyph| matches!(glyph.ch, '袁' | '遥');
    if !sheet.glyphs.iter().any(shown) {
        return repairs;
    }
    let wrong = wrong_lines(sheet);
    if !wrong.contains(&true) {
        return repairs;
    }
    let people = people(&sheet.glyphs);
    let shown = &*SHOWN;
    for index in 0..sheet.lines.len() {
        if !wrong[index] {
            continue;
        }
        let line = sheet.lines[index];
        let mut count = 0;
        for at in line.start as usize..line.end as usize {
            // Most characters are shown for no mark.
            if !shown.contains(sheet.glyphs[at].ch) {
                continue;
            }
            if let Some(mark) = mark(sheet, at)
                && people.binary_search(&at).is_err()
            {
                sheet.glyphs[at].ch = mark;
                count += 1;
            }
        }
        sheet.lines[index] = measured(&sheet.glyphs, line);
        let number = sheet.glyphs[line.start as usize].line + 1;
        match repairs.last_mut() {
            Some(last) if wrong[index - 1] => {
                last.lines[1] = number;
                last.count += count;
            }
            _ => repairs.push(Repair {
                lines: [number; 2],
                count,
            }),
        }
    }
    repairs.retain(|repair| repair.count > 0);
    repairs
}

/// Finds the lines round which 袁 and 遥 outnumber commas and stops.
fn wrong_lines(sheet: &Page) -> Vec<bool> {
    let score: Vec<i32> = sheet
        .lines
        .iter()
        .map(|line| {
            sheet.glyphs[line.start as usize..line.end as usize]
                .iter()
                .map(|glyph| match glyph.ch {
                    '袁' | '遥' => 1,
                    '，' | '。' => -1,
                    _ => 0,
                })
                .sum()
        })
        .collect();
    let sum = |index: usize, reach: usize| -> i32 {
        score[index.saturating_sub(reach)..(index + reach + 1).min(score.len())]
            .iter()
            .sum()
    };
    if !(0..score.len()).any(|index| sum(index, REACH) >= 3) {
        return vec![false; score.len()];
    }
    // The page has such a font; where it is used, each line says by its own marks, or the nearest line that has some.
    let says: Vec<i32> = (0..score.len())
        .map(|index| {
            if score[index] == 0 {
                rarer(sheet, index)
            } else {
                score[index].signum()
            }
        })
        .collect();
    let nearest = |index: usize| {
        (1..=REACH).find_map(|reach| {
            let before = index.checked_sub(reach).map_or(0, |index| says[index]);
            let after = says.get(index + reach).copied().unwrap_or(0);
            // Between a right and a wrong line, what looks like a wrong mark is one.
            (before != 0 || after != 0).then_some(before + after >= 0)
        })
    };
    (0..score.len())
        .map(|index| match says[index] {
            0 => nearest(index).unwrap_or(false),
            says => says > 0,
        })
        .collect()
}

/// Asks the rarer marks of a line whether they are wrong (1), right (-1) or not there (0).
fn rarer(sheet: &Page, index: usize) -> i32 {
    let line = sheet.lines[index];
    let all = (line.start as usize..line.end as usize).map(|at| match sheet.glyphs[at].ch {
        '、' | '；' | '：' | '（' | '）' | '“' | '”' | '《' | '》' => -1,
        '尧' | '曰' | '渊' | '冤' | '野' | '冶' | '曳' => {
            i32::from(mark(sheet, at).is_some())
        }
        _ => 0,
    });
    all.sum::<i32>().signum()
}

/// Returns the mark that a glyph should show, or `None` where it is a character of a word.
fn mark(sheet: &Page, at: usize) -> Option<char> {
    let glyphs = &sheet.glyphs;
    let shown = glyphs[at].ch;
    let ch = |offset: isize| {
        at.checked_add_signed(offset)
            .and_then(|index| glyphs.get(index))
            .map(|glyph| glyph.ch)
    };
    if shown == '要' {
        // A dash is two of them.
        return (ch(-1) == Some('—') || (ch(1) == Some('要') && ch(2) != Some('要')))
            .then_some('—');
    }
    let entry = TABLE.iter().find(|entry| entry.shown == shown)?;
    let in_word = entry.words.iter().any(|word| {
        word.iter()
            .position(|&part| part == shown)
            .is_some_and(|place| {
                word.iter()
                    .enumerate()
                    .all(|(index, &part)| ch(index as isize - place as isize) == Some(part))
            })
    });
    if is_in_byline(glyphs, at, entry.mark) {
        return None;
    }
    let opens_quote = entry.mark == '：' && matches!(ch(1), Some('野' | '“' | '叶' | '《'));
    (!in_word || opens_quote).then_some(entry.mark)
}
