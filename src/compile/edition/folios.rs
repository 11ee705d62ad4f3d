//! Page numbers (版次) → one form, however they are printed.

use crate::text::typeset::digit;
use crate::text::{numeral, small_numeral};

/// Returns a page number as the paper counts: the letter of its section, if any, and digits without leading noughts.
pub(super) fn plain(page: &str) -> String {
    let chars: Vec<char> = page
        .chars()
        .filter(|ch| !ch.is_whitespace() && !matches!(ch, '第' | '版'))
        .collect();
    // 十二 counts tens and ones, 一二 is a digit for a digit.
    if let Some((number, end)) = small_numeral(&chars, 0)
        && end == chars.len()
    {
        return number.to_string();
    }
    let number = |ch: char| digit(ch).or_else(|| numeral(ch));
    let start = chars.iter().position(|&ch| number(ch).is_some());
    let (section, digits) = chars.split_at(start.unwrap_or(chars.len()));
    let digits = digits.iter().map(|&ch| {
        number(ch)
            .and_then(|value| char::from_digit(value, 10))
            .unwrap_or(ch)
    });
    let section = section.iter().flat_map(|ch| ch.to_uppercase());
    section.chain(digits.skip_while(|&ch| ch == '0')).collect()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn page_numbers_are_told_apart_however_they_are_printed() {
        let printed = [
            ("十", "10"),
            ("第二十版", "20"),
            ("二十一", "21"),
            ("一", "1"),
            ("一二", "12"),
            ("二〇", "20"),
            ("03", "3"),
            ("１２", "12"),
            ("a03", "A3"),
            ("A3", "A3"),
        ];
        for (page, number) in printed {
            assert_eq!(plain(page), number, "{page}");
        }
    }
}
