//! Folding: what index and query alike hold to be the same character.
//!
//! Width, case, traditional and variant forms, radicals, quotes, dashes and middle dots are levelled, one character for one.
//! Characters that show nothing are left out, and so is white space, except one space between words of alphabetic scripts:
//! a gap that the layout put into a name never hides it.

use super::is_word;
use std::sync::LazyLock;

/// The first character that the tables map.
const FIRST: u32 = 0x2E80;
/// One past the last character that the tables map.
const LAST: u32 = 0xFB00;

/// The pairs of `traditional.txt` and `compatible.txt`, as `build.rs` writes them.
static PAIRS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/foldings"));

/// Maps each character from [`FIRST`] to [`LAST`] to its folded form; 0 keeps it.
static IDEOGRAPHS: LazyLock<Vec<u16>> = LazyLock::new(|| {
    let mut table = vec![0; (LAST - FIRST) as usize];
    let [low, high, pairs @ ..] = PAIRS else {
        return table;
    };
    let count = usize::from(u16::from_le_bytes([*low, *high]));
    let (steps, folded) = pairs.split_at(pairs.len() - 2 * count);
    let (uppers, lowers) = folded.split_at(count);
    let mut folded = uppers.iter().zip(lowers);
    let (mut from, mut by, mut bits) = (0u32, 0, 0);
    for step in steps {
        by |= u32::from(step & 0x7F) << bits;
        bits += 7;
        if step & 0x80 == 0 {
            from += by;
            (by, bits) = (0, 0);
            if let (Some(slot), Some((&upper, &lower))) = (
                table.get_mut(from.wrapping_sub(FIRST) as usize),
                folded.next(),
            ) {
                *slot = u16::from_be_bytes([upper, lower]);
            }
        }
    }
    table
});

/// Folds one character; folding twice is folding once.
pub fn fold(c: char) -> char {
    match c {
        '\0'..='\u{7F}' => c.to_ascii_lowercase(),
        '\u{FF01}'..='\u{FF5E}' => {
            let narrow =
                char::from_u32(c as u32 - 0xFEE0).expect("full-width forms lie 0xFEE0 above ASCII");
            narrow.to_ascii_lowercase()
        }
        '“' | '”' | '„' | '‟' | '″' | '「' | '」' | '『' | '』' | '﹁' | '﹂' => {
            '"'
        }
        '‘' | '’' | '‚' | '‛' | '′' => '\'',
        '‐'..='―' | '−' | '─' | '━' => '-',
        '·' | '‧' | '•' | '∙' | '⋅' | '・' | '･' => '·',
        '〜' | '∼' => '~',
        '｡' => '。',
        '､' => '、',
        '￥' => '¥',
        '⋯' => '…',
        _ => match IDEOGRAPHS.get((c as u32).wrapping_sub(FIRST) as usize) {
            Some(&code) if code != 0 => char::from_u32(code.into()).unwrap_or(c),
            Some(_) => c,
            None => lower(c),
        },
    }
}

/// Calls `each` with every folded character of `text` and the index of its original, in code points.
pub fn fold_each(text: &str, mut each: impl FnMut(char, u32)) {
    let mut last = '\0';
    let mut gap = None;
    for (index, c) in (0..).zip(text.chars()) {
        if c.is_whitespace() {
            gap = gap.or(Some(index));
        } else if !is_invisible(c) {
            let folded = fold(c);
            if let Some(at) = gap.take()
                && is_word(last)
                && is_word(folded)
            {
                each(' ', at);
            }
            each(folded, index);
            last = folded;
        }
    }
}

/// Returns the folded text.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_each(text, |c, _| out.push(c));
    out
}

/// Folds the case of Latin, Greek and Cyrillic letters; the tables for every script would weigh more than the ideographs.
fn lower(c: char) -> char {
    let by = match c {
        '×' | '\u{3A2}' => 0,
        'À'..='Þ' | 'Α'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        'İ' => return 'i',
        'Ÿ' => return 'ÿ',
        'Ā'..='ķ' | 'Ŋ'..='ŷ' => 1 - (c as u32 & 1),
        'Ĺ'..='ň' | 'Ź'..='ž' => c as u32 & 1,
        _ => 0,
    };
    char::from_u32(c as u32 + by).unwrap_or(c)
}

/// Says whether a character shows nothing: controls, joiners, direction marks, variation selectors, combining marks.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{61C}' | '\u{180B}'..='\u{180E}' | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::{fold, fold_each, folded};

    #[test]
    fn folds_to_one_form() {
        for (one, other) in [
            ("ＡＢＣ１２３", "abc123"),
            ("罗　俊", "罗俊"),
            ("電腦與資訊", "电脑与资讯"),
            ("⻓沙⼈民", "长沙人民"),
            ("“人才强医”", "「人才强医」"),
            ("a\u{202e}b\u{200b}", "AB"),
            ("Hello\n  world", "hello world"),
            ("11月 8日", "11月8日"),
            ("ÉCOLE Œuvre Łódź Ångström", "école œuvre łódź ångström"),
            ("МОСКВА Ёж", "москва ёж"),
            ("ΑΘΗΝΑ", "αθηνα"),
        ] {
            assert_eq!(folded(one), folded(other), "{one}");
        }
        assert_ne!(folded("①"), folded("1"));
        assert_ne!(folded("ab"), folded("a b"));
    }

    #[test]
    fn every_pair_of_the_tables_folds() {
        for table in [
            include_str!("traditional.txt"),
            include_str!("compatible.txt"),
        ] {
            let lines = table.lines().filter(|line| !line.starts_with('#'));
            for pair in lines.flat_map(|line| line.split(' ')) {
                let chars: Vec<char> = pair.chars().collect();
                assert_eq!(fold(chars[0]), fold(chars[1]), "{pair}");
            }
        }
    }

    #[test]
    fn folding_twice_is_folding_once() {
        for c in '\0'..=char::MAX {
            assert_eq!(fold(fold(c)), fold(c), "{c:?}");
        }
    }

    #[test]
    fn originals_are_in_code_points() {
        let mut seen = Vec::new();
        fold_each("罗 俊 A  b", |c, at| seen.push((c, at)));
        assert_eq!(seen, [('罗', 0), ('俊', 2), ('a', 4), (' ', 5), ('b', 7)]);
    }
}
