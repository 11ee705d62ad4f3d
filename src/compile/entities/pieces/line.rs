//! Printed text → text to read: layout gaps and full-width forms are folded, every character keeps its printed place.

use std::ops::Range;

/// The traditional characters from which a line may be in traditional ones; they must be a twelfth of its ideographs too.
const TRADITIONAL: usize = 2;

/// Holds one text as the rules read it.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// The characters: gaps between ideographs removed, full-width letters and digits made narrow.
    pub(crate) chars: Vec<char>,
    /// The characters as printed, where the line is in traditional ones and reads in simplified.
    traditional: Option<Vec<char>>,
    /// Where stretches without gaps begin: the first character, and its printed place in code points.
    stretches: Vec<[u32; 2]>,
    /// Whether a gap stood before the character; a name may bridge it, a word may not.
    pub(crate) gap: Vec<bool>,
    /// Whether it is a headline.
    pub(crate) display: bool,
}

impl Line {
    /// Folds `text`.
    pub(crate) fn new(text: &str) -> Self {
        // All texts of an edition are held at once.
        let count = text.chars().count();
        let mut line = Self {
            chars: Vec::with_capacity(count),
            traditional: None,
            stretches: Vec::new(),
            gap: Vec::with_capacity(count + 1),
            display: false,
        };
        let mut gap = false;
        for (place, printed) in (0u32..).zip(text.chars()) {
            if is_invisible(printed) {
                continue;
            }
            let narrow = printed.is_ascii_alphanumeric()
                && line.chars.last().is_some_and(char::is_ascii_alphanumeric);
            if is_gap(printed) || (gap && narrow) {
                gap = true;
                if is_gap(printed) {
                    continue;
                }
                // Two Latin words or two numbers do not grow together.
                line.push(' ', place - 1, true);
            }
            line.push(fold(printed), place, gap);
            gap = false;
        }
        line.gap.push(true);
        line.dot();
        line.simplify();
        line
    }

    /// Reads a line in traditional characters in simplified ones, which are what the lists hold.
    ///
    /// A single such character is a surname or a name's spelling (李昇, 乾隆) and stays.
    fn simplify(&mut self) {
        let simple = |c: char| if is_han(c) { crate::text::fold(c) } else { c };
        let ideographs = self.chars.iter().filter(|&&c| is_han(c)).count();
        let changed = self.chars.iter().filter(|&&c| simple(c) != c).count();
        if changed >= TRADITIONAL && changed * 12 >= ideographs {
            let read = self.chars.iter().map(|&c| simple(c)).collect();
            self.traditional = Some(std::mem::replace(&mut self.chars, read));
        }
    }

    /// Reads a full stop of Latin script between two parts of a name as the dot that is meant: 阿依夏．哈力克.
    fn dot(&mut self) {
        for at in 1..self.chars.len().saturating_sub(1) {
            let [before, c, after] = [self.chars[at - 1], self.chars[at], self.chars[at + 1]];
            // 一．概述 counts a chapter.
            let counted = crate::text::numeral(before).is_some() || before == '十';
            if c == '.' && is_han(before) && is_han(after) && !counted {
                self.chars[at] = '·';
            }
        }
    }

    fn push(&mut self, folded: char, place: u32, gap: bool) {
        let at = self.chars.len();
        if at == 0 || self.place(at - 1) + 1 != place {
            self.stretches
                .push([u32::try_from(at).unwrap_or(u32::MAX), place]);
        }
        self.chars.push(folded);
        self.gap.push(gap);
    }

    /// Returns the printed place of a character, in code points.
    fn place(&self, at: usize) -> u32 {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        let next = self.stretches.partition_point(|&[first, _]| first <= at);
        let before = next.checked_sub(1).map(|stretch| self.stretches[stretch]);
        before.map_or(at, |[first, place]| place + (at - first))
    }

    /// Returns the printed span, in code points, of the characters `start..end`.
    pub(crate) fn printed(&self, start: usize, end: usize) -> (u32, u32) {
        (self.place(start), self.place(end - 1) + 1)
    }

    /// Returns the characters of a printed span, in code points.
    pub(crate) fn within(&self, [start, end]: [u32; 2]) -> Range<usize> {
        let at = |place: u32| {
            let next = self.stretches.partition_point(|stretch| stretch[1] < place);
            let Some([first, printed]) = next.checked_sub(1).map(|before| self.stretches[before])
            else {
                return 0;
            };
            let end = self.stretches.get(next);
            let end = end.map_or(self.chars.len(), |&[first, _]| first as usize);
            end.min((first + (place - printed)) as usize)
        };
        at(start)..at(end)
    }

    /// Returns the characters `start..end` as they are read.
    pub(crate) fn read(&self, start: usize, end: usize) -> String {
        self.chars[start..end].iter().collect()
    }

    /// Returns the characters `start..end` as they are printed, without gaps.
    pub(crate) fn shown(&self, start: usize, end: usize) -> String {
        let chars = self.traditional.as_ref().unwrap_or(&self.chars);
        compose(&chars[start..end])
    }

    /// Says whether a gap stands inside `start..end`.
    pub(crate) fn bridges_gap(&self, start: usize, end: usize) -> bool {
        self.gap[start + 1..end].contains(&true)
    }
}

fn is_gap(c: char) -> bool {
    c.is_whitespace()
}

/// Whether a character shows nothing and parts nothing: zero-width and direction marks, soft hyphens, variation selectors.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0100}'..='\u{e01ef}')
}

/// Combining marks, the letters that bear them and the composed letters, in the same order (Unicode, NFC).
const COMPOSED: [(char, &str, &str); 8] = [
    ('\u{300}', "AEIOUaeiou", "ÀÈÌÒÙàèìòù"),
    ('\u{301}', "AEIOUYaeiouyCcNnSsZz", "ÁÉÍÓÚÝáéíóúýĆćŃńŚśŹź"),
    ('\u{302}', "AEIOUaeiou", "ÂÊÎÔÛâêîôû"),
    ('\u{303}', "ANOano", "ÃÑÕãñõ"),
    ('\u{308}', "AEIOUYaeiouy", "ÄËÏÖÜŸäëïöüÿ"),
    ('\u{30a}', "Aa", "Åå"),
    ('\u{30c}', "CcDEeNnRrSsZz", "ČčĎĚěŇňŘřŠšŽž"),
    ('\u{327}', "CcSs", "ÇçŞş"),
];

/// The letter that `letter` and `mark` make together.
fn composed(letter: char, mark: char) -> Option<char> {
    let (_, letters, whole) = COMPOSED.iter().find(|entry| entry.0 == mark)?;
    letters
        .chars()
        .zip(whole.chars())
        .find(|pair| pair.0 == letter)
        .map(|pair| pair.1)
}

/// Joins letters and their combining marks, so that one name has one form.
fn compose(chars: &[char]) -> String {
    let mut text: Vec<char> = Vec::with_capacity(chars.len());
    for &c in chars {
        let whole = text.last().and_then(|&letter| composed(letter, c));
        match (whole, text.last_mut()) {
            (Some(whole), Some(last)) => *last = whole,
            _ => text.push(c),
        }
    }
    text.into_iter().collect()
}

fn fold(c: char) -> char {
    match c {
        '\u{ff10}'..='\u{ff19}'
        | '\u{ff21}'..='\u{ff3a}'
        | '\u{ff41}'..='\u{ff5a}'
        | '．'
        | '％'
        | '－'
        | '＋' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '•' | '・' | '‧' | '･' | '⋅' | '∙' | '\u{387}' | '\u{2024}' | '\u{1427}' | '\u{2e31}'
        | '\u{16eb}' => '·',
        // Kangxi radicals and compatibility ideographs stand for the characters that they look like.
        '\u{2e80}'..='\u{2fdf}' | '\u{f900}'..='\u{faff}' => crate::text::fold(c),
        '〇' => '○',
        '"' | '＂' | '〝' | '「' => '“',
        '」' => '”',
        '『' => '‘',
        '』' => '’',
        _ => c,
    }
}

/// Says whether `c` is an ideograph.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '\u{20000}'..='\u{3134f}' | '○')
}

#[cfg(test)]
mod tests {
    use super::Line;

    #[test]
    fn gaps_and_widths() {
        let line = Line::new("记者 罗　俊１１月８日 GPT 4");
        assert_eq!(line.read(0, line.chars.len()), "记者罗俊11月8日GPT 4");
        assert_eq!(line.printed(2, 4), (3, 6));
        assert_eq!(line.within([3, 6]), 2..4);
        assert!(line.bridges_gap(2, 4) && !line.bridges_gap(0, 2));
    }

    #[test]
    fn traditional_lines_read_in_simplified_characters() {
        let line = Line::new("南投縣鹿谷鄉的「紅水烏龍」");
        assert_eq!(line.read(0, 6), "南投县鹿谷乡");
        assert_eq!(line.shown(0, 6), "南投縣鹿谷鄉");
        assert_eq!(line.read(7, 13), "“红水乌龙”");
        assert_eq!(Line::new("清乾隆年间").read(1, 3), "乾隆");
    }
}
