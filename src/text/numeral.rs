//! Chinese numerals as newspapers print them in dates, lists and page numbers.

/// Returns the value of the digit that a Chinese numeral stands for.
pub fn numeral(ch: char) -> Option<u32> {
    Some(match ch {
        '〇' | '○' | '零' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// Reads a small Chinese numeral (一 to 九十九) from `at`: its value and the end.
pub fn small_numeral(chars: &[char], at: usize) -> Option<(u32, usize)> {
    let ch = |at: usize| chars.get(at).copied();
    let unit = |at: usize| ch(at).and_then(numeral).filter(|&digit| digit > 0);
    match (unit(at), ch(at)) {
        (Some(tens), _) if ch(at + 1) == Some('十') => match unit(at + 2) {
            Some(ones) => Some((tens * 10 + ones, at + 3)),
            None => Some((tens * 10, at + 2)),
        },
        (Some(ones), _) => Some((ones, at + 1)),
        (None, Some('十')) => match unit(at + 1) {
            Some(ones) => Some((10 + ones, at + 2)),
            None => Some((10, at + 1)),
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::small_numeral;

    #[test]
    fn tens_are_read_with_and_without_ones() {
        let read = |text: &str| small_numeral(&text.chars().collect::<Vec<_>>(), 0);
        for (text, value) in [
            ("五", 5),
            ("十", 10),
            ("十二", 12),
            ("二十", 20),
            ("二十一", 21),
        ] {
            assert_eq!(read(text), Some((value, text.chars().count())), "{text}");
        }
        assert_eq!(read("版"), None);
    }
}
